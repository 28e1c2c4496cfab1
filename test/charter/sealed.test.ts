/** Compiled charters: read and checked when they are written, and opened without zod. */
import { expect, it } from "vitest";
import type { CaseFor } from "../../src/answers/case-record.js";
import { charters } from "../../src/charters.js";
import type { Charter } from "../../src/charter/charter.js";
import { compiledModule } from "../../src/charter/module-text.js";
import { sealedCharter, type CharterHead, type Seal } from "../../src/charter/sealed.js";
import { assess, deadline, deadlines, loadCharter, openCharter, targetClock } from "../../src/index.js";
import { problemOf } from "../problem-of.js";

const all = Object.values(charters);

/** What a module of the charter hands to `sealedCharter`. */
function moduleOf(id: string): readonly [CharterHead, Seal] {
  const text = compiledModule(loadCharter(charters[id], { charters: all }), "js");
  const call = text.slice(text.indexOf("sealedCharter({") + "sealedCharter".length, text.lastIndexOf(";"));
  return new Function(`return [${call.slice(1, -1)}];`)() as readonly [CharterHead, Seal];
}

it("answers as the charter does that is loaded from JSON, and hands cases to those given with it", () => {
  const record = { kind: "foi-request", received: "2026-07-03" };
  const sealed = openCharter(sealedCharter(...moduleOf("derby-city-council-2022")), {
    charters: [sealedCharter(...moduleOf("uk-foia-2000"))],
  });
  const loaded = loadCharter(charters["derby-city-council-2022"], { charters: [charters["uk-foia-2000"]] });
  expect(deadlines(sealed, record)).toEqual(deadlines(loaded, record));
  expect(assess(sealed, record, { asOf: "2026-09-01" })).toEqual(assess(loaded, record, { asOf: "2026-09-01" }));
});

it.each(Object.keys(charters))("has the hash and the content of %s", (id) => {
  const sealed = sealedCharter(...moduleOf(id));
  const loaded = loadCharter(charters[id], { charters: all });
  expect([sealed.hash, sealed.title, sealed.effective]).toEqual([loaded.hash, loaded.title, loaded.effective]);
  expect(sealed.json).toEqual(JSON.parse(JSON.stringify(loaded.json)));
});

it("takes options when it is opened, and leaves the charter itself as it was", () => {
  const foia = sealedCharter(...moduleOf("uk-foia-2000"));
  const record = { kind: "request", received: "2026-01-10" };
  const usual = deadline(foia, record, "respond").lastDay;
  // Saturday 10 January: by the section 45 Code it is received on Monday 12, and Tuesday 13 is day 1.
  expect(deadline(openCharter(foia, { reading: "section-45-code" }), record, "respond").lastDay).toBe("2026-02-09");
  expect(deadline(foia, record, "respond").lastDay).toBe(usual);
});

it("is refused when it was edited by hand", () => {
  const [head, seal] = moduleOf("derby-homes");
  const edited = sealedCharter(head, { ...seal, text: seal.text.replace('"workingDays":10', '"workingDays":20') });
  expect(problemOf(() => deadlines(edited, { kind: "enquiry", received: 0 })).code).toBe("compiled_charter_changed");
});

it("is refused when another version of the library has made it", () => {
  const [head, seal] = moduleOf("derby-homes");
  const older = sealedCharter(head, { ...seal, library: "0.0.9" });
  expect(problemOf(() => older.json)).toMatchObject({ code: "compiled_by_other_version", charter: "derby-homes" });
});

it("takes no JSON where a compiled charter is expected, and says where", () => {
  const derby = sealedCharter(...moduleOf("derby-city-council-2022"));
  expect(problemOf(() => openCharter(charters["uk-foia-2000"] as Charter)).code).toBe("not_a_charter");
  expect(problemOf(() => openCharter(derby, { charters: [charters["uk-foia-2000"] as Charter] }))).toMatchObject({
    code: "not_a_charter",
    path: "/charters/0",
  });
  expect(deadlines(derby, { kind: "foi-request", received: 0 })[0]?.problem?.code).toBe("charter_not_loaded");
});

it("writes nothing into a module that could end its comment or run", () => {
  const json = structuredClone(charters["derby-homes"]) as { title: string };
  json.title = '*/ throw 1; /* `${x}` </script> \u2028 " \\';
  const text = compiledModule(loadCharter(json), "js");
  expect(text.slice(0, text.indexOf("\n")).match(/\*\//g)).toHaveLength(1);
  const call = text.slice(text.indexOf("sealedCharter({") + "sealedCharter".length, text.lastIndexOf(";"));
  const [head] = new Function(`return [${call.slice(1, -1)}];`)() as readonly [CharterHead];
  expect(head.title).toBe(json.title);
});

type Small = {
  readonly series: "small";
  readonly attributes: { readonly kind: "enquiry" | "complaint" };
  readonly events: { readonly answered: "reason"; readonly closed: never };
  readonly measures: "rings";
  readonly targets: "respond";
};

it("has the types of its names, and a charter loaded from JSON those of any case", () => {
  const kinds: Record<NonNullable<CaseFor<Small>["kind"]>, number> = { enquiry: 1, complaint: 2 };
  const rings: NonNullable<CaseFor<Small>["measures"]>["rings"] = kinds.enquiry;
  expect(rings).toBe(1);
  const ask = (charter: Charter<Small>): void => {
    deadline(charter, { kind: "complaint", received: 0, events: [{ event: "answered", at: 0 }] }, "respond");
    targetClock(charter, { kind: "enquiry" }, "respond");
    // @ts-expect-error: a misspelt value
    deadline(charter, { kind: "complaimt", received: 0 }, "respond");
    // @ts-expect-error: a misspelt target
    deadline(charter, { kind: "complaint", received: 0 }, "respnd");
    // @ts-expect-error: a misspelt attribute
    deadline(charter, { knd: "complaint", received: 0 }, "respond");
    // @ts-expect-error: a misspelt event
    assess(charter, { received: 0, events: [{ event: "anwsered", at: 0 }] }, { asOf: 0 });
    // @ts-expect-error: a content that the event does not carry
    assess(charter, { received: 0, events: [{ event: "answered", at: 0, gives: ["excuse"] }] }, { asOf: 0 });
  };
  const askLoosely = (charter: Charter): unknown => deadline(charter, { anything: 1, received: 0 }, "any");
  expect([typeof ask, typeof askLoosely]).toEqual(["function", "function"]);
});
