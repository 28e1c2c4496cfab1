import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, entriesIn, folderOf, words } from "./run-cli.js";

const DERBY = "--charter derby-city-council-2022";

async function entries(line: string): Promise<Record<string, unknown>[]> {
  const { out, err, code } = await cli(words(`${line} --json`));
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return entriesIn(out);
}

describe("one case from flags", () => {
  it(
    "prints an array whose respond entry has the last day, over the August bank holiday's week and the State " +
      "Funeral",
    async () => {
      const found = await entries(
        `deadlines ${DERBY} --kind complaint --service social-services --received 2022-08-30`,
      );
      expect(found.find((entry) => entry["target"] === "respond")).toMatchObject({
        lastDay: "2022-09-28",
        charter: "derby-city-council-2022",
      });
    },
  );

  it("puts each case of a series under the version in force on the day of receipt", async () => {
    const [before] = await entries(
      "deadlines --charter derby-city-council --kind complaint --received 2022-10-31T23:59",
    );
    const [after] = await entries(
      "deadlines --charter derby-city-council --kind complaint --received 2022-11-01T00:01",
    );
    // 28 calendar days from 31 October; 10 working days from 1 November.
    expect([before?.["charter"], before?.["lastDay"]]).toEqual(["derby-city-council-2004", "2022-11-28"]);
    expect([after?.["charter"], after?.["lastDay"]]).toEqual(["derby-city-council-2022", "2022-11-15"]);
  });

  it("reads an instant in the charter's zone before it chooses the version", async () => {
    // Half past midnight on 1 November in London.
    const [entry] = await entries(
      "deadlines --charter derby-city-council --kind complaint --received 2022-10-31T19:30:00-05:00",
    );
    expect(entry?.["charter"]).toBe("derby-city-council-2022");
  });

  it("says when no version of a series was in force", async () => {
    const { code, err, out } = await cli(
      words("deadlines --charter derby-city-council --kind complaint --received 1999-01-05"),
    );
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^no_version_in_force: .*2005-01-01/);
  });

  it("takes events with a promised date and contents, and the date may have a space before its time", async () => {
    const [respond, full] = await entries(
      `assess ${DERBY} --kind enquiry --channel letter --received 2026-01-05 --event "holding-reply 2026-01-14 ` +
        `10:30 promised=2026-02-02 gives=reason,next-steps" --as-of 2026-01-20`,
    );
    expect(respond).toMatchObject({
      target: "respond",
      state: "met",
      met: { event: "holding-reply", at: { iso: "2026-01-14T10:30:00.000+00:00" } },
    });
    expect(full).toMatchObject({ target: "full-response", state: "running", lastDay: "2026-02-02" });
  });

  it("takes the parts of an event in any order", async () => {
    const [respond] = await entries(
      `assess ${DERBY} --kind enquiry --channel letter --received 2026-01-05 --event "holding-reply 2026-01-14 ` +
        `gives=reason,next-steps promised=2026-02-02" --as-of 2026-01-20`,
    );
    expect(respond).toMatchObject({ state: "met" });
  });

  it("takes figures that the charter measures", async () => {
    const [answer] = await entries(
      "assess --charter derby-city-council-2004 --kind phone-call --received 2010-03-01T10:00 --measure rings=7 " +
        "--as-of 2010-03-02",
    );
    expect(answer).toMatchObject({ target: "answer", state: "breached", measured: { figure: 7, over: 1 } });
  });

  it("asks about now unless told otherwise", async () => {
    // Now is Friday 16 January; ten working days from Monday 5 January end on Monday 19.
    const [respond] = await entries(`assess ${DERBY} --kind complaint --service other --received 2026-01-05`);
    expect(respond).toMatchObject({ state: "running", daysLeft: 1, asOf: { iso: "2026-01-16T12:00:00.000+00:00" } });
  });

  it("carries the case's id, the next change and the events that could not be used", async () => {
    const { out, err } = await cli(
      words(
        `assess ${DERBY} --id C-7 --kind complaint --service other --received 2026-01-05 --event "responded ` +
          `2026-01-02" --as-of 2026-01-12 --ndjson`,
      ),
    );
    expect(entriesIn(out)[0]).toMatchObject({
      case: "C-7",
      state: "running",
      nextChange: { date: "2026-01-20" },
      problems: [{ code: "event_before_receipt", index: 0 }],
    });
    expect(err).toMatch(/^note: event_before_receipt --event 1: /);
  });

  it("asks for escalations since a moment, with the keys of the overlay's steps", async () => {
    const found = await entries(
      "escalations --charter derby-city-council-2022-complaints-team --id C-104 --kind complaint --service other " +
        "--received 2026-01-05 --since 2026-01-15 --as-of 2026-01-16",
    );
    expect(found.filter((step) => step["status"] === "due").map((step) => step["key"])).toEqual([
      "C-104/derby-city-council/respond/warn-manager/2026-01-19",
    ]);
  });

  it("reads another form of dates only as it is written", async () => {
    const flags = `deadlines ${DERBY} --kind complaint --service other --dates dd/MM/yyyy --json`;
    expect(entriesIn((await cli([...words(flags), "--received", "05/01/2026"])).out)[0]).toMatchObject({
      lastDay: "2026-01-19",
    });
    for (const written of ["5/1/2026", "31/02/2026", "2026-01-05", "05/01/26"]) {
      expect(await cli([...words(flags), "--received", written])).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^bad_moment --received: /) as string,
      });
    }
  });

  it.each(["HH:mm", "dd/MM", "yyyy", "dd/MM/yyyy hh:mm", "dd/MM/yyyy HH:mmXXX", "nonsense"])(
    "refuses the form of dates %s, which names no full local date and time",
    async (form) => {
      const { code, err } = await cli([
        ...words(`deadlines ${DERBY} --kind complaint --received 05/01/2026 --dates`),
        form,
      ]);
      expect(code).toBe(2);
      expect(err).toContain(`"${form}" is not a form of dates.`);
    },
  );

  it("says how days and years are written in a form of dates, and nothing past our own words", async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words) => void warnings.push(words);
    const { err } = await cli(words(`deadlines ${DERBY} --kind complaint --received 05/01/2026 --dates DD/MM/YYYY`));
    expect(err).toBe(
      '"DD/MM/YYYY" is not a form of dates. Days of the month are written "dd", and years "yyyy": "dd/MM/yyyy ' +
        'HH:mm".\n',
    );
    console.warn = warn;
    expect(warnings).toEqual([]);
  });

  it("counts with a newer copy of the bank holidays, and says what is wrong with a bad one", async () => {
    const folder = folderOf({
      "bad.json": '{"england-and-wales":{"division":"england-and-wales"}}',
      "text.json": "no",
    });
    const ask = (file: string) =>
      cli([...words(`deadlines ${DERBY} --kind complaint --received 2026-01-05 --bank-holidays`), file], {
        cwd: folder,
      });
    expect(await ask("bad.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^bad\.json: bad_bank_holidays \/england-and-wales/) as string,
    });
    expect(await ask("text.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^text\.json: This is not JSON/) as string,
    });
  });

  it("projects beyond the published bank holidays only when asked to, and says that it did", async () => {
    const flags = `deadlines ${DERBY} --kind complaint --service other --received 2035-01-08`;
    expect(entriesIn((await cli(words(`${flags} --json`))).out)[0]).toMatchObject({
      problem: { code: "outside_calendar_coverage" },
    });
    expect(await entries(`${flags} --beyond-coverage project`)).toMatchObject([
      { lastDay: "2035-01-22", provisional: true },
    ]);
  });

  it("counts with the holidays known on a day, to reproduce what was said then", async () => {
    // The State Funeral on 19 September was announced on 10 September.
    const flags = `deadlines ${DERBY} --kind complaint --service social-services --received 2022-08-30`;
    expect((await entries(`${flags} --known-on 2022-09-01`))[0]).toMatchObject({
      lastDay: "2022-09-27",
      basis: { knownOn: "2022-09-01" },
    });
  });

  it("counts in another reading of the same text", async () => {
    // Received on a Saturday: under the section 45 Code's reading deemed received on Monday 12 January, which is day 0.
    const flags = "deadlines --charter uk-foia-2000 --kind request --received 2026-01-10";
    expect((await entries(flags))[0]).toMatchObject({ target: "respond", lastDay: "2026-02-06" });
    expect((await entries(`${flags} --reading section-45-code`))[0]).toMatchObject({
      lastDay: "2026-02-09",
      basis: { reading: "section-45-code" },
    });
  });

  it("brings charters from files and folders, an overlay over a shipped one among them", async () => {
    const overlay = JSON.stringify({
      format: 1,
      id: "winter-team",
      title: "Winter team",
      extends: "derby-city-council-2022",
      calendars: { council: { specialDays: [{ on: "2026-01-12", open: [], title: "Moving day" }] } },
    });
    const folder = folderOf({ "overlay.json": overlay, "notes.json": "[]" });
    const flags = words("--kind complaint --service other --received 2026-01-05 --json");
    for (const choice of [
      ["--charter", "overlay.json"],
      ["--charter", "winter-team", "--charters", "."],
      ["--charter", "winter-team", "--charters", "overlay.json"],
    ]) {
      const { out, err } = await cli(["deadlines", ...choice, ...flags], { cwd: folder });
      expect(err).toBe("");
      // Without the closure Monday 19 January.
      expect(entriesIn(out)[0]).toMatchObject({ lastDay: "2026-01-20" });
    }
  });

  it("names the charters of a folder, and nothing that packages keep there", async () => {
    const folder = folderOf({ "ours.json": JSON.stringify(ownCharter()), "package.json": "{}" });
    mkdirSync(path.join(folder, "node_modules/other"), { recursive: true });
    writeFileSync(path.join(folder, "node_modules/other/theirs.json"), JSON.stringify(ownCharter({ id: "theirs" })));
    const { code, err } = await cli(words("deadlines --charter . --kind leak --received 2026-01-05"), { cwd: folder });
    expect({ code, err }).toEqual({
      code: 2,
      err:
        '"." is a folder, and --charter names one charter. Say --charters . and --charter with one of those in it: ' +
        "somewhere.\n",
    });
  });

  it("tells every issue of a broken charter, with its place", async () => {
    const folder = folderOf({
      "broken.json": JSON.stringify({ format: 1, id: "broken", title: "Broken", standards: [], colour: "blue" }),
    });
    const { code, err } = await cli(words("deadlines --charter broken.json --received 2026-01-05"), { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(/broken\.json: unknown_key \/colour: /);
    expect(err.trim().split("\n").length).toBeGreaterThan(2);
    expect(err).not.toContain("    at ");
  });
});
