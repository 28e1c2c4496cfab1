/** docs/problems.md: the list of codes with their meanings, made from the types that the compiler holds programs to. */
import { readFileSync } from "node:fs";
import path from "node:path";

const HEAD = `# Problems and issues

<!-- Written by \`npm run pages\` from src/core/message/*problem-code.ts. Change that, not this page. -->

Whatever is wrong comes as a record: \`code\`, \`message\`, mostly \`hint\` and \`path\` (a JSON pointer into what was given), and
details of its own. Programs decide by the code, which never changes its meaning. A code that a version adds can come from
inputs that gave another problem before.
`;

export function problemsDocument(): string {
  const body = ["charter-problem-code.ts", "problem-code.ts"]
    .map((name) => readFileSync(path.join(process.cwd(), "src/core/message", name), "utf8"))
    .map((list) => list.slice(list.indexOf("interface "), list.indexOf("\n}\n") + 1))
    .join("\n");
  const rows: string[] = [];
  for (const [, group, meaning, code] of body.matchAll(
    /^ {2}\/\/ (.+)$|\/\*\*\s*(?:\* )?([^]*?)\s*\*\/\n {2}(\w+): true;/gm,
  ))
    rows.push(group ? `\n## ${group}\n\n| code | meaning |\n| --- | --- |` : `| \`${code}\` | ${meaning} |`);
  return `${HEAD}${rows.join("\n")}\n`;
}
