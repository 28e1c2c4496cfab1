/** The codes of what is wrong with a charter, with their meanings: the first part of the list of `problem-code.ts`. */
export interface CharterProblemCodes {
  // A charter that is read

  /** The text is not JSON. */
  not_json: true;
  /** A value of another kind stands where one kind is wanted. */
  wrong_type: true;
  /** A value that cannot stand here: the hint says which can. */
  bad_value: true;
  /** A key whose name cannot stand here. */
  bad_key: true;
  /** A key that is needed is not there. */
  missing_key: true;
  /** A key that the format does not know, or that does not go with the others. */
  unknown_key: true;
  /** One object has a key twice; JSON would keep only the last. */
  duplicate_key: true;
  /** A key that would reach into the program itself (`__proto__`). */
  forbidden_key: true;
  /** A name that the library uses itself. */
  reserved_name: true;
  /** One name for two things, so that nobody could tell which is meant. */
  ambiguous_name: true;
  /** A text is longer than the format allows. */
  too_long: true;
  /** Lists and objects lie in one another deeper than is read. */
  too_deep: true;
  /** A number or list is larger than the format allows. */
  too_big: true;
  /** There are so many of a kind that a check which compares each with each other was left out. */
  too_many_to_compare: true;
  /** A number or list is smaller than the format allows. */
  too_small: true;
  /** A list has more values than the format allows. */
  too_many_values: true;
  /** A number that has to be whole is not. */
  not_a_whole_number: true;
  /** A date that does not exist. */
  not_a_real_date: true;
  /** The charter is written in a higher version of the format. */
  newer_format: true;
  /** A charter has issues: `CharterError` carries every one of them. */
  invalid_charter: true;
  /** What was given is no charter that `loadCharter` has made, or no JSON of one. */
  not_a_charter: true;
  /** An option of loading that cannot be what it is. */
  bad_option: true;
  /** A compiled charter that another version of the library has made. */
  compiled_by_other_version: true;
  /** The text of a compiled charter is not the one that was checked when it was compiled. */
  compiled_charter_changed: true;
  /** A case of the examples that cannot be read. */
  unreadable_case: true;

  // What a charter means

  /** Two of a kind share an id. */
  duplicate_id: true;
  /** An attribute that the charter does not name. */
  unknown_attribute: true;
  /** A value that the attribute does not have. */
  unknown_value: true;
  /** An event that the charter does not name. */
  unknown_event: true;
  /** A content that the event does not have. */
  unknown_content: true;
  /** A measure that no target has. */
  unknown_measure: true;
  /** A target that is not there. */
  unknown_target: true;
  /** A standard that is not there. */
  unknown_standard: true;
  /** A calendar that is not there. */
  unknown_calendar: true;
  /** A source that is not there. */
  unknown_source: true;
  /** Two files, or two entries, for the holidays of one division. */
  duplicate_holidays: true;
  /** A charter has holidays of its own in a file, and what is in it was not given. */
  holidays_not_given: true;
  /** The file of a charter's own holidays is not there, or cannot be read. */
  holidays_not_found: true;
  /** The file of a charter's own holidays lies outside the charter's folder. */
  holidays_outside: true;
  /** Bank holidays of a division that was not given. */
  unknown_division: true;
  /** A reading that no charter has. */
  unknown_reading: true;
  /** A time zone that nobody knows. */
  unknown_time_zone: true;
  /** A weekday that is none. */
  unknown_weekday: true;
  /** An overlay extends a charter that was not given. */
  unknown_base: true;
  /** A charter that is not at hand. */
  unknown_charter: true;
  /** An overlay extends itself. */
  extends_itself: true;
  /** An overlay extends an overlay. */
  extends_overlay: true;
  /** An overlay asks for more than closures, steps and targets of the authority's own. */
  overlay_not_allowed: true;
  /** Two standards or exceptions can hold for one case and say different things of one target. */
  conflicting_standards: true;
  /** A condition that no case can meet, so that the standard never applies. */
  unreachable_standard: true;
  /** An exception that no case can meet. */
  unreachable_exception: true;
  /** A target that no case can owe. */
  unreachable_target: true;
  /** An event that nothing in the charter names. */
  unused_event: true;
  /** A clock that nothing can start. */
  never_starts: true;
  /** A date is promised on receipt, which carries none. */
  never_due: true;
  /** A step leads up to the due by more than there is of the time, and is told at the start. */
  step_before_start: true;
  /** A standard without targets that hands its cases to nobody. */
  nothing_promised: true;
  /** A target has to have exactly one of a length, a recurrence and a measure. */
  one_kind_only: true;
  /** A length has two units. */
  one_unit_only: true;
  /** A step has to have exactly one moment. */
  one_moment_only: true;
  /** A key that does nothing where it stands. */
  key_without_effect: true;
  /** A counting choice that the target's unit cannot feel. */
  choice_without_effect: true;
  /** A cut-off without `"receiptOutside": "next-working-day"` does nothing. */
  cut_off_without_effect: true;
  /** A pause whose end no event can bring. */
  pause_without_end: true;
  /** An acknowledgement is due after the answer itself. */
  acknowledgement_after_response: true;
  /** An answer would leave the acknowledgement owed. */
  acknowledgement_not_met_by_answer: true;
  /** What comes in late on a day is late on arrival. */
  due_before_start: true;
  /** A period that ends before it begins. */
  backward_dates: true;
  /** Two versions of a series are in force on one day. */
  overlapping_versions: true;
  /** No version of a series is in force on some day between two. */
  gap_between_versions: true;
  /** A source is law on days on which no version of the charter is in force. */
  gap_against_instrument: true;
  /** Charters hand their cases round in a circle. */
  delegation_cycle: true;
  /** A charter that others hand their cases to was not given. */
  charter_missing: true;
  /** The bank holidays that are known have run out. */
  coverage_ended: true;
  /** The bank holidays that are known run out within a year. */
  coverage_ends_soon: true;
  /** Dated days off without anything that says until when they are known. */
  coverage_missing: true;
  /** The text of a source is not where the charter says. */
  source_text_missing: true;
  /** A quote is not in the text of its source. */
  quote_not_found: true;
  /** A quote stands in the text, but not in the provision that is cited. */
  quote_in_other_provision: true;
  /** The text has neither the provision nor the heading that is cited. */
  provision_not_found: true;
  /** A clause says that it is verified, and quotes nothing. */
  verified_without_quote: true;
  /** A clause says that it is verified, and no text of its source lies beside the charter. */
  verified_without_text: true;
  /** A clause is verified by a text that is older than a change of its provision. */
  text_older_than_amendment: true;
  /** A quote stands where it is cited from, and the clause does not say that it is verified. */
  could_be_verified: true;
  /** What `charter-sla new` wrote in capitals is still there. */
  not_replaced: true;
  /** An attribute has the name of a flag of the command line. */
  attribute_like_a_flag: true;
  /** A file of worked examples that cannot be read. */
  bad_examples: true;
  /** A worked example says something else than what is computed. */
  example_differs: true;
}
