/**
 * The JSON Schema of charters and overlays, for editors: made from the zod schemas that read them, in words of the
 * format.
 */
import * as z from "zod";
import { DEFAULT_COUNTING } from "../../core/clock/counting.js";
import { FORMAT_PARTS } from "./format-words.js";
import { EVERYWHERE } from "./words-everywhere.js";
import { charterSchema, overlaySchema } from "./schema.js";

export type JsonSchema = Readonly<Record<string, unknown>>;

// Draft 7 is the newest that editors read in full. "input": the schemas have no transforms, and a file is an input.

/**
 * Of a charter file. What the shape can't say (references, conflicts) `check` says.
 * @example charterJsonSchema().required.includes("standards") //=> true
 */
export function charterJsonSchema(): JsonSchema {
  return inWords(z.toJSONSchema(charterSchema, { io: "input", target: "draft-7" }) as Draft, "charter");
}

/**
 * Of an overlay file: one that has `extends`.
 * @example overlayJsonSchema().required.includes("extends") //=> true
 */
export function overlayJsonSchema(): JsonSchema {
  return inWords(z.toJSONSchema(overlaySchema, { io: "input", target: "draft-7" }) as Draft, "overlay");
}

/** As much of a JSON Schema as is looked into. */
interface Draft {
  properties?: Record<string, Draft>;
  definitions?: Record<string, Draft>;
  anyOf?: Draft[];
  items?: Draft | Draft[];
  additionalProperties?: Draft | boolean;
  description?: string;
  default?: unknown;
  [keyword: string]: unknown;
}

function inWords(schema: Draft, name: string): JsonSchema {
  describe(schema, name);
  for (const [part, definition] of Object.entries(schema.definitions ?? {})) describe(definition, part);
  return schema;
}

/**
 * @param part of the format that the schema is about; what stands inside one of its keys is a part of its own, or of
 * the same
 */
function describe(schema: Draft, part: string): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    property.description ??= wordsOf(part, key);
    if (part === "counting" && key in DEFAULT_COUNTING)
      property.default = DEFAULT_COUNTING[key as keyof typeof DEFAULT_COUNTING];
    describe(property, `${part}.${key}` in FORMAT_PARTS ? `${part}.${key}` : part);
  }
  for (const inside of insideOf(schema)) describe(inside, part);
}

function insideOf({ anyOf = [], items, additionalProperties }: Draft): Draft[] {
  return [
    ...anyOf,
    ...(items === undefined ? [] : [items].flat()),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ];
}

function wordsOf(part: string, key: string): string {
  const words = FORMAT_PARTS[part]?.keys[key] ?? EVERYWHERE[key];
  if (words === undefined) throw new Error(`Nothing says what "${key}" of ${part} means: add it to format-words.ts.`);
  return words;
}
