/** The events of a case: their order, what they carry, and what happened first. */
import { describe, expect, it } from "vitest";
import { carries, inOrder, missingContents, type CaseEvent } from "../../../src/core/clock/case.js";
import { newStory, occurrenceOf } from "../../../src/core/clock/story.js";

const eventAt = (name: string, epochMs: number, index: number, rest: Partial<CaseEvent> = {}) =>
  ({ name, epochMs, index, day: 0, msOfDay: 0, gives: [], promised: undefined, ...rest }) as unknown as CaseEvent;

describe("events of a case", () => {
  it("are in order of their moments; at one moment the receipt is first, the withdrawal last, the others as given", () => {
    const events = [
      eventAt("withdrawn", 5, 0),
      eventAt("responded", 5, 1),
      eventAt("received", 5, 7),
      eventAt("acknowledged", 5, 2),
      eventAt("closed", 4, 3),
      eventAt("extended", 6, 4),
    ];
    const names = ["closed", "received", "responded", "acknowledged", "withdrawn", "extended"];
    expect([...events].sort(inOrder).map(({ name }) => name)).toEqual(names);
    expect(
      [...events]
        .reverse()
        .sort(inOrder)
        .map(({ name }) => name),
    ).toEqual(names);
  });

  it("are found by their first occurrence, however many come after it and whenever it is asked for", () => {
    const story = newStory([]);
    const closed = eventAt("closed", 4, 0);
    const [first, full] = [eventAt("responded", 5, 1), eventAt("responded", 6, 2, { gives: ["reason"] })];
    const found = (): unknown[] => [
      occurrenceOf(story, "closed"),
      occurrenceOf(story, "responded"),
      occurrenceOf(story, reasoned),
    ];
    const reasoned = { event: "responded", requires: ["reason"] };
    expect(found()).toEqual([undefined, undefined, undefined]);
    story.occurred.push(closed);
    expect(found()).toEqual([closed, undefined, undefined]);
    for (let index = 10; index < 60; index++) story.occurred.push(eventAt("other", 4, index));
    expect(found()).toEqual([closed, undefined, undefined]);
    story.occurred.push(first);
    expect(found()).toEqual([closed, first, undefined]);
    story.occurred.push(full, eventAt("closed", 7, 3));
    expect(found()).toEqual([closed, first, full]);
  });

  it("carry what they give, and a promised date where they have one", () => {
    const promised = { epochMs: 9, day: 0, msOfDay: undefined } as unknown as CaseEvent["promised"];
    const [plain, full] = [eventAt("responded", 5, 1), eventAt("responded", 5, 1, { gives: ["reason"], promised })];
    expect(
      [plain, full].map((event) => ["reason", "next-steps", "promised"].map((content) => carries(event, content))),
    ).toEqual([
      [false, false, false],
      [true, false, true],
    ]);
    expect([
      missingContents(plain, []),
      missingContents(plain, ["reason", "promised"]),
      missingContents(full, ["reason", "next-steps", "promised"]),
    ]).toEqual([[], ["reason", "promised"], ["next-steps"]]);
  });
});
