/**
 * Tables for people: within the terminal's width, every id, state and date whole, every row with all that is said of
 * it.
 */
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, demoFolder, folderOf, words } from "./run-cli.js";

const DERBY = "--charter derby-city-council-2022";

async function onScreen(line: string, columns: number, stdin = ""): Promise<string> {
  const { out } = await cli(words(line), { cwd: demoFolder, isTTY: true, columns, env: { NO_COLOR: "1" }, stdin });
  return out;
}

function widthOf(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}

describe("a table on a terminal", () => {
  const lines = [
    "deadlines --input cases.csv",
    "assess --input cases.csv --as-of 2026-04-20",
    "breaches --input cases.csv --as-of 2026-05-31",
    "rights --input cases.csv --as-of 2026-05-31",
    `assess ${DERBY} --id C-7 --kind complaint --service social-services --received 2026-01-05 --as-of 2026-03-01`,
    "escalations --charter derby-city-council-2022-complaints-team --id C-104 --kind complaint --service other " +
      "--received 2026-01-05 --as-of 2026-01-16",
    "diff --before derby-city-council-2004 --after derby-city-council-2022 --input cases.csv --as-of 2026-01-31",
    "charters",
    "check",
    `explain ${DERBY} --kind complaint --received 2025-12-23`,
    "check derby-homes",
    "calendar --division england-and-wales --month 2022-09",
  ];

  it.each(lines.flatMap((line) => [80, 120].map((columns) => [line, columns] as const)))(
    "fits: %s in %i columns",
    async (line, columns) => {
      const out = await onScreen(line, columns);
      expect(widthOf(out)).toBeLessThanOrEqual(columns);
      expect(out).not.toContain("…");
    },
    60_000,
  );

  it("puts the case above its answers where there is no room beside them", async () => {
    const csv =
      "id,charter,received,kind\nA,uk-foia-2000,2026-01-05,request\nB,derby-homes,2026-01-05T10:30,voicemail\n";
    expect(await onScreen("deadlines --input -", 80, csv)).toBe(
      [
        "Case  Charter       Received",
        "  What is owed                Due                    Notes",
        "A     uk-foia-2000  Mon 05 Jan 2026",
        "  Answer the request          Mon 02 Feb 2026        assumed: body is authority;",
        "                                                     assumed: records is own",
        "  Decide the internal review  not started",
        "B     derby-homes   Mon 05 Jan 2026 10:30",
        "  Response to a voicemail     Tue 06 Jan 2026 17:00",
        "",
      ].join("\n"),
    );
  });

  it("puts notes below where they would be squeezed", async () => {
    expect(await onScreen(`assess ${DERBY} --kind complaint --received 2026-01-05 --as-of 2026-01-12`, 80)).toBe(
      "What is owed             State    Due              Standing\n  Notes\nResponse to a complaint  running  " +
        "Mon 19 Jan 2026  5 working days left\n  assumed: service is other\n",
    );
  });

  it("says a charter once, above the rows, where it is that of all of them", async () => {
    expect(
      await onScreen(
        `deadlines ${DERBY} --input -`,
        80,
        "id,received,kind,service\nA,2026-01-05,complaint,other\nB,2026-01-06,complaint,other\n",
      ),
    ).toBe(
      "Under derby-city-council-2022:\nCase  Received         What is owed             Due\nA     Mon 05 Jan " +
        "2026  Response to a complaint  Mon 19 Jan 2026\nB     Tue 06 Jan 2026  Response to a complaint  Tue 20 " +
        "Jan 2026\n",
    );
  });

  it("breaks a word only where it is longer than the whole line", async () => {
    const title = `${"x".repeat(200)} end`;
    const folder = folderOf({
      "own.json": JSON.stringify(
        ownCharter({
          title,
          standards: [
            {
              ...(ownCharter()["standards"] as object[])[0],
              targets: [{ id: "fix", title, within: { hours: 72 }, metBy: ["fixed"], quote: "q" }],
            },
          ],
        }),
      ),
    });
    const { out } = await cli(words("deadlines --charter own.json --kind leak --received 2026-01-05T10:00"), {
      cwd: folder,
      isTTY: true,
      columns: 80,
      env: { NO_COLOR: "1" },
    });
    expect(widthOf(out)).toBeLessThanOrEqual(80);
    expect(out.match(/x/g)?.length).toBe(200);
  });
});

