/** The `safe…` twins: the same functions, with a problem as a value instead of an exception. */
import type { Charter } from "../charter/charter.js";
import { charterInForce } from "../charter/load.js";
import type { Result } from "../core/result.js";
import { safely } from "../core/result.js";
import type { AsOf } from "./as-of.js";
import type { Assessment } from "./assess.js";
import { assess } from "./assess.js";
import type { Breach } from "./breaches.js";
import { breaches } from "./breaches.js";
import type { CaseRecord } from "./case-record.js";
import type { Deadline } from "./deadlines.js";
import { deadline, deadlines } from "./deadlines.js";
import type { Escalation, Since } from "./escalations.js";
import { escalations } from "./escalations.js";
import { explain } from "./explain.js";
import type { Explanation } from "./explanation.js";
import type { Right } from "./rights.js";
import { rights } from "./rights.js";
import type { TargetClock } from "./target-clock.js";
import { targetClock } from "./target-clock.js";

/**
 * `deadlines` with a problem as a value.
 * @example
 * safeDeadlines(charter, { kind: "complaimt", received: "2026-01-05" }).problem.hint
 * //=> "Did you mean \"complaint\"?"
 */
export function safeDeadlines(charter: Charter, record: CaseRecord): Result<Deadline[]> {
  return safely(() => deadlines(charter, record));
}

/**
 * `deadline` with a problem as a value.
 * @example
 * safeDeadline(charter, { kind: "complaint", received: "2026-01-05" }, "acknowledge").problem.code
 * //=> "unknown_target"
 */
export function safeDeadline(charter: Charter, record: CaseRecord, targetId: string): Result<Deadline> {
  return safely(() => deadline(charter, record, targetId));
}

/**
 * `assess` with a problem as a value.
 * @example
 * safeAssess(charter, { kind: "complaint", received: "5/1/2026" }, { asOf: "2026-01-31" }).problem.path
 * //=> "/received"
 */
export function safeAssess(charter: Charter, record: CaseRecord, options: AsOf): Result<Assessment> {
  return safely(() => assess(charter, record, options));
}

/**
 * `breaches` with a problem as a value.
 * @example safeBreaches(charter, { kind: "complaint", received: "2026-01-05" }, { asOf: "2026-01-19" }).value //=> []
 */
export function safeBreaches(charter: Charter, record: CaseRecord, options: AsOf): Result<Breach[]> {
  return safely(() => breaches(charter, record, options));
}

/**
 * `escalations` with a problem as a value.
 * @example
 * safeEscalations(charter, { kind: "complaint", received: "2026-01-05" }, { asOf: "soon" }).problem.code
 * //=> "bad_moment"
 */
export function safeEscalations(charter: Charter, record: CaseRecord, options: Since): Result<Escalation[]> {
  return safely(() => escalations(charter, record, options));
}

/**
 * `rights` with a problem as a value.
 * @example
 * const events = [{ event: "respnded", at: "2026-01-12" }];
 * safeRights(charter, { kind: "complaint", received: "2026-01-05", events }, { asOf: "2026-01-13" }).problem.code
 * //=> "unknown_event"
 */
export function safeRights(charter: Charter, record: CaseRecord, options: AsOf): Result<Right[]> {
  return safely(() => rights(charter, record, options));
}

/**
 * `explain` with a problem as a value.
 * @example
 * safeExplain(charter, { kind: "complaint", received: "2026-01-05" }, "respnd").problem.hint
 * //=> "Did you mean \"respond\"?"
 */
export function safeExplain(
  charter: Charter,
  record: CaseRecord,
  targetId: string,
  options: Partial<AsOf> = {},
): Result<Explanation> {
  return safely(() => explain(charter, record, targetId, options));
}

/**
 * `targetClock` with a problem as a value. The clock itself throws for a moment that it cannot count from.
 * @example safeTargetClock(charter, { kind: "appointment" }, "keep").problem.code //=> "no_figure"
 */
export function safeTargetClock(
  charter: Charter,
  attributes: Readonly<Record<string, unknown>>,
  targetId: string,
): Result<TargetClock> {
  return safely(() => targetClock(charter, attributes, targetId));
}

/**
 * `charterInForce` with a problem as a value.
 * @example
 * safeCharterInForce([charter2004, charter2022], "derby-city-council", "2004-12-31").problem.code
 * //=> "no_version_in_force"
 */
export function safeCharterInForce(charters: readonly Charter[], series: string, date: string): Result<Charter> {
  return safely(() => charterInForce(charters, series, date));
}
