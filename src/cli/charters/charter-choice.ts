/**
 * Which charter a case is under: `--charter` by id, series or file, among those that come with the library and those
 * that the person brings.
 */
import { problem } from "../../core/problem.js";
import type { CaseRecord, Charter, Problem, Result, Vocabulary } from "../../index.js";
import { momentIn, safeCharterInForce, SlaError, vocabulary } from "../../index.js";
import { Failure } from "../session/failure.js";
import type { Session } from "../session/session.js";
import type { CharterOptions } from "./charter-options.js";
import { openShelf } from "./charter-shelf.js";

/** The charter that answers a case. */
export interface ChosenCharter {
  readonly charter: Charter;
  /** One version of several: the day of receipt chose it. */
  readonly isByDate: boolean;
}

/** The versions that may answer, and which of them answers a case. */
export class CharterChoice {
  readonly versions: readonly Charter[];
  readonly vocabularies: readonly Vocabulary[];

  constructor(versions: readonly Charter[]) {
    this.versions = versions;
    this.vocabularies = versions.map(vocabulary);
  }

  /** The version in force when the case is received; a single one answers whatever its dates are, and marks it. */
  for(record: CaseRecord): Result<ChosenCharter> {
    const [first] = this.versions;
    if (first === undefined) throw new Failure("No charter is chosen.");
    if (this.versions.length === 1) return { ok: true, value: { charter: first, isByDate: false } };
    const received = record.received === undefined ? noReceipt() : receivedOn(first.timeZone, record.received);
    if (!received.ok) return received;
    const found = safeCharterInForce(this.versions, first.series, received.value);
    return found.ok ? { ok: true, value: { charter: found.value, isByDate: true } } : found;
  }
}

/** The one charter or series that `--charter` names. @throws Failure */
export async function openChoice(session: Session, options: CharterOptions): Promise<CharterChoice> {
  if (options.charter === undefined)
    throw new Failure("Which charter?", 'Say it with --charter, for instance "--charter derby-city-council-2022".');
  const shelf = await openShelf(session, options);
  return new CharterChoice(shelf.named(options.charter));
}

function noReceipt(): Result<string> {
  return {
    ok: false,
    problem: problem("bad_case", "The case does not say when it was received.", { path: "/received" }),
  };
}

function receivedOn(timeZone: string, received: CaseRecord["received"]): Result<string> {
  try {
    return { ok: true, value: momentIn(timeZone, received).date };
  } catch (error) {
    if (error instanceof SlaError)
      return { ok: false, problem: { ...error.problem, path: "/received" } satisfies Problem };
    throw error;
  }
}
