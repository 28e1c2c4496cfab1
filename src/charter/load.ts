/** Loading: a charter is read, checked and compiled once; what changes its rules or tables is chosen here. */
import { parseDay } from "../core/calendar/day.js";
import { hintFor } from "../core/message/hint.js";
import { quoted } from "../core/message/quoted.js";
import { fail, problem, SlaError } from "../core/problem.js";
import type { Result } from "../core/result.js";
import type { Charter } from "./charter.js";
import { compiledOf } from "./charter.js";
import { checkDelegations } from "./checks/delegations.js";
import { checkVersions } from "./checks/versions.js";
import { compileCharter } from "./compile/compile-charter.js";
import type { CompiledCharter, CompileOptions } from "./compile/compiled-charter.js";
import type { CharterJson } from "./format/charter-json.js";
import type { CharterIssue } from "./format/issue.js";
import type { ReadCharter } from "./format/read-charter.js";
import type { LoadOptions } from "./load-options.js";
import { compileOptions, divisionsOf, optionIssues } from "./load-options.js";
import type { ReadOptions } from "./read.js";
import { readCharter } from "./read.js";

/** Everything that is wrong with a charter, at once. Told apart by `code`, "invalid_charter". */
export class CharterError extends Error {
  readonly code = "invalid_charter";
  readonly issues: readonly CharterIssue[];

  constructor(issues: readonly CharterIssue[]) {
    super(
      "The charter has " +
        `${issues.length === 1 ? "one issue" : `${issues.length} issues`}:\n${issues
          .map(({ path, message, hint }) => `  ${path || "/"}: ${message}${hint === undefined ? "" : ` ${hint}`}`)
          .join("\n")}`,
    );
    this.name = "CharterError";
    this.issues = issues;
  }
}

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
  checkTogether(main.value, governing, issues);
  const compile = compileOptions(
    [main.value, ...[...governing.values()].flat()].map((read) => read.json),
    options,
    divisions,
    issues,
  );
  if (issues.length > 0) return { ok: false, problem: issues };
  const compiled = attempt(main.value, compile, issues);
  const compiledGoverning = new Map(
    [...governing].map(([series, versions]) => [
      series,
      versions.flatMap((version) => attempt(version, compile, issues) ?? []).sort(byDate),
    ]),
  );
  if (issues.length > 0 || !compiled) return { ok: false, problem: issues };
  return { ok: true, value: charterOf(compiled, compiledGoverning) };
}

function charterOf(compiled: CompiledCharter, governing: ReadonlyMap<string, readonly CompiledCharter[]>): Charter {
  const { json, hash } = compiled;
  return Object.freeze({
    id: json.id,
    series: json.series,
    title: json.title,
    authority: json.authority,
    effective: json.effective,
    timeZone: json.timeZone,
    hash,
    json,
    compiled,
    governing,
  });
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

/** What can only be seen of the charter and those that govern its cases side by side. */
function checkTogether(
  main: ReadCharter,
  governing: ReadonlyMap<string, readonly ReadCharter[]>,
  issues: CharterIssue[],
): void {
  const versions = [...governing.values()].map((read) => read.map(({ json }) => json));
  const all = [main.json, ...versions.flat()];
  issues.push(...checkDelegations(all));
  // A gap is no fault here: a case that falls into it is told that no version was in force.
  for (const of of versions) issues.push(...checkVersions(of).filter(({ code }) => code !== "gap_between_versions"));
}

function seriesGoverning(json: CharterJson): readonly string[] {
  return json.standards.flatMap(({ governedBy }) => (governedBy && "series" in governedBy ? [governedBy.series] : []));
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

function byDate(a: CompiledCharter, b: CompiledCharter): number {
  return (a.json.effective.from ?? "") < (b.json.effective.from ?? "") ? -1 : 1;
}

function attempt(read: ReadCharter, options: CompileOptions, issues: CharterIssue[]): CompiledCharter | undefined {
  try {
    return compileCharter(read, options);
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    issues.push({ ...error.problem, path: error.problem.path ?? "", charter: read.json.id });
    return undefined;
  }
}

/**
 * The version of a series in force on a day.
 * @param date YYYY-MM-DD; the dates of a charter are inclusive
 * @throws SlaError `no_version_in_force`, `overlapping_versions`, `bad_moment`
 * @example
 * charterInForce([charter2004, charter2022], "derby-city-council", "2022-10-31").id
 * //=> "derby-city-council-2004"
 */
export function charterInForce(charters: readonly Charter[], series: string, date: string): Charter {
  if (typeof date !== "string" || parseDay(date) === undefined)
    fail("bad_moment", `${quoted(date)} is not a day.`, { hint: "Write it as YYYY-MM-DD." });
  if (!Array.isArray(charters))
    fail("not_a_charter", "The charters are a list of loaded charters.", {
      hint: "Make each of its JSON with loadCharter.",
      path: "",
    });
  for (const charter of charters) compiledOf(charter);
  const versions = charters.filter((charter) => charter.series === series);
  const [found, other] = versions.filter(
    ({ effective: { from, until } }) => (from ?? "") <= date && date <= (until ?? "9999-12-31"),
  );
  if (found && other && other.hash !== found.hash)
    fail("overlapping_versions", `Both "${found.id}" and "${other.id}" were in force on ${date}.`, {
      hint: "Give only one of them, or mend their dates.",
      series,
    });
  const known = [...new Set(charters.map((charter) => charter.series))];
  return (
    found ??
    fail("no_version_in_force", `No version of ${quoted(series)} was in force on ${date}.`, {
      hint:
        versions.length > 0
          ? "Versions: " +
            `${versions
              .map(({ id, effective: { from, until } }) => `${id} (${from ?? "…"} to ${until ?? "…"})`)
              .join(", ")}.`
          : hintFor(series, known),
      series,
    })
  );
}
