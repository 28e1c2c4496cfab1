/**
 * A charter and an overlay as they are written, format 1, with the defaults of their keys filled in. `schema.ts` reads
 * them.
 */
import type { CalendarChoiceJson, CapJson, EventMatchJson, LengthJson, MomentJson, WithinJson } from "./limit-json.js";
import type { Weekday } from "../../core/calendar/week.js";
import type { RestsOn } from "../../core/clock/rule.js";
import type { HolidaysJson, NotEncodedJson, SourceJson, UnmeasuredJson } from "./source-json.js";

export type {
  CalendarChoiceJson,
  CapJson,
  EventMatchJson,
  LengthJson,
  LengthPartJson,
  MomentJson,
  SeveralMomentsJson,
  SingleMomentJson,
  UnitJson,
  WithinJson,
} from "./limit-json.js";

/**
 * A published charter. What every key means stands in docs/charter-format.md, and in the JSON Schema, where an editor
 * shows it.
 */
export interface CharterJson {
  readonly $schema?: string | undefined;
  readonly format: 1;
  readonly id: string;
  readonly series: string;
  readonly title: string;
  readonly authority: { readonly id: string; readonly name: string };
  /** YYYY-MM-DD, both inclusive. */
  readonly effective: { readonly from?: string | undefined; readonly until?: string | undefined };
  readonly decidedBy: string;
  readonly sources: readonly SourceJson[];
  /** IANA name. */
  readonly timeZone: string;
  readonly holidays?: readonly HolidaysJson[] | undefined;
  readonly calendars: Readonly<Record<string, CalendarJson>>;
  readonly calendar?: CalendarChoiceJson | undefined;
  readonly counting?: CountingJson | undefined;
  readonly readings?: Readonly<Record<string, ReadingJson>> | undefined;
  readonly assumptions?: readonly string[] | undefined;
  readonly attributes: Readonly<Record<string, AttributeJson>>;
  /** Event → the contents that it may carry. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  readonly standards: readonly StandardJson[];
  readonly unmeasured?: readonly UnmeasuredJson[] | undefined;
  /** YYYY-MM-DD: the date to which the texts are known. */
  readonly asAt?: string | undefined;
  readonly notEncoded?: readonly NotEncodedJson[] | undefined;
}

/** What an authority lays over a published charter: closures, escalation steps and targets of its own, nothing else. */
export interface OverlayJson {
  readonly $schema?: string | undefined;
  readonly format: 1;
  readonly id: string;
  /** The id of the charter that it is laid over. */
  readonly extends: string;
  readonly title: string;
  readonly calendars?: Readonly<Record<string, { readonly specialDays: readonly SpecialDayJson[] }>> | undefined;
  readonly events?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly standards?: readonly { readonly id: string; readonly targets: readonly TargetJson[] }[] | undefined;
}

/** Where it is promised. */
export interface ClauseJson {
  readonly quote?: string | undefined;
  readonly source?: string | undefined;
  readonly provision?: string | undefined;
  readonly restsOn?: RestsOn | undefined;
  readonly verified?: boolean | undefined;
}

export interface ReadingJson extends ClauseJson {
  readonly title: string;
  readonly counting: CountingJson;
}

// Where a list is one of two forms it is not marked readonly: Array.isArray would not tell the two apart.
export type AttributeJson = string[] | { readonly values: readonly string[]; readonly default?: string | undefined };

/** From and until of each, HH:mm. */
export type SpansJson = readonly (readonly [string, string])[];

export interface CalendarJson {
  readonly bankHolidays: readonly string[];
  /** Whole working days, or the open spans of each. */
  readonly week: Weekday[] | { readonly [Day in Weekday]?: SpansJson };
  readonly specialDays?: readonly SpecialDayJson[] | undefined;
  /** The first and the last day for which its days off are known, both inclusive. */
  readonly coverage?: { readonly from: string; readonly until: string } | undefined;
  readonly localClosures?: boolean | "expected" | undefined;
}

/** One day, several, or one of every year (MM-DD). */
export type SpecialDayJson =
  | { readonly on: string; readonly open: SpansJson | "all-day"; readonly title?: string | undefined }
  | {
      readonly from: string;
      readonly until: string;
      readonly open: SpansJson | "all-day";
      readonly title?: string | undefined;
    }
  | { readonly yearly: string; readonly open: SpansJson | "all-day"; readonly title?: string | undefined };

