/** Pauses that end by one of several events, by themselves, or on a date promised. Worked by hand. */
import { describe, expect, it } from "vitest";
import type { PauseJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../src/index.js";
import { assess, explain, explanationText, loadCharter } from "../../src/index.js";
import { readBack } from "../../src/text/read-back.js";
import { aCharterOf } from "../laws/any-charter.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const calendars = { council: { bankHolidays: ["england-and-wales"], week: [...week] } };
const charterOf = (pause: PauseJson, rest: Partial<TargetJson> = {}) =>
  loadCharter(
    aCharterOf({
      calendars,
      targets: [{ id: "respond", within: { workingDays: 10 }, metBy: ["responded"], pausedBy: [pause], ...rest }],
    }),
  );
/** Ten working days from Monday 5 January 2026 end on Monday 19. */
function ask(pause: PauseJson, asOf: string, ...events: EventRecord[]) {
  const record = { kind: "enquiry", received: "2026-01-05", events };
  const assessment = assess(charterOf(pause), record, { asOf });
  return { ...assessment.targets[0], problems: assessment.problems.map(({ code }) => code) };
}
const asked = { event: "fee-asked", at: "2026-01-07" };

describe("a pause that any of several events ends", () => {
  const pause: PauseJson = { from: "fee-asked", until: ["fee-paid", "closed"], effect: "suspend" };

  it("ends with the first of them", () => {
    // Thursday 8 to Tuesday 13 January are struck out, four working days: Friday 23 January.
    const closed = ask(pause, "2026-01-14", asked, { event: "closed", at: "2026-01-13" });
    expect(closed).toMatchObject({
      lastDay: "2026-01-23",
      pauses: [{ until: { date: "2026-01-13" }, endedBy: { event: "closed" } }],
    });
    // Paid after that changes nothing more, and is named.
    const both = ask(
      pause,
      "2026-01-16",
      asked,
      { event: "closed", at: "2026-01-13" },
      { event: "fee-paid", at: "2026-01-15" },
    );
    expect(both.lastDay).toBe("2026-01-23");
    expect(both.problems).toEqual(["resumed_without_pause"]);
  });
});

describe("a pause that ends by itself", () => {
  const pause: PauseJson = { from: "fee-asked", until: "fee-paid", effect: "suspend", atMost: { calendarDays: 14 } };

  it("stands still until the last day of it, and runs from the day after", () => {
    // Fourteen days from Wednesday 7 January end on Wednesday 21: ten working days, Thursday 8 to Wednesday 21.
    expect(ask(pause, "2026-01-21", asked)).toMatchObject({
      state: "paused",
      pauses: [{ ends: { date: "2026-01-21" }, endedBy: undefined }],
    });
    expect(ask(pause, "2026-01-22", asked)).toMatchObject({
      state: "running",
      lastDay: "2026-02-02",
      pauses: [{ until: { date: "2026-01-21" }, endedBy: { itself: "at-most" }, ends: undefined }],
    });
  });

  it("takes what comes after it for no resume without a pause", () => {
    const late = ask(pause, "2026-01-30", asked, { event: "fee-paid", at: "2026-01-28" });
    expect(late).toMatchObject({ lastDay: "2026-02-02", problems: [] });
  });

  it("ends sooner by the event", () => {
    expect(ask(pause, "2026-01-22", asked, { event: "fee-paid", at: "2026-01-13" }).lastDay).toBe("2026-01-23");
  });

  it("is late from its due on, although no event started the clock again", () => {
    expect(ask(pause, "2026-02-03", asked)).toMatchObject({ state: "breached", late: { days: 1 } });
  });

  it("tells when that will be", () => {
    const record = { kind: "enquiry", received: "2026-01-05", events: [asked] };
    const charter = charterOf(pause);
    expect(assess(charter, record, { asOf: "2026-01-10" }).nextChange?.iso).toBe("2026-01-22T00:00:00.000+00:00");
    const text = (asOf: string) => explanationText(explain(charter, record, "respond", { asOf }));
    expect(text("2026-01-10")).toContain("it starts again once the fee is paid, and at the latest after Wednesday 21");
    expect(text("2026-01-22")).toContain("and started again by itself after Wednesday 21 January 2026, the longest");
  });

  it("starts the clock anew where it resets", () => {
    const anew: PauseJson = { from: "fee-asked", effect: "reset", atMost: { calendarDays: 14 } };
    // Ten working days from Wednesday 21 January end on Wednesday 4 February.
    expect(ask(anew, "2026-01-22", asked)).toMatchObject({ start: { date: "2026-01-21" }, lastDay: "2026-02-04" });
  });
});

describe("a pause until a date that was promised", () => {
  const pause: PauseJson = { from: "fee-asked", until: "promised", effect: "suspend", title: "awaiting a third party" };

  it("ends after that date", () => {
    const until = { ...asked, promised: "2026-01-13" };
    expect(ask(pause, "2026-01-13", until).state).toBe("paused");
    expect(ask(pause, "2026-01-14", until)).toMatchObject({
      state: "running",
      lastDay: "2026-01-23",
      pauses: [{ title: "awaiting a third party", endedBy: { itself: "promised" } }],
    });
  });

  it("is refused without one, and says so", () => {
    expect(ask(pause, "2026-01-14", asked)).toMatchObject({
      state: "running",
      lastDay: "2026-01-19",
      adjustments: [{ kind: "pause", accepted: false, reason: { code: "lacks_content", missing: ["promised"] } }],
    });
  });

  it("is over at once where the date lies before it", () => {
    expect(ask(pause, "2026-01-14", { ...asked, promised: "2026-01-06" }).lastDay).toBe("2026-01-19");
  });
});

describe("a pause that asks for contents", () => {
  const pause: PauseJson = { from: "extended", requires: ["reason"], until: "fee-paid", effect: "suspend" };

  it("does not stop the clock without them", () => {
    const bare = { event: "extended", at: "2026-01-07" };
    expect(ask(pause, "2026-01-08", bare)).toMatchObject({
      state: "running",
      adjustments: [{ kind: "pause", accepted: false, reason: { code: "lacks_content", missing: ["reason"] } }],
    });
    expect(ask(pause, "2026-01-08", { ...bare, gives: ["reason"] }).state).toBe("paused");
  });
});

it("reads such pauses back in words", () => {
  const words = (pause: PauseJson) => readBack(charterOf(pause).json).standards[0]?.targets[0]?.sentences[2];
  expect(
    words({ from: "fee-asked", until: ["fee-paid", "promised"], effect: "suspend", atMost: { calendarDays: 14 } }),
  ).toBe(
    "From “fee-asked” until “fee-paid” or the date promised, for 14 calendar days at most the clock stands still.",
  );
  expect(words({ from: "fee-asked", atMost: { months: 1 }, effect: "reset" })).toBe(
    "From “fee-asked” for 1 month at most the clock stands still, and then starts anew.",
  );
});
