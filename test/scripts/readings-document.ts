/**
 * docs/readings.md, written from the answers of the library: the disputed questions, and the facts of other systems
 * that it answers differently.
 */
import {
  CONTESTED_CASEWORK,
  DIFFERENT_CASEWORK,
  DIFFERENT_STATUTORY,
  type Difference,
} from "../conformance/adapter-differences.js";
import { answerCasework, answerStatutory, type CaseworkFact, type StatutoryFact } from "../conformance/adapter.js";
import {
  answerUnder,
  COUNTING_QUESTIONS,
  defaultChoices,
  OTHER_QUESTIONS,
  type Question,
  type Reading,
} from "../conformance/readings.js";
import casework from "../conformance/uk-casework.json" with { type: "json" };
import statutory from "../conformance/statutory.json" with { type: "json" };

const CASEWORK = casework.cases as readonly CaseworkFact[];
const PUBLISHED = statutory.cases as unknown as readonly StatutoryFact[];

export function readingsDocument(): string {
  const worked = statutory.workedFromTheRule.length;
  const different = Object.keys(DIFFERENT_CASEWORK).length + Object.keys(DIFFERENT_STATUTORY).length;
  return `# Readings

<!-- Written by test/scripts/generate-readings.ts from what the library answers; edit test/conformance/readings.ts instead. -->

Regulators and case systems count the same days differently. Here each disputed question stands with one example and with
every reading of it: the same case under the same charter, but for one choice. A charter states the choices under \`counting\`
(on the charter, a standard or a target), names the other readings of its text under \`readings\`, and prints with each answer
which it used. What it does not state has the default of [the charter format](../charters/charter.schema.json), marked here.

## The eleven counting choices

${questions(COUNTING_QUESTIONS)}

## Other questions, settled by other parts of a charter

${questions(OTHER_QUESTIONS)}

## Other systems' own facts

${CASEWORK.length + PUBLISHED.length + worked} facts from the tests and charts of other systems are asked of the library on every change:
${CASEWORK.length} of case systems, ${PUBLISHED.length} published statutory deadlines, ${worked} worked out from the rule. ${CASEWORK.length + PUBLISHED.length + worked - different} are answered as published, ${different} are not:

${table(
  ["Fact", "Published", "Here", "Kind of difference", "Why", "Answered as published with"],
  [
    ...differences(CASEWORK, DIFFERENT_CASEWORK, answerCasework),
    ...differences(PUBLISHED, DIFFERENT_STATUTORY, answerStatutory),
  ],
)}

Of the facts answered as published, these are contested, and options alone give the other answer too:

${table(["Fact", "Published", "The other answer", "Given by"], contested())}
`;
}

function questions(asked: readonly Question[]): string {
  const rows = asked.map((question) => {
    const [one, other, ...further] = question.readings.map((reading) => readingCell(question, reading));
    return [`\`${question.choice}\`<br>${question.title}`, question.example, one!, other!, further.join("<br><br>")];
  });
  return table(["Question", "Example", "One reading", "The other reading", "Further readings"], rows);
}

function readingCell(question: Question, reading: Reading): string {
  return `${reading.as ?? choicesOf(reading)}<br>**${shown(answerUnder(question, reading))}**<br>${reading.who}`;
}

const DEFAULTS = defaultChoices();

function choicesOf({ counting = {} }: Pick<Reading, "counting">): string {
  return Object.entries(counting)
    .map(([choice, value]) => `\`${choice}: "${value}"\`${DEFAULTS[choice] === value ? " (default)" : ""}`)
    .join(", ");
}

function differences<Fact extends { readonly id: string; readonly expected: unknown }>(
  facts: readonly Fact[],
  different: Readonly<Record<string, Difference>>,
  answer: (fact: Fact) => unknown,
): string[][] {
  return facts.flatMap((fact) => {
    const difference = different[fact.id];
    return difference === undefined
      ? []
      : [
          [
            fact.id,
            shown(fact.expected),
            shown(answer(fact)),
            difference.category,
            difference.reason,
            givenBy(difference.publishedWith),
          ],
        ];
  });
}

function contested(): string[][] {
  return CASEWORK.flatMap((fact) => {
    const other = CONTESTED_CASEWORK[fact.id];
    return other === undefined
      ? []
      : [
          [
            `${fact.id} ${fact.sourceName}`,
            shown(answerCasework(fact)),
            shown(answerCasework(fact, other.with)),
            givenBy(other.with),
          ],
        ];
  });
}

function givenBy(options: Difference["publishedWith"]): string {
  if (options === undefined) return "nothing: not an option";
  if (options.counting !== undefined) return choicesOf({ counting: options.counting });
  return options.days === undefined
    ? "the other events"
    : options.days.bankHolidays
        .map((division) =>
          typeof division === "string" ? `\`bankHolidays: ["${division}"]\`` : "the source's own list of days off",
        )
        .join(", ");
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** A date with its weekday, an instant with its time by the local clock, anything else as it is. */
function shown(answer: unknown): string {
  if (typeof answer !== "string") return typeof answer === "number" ? String(answer) : `\`${JSON.stringify(answer)}\``;
  const [date, time] = [answer.slice(0, 10), answer.slice(11, 23)];
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${date}${time === "" ? "" : `, ${time}`}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
