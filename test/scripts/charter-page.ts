/** A page of documentation per shipped charter, made from its data, and the list of them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CharterExample } from "../../src/cli/charters/charter-examples.js";
import { readExamples } from "../../src/cli/charters/charter-examples.js";
import type { CharterJson } from "../../src/index.js";
import type { ReadBack, StandardReadBack, TargetReadBack } from "../../src/check.js";
import { readBack, readCharter } from "../../src/check.js";
import { capitalised, listed, wordsOf } from "../../src/text/words/word-list.js";
import { provisionWords } from "../../src/text/words/authority-words.js";
import { writtenDate, writtenDay } from "../../src/text/words/written-date.js";
import { charterFiles } from "./charter-list.js";
import { clauseTable } from "./clause-table.js";

const NOTE = "<!-- Written by `npm run pages` from the charter itself. Change the charter, not this page. -->";

/** File name in docs/charters → text. */
export function charterPages(folder: string): ReadonlyMap<string, string> {
  const documents = charterFiles(folder).map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
  const bases = documents.map(({ text }) => text);
  const pages = documents.map(({ file, text }) => pageOf(folder, file, text, bases));
  return new Map([
    ["README.md", listOf(pages)],
    ...pages.map(({ json, page }): [string, string] => [`${json.id}.md`, page]),
  ]);
}

interface Page {
  readonly json: CharterJson;
  readonly overlayOf: string | undefined;
  readonly back: ReadBack;
  readonly page: string;
}

