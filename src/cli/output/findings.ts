/** What `check` found, in the forms that other people's tools read. */
import path from "node:path";
import { VERSION } from "../../index.js";
import type { CheckedCharter } from "../charters/checked-charter.js";
import type { PlacedIssue } from "../charters/placed-issue.js";

/** "The place in words (/its/pointer): the message. The hint." */
function findingText({ path: pointer, place, message, hint }: PlacedIssue): string {
  const where = pointer === "" ? "" : `At ${place} (${pointer}): `;
  return `${where}${message}${hint === undefined ? "" : ` ${hint}`}`;
}

/** Annotations on a pull request: workflow commands of GitHub Actions, one a line. */
export function githubLines(checked: readonly CheckedCharter[], cwd: string): string {
  return findingsOf(checked)
    .map(([name, issue]) => {
      const place = Object.entries({
        file: issue.file && uriOf(issue.file, cwd),
        line: issue.line,
        col: issue.column,
        title: issue.code,
      }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${escapedProperty(String(value))}`]));
      const text = issue.file === undefined ? `${name}: ${findingText(issue)}` : findingText(issue);
      return `::${issue.severity} ${place.join(",")}::${escapedData(text)}\n`;
    })
    .join("");
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** SARIF 2.1.0 (OASIS), as code scanning reads it. */
export function sarifLog(checked: readonly CheckedCharter[], cwd: string): object {
  const findings = findingsOf(checked);
  const rules = [...new Set(findings.map(([, { code }]) => code))].sort();
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "charter-sla",
            version: VERSION,
            rules: rules.map((id) => ({ id, shortDescription: { text: sentenceCase(id) } })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map(([name, issue]) => ({
          ruleId: issue.code,
          ruleIndex: rules.indexOf(issue.code),
          level: issue.severity,
          message: { text: findingText(issue) },
          locations: [
            {
              ...(issue.file !== undefined && {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(issue.file, cwd) },
                  ...(issue.line !== undefined && {
                    region: { startLine: issue.line, startColumn: issue.column },
                  }),
                },
              }),
              logicalLocations: [{ fullyQualifiedName: `${name}#${issue.path}` }],
            },
          ],
        })),
      },
    ],
  };
}

/** "quote_not_found" → "Quote not found." */
function sentenceCase(code: string): string {
  return `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll("_", " ")}.`;
}

/** A relative reference with slashes, whatever the machine's paths look like. */
function uriOf(file: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file)).split(path.sep).join("/");
  return relative.split("/").map(encodeURIComponent).join("/");
}

/**
 * JUnit's XML: a suite for each charter, a failed test for each error, and for each warning a passed one that says it.
 * A charter without findings is one passed test: CI servers take a suite without tests for a mistake.
 */
export function junitXml(checked: readonly CheckedCharter[]): string {
  const suites = checked.map(({ name, issues }) => {
    const failures = issues.filter(({ severity }) => severity === "error").length;
    const tests = issues.map((issue) => testCase(name, issue)).join("");
    const all = tests === "" ? `    <testcase classname="${xml(name)}" name="holds" time="0"/>\n` : tests;
    return (
      `  <testsuite name="${xml(name)}" tests="${Math.max(1, issues.length)}" failures="${failures}" errors="0" ` +
      `skipped="0" time="0">\n${all}  </testsuite>\n`
    );
  });
  const all = findingsOf(checked);
  const failures = all.filter(([, { severity }]) => severity === "error").length;
  const tests = checked.reduce((sum, { issues }) => sum + Math.max(1, issues.length), 0);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="charter-sla check" tests="${tests}" ` +
    `failures="${failures}" errors="0" time="0">\n${suites.join("")}</testsuites>\n`
  );
}

function testCase(name: string, issue: PlacedIssue): string {
  const place = [issue.file ?? name, issue.line, issue.column].filter((part) => part !== undefined).join(":");
  const text = xml(`${place}: ${findingText(issue)}`);
  const inside =
    issue.severity === "error"
      ? `<failure type="${xml(issue.code)}" message="${xml(issue.message)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${xml(name)}" name="${xml(`${issue.code} ${issue.path}`)}" time="0">${inside}</testcase>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters can't stand in XML 1.0 at all, not even as references; nor can half of a surrogate pair. */
function xml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\ufffe\uffff]+/g, " ")
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
  );
}

function findingsOf(checked: readonly CheckedCharter[]): (readonly [name: string, issue: PlacedIssue])[] {
  return checked.flatMap(({ name, issues }) => issues.map((issue) => [name, issue] as const));
}
