/** One charter checked: reading, meaning, quotes, coverage, delegations, worked examples. */
import { problem } from "../../core/problem.js";
import type { CharterIssue, CharterJson, LoadOptions } from "../../index.js";
import type { ReadBack } from "../../check.js";
import { safeLoadCharter, SlaError } from "../../index.js";
import type { QuoteReport, RestsOnCount } from "../../check.js";
import { checkCoverage, checkInForce, checkQuotes, readBack, readCharter, readDespiteFaults } from "../../check.js";
import type { CharterDocument } from "./charter-document.js";
import { leftOfSkeleton } from "./charter-skeleton.js";
import type { ReadExamples } from "./charter-examples.js";
import { differencesFrom } from "./charter-examples.js";
import type { PlacedIssue } from "./placed-issue.js";
import { jsonOf, placedIn } from "./placed-issue.js";

/** What lies beside a charter, found before it is checked. */
export interface CharterSurroundings {
  /** Every charter that it may extend or hand cases to. */
  readonly others: readonly CharterDocument[];
  /** Its own place in words of the person: a file, or an id. */
  readonly name: string;
  /** The text of a source by the path that the charter gives. */
  readonly textOf: (path: string) => string | undefined;
  /** false: the texts were left out where the charters were packed, and no quote can be checked. */
  readonly hasTexts: boolean;
  /** The examples, or what is wrong with their file; undefined where there is none. */
  readonly examples: (ReadExamples & { readonly file: string; readonly text: string }) | undefined;
  /** The last day for which the bank holidays of a division are published. */
  readonly lastDayOf: (division: string) => string | undefined;
  /** The day to judge coverage from, YYYY-MM-DD. */
  readonly on: string;
  readonly load: LoadOptions;
  /** What is wrong with the files of its own holidays. */
  readonly holidayIssues: readonly CharterIssue[];
}

export interface CheckedCharter {
  readonly document: CharterDocument;
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly overlayOf: string | undefined;
  readonly issues: readonly PlacedIssue[];
  readonly quotes: { readonly found: number; readonly unchecked: number; readonly missing: number };
  /** What its clauses rest on, and how many of them are verified. */
  readonly restsOn: readonly RestsOnCount[];
  readonly examples: { readonly agree: number; readonly differ: number } | undefined;
  /** There are some, and the charter has faults that keep them from being recomputed. */
  readonly examplesWait: boolean;
  readonly readBack: ReadBack | undefined;
  /** What it says, an overlay merged in; undefined where it could not be read. */
  readonly json: CharterJson | undefined;
}

/** Shape, meaning, quotes, coverage and examples: one of them that fails keeps no other from being told. */
export function checkedCharter(document: CharterDocument, surroundings: CharterSurroundings): CheckedCharter {
  const bases = jsonOfAll(surroundings.others);
  const read = readCharter(document.content, { bases });
  const { issues: own, json, pathInDocument } = readDespiteFaults(document.content, { bases });
  const left = leftOfSkeleton(jsonOf(document));
  // Nothing can be recomputed under a charter that does not load; whether the file can be read is another question.
  const examples =
    read.ok || surroundings.examples?.ok === false
      ? checkedExamples(document, surroundings)
      : { counts: undefined, issues: [] };
  if (json === undefined)
    return {
      ...unread(document, surroundings),
      issues: [...placedIn(document, [...own, ...left]), ...examples.issues],
    };
  const overlayOf = read.ok ? read.value.overlayOf : undefined;
  const quotes =
    overlayOf === undefined ? checkedQuotes(json, surroundings) : { issues: [], found: 0, unchecked: 0, restsOn: [] };
  const besides = [
    ...quotes.issues,
    ...(overlayOf === undefined ? checkInForce(json, otherVersions(json, surroundings.others)) : []),
    ...checkCoverage(json, surroundings.lastDayOf, surroundings.on),
    ...unloaded(json, surroundings.others),
  ];
  const issues = [
    ...own,
    ...(read.ok ? loadingIssues(document, surroundings) : []),
    ...besides.map((issue) => ({ ...issue, path: pathInDocument(issue.path) })),
    ...left,
  ];
  const missing = quotes.issues.filter(
    ({ code }) => code === "quote_not_found" || code === "quote_in_other_provision",
  ).length;
  return {
    document,
    id: document.id,
    name: surroundings.name,
    title: json.title,
    overlayOf,
    json: read.ok ? json : undefined,
    issues: [...placedIn(document, issues), ...examples.issues],
    quotes: { found: quotes.found, unchecked: quotes.unchecked, missing },
    restsOn: quotes.restsOn,
    examples: examples.counts,
    examplesWait: !read.ok && surroundings.examples !== undefined,
    readBack: read.ok ? readBack(json, surroundings.load.bankHolidays) : undefined,
  };
}

/** Two charters that do not fit together are seen once all have been read. */
export function withIssues(checked: CheckedCharter, issues: readonly CharterIssue[]): CheckedCharter {
  return issues.length === 0
    ? checked
    : { ...checked, issues: [...checked.issues, ...placedIn(checked.document, issues)] };
}

