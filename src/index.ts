/**
 * charter-sla: what is due, by when, under which promise, whether it has been missed, who must be told, and why.
 * @module charter-sla
 */

export { loadCharter, safeLoadCharter } from "./charter/load.js";
export { openCharter } from "./charter/open.js";
export type { OpenOptions } from "./charter/open.js";
export { charterInForce } from "./charter/version-in-force.js";
export { CharterError } from "./charter/charter-error.js";
export type { LoadOptions } from "./charter/load-options.js";
export type { Charter } from "./charter/charter.js";
export type { Basis } from "./charter/compile/answer-head.js";
export type { CharterIssue } from "./charter/format/issue.js";
export type { CharterJson, ClauseJson, OverlayJson, ReadingJson } from "./charter/format/charter-json.js";
export type { SourceJson, UnmeasuredJson } from "./charter/format/source-json.js";
export type { AttributeJson, SeasonJson, WhenJson } from "./charter/format/charter-json.js";
export type {
  CalendarChoiceJson,
  CalendarJson,
  CountingJson,
  LengthJson,
  LengthPartJson,
  SpansJson,
  SpecialDayJson,
  UnitJson,
  WithinJson,
} from "./charter/format/charter-json.js";
export type { ExceptionJson, StandardJson, TargetJson } from "./charter/format/charter-json.js";
export type {
  AdjustJson,
  EscalationJson,
  EventMatchJson,
  MomentJson,
  PauseJson,
  RightJson,
  SeveralMomentsJson,
  SingleMomentJson,
} from "./charter/format/charter-json.js";

export { deadline, deadlines } from "./answers/deadlines.js";
export type { Deadline } from "./answers/deadlines.js";
export type { CaseFields, CaseFor, CaseOf, CaseRecord, EventRecord, MomentInput } from "./answers/case-record.js";
export type { Answer } from "./answers/answer.js";
export type { Handover } from "./answers/follow.js";
export { targetClock } from "./answers/target-clock.js";
export type { TargetClock } from "./answers/target-clock.js";

export { assess } from "./answers/assess.js";
export type { AsOf } from "./answers/as-of.js";
export type { Assessment } from "./answers/assess.js";
export type { AdjustmentOutcome, Lateness, PauseTaken, TargetStatus } from "./answers/target-status.js";
export type { RecordedMoment } from "./answers/recorded-moment.js";
export type { MovedByHoliday } from "./answers/moved-by-holiday.js";
export { breaches } from "./answers/breaches.js";
export type { Breach } from "./answers/breaches.js";
export { escalations } from "./answers/escalations.js";
export type { Escalation, Since } from "./answers/escalations.js";
export { rights } from "./answers/rights.js";
export type { Right } from "./answers/rights.js";

export type { Condition } from "./charter/compile/condition.js";
export { explain } from "./answers/explain.js";
export type { CountedSince, DayOffReason, Explanation, ExplanationStep, StartAwaited } from "./answers/explanation.js";
export { explanationText } from "./text/letter/explanation-text.js";
export { drawnCalendar } from "./text/drawn-calendar.js";
export type { DayKind, DrawingOptions, MarkedDay } from "./text/drawn-calendar.js";
export { calendarDays, explainedDays } from "./text/marked-days.js";
export type { ChangedHours } from "./text/marked-days.js";

export { assessMany } from "./answers/assess-many.js";
export type { AssessedRow } from "./answers/assess-many.js";
export {
  safeAssess,
  safeBreaches,
  safeCharterInForce,
  safeDeadline,
  safeDeadlines,
  safeEscalations,
  safeExplain,
  safeRights,
  safeTargetClock,
} from "./answers/safe-answers.js";

export { vocabulary } from "./answers/vocabulary.js";
export type { Vocabulary } from "./answers/vocabulary.js";
export { momentIn } from "./time/moment-in.js";
export type { MomentIn } from "./time/moment-in.js";
export { suggest } from "./core/message/suggest.js";

export { report, reportBuilder } from "./report/report-builder.js";
export type { ReportBuilder, ReportOptions } from "./report/report-builder.js";
export type {
  PeriodFigures,
  Report,
  ReportBlock,
  ReportedCharter,
  ReportGroup,
  ReportTarget,
} from "./report/report-type.js";
export type { ReportFigures } from "./report/figures.js";
export type { ReportBy, ReportPeriod } from "./report/period.js";
export type { Spread, SpreadUnit } from "./report/spread.js";

export { diff, diffCase } from "./diff/charter-diff.js";
export type { DiffOptions } from "./diff/charter-diff.js";
export type { CaseDifference, ChangeKind, DueSide, TargetChange } from "./diff/change.js";

export { workingCalendar } from "./working-calendar/working-calendar.js";
export type { BankHolidaySource, WorkingCalendarSpec } from "./working-calendar/calendar-spec.js";
export type {
  DateInput,
  DayColumn,
  InstantInput,
  TimeOptions,
  WorkingCalendar,
} from "./working-calendar/working-calendar-type.js";
export type { Duration } from "./working-calendar/duration.js";
export { bankHolidaysFromGovUk } from "./working-calendar/gov-uk.js";
export { bankHolidaysFrom } from "./working-calendar/holiday-files.js";
export type { DivisionFile } from "./core/calendar/division-file.js";
export type { HolidayRule } from "./core/calendar/holiday-rule.js";
export type { BankHolidays } from "./working-calendar/gov-uk.js";
export { safeBankHolidaysFromGovUk, safeWorkingCalendar } from "./working-calendar/safe-calendars.js";
export type { BankHoliday, Division } from "./core/calendar/bank-holidays.js";
export type { DayOff } from "./core/calendar/days-off.js";
export type { SpecialDay, SpecialDayBase } from "./core/calendar/special-days.js";
export type { OpenSpan, Week, Weekday } from "./core/calendar/week.js";
export type { AtClosing } from "./core/calendar/open-time.js";
export type { EpochMs } from "./core/calendar/zone.js";

export { SlaError } from "./core/problem.js";
export type { Problem } from "./core/problem.js";
export type { Result } from "./core/result.js";
export type { Counting } from "./core/clock/counting.js";
export type { EventProblem } from "./core/clock/fold.js";
export type { Clause, OwedOnMiss } from "./core/clock/rule.js";
export type { Amount, State } from "./core/clock/status.js";
export type { Moment } from "./time/moment.js";
export { VERSION } from "./version.js";
