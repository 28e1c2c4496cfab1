/** Where in an instrument: "reg 13(6)(b)", however it is written. */

/** A provision from the outside in: `["reg", "13", "6", "b"]`. One inside another begins with it. */
export type Provision = readonly string[];

/** What a part of an instrument is called, and how the texts write it. */
const KINDS: ReadonlyMap<string, string> = new Map(
  [
    ["reg", "regulation", "regulations", "regs"],
    ["s", "section", "sections", "ss"],
    ["art", "article", "articles", "arts"],
    ["r", "rule", "rules", "rr"],
    ["sch", "schedule", "schedules", "schs"],
    ["para", "paragraph", "paragraphs", "paras"],
    ["part", "parts"],
    ["item", "items"],
    ["stage", "stages"],
    ["appendix"],
    ["annex"],
    ["guidance"],
    ["procedure"],
  ].flatMap((words) => words.map((word): [string, string] => [word, words[0]!])),
);

/** Parts of a schedule: "Schedule 1, paragraph 4" is one provision and not two. */
const INSIDE_A_SCHEDULE: ReadonlySet<string> = new Set(["para", "part", "item"]);

/** How many provisions a range may name. */
const MAX_RANGE = 100;

/**
 * The provisions that are cited, one after the other; undefined where the words name none (a heading, a page).
 * @example citedProvisions("sections 10(1) and (3)") //=> [["s", "10", "1"], ["s", "10", "3"]]
 */
export function citedProvisions(words: string): Provision[] | undefined {
  const found: Provision[] = [];
  let isRange = false;
  let isListed = false;
  for (const piece of words.split(/\s*(,|;|–|-(?=\s|\()|\band\b|\bor\b|\bto\b)\s*/)) {
    if (/^(?:,|;|and|or|)$/.test(piece)) {
      isListed = piece === ",";
      continue;
    }
    if (/^(?:to|–|-)$/.test(piece)) {
      isRange = true;
      continue;
    }
    const before = found.at(-1);
    const provision = provisionIn(piece, before);
    if (provision === undefined) return undefined;
    if (isRange && before !== undefined) found.push(...between(before, provision));
    // "Schedule 1, paragraph 4": the comma leads further into the schedule, and not to another provision.
    if (isListed && before?.[0] === "sch" && before.every((part, at) => part === provision[at])) found.pop();
    isRange = false;
    isListed = false;
    found.push(provision);
  }
  return found.length === 0 ? undefined : found;
}

/** One provision; what it leaves out ("(3)", "7(2)", "paragraph 4") is as in the one before. */
function provisionIn(words: string, before: Provision | undefined): Provision | undefined {
  const tokens = tokensOf(words);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const [first] = tokens as [Token, ...Token[]];
  const own = tokens.map(({ text }) => text);
  if (first.kind === "kind") {
    if (before?.[0] !== "sch" || !INSIDE_A_SCHEDULE.has(first.text)) return own;
    const at = before.indexOf(first.text);
    return [...(at < 0 ? before : before.slice(0, at)), ...own];
  }
  if (before === undefined) return first.kind === "number" && first.text.includes(".") ? own : undefined;
  return [...before.slice(0, sameSort(before, first)), ...own];
}

/** Where the provision before has what the next one begins with: a number after its kind, a (1) or an (a). */
function sameSort(before: Provision, { kind, text }: Token): number {
  const numberAt = before.findLastIndex((part, at) => at > 0 && isKind(before[at - 1]!) && !isKind(part));
  if (kind === "number") return numberAt < 0 ? 0 : numberAt;
  const isDigit = /^\d/.test(text);
  const at = before.findLastIndex((part, index) => index > numberAt && /^\d/.test(part) === isDigit);
  return at < 0 ? before.length : at;
}

/** Those between "art 15" and "art 17", or "(a)" and "(d)"; none where they can't be counted through. */
function between(first: Provision, last: Provision): Provision[] {
  const stem = first.slice(0, -1);
  const [from, until] = [first.at(-1)!, last.at(-1)!];
  if (first.length !== last.length || stem.some((part, at) => part !== last[at])) return [];
  const isNumber = /^\d+$/.test(from) && /^\d+$/.test(until);
  if (!isNumber && !/^[a-z],[a-z]$/.test(`${from},${until}`)) return [];
  const [low, high] = isNumber ? [Number(from), Number(until)] : [from.charCodeAt(0), until.charCodeAt(0)];
  if (high - low > MAX_RANGE) return [];
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => {
    const at = low + index + 1;
    return [...stem, isNumber ? String(at) : String.fromCharCode(at)];
  });
}

interface Token {
  readonly kind: "kind" | "number" | "sub";
  readonly text: string;
  /** Where the next one begins. */
  readonly end: number;
}

const WORD = /\s*([A-Za-z]+)\.?(?=[\s\d]|$)/y;
const SUB = /\s*\(([0-9A-Za-z]{1,6})\)/y;
const NUMBER = /\s*(\d+[A-Za-z0-9]*(?:\.\d+[A-Za-z0-9]*)*|[A-Z]{1,2}(?:\.?\d+[A-Z]?)*)(?=[\s(]|$)/y;

/** @returns undefined where something stands there that is no part of a citation */
function tokensOf(words: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = words.trim();
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, tokens.at(-1));
    if (token === undefined) return undefined;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: Token | undefined): Token | undefined {
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[1];
  };
  const kind = KINDS.get(read(WORD)?.toLowerCase() ?? "");
  if (kind !== undefined) return { kind: "kind", text: kind, end: WORD.lastIndex };
  const sub = read(SUB);
  if (sub !== undefined) return { kind: "sub", text: sub.toLowerCase(), end: SUB.lastIndex };
  // A number stands behind its kind: "para W(11)".
  const number = before === undefined || before.kind === "kind" ? read(NUMBER) : undefined;
  return number === undefined ? undefined : { kind: "number", text: number.toLowerCase(), end: NUMBER.lastIndex };
}

const SHORT_KINDS: ReadonlySet<string> = new Set(KINDS.values());

function isKind(part: string): boolean {
  return SHORT_KINDS.has(part);
}

/** One is the other, or stands in it. */
export function isInOrAround(one: Provision, other: Provision): boolean {
  const depth = Math.min(one.length, other.length);
  return one.slice(0, depth).every((part, at) => part === other[at]);
}
