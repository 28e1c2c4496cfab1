/** What a report holds: plain data, the same whether it is printed as text, as a table or as a page. */
import type { TargetStatus } from "../answers/target-status.js";
import type { Moment } from "../time/moment.js";
import type { ReportFigures } from "./figures.js";
import type { ReportBy, ReportPeriod } from "./period.js";

/** The values of the attributes a report is grouped by; null = the case does not give it. */
export type ReportGroup = Readonly<Record<string, string | null>>;

export interface PeriodFigures extends ReportFigures {
  readonly period: ReportPeriod;
}

/** The figures of one promise over all periods, and in each. */
export interface ReportBlock {
  readonly total: ReportFigures;
  /** Periods in which no case was received are not listed. */
  readonly periods: readonly PeriodFigures[];
}

/**
 * One promise. Where an exception changes the length of a target, each length is an entry of its own: ten and twenty
 * working days are two promises.
 */
export interface ReportTarget
  extends
    ReportBlock,
    Pick<
      TargetStatus,
      | "charter"
      | "series"
      | "standard"
      | "target"
      | "title"
      | "internal"
      | "process"
      | "within"
      | "every"
      | "measure"
      | "share"
      | "quote"
    > {
  /** By attribute, if asked for. */
  readonly groups: readonly (ReportBlock & { readonly group: ReportGroup })[];
}

/** A charter whose promises the report is about. */
export interface ReportedCharter {
  readonly id: string;
  readonly series: string;
  readonly title: string;
  readonly authority: string;
  readonly hash: string;
  /** The given charter, or one that governs part of its cases. */
  readonly role: "given" | "governing";
  /** What it promises without a figure. */
  readonly unmeasured: readonly { readonly quote: string; readonly why: string }[];
}

export interface Report {
  readonly asOf: Moment;
  readonly by: ReportBy;
  /** The attributes by which it is grouped. */
  readonly group: readonly string[];
  /** Cases in the report. */
  readonly cases: number;
  /** First and last local day on which a case was received. */
  readonly received?: { readonly from: string; readonly until: string } | undefined;
  /** Cases received after `asOf`: left out. */
  readonly notYetReceived: number;
  /** Cases to which no standard of their charter applies: left out. */
  readonly withoutPromise: number;
  /** Cases that could not be read, by the code of their problem: left out. */
  readonly unreadable: Readonly<Record<string, number>>;
  /** How the figures are counted, in sentences that are printed with them. */
  readonly method: readonly string[];
  /**
   * In the order of the documents, the given charters' first; the authority's own internal targets last. Promises that
   * no case owes are not listed.
   */
  readonly targets: readonly ReportTarget[];
  readonly charters: readonly ReportedCharter[];
  /** Version of the library. */
  readonly library: string;
}
