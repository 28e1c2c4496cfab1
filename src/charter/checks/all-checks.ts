/** The meaning checks of one charter, in the order in which their issues are told. */
import type { CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";
import { checkAcknowledgements } from "./acknowledgements.js";
import { checkBeforeStart } from "./before-start.js";
import { checkCalendarChoices } from "./calendar-choice.js";
import { checkCalendars, checkHolidays } from "./calendars.js";
import { checkConditions } from "./conditions.js";
import { checkConflicts } from "./conflicts.js";
import { checkCounting } from "./counting-choices.js";
import { checkDates } from "./dates.js";
import { checkEvents, checkPauses, checkUnusedEvents } from "./events.js";
import { checkIds } from "./ids.js";
import { checkKinds } from "./kinds.js";
import { checkReadings } from "./readings.js";
import { checkSameDay } from "./same-day.js";
import { checkSize } from "./size.js";
import { checkSources } from "./sources.js";
import { checkStarts } from "./starts.js";
import { checkSteps } from "./steps.js";
import { checkTimeZone } from "./time-zone.js";

const CHECKS: readonly ((charter: CharterJson) => Iterable<CharterIssue>)[] = [
  checkTimeZone,
  checkDates,
  checkIds,
  checkCalendars,
  checkHolidays,
  checkSources,
  checkEvents,
  checkPauses,
  checkConditions,
  checkKinds,
  checkCalendarChoices,
  checkCounting,
  checkSameDay,
  checkReadings,
  checkStarts,
  checkBeforeStart,
  checkSteps,
  checkConflicts,
  checkUnusedEvents,
  checkAcknowledgements,
];

/** Everything that a charter of the right shape can still get wrong, lazily; of one that is too big nothing else. */
export function* checkMeaning(charter: CharterJson): Generator<CharterIssue> {
  let isTooBig = false;
  for (const issue of checkSize(charter)) {
    isTooBig = true;
    yield issue;
  }
  if (isTooBig) return;
  for (const check of CHECKS) yield* check(charter);
}
