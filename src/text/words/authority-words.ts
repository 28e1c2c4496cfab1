/** What a rule rests on, in English: a letter cites it as what it is. */
import type { Clause } from "../../core/clock/rule.js";

const LONG: Readonly<Record<string, string>> = {
  reg: "regulation",
  regs: "regulations",
  s: "section",
  ss: "sections",
  art: "article",
  arts: "articles",
  r: "rule",
  rr: "rules",
  para: "paragraph",
  paras: "paragraphs",
};

/**
 * A provision as a letter writes it.
 * @example provisionWords("Sch 1 para 4") //=> "Schedule 1 paragraph 4"
 */
export function provisionWords(provision: string): string {
  return provision.replace(
    /\b(regs?|ss?|arts?|rr?|paras?)\.? (?=[\dA-Z])|\bSch\b\.?/g,
    (word: string, short: string | undefined) => (short === undefined ? "Schedule" : `${LONG[short] ?? word.trim()} `),
  );
}

/** Where the rule is written, with its number: "The Planning Order 2015 (SI 2015/595, article 34(2))". */
export function sourceWords({ source, provision }: Clause, charterTitle: string): string {
  const where = [source?.citation, provision === undefined ? undefined : provisionWords(provision)].filter(
    (part) => part !== undefined,
  );
  return `${source?.title ?? charterTitle}${where.length === 0 ? "" : ` (${where.join(", ")})`}`;
}

/** What is cited is no statute, and nobody has promised it: then the reader is told what it is. */
export function kindSentence({ restsOn }: Clause): string | undefined {
  switch (restsOn) {
    case "statutory-guidance":
      return "That is statutory guidance.";
    case "code":
      return "That is a code, and not a statute.";
    case "practice":
      return "That is practice, and not law.";
    default:
      return undefined;
  }
}
