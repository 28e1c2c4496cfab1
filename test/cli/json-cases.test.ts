/** Cases as JSON: what other programs write, and what they write wrongly. */
import { describe, expect, it } from "vitest";
import { cli, entriesIn, words } from "./run-cli.js";

const DERBY = "deadlines --charter derby-city-council-2022 --input - --ndjson";
const GOOD = { id: "good", received: "2026-01-05", kind: "complaint", service: "other" };
/** Stands for a list in a list in a list … */
const DEEP = "deep";
const line = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll('"deep"', "[".repeat(5000) + "]".repeat(5000))}\n`;

async function told(stdin: string, flags = "") {
  const ran = await cli(words(`${DERBY} ${flags}`), { stdin });
  return { ...ran, ids: ran.out === "" ? [] : entriesIn(ran.out).map((entry) => entry["case"]) };
}

describe("what is no text", () => {
  it.each([
    [
      "an attribute",
      { kind: DEEP },
      /^stdin:1: unknown_value \/kind: A list is not a value of the attribute "kind"\. Known here: /,
    ],
    ["a right value in a list", { kind: ["complaint"] }, /^stdin:1: unknown_value \/kind: A list is not a value/],
    [
      "the name of an event",
      { events: [{ event: DEEP, at: "2026-01-06" }] },
      /^stdin:1: unknown_event \/events\/0\/event: The charter knows no event A list\./i,
    ],
    [
      "the contents of an event",
      { events: [{ event: "acknowledged", at: "2026-01-06", gives: [DEEP] }] },
      /^stdin:1: unknown_content \/events\/0\/gives/,
    ],
    ["an event", { events: [null] }, /^stdin:1: bad_case \/events\/0: /],
    ["the events", { events: "none" }, /^stdin:1: bad_case \/events: /],
    [
      "an event that did not happen",
      { events: [{ event: "responded" }] },
      /^stdin:1: bad_case \/events\/0\/at: The event "responded" does not say when it happened\./,
    ],
    [
      "the charter",
      { charter: ["derby-homes"] },
      /^stdin:1: unknown_charter \/charter: The charter of a case is a text\./,
    ],
  ])("is told of %s, with --dates and without, and the others are answered", async (_, wrong, message) => {
    for (const flags of ["", "--dates yyyy-MM-dd"]) {
      const { ids, err } = await told(line({ ...GOOD, id: "bad", ...wrong }) + line(GOOD), flags);
      expect(err).toMatch(message);
      expect(ids).toEqual(["good"]);
    }
  });
});

describe("an id", () => {
  it("may be a whole number, and is read as its text", async () => {
    const { ids, err } = await told(line({ ...GOOD, id: 1042 }) + line({ ...GOOD, id: 1.5 }));
    expect(ids).toEqual(["1042"]);
    expect(err).toMatch(/^stdin:2: bad_case \/id: /);
  });
});

describe("the charter of a case", () => {
  it.each([null, ""])("is that of --charter where it is %j", async (charter) => {
    expect(await told(line({ ...GOOD, charter }))).toMatchObject({ ids: ["good"], err: "" });
  });

  it("is missing where no flag names one either, and no list of all charters is given as a hint", async () => {
    const { err } = await cli(words("deadlines --input -"), { stdin: line({ ...GOOD, charter: "" }) });
    expect(err).toMatch(/^stdin:1: charter_missing \/charter: .*--charter\.$/m);
    const unknown = await cli(words("deadlines --input -"), { stdin: line({ ...GOOD, charter: "e" }) });
    expect(unknown.err).toContain(
      'There is no charter "e". "charter-sla charters" lists them; a file is named by its path.',
    );
  });
});

describe("the form of the input", () => {
  it.each([
    ["one object over several lines", JSON.stringify(GOOD, null, 2)],
    ["an array of one on a line", JSON.stringify([GOOD])],
    ["one object on a line", JSON.stringify(GOOD)],
    ["objects, one a line, after a byte-order mark", `\uFEFF${line(GOOD)}`],
    ["an object after empty lines", `\n\n${JSON.stringify(GOOD, null, "\t")}\n`],
  ])("is seen to be %s", async (_, stdin) => {
    expect(await told(stdin)).toMatchObject({ ids: ["good"], err: "" });
  });
});

it("A line that is too long to be a case costs that case alone, and all are counted", async () => {
  const { ids, err, code } = await told(
    line(GOOD) + line({ ...GOOD, notes: "x".repeat(11_000_000) }) + line(GOOD),
    "--format ndjson",
  );
  expect(ids).toEqual(["good", "good"]);
  expect(err).toBe(
    "stdin:2: not_json: The line is too long to be a case. NDJSON has one case on each line; for an array say " +
      "--format json.\n1 of 3 rows could not be answered: not_json 1.\n",
  );
  expect(code).toBe(2);
});

it("Moments may be given as epoch milliseconds, and the hint of a bad one says so; in a cell it does not", async () => {
  // 5 January 2026, 10:00 in London.
  expect(await told(line({ ...GOOD, received: Date.UTC(2026, 0, 5, 10) }))).toMatchObject({ ids: ["good"], err: "" });
  expect((await told(line({ ...GOOD, received: "soon" }))).err).toContain("or give epoch milliseconds.");
  expect((await told("received,kind\nsoon,complaint\n")).err).toContain(
    '"soon" is not a moment. Write 2022-08-30, 2022-08-30T10:00 (local time) or 2022-08-30T10:00:00+01:00.\n',
  );
});
