/** How well the promises of a charter are kept: figures by target and period of receipt, gathered case by case. */
import type { AsOf } from "../answers/as-of.js";
import type { Assessment } from "../answers/assess.js";
import { assess } from "../answers/assess.js";
import type { CaseKeys, CaseRecord } from "../answers/case-record.js";
import { readAt } from "../answers/event-records.js";
import type { TargetStatus } from "../answers/target-status.js";
import type { Charter } from "../charter/charter.js";
import type { DayNumber } from "../core/calendar/day.js";
import { formatDay } from "../core/calendar/day.js";
import { hintFor } from "../core/message/hint.js";
import type { Problem } from "../core/problem.js";
import { fail, SlaError } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import { VERSION } from "../version.js";
import { methodOf } from "./method.js";
import type { ReportBy, ReportPeriod } from "./period.js";
import { periodOf, REPORT_PERIODS } from "./period.js";
import type { Report, ReportGroup } from "./report-type.js";
import { chartersIn, inDocumentOrder } from "./reported-charter.js";
import { TargetCounter } from "./target-counter.js";

export interface ReportOptions extends AsOf {
  /** By the local day of receipt, in the charter's zone. */
  readonly by: ReportBy;
  /** Attributes of the cases: figures are given for every combination of their values as well. */
  readonly group?: readonly string[] | undefined;
  /** Charters that are named in the report even if no case is under them. */
  readonly charters?: readonly Charter[] | undefined;
}

/** Gathers a report while cases stream by: memory grows with the targets and periods, not with the cases. */
export interface ReportBuilder {
  /**
   * Counts one case under its charter. A case that cannot be read is counted under `unreadable`, one to which no
   * standard applies under `withoutPromise`; neither is thrown.
   * @param assessment of the case at the report's `asOf`, if it is at hand; otherwise it is made here
   * @returns the problem of a case that is not in the figures
   */
  add(charter: Charter, record: CaseRecord, assessment?: Assessment): Problem | undefined;
  /** Counts a case that never became a record: a row of a file with a date nobody can read. */
  addUnreadable(problem: Pick<Problem, "code">): void;
  /**
   * @throws SlaError `unknown_attribute` for a `group` that none of the charters knows, `no_charter` before there is
   * one
   */
  result(): Report;
}

/**
 * A report, case by case.
 *
 * @throws SlaError `bad_option` for `by`; `bad_moment` for `asOf` as soon as there is a charter to read it by
 * @example
 * const builder = reportBuilder({ asOf: "2026-03-31", by: "month", group: ["service"] });
 * for await (const record of records) builder.add(charter, record);
 * builder.result().targets[0].total.shareMet //=> 0.92
 */
export function reportBuilder(options: ReportOptions): ReportBuilder {
  return new Gathering(options);
}

/**
 * How well the promises of a charter are kept over some cases: for each target and period of receipt the cases met, met
 * late, open and so on, the percentage met with its numerator and denominator, and how long it took.
 *
 * Local days are those of the charter's zone. Cases received after `asOf` are left out.
 *
 * @param charter one for all cases, or the charter of each: the version in force when it was received, for instance
 * @throws SlaError as `reportBuilder`; one unreadable case never stops it
 * @example
 * const records = [{ kind: "complaint", received: "2026-01-05", events: [{ event: "responded", at: "2026-01-12" }] }, {
 * kind: "complaint", received: "2026-01-06" }];
 * const { targets } = report(charter, records, { asOf: "2026-03-31", by: "quarter" });
 * targets.map(({ title, total }) => [title, total.met, total.decided]) //=> [["Response to a complaint", 1, 2]]
 */
export function report(
  charter: Charter | ((record: CaseRecord) => Charter),
  records: Iterable<CaseRecord>,
  options: ReportOptions,
): Report {
  const charterOf = typeof charter === "function" ? charter : () => charter;
  const builder = reportBuilder(
    typeof charter === "function"
      ? options
      : options && { ...options, charters: [charter, ...(options.charters ?? [])] },
  );
  for (const record of records) builder.add(charterOf(record), record);
  return builder.result();
}

class Gathering implements ReportBuilder {
  readonly #options: ReportOptions;
  readonly #charters = new Map<string, Charter>();
  readonly #targets = new Map<string, TargetCounter>();
  readonly #byClause = new WeakMap<TargetStatus["clause"], TargetCounter>();
  readonly #periods = new Map<DayNumber, ReportPeriod>();
  readonly #unreadable = new Map<string, number>();
  #asOf: Moment | undefined;
  #cases = 0;
  #notYetReceived = 0;
  #withoutPromise = 0;
  #first: DayNumber | undefined;
  #last: DayNumber | undefined;

