/** One target's clock through the events of a case. DESIGN §5. */
import type { AdjustJson, PauseJson, WithinJson } from "../../src/charter/format/charter-json.js";
import type { IsoDate, Moment } from "./dates.js";
import { addDays, momentAt } from "./dates.js";
import type { Happened } from "./events.js";
import { carries, match } from "./events.js";
import {
  dueAfter,
  NOTHING_STRUCK,
  promisedDue,
  Unanswerable,
  type Due,
  type Ground,
  type Measure,
  type Start,
  type StruckOut,
} from "./length.js";
import { dayOfDue, momentOf, type KnownStart, type Seen } from "./moments.js";
import { actGroundOf, groundOf, ownMeasure, type Rule } from "./rule.js";

export interface Pause {
  readonly rule: PauseJson;
  readonly ground: Ground;
  readonly stop: Moment;
  readonly ends: Moment | undefined;
  resume: Moment | undefined;
}

export interface Adjustment {
  readonly rule: AdjustJson;
  readonly event: Happened;
}

export interface Verdict {
  readonly index: number;
  readonly kind: "adjust" | "meet" | "pause";
  readonly accepted: boolean;
  readonly reason?: string;
  readonly removed: boolean;
}

/** A turn of a recurring target that is over. */
export interface Turn {
  readonly start: Moment;
  readonly due: Due | undefined;
  readonly metAt: Moment;
  readonly late: boolean;
}

/**
 * What a removed extension leaves settled when the rest is counted anew: which event is undone, and which stay refused.
 */
export interface Settled {
  readonly undone: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, string>;
}

export const NOTHING_SETTLED: Settled = { undone: new Set(), refused: new Map() };

export class Run {
  start: Start | undefined;
  startEvent: Happened | undefined;
  pauses: Pause[] = [];
  adjustments: Adjustment[] = [];
  readonly verdicts: Verdict[] = [];
  readonly turns: Turn[] = [];
  metBy: Happened | undefined;
  metLate = false;
  endedBy: Happened | undefined;
  withdrawnBy: Happened | undefined;
  /** The last instant of the pause that went on too long. */
  lapsedAt: number | undefined;

  /** Adjustments that came before the clock had started: they are held against the due once there is one. */
  private readonly early: Happened[] = [];
  private readonly seen: Happened[] = [];
  /** Stops that came too late to this turn: they hold for the next. */
  private lateStops: Pause[] = [];

  constructor(
    readonly rule: Rule,
    readonly runOf: (id: string) => Run | undefined,
    readonly settled: Settled,
    /** What happened before the receipt starts no clock, and can be one of several moments. */
    private readonly happened: Happened[] = [],
  ) {}

  /** What was known at a moment. */
  seenAt(now: number): Seen<Run> {
    return { happened: this.happened, now, runOf: this.runOf };
  }

  /** Pauses end by themselves, and a due that has passed by now starts what waits for it, in this order of time. */
  passTime(now: number, seenUntil: number = now): void {
    const start = this.startWithTime(now, seenUntil);
    this.endPauses(Math.min(start?.at.ms ?? Infinity, seenUntil));
    if (start) this.begin(start);
    this.endPauses(seenUntil);
  }

  private endPauses(now: number): void {
    if (this.isOver) return;
    const over = this.openPauses.filter(({ ends }) => ends !== undefined && ends.ms < now);
    for (const pause of over.toSorted((a, b) => (a.ends?.ms ?? 0) - (b.ends?.ms ?? 0)))
      if (pause.ends) this.end(pause, pause.ends, undefined);
  }

  private startWithTime(now: number, seenUntil: number): KnownStart | undefined {
    const { from = "received" } = this.rule.target;
    if (this.start || this.isOver || typeof from === "string" || "event" in from) return undefined;
    const known = momentOf(from, this.seenAt(seenUntil));
    return known && known.at.ms < now ? known : undefined;
  }

