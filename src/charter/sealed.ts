/** A charter that was read and checked when it was built: what a compiled module holds. */
import { fail, SlaError } from "../core/problem.js";
import type { BankHolidays } from "../working-calendar/gov-uk.js";
import { VERSION } from "../version.js";
import { assembled } from "./assemble.js";
import type { Charter } from "./charter.js";
import { textHash } from "./format/content-hash.js";
import type { CharterJson } from "./format/charter-json.js";
import type { CharterIssue } from "./format/issue.js";
import type { ReadCharter } from "./format/read-charter.js";
import { divisionsOf } from "./load-options.js";

/** What a compiled module says of its charter, beside its text. */
export interface Seal {
  /** The version of the library that read and checked it. */
  readonly library: string;
  /** Content hash of the charter, as its JSON has it. */
  readonly hash: string;
  /** Hash of `text` as it stands: shows an edit by hand. */
  readonly seal: string;
  readonly overlayOf?: string | undefined;
  /** JSON of the divisions that the charter has in files of its own. */
  readonly holidays?: string | undefined;
  /** JSON, defaults filled in, an overlay merged in. */
  readonly text: string;
}

/** What a charter says of itself, so that it is known without opening the text. */
export type CharterHead = Pick<Charter, "id" | "series" | "title" | "authority" | "effective" | "timeZone">;

/**
 * The charter of a compiled module. Its text is opened when it is first asked, so that importing many costs little.
 * Written by `charter-sla compile`; nobody calls it by hand.
 * @throws SlaError, when it is first asked: `compiled_by_other_version`, `compiled_charter_changed`
 */
export function sealedCharter(head: CharterHead, seal: Seal): Charter {
  let read: ReadCharter | undefined;
  let opened: Charter | undefined;
  const readOnce = (): ReadCharter => (read ??= unsealed(head.id, seal));
  const open = (): Charter => (opened ??= openedWith(readOnce(), seal.holidays));
  return Object.freeze({
    ...head,
    hash: seal.hash,
    get json() {
      return readOnce().json;
    },
    get read() {
      return readOnce();
    },
    get compiled() {
      return open().compiled;
    },
    get governing() {
      return open().governing;
    },
  });
}

function unsealed(id: string, { library, hash, seal, overlayOf, holidays = "", text }: Seal): ReadCharter {
  if (library !== VERSION)
    fail(
      "compiled_by_other_version",
      `"${id}" was compiled by version ${library} of the library, and this is ${VERSION}.`,
      { hint: 'Compile it again: "charter-sla compile".', charter: id },
    );
  if (textHash(text + holidays) !== seal)
    fail("compiled_charter_changed", `The text of the compiled charter "${id}" is not the one that was checked.`, {
      hint: "Change the charter's JSON and compile it again; a compiled module is not edited.",
      charter: id,
    });
  const json = JSON.parse(text) as CharterJson;
  return { json, hash, ...(overlayOf !== undefined && { overlayOf }), warnings: [] };
}

function openedWith(read: ReadCharter, holidays: string | undefined): Charter {
  const issues: CharterIssue[] = [];
  const bankHolidays = holidays === undefined ? undefined : (JSON.parse(holidays) as BankHolidays);
  const charter = assembled(read, new Map(), { bankHolidays }, divisionsOf({ bankHolidays }), issues);
  // It was checked when it was built: what can be missing now is what the charter needs beside itself.
  if (!charter) throw new SlaError({ ...issues[0]!, charter: read.json.id });
  return charter;
}
