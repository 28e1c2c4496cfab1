/** The types of a charter are written for people, the schemas read it: the compiler holds the two together. */
import { expect, it } from "vitest";
import type * as z from "zod";
import type { CharterJson, OverlayJson } from "../../src/charter/format/charter-json.js";
import type { charterSchema, overlaySchema } from "../../src/charter/format/schema.js";

/** Written out to the last key, so that nothing is left but keys and their types. */
type Whole<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly [infer First, infer Second]
    ? [Whole<First>, Whole<Second>]
    : T extends readonly (infer Entry)[]
      ? Whole<Entry>[]
      : { -readonly [Key in keyof T]: Whole<T[Key]> };
type Same<One, Other> =
  (<T>() => T extends Whole<One> ? 1 : 2) extends <T>() => T extends Whole<Other> ? 1 : 2 ? "the same" : "different";

it("has in its types just what its schemas read", () => {
  const charter: Same<CharterJson, z.infer<typeof charterSchema>> = "the same";
  const overlay: Same<OverlayJson, z.infer<typeof overlaySchema>> = "the same";
  expect([charter, overlay]).toEqual(["the same", "the same"]);
});
