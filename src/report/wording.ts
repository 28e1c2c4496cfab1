/** Figures of a report in words: percentages, lengths of time, what is promised. */
import { amountWords, byWhen, lengthWords } from "../text/words/length-words.js";
import { listed, wordsOf } from "../text/words/word-list.js";
import type { ReportGroup, ReportTarget } from "./report-type.js";
import type { Spread, SpreadUnit } from "./spread.js";

/**
 * "92.0%"; never 100% while one case was late, never 0% while one was in time; "no figure" where nothing is decided.
 */
export function percentText(met: number, decided: number): string {
  if (decided === 0) return "no figure";
  const tenths = Math.round((met * 1_000) / decided);
  const shown = met < decided ? Math.min(tenths, 999) : tenths;
  return `${((met > 0 ? Math.max(shown, 1) : shown) / 10).toFixed(1)}%`;
}

/** "46 of 50 (92.0%)", and for a share whether it is kept. */
export function keptText({ total, share }: Pick<ReportTarget, "total" | "share">): string {
  if (total.decided === 0) return "no figure";
  const figure = `${countText(total.met)} of ${countText(total.decided)} (${percentText(total.met, total.decided)})`;
  return share === undefined
    ? figure
    : `${figure}; ${shareText(share)} promised: ${total.shareKept ? "kept" : "not kept"}`;
}

/** "70%", "66.7%": a share that a charter states. */
export function shareText(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** "working days" */
export function unitText(unit: SpreadUnit): string {
  return amountWords(2, unit).slice(2);
}

/** At most two digits after the point: 0.25, 12.5, 3. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** "median 6, 90th centile 12 working days" */
export function spreadText(spread: Spread | undefined): string {
  if (spread === undefined) return "no figure";
  return `median ${numberText(spread.median)}, 90th centile ${numberText(spread.ninetieth)} ${unitText(spread.unit)}`;
}

/** What is promised: "within 10 working days", "contacts: at most 1, for at least 70% of cases". */
export function promiseText({ within, every, measure, share, process }: ReportTarget): string {
  if (process !== undefined) return process;
  const promise = measure === undefined ? clockText(within, every) : measureText(measure);
  return share === undefined ? promise : `${promise}, for at least ${shareText(share)} of cases`;
}

function measureText({ name, atMost, atLeast }: NonNullable<ReportTarget["measure"]>): string {
  const limits = [
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
  ];
  return `${wordsOf(name)}: ${listed(limits)}`;
}

function clockText(within: ReportTarget["within"], every: ReportTarget["every"]): string {
  if (every !== undefined) return `every ${lengthWords(every)}`;
  return within === undefined ? "which promise applies is not known" : byWhen(within);
}

/** "other"; for several attributes "service: other, channel: not given" */
export function groupText(group: ReportGroup): string {
  const entries = Object.entries(group);
  const [only] = entries;
  if (entries.length === 1 && only) return only[1] === null ? "not given" : wordsOf(only[1]);
  return entries
    .map(([name, value]) => `${wordsOf(name)}: ${value === null ? "not given" : wordsOf(value)}`)
    .join(", ");
}

/** "1,204 cases" */
export function casesText(cases: number): string {
  return `${countText(cases)} ${cases === 1 ? "case" : "cases"}`;
}

/** With commas between the thousands, on every host. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
