/** One corrupted key or value in a charter that is published with the library is told at its place. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointerSegments, pointerTo } from "../../src/charter/format/issue.js";
import { readCharter } from "../../src/charter/read.js";

type Container = Record<string, unknown>;
interface Document {
  readonly name: string;
  readonly json: unknown;
  /** The pointers of everything in it. */
  readonly places: readonly string[];
}

const folder = path.resolve(import.meta.dirname, "../../charters");
const documents = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.split(path.sep).join("/"))
  .filter((name) => /^[^/]+\/[^/]+\.json$/.test(name) && !/^(bad|bank-holidays)\/|\.examples\.json$/.test(name))
  .map((name): Document => {
    const json: unknown = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    return { name, json, places: placesIn(json, "") };
  });
const bases = documents.map(({ json }) => json);

function placesIn(value: unknown, pointer: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    pointerTo(pointer, key),
    ...placesIn(child, pointerTo(pointer, key)),
  ]);
}

/** A copy in which the entry at a place was changed by hand. */
function changed(document: unknown, place: string, change: (parent: Container, key: string) => void): unknown {
  const copy = structuredClone(document);
  const segments = pointerSegments(place);
  const key = segments.pop()!;
  change(
    segments.reduce((value, segment) => value[segment] as Container, copy as Container),
    key,
  );
  return copy;
}

/** Whether an issue stands at the place, or inside it. */
function isTold(json: unknown, place: string): boolean {
  const read = readCharter(json, { bases });
  return !read.ok && read.problem.some((issue) => issue.path === place || issue.path.startsWith(`${place}/`));
}

function places(wanted: (place: string, document: Document) => boolean) {
  const all = documents.flatMap((document) =>
    document.places.filter((place) => wanted(place, document)).map((place) => ({ document, place })),
  );
  return fc.constantFrom(...all);
}

const isKey = (place: string) => !/\/\d+$/.test(place);
/** Where a name has to be one that the charter declares. */
const isReference =
  /\/metBy\/\d+(\/event)?$|\/adjust\/\d+\/on$|\/usedBy$|^\/decidedBy$|\/pausedBy\/\d+\/(from|until)$|\/targets\/\d+\/from(\/event|\/target)?$|\/requires\/\d+$|\/when\/[^/]+(\/\d+)?$|\/source$|\/endedBy\/\d+$|^\/calendar$|^\/extends$/;

function textAt(document: Document, place: string): unknown {
  return pointerSegments(place).reduce<unknown>((value, segment) => (value as Container)[segment], document.json);
}

describe("the published charters", () => {
  it.each(documents.map(({ name, json }) => [name, json] as const))("%s is read without an issue", (_, json) => {
    const read = readCharter(json, { bases });
    expect(read.ok ? [] : read.problem).toEqual([]);
  });
});

describe("one corruption is told at its place", () => {
  const runs = { numRuns: 150 };

  it("a value that is null", () => {
    fc.assert(
      fc.property(
        places(() => true),
        ({ document, place }) =>
          isTold(
            changed(document.json, place, (parent, key) => void (parent[key] = null)),
            place,
          ),
      ),
      runs,
    );
  });

  it("a key that is misspelt", () => {
    fc.assert(
      fc.property(places(isKey), ({ document, place }) => {
        const json = changed(document.json, place, (parent, key) => {
          parent[`${key}X`] = parent[key];
          delete parent[key];
        });
        return isTold(json, `${place}X`);
      }),
      runs,
    );
  });

  it("a name that is misspelt where it refers to something", () => {
    const references = places(
      (place, document) => isReference.test(place) && typeof textAt(document, place) === "string",
    );
    fc.assert(
      fc.property(references, ({ document, place }) =>
        isTold(
          changed(document.json, place, (parent, key) => void (parent[key] = `${String(parent[key])}-misspelt`)),
          place,
        ),
      ),
      runs,
    );
  });
});

it("whatever JSON is given, the answer is a list of issues and never an exception", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
      const read = readCharter(json);
      return (
        !read.ok && read.problem.length > 0 && read.problem.every(({ code, message }) => code !== "" && message !== "")
      );
    }),
    { numRuns: 200 },
  );
});
