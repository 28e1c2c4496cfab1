/** A charter that was read and checked: its JSON with the defaults filled in, not yet compiled. */
import type { CharterJson } from "./charter-json.js";
import type { CharterIssue } from "./issue.js";

export interface ReadCharter {
  /** The charter, with what an overlay adds merged in: its targets are marked `internal`. */
  readonly json: CharterJson;
  /** The content hash of `json`, without `$schema`: 64-bit FNV-1a of its canonical JSON. */
  readonly hash: string;
  /** The id of the charter that an overlay extends. */
  readonly overlayOf?: string;
  /** What `check` shows and loading does not mind. */
  readonly warnings: readonly CharterIssue[];
}
