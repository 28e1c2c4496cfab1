import { deadlines, loadCharter } from "charter-sla";
import type { Charter, Deadline } from "charter-sla";
import * as core from "charter-sla/core";
import * as charters from "charter-sla/charters";
import * as report from "charter-sla/report";

export function lastDays(json: unknown): (string | undefined)[] {
  const charter: Charter = loadCharter(json);
  const entries: Deadline[] = deadlines(charter, { kind: "complaint", received: "2022-08-30" });
  return entries.map((entry) => ("lastDay" in entry ? entry.lastDay : undefined));
}

// @ts-expect-error: a charter is not a string of words.
export const wrong: Charter = "ten working days";

export { charters, core, report };
