/**
 * What every key of the charter format means: an editor shows it while a charter is typed, and the page of the format
 * is made of it.
 */

import { TARGET_PARTS, type FormatPart } from "./target-format-words.js";

export const FORMAT_PARTS: Readonly<Record<string, FormatPart>> = {
  charter: {
    title: "A charter",
    keys: {
      $schema: "Where an editor finds this schema.",
      format: "The version of the format: 1. Its defaults never change.",
      id: 'The id of this version of the charter: "derby-city-council-2022".',
      series: 'What all versions of the charter share: "derby-city-council".',
      title: "The title of the document.",
      authority: "Whose promises these are.",
      effective: "The dates on which it is in force, both inclusive; {} or left out for a document without dates.",
      decidedBy: 'The event whose day picks the version: "received", if nothing is said.',
      sources: "The documents that say so. Without any, no quote can be checked.",
      timeZone: 'The IANA name of the zone in which days begin and end: "Europe/London".',
      holidays: "Holidays of one's own: divisions that do not come with the library, each with its file.",
      calendars: "Calendars by id. Required as soon as working days or opening hours are counted.",
      calendar:
        "The calendar that is counted on where a standard or target names none. Required as soon as there are two.",
      counting: "Counting choices of the whole charter. What is not stated has the default of the format.",
      readings: "Named other readings of the same text, one of which can be chosen on loading.",
      assumptions: "What the document does not say and the charter had to assume, in sentences.",
      attributes:
        "The charter's own vocabulary: attribute → its values. A misspelt value is an error with a suggestion.",
      events:
        'Event → the contents that it may carry. "received", "withdrawn" and "extension-removed" are known everywhere.',
      standards: "The promises, each for one kind of case.",
      unmeasured: "Promises without a figure that could be computed, each with the reason.",
      asAt: "The date to which the texts are known: what changed the law later is not in it.",
      notEncoded: "Provisions that set a time and are not encoded, each with the reason.",
    },
  },
  "charter.authority": {
    title: "authority",
    keys: { id: "The id of the authority.", name: "Its name, as in a letter." },
  },
  "charter.effective": {
    title: "effective",
    keys: { from: "The first day in force.", until: "The last day in force." },
  },
  "charter.unmeasured": { title: "unmeasured", keys: { why: "Why no figure can be computed." } },
  "charter.notEncoded": {
    title: "notEncoded",
    keys: { what: "What the provision says, in short.", why: "Why it is not encoded." },
  },
  source: {
    title: "A source",
    keys: {
      id: "What clauses call it.",
      title: "The title of the document, as in a letter.",
      text: "The file with its text, beside the charter or in a folder above it. Quotes are looked for in it.",
      url: "Where it is published.",
      citation: 'Its number: "SI 2015/595", "2000 c. 36". A letter cites a statute by it.',
      restsOn: "What kind of authority it has; every clause that cites it has the same, unless it says otherwise.",
      asAt: "The date of the text.",
      inForce: "The days on which the provisions are law as they are quoted; the versions of the charter cover them.",
      amended: "What changed its provisions. A clause is not verified by a text that is older than the change.",
    },
  },
  "source.inForce": { title: "inForce", keys: { from: "The first day in force.", until: "The last day in force." } },
  "source.amended": {
    title: "amended",
    keys: {
      by: 'What changed it: "SI 2021/746".',
      from: "The first day of the changed words.",
      provisions: 'The provisions that it changed: ["art 34"].',
      source: "The id of the source that holds the text of the amendment, where it ships as well.",
    },
  },
  holidays: {
    title: "Holidays of one's own",
    keys: {
      division: 'What calendars call it: "ireland".',
      file:
        "The file with its days, beside the charter or in a folder above it: JSON, or .ics. The command line reads " +
        "it; a program gives what bankHolidaysFrom makes of it to loadCharter.",
      coverage: "For which days a list of dates or an .ics file is whole. Other files say it themselves.",
      title: 'What letters call the division, for a list of dates or an .ics file: "Ireland".',
      noun: 'What one of its holidays is called, for a list of dates or an .ics file: "public holiday".',
    },
  },
  "holidays.coverage": {
    title: "coverage",
    keys: { from: "The first day for which every holiday is known.", until: "The last one." },
  },
  calendar: {
    title: "A calendar",
    keys: {
      bankHolidays:
        'Divisions whose bank holidays are days off: "england-and-wales", "scotland", "northern-ireland" or ' +
        "one's own. Several = a day off in any of them. [] = none.",
      week: 'Whole working days as a list, or the open spans of each weekday: { "monday": [["09:00", "17:00"]] }.',
      specialDays: "Closures, half days, extra working days, dropped holidays.",
      coverage:
        "The first and the last day for which its days off are known: counting past it is a problem, not a guess. " +
        "Needed where dated special days stand in for bank holidays.",
      localClosures:
        'true: an overlay may add closures. "expected": it has to (school days), and an answer without any says so.',
    },
  },
  "calendar.coverage": {
    title: "The coverage of a calendar",
    keys: { from: "The first day, inclusive.", until: "The last day, inclusive." },
  },
  specialDay: {
    title: "A special day",
    keys: {
      on: "One day.",
      from: "The first of several days.",
      until: "The last of them.",
      yearly: "Every year on this day, MM-DD. A dated special day beats a yearly one.",
      open: 'The open spans; [] = shut; "all-day" = a whole working day in a calendar of whole days.',
      title: "What the day off is called.",
    },
  },
  calendarChoice: {
    title: "A choice of calendar",
    keys: { by: 'The attribute whose value is the id of the calendar: { "by": "nation" }.' },
  },
  counting: {
    title: "Counting choices",
    keys: {
      receiptDay: "day-zero: the day of receipt does not count. day-one: it is day 1.",
      receiptOutside:
        "Received on a day that is not a working day, or past the cut-off. as-received: that day stands, and the " +
        "next working day is day 1. next-working-day: deemed received on it; working time begins when that day opens.",
      cutOff:
        'When a day is over for what comes in: "17:00" is itself in time, "before 16:00" ends at 15:59:59.999. ' +
        "Only with next-working-day.",
      lastDayOff:
        "A last day that is a day off stays, or rolls to the next or the previous working day, once, at the very end.",
      dueTime:
        'Until when on the last day: its end, the close of business, the time of day of the start, "17:00" ' +
        '(included) or "before 16:00".',
      monthEnd: "31 January and one month. clamp: 28 or 29 February. next-day: 1 March.",
      atClosing: "Working time used up exactly at closing is due at that closing, or at the next opening.",
      pauseBounds:
        "Which days of a pause are struck out: those after the stop through the resume; from the stop until the " +
        "day before the resume; or both end days. A pause that begins on the last day moves it by those days as well.",
      pauseUnit: "own: days of a pause are struck out in the target's own unit. calendar-days: in calendar days.",
      daysTaken: 'Whether "taken" counts both ends.',
      daysLeft: 'Whether "left" counts both ends.',
    },
  },
  reading: {
    title: "A reading",
    keys: { title: "What it reads otherwise.", counting: "The counting choices that it changes." },
  },
  attribute: {
    title: "An attribute",
    keys: {
      values: "The values that it can have.",
      default: "What is assumed where a case does not say. Every answer that it matters to says so.",
    },
  },
  standard: {
    title: "A standard",
    keys: {
      id: "The id of the standard.",
      title: "What it is about, as in a letter.",
      targets: "What is owed, each with how long.",
      exceptions: "Special cases: each overrides targets of the standard key by key, and keeps what it does not state.",
      governedBy: "Cases of this kind are handed to another charter, or to a process that is not encoded.",
      pausedBy: "Pauses of all its targets.",
      calendar: "The calendar that its targets count on.",
    },
  },
  "standard.governedBy": {
    title: "governedBy",
    keys: {
      series: "The series of the charter that answers as well; the version in force is picked.",
      with: "Attributes that are set for it.",
      process: "What governs such cases, in words: there is no date.",
    },
  },
  exception: {
    title: "An exception",
    keys: {
      id: "The id of the exception.",
      title: "What is special, as in a letter.",
      targets: "What it changes: the id of a target of the standard, and the keys that differ.",
    },
  },
  season: {
    title: "A season",
    keys: { from: "Its first day, MM-DD.", until: "Its last day, MM-DD; may lie in the next year." },
  },
  ...TARGET_PARTS,
  overlay: {
    title: "An overlay",
    keys: {
      $schema: "Where an editor finds this schema.",
      format: "The version of the format: 1.",
      id: "The id of the overlay.",
      extends: "The id of the charter that it is laid over.",
      title: "What it adds, in words.",
      calendars: "Closures for calendars that allow them.",
      events: "Events that its own targets need.",
      standards: "Escalation steps and internal targets, by the standard that they belong to.",
    },
  },
  "overlay.calendars": { title: "calendars of an overlay", keys: { specialDays: "The authority's own closures." } },
  "overlay.standards": {
    title: "standards of an overlay",
    keys: {
      id: "The id of the standard.",
      targets: "The id of a published target with steps for it, or a target of the authority's own.",
    },
  },
};
