/**
 * Sixth entry: compiled charters and the questions to ask them, without zod and without what reads and checks JSON.
 * @module charter-sla/compiled
 */

export { sealedCharter } from "./charter/sealed.js";
export type { CharterHead, Seal } from "./charter/sealed.js";
export { openCharter } from "./charter/open.js";
export type { OpenOptions } from "./charter/open.js";
export { charterInForce } from "./charter/version-in-force.js";
export { CharterError } from "./charter/charter-error.js";
export type { Charter } from "./charter/charter.js";
export type { CharterNames } from "./charter/charter-names.js";

export { deadline, deadlines } from "./answers/deadlines.js";
export type { Deadline } from "./answers/deadlines.js";
export { assess } from "./answers/assess.js";
export type { Assessment } from "./answers/assess.js";
export { assessMany } from "./answers/assess-many.js";
export { breaches } from "./answers/breaches.js";
export type { Breach } from "./answers/breaches.js";
export { escalations } from "./answers/escalations.js";
export type { Escalation } from "./answers/escalations.js";
export { rights } from "./answers/rights.js";
export type { Right } from "./answers/rights.js";
export { explain } from "./answers/explain.js";
export type { Explanation } from "./answers/explanation.js";
export { targetClock } from "./answers/target-clock.js";
export type { TargetClock } from "./answers/target-clock.js";
export type { CaseFor, CaseOf, CaseRecord, EventRecord } from "./answers/case-record.js";
export { SlaError } from "./core/problem.js";
export type { Problem } from "./core/problem.js";
