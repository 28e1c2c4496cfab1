/** The calendar alone: distance, and working time. */
import type { WorkingCalendar } from "../src/index.js";
import { workingCalendar } from "../src/index.js";
import { instants } from "./inputs.js";
import { checkEqual, compare } from "./measure.js";
import { addWorkingTime } from "./peers/date-fns.js";
import type { Row } from "./row.js";
import { nanoseconds, times, timesSooner } from "./row.js";

const COUNT = 4096;
const HOURS_37_5 = 37.5 * 3_600_000;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

export function calendarRows(): Row[] {
  return [distanceRow(), workingTimeRow()];
}

function distanceRow(): Row {
  const calendar = workingCalendar({
    timeZone: "Europe/London",
    week: [...WEEKDAYS],
    bankHolidays: ["england-and-wales"],
  });
  const days = Int32Array.from(instants(COUNT), (at) => Math.floor(at / 86_400_000));
  checkEqual(
    "250 working days and as many single ones",
    64,
    (index) => calendar.add(days[index]!, 250),
    (index) => singly(calendar, days[index]!, 250),
  );
  const one = { name: "1", run: (index: number) => calendar.add(days[index]!, 1) };
  const many = { name: "250", run: (index: number) => calendar.add(days[index]!, 250) };
  const ratio = compare(one, many, COUNT);
  return {
    work: "`calendar.add`: 250 working days",
    peer: "1 working day",
    bar: "≤ 1.3 × the time",
    result: `${times(ratio.median)} (${times(ratio.low)} – ${times(ratio.high)})`,
    kept: ratio.median <= 1.3,
    note: `${nanoseconds(ratio.peerNs)} against ${nanoseconds(ratio.oursNs)}`,
  };
}

function singly(calendar: WorkingCalendar, from: number, n: number): number {
  let day = from;
  for (let i = 0; i < n; i++) day = calendar.add(day, 1);
  return day;
}

function workingTimeRow(): Row {
  const week = Object.fromEntries(WEEKDAYS.map((day) => [day, [["09:00", "17:00"]]]));
  const calendar = workingCalendar({
    timeZone: "Europe/London",
    week,
    bankHolidays: ["england-and-wales"],
  } as Parameters<typeof workingCalendar>[0]);
  const from = instants(COUNT);
  const ours = { name: "addTime", run: (index: number) => calendar.addTime(from[index]!, HOURS_37_5) };
  const dateFns = { name: "date-fns", run: (index: number) => addWorkingTime(from[index]!, HOURS_37_5) };
  checkEqual("37.5 working hours", COUNT, ours.run, dateFns.run);
  return timesSooner(
    "`calendar.addTime`: 37.5 working hours",
    "date-fns + date-fns-tz, day loop",
    1000,
    compare(ours, dateFns, COUNT),
  );
}