  private begin(known: KnownStart): void {
    this.start = known;
    this.startEvent = known.event;
    for (const earlier of this.early) this.adjust(earlier, false, ({ beforeStart = false }) => beforeStart);
    this.meetAtStart(known.at);
  }

  get isOver(): boolean {
    return (
      this.metBy !== undefined ||
      this.endedBy !== undefined ||
      this.withdrawnBy !== undefined ||
      this.lapsedAt !== undefined
    );
  }

  get openPauses(): Pause[] {
    return this.pauses.filter(({ resume }) => resume === undefined);
  }

  /** A day is struck out once, however many pauses cover it; open pauses end at the moment given. */
  struckOut(now: Moment): StruckOut {
    return this.stopped(
      this.pauses.filter(({ rule }) => rule.effect === "suspend"),
      now,
    );
  }

  /**
   * When the clock did not run, a stop included after which it is to begin anew; one that was over before the clock
   * began is not.
   */
  stoodStill(now: Moment): StruckOut {
    return this.stopped(
      this.pauses.filter(({ rule, resume }) => rule.effect === "suspend" || resume === undefined),
      now,
    );
  }

  private stopped(pauses: readonly Pause[], now: Moment): StruckOut {
    const strikes = ({ stop, resume = now, ground }: Pause, date: IsoDate): boolean => {
      const bounds = ground.choices.pauseBounds;
      const afterStop = bounds === "after-stop-through-resume" ? date > stop.date : date >= stop.date;
      return afterStop && (bounds === "stop-until-resume" ? date < resume.date : date <= resume.date);
    };
    return {
      day: (date) => pauses.some((pause) => strikes(pause, date)),
      endOfThoseBegunIn: ({ after, until }) =>
        pauses
          .filter(({ stop }) => stop.date > after && stop.date <= until)
          .reduce<IsoDate>((end, pause) => {
            const last = [pause.resume?.date ?? now.date, addDays(pause.resume?.date ?? now.date, -1)].find((date) =>
              strikes(pause, date),
            );
            return last !== undefined && last > end ? last : end;
          }, until),
      spans: pauses.map(({ stop, resume = momentAt(now.ms) }) => ({ from: stop, until: resume })),
    };
  }

  /**
   * The due with all that happened; no due while paused, before the start, or without a figure. Met while paused: as if
   * resumed then.
   */
  due(): Due | undefined {
    if (this.openPauses.length === 0) return this.dueIfResumed(momentAt(0));
    const { metBy } = this;
    if (!metBy || this.openPauses.some(({ rule }) => rule.effect !== "suspend")) return undefined;
    const due = answerable(() => this.dueIfResumed(metBy.at));
    return due && due.ms < metBy.at.ms ? undefined : due;
  }

  /** The due if every open pause ended now; an open reset starts the clock anew. */
  dueIfResumed(now: Moment): Due | undefined {
    const anew = this.openPauses.some(({ rule }) => rule.effect === "reset");
    const start: Start | undefined = anew ? { at: now, by: "event" } : this.start;
    return (
      start &&
      (anew ? this.dueFrom(start, [], NOTHING_STRUCK) : this.dueFrom(start, this.adjustments, this.struckOut(now)))
    );
  }

  dueFrom(start: Start, adjustments: readonly Adjustment[], struck: StruckOut): Due | undefined {
    const { target, ground } = this.rule;
    let due = this.dueWithin(target.within ?? target.every, start, this.startEvent, ground, struck, ownMeasure(target));
    for (const { rule, event } of adjustments) {
      const inner = groundOf(this.rule, rule);
      const from = countedFrom(rule, start, due, event);
      due = from && this.dueWithin(rule.within, from, event, inner, struck, ownMeasure(target));
    }
    return due;
  }

