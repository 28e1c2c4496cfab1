/**
 * A charter with one target, "respond", and a case under it: received on Monday 5 January 2026 where nothing else is
 * said.
 */
import type { CalendarJson, CountingJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { CaseRecord, Charter, EventRecord } from "../../../src/index.js";
import { loadCharter } from "../../../src/index.js";
import { aCharterOf } from "../../laws/any-charter.js";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
export const office: CalendarJson = {
  bankHolidays: ["england-and-wales"],
  week: Object.fromEntries(WEEKDAYS.map((day) => [day, [["09:00", "17:00"]]])),
};
export const suspend = { from: "fee-asked", until: "fee-paid", effect: "suspend" } as const;
export const reset = { from: "clarification-asked", until: "clarified", effect: "reset" } as const;

export interface Question {
  readonly target: Partial<TargetJson>;
  readonly counting?: CountingJson;
  readonly calendars?: Record<string, CalendarJson>;
  readonly received?: string;
  readonly events?: readonly EventRecord[];
  readonly measures?: Record<string, number>;
}

export function oneTarget({
  target,
  counting = {},
  calendars = { main: office },
  received = "2026-01-05",
  events = [],
  measures,
}: Question): { charter: Charter; record: CaseRecord } {
  const metBy = target.measure === undefined ? { metBy: ["responded"] } : {};
  const charter = loadCharter(
    aCharterOf({ calendars, counting, targets: [{ id: "respond", ...metBy, ...target } as TargetJson] }),
  );
  return { charter, record: { kind: "enquiry", received, events, ...(measures && { measures }) } };
}

export function event(name: string, at: string, rest: Partial<EventRecord> = {}): EventRecord {
  return { event: name, at, ...rest };
}
