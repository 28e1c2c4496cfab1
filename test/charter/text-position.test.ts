import { describe, expect, it } from "vitest";
import { positionsIn } from "../../src/check.js";

const TEXT = [
  "{", // 1
  '  "a/b": [1, {"c": "d, [e]: {f}"}, [true]],', // 2
  '\t"~": null, "é\\"": {', // 3
  '    "x": -1.5e3', // 4
  "  }", // 5
  "}", // 6
].join("\r\n");

const at = (pointer: string): string => {
  const place = positionsIn(TEXT, [pointer])?.get(pointer);
  return `${place?.line}:${place?.column}`;
};

describe("positions in a JSON text", () => {
  // Counted by hand in the text above.
  it.each([
    ["", "1:1"],
    ["/a~1b", "2:3"],
    ["/a~1b/0", "2:11"],
    ["/a~1b/1", "2:14"],
    ["/a~1b/1/c", "2:15"],
    ["/a~1b/2", "2:36"],
    ["/a~1b/2/0", "2:37"],
    ["/~0", "3:2"],
    ['/é"', "3:13"],
    ['/é"/x', "4:5"],
  ])("are those of the key of %s, or of the entry's value", (pointer, place) => {
    expect(at(pointer)).toBe(place);
  });

  it("of what is not there are those of the nearest place around it", () => {
    expect(at('/é"/y/z')).toBe("3:13");
    expect(at("/a~1b/9")).toBe("2:3");
    expect(at("/none")).toBe("1:1");
  });

  it("of a key that stands twice are those of the second, which JSON keeps", () => {
    expect(positionsIn('{"a":1,"a":{"b":2}}', ["/a", "/a/b"])).toEqual(
      new Map([
        ["/a", { line: 1, column: 8 }],
        ["/a/b", { line: 1, column: 13 }],
      ]),
    );
  });

  it("are not to be had in what is no JSON, and cost one reading however many are asked for", () => {
    expect(positionsIn("{", [""])).toBeUndefined();
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const places = positionsIn(
      `[${Array(50_000).fill("0").join(",")}]`,
      Array.from({ length: 500 }, (_, i) => `/${i * 100}`),
    );
    expect(places?.get("/49900")).toEqual({ line: 1, column: 99_802 });
    expect(positionsIn(deep, ["/0"])?.get("/0")).toEqual({ line: 1, column: 2 });
  });
});
