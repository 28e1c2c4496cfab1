/** Stands in for `vitest` inside a page: vitest's own runner and matchers, without the parts that need Node. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from "@vitest/expect";

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, suite, test } from "@vitest/runner";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const matchers = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT];
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  matchers,
);
(chai.expect as unknown as { extend(target: unknown, extra: unknown): void }).extend(expect, customMatchers);

export const assert = chai.assert;
