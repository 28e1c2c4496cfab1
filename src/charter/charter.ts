/**
 * A loaded charter: one published set of promises with the rules that govern the rest of its cases, ready to be asked.
 */
import { publishedDivision } from "../working-calendar/published.js";
import type { Division } from "../core/calendar/bank-holidays.js";
import type { Calendar } from "../core/calendar/calendar.js";
import { freezeDeep } from "../core/freeze.js";
import { fail } from "../core/problem.js";
import type { CompiledCharter } from "./compile/compile-charter.js";
import { contentHash } from "./format/content-hash.js";
import type { CharterJson } from "./format/charter-json.js";
import { formatDay } from "../core/calendar/day.js";
import { VERSION } from "../version.js";

/**
 * A charter as `loadCharter` returns it. Opaque but for what it says of itself; pass it to `deadlines`, `assess` and
 * the others.
 */
export interface Charter {
  readonly id: string;
  readonly series: string;
  readonly title: string;
  readonly authority: { readonly id: string; readonly name: string };
  /** First and last day in force, inclusive; a document without dates has none. */
  readonly effective: { readonly from?: string | undefined; readonly until?: string | undefined };
  readonly timeZone: string;
  /** Content hash of the canonical JSON. */
  readonly hash: string;
  /** The JSON, an overlay merged in. */
  readonly json: CharterJson;
  /** @internal */
  readonly compiled: CompiledCharter;
  /** @internal The other loaded charters by series, each series in order of its dates. */
  readonly governing: ReadonlyMap<string, readonly CompiledCharter[]>;
}

/** @throws SlaError `not_a_charter` for what `loadCharter` has not made, its JSON above all */
export function compiledOf(charter: Charter): CompiledCharter {
  const compiled = (charter as Charter | undefined | null)?.compiled;
  return (
    compiled ??
    fail({
      code: "not_a_charter",
      message: "This is not a loaded charter.",
      hint: "Make one of its JSON with loadCharter.",
      path: "",
    })
  );
}

/** What an answer rests on: enough to replay a decision years later. */
export interface Basis {
  readonly charter: string;
  readonly series: string;
  readonly hash: string;
  /** For an overlay: the charter that it is laid over. */
  readonly extends?: string;
  readonly reading?: string;
  /** Counted with the holidays announced by this day. */
  readonly knownOn?: string;
  readonly beyondCoverage?: "project";
  /** The calendar that was counted on; absent where the target has none. */
  readonly calendar?: {
    readonly id: string;
    readonly coverage: { readonly from: string; readonly until: string };
    /** `hash`: of the content, where it is not what came with the library. */
    readonly bankHolidays: readonly {
      readonly division: string;
      readonly retrieved?: string;
      readonly hash?: string;
    }[];
  };
  /** Version of the library. */
  readonly library: string;
}

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
        bankHolidays: calendar.sources.map(({ division, retrieved }) => ({
          division,
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
