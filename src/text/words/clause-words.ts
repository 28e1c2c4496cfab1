/** Where something is promised, in English. */
import type { CharterJson } from "../../charter/format/charter-json.js";

/** A clause as a charter states it. */
export interface ClauseJson {
  readonly quote?: string | undefined;
  readonly source?: string | undefined;
  readonly provision?: string | undefined;
  readonly verified?: boolean | undefined;
}

/**
 * @example
 * const sources = [{ id: "foia", title: "Freedom of Information Act 2000" }];
 * citation({ sources }, { source: "foia", provision: "section 10(1)" })
 * //=> "Freedom of Information Act 2000, section 10(1)"; empty where the clause names nothing
 */
export function citation({ sources }: CharterJson, { source, provision }: ClauseJson): string {
  const only = sources.length === 1 ? sources[0] : undefined;
  const title = (sources.find(({ id }) => id === source) ?? only)?.title;
  return [title, provision].filter((part) => part !== undefined).join(", ");
}
