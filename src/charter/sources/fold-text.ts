/**
 * White space folded, curly marks made straight; bullets, and the marks that a conversion to text leaves (headings,
 * bold), left out.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201F\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u00AD/g, "")
    .replace(/^[ \t]*(?:#{1,6}|[-*\u2022\u00B7\u25AA\u25CF\u25E6\uF0B7>])[ \t]+/gm, "")
    .replace(/[\u2022\u25AA\u25CF\u25E6\uF0B7]/g, " ")
    .replace(/\*{1,3}|_{2,}/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
