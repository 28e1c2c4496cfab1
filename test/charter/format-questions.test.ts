/** What the docs say a promise is written like can be loaded, and is worked as they say. */
import { expect, it } from "vitest";
import { deadlines, loadCharter } from "../../src/index.js";
import { aCharterOf } from "../laws/any-charter.js";
import { FORMAT_QUESTIONS } from "../scripts/format-questions.js";

const NAMES = /"(?:event|on|until|usedBy)":"([a-z0-9-]+)"|"metBy":\["([a-z0-9-]+)"/g;

it.each(FORMAT_QUESTIONS.map((question) => [question.ask, question] as const))("%s", (_, { targets }) => {
  const text = JSON.stringify(targets);
  const events = [...text.matchAll(NAMES)].map((match) => match[1] ?? match[2] ?? "");
  const charter = aCharterOf({
    calendars: {
      council: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
    },
    targets: [...targets],
  });
  const declared = Object.fromEntries(
    [...events, ...otherEvents(text)].map((event) => [event, ["reason", "on-paper"]]),
  );
  const loaded = loadCharter({ ...charter, events: { ...charter.events, ...declared } });
  expect(deadlines(loaded, { kind: "enquiry", received: "2026-01-05" })).toHaveLength(targets.length);
});

/** Events of lists, and those that start something. */
function otherEvents(text: string): string[] {
  return [...text.matchAll(/"(?:from|firstOf|lastOf|metBy|until|endedBy)":(\[[^\]{]*\]|"[^"]*")/g)]
    .flatMap(([, list = ""]) => [...list.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)].map(([name]) => name))
    .filter((name) => name !== "received");
}
