/** The working days that a target goes by, for a question that it does not count in itself. */
import type { Answer, Charter, WorkingCalendar, WorkingCalendarSpec } from "../../index.js";
import { workingCalendar } from "../../index.js";

type Compiled = Charter["compiled"];

const CALENDARS = new WeakMap<Compiled, Map<string, WorkingCalendar>>();

/**
 * On the target's own calendar, else on the only one that its charter has; with the bank holidays that the charter was
 * loaded with.
 */
export function workingDaysOf(
  { charter: id, series, basis }: Pick<Answer, "charter" | "series" | "basis">,
  charter: Charter,
): WorkingCalendar | undefined {
  const compiled =
    id === charter.id ? charter.compiled : charter.governing.get(series)?.find(({ json }) => json.id === id);
  const chosen = compiled && (basis.calendar?.id ?? onlyCalendar(compiled));
  if (!compiled || chosen === undefined) return undefined;
  let calendars = CALENDARS.get(compiled);
  if (!calendars) CALENDARS.set(compiled, (calendars = new Map()));
  let calendar = calendars.get(chosen);
  // How soon something is due is asked of days that are near: past the published holidays those worked out by rule will
  // do.
  if (!calendar)
    calendars.set(
      chosen,
      (calendar = workingCalendar({ ...calendarSpec(compiled, chosen, basis.knownOn), beyondCoverage: "project" })),
    );
  return calendar;
}

function onlyCalendar({ json }: Compiled): string | undefined {
  const ids = Object.keys(json.calendars);
  return typeof json.calendar === "string" ? json.calendar : ids.length === 1 ? ids[0] : undefined;
}

/** A calendar of a charter, as the charter was loaded. */
export function calendarSpec(
  { json, options }: Compiled,
  id: string,
  knownOn: string | undefined,
): WorkingCalendarSpec {
  const { week, bankHolidays, specialDays = [] } = json.calendars[id] as Compiled["json"]["calendars"][string];
  const divisions = bankHolidays.map((name) => options.divisions[name] ?? name);
  return { id, timeZone: json.timeZone, week, bankHolidays: divisions, specialDays, knownOn } as WorkingCalendarSpec;
}
