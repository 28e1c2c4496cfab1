/** Sentences as wide as the terminal; as they are where there is none. */
import { Help } from "commander";

const help = new Help();
/** What follows a list's dash or a paragraph's own margin. */
const MARGIN = /^ *(?:- )?/;

/**
 * Each line is broken between words, and goes on below its own beginning. @param extra how much further in it goes on
 */
export function wrappedText(text: string, columns: number | undefined, extra = 0): string {
  if (columns === undefined) return text;
  return text
    .split("\n")
    .map((line) => wrappedLine(line, columns, extra))
    .join("\n");
}

function wrappedLine(line: string, columns: number, extra: number): string {
  if (help.displayWidth(line) <= columns) return line;
  const margin = MARGIN.exec(line)?.[0] ?? "";
  const further = " ".repeat(margin.length + extra);
  const [first = "", ...rest] = help.boxWrap(line.slice(margin.length), columns - further.length).split("\n");
  return [margin + first, ...rest.map((part) => further + part)].join("\n");
}
