/** A distribution cut into the columns of a chart. */
import { scaleLinear } from "d3-scale";
import type { Spread } from "../spread.js";
import { numberText } from "../wording.js";

export interface SpreadBin {
  /** "6", "6 to 10", "over 40". */
  readonly name: string;
  /** From (not included, but for a single value) until (included), in the unit of the spread. */
  readonly from: number;
  readonly until: number;
  readonly cases: number;
}

export interface SpreadBins {
  readonly bins: readonly SpreadBin[];
  /** Where the axis ends: what lies beyond is in the last bin, "over …". */
  readonly until: number;
  readonly step: number;
  /** One column for each whole day. */
  readonly isSingle: boolean;
}

const MOST_SINGLE_DAYS = 40;

/** @param promised the length promised, in the same unit: it has to be on the axis */
export function spreadBins(spread: Spread, promised: number | undefined): SpreadBins {
  const isDays = spread.unit === "workingDays" || spread.unit === "calendarDays";
  // A few cases that took very long would press all others together: what matters lies around the promise.
  const wanted = Math.min(
    spread.longest,
    Math.max(2 * (promised ?? spread.ninetieth), 2 * spread.median, isDays ? 10 : 0),
  );
  const isSingle = isDays && Math.max(wanted, promised ?? 0) <= MOST_SINGLE_DAYS;
  const [first = 0, second = 1] = scaleLinear()
    .domain([0, Math.max(wanted, promised ?? 0, Number.MIN_VALUE)])
    .ticks(20);
  const step = isSingle ? 1 : isDays ? Math.max(1, Math.ceil(second - first)) : second - first;
  const until = Math.max(step, Math.ceil(Math.max(wanted, promised ?? 0) / step) * step);
  // Upper bounds are included, as a promise is: "within 15 minutes" holds at 15 minutes.
  const bins = isSingle
    ? Array.from({ length: until + 1 }, (_, day) => binOf(spread, day - 1, day, String(day)))
    : Array.from({ length: Math.round(until / step) }, (_, index) => {
        const from = index * step;
        const end = (index + 1) * step;
        return binOf(
          spread,
          index === 0 ? -1 : from,
          end,
          `${numberText(isDays && index > 0 ? from + 1 : from)} to ${numberText(end)}`,
        );
      });
  const beyond = binOf(spread, until, Infinity, `over ${numberText(until)}`);
  return { bins: beyond.cases > 0 ? [...bins, beyond] : bins, until, step, isSingle };
}

function binOf({ counts }: Spread, from: number, until: number, name: string): SpreadBin {
  return {
    name,
    from,
    until,
    cases: counts.reduce((sum, [value, cases]) => (value > from && value <= until ? sum + cases : sum), 0),
  };
}
