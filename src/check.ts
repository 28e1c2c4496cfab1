/**
 * Fifth entry: what `charter-sla check` does, one piece at a time, for tools around charters.
 * @module charter-sla/check
 */

export { readCharter } from "./charter/read.js";
export type { ReadCharter } from "./charter/format/read-charter.js";
export type { ReadOptions, ReadResult } from "./charter/read.js";
export { readDespiteFaults } from "./charter/read-despite-faults.js";
export type { ReadDespiteFaults } from "./charter/read-despite-faults.js";
export { positionsIn } from "./charter/format/text-position.js";
export type { TextPosition } from "./charter/format/text-position.js";
export { checkQuotes } from "./charter/sources/quotes.js";
export type { QuoteReport, RestsOnCount } from "./charter/sources/quotes.js";
export { checkInForce } from "./charter/checks/in-force.js";
export { checkVersions } from "./charter/checks/versions.js";
export { checkDelegations } from "./charter/checks/delegations.js";
export { checkCoverage } from "./charter/checks/coverage.js";
export { compiledModule } from "./charter/module-text.js";
export type { ModuleForm } from "./charter/module-text.js";
export { placeOf } from "./charter/format/place.js";
export { charterJsonSchema, overlayJsonSchema } from "./charter/format/json-schema.js";
export type { JsonSchema } from "./charter/format/json-schema.js";
export { readBack } from "./text/read-back.js";
export type { ReadBack, ReadClause, StandardReadBack, TargetReadBack } from "./text/read-back.js";