  private dueWithin(
    within: WithinJson | undefined,
    start: Start,
    told: Happened | undefined,
    ground: Ground,
    struck: StruckOut,
    measure: Measure,
  ): Due | undefined {
    if (within === undefined || within === "not-stated") return undefined;
    if (within === "promised") return told?.promised && promisedDue(told.promised, told.at, measure, ground, struck);
    if (!("firstOf" in within) && !("lastOf" in within)) return dueAfter(within, start, ground, struck);
    const parts = "firstOf" in within ? within.firstOf : within.lastOf;
    const dues = parts.map((part) =>
      dueAfter(
        part,
        start,
        { ...ground, calendar: this.rule.calendarNamed(part.calendar as string | undefined) },
        struck,
      ),
    );
    return dues.toSorted((a, b) => ("firstOf" in within ? a.ms - b.ms : b.ms - a.ms))[0];
  }

  /** The events of one moment, in the order in which each can do something. */
  take(events: readonly Happened[]): void {
    this.passTime(events[0]!.at.ms);
    this.happened.push(...events);
    for (const event of this.inTurn(events)) this.takeOne(event);
  }

  private takeOne(event: Happened): void {
    this.lapseBefore(event.at.ms);
    if (this.isOver) return;
    if (event.name === "withdrawn") {
      this.withdrawnBy = event;
      this.isLate(event);
    } else {
      const startedNow = this.startedBy(event);
      if (startedNow)
        for (const earlier of this.early) this.adjust(earlier, false, ({ beforeStart = false }) => beforeStart);
      if (startedNow && this.start && this.start.at.ms < event.at.ms) this.meetAtStart(this.start.at);
      if (this.isOver) return;
      if (this.endOrMeet(event)) {
        if (!this.isOver) this.pause(event);
        return;
      }
      this.seen.push(event);
      if (!startedNow && !this.start) this.early.push(event);
      else if (this.start && !(startedNow && this.startEvent?.index === event.index)) this.adjust(event, true);
      this.resume(event);
      this.pause(event);
    }
  }

  /** What starts the clock, what starts it again, what moves it, meets it, ends it, and at last what stops it. */
  private inTurn(events: readonly Happened[]): Happened[] {
    const { from = "received", metBy = [], adjust = [], endedBy = [] } = this.rule.target;
    const isStart = typeof from === "string" || "event" in from ? from : undefined;
    const kinds: ((event: Happened) => boolean)[] = [
      (event) => !this.start && isStart !== undefined && match(isStart, event) === "yes",
      ({ name }) => this.openPauses.some(({ rule }) => listOf(rule.until).includes(name)),
      ({ name }) => adjust.some(({ on }) => on === name),
      ({ name }) => metBy.some((wanted) => (typeof wanted === "string" ? wanted : wanted.event) === name),
      ({ name }) => endedBy.includes(name),
      ({ name }) => this.rule.pausedBy.some(({ from: stop }) => stop === name),
      () => true,
    ];
    let left = events;
    return kinds.flatMap((isOfKind) => {
      const these = left.filter(isOfKind);
      left = left.filter((event) => !these.includes(event));
      return these;
    });
  }

  private startedBy(event: Happened): boolean {
    if (this.start) return false;
    const { from = "received" } = this.rule.target;
    if (typeof from === "string" || "event" in from) {
      if (match(from, event) !== "yes") return false;
      this.start = { at: event.at, by: "event" };
      this.startEvent = event;
      return true;
    }
    const known = momentOf(from, this.seenAt(event.at.ms));
    if (!known || known.at.ms > event.at.ms) return false;
    this.start = known;
    this.startEvent = known.event;
    return true;
  }

  /**
   * Whether an event comes after the due: where both fall on one day and the clock decides, a plain date cannot say.
   */
  private isLate(event: Happened): boolean {
    const due = this.due();
    if (!due) return false;
    if (event.at.time === undefined && due.atClock && event.at.date === due.lastDay)
      throw new Unanswerable("time_needed");
    return event.at.ms > due.ms;
  }