  constructor(options: ReportOptions) {
    if (typeof options !== "object" || options === null)
      fail("bad_option", "A report needs to know as of when and by which period.", {
        path: "",
        hint: 'Give { asOf: "2026-03-31", by: "quarter" }.',
      });
    if (!REPORT_PERIODS.includes(options.by))
      fail("bad_option", `"${String(options.by).slice(0, 40)}" is no period of a report.`, {
        path: "/by",
        hint: hintFor(String(options.by), REPORT_PERIODS),
      });
    this.#options = options;
    if (options.charters === undefined) return;
    for (const charter of options.charters) this.#know(charter);
    checkGroup(options.charters, options.group ?? []);
  }

  add(charter: Charter, record: CaseRecord, assessment?: Assessment): Problem | undefined {
    const asOf = this.#know(charter);
    try {
      const received = readAt(record?.received, charter.compiled.zone, "received", "/received");
      if (received.epochMs > asOf.epochMs) this.#notYetReceived += 1;
      else this.#count(record, received.day, assessment ?? assess(charter, record, this.#options));
      return undefined;
    } catch (error) {
      if (!(error instanceof SlaError)) throw error;
      this.addUnreadable(error.problem);
      return error.problem;
    }
  }

  addUnreadable({ code }: Pick<Problem, "code">): void {
    if (code === "no_standard_applies") this.#withoutPromise += 1;
    else this.#unreadable.set(code, (this.#unreadable.get(code) ?? 0) + 1);
  }

  result(): Report {
    const { by, group = [] } = this.#options;
    const asOf =
      this.#asOf ??
      fail("no_charter", "A report without a charter and without a case says nothing.", {
        hint: "Give the charters in `charters`.",
      });
    checkGroup([...this.#charters.values()], group);
    const targets = [...this.#targets.values()].map((counter) => counter.result());
    const charters = chartersIn([...this.#charters.values()], targets);
    return {
      asOf,
      by,
      group,
      cases: this.#cases,
      received:
        this.#first === undefined || this.#last === undefined
          ? undefined
          : { from: formatDay(this.#first), until: formatDay(this.#last) },
      notYetReceived: this.#notYetReceived,
      withoutPromise: this.#withoutPromise,
      unreadable: Object.fromEntries([...this.#unreadable].sort(([a], [b]) => (a < b ? -1 : 1))),
      method: methodOf(by),
      targets: inDocumentOrder(targets, charters, [...this.#charters.values()]),
      charters,
      library: VERSION,
    };
  }

  /** @returns the moment of the report in the zone of the first charter seen */
  #know(charter: Charter): Moment {
    if (!this.#charters.has(charter.id)) this.#charters.set(charter.id, charter);
    const { zone } = charter.compiled;
    return (this.#asOf ??= momentOf(zone, readAt(this.#options.asOf, zone, "as-of", "/asOf").epochMs));
  }

  #count(record: CaseRecord, day: DayNumber, { targets }: Assessment): void {
    this.#cases += 1;
    if (this.#first === undefined || day < this.#first) this.#first = day;
    if (this.#last === undefined || day > this.#last) this.#last = day;
    const period = this.#periodOf(day);
    const group = this.#options.group && groupOf(record, targets, this.#options.group);
    for (const status of targets) {
      if (status.state === "not-owed" || status.owedBy !== undefined) continue;
      this.#counterOf(status).add(status, period, group);
    }
  }

  /**
   * Statuses of one compiled rule share their clause: comparing with the last one saves writing the whole key for every
   * case.
   */
  #counterOf(status: TargetStatus): TargetCounter {
    const known = this.#byClause.get(status.clause);
    if (known?.isOf(status)) return known;
    const key = TargetCounter.keyOf(status);
    let counter = this.#targets.get(key);
    if (!counter) this.#targets.set(key, (counter = new TargetCounter(status)));
    this.#byClause.set(status.clause, counter);
    return counter;
  }

  #periodOf(day: DayNumber): ReportPeriod {
    let period = this.#periods.get(day);
    if (!period) this.#periods.set(day, (period = periodOf(day, this.#options.by)));
    return period;
  }
}

/** A default that a charter states and the answer shows as assumed is the case's value. */
function groupOf(record: CaseRecord, targets: Assessment["targets"], names: readonly string[]): ReportGroup {
  return Object.fromEntries(
    names.map((name) => {
      const given = (record as unknown as CaseKeys)[name];
      return [
        name,
        typeof given === "string" && given !== ""
          ? given
          : (targets.find(({ assumed }) => assumed?.[name] !== undefined)?.assumed?.[name] ?? null),
      ];
    }),
  );
}

function checkGroup(charters: readonly Charter[], names: readonly string[]): void {
  const all = charters.flatMap(({ compiled, governing }) => [compiled, ...[...governing.values()].flat()]);
  const known = new Set(all.flatMap(({ attributes }) => [...attributes.keys()]));
  for (const name of names)
    if (!known.has(name))
      fail("unknown_attribute", `The charter knows no attribute "${name.slice(0, 80)}" to group by.`, {
        path: "/group",
        hint: hintFor(name, [...known]),
        attribute: name.slice(0, 80),
      });
}