describe("a table longer than what is looked at for its widths", () => {
  const csv = `id,received,kind,service,channel,responded\n${Array.from(
    { length: 1500 },
    (_, index) => `C${index},2026-01-05,complaint,other,,2026-01-06\n`,
  ).join(
    "",
  )}C1500,2026-01-05T10:00,enquiry,other,email,\nC-a-long-id-that-comes-late,2026-01-05,complaint,other,,2026-02-20\nC1503,2026-01-05,enquiry,other,,\n`;

  it.each([undefined, 80])("cuts nothing that comes later, and drops no column (%s columns)", async (columns) => {
    const { out } = await cli(words(`assess ${DERBY} --input cases.csv --as-of 2026-03-01`), {
      cwd: folderOf({ "cases.csv": csv }),
      isTTY: columns !== undefined,
      columns,
      env: { NO_COLOR: "1" },
    });
    const last = out.slice(out.indexOf("C1500"));
    expect(last).not.toContain("…");
    for (const whole of [
      "Mon 05 Jan 2026 10:00",
      "breached",
      "Mon 19 Jan 2026",
      "C-a-long-id-that-comes-late",
      "met-late",
      "24 working days late",
      "not-started",
      "problem",
    ])
      expect(last).toContain(whole);
    expect(last.replace(/\s+/g, " ")).toContain(
      'attribute_missing /channel: This turns on the attribute "channel", which the case does not give.',
    );
  });

  it("tells a charter that only a later row is under", async () => {
    const rows =
      `id,charter,received,kind\n${"A,derby-city-council-2022,2026-01-05,complaint\n".repeat(2000)}B,derby-homes,` +
      `2026-01-05,voicemail\nC,derby-city-council-2022,2026-01-05,complaint\n`;
    // A file is read in pieces: the first ones don't tell what comes later.
    const { out } = await cli(words("deadlines --input cases.csv"), { cwd: folderOf({ "cases.csv": rows }) });
    expect(out.match(/^Under .*$/gm)).toEqual([
      "Under derby-city-council-2022:",
      "Under derby-homes:",
      "Under derby-city-council-2022:",
    ]);
  });
});

describe("the words of a table", () => {
  it("leave two spaces between columns, however long their prose", async () => {
    const out = await onScreen(
      `assess ${DERBY} --kind complaint --service social-services --received 2026-01-05 --as-of 2026-01-06`,
      100,
    );
    // The titles of two columns begin where their cells do, after two spaces.
    const [heading = "", ...rows] = out.split("\n");
    for (const title of ["State", "Notes"])
      for (const row of rows.filter((line) => line.length > heading.indexOf(title)))
        expect(row.slice(heading.indexOf(title) - 2, heading.indexOf(title))).toBe("  ");
  });

  it("give no state to what goes by a process that is not encoded", async () => {
    const { out } = await cli(words(`assess ${DERBY} --kind legal-action --received 2026-01-05 --as-of 2026-01-06`));
    expect(out).toMatch(/^Legal action +governed by the process of the court/m);
    expect(out).not.toContain("not-started");
  });

  it("say how much too late it was on the last day itself in hours and minutes", async () => {
    // Due at 17:00 of the next working day, Monday 30 March.
    const late =
      '--charter derby-homes --kind voicemail --received 2026-03-27T15:10 --event "call-returned ' +
      '2026-03-30T18:05" --as-of 2026-03-31';
    expect((await cli(words(`assess ${late}`))).out).toContain("1 h 5 min late");
    expect((await cli(words(`breaches ${late}`))).out).toContain("  1 h 5 min");
  });

  it("say what is due if a paused clock ran again now", async () => {
    const { out } = await cli(
      words(
        'assess --charter uk-foia-2000 --kind request --received 2026-01-05 --event "fees-notice-given ' +
          '2026-01-12" --as-of 2026-01-16',
      ),
    );
    // 20 working days end on Monday 2 February; the pause so far has struck out Monday 12 to Friday 16, its first day
    // and this one included.
    expect(out).toMatch(/paused .*if resumed now: Mon 09 Feb 2026/);
  });

  it("name the charter of a right that is not the given one's", async () => {
    const { out } = await cli(
      words(`rights ${DERBY} --kind complaint --service adult-social-care --received 2026-01-05 --as-of 2026-06-01`),
    );
    expect(out).toMatch(/under england-adult-social-care-2009/);
  });

  it("call a figure over its limit that, with the limit, and nothing about it open", async () => {
    const { out } = await cli(
      words(
        "breaches --charter derby-city-council-2004 --kind phone-call --received 2010-03-01T10:00 --measure " +
          "rings=7 --as-of 2010-03-02",
      ),
    );
    expect(out).toMatch(/over the limit +7, at most 6/);
    expect(out).not.toContain("open");
  });
});
