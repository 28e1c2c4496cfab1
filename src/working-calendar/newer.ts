import type { Division } from "../core/calendar/bank-holidays.js";
import type { BankHolidays } from "./gov-uk.js";

/**
 * Bank holidays with a newer copy laid over them. Inside the newer copy's coverage only its dates count; outside it the
 * older ones go on, so that a feed which begins in 2019 takes nothing away from older cases. What the older copy knows
 * of a date (when it was announced, what it replaced) is kept. Coverages with a gap between them are not joined: the
 * newer one stands alone.
 */
export function withNewer(older: BankHolidays, newer: BankHolidays): BankHolidays {
  const result: Record<string, Division> = { ...older };
  for (const [name, division] of Object.entries(newer)) {
    const known = Object.hasOwn(older, name) ? older[name] : undefined;
    result[name] = known && touches(known, division) ? joined(known, division) : division;
  }
  return result;
}

function touches(a: Division, b: Division): boolean {
  return nextYear(a.coverage.until) >= b.coverage.from && nextYear(b.coverage.until) >= a.coverage.from;
}

/** Coverages are whole years as a rule; two that meet at a new year have no gap. */
function nextYear(until: string): string {
  return until.endsWith("-12-31") ? `${String(Number(until.slice(0, 4)) + 1).padStart(4, "0")}-01-01` : until;
}

function joined(older: Division, newer: Division): Division {
  const { from, until } = newer.coverage;
  const outside = older.events.filter(({ date }) => date < from || date > until);
  const inside = newer.events.map((event) => {
    const known = older.events.find(({ date }) => date === event.date);
    return known ? { ...known, ...event } : event;
  });
  const { title = older.title, noun = older.noun } = newer;
  return {
    division: newer.division,
    ...(title !== undefined && { title }),
    ...(noun !== undefined && { noun }),
    coverage: {
      from: from < older.coverage.from ? from : older.coverage.from,
      until: until > older.coverage.until ? until : older.coverage.until,
    },
    ...(newer.retrieved !== undefined && { retrieved: newer.retrieved }),
    events: [...outside, ...inside].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
