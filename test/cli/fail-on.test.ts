/** `--fail-on`: what a nightly run asks to hold, over many cases under many charters. */
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, entriesIn, folderOf, words } from "./run-cli.js";

async function codeOf(line: string, cwd?: string): Promise<number> {
  return (await cli(words(line), cwd === undefined ? {} : { cwd })).code;
}

describe("--fail-on due-within in working days", () => {
  it("counts those of the charter where a promise is in calendar days", async () => {
    // 28 days from 1 August 2022 end on the bank holiday of 29 August: from Friday 26 no working day lies between.
    const derby2004 = "assess --charter derby-city-council-2004 --kind complaint --received 2022-08-01";
    expect(await codeOf(`${derby2004} --as-of 2022-08-26 --fail-on due-within=0wd`)).toBe(1);
    expect(await codeOf(`${derby2004} --as-of 2022-08-25 --fail-on due-within=0wd`)).toBe(0);
  });

  it("counts those of the target's own calendar where the charter has several", async () => {
    // One month from 5 December 2025 is Monday 5 January; from New Year's Eve Friday 2 January is a working day in
    // England, and a holiday in Scotland.
    const access =
      "assess --charter uk-gdpr-subject-access --kind subject-access --received 2025-12-05 --as-of 2025-12-31 " +
      "--fail-on due-within=1wd";
    expect([await codeOf(`${access} --nation scotland`), await codeOf(`${access} --nation england-and-wales`)]).toEqual(
      [1, 0],
    );
  });

  it("answers every row of a file with charters of several calendars", async () => {
    const csv =
      "id,charter,received,kind,nation,service\n2,derby-city-council-2022,2026-03-16,complaint,,other\n" +
      "1,uk-gdpr-subject-access,2026-03-02,subject-access,scotland,\n" +
      "3,derby-city-council-2022,2026-03-30,complaint,,other\n";
    const { code, out, err } = await cli(words("assess --input - --as-of 2026-03-30 --fail-on due-within=2wd --json"), {
      stdin: csv,
    });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect([...new Set(entriesIn(out).map((entry) => entry["case"]))]).toEqual(["2", "1", "3"]);
  });

  it("counts with the holidays known on a day, and with a newer copy of them", async () => {
    // 28 days from Wednesday 24 August 2022 end on Wednesday 21 September. From Friday 16 the 20th and 21st lie
    // between, and the 19th before the State Funeral was announced.
    const derby2004 =
      "assess --charter derby-city-council-2004 --kind complaint --received 2022-08-24 --as-of 2022-09-16";
    expect(await codeOf(`${derby2004} --fail-on due-within=2wd`)).toBe(1);
    expect(await codeOf(`${derby2004} --fail-on due-within=2wd --known-on 2022-09-01`)).toBe(0);
    const holidays = ["2022-01-03", "2022-09-19", "2022-09-20", "2022-12-26"].map((date) => ({
      title: "A holiday",
      date,
      notes: "",
      bunting: true,
    }));
    const folder = folderOf({
      "newer.json": JSON.stringify({ "england-and-wales": { division: "england-and-wales", events: holidays } }),
    });
    expect(await codeOf(`${derby2004} --fail-on due-within=1wd`)).toBe(0);
    expect(await codeOf(`${derby2004} --fail-on due-within=1wd --bank-holidays newer.json`, folder)).toBe(1);
  });

  it("is told where there is no calendar, and the other rows are answered", async () => {
    const folder = folderOf({ "own.json": JSON.stringify(ownCharter({ calendars: {} })) });
    const { code, out, err } = await cli(
      words("assess --charter own.json --input - --as-of 2026-01-06 --fail-on due-within=2wd --json"),
      { cwd: folder, stdin: "received,kind\n2026-01-05T10:00,leak\n2026-01-06T10:00,leak\n" },
    );
    expect(err).toContain(
      'stdin:2: note: no_working_days: Fix a leak: "somewhere" has no calendar on which working days could be ' +
        "counted. Ask in days or hours:",
    );
    expect(entriesIn(out).length).toBe(2);
    expect(code).toBe(2);
  });
});

it("--fail-on of assess is 2 where nobody can say whether a promise holds", async () => {
  const undecided = "assess --charter derby-city-council-2022 --kind enquiry --received 2026-01-05 --as-of 2026-01-06";
  expect([await codeOf(undecided), await codeOf(`${undecided} --fail-on breached`)]).toEqual([0, 2]);
});

describe("--fail-on of breaches", () => {
  const breaches = "breaches --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05";

  it("is refused where it asks what is still ahead", async () => {
    const { code, out, err } = await cli(words(`${breaches} --as-of 2026-01-16 --fail-on due-within=2wd`));
    expect({ code, out, err }).toEqual({
      code: 2,
      out: "",
      err:
        "--fail-on due-within=2wd is not for this command: it tells what is past, not what is ahead. Ask with " +
        '"charter-sla assess … --fail-on due-within=2wd".\n',
    });
  });

  it("is 1 for a breach", async () => {
    expect([
      await codeOf(`${breaches} --as-of 2026-01-20`),
      await codeOf(`${breaches} --as-of 2026-01-20 --fail-on breached`),
    ]).toEqual([0, 1]);
  });

  it("is 2 where nobody can say whether there is one", async () => {
    // Without the channel nobody knows how many days a written enquiry has.
    const unknown =
      "breaches --charter derby-city-council-2022 --kind enquiry --received 2026-01-05 --as-of 2026-03-01";
    expect([await codeOf(unknown), await codeOf(`${unknown} --fail-on breached`)]).toEqual([0, 2]);
  });
});
