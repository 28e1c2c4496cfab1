/** What a careful programmer writes by hand: day numbers, a set of holidays, one cached formatter for London. */
import { HOLIDAY_DAYS } from "../holidays.js";

const DAY_MS = 86_400_000;
const london = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });

/** London is an hour ahead of UTC or level with it, so that the hour tells which. */
function offsetAt(epochMs: number): number {
  const utcHour = Math.floor(epochMs / 3_600_000) % 24;
  return Number(london.format(epochMs)) === utcHour ? 0 : 3_600_000;
}

/** The end of the n-th working day after an instant, as an instant. */
export function endOfWorkingDay(received: number, n: number): number {
  let day = Math.floor((received + offsetAt(received)) / DAY_MS);
  for (let counted = 0; counted < n;) {
    day++;
    const weekday = (day + 4) % 7; // 0 = Sunday
    if (weekday !== 0 && weekday !== 6 && !HOLIDAY_DAYS.has(day)) counted++;
  }
  // The clocks change at one in the morning: what holds at noon has held at the end of that day as well.
  return (day + 1) * DAY_MS - 1 - offsetAt(day * DAY_MS + DAY_MS / 2);
}
