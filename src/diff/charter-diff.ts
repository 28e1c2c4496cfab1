/** Two charters, two versions of one, or one under other holidays, asked about the same cases: what moves. */
import { assess } from "../answers/assess.js";
import type { CaseRecord, MomentInput } from "../answers/case-record.js";
import type { Deadline } from "../answers/deadlines.js";
import { deadlines } from "../answers/deadlines.js";
import { readAt } from "../answers/event-records.js";
import type { TargetStatus } from "../answers/target-status.js";
import type { Charter } from "../charter/charter.js";
import { parseDay } from "../core/calendar/day.js";
import type { Problem } from "../core/problem.js";
import type { Result } from "../core/result.js";
import { safely } from "../core/result.js";
import type { CaseDifference, ChangeKind, DueSide, TargetChange } from "./change.js";
import { readableBy } from "./readable-case.js";

export interface DiffOptions {
  /** Compare as things stood at this moment, breaches included; without it the dues after all events are compared. */
  readonly asOf?: MomentInput | undefined;
}

type Entry = Deadline & Partial<Pick<TargetStatus, "state" | "dueIfResumedNow">>;

/**
 * What changes for one case between two charters.
 *
 * Targets are told apart by series and id; the two given charters may be of different series, and their own targets are
 * compared by id. What a case says in words that only one of the two charters knows is not shown to the other; what
 * neither knows is a problem, as anywhere. A case that one of the two cannot answer has a `problem` instead of changes;
 * where no standard of one charter applies, it owes nothing there, and the targets of the other are gained or lost.
 *
 * @throws SlaError `bad_moment` for `asOf`
 * @example
 * diffCase(charter2004, charter2022, letter).changes[0]
 * //=> { target: "respond", kind: "moved", days: 7, before: …, after: … }
 */
export function diffCase(
  before: Charter,
  after: Charter,
  record: CaseRecord,
  { asOf }: DiffOptions = {},
): CaseDifference {
  // A moment that cannot be read is a fault of the call, not of the case.
  if (asOf !== undefined) readAt(asOf, before.compiled.zone, "as-of", "/asOf");
  const old = entriesOf(before, readableBy(before, record, after), asOf);
  const young = entriesOf(after, readableBy(after, record, before), asOf);
  const id = typeof record?.id === "string" ? record.id : undefined;
  const problem = problemOf(old, young);
  if (problem) return { id, changes: [], problem };
  const [was, is] = [owedIn(old, before), owedIn(young, after)];
  const keys = new Set([...was.keys(), ...is.keys()]);
  return { id, changes: [...keys].flatMap((key) => changeOf(was.get(key), is.get(key)) ?? []) };
}

/**
 * `diffCase` over many cases, lazily and in order: a million cases need no more memory than one. Cases for which
 * nothing changes are left out, those with a problem are not.
 *
 * @throws SlaError `bad_moment` for `asOf`
 * @example for (const { id, changes } of diff(before, after, cases, { asOf: "2026-01-31" })) console.log(id,
 * changes.length);
 */
export function diff(
  before: Charter,
  after: Charter,
  records: Iterable<CaseRecord>,
  options?: DiffOptions,
): IterableIterator<CaseDifference>;
export function diff(
  before: Charter,
  after: Charter,
  records: AsyncIterable<CaseRecord>,
  options?: DiffOptions,
): AsyncIterableIterator<CaseDifference>;
export function diff(
  before: Charter,
  after: Charter,
  records: Iterable<CaseRecord> | AsyncIterable<CaseRecord>,
  options: DiffOptions = {},
): IterableIterator<CaseDifference> | AsyncIterableIterator<CaseDifference> {
  return Symbol.asyncIterator in records
    ? overStream(before, after, records, options)
    : overRecords(before, after, records, options);
}

function* overRecords(
  before: Charter,
  after: Charter,
  records: Iterable<CaseRecord>,
  options: DiffOptions,
): Generator<CaseDifference, void, undefined> {
  for (const record of records) {
    const difference = diffCase(before, after, record, options);
    if (isDifferent(difference)) yield difference;
  }
}

