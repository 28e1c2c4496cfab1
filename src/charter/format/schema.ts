/** The charter format, version 1, as zod schemas: shape only. What the shape means is checked in `checks/`. */
import * as z from "zod";
import { calendarChoice, capSchema, contents, momentSchema, withinSchema } from "./limit-schema.js";
import {
  calendarSchema,
  countingSchema,
  holidaysSchema,
  id,
  isoDate,
  lengthSchema,
  monthDay,
  specialDaySchema,
  text,
  timeOfDay,
} from "./schema-parts.js";

const valueOrValues = z.union([id, z.array(id).min(1).max(100)]);
const whenSchema = z
  .record(id, valueOrValues)
  .meta({ id: "when", description: "Attribute → the value, or one of the values, that it must have." });

const seasonSchema = z
  .strictObject({ from: monthDay, until: monthDay })
  .meta({ id: "season", description: "Month and day of receipt, inclusive; may run over the new year." });

const eventMatch = z
  .union([id, z.strictObject({ event: id, requires: contents.optional() })])
  .meta({ id: "eventMatch" });

const restsOn = z.enum(["promise", "statute", "statutory-guidance", "code", "practice", "assumption"]);

const clause = {
  quote: text.optional(),
  source: id.optional(),
  provision: text.optional(),
  restsOn: restsOn.optional(),
  verified: z.boolean().optional(),
};

const escalationSchema = z
  .strictObject({
    id,
    before: lengthSchema.optional(),
    after: lengthSchema.optional(),
    elapsed: z.number().gt(0).lte(1).optional(),
    every: lengthSchema.optional(),
    times: z.int().min(2).max(100).optional(),
    at: timeOfDay.optional(),
    landing: z.enum(["as-computed", "open-hours"]).optional(),
    notify: z.array(text).min(1).max(50),
    action: text,
  })
  .meta({ id: "escalation", description: "Exactly one of before, after, elapsed." });

const adjustSchema = z
  .strictObject({
    on: id,
    requires: contents.optional(),
    without: contents.optional(),
    within: withinSchema,
    from: z.enum(["start", "current-due", "notice"]).optional(),
    atMost: capSchema.optional(),
    times: z.union([z.int().min(1).max(1_000), z.literal("any")]).optional(),
    owes: z.array(text).min(1).max(20).optional(),
    beforeStart: z.boolean().optional(),
    afterDue: z.boolean().optional(),
    counting: countingSchema.optional(),
    ...clause,
  })
  .meta({ id: "adjust" });

const pauseSchema = z
  .strictObject({
    from: id,
    requires: contents.optional(),
    until: z.union([id, z.array(id).min(1).max(10)]).optional(),
    atMost: lengthSchema.optional(),
    title: text.optional(),
    effect: z.enum(["suspend", "reset"]),
    lapsesAfter: lengthSchema.optional(),
    beforeStart: z.boolean().optional(),
    counting: countingSchema.optional(),
    ...clause,
  })
  .meta({ id: "pause" });

const rightSchema = z
  .strictObject({
    id,
    title: text.optional(),
    opens: z
      .array(z.enum(["met", "missed"]))
      .min(1)
      .max(2),
    from: momentSchema.optional(),
    within: withinSchema.optional(),
    usedBy: id.optional(),
    counting: countingSchema.optional(),
    ...clause,
  })
  .meta({ id: "right" });

const targetFields = {
  id,
  title: text.optional(),
  internal: z.boolean().optional(),
  owedBy: id.optional(),
  when: whenSchema.optional(),
  season: seasonSchema.optional(),
  from: momentSchema.optional(),
  within: withinSchema.optional(),
  every: lengthSchema.optional(),
  endedBy: z.array(id).min(1).max(20).optional(),
  metBy: z.array(eventMatch).min(1).max(50).optional(),
  adjust: z.array(adjustSchema).min(1).max(20).optional(),
  pausedBy: z.array(pauseSchema).min(1).max(20).optional(),
  measure: id.optional(),
  atMost: z.number().min(0).max(1e9).optional(),
  atLeast: z.number().min(0).max(1e9).optional(),
  share: z.number().gt(0).lte(1).optional(),
  onMiss: z
    .array(z.strictObject({ do: text, ...clause }))
    .min(1)
    .max(20)
    .optional(),
  escalation: z.array(escalationSchema).min(1).max(50).optional(),
  then: z.array(rightSchema).min(1).max(20).optional(),
  calendar: calendarChoice.optional(),
  counting: countingSchema.optional(),
  ...clause,
};
const targetSchema = z.strictObject(targetFields).meta({ id: "target" });

