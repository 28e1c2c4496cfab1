import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, entriesIn, folderOf, repository, words } from "./run-cli.js";

const DIFF = "diff --before derby-city-council-2004 --after derby-city-council-2022 --input -";
const LETTERS =
  "id,received,kind,channel,charter\nA,2026-01-05,enquiry,letter,uk-foia-2000\nB,2026-01-06,enquiry,letter,\n";

describe("charter-sla diff", () => {
  it("ends with exit code 1 when anything moves, and says from and to, whatever charter the file names", async () => {
    const { code, out, err } = await cli(words(`${DIFF} --json`), { stdin: LETTERS });
    expect(code).toBe(1);
    const moved = entriesIn(out).filter((entry) => entry["kind"] === "moved");
    expect(moved).toMatchObject([
      { case: "A", days: 7, before: { lastDay: "2026-01-12" }, after: { lastDay: "2026-01-19" } },
      { case: "B", days: 7, before: { lastDay: "2026-01-13" }, after: { lastDay: "2026-01-20" } },
    ]);
    expect(err).toMatch(/^\d+ changes in 2 cases\.\n$/);
  });

  it("counts new breaches at a moment", async () => {
    const { err, out } = await cli(
      words("diff --before derby-city-council-2022 --after derby-city-council-2004 --input - --as-of 2026-01-13 --csv"),
      { stdin: LETTERS },
    );
    // The 12th has passed for A only; the 13th is still running.
    expect(err).toContain("1 of them a new breach");
    expect(out.split("\n").filter((line) => line.includes(",new,"))).toHaveLength(1);
  });

  it("ends with exit code 0 when nothing moves", async () => {
    expect(
      await cli(words("diff --before derby-city-council-2022 --before-known-on 2022-09-01 --input -"), {
        stdin: LETTERS,
      }),
    ).toEqual({ code: 0, out: "Nothing moves.\n", err: "" });
  });

  it("ends with exit code 2 for a row that cannot be read, and compares the others", async () => {
    const { code, out, err } = await cli(words(`${DIFF} --ndjson`), { stdin: `${LETTERS}C,soon,enquiry,letter,\n` });
    expect(code).toBe(2);
    expect(err).toContain("stdin:4: bad_moment");
    expect(entriesIn(out).some((entry) => entry["case"] === "B")).toBe(true);
  });

  it("finds the base of an overlay that is given as the other one, and compares two drafts of one charter", async () => {
    const base = ownCharter({
      calendars: {
        office: {
          bankHolidays: [],
          week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
          localClosures: true,
        },
      },
      standards: [
        {
          id: "leak",
          title: "Leaks",
          when: { kind: "leak" },
          targets: [{ id: "fix", title: "Fix a leak", within: { workingDays: 3 }, metBy: ["fixed"], quote: "q" }],
        },
      ],
    });
    const overlay = {
      format: 1,
      id: "closed",
      title: "Closed",
      extends: "somewhere",
      calendars: { office: { specialDays: [{ on: "2026-01-07", open: [], title: "Moving day" }] } },
    };
    const folder = folderOf({
      "base.json": JSON.stringify(base),
      "overlay.json": JSON.stringify(overlay),
      "draft.json": JSON.stringify(base).replace('"workingDays":3', '"workingDays":5'),
    });
    const moved = async (before: string, after: string) => {
      const { err, out } = await cli(
        words(`diff --before ${before} --after ${after} --kind leak --received 2026-01-05 --json`),
        { cwd: folder },
      );
      expect(err).toBe("1 change in 1 case.\n");
      return entriesIn(out).map((entry) => entry["days"]);
    };
    // Three working days from Monday end on Thursday 8; with the 7th closed on Friday 9; five on Monday 12.
    expect(await moved("base.json", "overlay.json")).toEqual([1]);
    expect(await moved("overlay.json", "base.json")).toEqual([-1]);
    expect(await moved("base.json", "draft.json")).toEqual([4]);
  });

  it("compares a newer copy of the bank holidays with those that come with the library", async () => {
    // Monday 12 January 2026 as a holiday more: ten working days from Monday the 5th then end on Tuesday the 20th.
    const events = JSON.parse(
      readFileSync(path.join(repository, "charters/bank-holidays/england-and-wales.json"), "utf8"),
    ) as { events: { title: string; date: string }[] };
    const feed = (division: string) => ({
      division,
      events: [
        ...events.events.map(({ title, date }) => ({ title, date, notes: "", bunting: false })),
        ...(division === "england-and-wales"
          ? [{ title: "One more", date: "2026-01-12", notes: "", bunting: false }]
          : []),
      ].sort((a, b) => (a.date < b.date ? -1 : 1)),
    });
    const folder = folderOf({
      "new.json": JSON.stringify(
        Object.fromEntries(
          ["england-and-wales", "scotland", "northern-ireland"].map((division) => [division, feed(division)]),
        ),
      ),
    });
    const { code, out } = await cli(
      words(
        "diff --before derby-city-council-2022 --bank-holidays new.json --kind complaint --service other " +
          "--received 2026-01-05 --json",
      ),
      { cwd: folder },
    );
    expect(code).toBe(1);
    expect(entriesIn(out)).toMatchObject([
      { days: 1, before: { lastDay: "2026-01-19" }, after: { lastDay: "2026-01-20" } },
    ]);
  });

  it("wants to know what is different", async () => {
    expect(await cli(words("diff --input -"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("--before") as string,
    });
    expect(await cli(words("diff --before derby-city-council-2022 --input -"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("are the same") as string,
    });
  });
});
