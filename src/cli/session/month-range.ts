/** Months as flags name them: "2026-12", and how many. */
import { Failure } from "./failure.js";

const MOST = 120;

/**
 * First and last day of some months from one on.
 * @throws Failure @example monthRange("2026-12", 3) //=> { first: "2026-12-01", last: "2027-02-28" }
 */
export function monthRange(month: string, count: number): { readonly first: string; readonly last: string } {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || number === undefined || year < "1800" || year > "2189")
    throw new Failure(`--month "${month}" is not a month.`, 'Write it as "2026-12".');
  const end = Number(year) * 12 + Number(number) - 1 + count;
  // The day before the first of the month after: UTC has no gaps.
  const last = new Date(Date.UTC(Math.floor(end / 12), end % 12, 0)).toISOString().slice(0, 10);
  return { first: `${month}-01`, last };
}

/** @throws Failure */
export function monthCount(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST) throw new Failure(`--months "${text}" is not a number from 1 to ${MOST}.`);
  return count;
}
