/** Where something is promised, in English. */
import type { CharterJson, ClauseJson } from "../../charter/format/charter-json.js";
import type { SourceJson } from "../../charter/format/source-json.js";
import type { RestsOn } from "../../core/clock/rule.js";

/**
 * @example
 * const sources = [{ id: "foia", title: "Freedom of Information Act 2000" }];
 * citation({ sources }, { source: "foia", provision: "section 10(1)" })
 * //=> "Freedom of Information Act 2000, section 10(1)"; empty where the clause names nothing
 */
export function citation({ sources }: CharterJson, { source, provision }: ClauseJson): string {
  return [sourceOf(sources, source)?.title, provision].filter((part) => part !== undefined).join(", ");
}

/** What the clause rests on: what it says, or what its source is. */
export function restsOnOf({ sources }: Pick<CharterJson, "sources">, { source, restsOn }: ClauseJson): RestsOn {
  return restsOn ?? sourceOf(sources, source)?.restsOn ?? "promise";
}

function sourceOf(sources: readonly SourceJson[], source: string | undefined): SourceJson | undefined {
  return sources.find(({ id }) => id === source) ?? (sources.length === 1 ? sources[0] : undefined);
}
