/**
 * The same case read with zod 4: the names and values that the library checks when it reads one, every moment as an ISO
 * text.
 */
import * as z from "zod";
import type { Vocabulary } from "../../src/index.js";

export function caseSchema({ attributes, events }: Vocabulary) {
  const moment = z.iso.datetime({ offset: true });
  const contents = [...new Set([...events.values()].flat())];
  const event = z.strictObject({
    event: z.enum([...events.keys()]),
    at: moment,
    promised: moment.optional(),
    gives: z.array(z.enum(contents)).optional(),
  });
  const named = [...attributes].map(([name, values]): [string, z.ZodType] => [
    name,
    z.enum(values as string[]).optional(),
  ]);
  return z.strictObject({
    id: z.string().max(500).optional(),
    received: moment,
    ...Object.fromEntries(named),
    measures: z.record(z.string(), z.number()).optional(),
    events: z.array(event).max(10_000).optional(),
  });
}
