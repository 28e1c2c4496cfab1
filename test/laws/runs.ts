/**
 * A seed of its own keeps the suite the same on every machine; FC_RUNS asks for more, new ones each time, or for fewer.
 */
const SEED = 20_261_122;

/**
 * How often a law is tried: seldom in every run of the suite, often with FC_RUNS, or still less often. fast-check
 * prints seed and path of a failure.
 */
export function runs(inTheSuite: number): { readonly numRuns: number; readonly seed?: number } {
  // The same law runs in a browser's page, which has no environment.
  const asked = Number(typeof process === "undefined" ? 0 : process.env["FC_RUNS"]);
  return asked > inTheSuite ? { numRuns: asked } : { numRuns: asked > 0 ? asked : inTheSuite, seed: SEED };
}
