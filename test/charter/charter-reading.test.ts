/** Reading a charter: what is accepted, what is refused, in which words, and in bounded time. */
import { describe, expect, it } from "vitest";
import { contentHash } from "../../src/charter/format/content-hash.js";
import {
  gatherIssues,
  MAX_ISSUES,
  pointerSegments,
  pointerTo,
  type CharterIssue,
} from "../../src/charter/format/issue.js";
import { placeOf } from "../../src/charter/format/place.js";
import { canHoldTogether, readCharter } from "../../src/charter/read.js";
import { closest } from "../../src/core/message/hint.js";
import { aCharter, anOverlay, type JsonObject } from "./a-charter.js";

function problemOf(json: unknown, bases: readonly unknown[] = []): readonly CharterIssue[] {
  const read = readCharter(json, { bases });
  return read.ok ? [] : read.problem;
}

function valueOf(json: unknown, bases: readonly unknown[] = []) {
  const read = readCharter(json, { bases });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

it("a charter of the fewest keys: what is left out is empty, and the receipt decides", () => {
  const { sources: _, effective: _e, decidedBy: _d, calendars: _c, attributes: _a, events: _v, ...rest } = aCharter();
  const standards = [{ id: "call", targets: [{ id: "answer", within: { seconds: 20 }, metBy: ["withdrawn"] }] }];
  expect(readCharter({ ...rest, standards })).toMatchObject({
    ok: true,
    value: { json: { sources: [], effective: {}, decidedBy: "received", calendars: {}, attributes: {}, events: {} } },
  });
});

describe("a charter without a fault", () => {
  it("is read from a parsed value and from text alike", () => {
    expect(valueOf(JSON.stringify(aCharter()))).toEqual(valueOf(aCharter()));
  });

  it("is read from text that begins with a byte-order mark", () => {
    expect(valueOf(`\uFEFF${JSON.stringify(aCharter())}`).json.id).toBe("a-council-2026");
  });

  it("is not the caller's object: a later change of that changes nothing", () => {
    const given = aCharter();
    const { json } = valueOf(given);
    (given["events"] as JsonObject)["acknowledged"] = ["something-else"];
    expect(json.events["acknowledged"]).toEqual(["next-steps"]);
  });

  it("may have keys that are undefined, as values written in TypeScript do: they are left out", () => {
    const given = { ...aCharter(), assumptions: undefined };
    expect(Object.hasOwn(valueOf(given).json, "assumptions")).toBe(false);
  });
});

describe("the content hash", () => {
  it(
    "is the 64-bit FNV-1a of the canonical JSON in UTF-8 (worked in Python: foobar gives the published " +
      "85944171f73967e8 there)",
    () => {
      expect(contentHash({ b: "é", $schema: "x", a: [1, true, null], c: undefined })).toBe("fnv1a64:5f076d201746d356");
    },
  );

  it("does not depend on the order of keys, white space or where the schema is", () => {
    const reversed = Object.fromEntries(Object.entries(aCharter()).reverse());
    expect(valueOf({ ...reversed, $schema: "../../charter.schema.json" }).hash).toBe(valueOf(aCharter()).hash);
  });

  it("differs when a figure differs", () => {
    const other = JSON.parse(JSON.stringify(aCharter()).replace('"workingDays":10', '"workingDays":11')) as unknown;
    expect(valueOf(other).hash).not.toBe(valueOf(aCharter()).hash);
  });
});

describe("hostile input ends in one clear error, in bounded time", () => {
  const hostile: readonly (readonly [string, () => unknown, string])[] = [
    ["10 MB of nested brackets", () => "[".repeat(10_000_000), "too_long"],
    ["2 MB of nested lists", () => "[".repeat(1_000_000) + "]".repeat(1_000_000), "too_deep"],
    [
      "a value nested a million deep",
      () => Array.from({ length: 1_000_000 }).reduce<unknown>((inner) => [inner], []),
      "too_deep",
    ],
    ["a list of a million numbers", () => `[${"1,".repeat(999_999)}1]`, "too_many_values"],
    [
      "an object that contains itself",
      () => {
        const self: JsonObject = {};
        self["self"] = self;
        return self;
      },
      "too_deep",
    ],
    ["text that ends in the middle", () => '{ "format": 1, ', "not_json"],
    ["nothing", () => undefined, "not_json"],
    ["a date, a function and a map", () => ({ format: new Date(0), id: () => 1, title: new Map() }), "not_json"],
    ["__proto__ in text", () => '{ "format": 1, "__proto__": { "id": "x" } }', "forbidden_key"],
    ["null", () => null, "wrong_type"],
    [
      "a number that is none",
      () => aCharter((charter) => Object.assign(charter.standards[0]!.targets[1]!, { within: { workingDays: NaN } })),
      "wrong_type",
    ],
  ];

  it.each(hostile)("%s", (_, make, code) => {
    const json = make();
    const started = performance.now();
    const problem = problemOf(json);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(problem.map((issue) => issue.code)).toContain(code);
    expect(({} as JsonObject)["id"]).toBeUndefined();
  });

  it("tells at most as many issues as anyone reads", () => {
    const targets = Array.from({ length: 100 }, (_, index) => ({ id: `t${index}`, wrong: 1 }));
    const standards = Array.from({ length: 100 }, (_, index) => ({ id: `s${index}`, targets }));
    expect(problemOf({ ...aCharter(), standards })).toHaveLength(MAX_ISSUES);
  });
});

describe("messages are sentences that say what to do", () => {
  const respondWith = (changes: JsonObject) =>
    problemOf(aCharter((charter) => Object.assign(charter.standards[0]!.targets[1]!, changes)));

  it("a misspelt key gets the one that was meant", () => {
    expect(respondWith({ whithin: 1 })).toEqual([
      {
        code: "unknown_key",
        path: "/standards/0/targets/1/whithin",
        message: 'The key "whithin" is not known here.',
        hint: 'Did you mean "within"?',
      },
    ]);
  });

  it("a length in two units is told once, with what to write instead", () => {
    const [issue, ...others] = respondWith({ within: { workingDays: 3, hours: 2 } });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: "one_unit_only",
      path: "/standards/0/targets/1/within",
      message: 'A length has one unit; this one has "workingDays" and "hours".',
    });
  });

  it("a misspelt value of an attribute gets the one that was meant", () => {
    const [issue] = problemOf(
      aCharter((charter) => Object.assign(charter.standards[0]!, { when: { kind: "enqiury" } })),
    );
    expect(issue).toMatchObject({ code: "unreachable_standard", hint: 'Did you mean "enquiry"?' });
  });

  it("a conflict names both standards and a case that shows it", () => {
    const letter = {
      id: "letter",
      when: { channel: "letter" },
      targets: [{ id: "respond", within: { workingDays: 5 }, metBy: ["responded"] }],
    };
    const [issue] = problemOf(aCharter((charter) => charter.standards.push(letter)));
    expect(issue).toMatchObject({
      code: "conflicting_standards",
      between: ["enquiry", "letter"],
      target: "respond",
      case: { kind: "enquiry", channel: "letter" },
    });
    expect(issue?.message).toContain("(kind enquiry, channel letter)");
  });

  it("exceptions that change different keys of one target are laid over it together, and are no conflict", () => {
    const byLetter = {
      id: "by-letter",
      when: { channel: "letter" },
      targets: [{ id: "respond", within: { workingDays: 15 } }],
    };
    const urgent = (key: JsonObject) => ({
      id: "urgent",
      when: { urgent: "yes" },
      targets: [{ id: "respond", ...key }],
    });
    const withBoth = (key: JsonObject) =>
      aCharter((charter) => {
        Object.assign(charter["attributes"] as JsonObject, { urgent: ["yes", "no"] });
        Object.assign(charter.standards[0]!, { exceptions: [byLetter, urgent(key)] });
      });
    expect(problemOf(withBoth({ from: "acknowledged" }))).toEqual([]);
    expect(problemOf(withBoth({ within: { workingDays: 2 } }))).toMatchObject([
      { code: "conflicting_standards", between: ["by-letter", "urgent"], target: "respond" },
    ]);
  });

  it("standards with a target of one id that can't hold together are no conflict", () => {
    const complaint = {
      id: "complaint",
      when: { kind: "complaint" },
      targets: [{ id: "respond", within: { workingDays: 5 }, metBy: ["responded"] }],
    };
    expect(problemOf(aCharter((charter) => charter.standards.push(complaint)))).toEqual([]);
  });

  it("bank holidays that there is no data for are told with what else is wrong", () => {
    const read = readCharter({ ...aCharter(), timeZone: "Europe/Derby" }, { divisions: ["scotland", "england-wales"] });
    expect(read).toMatchObject({
      ok: false,
      problem: [{ code: "unknown_division", path: "/calendars/council/bankHolidays/0" }, { code: "unknown_time_zone" }],
    });
  });

  it("special days that say the same of one day are no conflict, and a dated one may differ from a yearly one", () => {
    const specialDays = [
      { yearly: "12-24", open: [["09:00", "12:00"]] },
      { from: "2026-12-24", until: "2026-12-31", open: [] },
      { on: "2026-12-29", open: [] },
    ];
    expect(
      problemOf(
        aCharter((charter) =>
          Object.assign((charter["calendars"] as { council: JsonObject }).council, { specialDays }),
        ),
      ),
    ).toEqual([]);
  });

  it("a key that stands twice is found past quotes, escapes and brackets in texts", () => {
    const text = '{ "a": "} \\" , { [", "b": [{ "c": 1 }, { "c": 2, "\\u0063" : 3 }] }';
    expect(problemOf(text)).toMatchObject([{ code: "duplicate_key", path: "/b/1/c" }]);
  });

  it("text that is not JSON gets the line and the column", () => {
    expect(problemOf('{\n  "format": 1,\n}')[0]).toMatchObject({ code: "not_json", line: 3, column: 1 });
  });
});