function pageOf(folder: string, file: string, text: string, bases: readonly string[]): Page {
  const read = readCharter(text, { bases });
  if (!read.ok) throw new Error(`${file}: ${read.problem.map(({ message }) => message).join(" ")}`);
  const { json, overlayOf } = read.value;
  const back = overlayOf === undefined ? readBack(json) : onlyAdded(readBack(json), JSON.parse(text) as OverlayNames);
  const examples = examplesOf(join(folder, file.replace(/\.json$/, ".examples.json")));
  const parts = [
    `# ${json.title}`,
    NOTE,
    introduction(json, back, overlayOf, file),
    glance(back),
    ...(overlayOf === undefined ? [counting(json, back)] : [calendarsOf(back)]),
    standards(back),
    ...(overlayOf === undefined
      ? [clauseTable(json, examples, bases), assumptions(json), unmeasured(json), notEncoded(json)]
      : []),
    worked(examples),
  ];
  return { json, overlayOf, back, page: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

interface OverlayNames {
  readonly standards?: readonly { readonly id: string; readonly targets: readonly { readonly id: string }[] }[];
}

/** Of an overlay only what it adds: the rest stands on the page of the charter that it is laid over. */
function onlyAdded(back: ReadBack, { standards = [] }: OverlayNames): ReadBack {
  const added = standards.flatMap(({ id, targets }) => {
    const standard = back.standards.find((one) => one.id === id);
    const ids = new Set(targets.map((target) => target.id));
    return standard === undefined
      ? []
      : [{ ...standard, targets: standard.targets.filter((target) => ids.has(target.id)) }];
  });
  return { ...back, standards: added };
}

function examplesOf(file: string): readonly CharterExample[] {
  if (!existsSync(file)) return [];
  const read = readExamples(JSON.parse(readFileSync(file, "utf8")));
  if (!read.ok) throw new Error(`${file}: ${read.problem.join(" ")}`);
  return read.value.examples;
}

function introduction(json: CharterJson, back: ReadBack, overlayOf: string | undefined, file: string): string {
  const sources = json.sources.map(({ title, url, citation, asAt }) => {
    const linked = url === undefined ? title : `[${title}](${url})`;
    const known = [citation, asAt === undefined ? undefined : `text of ${writtenDate(asAt)}`].filter(Boolean);
    return known.length === 0 ? linked : `${linked} (${known.join(", ")})`;
  });
  return [
    overlayOf === undefined
      ? `${back.authority}. ${back.inForce}`
      : `Laid over [${overlayOf}](${overlayOf}.md): what it adds is the authority's own and no part of the ` +
        "published promise.",
    "",
    `- In the library: \`${json.id}\`, a version of \`${json.series}\` ([the data](../../charters/${file}))`,
    ...(overlayOf === undefined ? [`- Written in: ${listed(sources)}`] : []),
    ...(overlayOf === undefined && json.asAt !== undefined
      ? [`- The law is stated as of ${writtenDate(json.asAt)}; what changed it later is not in it.`]
      : []),
  ].join("\n");
}

/** What is owed and by when, in one table. */
function glance({ standards }: ReadBack): string {
  const rows = standards.flatMap(({ title, targets, sentences }) =>
    targets.length === 0
      ? [[title, "", sentences.at(-1) ?? ""]]
      : targets.map((target) => [
          title,
          `${target.title}${target.exception === undefined ? "" : " (exception)"}`,
          target.sentences[0] ?? "",
        ]),
  );
  return [
    "## At a glance",
    "",
    "| Cases | What is owed | By when |",
    "|---|---|---|",
    ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function counting(json: CharterJson, back: ReadBack): string {
  const readings = Object.entries(json.readings ?? {}).map(([id, { title }]) => `\`${id}\`: ${title}`);
  return [
    "## How days are counted",
    "",
    bullets(back.calendars),
    ...(back.stated.length === 0 ? [] : ["", "As chosen for this charter:", "", bullets(back.stated)]),
    "",
    "Not chosen, and counted by default:",
    "",
    bullets(back.defaulted),
    ...(readings.length === 0 ? [] : ["", "Other readings of the same text:", "", bullets(readings)]),
  ].join("\n");
}

function calendarsOf(back: ReadBack): string {
  return ["## Calendars", "", bullets(back.calendars)].join("\n");
}

function standards(back: ReadBack): string {
  return ["## What is promised", ...back.standards.map(standardText)].join("\n\n");
}

function standardText({ title, sentences, clause, targets }: StandardReadBack): string {
  // A standard's own words matter where it has no targets that quote theirs.
  const own = targets.length === 0 ? clauseLines(clause) : [];
  return [
    `### ${title}`,
    ...(sentences.length === 0 ? [] : [sentences.join(" ")]),
    ...(own.length === 0 ? [] : [own.join("\n>\n")]),
    ...targets.map(targetText),
  ].join("\n\n");
}

function targetText({ title, exception, internal, sentences, clause }: TargetReadBack): string {
  const marks = [
    ...(exception === undefined ? [] : [`Instead, for ${exception}.`]),
    ...(internal ? ["The authority's own target, not promised."] : []),
  ];
  const quote = clauseLines(clause);
  return [
    `**${title}.** ${[...marks, sentences[0] ?? ""].join(" ")}`,
    ...(sentences.length > 1 ? [bullets(sentences.slice(1))] : []),
    ...(quote.length === 0 ? [] : [quote.join("\n>\n")]),
  ].join("\n\n");
}

function clauseLines({ quote, citation, restsOn, verified }: TargetReadBack["clause"]): string[] {
  const kind = restsOn === "promise" || restsOn === "statute" ? "" : wordsOf(restsOn);
  const cited = [citation, kind, ...(verified || citation === "" ? [] : ["**not verified against the text**"])]
    .filter((part) => part !== "")
    .join("; ");
  return [
    ...(quote === undefined ? [] : [`> “${quote}”`]),
    ...(cited === "" ? [] : [`> ${quote === undefined ? "" : "— "}${cited}`]),
  ];
}

function assumptions({ assumptions: read = [] }: CharterJson): string {
  return read.length === 0 ? "" : ["## How it is read", "", bullets(read)].join("\n");
}

function unmeasured({ unmeasured: unheld = [] }: CharterJson): string {
  return unheld.length === 0
    ? ""
    : ["## Promised without a figure", "", bullets(unheld.map(({ quote, why }) => `“${quote}”: ${why}`))].join("\n");
}

function notEncoded({ notEncoded: left = [] }: CharterJson): string {
  return left.length === 0
    ? ""
    : [
        "## Not encoded",
        "",
        bullets(left.map(({ provision, what, why }) => `${capitalised(provisionWords(provision))}: ${what} ${why}`)),
      ].join("\n");
}

function worked(examples: readonly CharterExample[]): string {
  return examples.length === 0
    ? ""
    : [
        "## Worked examples",
        "",
        "Each is recomputed by the test suite and by `charter-sla check`.",
        "",
        bullets(examples.map(exampleText)),
      ].join("\n");
}

/** The name is a sentence; behind it what the example says of each target. */
function exampleText({ name, asOf, expect = {}, rights = {}, fails }: CharterExample): string {
  const at = asOf === undefined || asOf.length < 10 ? "" : `on ${writtenDay(asOf.slice(0, 10))}: `;
  const said = [...Object.entries(expect), ...Object.entries(rights)].flatMap(([target, answer]) =>
    expected(target, answer),
  );
  const answer = fails === undefined ? listed(said) : `refused: \`${fails}\``;
  return `${name}${answer === "" ? "" : ` (${at}${answer})`}`;
}

function expected(target: string, { lastDay, state, problem, latestDue }: Readonly<Record<string, unknown>>): string[] {
  const words = [
    ...(typeof lastDay === "string" ? [`last day ${writtenDay(lastDay)}`] : []),
    ...(typeof latestDue === "string" ? [`at the latest ${writtenDay(latestDue.slice(0, 10))}`] : []),
    ...(typeof state === "string" ? [wordsOf(state)] : []),
    ...(typeof problem === "string" ? [`no answer: \`${problem}\``] : []),
  ];
  return words.length === 0 ? [] : [`\`${target}\` ${words.join(", ")}`];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function listOf(pages: readonly Page[]): string {
  const rows = pages.map(
    ({ json, back, overlayOf }) =>
      `| [${cell(json.title)}](${json.id}.md) | ${cell(back.authority)} | ` +
      `${
        overlayOf === undefined
          ? back.inForce.replace(
              "The document gives no dates: it is taken to be in force whenever it is asked for.",
              "Undated.",
            )
          : `Laid over ${overlayOf}.`
      } ` +
      `| \`${json.id}\` |`,
  );
  return (
    [
      "# The charters that come with the library",
      NOTE,
      `${capitalised(String(pages.length))} charters and overlays. Each page is made from the data that the ` +
        "library counts with: what is owed, by when, in whose words, and how days are counted where the document " +
        "does not say.",
      ["| Charter | Authority | In force | Id |", "|---|---|---|---|", ...rows].join("\n"),
    ].join("\n\n") + "\n"
  );
}
