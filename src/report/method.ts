/** What stands under every report: a percentage without its denominator says nothing. */
import type { ReportBy } from "./period.js";

const PERIOD: Readonly<Record<ReportBy, string>> = {
  month: "month",
  quarter: "quarter",
  year: "calendar year",
  "financial-year": "financial year (April to March)",
};

export function methodOf(by: ReportBy): readonly string[] {
  return [
    `A case belongs to the ${PERIOD[by]} in which it was received, by the local day.`,
    "The percentage met is the cases met in time divided by the cases that are decided: met in time, met late, " +
      "over their limit, or still open past the due date.",
    "Cases that are open and still in time are not counted in it yet; nor are cases paused, lapsed or withdrawn, " +
      "cases without a due date or a measurement, and cases with a problem.",
    "A case that was met in time only because it was extended as the charter allows counts as met, and is shown " +
      "separately as well.",
    "Days taken are those of the cases that were met, in time or late, counted in the unit of the promise, " +
      "without the days struck out by pauses. Days late run from the due date until the case was met, or so far " +
      "if it is still open.",
    "The median is the smallest number that at least half of the cases did not exceed, the 90th centile the " +
      "smallest that at least nine tenths did not (nearest rank, nothing interpolated). Time below a day is " +
      "rounded up to the second, past an hour to the minute, past a day to the hour.",
  ];
}