describe("an overlay", () => {
  it("adds closures, steps and internal targets, and names the charter it is laid over", () => {
    const { json, overlayOf } = valueOf(anOverlay(), [aCharter()]);
    const targets = json.standards[0]!.targets!;
    expect(overlayOf).toBe("a-council-2026");
    expect(json).toMatchObject({ id: "a-council-2026-team", series: "a-council", timeZone: "Europe/London" });
    expect(json.calendars["council"]!.specialDays).toEqual([
      { from: "2026-12-29", until: "2026-12-31", open: [], title: "Christmas closure" },
    ]);
    expect(targets.map(({ id, internal, source }) => [id, internal, source])).toEqual([
      ["acknowledge", undefined, undefined],
      ["respond", undefined, undefined],
      ["draft", true, "a-council-2026-team"],
    ]);
    expect(targets[1]).toMatchObject({ within: { workingDays: 10 }, escalation: [{ id: "remind-handler" }] });
    expect(json.sources.at(-1)).toEqual({ id: "a-council-2026-team", title: "The enquiries team" });
  });

  it("finds its charter among several, given as text or as values", () => {
    expect(valueOf(anOverlay(), [{ ...aCharter(), id: "another" }, JSON.stringify(aCharter())]).overlayOf).toBe(
      "a-council-2026",
    );
  });

  it("points at its own lines: an unknown event of an added target stands where the overlay has it", () => {
    const overlay = anOverlay();
    overlay.standards[0]!.targets[0]!["metBy"] = ["drafted"];
    expect(problemOf(overlay, [aCharter()])).toMatchObject([
      { code: "unknown_event", path: "/standards/0/targets/0/metBy/0" },
    ]);
  });

  it("names the charter it extends when the fault is there", () => {
    const broken = { ...aCharter(), decidedBy: "recieved" };
    expect(problemOf(anOverlay(), [broken])).toMatchObject([
      { code: "unknown_event", path: "/decidedBy", charter: "a-council-2026" },
    ]);
  });

  it("can't extend another overlay", () => {
    expect(
      problemOf({ ...anOverlay(), id: "x", extends: "a-council-2026-team" }, [anOverlay(), aCharter()]),
    ).toMatchObject([{ code: "extends_overlay" }]);
  });
});

