/** Holidays of one's own on the command line: from files beside the charter, for every command and without a flag. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, entriesIn, words } from "./run-cli.js";

const coverage = { from: "2024-01-01", until: "2027-12-31" };
const ireland = {
  division: "ireland",
  title: "Ireland",
  noun: "public holiday",
  coverage,
  days: [{ title: "Easter Monday", easter: 1 }],
};
const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const charter = (holidays: object[] | undefined, division = "ireland", changes: object = {}) =>
  ownCharter({
    timeZone: "Europe/Dublin",
    ...(holidays !== undefined && { holidays }),
    calendars: { office: { bankHolidays: [division], week: WEEK } },
    standards: [
      {
        id: "leak",
        when: { kind: "leak" },
        targets: [{ id: "fix", title: "Fix a leak", within: { workingDays: 2 }, metBy: ["fixed"] }],
      },
    ],
    ...changes,
  });
const IRELAND = [{ division: "ireland", file: "holidays/ireland.json" }];

/** Files in a folder of the test's own, with folders in it. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "charter-sla-"));
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Thursday 2 April 2026: Friday 3 April is day 1, Easter Monday 6 April is off, day 2 is Tuesday 7 April.
const ASK = "--kind leak --received 2026-04-02";
const lastDayIn = async (cwd: string, flags = "", file = "charter.json") => {
  const { out, err, code } = await cli(words(`deadlines --charter ${file} ${ASK} --output json ${flags}`), { cwd });
  if (code !== 0) throw new Error(err);
  return entriesIn(out)[0]?.["lastDay"];
};
const checkIn = async (cwd: string, flags = "") => {
  const { out } = await cli(words(`check charter.json --json --on 2026-01-01 ${flags}`), { cwd });
  return (JSON.parse(out) as { issues: { code: string; path: string; message: string; hint?: string }[] }[])[0]!.issues;
};

describe("holidays beside the charter", () => {
  const folder = folderOf({ "charter.json": charter(IRELAND), "holidays/ireland.json": ireland });

  it("are read without a flag", async () => expect(await lastDayIn(folder)).toBe("2026-04-07"));

  it.each([
    ["explain", `explain --charter charter.json ${ASK} --target fix`],
    ["check", "check charter.json --on 2026-01-01"],
    ["calendar", "calendar --charter charter.json --month 2026-04"],
    ["assess", `assess --charter charter.json ${ASK} --as-of 2026-04-03`],
    ["ics", `ics --charter charter.json ${ASK} --id 1 --as-of 2026-04-03`],
    ["compile", "compile charter.json"],
    ["diff", `diff --before charter.json --after charter.json ${ASK} --before-known-on 2026-01-01`],
    ["template", "template --charter charter.json"],
    ["charters", "charters --charters charter.json"],
  ])("are read by %s", async (_, line) => {
    const { code, err } = await cli(words(line), { cwd: folder });
    expect({ code, err: err.match(/holidays|error/gi) }).toEqual({ code: 0, err: null });
  });

  it("are found in a folder above the charter that the command is run in, or that holds the charter's", async () => {
    const above = folderOf({ "ie/cork/charter.json": charter(IRELAND), "holidays/ireland.json": ireland });
    expect(await lastDayIn(above, "", "ie/cork/charter.json")).toBe("2026-04-07");
  });

  it("are those of the charter that an overlay is laid over", async () => {
    const overlay = { format: 1, id: "team", extends: "somewhere", title: "Team" };
    const both = folderOf({
      "charter.json": charter(IRELAND),
      "team.json": overlay,
      "holidays/ireland.json": ireland,
    });
    expect(await lastDayIn(both, "--charters charter.json", "team.json")).toBe("2026-04-07");
  });

  it("can be a layer, in files of any order", async () => {
    const cork = {
      division: "cork",
      extends: "ireland",
      coverage,
      events: [{ date: "2026-04-07", title: "Cork's own" }],
    };
    const layered = folderOf({
      "charter.json": charter([{ division: "cork", file: "cork.json" }, ...IRELAND], "cork"),
      "cork.json": cork,
      "holidays/ireland.json": ireland,
    });
    expect(await lastDayIn(layered)).toBe("2026-04-08");
  });

  it("can be a list of dates, with their coverage in the charter", async () => {
    const entry = { division: "ireland", file: "list.json", coverage, noun: "public holiday" };
    const list = folderOf({
      "charter.json": charter([entry]),
      "list.json": [{ date: "2026-04-06", title: "Easter Monday" }],
    });
    expect(await lastDayIn(list)).toBe("2026-04-07");
    const without = folderOf({
      "charter.json": charter([{ division: "ireland", file: "list.json" }]),
      "list.json": [],
    });
    expect(await checkIn(without)).toMatchObject([{ code: "bad_bank_holidays", path: "/holidays/0" }]);
  });

  it("give way to those that a flag names, several of them", async () => {
    const other = { ...ireland, days: [{ title: "Good Friday", easter: -2 }] };
    const jersey = { ...ireland, division: "jersey" };
    const flagged = folderOf({
      "charter.json": charter(IRELAND),
      "holidays/ireland.json": ireland,
      "other.json": other,
      "jersey.json": jersey,
    });
    // Good Friday 3 April is off, Monday 6 April is day 1, Tuesday 7 April day 2; with both off it would be the 8th.
    expect(await lastDayIn(flagged, "--bank-holidays other.json --bank-holidays jersey.json")).toBe("2026-04-07");
    const { code, err } = await cli(
      words(`deadlines --charter charter.json ${ASK} --bank-holidays jersey.json --bank-holidays jersey.json`),
      { cwd: flagged },
    );
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("given twice") as string });
  });
});

const ics = (lines: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a council//EN\r\n${lines.trim().split("\n").join("\r\n")}\r\nEND:VCALENDAR\r\n`;
const event = (uid: string, lines: string) => `BEGIN:VEVENT\nUID:${uid}\n${lines}\nEND:VEVENT\n`;

describe("a calendar file (.ics)", () => {
  const entry = { division: "ireland", file: "ireland.ics", coverage, title: "Ireland", noun: "public holiday" };
  const offIn = async (text: string, month: string): Promise<string[]> => {
    const cwd = folderOf({ "charter.json": charter([entry]), "ireland.ics": text });
    const { out, err } = await cli(words(`calendar --charter charter.json --month ${month} --json`), { cwd });
    if (out === "") throw new Error(err);
    const { days } = JSON.parse(out) as { days: { date: string; kind: string }[] };
    return days.filter(({ kind }) => kind === "bank-holiday").map(({ date }) => date);
  };

  it("has whole days, several in a row, days of every year but for one, and what is cancelled", async () => {
    const text = ics(
      event("1", "DTSTART;VALUE=DATE:20261226\nSUMMARY:St Stephen's Day") +
        event("2", "DTSTART;VALUE=DATE:20261229\nDTEND;VALUE=DATE:20270101\nSUMMARY:Closed") +
        event(
          "3",
          "DTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20271225\nSUMMARY:Christmas Day",
        ) +
        event("4", "DTSTART;VALUE=DATE:20261201\nSTATUS:CANCELLED\nSUMMARY:Nothing"),
    );
    expect(await offIn(text, "2026-12")).toEqual(["2026-12-25", "2026-12-29", "2026-12-30", "2026-12-31"]);
    // Saturday 26 December is off by the week. 2025 has Christmas Day on a Thursday; 2027 has it taken out.
    expect(await offIn(text, "2025-12")).toEqual(["2025-12-25"]);
    expect(await offIn(text, "2027-12")).toEqual([]);
  });

  it.each([
    ["a time of day", ics(event("1", "DTSTART:20261225T090000\nSUMMARY:Christmas"))],
    ["no title", ics(event("1", "DTSTART;VALUE=DATE:20261225"))],
    ["no calendar in it", "hello"],
    ["half a file", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"],
    [
      "a day of every second, without end",
      ics(event("1", "DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=SECONDLY\nSUMMARY:A")),
    ],
  ])("with %s is refused", async (_, text) => {
    const cwd = folderOf({ "charter.json": charter([entry]), "ireland.ics": text });
    expect(await checkIn(cwd)).toMatchObject([{ code: "bad_bank_holidays", path: "/holidays/0" }]);
  });

  it("is refused without its coverage, and as a flag, where nothing says it", async () => {
    const cwd = folderOf({
      "charter.json": charter([{ ...entry, coverage: undefined }]),
      "ireland.ics": ics(event("1", "DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas")),
    });
    expect(await checkIn(cwd)).toMatchObject([{ code: "bad_bank_holidays", path: "/holidays/0" }]);
    const { code, err } = await cli(words("calendar --division ireland --bank-holidays ireland.ics"), { cwd });
    expect(code).toBe(2);
    expect(err).toContain("coverage");
  });
});

describe("what is wrong with the file of a charter's holidays", () => {
  const outside = folderOf({ "ireland.json": ireland });
  const issuesOf = async (holidays: object[], files: Readonly<Record<string, unknown>> = {}) => {
    const cwd = folderOf({ "charter.json": charter(holidays), ...files });
    const issues = await checkIn(cwd);
    const { code, err } = await cli(words(`deadlines --charter charter.json ${ASK}`), { cwd });
    expect(code).toBe(2);
    expect(err).toContain(issues[0]?.message);
    for (const issue of issues) {
      expect(issue.hint).toBeTypeOf("string");
      expect(JSON.stringify(issue)).not.toMatch(/gov\.uk/i);
    }
    return issues.map(({ code: name, path: place }) => `${name} ${place}`);
  };

  it.each<[string, string, object[], Record<string, unknown>]>([
    ["a file that is not there", "holidays_not_found /holidays/0", IRELAND, {}],
    ["a folder", "holidays_not_found /holidays/0", IRELAND, { "holidays/ireland.json/a.txt": "" }],
    ["a file above", "holidays_outside /holidays/0", [{ division: "ireland", file: "../ireland.json" }], {}],
    ["a file in the root", "holidays_outside /holidays/0", [{ division: "ireland", file: "/etc/passwd" }], {}],
    ["what is not JSON", "bad_bank_holidays /holidays/0", IRELAND, { "holidays/ireland.json": "{" }],
    ["a number", "bad_bank_holidays /holidays/0", IRELAND, { "holidays/ireland.json": "1" }],
    [
      "another division",
      "bad_bank_holidays /holidays/0",
      IRELAND,
      { "holidays/ireland.json": { ...ireland, division: "eire" } },
    ],
    [
      "a division without coverage",
      "bad_bank_holidays /holidays/0",
      IRELAND,
      { "holidays/ireland.json": { ...ireland, coverage: undefined } },
    ],
    [
      "a layer on nothing",
      "unknown_division /holidays/0",
      IRELAND,
      { "holidays/ireland.json": { ...ireland, extends: "europe" } },
    ],
    [
      "two files for one division",
      "duplicate_holidays /holidays/1/division",
      [...IRELAND, { division: "ireland", file: "b.json" }],
      { "holidays/ireland.json": ireland, "b.json": ireland },
    ],
    [
      "a coverage said twice",
      "bad_bank_holidays /holidays/0",
      [{ ...IRELAND[0], coverage }],
      { "holidays/ireland.json": ireland },
    ],
  ])("%s is told by every command", async (_, issue, holidays, files) => {
    expect(await issuesOf(holidays, files)).toEqual([issue]);
  });

  it("a link that leads outside is told", async () => {
    const cwd = folderOf({ "charter.json": charter([{ division: "ireland", file: "ireland.json" }]) });
    symlinkSync(path.join(outside, "ireland.json"), path.join(cwd, "ireland.json"));
    expect(await checkIn(cwd)).toMatchObject([{ code: "holidays_outside", path: "/holidays/0" }]);
  });
});

describe("the words of a division", () => {
  const jersey = { ...ireland, division: "jersey", title: "the Bailiwick", noun: undefined };
  const folder = folderOf({
    "charter.json": charter(IRELAND),
    "two.json": charter([...IRELAND, { division: "jersey", file: "jersey.json" }], "ireland", {
      id: "two",
      calendars: { office: { bankHolidays: ["ireland", "jersey"], week: WEEK } },
    }),
    "holidays/ireland.json": ireland,
    "jersey.json": { ...jersey, days: [{ title: "Liberation Day", yearly: "05-09" }] },
  });
  const said = async (line: string) => {
    const { out, err } = await cli(words(line), { cwd: folder });
    return (out + err).replace(/\s+/g, " ");
  };

  it("stand in letters, explanations, the calendar and the reading back, and no others", async () => {
    const explain = `explain --charter charter.json ${ASK} --target fix`;
    expect(await said(`${explain} --letter`)).toContain("Monday 6 April 2026 (public holiday: Easter Monday)");
    expect(await said(explain)).toContain("public holiday: Easter Monday");
    expect(await said("calendar --charter charter.json --month 2026-04")).toContain("Easter Monday (Ireland)");
    expect(await said("check charter.json --on 2026-01-01")).toContain("without the public holidays of Ireland.");
    expect(await said("calendar --division ireland --bank-holidays holidays/ireland.json --month 2026-04")).toContain(
      "without the public holidays of Ireland",
    );
    for (const line of [explain, `${explain} --letter`, "check charter.json --on 2027-06-01"])
      expect(await said(line)).not.toMatch(/bank holiday|GOV\.UK/i);
  });

  it("say that the coming years are missing, and where they belong", async () => {
    const late = "--kind leak --received 2027-12-31";
    expect(await said(`deadlines --charter charter.json ${late}`)).toContain(
      "Add the coming years to the file of the public holidays",
    );
    expect(await said(`explain --charter charter.json ${late} --target fix --letter`)).toContain(
      "the public holidays for that time have not been published",
    );
    expect(await said("check charter.json --on 2027-06-01 --quiet")).toContain('Add the coming years to "holidays/');
  });

  it("of several divisions are told with the place", async () => {
    expect(await said(`explain --charter two.json ${ASK} --target fix --letter`)).toContain(
      "public holiday in Ireland: Easter Monday",
    );
    expect(await said("check two.json --on 2026-01-01")).toContain(
      "without the holidays of Ireland and the Bailiwick.",
    );
  });
});

describe("new, outside the United Kingdom", () => {
  const folder = folderOf({
    "holidays/ireland.json": ireland,
    "both.json": { ireland, cork: { ...ireland, division: "cork" } },
  });
  const ask = (flags: string) =>
    cli(words(`new --authority "A Council" --id a-council-2026 ${flags}`), { cwd: folder });

  it("writes the zone, the division and its file, and no example that was worked elsewhere", async () => {
    const { code, out } = await ask("--time-zone Europe/Dublin --holidays holidays/ireland.json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      timeZone: "Europe/Dublin",
      holidays: [{ division: "ireland", file: "holidays/ireland.json" }],
      calendars: { council: { bankHolidays: ["ireland"] } },
    });
    const { code: written, err } = await ask("--time-zone Europe/Dublin --holidays holidays/ireland.json --output .");
    expect({ written, examples: err.includes("examples") }).toEqual({ written: 0, examples: false });
  });

  it.each([
    ["a zone without holidays", "--time-zone Europe/Dublin", "--holidays"],
    ["holidays without a zone", "--holidays holidays/ireland.json", "--time-zone"],
    ["both kinds", "--holidays holidays/ireland.json --time-zone Europe/Dublin --division scotland", "--division"],
    ["a file of two", "--holidays both.json --time-zone Europe/Dublin", "2 divisions"],
  ])("guesses nothing from %s", async (_, flags, named) => {
    const { code, err } = await ask(flags);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });
});
