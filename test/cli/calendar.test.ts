import { describe, expect, it } from "vitest";
import { cli, folderOf, words } from "./run-cli.js";

describe("charter-sla calendar", () => {
  it("draws a month of a part of the country", async () => {
    const { code, out } = await cli(words("calendar --division scotland --month 2026-01"));
    expect(code).toBe(0);
    expect(out).toContain("January 2026\nMon     Tue     Wed     Thu     Fri     Sat     Sun\n");
    expect(out).toContain(
      "Thursday 1 January 2026: New Year’s Day (Scotland)\n  Friday 2 January 2026: 2nd January (Scotland)\n",
    );
  });

  it("draws this month unless one is named", async () => {
    expect((await cli(words("calendar --division england-and-wales"))).out).toContain("January 2026");
  });

  it("draws the calendar of a charter, its closures and the days that an overlay adds", async () => {
    const { out } = await cli(words("calendar --charter derby-city-council-2022-complaints-team --month 2026-12"));
    expect(out).toContain("Tuesday 29 December 2026: Christmas closure");
  });

  it("asks which calendar where a charter has several, and names them", async () => {
    expect(await cli(words("calendar --charter uk-gdpr-subject-access-2026 --month 2026-12"))).toMatchObject({
      code: 2,
      err: "Which of its calendars? Say it with --calendar: england-and-wales, scotland, northern-ireland.\n",
    });
    expect(
      (await cli(words("calendar --charter uk-gdpr-subject-access-2026 --calendar scotlnd --month 2026-12"))).err,
    ).toContain('Did you mean "scotland"?');
  });

  it("gives the days as data", async () => {
    const { out } = await cli(words("calendar --division england-and-wales --month 2026-12 --json"));
    const { days } = JSON.parse(out) as { days: { date: string; kind: string; isWorkingDay: boolean }[] };
    expect(days.length).toBe(31);
    // December 2026 has 23 weekdays; Christmas Day and the substitute day of Boxing Day are two of them.
    expect(days.filter(({ isWorkingDay }) => isWorkingDay).length).toBe(21);
    expect(days.find(({ date }) => date === "2026-12-28")).toEqual({
      date: "2026-12-28",
      kind: "bank-holiday",
      note: "Boxing Day (England and Wales)",
      isWorkingDay: false,
    });
  });

  it("says nothing of days past the published bank holidays, and goes on by rule where that is asked for", async () => {
    const { out, err } = await cli(words("calendar --division england-and-wales --month 2029-01"));
    expect(out).toContain("?");
    expect(err).toContain("The bank holidays are known from 2000-01-01 to 2028-12-31");
    expect(
      (await cli(words("calendar --division england-and-wales --month 2029-01 --beyond-coverage project"))).out,
    ).toContain("Monday 1 January 2029: New Year’s Day");
  });

  it("lays a newer copy of the bank holidays over those that come with the library, with a charter and without", async () => {
    const event = (title: string, date: string) => ({ title, date, notes: "", bunting: true });
    const folder = folderOf({
      "newer.json": JSON.stringify({
        "england-and-wales": {
          division: "england-and-wales",
          events: [
            event("New Year’s Day", "2029-01-01"),
            event("A new holiday", "2029-03-14"),
            event("Christmas Day", "2029-12-25"),
          ],
        },
      }),
    });
    for (const calendar of ["--division england-and-wales", "--charter derby-city-council-2022"]) {
      const drawn = async (month: string) =>
        (await cli(words(`calendar ${calendar} --month ${month} --bank-holidays newer.json`), { cwd: folder })).out;
      expect(await drawn("2029-03")).toContain("Wednesday 14 March 2029: A new holiday");
      expect(await drawn("2022-09")).toContain("Monday 19 September 2022: ");
      expect(await drawn("2022-09")).not.toContain("?");
    }
  });

  it("says which part of the country is not one", async () => {
    expect(await cli(words("calendar --division scotlnd --month 2026-01"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--division: .*"scotlnd".* Did you mean "scotland"\?/m) as string,
    });
  });

  it.each([
    ["--month 2026-13", "is not a month"],
    ["--month 2026-12 --months 0", "is not a number from 1 to 120"],
    ["--charter uk-foia-2000", "can't go together"],
  ])("refuses %s", async (flags, message) => {
    const { code, err } = await cli(words(`calendar --division scotland ${flags}`));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
