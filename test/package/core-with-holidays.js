/**
 * What `npm run size` measures against 12 kB: the entry without zod, which holds the bank holidays (England and Wales
 * among them).
 */
export * from "../../dist/core.js";
