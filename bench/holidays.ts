/** The bank holidays of England and Wales as the peers get them: a set of dates, and of day numbers. */
import { bankHolidays } from "../src/charters.js";

const events = bankHolidays["england-and-wales"]!.events;

export const HOLIDAY_DATES: ReadonlySet<string> = new Set(events.map(({ date }) => date));
export const HOLIDAY_DAYS: ReadonlySet<number> = new Set(events.map(({ date }) => Date.parse(date) / 86_400_000));