  private endOrMeet(event: Happened): boolean {
    const { metBy = [], every, endedBy = [] } = this.rule.target;
    // What is not owed any more never starts either.
    if (endedBy.includes(event.name) && (this.start || !every)) {
      this.endedBy = event;
      this.isLate(event);
      return true;
    }
    if (!this.start) return false;
    const matches = metBy.map((wanted) => match(wanted, event));
    if (!matches.includes("yes")) {
      if (matches.includes("lacks content"))
        this.verdicts.push({
          index: event.index,
          kind: "meet",
          accepted: false,
          reason: "lacks_content",
          removed: false,
        });
      return false;
    }
    const due = this.due();
    const late = this.isLate(event);
    if (every) {
      this.turns.push({ start: this.start.at, due, metAt: event.at, late });
      this.start = { at: event.at, by: "act" };
      this.adjustments = [];
      const stillStopped = this.lateStops.filter(
        ({ rule, ends }) => !this.openPauses.some((open) => open.rule === rule) && (!ends || ends.ms >= event.at.ms),
      );
      this.pauses = [...this.openPauses, ...stillStopped];
      this.lateStops = [];
    } else {
      this.metBy = event;
      this.metLate = late;
    }
    return true;
  }

  /** "The first at or after its start", in whichever order they are listed. */
  private meetAtStart(start: Moment): void {
    const atOnce = this.seen.filter(
      ({ at, name }) => at.ms === start.ms && !(this.rule.target.endedBy ?? []).includes(name),
    );
    for (const event of atOnce) if (!this.isOver) this.endOrMeet(event);
  }

  private adjust(event: Happened, canBeLate: boolean, asks: (rule: AdjustJson) => boolean = () => true): void {
    const entries = (this.rule.target.adjust ?? []).filter((rule) => rule.on === event.name && asks(rule));
    const key = keyOf(this.rule, event);
    const late = canBeLate && entries.length > 0 && this.isLate(event);
    const settled = this.settled.refused.get(key);
    let reason: string | undefined;
    const accepted = entries.find((rule) => {
      const refused = settled ?? this.refusal(rule, event, late);
      reason ??= refused;
      return refused === undefined;
    });
    const removed = this.settled.undone.has(key);
    if (accepted) {
      if (!removed) this.adjustments.push({ rule: accepted, event });
      this.verdicts.push({ index: event.index, kind: "adjust", accepted: true, removed });
    } else if (reason !== undefined)
      this.verdicts.push({ index: event.index, kind: "adjust", accepted: false, reason, removed: false });
  }

  private refusal(rule: AdjustJson, event: Happened, late: boolean): string | undefined {
    if (!carries(event, rule.requires)) return "lacks_content";
    if (late && rule.afterDue !== true) return "late";
    const times = rule.times ?? 1;
    if (times !== "any" && this.adjustments.filter((taken) => taken.rule === rule).length >= times) return "too_many";
    if (rule.within === "promised" && !event.promised) return "no_date";
    return this.start && this.refusalOfDate(rule, event, this.start);
  }

  /** The new due against its cap and against the old one; while paused, as if the clock ran again at this event. */
  private refusalOfDate(rule: AdjustJson, event: Happened, start: Start): string | undefined {
    const struck = this.struckOut(event.at);
    const old = this.dueFrom(start, this.adjustments, struck);
    const wanted = this.dueFrom(start, [...this.adjustments, { rule, event }], struck);
    const from = countedFrom(rule, start, old, event);
    const cap =
      rule.atMost &&
      from &&
      this.dueWithin(
        rule.atMost as WithinJson,
        from,
        undefined,
        groundOf(this.rule, rule),
        struck,
        ownMeasure(this.rule.target),
      );
    if (wanted && cap && wanted.ms > cap.ms) return "exceeds_at_most";
    return wanted && old && wanted.ms < old.ms ? "before_due" : undefined;
  }

