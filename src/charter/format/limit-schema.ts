/** How long, and from what moment: the schemas of lengths, limits and starts. */
import * as z from "zod";
import { id, lengthSchema, oneUnit } from "./schema-parts.js";

export const calendarChoice = z.union([id, z.strictObject({ by: id })]).meta({
  id: "calendarChoice",
  description: 'A calendar\'s id, or { "by": attribute }: the calendar named by that attribute.',
});

export const contents = z.array(id).min(1).max(20);
const singleMoments = [
  id,
  z.strictObject({ event: id, requires: contents.optional() }),
  z.strictObject({ target: id }),
  z.strictObject({ dueOf: id }),
  z.strictObject({ missed: id }),
] as const;
const several = <const One extends z.ZodType>(one: One) => {
  const moments = z.array(one).min(2).max(5);
  return [z.strictObject({ firstOf: moments }), z.strictObject({ lastOf: moments })] as const;
};
const innerMoment = z.union([...singleMoments, ...several(z.union(singleMoments))]).meta({
  id: "innerMoment",
  description: "One of several moments; it may be the first or the last of several itself.",
});
export const momentSchema = z.union([...singleMoments, ...several(innerMoment)]).meta({
  id: "moment",
  description:
    "What a clock, a limit or a window runs from: an event, perhaps only with certain contents, a moment in the life " +
    "of another target, or the first or the last of several.",
});

const parts = z
  .array(oneUnit({ calendar: calendarChoice.optional(), from: momentSchema.optional() }))
  .min(2)
  .max(5);
export const capSchema = z
  .union([
    oneUnit({ from: momentSchema.optional() }),
    z.strictObject({ firstOf: parts }),
    z.strictObject({ lastOf: parts }),
  ])
  .meta({ id: "cap", description: "The most that a promised date may reach; it may run from a moment of its own." });
export const withinSchema = z
  .union([
    lengthSchema,
    z.strictObject({ firstOf: parts }),
    z.strictObject({ lastOf: parts }),
    z.literal("promised"),
    z.literal("not-stated"),
  ])
  .meta({ id: "within" });