const exceptionSchema = z
  .strictObject({
    id,
    title: text.optional(),
    when: whenSchema.optional(),
    season: seasonSchema.optional(),
    targets: z.array(targetSchema).min(1).max(100),
    ...clause,
  })
  .meta({ id: "exception" });

const standardSchema = z
  .strictObject({
    id,
    title: text.optional(),
    when: whenSchema.optional(),
    season: seasonSchema.optional(),
    targets: z.array(targetSchema).min(1).max(100).optional(),
    exceptions: z.array(exceptionSchema).min(1).max(100).optional(),
    governedBy: z
      .union([z.strictObject({ series: id, with: z.record(id, id).optional() }), z.strictObject({ process: text })])
      .optional(),
    pausedBy: z.array(pauseSchema).min(1).max(20).optional(),
    calendar: calendarChoice.optional(),
    counting: countingSchema.optional(),
    ...clause,
  })
  .meta({ id: "standard" });

// A pattern and not z.url(): that asks the platform's URL, which some engines do not have.
const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/]+(\/\S*)?$/i, "Write a whole address, such as https://www.gov.uk.")
  .max(1_000);

const sourceSchema = z
  .strictObject({
    id,
    title: text,
    text: text.optional(),
    url: webAddress.optional(),
    citation: text.optional(),
    restsOn: restsOn.optional(),
    asAt: isoDate.optional(),
    inForce: z.strictObject({ from: isoDate, until: isoDate.optional() }).optional(),
    amended: z
      .array(
        z.strictObject({
          by: text,
          from: isoDate,
          provisions: z.array(text).min(1).max(50),
          source: id.optional(),
        }),
      )
      .min(1)
      .max(100)
      .optional(),
  })
  .meta({ id: "source" });

const attributeSchema = z
  .union([z.array(id).min(1).max(200), z.strictObject({ values: z.array(id).min(1).max(200), default: id.optional() })])
  .meta({ id: "attribute" });

const readingSchema = z
  .strictObject({
    title: text,
    counting: countingSchema,
    ...clause,
  })
  .meta({ id: "reading" });

export const charterSchema = z
  .strictObject({
    $schema: z.string().max(1_000).optional(),
    format: z.literal(1),
    id,
    series: id,
    title: text,
    authority: z.strictObject({ id, name: text }),
    effective: z.strictObject({ from: isoDate.optional(), until: isoDate.optional() }).default({}),
    decidedBy: id.default("received"),
    sources: z.array(sourceSchema).max(50).default([]),
    timeZone: z.string().min(1).max(100),
    holidays: z.array(holidaysSchema).min(1).max(20).optional(),
    calendars: z.record(id, calendarSchema).default({}),
    calendar: calendarChoice.optional(),
    counting: countingSchema.optional(),
    readings: z.record(id, readingSchema).optional(),
    assumptions: z.array(text).max(100).optional(),
    attributes: z.record(id, attributeSchema).default({}),
    events: z.record(id, z.array(id).max(50)).default({}),
    standards: z.array(standardSchema).min(1).max(200),
    unmeasured: z
      .array(z.strictObject({ quote: text, why: text, source: id.optional() }))
      .max(200)
      .optional(),
    asAt: isoDate.optional(),
    notEncoded: z
      .array(z.strictObject({ provision: text, source: id.optional(), what: text, why: text }))
      .max(200)
      .optional(),
  })
  .meta({ title: "charter-sla charter, format 1" });

/** An overlay adds closures, escalation steps and internal targets to a published charter, and nothing else. */
export const overlaySchema = z
  .strictObject({
    $schema: z.string().max(1_000).optional(),
    format: z.literal(1),
    id,
    extends: id,
    title: text,
    calendars: z.record(id, z.strictObject({ specialDays: z.array(specialDaySchema).min(1).max(2_000) })).optional(),
    events: z.record(id, z.array(id).max(50)).optional(),
    standards: z
      .array(z.strictObject({ id, targets: z.array(targetSchema).min(1).max(100) }))
      .max(200)
      .optional(),
  })
  .meta({ title: "charter-sla overlay, format 1" });
