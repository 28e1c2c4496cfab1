/** The text of a source, split where its provisions begin: what stands in one of them, and what does not. */
import { citedProvisions, isInOrAround, type Provision } from "./provision.js";
import { foldText } from "./fold-text.js";

export interface SourceText {
  /** The whole text, folded. */
  readonly whole: string;
  /** In the order of the text; empty where nothing in it is numbered as a provision. */
  readonly provisions: readonly PlacedText[];
  readonly lines: readonly { readonly line: string; readonly asHeading: string }[];
}

interface PlacedText {
  /** As the text numbers it. */
  readonly label: string;
  readonly provision: Provision;
  readonly lines: readonly string[];
}

const NUMBER = String.raw`(?:\d+[A-Za-z0-9]*(?:\.\d+[A-Z]?)*|[A-Z]{1,2}(?:\.?\d+[A-Z]?)*(?=\())`;
const SUBS = String.raw`(?:\([0-9A-Za-z]{1,6}\))*`;
const INSIDE = String.raw`(?: Part ${NUMBER})?(?: (?:para|item) ${NUMBER}${SUBS})?`;
/** As texts number their provisions, at the beginning of a line: "reg 13(6)", "Sch 2 Part 1 para A.4(10)", "6.2". */
const LABEL = new RegExp(
  String.raw`^(?:(?:reg|s|art|r|para|guidance|procedure|[Ss]tage|[Aa]ppendix|[Aa]nnex) ${NUMBER}${SUBS}` +
    String.raw`|Sch(?: ${NUMBER})?${INSIDE}|\d+(?:\.\d+)+${SUBS})(?=\s|$)`,
);

/** What stands at the head: title, citation, origin, licence. It is no part of the provisions. */
const HEAD = /^# /;

export function readSourceText(text: string): SourceText {
  const lines = text.split(/\r?\n/);
  const provisions: { label: string; provision: Provision; lines: string[] }[] = [];
  const isHeaded = lines.some((line) => line.startsWith("# origin:"));
  const body = isHeaded ? lines.filter((line) => !HEAD.test(line)) : lines;
  for (const line of isHeaded ? body : []) {
    const label = LABEL.exec(line)?.[0];
    const provision = label === undefined ? undefined : citedProvisions(label)?.[0];
    if (label !== undefined && provision !== undefined)
      provisions.push({ label, provision, lines: [line.slice(label.length)] });
    else provisions.at(-1)?.lines.push(line);
  }
  return {
    whole: foldText(body.join("\n")),
    provisions,
    lines: body.map((line) => ({ line, asHeading: headingWords(line) })),
  };
}

/** Between two provisions stands what no quote contains: its words run through one provision, or skip to the next. */
const APART = "\n\u00B6\n";

/**
 * What stands in the provisions that are cited, in and around them; undefined where the text has none of them.
 * @param cited as a clause says it; where that is a heading, what stands below it
 * @param headings everything that the charter cites, as `headingWords`: what stands below another does not stand below
 * this one
 */
export function textAt(
  { provisions, lines }: SourceText,
  cited: string,
  headings: readonly string[],
): string | undefined {
  const wanted = citedProvisions(cited);
  if (wanted === undefined || provisions.length === 0) return textBelow(lines, cited, headings);
  const found = provisions.flatMap((placed) => {
    const near = wanted.filter((one) => isInOrAround(one, placed.provision));
    return near.length === 0 ? [] : [partsOf(placed, near).join("\n")];
  });
  return found.length === 0 ? undefined : foldText(found.join(APART));
}

/** The provisions of the text in which words stand, as it numbers them. */
export function labelsWith({ provisions }: SourceText, holds: (folded: string) => boolean): string[] {
  return provisions.filter(({ lines }) => holds(foldText(lines.join("\n")))).map(({ label }) => label);
}

/** From the heading, itself included, to the next one that the charter cites. */
function textBelow(lines: SourceText["lines"], cited: string, headings: readonly string[]): string | undefined {
  const wanted = headingWords(cited);
  const others = headings.filter((heading) => heading !== wanted);
  const found: string[] = [];
  let isBelow = false;
  let isThere = false;
  for (const { line, asHeading } of lines) {
    if (isHeading(asHeading, wanted)) isBelow = isThere = true;
    else if (others.some((heading) => isHeading(asHeading, heading))) isBelow = false;
    if (isBelow) found.push(line);
  }
  return isThere ? foldText(found.join("\n")) : undefined;
}

/** As headings are compared. */
export function headingWords(words: string): string {
  return foldText(words).toLowerCase();
}

/** A line of its own, or the beginning of one that ends with a colon: "When answering the telephone we aim to:". */
function isHeading(words: string, wanted: string): boolean {
  return (
    words === wanted || (words.endsWith(":") && words.startsWith(wanted) && /^\W/.test(words.slice(wanted.length)))
  );
}

/** Where (b) is cited, not what stands in (a) and (c); the words before, between and after belong to all of them. */
function partsOf({ provision, lines }: PlacedText, wanted: readonly Provision[]): readonly string[] {
  const inside = wanted.map((one) => one.slice(provision.length));
  if (inside.some(({ length }) => length === 0)) return lines;
  const marked = marksOf(lines);
  const isMarked = inside.every((one) => marked.some(({ place }) => place[0] === one[0]));
  if (!isMarked) return lines;
  return marked.filter(({ place }) => inside.some((one) => isInOrAround(one, place))).map(({ line }) => line);
}

/** Of each line, the sub-paragraph that it belongs to: (a), or (i) in (a). */
function marksOf(lines: readonly string[]): { readonly line: string; readonly place: Provision }[] {
  let place: Provision = [];
  return lines.map((line) => {
    const mark = /^\s*\(([0-9A-Za-z]{1,6})\)/.exec(line)?.[1]?.toLowerCase();
    if (mark === undefined) return { line, place: [] };
    place = isBelow(mark, place) ? [place[0]!, mark] : [mark];
    return { line, place };
  });
}

/** (i), (ii) … stand in the (a) above them; but an (i) that follows an (h) is a letter. */
function isBelow(mark: string, [above]: Provision): boolean {
  if (above === undefined || !/^[ivx]+$/.test(mark) || /^[ivx]{2,}$/.test(above)) return false;
  return mark.length > 1 || above.charCodeAt(0) + 1 !== mark.charCodeAt(0);
}
