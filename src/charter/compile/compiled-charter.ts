/** A charter ready to be asked: its tables, and what the combinations of attributes met so far lead to. */
import type { Division } from "../../core/calendar/bank-holidays.js";
import type { Problem } from "../../core/problem.js";
import type { Calendar } from "../../core/calendar/calendar-record.js";
import type { DayNumber } from "../../core/calendar/day.js";
import type { Zone } from "../../core/calendar/zone.js";
import type { Counting } from "../../core/clock/counting.js";
import type { Clause, TargetRule } from "../../core/clock/rule.js";
import type { CharterJson, SeasonJson } from "../format/charter-json.js";
import type { AnswerHead } from "./answer-head.js";

/** What changes tables is chosen when a charter is loaded. */
export interface CompileOptions {
  readonly divisions: Readonly<Record<string, Division>>;
  readonly reading: string | undefined;
  readonly knownOn: DayNumber | undefined;
  readonly projectUntil: DayNumber | undefined;
}

export interface Attribute {
  readonly name: string;
  readonly values: readonly string[];
  readonly default: string | undefined;
}

export interface CompiledCharter {
  readonly json: CharterJson;
  readonly hash: string;
  readonly overlayOf: string | undefined;
  readonly options: CompileOptions;
  /** The reading in force here: the chosen one, if this charter has it. */
  readonly reading: string | undefined;
  readonly zone: Zone;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly attributeList: readonly Attribute[];
  /** Format, charter and reading laid over one another. */
  readonly counting: Counting;
  /** First and last day in force, endless where the charter names none. */
  readonly inForce: { readonly from: number; readonly until: number };
  readonly seasons: readonly SeasonJson[];
  /** What the combinations of attributes met so far lead to. */
  readonly situations: Situations;
}

/**
 * The values of a case for the attributes of a charter, defaults included; an attribute that is missing is not in it.
 */
export type Attributes = ReadonlyMap<string, string>;
export interface Situation {
  readonly attributes: Attributes;
  /** Attributes that the case did not give and that have a default. */
  readonly assumed: Readonly<Record<string, string>> | undefined;
  /** What applies, by the seasons in which the receipt lies. */
  readonly bySeasons: Map<string, Applicable>;
  /** The same for a charter without seasons. */
  applicable: Applicable | undefined;
}

/** One attribute after another, each with a branch for every value; the first branch is "not given". */
interface Branch {
  readonly next: (Branch | undefined)[];
  situation: Situation | undefined;
}

export interface Situations {
  root: Branch;
  count: number;
}

/** One thing that a charter says about a case, in the order of the document. */
export type Obligation =
  | { readonly kind: "target"; readonly rule: TargetRule; readonly owed: boolean; readonly head: AnswerHead }
  | {
      readonly kind: "problem";
      readonly standard: string;
      readonly target: string;
      readonly title: string;
      readonly clause: Clause;
      readonly internal: boolean;
      readonly problem: Problem;
    }
  | {
      readonly kind: "undecided";
      readonly standard: string;
      readonly title: string;
      readonly clause: Clause;
      readonly problem: Problem;
    }
  | {
      readonly kind: "process";
      readonly standard: string;
      readonly title: string;
      readonly clause: Clause;
      readonly process: string;
    }
  | {
      readonly kind: "governed";
      readonly standard: string;
      readonly title: string;
      readonly clause: Clause;
      readonly series: string;
      readonly with: Readonly<Record<string, string>>;
    };
export interface Applicable {
  readonly obligations: readonly Obligation[];
  /** The rules of the targets that are owed, a target after the one whose meeting starts it. */
  readonly rules: readonly TargetRule[];
}
