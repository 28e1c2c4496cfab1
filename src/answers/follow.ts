/**
 * Follows a case through the given charter and every charter that governs part of it: what all the answers are made
 * from.
 */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import { compiledOf } from "../charter/charter.js";
import { applicableTo } from "../charter/compile/applicable.js";
import type { Applicable, CompiledCharter, Obligation, Situation } from "../charter/compile/compiled-charter.js";
import { situationOf } from "../charter/compile/situation.js";
import type { DayNumber } from "../core/calendar/day.js";
import type { CaseFacts, CaseMoment } from "../core/clock/case.js";
import type { EventProblem, Fold } from "../core/clock/fold.js";
import { foldCase } from "../core/clock/fold.js";
import type { Clause } from "../core/clock/rule.js";
import type { Problem } from "../core/problem.js";
import { fail, problem, SlaError } from "../core/problem.js";
import { checkAttributes, idOf, readFacts, vocabularyOf } from "./case-facts.js";
import type { CaseFor, CaseKeys, CaseRecord, Vocabulary } from "./case-record.js";

/** The charter and standard that handed a case to the one that governs it, and where they say so. */
export interface Handover {
  readonly charter: string;
  readonly charterTitle: string;
  readonly authority: string;
  readonly standard: string;
  readonly clause: Clause;
}

/** One charter's part in a case. */
export interface FollowedPart {
  readonly charter: CompiledCharter;
  /** The given charter is in force when its `decidedBy` event lies within its dates. */
  readonly inForce: boolean;
  /** The standard of the charter before that handed the case over; undefined for the given charter. */
  readonly governs: Handover | undefined;
  /** The attributes of the case as this charter sees them. */
  readonly situation: Situation;
  readonly facts: CaseFacts;
  readonly applicable: Applicable;
  readonly fold: Fold;
}

/** A standard that hands the case to a charter which cannot answer. */
export interface Undelegated {
  readonly charter: CompiledCharter;
  readonly obligation: Extract<Obligation, { kind: "governed" }>;
  readonly problem: Problem;
}

export interface FollowedCase {
  readonly id: string | undefined;
  readonly parts: readonly FollowedPart[];
  readonly undelegated: readonly Undelegated[];
  readonly problems: readonly EventProblem[];
}

const VOCABULARIES = new WeakMap<Charter, Vocabulary>();

function vocabularyFor(charter: Charter): Vocabulary {
  let vocabulary = VOCABULARIES.get(charter);
  if (!vocabulary)
    VOCABULARIES.set(charter, (vocabulary = vocabularyOf(charter.compiled, [...charter.governing.values()].flat())));
  return vocabulary;
}

/** Attributes without a case: checked as those of a case are. */
export function checkedAttributes(
  charter: Charter,
  attributes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  compiledOf(charter);
  if (typeof attributes !== "object" || attributes === null)
    fail("bad_case", "The attributes are an object.", { hint: 'Write { "kind": "complaint" }.', path: "" });
  checkAttributes({ ...attributes, received: 0 }, vocabularyFor(charter));
  return attributes;
}

/** What is followed, and what was gathered so far. */
interface Following {
  readonly root: Charter;
  readonly record: CaseRecord;
  readonly keys: CaseKeys;
  readonly vocabulary: Vocabulary;
  readonly asOf: CaseMoment | undefined;
  readonly parts: FollowedPart[];
  readonly undelegated: Undelegated[];
}

/** @param asOf events after this moment change nothing; undefined = all events */
export function followCase<Names extends CharterNames>(
  charter: Charter<Names>,
  given: CaseFor<Names>,
  asOf: CaseMoment | undefined,
): FollowedCase {
  // What the types promise is checked all the same: not every caller has them.
  const record = given as CaseRecord;
  const compiled = compiledOf(charter);
  const vocabulary = vocabularyFor(charter);
  const keys = checkAttributes(record, vocabulary);
  const id = idOf(record);
  const following: Following = { root: charter, record, keys, vocabulary, asOf, parts: [], undelegated: [] };
  const facts = readFacts(record, vocabulary, compiled.zone);
  const situation = situationOf(compiled, keys, undefined);
  if (applicableTo(compiled, situation, facts.received.day).obligations.length === 0)
    throw new SlaError(noStandardApplies(compiled, situation));
  followPart(following, compiled, facts, situation, undefined);
  return {
    id,
    parts: following.parts,
    undelegated: following.undelegated,
    problems: problemsOf(following.parts, facts, asOf),
  };
}

