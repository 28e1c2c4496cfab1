/** What an acknowledgement promises should make sense beside the answer. Warnings: a document may really say so. */
import { problem } from "../../core/problem.js";
import { grouped } from "../compile/grouped.js";
import { caseWhere } from "../compile/condition.js";
import { isAlwaysLonger, lengthsWithin } from "../compile/length-use.js";
import { canonicalJson } from "../format/content-hash.js";
import type { CharterIssue } from "../format/issue.js";
import { nameOfTarget, pathOfKey, placedTargets, type PlacedTarget } from "../compile/placed-target.js";
import type { CharterJson } from "../format/charter-json.js";

/** The format has no word for "this target is an acknowledgement": it is told by the names in it. */
const ACKNOWLEDGES = /(^|-)(acknowledg|ack($|-))/;
const ANSWERS = /(^|-)(respon|repl|answer|resolv|settl|decid)/;

/** No real charter has so many: each may have conditions with lists of their own. */
const MOST_PAIRS = 40_000;

export function* checkAcknowledgements(charter: CharterJson): Generator<CharterIssue> {
  const clocks = placedTargets(charter).filter(
    ({ target }) => target.metBy !== undefined && target.measure === undefined,
  );
  const answers = clocks.filter(isAnswer);
  const acknowledgements = clocks.filter(isAcknowledgement);
  if (acknowledgements.length * answers.length > MOST_PAIRS) {
    yield problem(
      "too_many_to_compare",
      `Whether the ${acknowledgements.length} acknowledgements make sense beside the ${answers.length} answers was ` +
        "not looked at: they are too many.",
      { path: "/standards", hint: "Divide the charter, or read them through.", severity: "warning" },
    );
    return;
  }
  const byStart = grouped(answers, startOf);
  const together = new PairsOfConditions();
  for (const placed of acknowledgements) {
    const beside = (byStart.get(startOf(placed)) ?? []).filter((answer) => together.canHold(placed, answer));
    yield* dueAfterAnswer(placed, beside);
    yield* notMetByAnswer(placed, beside);
  }
}

/** Most targets of a standard have its condition and none of their own: of two standards it is asked once. */
class PairsOfConditions {
  private readonly numbers = new Map<unknown, number>();
  private readonly known = new Map<string, boolean>();

  canHold(one: PlacedTarget, other: PlacedTarget): boolean {
    const pair = `${this.nameOf(one)} ${this.nameOf(other)}`;
    let can = this.known.get(pair);
    if (can === undefined) {
      can = caseWhere([...one.conditions, ...other.conditions]) !== undefined;
      this.known.set(pair, can);
    }
    return can;
  }

  private nameOf({ conditions }: PlacedTarget): string {
    return conditions
      .filter(({ when, season }) => when ?? season)
      .map((condition) => {
        let number = this.numbers.get(condition);
        if (number === undefined) this.numbers.set(condition, (number = this.numbers.size));
        return number;
      })
      .join();
  }
}

function eventsOf({ target }: PlacedTarget): string[] {
  return (target.metBy ?? []).map((match) => (typeof match === "string" ? match : match.event));
}

function isAcknowledgement(placed: PlacedTarget): boolean {
  return ACKNOWLEDGES.test(placed.stated.id) || eventsOf(placed).every((event) => ACKNOWLEDGES.test(event));
}

function isAnswer(placed: PlacedTarget): boolean {
  return !isAcknowledgement(placed) && eventsOf(placed).some((event) => ANSWERS.test(event));
}

function startOf({ target }: PlacedTarget): string {
  return canonicalJson(target.from ?? "received");
}

function* dueAfterAnswer(placed: PlacedTarget, answers: readonly PlacedTarget[]): Generator<CharterIssue> {
  const [own, second] = lengthsWithin(placed.target.within, "");
  if (own === undefined || second !== undefined) return;
  for (const answer of answers) {
    const [other, more] = lengthsWithin(answer.target.within, "");
    if (other === undefined || more !== undefined || !isAlwaysLonger(own, other)) continue;
    const message =
      `The ${nameOfTarget(placed)} is due after the ${nameOfTarget(answer)}: ${own.amount} ${own.unit} against ` +
      `${other.amount} ${other.unit}.`;
    yield problem("acknowledgement_after_response", message, {
      path: pathOfKey(placed, "within"),
      hint: "Check both figures against the source.",
      severity: "warning",
    });
    return;
  }
}

function* notMetByAnswer(placed: PlacedTarget, answers: readonly PlacedTarget[]): Generator<CharterIssue> {
  const metBy = eventsOf(placed);
  for (const answer of answers) {
    const event = eventsOf(answer).find((name) => ANSWERS.test(name))!;
    if (metBy.includes(event)) continue;
    const message =
      `The ${nameOfTarget(placed)} is not met by "${event}": a customer who is answered at once would still be ` +
      "owed an acknowledgement.";
    yield problem("acknowledgement_not_met_by_answer", message, {
      path: pathOfKey(placed, "metBy"),
      hint: `Add "${event}" to "metBy", unless the document says otherwise.`,
      severity: "warning",
    });
    return;
  }
}
