/** The JSON Schemas that editors use are those of the zod schemas that read the charters. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { charterJsonSchema, overlayJsonSchema } from "../../src/charter/format/json-schema.js";

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../charters", name), "utf8"));

it("charters/charter.schema.json is fresh: `npm run schema` would write the same", () => {
  expect(committed("charter.schema.json")).toEqual(charterJsonSchema());
});

it("charters/overlay.schema.json is fresh: `npm run schema` would write the same", () => {
  expect(committed("overlay.schema.json")).toEqual(overlayJsonSchema());
});

it("refuses unknown keys at the top and names the required ones, so that an editor completes a charter", () => {
  const schema = charterJsonSchema() as { additionalProperties: unknown; required: string[] };
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(
    expect.arrayContaining(["format", "id", "series", "title", "authority", "timeZone", "standards"]),
  );
});

it("says in words what every key of the format means", () => {
  const keys: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const properties = (value as { properties?: Record<string, { description?: unknown }> }).properties ?? {};
    for (const [key, property] of Object.entries(properties))
      if (typeof property.description !== "string") keys.push(key);
    Object.values(value).forEach(walk);
  };
  walk([charterJsonSchema(), overlayJsonSchema()]);
  expect(keys).toEqual([]);
});