describe("conditions that can hold together", () => {
  it("have a case that shows it", () => {
    expect(canHoldTogether({ when: { kind: ["a", "b"] } }, { when: { kind: ["b", "c"], channel: "letter" } })).toEqual({
      kind: "b",
      channel: "letter",
    });
  });

  it("can't, where an attribute would need two values", () => {
    expect(canHoldTogether({ when: { kind: "a" } }, { when: { kind: "b" } })).toBeUndefined();
  });

  it("can, without any condition", () => {
    expect(canHoldTogether({}, {})).toEqual({});
  });

  it("share a day where seasons overlap over the new year: 1 November to 30 April, and 30 April to 1 May", () => {
    const winter = { season: { from: "11-01", until: "04-30" } };
    expect(canHoldTogether(winter, { season: { from: "04-30", until: "05-01" } })).toEqual({ received: "2028-04-30" });
    expect(canHoldTogether(winter, { season: { from: "05-01", until: "10-31" } })).toBeUndefined();
  });

  it("share the leap day alone", () => {
    expect(
      canHoldTogether({ season: { from: "02-29", until: "03-31" } }, { season: { from: "01-01", until: "02-29" } }),
    ).toEqual({ received: "2028-02-29" });
  });
});

describe("suggestions", () => {
  it.each([
    ["complaimt", "complaint"],
    ["respnoded", "responded"],
    ["Responded", "responded"],
    ["mon", "monday"],
  ])("%s is taken for %s", (word, meant) => {
    expect(closest(word, ["enquiry", "complaint", "responded", "monday"])).toBe(meant);
  });

  it.each(["banana", "x", "", "a".repeat(10_000)])("nothing is near to %.20s", (word) => {
    expect(closest(word, ["enquiry", "complaint", "responded"])).toBeUndefined();
  });
});

describe("places", () => {
  it.each([
    ["/standards/0/targets/1/within", "standard enquiry, target respond, within"],
    ["/standards/0/targets/1/metBy/0", "standard enquiry, target respond, metBy, entry 1"],
    ["/calendars/council/week", "calendar council, week"],
    ["/effective/from", "effective, from"],
    ["/standards/0/targets/9", "standard enquiry, target 10"],
    ["", "the whole document"],
  ])("%s is: %s", (pointer, words) => {
    expect(placeOf(aCharter(), pointer)).toBe(words);
  });

  it("escapes in pointers come back", () => {
    expect(pointerTo("", "a/b", "c~d", 0)).toBe("/a~1b/c~0d/0");
    expect(pointerSegments("/a~1b/c~0d/0")).toEqual(["a/b", "c~d", "0"]);
  });

  it("tells an issue of one place and code once", () => {
    const issue = { code: "x", path: "/a", message: "A." };
    expect(gatherIssues([issue, { ...issue, message: "B." }, { ...issue, path: "/b" }])).toHaveLength(2);
  });
});