  private resume(event: Happened): void {
    this.lateStops = this.lateStops.filter(({ rule }) => !listOf(rule.until).includes(event.name));
    for (const pause of this.openPauses)
      if (listOf(pause.rule.until).includes(event.name)) this.end(pause, event.at, event);
  }

  private end(pause: Pause, at: Moment, event: Happened | undefined): void {
    pause.resume = at;
    if (pause.rule.effect !== "reset" || !this.start) return;
    this.start = { at, by: "event" };
    this.startEvent = event;
    this.adjustments = [];
    this.pauses = this.openPauses;
  }

  private pause(event: Happened): void {
    const refuse = (reason: string): void => {
      this.verdicts.push({ index: event.index, kind: "pause", accepted: false, reason, removed: false });
    };
    const about = this.rule.pausedBy.filter(
      (rule) => rule.from === event.name && (this.start !== undefined || rule.beforeStart === true),
    );
    const enough = about.filter((rule) => carries(event, contentsOf(rule)));
    const fresh = enough.filter((rule) => !this.openPauses.some((open) => open.rule === rule));
    for (const rule of fresh) {
      const pause = {
        rule,
        ground: groundOf(this.rule, rule),
        stop: event.at,
        ends: this.endOf(rule, event),
        resume: undefined,
      };
      if (!this.isLate(event)) this.pauses.push(pause);
      else {
        refuse("late");
        this.lateStops = [...this.lateStops.filter((late) => late.rule !== rule), pause];
      }
    }
    if (about.length > enough.length && fresh.length === 0) refuse("lacks_content");
  }

  /** The sooner of the date promised and the longest time; a date that is over already ends it at once. */
  private endOf(rule: PauseJson, { at, promised }: Happened): Moment | undefined {
    const most =
      rule.atMost && dayOfDue(dueAfter(rule.atMost, { at, by: "event" }, actGroundOf(this.rule, rule), NOTHING_STRUCK));
    const told = listOf(rule.until).includes("promised") ? promised : undefined;
    const date = told && told.ms < at.ms ? at : told;
    return [date, most].filter((one) => one !== undefined).toSorted((a, b) => a.ms - b.ms)[0];
  }

  refusedAdjustments(): [string, string][] {
    return this.verdicts.flatMap(({ index, kind, accepted, reason = "" }): [string, string][] =>
      kind === "adjust" && !accepted ? [[`${this.rule.target.id}/${index}`, reason]] : [],
    );
  }

  /** "Longer than `lapsesAfter`: lapsed." */
  lapseBefore(ms: number): void {
    if (this.isOver || !this.start) return;
    const ends = this.openPauses.flatMap(({ rule, stop }) =>
      rule.lapsesAfter
        ? [dueAfter(rule.lapsesAfter, { at: stop, by: "event" }, actGroundOf(this.rule, rule), NOTHING_STRUCK).ms]
        : [],
    );
    const first = Math.min(...ends);
    if (ms > first) this.lapsedAt = first;
  }
}

function listOf(until: PauseJson["until"]): readonly string[] {
  return until === undefined ? [] : typeof until === "string" ? [until] : until;
}

function contentsOf({ until, requires = [] }: PauseJson): readonly string[] {
  return listOf(until).includes("promised") ? [...requires, "promised"] : requires;
}

/** What would be due if the pause ended then is left out where it cannot be said; the rest stands all the same. */
export function answerable(due: () => Due | undefined): Due | undefined {
  try {
    return due();
  } catch (error) {
    if (error instanceof Unanswerable) return undefined;
    throw error;
  }
}

export function keyOf({ target }: Rule, { index }: Happened): string {
  return `${target.id}/${index}`;
}

function countedFrom(rule: AdjustJson, start: Start, due: Due | undefined, event: Happened): Start | undefined {
  if (rule.from === "notice") return { at: event.at, by: "act" };
  if (rule.from !== "current-due") return start;
  return due && { at: { ...momentAt(due.ms), date: due.lastDay }, by: "act" };
}
