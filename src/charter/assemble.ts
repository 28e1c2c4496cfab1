/** A charter and those that govern its cases, read and checked, made into one that can be asked: without zod. */
import { SlaError } from "../core/problem.js";
import type { BankHolidays } from "../working-calendar/gov-uk.js";
import type { Charter } from "./charter.js";
import { checkDelegations } from "./checks/delegations.js";
import { checkVersions } from "./checks/versions.js";
import { compileCharter } from "./compile/compile-charter.js";
import type { CompiledCharter, CompileOptions } from "./compile/compiled-charter.js";
import type { CharterJson } from "./format/charter-json.js";
import type { CharterIssue } from "./format/issue.js";
import type { ReadCharter } from "./format/read-charter.js";
import type { LoadOptions } from "./load-options.js";
import { compileOptions } from "./load-options.js";

/**
 * @param governing by series, every version of every series that the charter can hand a case to
 * @param issues what was found so far; more is added to it
 * @returns undefined where there are issues
 */
export function assembled(
  main: ReadCharter,
  governing: ReadonlyMap<string, readonly ReadCharter[]>,
  options: LoadOptions,
  divisions: BankHolidays,
  issues: CharterIssue[],
): Charter | undefined {
  checkTogether(main, governing, issues);
  const all = [main, ...[...governing.values()].flat()].map((read) => read.json);
  const compile = compileOptions(all, options, divisions, issues);
  if (issues.length > 0) return undefined;
  const compiled = attempt(main, compile, issues);
  const compiledGoverning = new Map(
    [...governing].map(([series, versions]) => [
      series,
      versions.flatMap((version) => attempt(version, compile, issues) ?? []).sort(byDate),
    ]),
  );
  return issues.length > 0 || !compiled ? undefined : charterOf(main, compiled, compiledGoverning);
}

function charterOf(
  read: ReadCharter,
  compiled: CompiledCharter,
  governing: ReadonlyMap<string, readonly CompiledCharter[]>,
): Charter {
  const { json, hash } = compiled;
  return Object.freeze({
    id: json.id,
    series: json.series,
    title: json.title,
    authority: json.authority,
    effective: json.effective,
    timeZone: json.timeZone,
    hash,
    json,
    read,
    compiled,
    governing,
  });
}

/** What can only be seen of the charter and those that govern its cases side by side. */
function checkTogether(
  main: ReadCharter,
  governing: ReadonlyMap<string, readonly ReadCharter[]>,
  issues: CharterIssue[],
): void {
  const versions = [...governing.values()].map((read) => read.map(({ json }) => json));
  const all = [main.json, ...versions.flat()];
  issues.push(...checkDelegations(all));
  // A gap is no fault here: a case that falls into it is told that no version was in force.
  for (const of of versions) issues.push(...checkVersions(of).filter(({ code }) => code !== "gap_between_versions"));
}

export function seriesGoverning(json: CharterJson): readonly string[] {
  return json.standards.flatMap(({ governedBy }) => (governedBy && "series" in governedBy ? [governedBy.series] : []));
}

function byDate(a: CompiledCharter, b: CompiledCharter): number {
  return (a.json.effective.from ?? "") < (b.json.effective.from ?? "") ? -1 : 1;
}

function attempt(read: ReadCharter, options: CompileOptions, issues: CharterIssue[]): CompiledCharter | undefined {
  try {
    return compileCharter(read, options);
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    issues.push({ ...error.problem, path: error.problem.path ?? "", charter: read.json.id });
    return undefined;
  }
}