/** The eleven counting choices; what is not stated is inherited, and in the end the default of format 1. */
export interface CountingJson {
  readonly receiptDay?: "day-zero" | "day-one" | undefined;
  readonly receiptOutside?: "as-received" | "next-working-day" | undefined;
  readonly cutOff?: string | undefined;
  readonly lastDayOff?: "stays" | "roll-forward" | "roll-back" | undefined;
  readonly dueTime?: string | undefined;
  readonly monthEnd?: "clamp" | "next-day" | undefined;
  readonly atClosing?: "due-at-closing" | "next-opening" | undefined;
  readonly pauseBounds?: "after-stop-through-resume" | "stop-until-resume" | "stop-through-resume" | undefined;
  readonly pauseUnit?: "own" | "calendar-days" | undefined;
  readonly daysTaken?: "exclusive" | "inclusive" | undefined;
  readonly daysLeft?: "exclusive" | "inclusive" | undefined;
}

/** Attribute → the value, or one of the values, that it must have. */
export type WhenJson = Readonly<Record<string, string | readonly string[]>>;

/** Month and day of receipt, MM-DD, inclusive; may run over the new year. */
export interface SeasonJson {
  readonly from: string;
  readonly until: string;
}

export interface StandardJson extends ClauseJson {
  readonly id: string;
  readonly title?: string | undefined;
  readonly when?: WhenJson | undefined;
  readonly season?: SeasonJson | undefined;
  readonly targets?: readonly TargetJson[] | undefined;
  readonly exceptions?: readonly ExceptionJson[] | undefined;
  readonly governedBy?:
    | { readonly series: string; readonly with?: Readonly<Record<string, string>> | undefined }
    | { readonly process: string }
    | undefined;
  readonly pausedBy?: readonly PauseJson[] | undefined;
  readonly calendar?: CalendarChoiceJson | undefined;
  readonly counting?: CountingJson | undefined;
}

export interface ExceptionJson extends ClauseJson {
  readonly id: string;
  readonly title?: string | undefined;
  readonly when?: WhenJson | undefined;
  readonly season?: SeasonJson | undefined;
  readonly targets: readonly TargetJson[];
}

/** One thing owed. In an exception only what differs. */
export interface TargetJson extends ClauseJson {
  readonly id: string;
  readonly title?: string | undefined;
  readonly internal?: boolean | undefined;
  readonly owedBy?: string | undefined;
  readonly when?: WhenJson | undefined;
  readonly season?: SeasonJson | undefined;
  readonly from?: MomentJson | undefined;
  readonly within?: WithinJson | undefined;
  readonly every?: LengthJson | undefined;
  readonly endedBy?: readonly string[] | undefined;
  readonly metBy?: readonly EventMatchJson[] | undefined;
  readonly adjust?: readonly AdjustJson[] | undefined;
  readonly pausedBy?: readonly PauseJson[] | undefined;
  readonly measure?: string | undefined;
  readonly atMost?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly share?: number | undefined;
  readonly onMiss?: readonly (ClauseJson & { readonly do: string })[] | undefined;
  readonly escalation?: readonly EscalationJson[] | undefined;
  readonly then?: readonly RightJson[] | undefined;
  readonly calendar?: CalendarChoiceJson | undefined;
  readonly counting?: CountingJson | undefined;
}

export interface AdjustJson extends ClauseJson {
  readonly on: string;
  readonly requires?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly within: WithinJson;
  readonly from?: "start" | "current-due" | "notice" | undefined;
  readonly atMost?: CapJson | undefined;
  readonly times?: number | "any" | undefined;
  readonly owes?: readonly string[] | undefined;
  readonly beforeStart?: boolean | undefined;
  readonly afterDue?: boolean | undefined;
  readonly counting?: CountingJson | undefined;
}

export interface PauseJson extends ClauseJson {
  readonly from: string;
  readonly requires?: readonly string[] | undefined;
  /** Any of several events; "promised" is the date that `from` carried. */
  readonly until?: string | readonly string[] | undefined;
  readonly atMost?: LengthJson | undefined;
  readonly title?: string | undefined;
  readonly effect: "suspend" | "reset";
  readonly lapsesAfter?: LengthJson | undefined;
  readonly beforeStart?: boolean | undefined;
  readonly counting?: CountingJson | undefined;
}

/** A right of the customer. */
export interface RightJson extends ClauseJson {
  readonly id: string;
  readonly title?: string | undefined;
  readonly opens: readonly ("met" | "missed")[];
  readonly from?: MomentJson | undefined;
  readonly within?: WithinJson | undefined;
  readonly usedBy?: string | undefined;
  readonly counting?: CountingJson | undefined;
}

/** Exactly one of `before`, `after` and `elapsed`. */
export interface EscalationJson {
  readonly id: string;
  readonly before?: LengthJson | undefined;
  readonly after?: LengthJson | undefined;
  readonly elapsed?: number | undefined;
  /** It repeats, so often in all. */
  readonly every?: LengthJson | undefined;
  readonly times?: number | undefined;
  readonly at?: string | undefined;
  readonly landing?: "as-computed" | "open-hours" | undefined;
  readonly notify: readonly string[];
  readonly action: string;
}
