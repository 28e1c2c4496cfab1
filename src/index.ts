/** charter-sla: what is due, by when, under which promise, whether it has been missed, who must be told, and why. @module charter-sla */

export { loadCharter, safeLoadCharter, charterInForce, CharterError } from "./charter/load.js";
export type { LoadOptions } from "./charter/load-options.js";
export type { Basis, Charter } from "./charter/charter.js";
export type { CharterIssue } from "./charter/issue.js";
export type { CharterJson, ClauseJson, OverlayJson, ReadingJson, SourceJson, UnmeasuredJson } from "./charter/charter-json.js";
export type { AttributeJson, SeasonJson, WhenJson } from "./charter/charter-json.js";
export type { CalendarChoiceJson, CalendarJson, CountingJson, LengthJson, LengthOfJson, LengthPartJson, SpansJson, SpecialDayJson, UnitJson, WindowJson, WithinJson } from "./charter/charter-json.js";
export type { ExceptionJson, StandardJson, TargetJson } from "./charter/charter-json.js";
export type { AdjustJson, EscalationJson, EventMatchJson, PauseJson, RightJson, StartJson, WindowStartJson } from "./charter/charter-json.js";

export { deadline, deadlines } from "./clock/deadlines.js";
export type { Deadline } from "./clock/deadlines.js";
export type { CaseFields, CaseRecord, EventRecord, MomentInput } from "./clock/case-record.js";
export type { Answer } from "./clock/answer.js";
export type { Handover } from "./clock/follow.js";
export { targetClock } from "./clock/target-clock.js";
export type { TargetClock } from "./clock/target-clock.js";

export { assess } from "./clock/assess.js";
export type { AsOf } from "./clock/as-of.js";
export type { Assessment } from "./clock/assess.js";
export type { AdjustmentOutcome, Lateness, PauseTaken, TargetStatus } from "./clock/target-status.js";
export type { RecordedMoment } from "./clock/recorded-moment.js";
export type { MovedByHoliday } from "./clock/moved-by-holiday.js";
export { breaches } from "./clock/breaches.js";
export type { Breach } from "./clock/breaches.js";
export { escalations } from "./clock/escalations.js";
export type { Escalation, Since } from "./clock/escalations.js";
export { rights } from "./clock/rights.js";
export type { Right } from "./clock/rights.js";

export type { Condition } from "./charter/condition.js";
export { explain } from "./clock/explain.js";
export type { CountedSince, DayOffReason, Explanation, ExplanationStep, StartAwaited } from "./clock/explanation.js";
export { explanationText } from "./text/explanation-text.js";
export { drawnCalendar } from "./text/drawn-calendar.js";
export type { DayKind, DrawingOptions, MarkedDay } from "./text/drawn-calendar.js";
export { calendarDays, explainedDays } from "./text/marked-days.js";
export type { ChangedHours } from "./text/marked-days.js";

export { assessMany } from "./clock/assess-many.js";
export type { AssessedRow } from "./clock/assess-many.js";
export { safeAssess, safeBreaches, safeCharterInForce, safeDeadline, safeDeadlines, safeEscalations, safeExplain, safeRights, safeTargetClock } from "./clock/safe.js";

export { vocabulary } from "./clock/vocabulary.js";
export type { Vocabulary } from "./clock/vocabulary.js";
export { momentIn } from "./time/moment-in.js";
export type { MomentIn } from "./time/moment-in.js";
export { suggest } from "./core/suggest.js";

export { report, reportBuilder } from "./report/report.js";
export type { ReportBuilder, ReportOptions } from "./report/report.js";
export type { PeriodFigures, Report, ReportBlock, ReportedCharter, ReportGroup, ReportTarget } from "./report/report-type.js";
export type { ReportFigures } from "./report/figures.js";
export type { ReportBy, ReportPeriod } from "./report/period.js";
export type { Spread, SpreadUnit } from "./report/spread.js";

export { diff, diffCase } from "./diff/diff.js";
export type { DiffOptions } from "./diff/diff.js";
export type { CaseDifference, ChangeKind, DueSide, TargetChange } from "./diff/change.js";

export { workingCalendar } from "./calendar/working-calendar.js";
export type { BankHolidaySource, WorkingCalendarSpec } from "./calendar/calendar-spec.js";
export type { DateInput, DayColumn, InstantInput, TimeOptions, WorkingCalendar } from "./calendar/working-calendar-type.js";
export type { Duration } from "./calendar/duration.js";
export { bankHolidaysFromGovUk } from "./calendar/gov-uk.js";
export type { BankHolidays } from "./calendar/gov-uk.js";
export { safeBankHolidaysFromGovUk, safeWorkingCalendar } from "./calendar/safe.js";
export type { BankHoliday, Division } from "./core/bank-holidays.js";
export type { DayOff } from "./core/days-off.js";
export type { SpecialDay, SpecialDayBase } from "./core/special-days.js";
export type { OpenSpan, Week, Weekday } from "./core/week.js";
export type { AtClosing } from "./core/open-time.js";
export type { EpochMs } from "./core/zone.js";

export { SlaError } from "./core/problem.js";
export type { Problem } from "./core/problem.js";
export type { Result } from "./core/result.js";
export type { Counting } from "./core/counting.js";
export type { EventProblem } from "./core/fold.js";
export type { Clause, OwedOnMiss } from "./core/rule.js";
export type { Amount, State } from "./core/status.js";
export type { Moment } from "./time/moment.js";
export { VERSION } from "./version.js";
