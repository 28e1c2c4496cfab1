/** Worked examples beside a charter: cases with the answers that were worked by hand, recomputed. */
import * as z from "zod";
import type { CaseRecord, Charter, LoadOptions } from "../../index.js";
import { assess, breaches, deadlines, escalations, rights, SlaError } from "../../index.js";

const answers = z.record(z.string(), z.record(z.string(), z.unknown()));

const exampleSchema = z.strictObject({
  name: z.string().min(1),
  load: z
    .strictObject({
      reading: z.string().optional(),
      knownOn: z.string().optional(),
      beyondCoverage: z.literal("project").optional(),
    })
    .optional(),
  case: z.record(z.string(), z.unknown()),
  asOf: z.string().optional(),
  expect: answers.optional(),
  rights: answers.optional(),
  /** By target. */
  breaches: answers.optional(),
  /** Every step up to `asOf` and ahead, in order. */
  escalations: z
    .array(z.strictObject({ step: z.string(), at: z.string(), status: z.enum(["due", "upcoming"]).optional() }))
    .optional(),
  fails: z.string().optional(),
});

const examplesSchema = z.strictObject({
  $schema: z.string().optional(),
  charter: z.string(),
  /** By hand, or by which independent way: never copied from what the library says. */
  workedBy: z.string().min(1),
  examples: z.array(exampleSchema),
});

export type CharterExample = z.infer<typeof exampleSchema>;
export type CharterExamples = z.infer<typeof examplesSchema>;

/** The examples, or what is wrong with their file: a sentence for each place. */
export type ReadExamples =
  | { readonly ok: true; readonly value: CharterExamples }
  | { readonly ok: false; readonly problem: readonly { readonly path: string; readonly message: string }[] };

export function readExamples(json: unknown): ReadExamples {
  const read = examplesSchema.safeParse(json);
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    problem: read.error.issues.map(({ path, message }) => {
      const pointer = path.map((segment) => `/${String(segment)}`).join("");
      return { path: pointer, message: `${pointer === "" ? "/" : pointer}: ${message}.` };
    }),
  };
}

/**
 * What the library says otherwise than an example; empty where they agree.
 * @param load the charter, loaded with what the example asks for
 */
export function differencesFrom(example: CharterExample, load: (options: LoadOptions) => Charter): string[] {
  const charter = load((example.load ?? {}) as LoadOptions);
  const record = example.case as CaseRecord;
  if (example.fails !== undefined)
    return differences(
      "the case",
      example.fails,
      codeOf(() => answer(charter, record, example.asOf)),
    );
  const entries = answer(charter, record, example.asOf);
  const { asOf } = example;
  const open = example.rights === undefined || asOf === undefined ? [] : rights(charter, record, { asOf });
  const missed = example.breaches === undefined || asOf === undefined ? [] : breaches(charter, record, { asOf });
  const steps = example.escalations === undefined || asOf === undefined ? [] : escalations(charter, record, { asOf });
  return [
    ...Object.entries(example.expect ?? {}).flatMap(([name, expected]) =>
      among(
        name,
        expected,
        entries.filter((entry) => isNamed(charter, name, entry.series, entry.target)),
      ),
    ),
    ...Object.entries(example.rights ?? {}).flatMap(([name, expected]) =>
      among(
        name,
        expected,
        open.filter((right) => right.id === name.slice(name.lastIndexOf("/") + 1)),
      ),
    ),
    ...Object.entries(example.breaches ?? {}).flatMap(([name, expected]) =>
      among(
        `breach of ${name}`,
        expected,
        missed.filter((breach) => isNamed(charter, name, breach.series, breach.target)),
      ),
    ),
    ...(example.escalations === undefined ? [] : differences("escalations", example.escalations, steps.map(shown))),
  ];
}

function answer(charter: Charter, record: CaseRecord, asOf: string | undefined) {
  return asOf === undefined ? deadlines(charter, record) : assess(charter, record, { asOf }).targets;
}

/** "target", or "series/target" of a charter that governs the case. */
function isNamed(charter: Charter, name: string, series: string, target: string | undefined): boolean {
  const slash = name.lastIndexOf("/");
  return target === name.slice(slash + 1) && series === (slash < 0 ? charter.series : name.slice(0, slash));
}

/** Where the kind of case is not known, several standards have a target of that name; then all of them say the same. */
function among(name: string, expected: unknown, found: readonly object[]): string[] {
  return found.length === 0
    ? [`${name}: there is none.`]
    : found.flatMap((entry) => differences(name, expected, shown(entry)));
}

/** Only what the example states is compared. */
function differences(place: string, expected: unknown, actual: unknown): string[] {
  if (isRecord(expected) && isRecord(actual))
    return Object.entries(expected).flatMap(([key, value]) => differences(`${place}, ${key}`, value, actual[key]));
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return expected.flatMap((value, index) => differences(`${place}, entry ${index + 1}`, value, actual[index]));
  return Object.is(expected, actual)
    ? []
    : [`${place}: the example says ${text(expected)}, computed is ${text(actual)}.`];
}

/** Moments as ISO text and a problem as its code, as the examples write them. */
function shown(entry: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      isRecord(value) && typeof value["iso"] === "string"
        ? value["iso"]
        : key === "problem" && isRecord(value)
          ? value["code"]
          : value,
    ]),
  );
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof SlaError) return error.code;
    throw error;
  }
  return "an answer";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
