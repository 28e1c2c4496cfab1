import { describe, expect, it } from "vitest";
import { deadline, loadCharter } from "../../../src/index.js";
import { FORMAT_QUESTIONS } from "../../scripts/format-questions.js";

/** As the page of the format says it. */
const { targets } = FORMAT_QUESTIONS.find(({ ask }) => ask.includes("sent electronically"))!;

const charter = loadCharter({
  format: 1,
  id: "planning-2026",
  series: "planning",
  title: "Planning",
  authority: { id: "a", name: "A" },
  timeZone: "Europe/London",
  calendars: {
    office: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
  },
  attributes: { channel: { values: ["electronic", "paper"], default: "electronic" } },
  events: { decided: [], "amendment-received": ["on-paper"] },
  standards: [
    {
      id: "application",
      targets,
      exceptions: [
        {
          id: "paper",
          when: { channel: "paper" },
          targets: [{ id: "decide", counting: { receiptOutside: "as-received", cutOff: "none" } }],
        },
      ],
    },
  ],
});

const lastDay = (record: object, amended?: string, gives: readonly string[] = []) =>
  deadline(
    charter,
    {
      ...record,
      events: amended === undefined ? [] : [{ event: "amendment-received", at: amended, gives }],
    } as never,
    "decide",
  ).lastDay;

// Eight weeks after the day of receipt; four weeks that begin with the day of the amendment.
describe("what is sent electronically outside business hours", () => {
  it.each([
    ["Friday 13 March 2026, 17:00: in time", "2026-03-13T17:00", "2026-05-08"],
    ["Friday 13 March 2026, 17:00:01: received on Monday 16", "2026-03-13T17:00:01", "2026-05-11"],
    ["Saturday 14 March 2026, 14:00: received on Monday 16", "2026-03-14T14:00", "2026-05-11"],
    ["Thursday 2 April 2026, 19:00: received behind Easter, on Tuesday 7", "2026-04-02T19:00", "2026-06-02"],
  ])("is an application of %s", (_, received, last) => {
    expect(lastDay({ received })).toBe(last);
  });

  it("is received as it comes where it is on paper", () => {
    expect(lastDay({ received: "2026-03-14T14:00", channel: "paper" })).toBe("2026-05-09");
  });

  it.each([
    ["Tuesday 5 May 2026, 16:00: four weeks from that day", "2026-05-05T16:00", [], "2026-06-01"],
    ["Tuesday 5 May 2026, 19:00: four weeks from Wednesday 6", "2026-05-05T19:00", [], "2026-06-02"],
    [
      "Friday 1 May 2026, 19:00: four weeks from Tuesday 5, behind the bank holiday",
      "2026-05-01T19:00",
      [],
      "2026-06-01",
    ],
    ["Tuesday 5 May 2026, 19:00, on paper: four weeks from that day", "2026-05-05T19:00", ["on-paper"], "2026-06-01"],
  ])("is an amendment of %s", (_, amended, gives, last) => {
    expect(lastDay({ received: "2026-03-12T10:00" }, amended, gives)).toBe(last);
  });
});
