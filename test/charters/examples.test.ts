/**
 * Every worked example beside a shipped charter, recomputed. The expected values were worked by hand or by an
 * independent walk.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import type { CharterExamples } from "../../src/cli/charters/charter-examples.js";
import { differencesFrom, readExamples } from "../../src/cli/charters/charter-examples.js";
import type { Charter, LoadOptions } from "../../src/index.js";
import { loadCharter } from "../../src/index.js";

const folder = join(import.meta.dirname, "../../charters");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".examples.json"),
);

function examplesIn(file: string): CharterExamples {
  const read = readExamples(JSON.parse(readFileSync(join(folder, file), "utf8")));
  if (!read.ok) throw new Error(`${file}: ${read.problem.join(" ")}`);
  return read.value;
}

const loaded = new Map<string, Charter>();
const all = Object.values(charters);

/** Each charter is loaded once for all the examples that ask for it in the same way. */
function loadedWith(id: string, options: LoadOptions): Charter {
  const key = `${id} ${JSON.stringify(options)}`;
  const charter = loaded.get(key) ?? loadCharter(charters[id], { ...options, charters: all });
  loaded.set(key, charter);
  return charter;
}

for (const file of files) {
  const { charter, examples } = examplesIn(file);
  describe(charter, () => {
    for (const example of examples)
      it(example.name, () => {
        expect(differencesFrom(example, (options) => loadedWith(charter, options))).toEqual([]);
      });
  });
}

it("says what differs: a wrong date, a target that is not there, a problem that does not come", () => {
  const load = (options: LoadOptions) => loadedWith("derby-city-council-2022", options);
  const record = { kind: "complaint", received: "2026-01-05" };
  expect(
    differencesFrom({ name: "wrong", case: record, expect: { respond: { lastDay: "2026-01-20" } } }, load),
  ).toEqual(['respond, lastDay: the example says "2026-01-20", computed is "2026-01-19".']);
  expect(differencesFrom({ name: "absent", case: record, expect: { acknowledge: {} } }, load)).toEqual([
    "acknowledge: there is none.",
  ]);
  expect(differencesFrom({ name: "fails", case: record, fails: "unknown_value" }, load)).toEqual([
    'the case: the example says "unknown_value", computed is "an answer".',
  ]);
});
