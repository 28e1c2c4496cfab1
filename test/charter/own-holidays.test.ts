/** A charter with holidays of its own: what is in its files has to be given, and goes where the charter goes. */
import { describe, expect, it } from "vitest";
import { deadline } from "../../src/answers/deadlines.js";
import type { Charter } from "../../src/charter/charter.js";
import { loadCharter, safeLoadCharter } from "../../src/charter/load.js";
import { compiledModule } from "../../src/charter/module-text.js";
import { openCharter } from "../../src/charter/open.js";
import { sealedCharter } from "../../src/charter/sealed.js";
import { bankHolidaysFrom } from "../../src/working-calendar/holiday-files.js";
import { ownCharter } from "../cli/own-charter.js";

const coverage = { from: "2024-01-01", until: "2027-12-31" };
const ireland = {
  division: "ireland",
  title: "Ireland",
  noun: "public holiday",
  coverage,
  days: [{ title: "Easter Monday", easter: 1 }],
};
const charter = (changes: object = {}) =>
  ownCharter({
    timeZone: "Europe/Dublin",
    holidays: [{ division: "ireland", file: "holidays/ireland.json" }],
    calendars: {
      office: { bankHolidays: ["ireland"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
    },
    standards: [
      { id: "leak", when: { kind: "leak" }, targets: [{ id: "fix", within: { workingDays: 2 }, metBy: ["fixed"] }] },
    ],
    ...changes,
  });
const bankHolidays = bankHolidaysFrom(ireland);
// Thursday 2 April 2026: Friday 3 April is day 1, Easter Monday is off, day 2 is Tuesday 7 April.
const lastDay = (of: Charter) => deadline(of, { kind: "leak", received: "2026-04-02" }, "fix").lastDay;
const problemsOf = (json: object, options: object = {}) => {
  const result = safeLoadCharter(json, options);
  return result.ok ? [] : result.problem;
};

describe("a charter with holidays of its own", () => {
  it("counts with what is given", () => expect(lastDay(loadCharter(charter(), { bankHolidays }))).toBe("2026-04-07"));

  it("is refused without them, with the file to read", () => {
    const [problem, ...others] = problemsOf(charter());
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "holidays_not_given", path: "/holidays/0" });
    expect(problem?.message).toContain("holidays/ireland.json");
    expect(problem?.hint).toContain("bankHolidaysFrom");
  });

  it("is refused too where the library has a division of that name: it would be another one", () => {
    const own = charter({
      holidays: [{ division: "scotland", file: "scotland.json" }],
      calendars: { office: { bankHolidays: ["scotland"], week: ["monday"] } },
    });
    expect(problemsOf(own).map(({ code }) => code)).toEqual(["holidays_not_given"]);
  });

  it("is refused with two files for one division", () => {
    const twice = charter({
      holidays: [
        { division: "ireland", file: "a.json" },
        { division: "ireland", file: "b.json" },
      ],
    });
    expect(problemsOf(twice, { bankHolidays })).toMatchObject([
      { code: "duplicate_holidays", path: "/holidays/1/division" },
    ]);
  });

  it("keeps them when it is opened with other options", () => {
    expect(lastDay(openCharter(loadCharter(charter(), { bankHolidays }), { knownOn: "2026-01-01" }))).toBe(
      "2026-04-07",
    );
  });

  it("takes them into a compiled module, whose seal covers them", () => {
    const text = compiledModule(loadCharter(charter(), { bankHolidays }), "js");
    const [, head, seal] = /sealedCharter\((\{.*?\}), (\{.*\})\);/.exec(text) as unknown as [string, string, string];
    const read = JSON.parse(seal) as Parameters<typeof sealedCharter>[1];
    const compiled = sealedCharter(JSON.parse(head) as Parameters<typeof sealedCharter>[0], read);
    expect(lastDay(compiled)).toBe("2026-04-07");
    expect(lastDay(openCharter(compiled, { knownOn: "2026-01-01" }))).toBe("2026-04-07");
    const changed = { ...read, holidays: read.holidays?.replace("2026-04-06", "2026-04-05") };
    expect(() => lastDay(sealedCharter(JSON.parse(head) as Parameters<typeof sealedCharter>[0], changed))).toThrow(
      /not the one that was checked/,
    );
  });
});