async function* overStream(
  before: Charter,
  after: Charter,
  records: AsyncIterable<CaseRecord>,
  options: DiffOptions,
): AsyncGenerator<CaseDifference, void, undefined> {
  for await (const record of records) {
    const difference = diffCase(before, after, record, options);
    if (isDifferent(difference)) yield difference;
  }
}

function isDifferent({ changes, problem }: CaseDifference): boolean {
  return changes.length > 0 || problem !== undefined;
}

function entriesOf(charter: Charter, record: CaseRecord, asOf: MomentInput | undefined): Result<readonly Entry[]> {
  const result = safely((): readonly Entry[] =>
    asOf === undefined ? deadlines(charter, record) : assess(charter, record, { asOf }).targets,
  );
  return !result.ok && result.problem.code === "no_standard_applies" ? { ok: true, value: [] } : result;
}

function problemOf(before: Result<unknown>, after: Result<unknown>): CaseDifference["problem"] {
  if (before.ok && after.ok) return undefined;
  const of = (side: Result<unknown>): Problem | undefined => (side.ok ? undefined : side.problem);
  return { before: of(before), after: of(after) };
}

/**
 * What is owed by series and target; the given charter's own series has no name, so that two series can be compared.
 */
function owedIn(entries: Result<readonly Entry[]>, charter: Charter): ReadonlyMap<string, Entry> {
  const owed = entries.ok ? entries.value.filter((entry) => entry.owed && entry.process === undefined) : [];
  // A standard without a target of its own stands for what could not be worked out of it.
  return new Map(
    owed.map((entry) => [
      `${entry.series === charter.series ? "" : entry.series}/${entry.target ?? `(${entry.standard})`}`,
      entry,
    ]),
  );
}

function changeOf(before: Entry | undefined, after: Entry | undefined): TargetChange | undefined {
  const kind = kindOf(before, after);
  const breach = breachOf(before, after);
  if (kind === undefined && breach === undefined) return undefined;
  const entry = (after ?? before) as Entry;
  const [was, is] = [sideOf(before), sideOf(after)];
  return {
    series: entry.series,
    target: entry.target ?? entry.standard,
    title: entry.title,
    internal: entry.internal,
    kind: kind ?? "outcome",
    before: was,
    after: is,
    days: was?.lastDay === undefined || is?.lastDay === undefined ? undefined : daysBetween(was.lastDay, is.lastDay),
    breach,
  };
}

function kindOf(before: Entry | undefined, after: Entry | undefined): ChangeKind | undefined {
  if (!before) return "target-gained";
  if (!after) return "target-lost";
  if (before.problem || after.problem) {
    if (before.problem?.code === after.problem?.code) return undefined;
    return !before.problem ? "problem-gained" : !after.problem ? "problem-lost" : "problem-changed";
  }
  const [was, is] = [dueOf(before), dueOf(after)];
  if (was?.epochMs === is?.epochMs) return undefined;
  return !was ? "due-gained" : !is ? "due-lost" : "moved";
}

function dueOf(entry: Entry): Deadline["due"] {
  return entry.due ?? entry.dueIfResumedNow;
}

function sideOf(entry: Entry | undefined): DueSide | undefined {
  const due = entry && dueOf(entry);
  return (
    entry && {
      charter: entry.charter,
      standard: entry.standard,
      due,
      lastDay: entry.lastDay ?? due?.date,
      paused: entry.paused,
      state: entry.state,
      problem: entry.problem,
    }
  );
}

function breachOf(before: Entry | undefined, after: Entry | undefined): TargetChange["breach"] {
  const [was, is] = [isBreach(before), isBreach(after)];
  return was === is ? undefined : is ? "new" : "gone";
}

function isBreach(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.internal !== true && (entry.state === "breached" || entry.state === "met-late");
}

function daysBetween(from: string, until: string): number | undefined {
  const [first, last] = [parseDay(from), parseDay(until)];
  return first === undefined || last === undefined ? undefined : last - first;
}
