/** The figures of one line of a report: what became of the cases, and how long they took. */
import type { TargetStatus } from "../answers/target-status.js";
import type { Spread, SpreadUnit } from "./spread.js";
import { SpreadCounter } from "./spread.js";

/**
 * What became of the cases that owe a target. Each case is counted once among `met`, `metLate`, `missed`, `openInTime`,
 * `openLate`, `paused`, `lapsed`, `withdrawn`, `noDue`, `notMeasured` and `problems`; together they are `cases`.
 */
export interface ReportFigures {
  /** Cases that owe the target and whose clock has started (or that are measured). */
  readonly cases: number;
  readonly met: number;
  /** Of those met: how many would have been late without an extension. */
  readonly metOnlyBecauseExtended: number;
  readonly metLate: number;
  /** Measured, and over its limit: nothing can be made good any more. */
  readonly missed: number;
  readonly openInTime: number;
  /** Not met, and past its due. */
  readonly openLate: number;
  readonly paused: number;
  readonly lapsed: number;
  readonly withdrawn: number;
  /** Ended by an event that the charter names, before it was due: not owed any more. */
  readonly ended: number;
  /** Owed, answered or not, without a date by which: the document gives no figure, or no date was promised. */
  readonly noDue: number;
  readonly notMeasured: number;
  /** No answer can be given, for instance because an attribute is missing. */
  readonly problems: number;
  /** Waiting for something else to happen first (stage 2 was not asked for): not among `cases`. */
  readonly notStarted: number;
  /** The denominator of `shareMet`: met, met late, missed and open late. */
  readonly decided: number;
  /** met ÷ decided, from 0 to 1; absent where nothing is decided: no cases, no figure. */
  readonly shareMet?: number | undefined;
  /** Where the promise is made of a share of all cases: whether that share is kept; absent where nothing is decided. */
  readonly shareKept?: boolean | undefined;
  /**
   * How long the cases took that were met, in time or late; one entry for each unit that occurs, the most frequent
   * first.
   */
  readonly taken: readonly Spread[];
  /** How late the late ones are: until they were met, or so far. */
  readonly late: readonly Spread[];
}

type Count = Exclude<keyof ReportFigures, "cases" | "decided" | "shareMet" | "shareKept" | "taken" | "late">;

const STATE_COUNT: Readonly<Record<TargetStatus["state"], Count | undefined>> = {
  met: "met",
  "met-late": "metLate",
  running: "openInTime",
  breached: "openLate",
  missed: "openLate",
  paused: "paused",
  lapsed: "lapsed",
  withdrawn: "withdrawn",
  ended: "ended",
  "not-measured": "notMeasured",
  "not-started": "notStarted",
  problem: "problems",
  "not-owed": undefined,
};

const OUTCOMES: readonly Count[] = [
  "met",
  "metLate",
  "missed",
  "openInTime",
  "openLate",
  "paused",
  "lapsed",
  "withdrawn",
  "ended",
  "noDue",
  "notMeasured",
  "problems",
];

/** Adds up the statuses of one target, in one period, for one group. */
export class FigureCounter {
  readonly #counts = new Map<Count, number>();
  readonly #taken = new Map<SpreadUnit, SpreadCounter>();
  readonly #late = new Map<SpreadUnit, SpreadCounter>();

