/** All findings in one run, with their places, in the forms that other tools read. */
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, folderOf, words } from "./run-cli.js";

interface Target {
  id: string;
  [key: string]: unknown;
}

const target = (id: string, changes: object = {}): Target => ({
  id,
  title: `Target ${id}`,
  within: { workingDays: 3 },
  metBy: ["fixed"],
  quote: "in 3 days",
  ...changes,
});

/** Four faults of three kinds, and examples that can't be read beside them, in a text of one key a line. */
function faulty(): string {
  const standard = (id: string, targets: readonly Target[]): object => ({ id, title: id, when: { kind: id }, targets });
  return JSON.stringify(
    ownCharter({
      colour: "blue",
      sources: [{ id: "charter", title: "Charter", text: "charter.txt" }],
      attributes: { kind: ["leak", "noise", "smell"] },
      standards: [
        // Shape: a misspelt key.
        standard("leak", [target("fix", { withinn: { workingDays: 3 }, within: undefined })]),
        // Meaning: two standards that say different things of one case.
        standard("noise", [target("fix")]),
        { ...standard("noise", [target("fix", { within: { workingDays: 5 } })]), id: "noise-again" },
        // Quotes: one that the text does not have.
        standard("smell", [target("fix", { quote: "within four days" })]),
      ],
    }),
    null,
    2,
  );
}

const folder = folderOf({
  "ours.json": faulty(),
  "charter.txt": "We mend a leak in 3 days.\n",
  "sound.json": JSON.stringify({ ...ownCharter(), id: "sound", series: "sound" }),
  "ours.examples.json": '{\n  "charter": "somewhere",\n  "workedBy": 7,\n  "examples": []\n}',
});

const lineOf = (text: string, part: string): number => text.split("\n").findIndex((line) => line.includes(part)) + 1;

describe("check in one run", () => {
  it("tells the faults of shape, meaning and quotes together, each with file, line and column", async () => {
    const { code, out } = await cli(words("check ours.json --quiet"), { cwd: folder });
    expect(code).toBe(1);
    const text = faulty();
    expect(out.match(/^\S+:\d+:\d+: \w+ \w+/gm)).toEqual([
      `ours.json:${lineOf(text, '"withinn"')}:11: error unknown_key`,
      `ours.json:${lineOf(text, '"colour"')}:3: error unknown_key`,
      expect.stringMatching(/^ours\.json:\d+:9: error conflicting_standards$/),
      `ours.json:${lineOf(text, "within four days")}:11: error quote_not_found`,
      expect.stringMatching(/^ours\.json:\d+:9: warning could_be_verified$/),
      "ours.examples.json:3:3: error bad_examples",
    ]);
    expect(out).toContain("5 errors, 1 warning. ");
    expect(out).toContain("the worked examples wait until its errors are mended.");
  });

  it("shows the places of the document, though parts at fault were left out to read the rest", async () => {
    const { out } = await cli(words("check ours.json --json"), { cwd: folder });
    const [{ issues }] = JSON.parse(out) as [
      { issues: { code: string; path: string; severity: string; line: number }[] },
    ];
    expect(issues.find(({ code }) => code === "conflicting_standards")?.path).toMatch(/^\/standards\/[12]\/targets\/0/);
    expect(issues.find(({ code }) => code === "quote_not_found")?.path).toBe("/standards/3/targets/0/quote");
    expect(issues.every(({ severity, line }) => ["error", "warning"].includes(severity) && line > 0)).toBe(true);
  });

  it("does not tell what only seems wrong because a part was left out", async () => {
    const charter = ownCharter() as { standards: { targets: Target[] }[] };
    // Without this target nothing names the event "fixed".
    charter.standards[0]!.targets[0]!["colour"] = "blue";
    const one = folderOf({ "one.json": JSON.stringify(charter) });
    const { out } = await cli(words("check one.json --quiet"), { cwd: one });
    expect(out.match(/error \w+/g)).toEqual(["error unknown_key"]);
  });

  it("places a fault of JSON itself, and of a key that stands twice, and goes on behind the latter", async () => {
    const twice = JSON.stringify(ownCharter({ colour: "blue" })).replace('{"format"', '{\n"title":"Other",\n"format"');
    const two = folderOf({ "broken.json": '{\n  "id": ,\n}', "twice.json": twice });
    const { out } = await cli(words("check . --quiet"), { cwd: two });
    expect(out).toMatch(/^broken\.json:2:9: error not_json/m);
    expect(out).toMatch(/^twice\.json:3:\d+: error duplicate_key/m);
    expect(out).toMatch(/^twice\.json:3:\d+: error unknown_key at colour/m);
  });
});

