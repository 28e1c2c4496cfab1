/** Loading: a charter is read, checked and compiled once; what changes its rules or tables is chosen here. */
import { problem } from "../core/problem.js";
import type { Result } from "../core/result.js";
import { assembled, seriesGoverning } from "./assemble.js";
import type { Charter } from "./charter.js";
import { CharterError } from "./charter-error.js";
import type { CharterIssue } from "./format/issue.js";
import type { ReadCharter } from "./format/read-charter.js";
import type { LoadOptions } from "./load-options.js";
import { divisionsOf, optionIssues } from "./load-options.js";
import type { ReadOptions } from "./read.js";
import { readCharter } from "./read.js";

/**
 * Loads a charter from JSON (a parsed value or text), with the charters that govern part of its cases.
 * An overlay (`extends`) is merged into the charter it names, which has to be among `charters`.
 *
 * @throws CharterError with every issue at once, each { code, path (JSON pointer), message, hint }
 * @example
 * loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) }).title
 * //=> "Derby City Council Customer Charter"
 */
export function loadCharter(json: unknown, options: LoadOptions = {}): Charter {
  const result = safeLoadCharter(json, options);
  if (!result.ok) throw new CharterError(result.problem);
  return result.value;
}

/**
 * `loadCharter` with the issues as a value.
 * @example safeLoadCharter({ format: 2 }).problem[0].code //=> "newer_format"
 */
export function safeLoadCharter(json: unknown, options: LoadOptions = {}): Result<Charter, CharterIssue[]> {
  const issues = optionIssues(options);
  if (issues.length > 0) return { ok: false, problem: issues };
  const divisions = divisionsOf(options);
  const known: ReadOptions = { bases: (options.charters ?? []).map(documentOf), divisions: Object.keys(divisions) };
  const main = readCharter(documentOf(json), known);
  if (!main.ok) return main;
  const governing = readGoverning(main.value, known, issues);
  const charter = assembled(main.value, governing, options, divisions, issues);
  return charter ? { ok: true, value: charter } : { ok: false, problem: issues };
}

/** A loaded charter among the charters is read again, so that one set of options holds for all. */
function documentOf(given: unknown): unknown {
  return typeof given === "object" && given !== null && "compiled" in given && "json" in given ? given.json : given;
}

/** Every version of every series that the charter can hand a case to, directly or through another. */
function readGoverning(main: ReadCharter, options: ReadOptions, issues: CharterIssue[]): Map<string, ReadCharter[]> {
  const known = (options.bases ?? []).map((document, index) => peek(document, index, issues));
  const result = new Map<string, ReadCharter[]>();
  const wanted = [...seriesGoverning(main.json)];
  for (let series = wanted.pop(); series !== undefined; series = wanted.pop()) {
    if (result.has(series)) continue;
    const wantedSeries = series;
    const overlaid = new Set(known.flatMap((other) => (other.extends === undefined ? [] : [other.extends])));
    const versions = known.filter(
      (other) => seriesOf(other, known) === wantedSeries && !(other.id !== undefined && overlaid.has(other.id)),
    );
    if (versions.length === 0) continue;
    const read = versions.flatMap(({ document, id }) => {
      const version = readCharter(document, options);
      if (!version.ok) issues.push(...version.problem.map((issue) => ({ ...issue, charter: id })));
      return version.ok ? [version.value] : [];
    });
    // The same document given twice is one version.
    const distinct = read.filter(({ hash }, index) => read.findIndex((other) => other.hash === hash) === index);
    result.set(series, distinct);
    for (const version of distinct) wanted.push(...seriesGoverning(version.json));
  }
  return result;
}

interface Peeked {
  readonly document: unknown;
  readonly id: string | undefined;
  readonly series: string | undefined;
  readonly extends: string | undefined;
}

/** Only the names: charters that govern nothing here are not read any further. */
function peek(document: unknown, index: number, issues: CharterIssue[]): Peeked {
  let value = document;
  if (typeof value === "string" && value.length <= 5_000_000) {
    try {
      value = JSON.parse(value);
    } catch {
      value = undefined;
    }
  }
  const name = (key: string): string | undefined => {
    const found =
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
    return typeof found === "string" ? found : undefined;
  };
  const peeked = { document, id: name("id"), series: name("series"), extends: name("extends") };
  if (peeked.id === undefined || (peeked.series === undefined && peeked.extends === undefined)) {
    issues.push(
      problem(
        "not_a_charter",
        `Entry ${index + 1} of the charters given cannot be read as one: it has no "id" with a "series" or ` +
          `"extends".`,
        { path: "", hint: "Check that it is the JSON of a charter, or leave it out.", entry: index },
      ),
    );
  }
  return peeked;
}

function seriesOf(other: Peeked, known: readonly Peeked[]): string | undefined {
  return other.extends === undefined ? other.series : known.find(({ id }) => id === other.extends)?.series;
}
