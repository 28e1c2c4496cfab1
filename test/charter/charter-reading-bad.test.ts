/** Every file of charters/bad is a broken charter with the issues that it must raise: all of them, and no others. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkDelegations } from "../../src/charter/checks/delegations.js";
import { checkInForce } from "../../src/charter/checks/in-force.js";
import { checkVersions } from "../../src/charter/checks/versions.js";
import type { CharterIssue } from "../../src/charter/format/issue.js";
import { readCharter } from "../../src/charter/read.js";
import { checkQuotes } from "../../src/charter/sources/quotes.js";

interface BadCharter {
  readonly fault: string;
  readonly expect: readonly { readonly code: string; readonly path: string; readonly severity?: "warning" }[];
  /** One of these: a charter or an overlay, several charters, or text that may not even be JSON. */
  readonly charter?: unknown;
  readonly charters?: readonly unknown[];
  readonly text?: string;
  /** What the overlay may extend. */
  readonly bases?: readonly unknown[];
  /** The texts of its sources, by the paths that it gives. */
  readonly texts?: Readonly<Record<string, string>>;
}

const folder = path.resolve(import.meta.dirname, "../../charters/bad");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function issuesOf(bad: BadCharter): readonly CharterIssue[] {
  if (bad.charters === undefined) return issuesOfOne(bad.text ?? bad.charter, bad.bases, bad.texts);
  const charters = bad.charters.map((json) => {
    const read = readCharter(json);
    if (!read.ok) throw new Error(`One of the charters can't be read by itself: ${JSON.stringify(read.problem)}`);
    return read.value.json;
  });
  return [...checkVersions(charters), ...checkDelegations(charters)];
}

function issuesOfOne(
  json: unknown,
  bases: readonly unknown[] = [],
  texts?: BadCharter["texts"],
): readonly CharterIssue[] {
  const read = readCharter(json, { bases });
  if (!read.ok) return read.problem;
  const { json: charter, warnings } = read.value;
  const quotes = texts === undefined ? [] : checkQuotes(charter, (file) => texts[file]).issues;
  return [...warnings, ...quotes, ...checkInForce(charter, [charter])];
}

const inOrder = (issues: readonly { code: string; path: string; severity?: string }[]) =>
  issues.map(({ code, path: at, severity = "error" }) => `${severity} ${code} ${at}`).sort();

describe("charters/bad", () => {
  it("has at least 25 faults", () => expect(files.length).toBeGreaterThanOrEqual(25));

  it.each(files)("%s raises exactly the issues that it names", (name) => {
    const bad = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as BadCharter;
    const issues = issuesOf(bad);
    expect(inOrder(issues)).toEqual(inOrder(bad.expect));
    for (const { message, hint } of issues) {
      expect(message).toMatch(/[.]$/);
      if (hint !== undefined) expect(hint.length).toBeGreaterThan(3);
    }
  });
});