function followPart(
  following: Following,
  charter: CompiledCharter,
  facts: CaseFacts,
  situation: Situation,
  governs: FollowedPart["governs"],
): void {
  const { root, asOf, parts, undelegated } = following;
  const applicable = applicableTo(charter, situation, facts.received.day);
  const fold = foldCase(applicable.rules, facts, asOf?.epochMs ?? Infinity);
  const decided = decidingDay(charter, facts, asOf);
  parts.push({
    charter,
    inForce: decided !== undefined && isInForce(charter, decided),
    governs,
    situation,
    facts,
    applicable,
    fold,
  });
  for (const obligation of applicable.obligations) {
    if (obligation.kind !== "governed") continue;
    const governing = governingCharter(root, obligation.series, facts, asOf);
    if ("code" in governing) undelegated.push({ charter, obligation, problem: governing });
    else handOver(following, charter, obligation, governing, facts);
  }
}

/**
 * Two standards may hand a case to the same charter as two kinds of case: it answers for both, and for one and the same
 * kind once.
 */
function handOver(
  following: Following,
  charter: CompiledCharter,
  obligation: Undelegated["obligation"],
  governing: CompiledCharter,
  facts: CaseFacts,
): void {
  const { record, keys, vocabulary, parts, undelegated } = following;
  const situation = situationOf(governing, keys, obligation.with);
  if (parts.some((part) => part.charter === governing && part.situation === situation)) return;
  const theirs = governing.zone === charter.zone ? facts : readFacts(record, vocabulary, governing.zone);
  if (applicableTo(governing, situation, theirs.received.day).obligations.length === 0)
    undelegated.push({ charter, obligation, problem: noStandardApplies(governing, situation) });
  else
    followPart(following, governing, theirs, situation, {
      charter: charter.json.id,
      charterTitle: charter.json.title,
      authority: charter.json.authority.name,
      standard: obligation.standard,
      clause: obligation.clause,
    });
}

function noStandardApplies({ json }: CompiledCharter, { attributes }: Situation): Problem {
  return problem("no_standard_applies", `No standard of "${json.title}" applies to this case.`, {
    hint: "Check its attributes against the conditions of the standards.",
    attributes: Object.fromEntries(attributes),
  });
}

/** "The loaded charter of that series in force on its own `decidedBy` day answers as well." */
function governingCharter(
  root: Charter,
  series: string,
  facts: CaseFacts,
  asOf: CaseMoment | undefined,
): CompiledCharter | Problem {
  const versions = root.governing.get(series);
  if (!versions)
    return problem("charter_not_loaded", `The charter "${series}" governs this, and it was not loaded.`, {
      hint: `Pass it to loadCharter in "charters".`,
      series,
    });
  const inForce = versions.find((version) => {
    const day = decidingDay(version, facts, asOf);
    return day !== undefined && isInForce(version, day);
  });
  return (
    inForce ??
    problem(
      "no_version_in_force",
      `No loaded version of the charter "${series}" was in force on the day that decides.`,
      { series },
    )
  );
}

function decidingDay(charter: CompiledCharter, facts: CaseFacts, asOf: CaseMoment | undefined): DayNumber | undefined {
  const { decidedBy } = charter.json;
  if (decidedBy === "received") return facts.received.day;
  return facts.events.find((event) => event.name === decidedBy && (!asOf || event.epochMs <= asOf.epochMs))?.day;
}

/** "until" is the last day in force. */
function isInForce({ inForce }: CompiledCharter, day: DayNumber): boolean {
  return inForce.from <= day && day <= inForce.until;
}

/** Problems with events, by index; what one charter could not use another may have used. */
function problemsOf(
  parts: readonly FollowedPart[],
  facts: CaseFacts,
  asOf: CaseMoment | undefined,
): readonly EventProblem[] {
  const problems: EventProblem[] = [];
  if (parts.some(({ fold }) => fold.problems.length > 0)) {
    const used = new Set(parts.flatMap(({ fold }) => fold.used));
    const told = new Set<string>();
    for (const { fold } of parts)
      for (const problem of fold.problems) {
        const what = `${problem.code} ${problem.index}`;
        if (used.has(problem.index) || told.has(what)) continue;
        told.add(what);
        problems.push(problem);
      }
  }
  if (asOf)
    for (const event of facts.events)
      if (event.epochMs > asOf.epochMs)
        problems.push(
          problem(
            "event_after_as_of",
            `The event "${event.name}" is dated after the moment asked about and changes nothing yet.`,
            { index: event.index },
          ),
        );
  return problems.length > 1 ? problems.sort((a, b) => a.index - b.index) : problems;
}
