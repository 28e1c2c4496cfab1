/** A charter made ready for counting: its zone, its calendars and, as cases ask for them, its rules. */
import type { Calendar } from "../../core/calendar/calendar.js";
import { buildCalendar } from "../../core/calendar/calendar.js";
import { parseDay } from "../../core/calendar/day.js";
import type { Zone } from "../../core/calendar/zone.js";
import { DEFAULT_COUNTING } from "../../core/clock/counting.js";
import { hintFor } from "../../core/message/hint.js";
import { fail } from "../../core/problem.js";
import { zoneOf } from "../../time/zone-of.js";
import type { AttributeJson, CharterJson } from "../format/charter-json.js";
import type { ReadCharter } from "../format/read-charter.js";
import { laidOver } from "./compile-target.js";
import type { Attribute, CompiledCharter, CompileOptions } from "./compiled-charter.js";
import { seasonsOf } from "./condition.js";
import { noSituations } from "./situation.js";

/** @throws SlaError with the path of a calendar that cannot be built, or `unknown_division` */
export function compileCharter(read: ReadCharter, options: CompileOptions): CompiledCharter {
  const { json } = read;
  const zone = zoneOf(json.timeZone);
  const reading = options.reading !== undefined && json.readings?.[options.reading] ? options.reading : undefined;
  const attributeList = Object.entries(json.attributes).map(([name, given]) => attributeOf(name, given));
  return {
    json,
    hash: read.hash,
    overlayOf: read.overlayOf,
    options,
    reading,
    zone,
    calendars: new Map(Object.keys(json.calendars).map((id) => [id, calendarOf(json, id, zone, options)])),
    attributes: new Map(attributeList.map((attribute) => [attribute.name, attribute])),
    attributeList,
    counting: laidOver(
      laidOver(DEFAULT_COUNTING, json.counting),
      reading === undefined ? undefined : json.readings?.[reading]?.counting,
    ),
    inForce: { from: dayGiven(json.effective.from, -Infinity), until: dayGiven(json.effective.until, Infinity) },
    seasons: seasonsOf(json),
    situations: noSituations(),
  };
}

function dayGiven(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : (parseDay(text) ?? NaN);
}

function attributeOf(name: string, given: AttributeJson): Attribute {
  return Array.isArray(given)
    ? { name, values: given, default: undefined }
    : { name, values: given.values, default: given.default };
}

/** One calendar of a charter, as it is known under the options. */
export function calendarOf(json: CharterJson, id: string, zone: Zone, options: CompileOptions): Calendar {
  const given = json.calendars[id];
  if (!given) return fail("unknown_calendar", `There is no calendar "${id}".`);
  const bankHolidays = given.bankHolidays.map((name, index) => {
    const known = Object.keys(options.divisions);
    return (
      (Object.hasOwn(options.divisions, name) ? options.divisions[name] : undefined) ??
      fail("unknown_division", `There are no bank holidays of "${name}".`, {
        path: `/calendars/${id}/bankHolidays/${index}`,
        hint: hintFor(name, known),
      })
    );
  });
  return buildCalendar({
    id,
    zone,
    week: given.week,
    bankHolidays,
    specialDays: given.specialDays ?? [],
    ...(given.coverage && { knownWithin: given.coverage }),
    ...(options.knownOn !== undefined && { knownOn: options.knownOn }),
    ...(options.projectUntil !== undefined && bankHolidays.length > 0 && { projectUntil: options.projectUntil }),
  });
}
