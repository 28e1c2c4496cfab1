/** How days struck out by pauses move a last day on. */
import type { Calendar } from "../calendar/calendar.js";
import { addWorkingDays, workingDaysBetween } from "../calendar/calendar.js";
import type { DayNumber } from "../calendar/day.js";
import type { Stretch, Stretches } from "./stretches.js";

/** What pauses take out of a period of days. */
export interface StruckDays {
  readonly days: Stretches;
  /** Those among them that move a working-day due by calendar days: `pauseUnit`. The same list where all of them do. */
  readonly inCalendarDays: Stretches;
}

/**
 * The last day "moves on by one for each struck-out day in the period as it grows": by all the days of every pause that
 * began in it. A pause that begins on the very last day and strikes out the days after it moves it as well: "a pause of
 * k working days moves a working-day due by k", and a clock that was stopped in time is not late for having been
 * stopped.
 */
export function lastDayMoved(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar | undefined,
  struck: StruckDays,
): DayNumber {
  return struck.days.size === 0 ? plain : movedOn(plain, after, working, struck, beganOn);
}

/** As `lastDayMoved`, for a day on the way to the last one: a pause that begins on it comes after it. */
export function dayMoved(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar | undefined,
  struck: StruckDays,
): DayNumber {
  return struck.days.size === 0 ? plain : movedOn(plain, after, working, struck, firstStruck);
}

/** The day by which a period comes to a stretch. */
type Reach = (stretch: Stretch) => number;

const beganOn: Reach = ({ began }) => began;
const firstStruck: Reach = ({ after }) => after + 1;

function movedOn(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar | undefined,
  { days, inCalendarDays }: StruckDays,
  reach: Reach,
): DayNumber {
  if (!working || inCalendarDays === days)
    return (plain + days.reached(undefined, after, (stretch, struck) => reach(stretch) <= plain + struck)) as DayNumber;
  if (inCalendarDays.size > 0) return movedByBoth(plain, after, working, { days, inCalendarDays }, reach);
  const struckWorking = days.reached(working, after, (stretch, struck) => {
    const day = reach(stretch);
    // The last day as moved so far is the `struck`-th working day after the plain one.
    return day <= plain || workingDaysBetween(working, plain, (day - 1) as DayNumber) < struck;
  });
  return addWorkingDays(working, plain, struckWorking);
}

/**
 * A day is struck out once: what moves the due by calendar days does not move it by a working day as well. Only ever
 * later, so that it ends whatever the pauses are counted in.
 */
function movedByBoth(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar,
  { days, inCalendarDays }: StruckDays,
  reach: Reach,
): DayNumber {
  let last = plain;
  let ofAll = 0;
  let ofCalendarDays = 0;
  for (;;) {
    while (ofAll < days.size && reach(days.at(ofAll)) <= last) ofAll++;
    while (ofCalendarDays < inCalendarDays.size && reach(inCalendarDays.at(ofCalendarDays)) <= last) ofCalendarDays++;
    const struckWorking =
      days.sumOfFirst(working, ofAll, after) - inCalendarDays.sumOfFirst(working, ofCalendarDays, after);
    const moved = (addWorkingDays(working, plain, struckWorking) +
      inCalendarDays.sumOfFirst(undefined, ofCalendarDays, after)) as DayNumber;
    if (moved <= last) return last;
    last = moved;
  }
}
