/** Keys that mean the same wherever they stand. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  quote:
    'The document\'s own words. They are looked for in the text of the source, white space folded; " ... " skips ' +
    "words, in order.",
  source: "The id of the source that says so; not needed where the charter has one source.",
  provision: "Where in the source: a section, a clause, a heading.",
  restsOn:
    "What kind of authority it has: the authority's own promise (if nothing is said), a statute, statutory guidance, " +
    "a regulator's code, practice, or an assumption. A clause has that of its source unless it says otherwise.",
  verified:
    "true: the quote stands in that provision of a text beside the charter; `check` finds it there, or it is an " +
    "error. Without the key a clause is not verified, and every answer says so.",
  workingDays: "Whole working days. 0 = the same day, or the next working day where that is none.",
  calendarDays: "Whole calendar days. 0 = the same day.",
  weeks: "Whole weeks, each of seven calendar days.",
  months: "Whole months, by the corresponding date.",
  workingHours: "Hours inside the opening hours: real time, so that the day of a clock change has one more or less.",
  workingMinutes: "Minutes inside the opening hours.",
  hours: "Elapsed hours, at night and on days off as well.",
  minutes: "Elapsed minutes.",
  seconds: "Elapsed seconds.",
  counting: "Counting choices that differ here from those around it.",
  requires: 'Contents that the event has to carry to count here. "promised" is a date told to the customer.',
  when: "Attribute → the value that it must have, or a list of them. All named attributes must fit.",
  season: "Only for cases received in this part of the year.",
  pausedBy: "What stops the clock, and what starts it again.",
  beforeStart:
    "true: what came before the clock started holds for it too. Otherwise it is named, and does nothing to it.",
};
