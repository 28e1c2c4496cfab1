/**
 * Charters that others send: however they are made, to read one takes time that grows with the file, and what would
 * multiply is refused by name.
 */
import process from "node:process";
import { describe, expect, it } from "vitest";
import { safeLoadCharter } from "../../src/index.js";
import { readCharter } from "../../src/check.js";

const range = <Entry>(count: number, of: (place: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, place) => of(place));
const named = <Entry>(count: number, of: (place: number) => [string, Entry]): Record<string, Entry> =>
  Object.fromEntries(range(count, of));
const target = (id: string, metBy = "responded") => ({ id, within: { calendarDays: 5 }, metBy: [metBy] });
const charter = (over: object): object => ({
  format: 1,
  id: "c",
  series: "c",
  title: "C",
  authority: { id: "a", name: "A" },
  timeZone: "Europe/London",
  events: { acknowledged: [], responded: [] },
  attributes: {},
  ...over,
});
const kinds = { kind: range(50, (place) => `k${place}`) };
const fiveThousand = range(50, (s) => ({
  id: `s${s}`,
  when: { kind: `k${s}` },
  targets: range(100, (place) => target(`t${place}`)),
}));
const week = { bankHolidays: [], week: ["monday"] };

/** Name, the document, and the codes that it is refused with. */
const DOCUMENTS: [string, unknown, string[]][] = [
  ["five thousand targets", charter({ attributes: kinds, standards: fiveThousand }), []],
  [
    "five thousand targets in ten readings",
    charter({
      attributes: kinds,
      standards: fiveThousand,
      readings: named(10, (place) => [`r${place}`, { title: "x", counting: {} }]),
    }),
    [],
  ],
  [
    "five thousand targets in a hundred readings",
    charter({
      attributes: kinds,
      standards: fiveThousand,
      readings: named(100, (place) => [`r${place}`, { title: "x", counting: {} }]),
    }),
    ["too_big"],
  ],
  [
    "a hundred calendars",
    charter({
      calendar: "c0",
      calendars: named(100, (place) => [`c${place}`, week]),
      standards: [{ id: "s", targets: [target("t")] }],
    }),
    [],
  ],
  [
    "twenty thousand calendars",
    charter({
      calendar: "c0",
      calendars: named(20_000, (place) => [`c${place}`, week]),
      standards: [{ id: "s", targets: [target("t")] }],
    }),
    ["too_big"],
  ],
  [
    "acknowledgements beside answers, with long lists of conditions",
    charter({
      attributes: named(20, (a) => [`a${a}`, range(100, (place) => `v${place}`)]),
      standards: range(10, (s) => ({
        id: `s${s}`,
        when: named(20, (a) => [`a${a}`, range(100, (place) => `v${s % 2 ? 99 - place : place}`)]),
        targets: range(20, (j) => (s % 2 ? target(`acknowledge-${s}-${j}`, "acknowledged") : target(`t${s}-${j}`))),
      })),
    }),
    [],
  ],
  [
    "standards of one target, told apart by the last of their conditions",
    charter({
      attributes: {
        ...named(2, (a) => [`a${a}`, range(100, (place) => `v${place}`)]),
        kind: range(200, (place) => `k${place}`),
      },
      standards: range(200, (s) => ({
        id: `s${s}`,
        when: { ...named(2, (a) => [`a${a}`, range(100, (place) => `v${place}`)]), kind: `k${s}` },
        targets: [target("t")],
      })),
    }),
    [],
  ],
  [
    "a chain of five thousand targets",
    charter({
      standards: range(50, (s) => ({
        id: `s${s}`,
        targets: range(100, (j) => ({
          ...target(`t${s * 100 + j}`),
          ...(s + j > 0 && { from: { target: `t${s * 100 + j - 1}` } }),
        })),
      })),
    }),
    [],
  ],
  ["a text cut off", `[${"{},".repeat(300_000)}`, ["not_json"]],
  ["brackets that nobody closes", "[".repeat(300_000), ["not_json"]],
  ["a fault in the middle", `[${"{},".repeat(150_000)}]]${"{},".repeat(150_000)}`, ["not_json"]],
  ["a name of a hundred thousand characters", { ["k".repeat(100_000)]: named(500, (i) => [`${i}`, {}]) }, ["too_long"]],
];

describe("to read a charter takes a second at most:", () => {
  it.each(DOCUMENTS)("%s", (_, document, codes) => {
    const started = process.cpuUsage();
    const result = safeLoadCharter(document);
    const { user, system } = process.cpuUsage(started);
    expect(result.ok ? [] : [...new Set(result.problem.map(({ code }) => code))]).toEqual(codes);
    // Three times as long as it takes where nothing else runs; what multiplied took minutes.
    expect((user + system) / 1000).toBeLessThan(4000);
  });

  it("and what is too much to be compared is named", () => {
    const pairs = charter({
      standards: [
        {
          id: "s",
          targets: [
            ...range(50, (place) => target(`acknowledge-${place}`, "acknowledged")),
            ...range(50, (place) => target(`t${place}`)),
          ],
        },
      ],
    });
    const codes = (json: object): string[] => {
      const read = readCharter(json);
      return (read.ok ? read.value.warnings : read.problem).map(({ code }) => code);
    };
    expect(codes(pairs)).not.toContain("too_many_to_compare");
    const [standard] = (pairs as { standards: { id: string; targets: { id: string }[] }[] }).standards;
    const many = range(5, (place) => ({
      id: `s${place}`,
      targets: standard!.targets.map((one) => ({ ...one, id: `${one.id}-${place}` })),
    }));
    expect(codes({ ...pairs, standards: many })).toContain("too_many_to_compare");
  });
});
