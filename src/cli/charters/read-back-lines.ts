/** A charter read back, as the lines that `check` ends with. */
import type { ReadBack, StandardReadBack, TargetReadBack } from "../../check.js";

export function readBackLines(back: ReadBack): string[] {
  return [
    `What it says: ${back.title} (${back.authority}). ${back.inForce}`,
    ...back.calendars.map((line) => `  ${line}`),
    ...group("How days are counted, as chosen in it:", back.stated),
    ...group("Not chosen in it, and counted by default:", back.defaulted),
    ...back.standards.flatMap(standardLines),
  ];
}

function group(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    - ${line}`)];
}

function standardLines({ title, sentences, targets }: StandardReadBack): string[] {
  return ["", `  ${[`${title}.`, ...sentences].join(" ")}`, ...targets.flatMap(targetLines)];
}

function targetLines({ title, exception, internal, sentences, clause }: TargetReadBack): string[] {
  const marks = [
    ...(exception === undefined ? [] : [`instead, for ${exception}`]),
    ...(internal ? ["the authority's own, not promised"] : []),
    ...(clause.restsOn === "promise" ? [] : [clause.restsOn.replaceAll("-", " ")]),
    ...(clause.verified || internal ? [] : ["not verified"]),
  ];
  return [
    `    - ${title}${marks.length === 0 ? "" : ` (${marks.join("; ")})`}: ${sentences.join(" ")}`,
    ...(clause.quote === undefined
      ? []
      : [`      “${clause.quote}”${clause.citation === "" ? "" : ` (${clause.citation})`}`]),
  ];
}
