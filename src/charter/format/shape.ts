/** The shape of a document against its zod schema, every fault told once and in a sentence. */
import { problem } from "../../core/problem.js";
import type * as z from "zod";
import { pointerTo, valueAt, type CharterIssue } from "./issue.js";
import { UNITS } from "./unit-names.js";
import { alternatives, describeKinds, knownKeys, knownWords, schemasAt } from "./shape-schema.js";
import { closest, hintFor } from "../../core/message/hint.js";

type Schema = z.core.$ZodType;
type ZodIssue = z.core.$ZodIssue;

/** Where the issues of zod stand: the schema, the value and the path that theirs are relative to. */
interface Place {
  readonly schema: Schema;
  readonly value: unknown;
  readonly path: string;
}

/** Every way in which the value differs from the schema, lazily: the reader stops when it has enough. */
export function* shapeIssues(schema: Schema, value: unknown, issues: readonly ZodIssue[]): Generator<CharterIssue> {
  for (const issue of issues) yield* translate(issue, { schema, value, path: "" });
}

function* translate(issue: ZodIssue, place: Place): Generator<CharterIssue> {
  const path = pointerTo(place.path, ...issue.path);
  const value = valueAt(place.value, issue.path);
  const allowed = schemasAt(place.schema, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) yield unknownKey(path, key, knownKeys(allowed));
      return;
    case "invalid_union":
      yield* translateUnion(issue, allowed, value, path);
      return;
    case "invalid_type":
      yield value === undefined ? missingKey(path, allowed) : wrongType(path, value, issue.expected, allowed);
      return;
    case "invalid_key":
      yield problem("bad_key", `The key ${quoted(issue.path.at(-1))} is not one that can stand here.`, {
        path,
        hint: issue.issues[0]?.message ?? "Use another name.",
      });
      return;
    case "too_big":
    case "too_small":
      yield outOfBounds(issue, path, value);
      return;
    case "invalid_value":
      yield value === undefined ? missingKey(path, allowed) : badWord(path, value, allowed);
      return;
    case "invalid_format":
      if (issue.format === "date")
        yield problem("not_a_real_date", `${quoted(value)} is not a date that exists.`, { path, hint: issue.message });
      else
        yield problem("bad_value", `${quoted(value)} cannot stand here.`, {
          path,
          hint: issue.format === "url" ? "Write a whole address, such as https://www.gov.uk." : issue.message,
        });
      return;
    default:
      yield problem("bad_value", `${quoted(value)} cannot stand here.`, { path, hint: issue.message });
  }
}

function unknownKey(parent: string, key: string, known: readonly string[]): CharterIssue {
  if (known.includes(key))
    return problem("unknown_key", `The key ${quoted(key)} does not go with the other keys here.`, {
      path: pointerTo(parent, key),
      hint: "Keep one or the other.",
    });
  return problem("unknown_key", `The key ${quoted(key)} is not known here.`, {
    path: pointerTo(parent, key),
    hint: hintFor(key, known),
  });
}

function missingKey(path: string, allowed: readonly Schema[]): CharterIssue {
  const key = path.slice(path.lastIndexOf("/") + 1);
  return problem("missing_key", `The key ${quoted(key)} is missing.`, {
    path,
    hint: `It has to be ${describeKinds(allowed)}.`,
  });
}

function wrongType(path: string, value: unknown, expected: string, allowed: readonly Schema[]): CharterIssue {
  const wanted = expected === "int" ? "a whole number" : describeKinds(allowed);
  return problem("wrong_type", `This is ${kindOf(value)}; it has to be ${wanted}.`, { path, hint: `Write ${wanted}.` });
}

function badWord(path: string, value: unknown, allowed: readonly Schema[]): CharterIssue {
  const meant = typeof value === "string" ? closest(value, knownWords(allowed)) : undefined;
  const hint = meant === undefined ? `It has to be ${describeKinds(allowed)}.` : `Did you mean "${meant}"?`;
  return problem("bad_value", `${quoted(value)} is not one of the values that can stand here.`, { path, hint });
}

