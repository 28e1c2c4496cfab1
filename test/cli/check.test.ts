import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, folderOf, repository, words } from "./run-cli.js";

const derby = (): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(repository, "charters/derby-city-council/2022.json"), "utf8")) as Record<
    string,
    unknown
  >;

describe("charter-sla check", () => {
  it(
    "finds nothing wrong with the charters that come with the library, and counts what it looked at",
    { timeout: 60_000 },
    async () => {
      const { code, out, err } = await cli(["check"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("derby-city-council-2022 ");
      expect(out).toMatch(/\nAll \d+ charters hold\.\n$/);
      expect(out).not.toContain("What it says");
    },
  );

  it("reads one charter back, with the counting choices that it leaves to the defaults", async () => {
    const { code, out } = await cli(["check", "derby-city-council-2022"]);
    expect(code).toBe(0);
    expect(out).toContain(
      "What it says: Derby City Council Customer Charter (Derby City Council). In force from 1 November 2022.\n  " +
        "Working days (council): Monday to Friday, without the bank holidays of England and Wales. An overlay " +
        "may add closures.\n",
    );
    expect(out).toContain(
      "  Not chosen in it, and counted by default:\n    - There is no time of day after which an arrival counts " +
        "as the next day's.\n",
    );
    expect(out).toContain(
      "    - Response to a complaint: Within 10 working days, counted from receipt. Met by “responded”.",
    );
    expect((await cli(["check", "derby-city-council-2022", "--quiet"])).out).not.toContain("What it says");
  });

  it("finds quotes that are not in the text, beside the charter or in the folder above it", async () => {
    const folder = folderOf({});
    mkdirSync(path.join(folder, "derby/sources"), { recursive: true });
    cpSync(
      path.join(repository, "charters/sources/derby-city-council-2022.txt"),
      path.join(folder, "derby/sources/derby-city-council-2022.txt"),
    );
    const text = JSON.stringify(derby()).replace(
      "Respond to online enquiries within 2 working days",
      "Respond to online enquiries within 3 working days",
    );
    writeFileSync(path.join(folder, "derby/2022.json"), text);
    const { code, out } = await cli(words("check derby/2022.json --quiet"), { cwd: folder });
    expect(code).toBe(1);
    expect(out.replace(/:\d+:\d+: /g, ": ")).toContain(
      "derby/2022.json: error quote_not_found at standard written-enquiry, exception online, target respond, " +
        'quote (/standards/0/exceptions/0/targets/0/quote): "Respond to online enquiries within 3 working days" ' +
        "is not in the text of the sources.",
    );
  });

  it("says that a source's text is not there", async () => {
    const folder = folderOf({ "2022.json": JSON.stringify(derby()) });
    const { code, out } = await cli(words("check 2022.json --quiet"), { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/^2022\.json:1:\d+: error source_text_missing/m);
    expect(out.replace(/:\d+:\d+: /g, ": ")).toContain(
      "2022.json: error source_text_missing at source charter-2022, text (/sources/0/text)",
    );
  });

  it("reads no text that a charter names outside its folder, and none of a folder above without sources", async () => {
    const folder = folderOf({ "secret.txt": "Respond to online enquiries within 2 working days" });
    mkdirSync(path.join(folder, "own"));
    for (const text of ["../secret.txt", path.join(folder, "secret.txt"), "secret.txt", "."]) {
      const sources = [{ id: "charter-2022", title: "Charter", text }];
      writeFileSync(path.join(folder, "own/2022.json"), JSON.stringify({ ...derby(), sources }));
      const { code, out } = await cli(words("check own/2022.json --quiet"), { cwd: folder });
      expect(code).toBe(1);
      expect(out).toContain("error source_text_missing");
    }
  });

  it("recomputes the worked examples beside a charter", async () => {
    const wrong = {
      charter: "somewhere-2026",
      workedBy: "By hand.",
      examples: [
        {
          name: "Two weeks",
          case: { kind: "enquiry", received: "2026-01-05" },
          expect: { respond: { lastDay: "2026-01-20" } },
        },
      ],
    };
    const folder = folderOf({});
    await cli(words('new --authority "Somewhere Council" --id somewhere-2026 --output .'), { cwd: folder });
    writeFileSync(path.join(folder, "somewhere-2026.examples.json"), JSON.stringify(wrong));
    const differs = await cli(words("check somewhere-2026.json --quiet"), { cwd: folder });
    expect(differs.code).toBe(1);
    expect(differs.out).toContain("somewhere-2026.examples.json:1:");
    expect(differs.out).toContain(
      "error example_differs at examples, entry 1 (/examples/0): “Two weeks”: respond, lastDay: the " +
        'example says "2026-01-20", computed is "2026-01-19".',
    );
    writeFileSync(path.join(folder, "somewhere-2026.examples.json"), JSON.stringify({ ...wrong, exampels: [] }));
    expect((await cli(words("check somewhere-2026.json --quiet"), { cwd: folder })).out).toContain(
      "error bad_examples: The examples can't be read: /: ",
    );
  });

  it("warns a year before the bank holidays end, from the day that is asked for", async () => {
    expect((await cli(words("check derby-homes --quiet --on 2027-12-31"))).out).not.toContain("coverage");
    const soon = await cli(words("check derby-homes --quiet --on 2028-01-01"));
    expect(soon.code).toBe(0);
    expect(soon.out).toContain(
      "derby-homes: warning coverage_ends_soon at calendar office, bankHolidays, entry 1 " +
        '(/calendars/office/bankHolidays/0): The bank holidays of "england-and-wales" are published until ' +
        "2028-12-31: less than a year ahead.",
    );
  });

  it("warns of cases that are handed to a charter which is not there", async () => {
    const folder = folderOf({
      "own.json": JSON.stringify({ ...derby(), sources: [{ id: "charter-2022", title: "Charter" }] })
        .replace('"series":"uk-foia-2000"', '"series":"our-own-foi"')
        .replaceAll(',"verified":true', ""),
    });
    const { code, out } = await cli(words("check own.json --quiet"), { cwd: folder });
    expect(code).toBe(0);
    expect(out.replace(/:\d+:\d+: /g, ": ")).toContain(
      "own.json: warning charter_not_loaded at standard foi-request, governedBy, series",
    );
  });

  it("finds a gap between the versions of a folder", async () => {
    const version = (id: string, effective: object): string =>
      JSON.stringify({
        ...derby(),
        id,
        series: "ours",
        effective,
        sources: [{ id: "charter-2022", title: "Charter" }],
      });
    const folder = folderOf({
      "a.json": version("ours-1", { from: "2020-01-01", until: "2020-12-31" }),
      "b.json": version("ours-2", { from: "2021-02-01" }),
    });
    const { code, out } = await cli(words("check . --quiet"), { cwd: folder });
    expect(code).toBe(1);
    expect(out.replace(/:\d+:\d+: /g, ": ")).toContain(
      'b.json: error gap_between_versions at effective, from (/effective/from): No version of "ours" is in force ' +
        "from 2021-01-01 to 2021-01-31",
    );
  });

  it("names every fault of a charter that cannot be loaded, in words and as a pointer", async () => {
    const charter = derby() as { standards: { id: string; when: object }[] };
    const twice = {
      ...charter,
      standards: [
        ...charter.standards,
        { ...charter.standards.find(({ id }) => id === "complaint"), id: "second-complaint" },
      ],
      colour: "blue",
    };
    const folder = folderOf({
      "bad.json": JSON.stringify(twice),
      "worse.json": JSON.stringify({ ...twice, colour: undefined }),
      "worst.json": "{ not JSON",
    });
    const { code, out: placed } = await cli(words("check . --quiet"), { cwd: folder });
    expect(code).toBe(1);
    const out = placed.replace(/:\d+:\d+: /g, ": ");
    expect(out).toContain('bad.json: error unknown_key at colour (/colour): The key "colour" is not known here.');
    expect(out).toMatch(
      /worse\.json: error conflicting_standards at standard second-complaint, target respond.* \(\/standards\/\d+\/targets\/0/,
    );
    expect(out).toMatch(/worst\.json: error not_json: /);
    expect(out).toContain("\n3 of 3 charters have errors.\n");
  });

  it("takes for a charter what has lost its series, and leaves other JSON alone", async () => {
    const { series: _series, ...lost } = ownCharter();
    const folder = folderOf({
      "lost.json": JSON.stringify(lost),
      "misspelt.json": JSON.stringify({ ...lost, id: "misspelt", serie: "somewhere" }),
      "number.json": JSON.stringify({ ...lost, id: "number", series: 5 }),
      "package.json": '{"name":"x"}',
      "list.json": "[]",
    });
    const { code, out: placed } = await cli(words("check . --quiet"), { cwd: folder });
    expect(code).toBe(1);
    const out = placed.replace(/:\d+:\d+: /g, ": ");
    expect(out).toContain("lost.json: error missing_key");
    expect(out).toMatch(/misspelt\.json: error unknown_key .*Did you mean "series"\?/);
    expect(out).toContain("number.json: error");
    expect(out).toContain("\n3 of 3 charters have errors.\n");
  });

  it("says what a broken charter is that comes wrapped in the issues it must raise", async () => {
    expect(await cli(words("check charters/bad/no-open-day.json"))).toEqual({
      code: 2,
      out: "",
      err:
        "charters/bad/no-open-day.json: This is not a charter, but a broken one wrapped in the issues that it must " +
        'raise. What is wrong with it stands under "fault" and "expect".\n',
    });
  });

  it("names the file of bank holidays that can't be read", async () => {
    const folder = folderOf({ "bad.json": '{"england-and-wales":{"division":"england-and-wales"}}' });
    for (const line of [
      "check derby-homes --bank-holidays bad.json",
      "calendar --division england-and-wales --bank-holidays bad.json",
    ]) {
      expect(await cli(words(line), { cwd: folder })).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^bad\.json: bad_bank_holidays \/england-and-wales: /) as string,
      });
    }
  });

  it("gives its findings as JSON", async () => {
    const { out } = await cli(words("check derby-homes --json"));
    const { examples } = JSON.parse(
      readFileSync(path.join(repository, "charters/derby-homes/undated.examples.json"), "utf8"),
    ) as { examples: unknown[] };
    expect(JSON.parse(out)).toMatchObject([
      {
        id: "derby-homes",
        issues: [],
        quotes: { found: 23, unchecked: 0, missing: 0 },
        examples: { agree: examples.length, differ: 0 },
      },
    ]);
  });

  it("ends with 2 for a charter that is not there", async () => {
    expect(await cli(["check", "nowhere"])).toMatchObject({
      code: 2,
      err:
        'There is no charter "nowhere". Name a file, a folder, or the id of a charter that comes with the ' +
        "library.\n",
    });
    expect((await cli(["check", "nowhere.json"])).code).toBe(2);
  });
});
