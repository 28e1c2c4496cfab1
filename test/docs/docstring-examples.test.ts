/** Runs every `@example` of a docstring under src: what stands before `//=>` has to give what stands after it. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import { loadCharter, workingCalendar } from "../../src/index.js";

const root = join(import.meta.dirname, "../../src");
const modules = (
  import.meta as unknown as {
    glob(pattern: readonly string[], options: { eager: true }): Record<string, Record<string, unknown>>;
  }
).glob(["../../src/**/*.ts", "!../../src/cli/main.ts"], { eager: true });

/** Everything that src exports, and the names that examples take for granted. */
const scope: Record<string, unknown> = {
  ...Object.assign({}, ...Object.values(modules)),
  charters,
  charter: loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) }),
  charter2004: loadCharter(charters["derby-city-council-2004"]),
  charter2022: loadCharter(charters["derby-city-council-2022"]),
  calendar: workingCalendar({
    timeZone: "Europe/London",
    week: Object.fromEntries(
      ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, [["09:00", "17:00"]]]),
    ),
    bankHolidays: ["england-and-wales"],
  }),
};

interface DocExample {
  readonly file: string;
  readonly code: string;
  readonly expected: string;
}

function examplesIn(file: string): DocExample[] {
  const text = readFileSync(join(root, file), "utf8");
  return (text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).flatMap((comment) =>
    comment
      .replace(/^\/\*\*|\*\/$/g, "")
      .split(/\n\s*\* ?/)
      .join("\n")
      .split("@example")
      .slice(1)
      .flatMap((block) => examplesOf(file, (block.split(/\n\s*@/)[0] as string).trim())),
  );
}

/** The lines before a `//=>` run first; each `//=>` is one expectation, of its own line or else of the line before. */
function examplesOf(file: string, block: string): DocExample[] {
  const before: string[] = [];
  return block.split("\n").flatMap((line) => {
    const [shown, expected] = line.split("//=>") as [string, string | undefined];
    if (expected === undefined) {
      before.push(line);
      return [];
    }
    const code = shown.trim() === "" ? (before.pop() ?? "") : shown;
    return [
      { file, code: `${before.join("\n")}\nreturn (${code.trim().replace(/;$/, "")});`, expected: expected.trim() },
    ];
  });
}

/** The longest beginning of the text that is an expression; what follows it is said to people. */
function valueOf(text: string): unknown {
  for (let end = text.length; end > 0; end--) {
    if (end < text.length && !/[,:; ]/.test(text[end] as string)) continue;
    try {
      return new Function(`return (${text.slice(0, end)});`)() as unknown;
    } catch {
      continue;
    }
  }
  throw new Error(`No value in: ${text}`);
}

const examples = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap(examplesIn);
// An answer that is shortened with "…" is for reading; the code of its example is covered elsewhere.
const runnable = examples.filter(({ code, expected }) => !expected.includes("…") && !code.includes("await "));

describe("docstrings", () => {
  it("has examples to run", () => {
    expect(runnable.length).toBeGreaterThan(40);
  });

  it.each(
    runnable.map((example) => [`${example.file}: ${example.code.trim().split("\n").at(-1) ?? ""}`, example] as const),
  )("%s", (_, { code, expected }) => {
    const declared = Object.keys(scope).filter(
      (name) =>
        !new RegExp(`(const|let) (\\{[^}]*\\b${name}\\b[^}]*\\}|${name}\\b)`).test(code) &&
        /^[A-Za-z_$][\w$]*$/.test(name) &&
        name !== "default",
    );
    const result = new Function(...declared, code)(...declared.map((name) => scope[name])) as unknown;
    expect(JSON.parse(JSON.stringify({ result }))).toEqual(JSON.parse(JSON.stringify({ result: valueOf(expected) })));
  });
});
