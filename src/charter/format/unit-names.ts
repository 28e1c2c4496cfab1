/** The units a length can have, in the order in which messages name them. */
export const UNITS = [
  "workingDays",
  "calendarDays",
  "weeks",
  "months",
  "workingHours",
  "workingMinutes",
  "hours",
  "minutes",
  "seconds",
] as const;
