/**
 * The library against a slow reference that was written from the same text and shares no code with it: any charter, any
 * history.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, breaches, deadlines, loadCharter } from "../../src/index.js";
import type { ReferenceStatus } from "../reference/answers.js";
import { referenceDues, referenceStatuses } from "../reference/answers.js";
import { referenceRights } from "../reference/rights.js";
import { referenceSteps } from "../reference/steps.js";
import { anyQuestion } from "./any-case.js";
import { anyCharter } from "./any-charter.js";
import { runs } from "./runs.js";
import { libraryRights, libraryStatuses, librarySteps } from "./same-answers.js";

/** A problem's code contains an underscore, a state never does. */
const isProblem = ({ state }: ReferenceStatus): boolean => state.includes("_");
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("any charter and any history", () => {
  it("has the same states, dues, days and verdicts as the reference", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: false }), (json, { record, asOf }) => {
        expect(asData(libraryStatuses(loadCharter(json), record, asOf))).toEqual(
          asData(referenceStatuses(json, record, asOf)),
        );
      }),
      runs(60),
    );
  });

  it("has the same states, dues and problems as the reference where dates have no time of day", () => {
    // What a pause that began on a plain date would lead to if it ended now is not said below a day; the reference says
    // it.
    const told = (statuses: readonly ReferenceStatus[]): unknown =>
      asData(
        statuses.map((status) =>
          isProblem(status)
            ? { target: status.target, state: status.state }
            : { ...status, dueIfResumedNowMs: undefined },
        ),
      );
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: true }), (json, { record, asOf }) => {
        expect(told(libraryStatuses(loadCharter(json), record, asOf))).toEqual(
          told(referenceStatuses(json, record, asOf)),
        );
      }),
      runs(40),
    );
  });

  it("owes the same dues after all that happened, and has missed the same ones", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: false }), (json, { record, asOf }) => {
        const charter = loadCharter(json);
        // What stands in the way of the latest due of a target that waits is told as well; the reference has no such
        // due.
        const dues = deadlines(charter, record).map(({ target, start, due, problem }) => ({
          target,
          due:
            problem?.code === "closed_on_last_day" && start === undefined ? undefined : (problem?.code ?? due?.epochMs),
        }));
        expect(dues).toEqual(referenceDues(json, record));
        // A late turn of a duty that can no longer be answered is still told; the reference then says nothing but why.
        const unanswered = new Set(
          assess(charter, record, { asOf })
            .targets.filter(({ state }) => state === "problem")
            .map(({ target }) => target),
        );
        const missed = breaches(charter, record, { asOf })
          .filter(({ target }) => !unanswered.has(target))
          .map(({ target, state, due }) => ({ target, state, due: due?.epochMs }));
        expect(missed).toEqual(referenceStatuses(json, record, asOf).flatMap(breachesOf));
      }),
      runs(40),
    );
  });

  it("has the same escalation steps and rights as the reference", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: false }), (json, { record, asOf }) => {
        const charter = loadCharter(json);
        const answered = new Set(
          libraryStatuses(charter, record, asOf)
            .filter((status) => !isProblem(status))
            .map(({ target }) => target),
        );
        const isAnswered = ({ target }: { readonly target: string }): boolean => answered.has(target);
        expect(asData(librarySteps(charter, record, asOf))).toEqual(asData(referenceSteps(json, record, asOf)));
        expect(asData(libraryRights(charter, record, asOf).filter(isAnswered))).toEqual(
          asData(referenceRights(json, record, asOf).filter(isAnswered)),
        );
      }),
      runs(40),
    );
  });
});

function breachesOf({
  target,
  state,
  dueMs,
  periods = [],
}: ReferenceStatus): { target: string; state: string; due: number | undefined }[] {
  const turns = periods.filter(({ late }) => late).map((turn) => ({ target, state: "met-late", due: turn.dueMs }));
  if (state === "met-late") return [...turns, { target, state, due: dueMs }];
  return state === "breached" ? [...turns, { target, state: "open", due: dueMs }] : turns;
}
