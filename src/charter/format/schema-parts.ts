/** What the schemas of a charter and of an overlay are made of: ids, dates, spans, calendars, counting, lengths. */
import * as z from "zod";

/** Outside numbers are bounded: ten thousand days is 27 years, longer than any promise. */
const MAX_COUNT = 10_000;
const MAX_TEXT = 4_000;
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters, digits and single hyphens (kebab-case).")
  .max(100);
export const text = z.string().min(1).max(MAX_TEXT);
export const isoDate = z.iso.date("Write a real date as YYYY-MM-DD.");
export const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "Write month and day as MM-DD.");
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time of day as HH:mm.");
const spanEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "Write a time of day as HH:mm, 24:00 at most.");
const clockTime = z.string().regex(/^(before )?([01]\d|2[0-3]):[0-5]\d$/, 'Write "17:00" or "before 16:00".');
const count = z.int().min(0).max(MAX_COUNT);
const span = z.tuple([timeOfDay, spanEnd]);
const spans = z.array(span).max(24);
const weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
const weekSchema = z
  .union([z.array(weekday).min(1).max(7), z.partialRecord(weekday, spans)])
  .meta({ id: "week", description: "Whole working days as a list, or the open spans of each weekday." });
export const specialDaySchema = z
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
export const holidaysSchema = z
  .strictObject({
    division: id,
    file: text,
    coverage: z.strictObject({ from: isoDate, until: isoDate }).optional(),
    title: text.max(100).optional(),
    noun: text.max(100).optional(),
  })
  .meta({ id: "holidays", description: "The holidays of a division of one's own, in a file beside the charter." });
export const calendarSchema = z
  .strictObject({
    bankHolidays: z.array(id).max(20),
    week: weekSchema,
    specialDays: z.array(specialDaySchema).max(2_000).optional(),
    coverage: z.strictObject({ from: isoDate, until: isoDate }).optional(),
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
export const oneUnit = <const Extra extends z.core.$ZodLooseShape>(extra: Extra) =>
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
export const lengthSchema = oneUnit({}).meta({ id: "length", description: "A length in exactly one unit." });