function unread(document: CharterDocument, { name, examples }: CharterSurroundings): Omit<CheckedCharter, "issues"> {
  return {
    document,
    id: document.id,
    name,
    title: undefined,
    overlayOf: undefined,
    json: undefined,
    quotes: { found: 0, unchecked: 0, missing: 0 },
    restsOn: [],
    examples: undefined,
    examplesWait: examples !== undefined,
    readBack: undefined,
  };
}

/** Where the texts were left out, what was verified when the charter was packed is taken as it stands. */
function checkedQuotes(json: CharterJson, { hasTexts, textOf }: CharterSurroundings): QuoteReport {
  if (hasTexts) return checkQuotes(json, textOf);
  const withoutTexts = { ...json, sources: json.sources.map(({ text: _text, ...source }) => source) };
  const { issues, ...report } = checkQuotes(withoutTexts, textOf);
  return { ...report, issues: issues.filter(({ code }) => code !== "verified_without_text") };
}

/** What can't be read by itself is told where it is checked. */
function otherVersions({ series }: CharterJson, others: readonly CharterDocument[]): CharterJson[] {
  return others
    .filter((other) => other.series === series)
    .flatMap(({ content }) => {
      const read = readCharter(content);
      return read.ok ? [read.value.json] : [];
    });
}

function jsonOfAll(documents: readonly CharterDocument[]): unknown[] {
  return documents.map(jsonOf);
}

/**
 * What only loading sees: calendars that cannot be built. Faults of the charters that govern are told where those are
 * checked.
 */
function loadingIssues(
  document: CharterDocument,
  { others, load, holidayIssues }: CharterSurroundings,
): CharterIssue[] {
  // Without its holidays it can't be loaded: that much is said already.
  if (holidayIssues.length > 0) return [...holidayIssues];
  const result = safeLoadCharter(document.content, { ...load, charters: jsonOfAll(others) });
  return result.ok
    ? []
    : result.problem.filter((issue) => issue["charter"] === undefined || issue["charter"] === document.id);
}

function unloaded(json: CharterJson, others: readonly CharterDocument[]): CharterIssue[] {
  const series = new Set(others.map((other) => other.series));
  return json.standards.flatMap(({ governedBy }, index): CharterIssue[] => {
    if (
      governedBy === undefined ||
      !("series" in governedBy) ||
      governedBy.series === json.series ||
      series.has(governedBy.series)
    )
      return [];
    return [
      problem(
        "charter_not_loaded",
        `No charter of the series "${governedBy.series}" is there: its cases would have no date.`,
        {
          path: `/standards/${index}/governedBy/series`,
          severity: "warning",
          hint: "Name its file or folder with --charters.",
        },
      ),
    ];
  });
}

function checkedExamples(
  document: CharterDocument,
  { examples, others, load, holidayIssues }: CharterSurroundings,
): { readonly counts: CheckedCharter["examples"]; readonly issues: PlacedIssue[] } {
  if (examples === undefined || holidayIssues.length > 0) return { counts: undefined, issues: [] };
  const place = (issues: readonly CharterIssue[]): PlacedIssue[] =>
    placedIn({ id: document.id, file: examples.file, content: examples.text }, issues);
  if (!examples.ok)
    return {
      counts: { agree: 0, differ: 0 },
      issues: place(
        examples.problem.map(({ path, message }) =>
          problem("bad_examples", `The examples can't be read: ${message}`, { path }),
        ),
      ),
    };
  const named: CharterIssue[] =
    examples.value.charter === document.id
      ? []
      : [
          problem("bad_examples", `The examples are of "${examples.value.charter}", not of "${document.id}".`, {
            path: "/charter",
          }),
        ];
  const loader = onceEach((options) => loaded(document, others, { ...load, ...options }));
  const issues = examples.value.examples.flatMap((example, index) => {
    const differences = problemAsText(() => differencesFrom(example, loader));
    return differences.length === 0
      ? []
      : [
          problem("example_differs", `“${example.name}”: ${differences.join(" ")}`, {
            path: `/examples/${index}`,
            example: example.name,
          }),
        ];
  });
  return {
    counts: { agree: examples.value.examples.length - issues.length, differ: issues.length },
    issues: place([...named, ...issues]),
  };
}

function loaded(document: CharterDocument, others: readonly CharterDocument[], options: LoadOptions) {
  const result = safeLoadCharter(document.content, { ...options, charters: jsonOfAll(others) });
  if (!result.ok) throw new SlaError(result.problem[0] ?? problem("invalid_charter", "The charter can't be loaded."));
  return result.value;
}

function onceEach<Value>(make: (options: LoadOptions) => Value): (options: LoadOptions) => Value {
  const made = new Map<string, Value>();
  return (options) => {
    const key = JSON.stringify(options);
    const value = made.get(key) ?? make(options);
    made.set(key, value);
    return value;
  };
}

function problemAsText(differences: () => string[]): string[] {
  try {
    return differences();
  } catch (error) {
    if (error instanceof SlaError) return [error.message];
    throw error;
  }
}
