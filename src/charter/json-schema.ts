/** The JSON Schema of charters and overlays, for editors: made from the zod schemas that read them. */
import * as z from "zod";
import { charterSchema, overlaySchema } from "./schema.js";

export type JsonSchema = Readonly<Record<string, unknown>>;

// Draft 7 is the newest that editors read in full. "input": the schemas have no transforms, and a file is an input.

/** Of a charter file. What the shape can't say (references, conflicts) `check` says. */
export function charterJsonSchema(): JsonSchema {
  return z.toJSONSchema(charterSchema, { io: "input", target: "draft-7" }) as JsonSchema;
}

/** Of an overlay file: one that has `extends`. */
export function overlayJsonSchema(): JsonSchema {
  return z.toJSONSchema(overlaySchema, { io: "input", target: "draft-7" }) as JsonSchema;
}
