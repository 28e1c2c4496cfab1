/** "Clause by clause": what a charter encodes, the words that say so, and an example worked from them. */
import { placedTargets, type PlacedTarget } from "../../src/charter/compile/placed-target.js";
import type { ClauseJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { CharterExample } from "../../src/cli/charters/charter-examples.js";
import { deadlines, loadCharter, SlaError } from "../../src/index.js";
import type { CaseRecord, Charter, CharterJson } from "../../src/index.js";
import { restsOnOf } from "../../src/text/words/clause-words.js";
import { provisionWords } from "../../src/text/words/authority-words.js";
import { capitalised, wordsOf } from "../../src/text/words/word-list.js";

/** An example, with what it cites target by target, and what happens in it. */
interface CitingExample {
  readonly example: CharterExample;
  readonly cited: ReadonlyMap<string, ClauseJson>;
  readonly events: ReadonlySet<string>;
}

export function clauseTable(json: CharterJson, examples: readonly CharterExample[], bases: readonly string[]): string {
  const charter = loadCharter(json, { charters: bases });
  const citing = examples
    .filter(({ fails, load }) => fails === undefined && load === undefined)
    .map((example) => ({
      example,
      cited: citedIn(charter, example),
      events: new Set(((example.case["events"] ?? []) as { event: string }[]).map(({ event }) => event)),
    }));
  const rows = placedTargets(json).flatMap((placed) => rowsOf(json, placed, citing));
  if (rows.length === 0) return "";
  return [
    "## Clause by clause",
    "",
    "An example stands where the worked examples below have one for the clause.",
    "",
    "| Clause | Rests on | Text | Example |",
    "|---|---|---|---|",
    ...rows.map((row) => `| ${row.map((text) => text.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`),
  ].join("\n");
}

function citedIn(charter: Charter, { case: record }: CharterExample): ReadonlyMap<string, ClauseJson> {
  try {
    return new Map(
      deadlines(charter, record as unknown as CaseRecord).flatMap(({ target, series, clause }) =>
        target === undefined || series !== charter.series
          ? []
          : [[target, { quote: clause.quote, provision: clause.provision, source: clause.source?.id }] as const],
      ),
    );
  } catch (error) {
    if (error instanceof SlaError) return new Map();
    throw error;
  }
}

function rowsOf(json: CharterJson, placed: PlacedTarget, citing: readonly CitingExample[]): string[][] {
  const { target, stated, exception, standard } = placed;
  const title = stated.title ?? target.title ?? standard.title ?? wordsOf(target.id);
  const own = exception?.title ?? exception?.id;
  const name = own === undefined ? title : `${title} (${own})`;
  const row = (what: string, clause: ClauseJson, example: CitingExample | undefined): string[] => [
    [what, provisionWords(clause.provision ?? "")].filter((part) => part !== "").join("; "),
    `${wordsOf(restsOnOf(json, clause))}${clause.verified === true ? "" : ", not verified"}`,
    clause.quote === undefined ? "" : `“${clause.quote}”`,
    example?.example.name ?? "",
  ];
  const about = citing.filter(({ cited }) => isSame(cited.get(target.id), target));
  return [
    row(
      name,
      target,
      about.find(({ example }) => target.id in (example.expect ?? {})),
    ),
    ...insideRows(stated, about, row),
  ];
}

function insideRows(
  stated: TargetJson,
  about: readonly CitingExample[],
  row: (what: string, clause: ClauseJson, example: CitingExample | undefined) => string[],
): string[][] {
  const having = (event: string): CitingExample | undefined => about.find(({ events }) => events.has(event));
  return [
    ...(stated.adjust ?? []).map((entry) => row(`“${wordsOf(entry.on)}” moves it`, entry, having(entry.on))),
    ...(stated.pausedBy ?? []).map((entry) => row(`“${wordsOf(entry.from)}” stops it`, entry, having(entry.from))),
    ...(stated.onMiss ?? []).map((entry) => row(`Missed: ${entry.do}`, entry, undefined)),
    ...(stated.then ?? []).map((entry) =>
      row(
        `Right: ${entry.title ?? capitalised(wordsOf(entry.id))}`,
        entry,
        about.find(({ example }) => entry.id in (example.rights ?? {})),
      ),
    ),
  ];
}

function isSame(one: ClauseJson | undefined, other: ClauseJson): boolean {
  return one !== undefined && one.quote === other.quote && one.provision === other.provision;
}
