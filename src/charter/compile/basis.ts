/** What every answer of a charter says of itself: written once, and shared by all answers. */
import type { Division } from "../../core/calendar/bank-holidays.js";
import type { Calendar } from "../../core/calendar/calendar-record.js";
import { formatDay } from "../../core/calendar/day.js";
import type { TargetRule } from "../../core/clock/rule.js";
import { freezeDeep } from "../../core/freeze.js";
import { VERSION } from "../../version.js";
import { publishedDivision } from "../../working-calendar/published.js";
import type { TargetJson } from "../format/charter-json.js";
import { contentHash } from "../format/content-hash.js";
import type { AnswerHead, Basis } from "./answer-head.js";
import type { CompiledCharter } from "./compiled-charter.js";

const KNOWN = new WeakMap<CompiledCharter, Map<Calendar | undefined, Basis>>();
/** One record per charter and calendar, shared by all answers. */
export function basisOf(charter: CompiledCharter, calendar: Calendar | undefined): Basis {
  let byCalendar = KNOWN.get(charter);
  if (!byCalendar) KNOWN.set(charter, (byCalendar = new Map()));
  const known = byCalendar.get(calendar);
  if (known) return known;
  const basis = makeBasis(charter, calendar);
  byCalendar.set(calendar, basis);
  return basis;
}

function makeBasis(charter: CompiledCharter, calendar: Calendar | undefined): Basis {
  const { json, hash, overlayOf, options, reading } = charter;
  return freezeDeep({
    charter: json.id,
    series: json.series,
    hash,
    ...(overlayOf !== undefined && { extends: overlayOf }),
    ...(reading !== undefined && { reading }),
    ...(options.knownOn !== undefined && { knownOn: formatDay(options.knownOn) }),
    ...(options.projectUntil !== undefined && { beyondCoverage: "project" as const }),
    ...(calendar && {
      calendar: {
        id: calendar.id,
        coverage: { from: formatDay(calendar.firstDay), until: formatDay(calendar.publishedUntil) },
        bankHolidays: calendar.sources.map(({ division, title, noun, retrieved }) => ({
          division,
          ...(title !== undefined && { title }),
          ...(noun !== undefined && { noun }),
          ...(retrieved !== undefined && { retrieved }),
          ...hashOf(options.divisions[division]),
        })),
      },
    }),
    library: VERSION,
  });
}

/** Two copies of the bank holidays that are not the library's are told apart by what is in them. */
function hashOf(division: Division | undefined): { hash?: string } {
  return division === undefined || division === publishedDivision(division.division)
    ? {}
    : { hash: contentHash({ ...division }) };
}

export function answerHead(
  charter: CompiledCharter,
  rule: TargetRule,
  json: TargetJson,
  notes: readonly string[],
): AnswerHead {
  return {
    charter: charter.json.id,
    series: charter.json.series,
    standard: rule.standard,
    target: rule.id,
    title: rule.title,
    internal: rule.internal ? true : undefined,
    owedBy: rule.owedBy,
    process: undefined,
    within: rule.kind === "clock" ? (json.within ?? "not-stated") : undefined,
    every: json.every,
    measure: rule.measure,
    share: rule.share,
    counting: rule.counting.choices,
    quote: rule.clause.quote,
    clause: rule.clause,
    notes: notes.length > 0 ? Object.freeze(notes) : undefined,
    basis: basisOf(charter, rule.calendar),
  };
}