describe("check --max-warnings", () => {
  it.each([
    ["", 0, ""],
    ["--max-warnings 1", 0, ""],
    ["--max-warnings 0", 1, "There are 1 warning; --max-warnings allows 0.\n"],
  ])("%s ends with %i", async (flags, code, err) => {
    const own = folderOf({
      "own.json": JSON.stringify(ownCharter({ attributes: { kind: ["leak"], input: ["a", "b"] } })),
    });
    const ran = await cli(words(`check own.json --quiet ${flags}`), { cwd: own });
    expect(ran.out).toContain("warning attribute_like_a_flag");
    expect({ code: ran.code, err: ran.err }).toEqual({ code, err });
  });

  it("is a whole number", async () => {
    expect(await cli(words("check sound.json --max-warnings few"), { cwd: folder })).toMatchObject({
      code: 2,
      err: '--max-warnings "few" is not a whole number.\n',
    });
  });
});

describe("check --format", () => {
  const FLAGS = "check ours.json sound.json --format";

  it("sarif gives a log as SARIF 2.1.0 has it: every result with its rule, level, message and place", async () => {
    const { code, out } = await cli(words(`${FLAGS} sarif`), { cwd: folder });
    expect(code).toBe(1);
    const log = JSON.parse(out) as {
      version: string;
      runs: {
        tool: {
          driver: { name: string; version: string; rules: { id: string; shortDescription: { text: string } }[] };
        };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          message: { text: string };
          locations: {
            physicalLocation: {
              artifactLocation: { uri: string };
              region: { startLine: number; startColumn: number };
            };
          }[];
        }[];
      }[];
    };
    expect(Object.keys(log)).toEqual(["$schema", "version", "runs"]);
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    expect(run?.tool.driver.name).toBe("charter-sla");
    expect(new Set(run?.tool.driver.rules.map(({ id }) => id)).size).toBe(run?.tool.driver.rules.length);
    expect(run?.results.length).toBe(6);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(["error", "warning"]).toContain(result.level);
      expect(result.message.text).not.toBe("");
      const [{ physicalLocation }] = result.locations as [(typeof result.locations)[number]];
      expect(physicalLocation.artifactLocation.uri).toMatch(/^ours\.(?:examples\.)?json$/);
      expect(physicalLocation.region.startLine).toBeGreaterThan(1);
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0);
    }
  });

  it("junit gives well-formed XML whose counts are those of its tests, a failure for each error", async () => {
    const { out } = await cli(words(`${FLAGS} junit`), { cwd: folder });
    const open: string[] = [];
    for (const [, close, name = "", , self] of out.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
    expect(out.replace(/<\?xml[^>]*>|<\/?[a-z-]+(?: [a-z]+="[^"<>]*")*\/?>/g, "")).not.toMatch(/[<>]/);
    expect(out).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="[^"]+" tests="7" failures="5" errors="0"/,
    );
    expect(out.match(/<failure /g)?.length).toBe(5);
    expect(out.match(/<testcase /g)?.length).toBe(7);
    expect(out).toContain('<testsuite name="sound.json" tests="1" failures="0"');
  });

  it("github gives a line for each finding that the server shows beside the line of the file", async () => {
    const { out } = await cli(words(`${FLAGS} github`), { cwd: folder });
    const lines = out.trim().split("\n");
    expect(lines.length).toBe(6);
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning) file=ours\.(?:examples\.)?json,line=\d+,col=\d+,title=\w+::\S/);
  });

  it("keeps hostile text in its place", async () => {
    const hostile = folderOf({
      "a,b: c%.json": JSON.stringify(ownCharter({ "]]><x>\u0000&\ud800\n::error::": 1 })),
    });
    const github = await cli(["check", "a,b: c%.json", "--format", "github"], { cwd: hostile });
    expect(github.out.split("\n").length).toBe(2);
    expect(github.out).toMatch(/^::error file=a%252Cb%253A%2520c%2525\.json,line=1,/);
    const junit = await cli(["check", "a,b: c%.json", "--format", "junit"], { cwd: hostile });
    expect(junit.out).toContain("]]&gt;&lt;x&gt;");
    // eslint-disable-next-line no-control-regex
    expect(junit.out).not.toMatch(/[\u0000-\u0009]|\p{Surrogate}/u);
  });

  it("refuses two forms at once, and forms that it does not know", async () => {
    expect((await cli(words(`${FLAGS} sarif --json`), { cwd: folder })).code).toBe(2);
    expect((await cli(words(`${FLAGS} xml`), { cwd: folder })).code).toBe(2);
  });
});
