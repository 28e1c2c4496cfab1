/** A charter with other options, or with those that govern its cases: for charters that were checked already. */
import { fail } from "../core/problem.js";
import { assembled, seriesGoverning } from "./assemble.js";
import type { Charter } from "./charter.js";
import type { CharterNames, NamesWith } from "./charter-names.js";
import { CharterError } from "./charter-error.js";
import type { ReadCharter } from "./format/read-charter.js";
import type { LoadOptions } from "./load-options.js";
import { divisionsOf, optionIssues } from "./load-options.js";
import { ownHolidays } from "./own-holidays.js";

/** As for `loadCharter`, but the charters that govern are compiled or loaded ones, and never JSON. */
export interface OpenOptions<Governing extends readonly Charter[] = readonly Charter[]> extends Omit<
  LoadOptions,
  "charters"
> {
  readonly charters?: Governing | undefined;
}

/**
 * A compiled or loaded charter with options of its own: `knownOn`, `reading`, `bankHolidays`, and the charters that
 * govern part of its cases. Reads no JSON and needs no zod.
 *
 * @throws CharterError with every issue at once; SlaError `not_a_charter` for what is no compiled or loaded charter
 * @example
 * const foi = openCharter(loadCharter(charters["uk-foia-2000"]), { reading: "section-45-code" });
 * deadline(foi, { kind: "request", body: "authority", received: "2026-01-10" }, "respond").lastDay
 * //=> "2026-02-09"
 */
export function openCharter<Names extends CharterNames, Governing extends readonly Charter[] = readonly []>(
  charter: Charter<Names>,
  given: OpenOptions<Governing> = {},
): Charter<NamesWith<Names, Governing>> {
  const main = readOf(charter, "");
  const issues = optionIssues(given);
  if (issues.length > 0) throw new CharterError(issues);
  const others = (given.charters ?? []).map((other, index) => readOf(other, `/charters/${index}`));
  const options = withOwnHolidays([charter, ...(given.charters ?? [])], given);
  const opened = assembled(main, governingOf(main, others), options, divisionsOf(options), issues);
  if (!opened) throw new CharterError(issues);
  return opened as Charter as Charter<NamesWith<Names, Governing>>;
}

/** What a charter was loaded or compiled with goes on, unless it is given anew. */
function withOwnHolidays(charters: readonly Charter[], options: OpenOptions): OpenOptions {
  const own = charters.map(ownHolidays).filter((holidays) => holidays !== undefined);
  return own.length === 0 ? options : { ...options, bankHolidays: Object.assign({}, ...own, options.bankHolidays) };
}

function readOf(charter: Charter, path: string): ReadCharter {
  return (
    (charter as Charter | null | undefined)?.read ??
    fail("not_a_charter", "This is no compiled or loaded charter.", {
      hint: "Import a compiled one, or make one of its JSON with loadCharter.",
      path,
    })
  );
}

/** Of the charters given those that a case can be handed to, directly or through another; each content once. */
function governingOf(main: ReadCharter, given: readonly ReadCharter[]): ReadonlyMap<string, readonly ReadCharter[]> {
  const result = new Map<string, readonly ReadCharter[]>();
  const wanted = [...seriesGoverning(main.json)];
  for (let series = wanted.pop(); series !== undefined; series = wanted.pop()) {
    if (result.has(series)) continue;
    const overlaid = new Set(given.flatMap(({ overlayOf }) => overlayOf ?? []));
    const versions = given.filter(
      ({ json, hash }, index) =>
        json.series === series && !overlaid.has(json.id) && given.findIndex((other) => other.hash === hash) === index,
    );
    if (versions.length === 0) continue;
    result.set(series, versions);
    for (const version of versions) wanted.push(...seriesGoverning(version.json));
  }
  return result;
}
