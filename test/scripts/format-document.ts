/** The page of the charter format, made from the words that editors show and the schemas that read a charter. */
import { FORMAT_PARTS } from "../../src/charter/format/format-words.js";
import { EVERYWHERE } from "../../src/charter/format/words-everywhere.js";
import { FORMAT_QUESTIONS } from "./format-questions.js";
import { charterJsonSchema, overlayJsonSchema } from "../../src/charter/format/json-schema.js";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly description?: string;
}

const INTRODUCTION = `# The charter format

<!-- Written by \`npm run pages\` from src/charter/format/format-words.ts. Change that, not this page. -->

A charter is one JSON file in format 1. Objects are strict: an unknown key is an error with its place. An editor that knows
JSON Schema completes and checks a charter as it is typed, once its first key is
\`"$schema": "./node_modules/charter-sla/charters/charter.schema.json"\`. [How to write a charter](how-to-write-a-charter.md)
goes from an empty file to a checked one; [readings](readings.md) shows what each counting choice does.

Keys are camelCase, ids and values kebab-case. A key marked * is required.`;

export function formatDocument(): string {
  const charter = charterJsonSchema() as Schema;
  const overlay = overlayJsonSchema() as Schema;
  const schemas: Readonly<Record<string, Schema | undefined>> = {
    charter,
    overlay,
    ...overlay.definitions,
    ...charter.definitions,
  };
  const parts = Object.entries(FORMAT_PARTS)
    .filter(([, { keys }]) => Object.keys(keys).length > 0)
    .map(([name, part]) => partOf(name, part.title, part.keys, schemas[name]));
  const everywhere = partOf("", "Keys that mean the same everywhere", EVERYWHERE, undefined);
  return `${[INTRODUCTION, ...parts, everywhere, ...questions()].join("\n\n")}\n`;
}

function questions(): string[] {
  return [
    "## How do I say …?",
    ...FORMAT_QUESTIONS.flatMap(({ ask, targets, note }) => [
      `### ${ask}`,
      `\`\`\`json\n${targets.map((target) => JSON.stringify(target, null, 1).replaceAll(/\n\s*/g, " ")).join(",\n")}\n\`\`\``,
      ...(note === undefined ? [] : [note]),
    ]),
  ];
}

function partOf(
  name: string,
  title: string,
  keys: Readonly<Record<string, string>>,
  schema: Schema | undefined,
): string {
  const rows = Object.entries(keys).map(([key, words]) => {
    const property = schema?.properties?.[key];
    const choices = choicesOf(property);
    const star = schema?.required?.includes(key) ? " *" : "";
    return `| \`${key}\`${star} | ${words.replaceAll("|", "\\|")}${choices} |`;
  });
  return [
    `## ${name.includes(".") ? `\`${title}\`` : title}`,
    ["| key | meaning |", "| --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

/** The fixed words that can stand there, the default first and marked. */
function choicesOf(property: Schema | undefined): string {
  const words = [property, ...(property?.anyOf ?? [])].flatMap((schema) => schema?.enum ?? []).map(String);
  if (words.length === 0) return "";
  const marked = words.map((word) => (word === property?.default ? `**\`${word}\`**` : `\`${word}\``));
  return `<br>${marked.join(" · ")}`;
}
