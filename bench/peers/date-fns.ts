/** What a programmer writes with date-fns 4 and date-fns-tz 3: a loop over days, and a set of holidays. */
import { addDays, addMilliseconds, differenceInMilliseconds, format, isWeekend, max, set } from "date-fns";
import { fromZonedTime, toZonedTime } from "date-fns-tz";
import { HOLIDAY_DATES } from "../holidays.js";

const ZONE = "Europe/London";

function isOff(local: Date): boolean {
  return isWeekend(local) || HOLIDAY_DATES.has(format(local, "yyyy-MM-dd"));
}

/** The end of the n-th working day after an instant, as an instant. */
export function endOfWorkingDay(received: number | string, n: number): number {
  let day = toZonedTime(new Date(received), ZONE);
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1);
    if (!isOff(day)) counted++;
  }
  return fromZonedTime(`${format(day, "yyyy-MM-dd")}T23:59:59.999`, ZONE).getTime();
}

/** So many milliseconds of working time later, Monday to Friday from nine to five. */
export function addWorkingTime(from: number, ms: number): number {
  let local = toZonedTime(new Date(from), ZONE);
  for (let rest = ms; ;) {
    const opens = set(local, { hours: 9, minutes: 0, seconds: 0, milliseconds: 0 });
    const closes = set(local, { hours: 17, minutes: 0, seconds: 0, milliseconds: 0 });
    const start = max([local, opens]);
    if (!isOff(local) && start < closes) {
      const open = differenceInMilliseconds(closes, start);
      if (rest <= open) return fromZonedTime(addMilliseconds(start, rest), ZONE).getTime();
      rest -= open;
    }
    local = set(addDays(local, 1), { hours: 0, minutes: 0, seconds: 0, milliseconds: 0 });
  }
}
