/** The `safe…` twins of the questions: the same functions, with a problem as a value instead of an exception. */
import { charterInForce } from "../charter/version-in-force.js";
import { safeTwin } from "../core/result.js";
import { assess } from "./assess.js";
import { breaches } from "./breaches.js";
import { deadline, deadlines } from "./deadlines.js";
import { escalations } from "./escalations.js";
import { explain } from "./explain.js";
import { rights } from "./rights.js";
import { targetClock } from "./target-clock.js";

/**
 * `deadlines` with a problem as a value.
 * @example
 * safeDeadlines(charter, { kind: "complaimt", received: "2026-01-05" }).problem.hint
 * //=> "Did you mean \"complaint\"?"
 */
export const safeDeadlines = safeTwin(deadlines);

/**
 * `deadline` with a problem as a value.
 * @example
 * safeDeadline(charter, { kind: "complaint", received: "2026-01-05" }, "acknowledge").problem.code
 * //=> "unknown_target"
 */
export const safeDeadline = safeTwin(deadline);

/**
 * `assess` with a problem as a value.
 * @example
 * safeAssess(charter, { kind: "complaint", received: "5/1/2026" }, { asOf: "2026-01-31" }).problem.path
 * //=> "/received"
 */
export const safeAssess = safeTwin(assess);

/**
 * `breaches` with a problem as a value.
 * @example safeBreaches(charter, { kind: "complaint", received: "2026-01-05" }, { asOf: "2026-01-19" }).value //=> []
 */
export const safeBreaches = safeTwin(breaches);

/**
 * `escalations` with a problem as a value.
 * @example
 * safeEscalations(charter, { kind: "complaint", received: "2026-01-05" }, { asOf: "soon" }).problem.code
 * //=> "bad_moment"
 */
export const safeEscalations = safeTwin(escalations);

/**
 * `rights` with a problem as a value.
 * @example
 * const events = [{ event: "respnded", at: "2026-01-12" }];
 * safeRights(charter, { kind: "complaint", received: "2026-01-05", events }, { asOf: "2026-01-13" }).problem.code
 * //=> "unknown_event"
 */
export const safeRights = safeTwin(rights);

/**
 * `explain` with a problem as a value.
 * @example
 * safeExplain(charter, { kind: "complaint", received: "2026-01-05" }, "respnd").problem.hint
 * //=> "Did you mean \"respond\"?"
 */
export const safeExplain = safeTwin(explain);

/**
 * `targetClock` with a problem as a value. The clock itself throws for a moment that it cannot count from.
 * @example safeTargetClock(charter, { kind: "appointment" }, "keep").problem.code //=> "no_figure"
 */
export const safeTargetClock = safeTwin(targetClock);

/**
 * `charterInForce` with a problem as a value.
 * @example
 * safeCharterInForce([charter2004, charter2022], "derby-city-council", "2004-12-31").problem.code
 * //=> "no_version_in_force"
 */
export const safeCharterInForce = safeTwin(charterInForce);