  add(status: TargetStatus): void {
    for (const turn of status.periods ?? []) this.#count(turn.late ? "metLate" : "met");
    // A recurring target is met turn by turn; "met" is then only the end of the last turn, before anything was due.
    if (status.every !== undefined && status.state === "met") return;
    const count = countOf(status);
    if (count === undefined) return;
    this.#count(count);
    if (status.metOnlyBecauseExtended) this.#count("metOnlyBecauseExtended");
    if (status.met && status.taken) add(this.#taken, unitOf(status, status.taken.unit), status.taken.amount);
    if (status.late) addLateness(this.#late, status, status.late);
  }

  /** @param share the part of cases that the promise is made of */
  result(share: number | undefined): ReportFigures {
    const counted = (count: Count): number => this.#counts.get(count) ?? 0;
    const decided = counted("met") + counted("metLate") + counted("missed") + counted("openLate");
    const shareMet = decided === 0 ? undefined : counted("met") / decided;
    return {
      cases: OUTCOMES.reduce((sum, outcome) => sum + counted(outcome), 0),
      met: counted("met"),
      metOnlyBecauseExtended: counted("metOnlyBecauseExtended"),
      metLate: counted("metLate"),
      missed: counted("missed"),
      openInTime: counted("openInTime"),
      openLate: counted("openLate"),
      paused: counted("paused"),
      lapsed: counted("lapsed"),
      withdrawn: counted("withdrawn"),
      ended: counted("ended"),
      noDue: counted("noDue"),
      notMeasured: counted("notMeasured"),
      problems: counted("problems"),
      notStarted: counted("notStarted"),
      decided,
      shareMet,
      // Division rounds correctly, so that 7 of 10 is exactly 0.7.
      shareKept: share === undefined || shareMet === undefined ? undefined : shareMet >= share,
      taken: spreads(this.#taken),
      late: spreads(this.#late),
    };
  }

  #count(count: Count): void {
    this.#counts.set(count, (this.#counts.get(count) ?? 0) + 1);
  }
}

function countOf(status: TargetStatus): Count | undefined {
  // Withdrawn before its clock had started: it never was owed.
  if (
    (status.state === "withdrawn" || status.state === "ended") &&
    status.start === undefined &&
    status.measure === undefined
  )
    return "notStarted";
  if (status.measure !== undefined && (status.state === "breached" || status.state === "missed")) return "missed";
  if (status.state === "missed" && status.met !== undefined) return "metLate";
  if ((status.state === "met" || status.state === "running") && hasNoDue(status)) return "noDue";
  return STATE_COUNT[status.state];
}

/**
 * What has no due cannot be late, so that it says nothing about a promise kept. (Answered during a pause, when there is
 * no due, it was in time.)
 */
function hasNoDue(status: TargetStatus): boolean {
  return (
    status.due === undefined &&
    status.measure === undefined &&
    status.pauses.every((pause) => pause.until !== undefined)
  );
}

function add(counters: Map<SpreadUnit, SpreadCounter>, unit: SpreadUnit, amount: number): void {
  let counter = counters.get(unit);
  if (!counter) counters.set(unit, (counter = new SpreadCounter(unit)));
  counter.add(amount);
}

function addLateness(
  counters: Map<SpreadUnit, SpreadCounter>,
  status: TargetStatus,
  late: NonNullable<TargetStatus["late"]>,
): void {
  const amount = late.unit === "elapsedMs" ? late.elapsedMs : late.unit === "workingMs" ? late.workingMs : late.days;
  // Past the calendar's coverage the days are not known: left out, not guessed.
  if (amount !== undefined) add(counters, unitOf(status, late.unit), amount);
}

/** Time in the unit in which the promise states it; in hours where it states none. */
function unitOf(status: TargetStatus, unit: NonNullable<TargetStatus["taken"]>["unit"]): SpreadUnit {
  if (unit === "workingDays" || unit === "calendarDays") return unit;
  const within = status.within ?? status.every;
  const stated = typeof within === "object" ? Object.keys(within)[0] : undefined;
  if (unit === "workingMs") return stated === "workingMinutes" ? stated : "workingHours";
  return stated === "minutes" || stated === "seconds" ? stated : "hours";
}

function spreads(counters: ReadonlyMap<SpreadUnit, SpreadCounter>): readonly Spread[] {
  return [...counters.values()]
    .map((counter) => counter.result())
    .sort((a, b) => b.cases - a.cases || (a.unit < b.unit ? -1 : 1));
}
