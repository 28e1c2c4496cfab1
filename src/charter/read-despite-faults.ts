/** Everything that is wrong with a charter in one run: its meaning is looked at as well where its shape has faults. */
import { checkMeaning } from "./checks/all-checks.js";
import { readBounded } from "./format/bounds.js";
import type { CharterJson } from "./format/charter-json.js";
import type { CharterIssue } from "./format/issue.js";
import { gatherIssues, isError, pointerSegments, pointerTo } from "./format/issue.js";
import { charterSchema } from "./format/schema.js";
import type { ReadOptions } from "./read.js";
import { readCharter } from "./read.js";

/** What can be said of a charter that may have faults. */
export interface ReadDespiteFaults {
  readonly issues: readonly CharterIssue[];
  /** What of it can be read, without the parts at fault; undefined where that would say little. */
  readonly json: CharterJson | undefined;
  /** JSON pointers of `json` as they are in the document: leaving parts out moves those behind them. */
  readonly pathInDocument: (path: string) => string;
}

/**
 * Reads a charter that may have faults, and tells those of its shape and of its meaning together. Whatever may only
 * seem wrong because a part at fault was left out is not told.
 * @example readDespiteFaults('{ "format": 2 }').issues[0].code //=> "newer_format"
 */
export function readDespiteFaults(content: unknown, options: ReadOptions = {}): ReadDespiteFaults {
  const read = readCharter(content, options);
  if (read.ok) return { issues: read.value.warnings, json: read.value.json, pathInDocument: asItIs };
  const issues = read.problem;
  if (typeof content === "string" && issues.every(({ code }) => code === "duplicate_key")) {
    const rest = readDespiteFaults(JSON.parse(content.replace(/^\uFEFF/, "")), options);
    return { ...rest, issues: [...issues, ...rest.issues.filter(isError)] };
  }
  const bounded = readBounded(content);
  const document = bounded.ok ? bounded.value : undefined;
  if (!isObject(document) || "extends" in document || issues.some(({ code }) => code === "newer_format"))
    return { issues, json: undefined, pathInDocument: asItIs };
  const whole = charterSchema.safeParse(document);
  // Its shape is right, and every fault of its meaning has been told.
  if (whole.success) return { issues, json: whole.data, pathInDocument: asItIs };
  const rest = withoutFaults(document, issues);
  if (rest === undefined) return { issues, json: undefined, pathInDocument: asItIs };
  const meaning = [...checkMeaning(rest.json)].filter((issue) => isError(issue) && !OF_ABSENCE.has(issue.code));
  const told = meaning.map((issue) => ({ ...issue, path: rest.pathInDocument(issue.path) }));
  return { ...rest, issues: gatherIssues([...issues, ...told]) };
}

/** What leaving out a standard or a target can make seem wrong with the rest. */
const OF_ABSENCE: ReadonlySet<string> = new Set([
  "unused_event",
  "unknown_standard",
  "unknown_target",
  "unknown_measure",
  "key_without_effect",
  "choice_without_effect",
  "cut_off_without_effect",
  "never_starts",
  "nothing_promised",
  "pause_without_end",
  "acknowledgement_not_met_by_answer",
]);

type Json = Record<string, unknown>;

/**
 * The charter without what is wrong with it: a target or a standard that has a fault goes as a whole, so that no half
 * of a promise is judged; a key that is not known goes alone. A fault in what all standards rest on leaves nothing to
 * judge.
 */
function withoutFaults(
  document: Json,
  issues: readonly CharterIssue[],
): (Pick<ReadDespiteFaults, "pathInDocument"> & { readonly json: CharterJson }) | undefined {
  const left = structuredClone(document);
  const gone = { standards: new Set<number>(), targets: new Set<string>() };
  for (const { code, path } of issues) {
    const [first, standard, list, target] = pointerSegments(path);
    if (first === "standards" && standard !== undefined) {
      if (list === "targets" && target !== undefined) gone.targets.add(`${standard}/${target}`);
      else gone.standards.add(Number(standard));
    } else if (code !== "unknown_key" || !removeKey(left, pointerSegments(path))) return undefined;
  }
  if (!Array.isArray(left["standards"])) return undefined;
  const kept = keptStandards(left["standards"] as unknown[], gone);
  const parsed = charterSchema.safeParse({ ...left, standards: kept.map(({ standard }) => standard) });
  if (!parsed.success) return undefined;
  const pathInDocument = (path: string): string => {
    const [first, standard, list, target, ...rest] = pointerSegments(path);
    const place = kept[Number(standard)];
    if (first !== "standards" || place === undefined) return path;
    if (list !== "targets" || target === undefined)
      return pointerTo("/standards", place.index, ...[list, target, ...rest].filter((one) => one !== undefined));
    return pointerTo("/standards", place.index, list, place.targets[Number(target)] ?? target, ...rest);
  };
  return { json: parsed.data, pathInDocument };
}

interface Kept {
  readonly standard: unknown;
  /** Where it stood, and where each of its targets did. */
  readonly index: number;
  readonly targets: readonly number[];
}

function keptStandards(
  standards: readonly unknown[],
  gone: { readonly standards: ReadonlySet<number>; readonly targets: ReadonlySet<string> },
): Kept[] {
  return standards.flatMap((standard, index): Kept[] => {
    if (gone.standards.has(index)) return [];
    const targets = isObject(standard) && Array.isArray(standard["targets"]) ? (standard["targets"] as unknown[]) : [];
    const left = [...targets.keys()].filter((target) => !gone.targets.has(`${index}/${target}`));
    if (left.length === targets.length) return [{ standard, index, targets: left }];
    // Its exceptions are written over targets that may be gone.
    if (left.length === 0 || (isObject(standard) && "exceptions" in standard)) return [];
    return [
      { standard: { ...(standard as Json), targets: left.map((target) => targets[target]) }, index, targets: left },
    ];
  });
}

function removeKey(json: Json, segments: readonly string[]): boolean {
  const holder = segments
    .slice(0, -1)
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), json);
  const key = segments.at(-1);
  return isObject(holder) && !Array.isArray(holder) && key !== undefined && delete holder[key];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asItIs(path: string): string {
  return path;
}