function outOfBounds(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  path: string,
  value: unknown,
): CharterIssue {
  const [code, limit, bound] =
    issue.code === "too_big"
      ? (["too_big", issue.maximum, "at most"] as const)
      : (["too_small", issue.minimum, "at least"] as const);
  const than = issue.inclusive === false ? (code === "too_big" ? "less than" : "more than") : bound;
  if (typeof value === "number")
    return problem(code, `${value} is out of bounds: ${than} ${limit} is allowed.`, {
      path,
      hint: "Check the figure against the source.",
    });
  const length = typeof value === "string" || Array.isArray(value) ? value.length : 0;
  const what =
    typeof value === "string" ? (length === 1 ? "character" : "characters") : length === 1 ? "entry" : "entries";
  return problem(code, `This has ${length} ${what}: ${than} ${limit} can stand here.`, {
    path,
    hint: code === "too_big" ? "Shorten it." : "Give one, or leave the key out.",
  });
}

/** One option of a union, and why the value is not it. */
interface Attempt {
  readonly schema: Schema;
  readonly issues: readonly ZodIssue[];
}

/** zod lists why the value is none of the options; people need only the option that was meant. */
function* translateUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  allowed: readonly Schema[],
  value: unknown,
  path: string,
): Generator<CharterIssue> {
  if (value === undefined) {
    yield missingKey(path, allowed);
    return;
  }
  const attempts = flatAttempts(issue.errors, allowed).filter((attempt) => !attempt.issues.some(saysOtherKind));
  const known = knownKeys(attempts.map((attempt) => attempt.schema));
  const given = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  if (attempts.length === 0) {
    yield typeof value === "string" && knownWords(allowed).length > 0
      ? badWord(path, value, allowed)
      : wrongType(path, value, "", allowed);
  } else if (known.includes("workingDays") && UNITS.filter((unit) => given.includes(unit)).length > 1) {
    yield twoUnits(path, given);
  } else if (attempts.length > 1 && !given.some((key) => known.includes(key))) {
    if (given.length === 0)
      yield problem("missing_key", `This needs one of the keys ${known.map(quoted).join(", ")}.`, {
        path,
        hint: "Give the one that is meant.",
      });
    for (const key of given) yield unknownKey(path, key, known);
  } else {
    const meant = nearestAttempt(attempts, given);
    const own = knownKeys(alternatives(meant.schema));
    for (const key of given) if (known.includes(key) && !own.includes(key)) yield unknownKey(path, key, known);
    for (const inner of meant.issues)
      if (!isTold(inner, known, own)) yield* translate(inner, { schema: meant.schema, value, path });
  }
}

/** A key that another option knows has been told as one that does not go with the others. */
function isTold(issue: ZodIssue, known: readonly string[], own: readonly string[]): boolean {
  return (
    issue.code === "unrecognized_keys" &&
    issue.path.length === 0 &&
    issue.keys.every((key) => known.includes(key) && !own.includes(key))
  );
}

/** The options one by one: zod nests the errors of a union in a union, its schemas are flat already. */
function flatAttempts(errors: readonly (readonly ZodIssue[])[], schemas: readonly Schema[]): Attempt[] {
  const flat = (issues: readonly ZodIssue[]): (readonly ZodIssue[])[] => {
    const [only] = issues;
    return issues.length === 1 && only?.code === "invalid_union" && only.path.length === 0 && only.errors.length > 0
      ? only.errors.flatMap(flat)
      : [issues];
  };
  const all = errors.flatMap(flat);
  if (all.length !== schemas.length) return [];
  return all.map((issues, index) => ({ schema: schemas[index]!, issues }));
}

function saysOtherKind(issue: ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function twoUnits(path: string, given: readonly string[]): CharterIssue {
  const units = UNITS.filter((unit) => given.includes(unit));
  return problem("one_unit_only", `A length has one unit; this one has ${units.map(quoted).join(" and ")}.`, {
    path,
    hint: 'For "the sooner of both" write { "firstOf": [ … ] }, for "the later" { "lastOf": [ … ] }.',
  });
}

/** The option that knows most of the given keys; among those, the one with the fewest faults. */
function nearestAttempt(attempts: readonly Attempt[], given: readonly string[]): Attempt {
  const knows = ({ schema }: Attempt) => given.filter((key) => knownKeys(alternatives(schema)).includes(key)).length;
  return attempts.reduce((best, next) => {
    const more = knows(next) - knows(best);
    return more > 0 || (more === 0 && next.issues.length < best.issues.length) ? next : best;
  });
}

function quoted(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number")
    return Number.isInteger(value)
      ? `the number ${value}`
      : Number.isFinite(value)
        ? `the fraction ${value}`
        : String(value);
  return (
    { string: "text", boolean: "true or false", object: "an object" }[typeof value as string] ?? `a ${typeof value}`
  );
}
