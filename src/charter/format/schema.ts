/** The charter format, version 1, as zod schemas: shape only. What the shape means is checked in `checks/`. */
import * as z from "zod";

/** Outside numbers are bounded: ten thousand days is 27 years, longer than any promise. */
const MAX_COUNT = 10_000;
const MAX_TEXT = 4_000;

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters, digits and single hyphens (kebab-case).")
  .max(100);
const text = z.string().min(1).max(MAX_TEXT);
const isoDate = z.iso.date("Write a real date as YYYY-MM-DD.");
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "Write month and day as MM-DD.");
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time of day as HH:mm.");
const spanEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write a time of day as HH:mm, 24:00 at most.");
const clockTime = z.string().regex(/^(before )?([01]\d|2[0-3]):[0-5]\d$/, 'Write "17:00" or "before 16:00".');
const count = z.int().min(0).max(MAX_COUNT);

const span = z.tuple([timeOfDay, spanEnd]);
const spans = z.array(span).max(24);
const weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

const weekSchema = z
  .union([z.array(weekday).min(1).max(7), z.partialRecord(weekday, spans)])
  .meta({ id: "week", description: "Whole working days as a list, or the open spans of each weekday." });

const specialDaySchema = z
  .union([
    z.strictObject({ on: isoDate, open: spans.or(z.literal("all-day")), title: text.optional() }),
    z.strictObject({ from: isoDate, until: isoDate, open: spans.or(z.literal("all-day")), title: text.optional() }),
    z.strictObject({ yearly: monthDay, open: spans.or(z.literal("all-day")), title: text.optional() }),
  ])
  .meta({
    id: "specialDay",
    description:
      "A closure, a half day, an extra working day or a dropped holiday. Beats bank holidays, which beat the week.",
  });

const calendarSchema = z
  .strictObject({
    bankHolidays: z.array(id).max(20),
    week: weekSchema,
    specialDays: z.array(specialDaySchema).max(2_000).optional(),
    localClosures: z.union([z.boolean(), z.literal("expected")]).optional(),
  })
  .meta({ id: "calendar" });

export const countingSchema = z
  .strictObject({
    receiptDay: z.enum(["day-zero", "day-one"]).optional(),
    receiptOutside: z.enum(["as-received", "next-working-day"]).optional(),
    cutOff: z.union([z.enum(["none", "close-of-business"]), clockTime]).optional(),
    lastDayOff: z.enum(["stays", "roll-forward", "roll-back"]).optional(),
    dueTime: z.union([z.enum(["end-of-day", "close-of-business", "same-clock-time"]), clockTime]).optional(),
    monthEnd: z.enum(["clamp", "next-day"]).optional(),
    atClosing: z.enum(["due-at-closing", "next-opening"]).optional(),
    pauseBounds: z.enum(["after-stop-through-resume", "stop-until-resume", "stop-through-resume"]).optional(),
    pauseUnit: z.enum(["own", "calendar-days"]).optional(),
    daysTaken: z.enum(["exclusive", "inclusive"]).optional(),
    daysLeft: z.enum(["exclusive", "inclusive"]).optional(),
  })
  .meta({
    id: "counting",
    description: "The eleven counting choices. What is not stated has the default of format 1.",
  });

const amounts = {
  workingDays: count,
  calendarDays: count,
  weeks: z.int().min(0).max(2_000),
  months: z.int().min(0).max(1_200),
  workingHours: z.number().min(0).max(100_000),
  workingMinutes: z.number().min(0).max(6_000_000),
  hours: z.number().min(0).max(1_000_000),
  minutes: z.number().min(0).max(60_000_000),
  seconds: z.number().min(0).max(3_600_000_000),
};
const oneUnit = <const Extra extends z.core.$ZodLooseShape>(extra: Extra) =>
  z.union([
    z.strictObject({ workingDays: amounts.workingDays, ...extra }),
    z.strictObject({ calendarDays: amounts.calendarDays, ...extra }),
    z.strictObject({ weeks: amounts.weeks, ...extra }),
    z.strictObject({ months: amounts.months, ...extra }),
    z.strictObject({ workingHours: amounts.workingHours, ...extra }),
    z.strictObject({ workingMinutes: amounts.workingMinutes, ...extra }),
    z.strictObject({ hours: amounts.hours, ...extra }),
    z.strictObject({ minutes: amounts.minutes, ...extra }),
    z.strictObject({ seconds: amounts.seconds, ...extra }),
  ]);

const lengthSchema = oneUnit({}).meta({ id: "length", description: "A length in exactly one unit." });

const calendarChoice = z.union([id, z.strictObject({ by: id })]).meta({
  id: "calendarChoice",
  description: 'A calendar\'s id, or { "by": attribute }: the calendar named by that attribute.',
});

const contents = z.array(id).min(1).max(20);
const startSchema = z
  .union([id, z.strictObject({ event: id, requires: contents.optional() }), z.strictObject({ target: id })])
  .meta({
    id: "start",
    description:
      "What starts a clock: an event, perhaps only with certain contents, or the moment at which another target " +
      "was met.",
  });

const withinOf = <const From extends z.ZodType>(from: From) => {
  const parts = z
    .array(oneUnit({ calendar: calendarChoice.optional(), from: from.optional() }))
    .min(2)
    .max(5);
  return z.union([
    lengthSchema,
    z.strictObject({ firstOf: parts }),
    z.strictObject({ lastOf: parts }),
    z.literal("promised"),
    z.literal("not-stated"),
  ]);
};

const withinSchema = withinOf(startSchema).meta({ id: "within" });

const windowStartSchema = z.union([startSchema, z.strictObject({ dueOf: id })]).meta({
  id: "windowStart",
  description: "What a window runs from: as a clock, or the last instant on which a target could be met.",
});
const windowSchema = withinOf(windowStartSchema).meta({ id: "window", description: "How long a right can be used." });

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

const clause = {
  quote: text.optional(),
  source: id.optional(),
  provision: text.optional(),
  verified: z.boolean().optional(),
};

const escalationSchema = z
  .strictObject({
    id,
    before: lengthSchema.optional(),
    after: lengthSchema.optional(),
    elapsed: z.number().gt(0).lte(1).optional(),
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
    atMost: lengthSchema.optional(),
    times: z.union([z.int().min(1).max(1_000), z.literal("any")]).optional(),
    owes: z.array(text).min(1).max(20).optional(),
    counting: countingSchema.optional(),
    ...clause,
  })
  .meta({ id: "adjust" });

const pauseSchema = z
  .strictObject({
    from: id,
    until: id,
    effect: z.enum(["suspend", "reset"]),
    lapsesAfter: lengthSchema.optional(),
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
    from: windowStartSchema.optional(),
    within: windowSchema.optional(),
    usedBy: id.optional(),
    counting: countingSchema.optional(),
    ...clause,
  })
  .meta({ id: "right" });

const targetFields = {
  id,
  title: text.optional(),
  internal: z.boolean().optional(),
  when: whenSchema.optional(),
  season: seasonSchema.optional(),
  from: startSchema.optional(),
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

const sourceSchema = z
  .strictObject({ id, title: text, text: text.optional(), url: z.url().max(1_000).optional() })
  .meta({ id: "source" });

const attributeSchema = z
  .union([z.array(id).min(1).max(200), z.strictObject({ values: z.array(id).min(1).max(200), default: id.optional() })])
  .meta({ id: "attribute" });

const readingSchema = z
  .strictObject({
    title: text,
    counting: countingSchema,
    source: id.optional(),
    provision: text.optional(),
    quote: text.optional(),
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
