/**
 * The facts that the library answers differently, each with the reason, and what makes it answer as published. A test
 * fails when a fact that is listed no longer differs, and when one that is not listed does.
 */
import { shippedDays } from "./adapter-charter.js";
import { caseworkDays, type Options } from "./adapter.js";

type Category =
  /** The published answer is not what its own rule gives. */
  | "source wrong"
  /** Another reading of the same text: a named choice gives it. */
  | "other reading"
  /** The source counts on holidays that were made up for its tests, or that end too early. */
  | "fixture calendar"
  /** The source asks about what happened or what a form needs, not about days. */
  | "not a question of counting";

export interface Difference {
  readonly category: Category;
  readonly ours: unknown;
  readonly reason: string;
  /** The options under which the library answers as published; none where no option is about it. */
  readonly publishedWith?: Options;
}

const FIXTURE_ENDS_IN_2010 =
  "The source's list of holidays ends in 2010, so that 1 January 2015 and the Scottish 2 January count as " +
  "working days. With that list the library answers the same.";
const FIXTURE: Options = { days: caseworkDays("foi-uk-all-parts") };
const RECEIVED_ON_A_SCOTTISH_HOLIDAY =
  "Received on a bank holiday in Scotland. The chart deems it received on the next working day, which is then " +
  "day 0 (section 45 Code, paragraph 4.2); read by section 10(6) itself, that day is day 1 (the Commissioner, " +
  "WhatDoTheyKnow).";
const DEEMED: Options = { counting: { receiptOutside: "next-working-day" } };

export const DIFFERENT_CASEWORK: Readonly<Record<string, Difference>> = {
  "uk-037": {
    category: "not a question of counting",
    ours: { problem: "event_before_receipt" },
    reason:
      "Answered before it was received: the source counts no days, the library names the event as one that " +
      "cannot be used.",
  },
  "uk-135": {
    category: "not a question of counting",
    ours: 23,
    reason:
      "Stopped on 9 April and again on 10 April without a restart: the source takes the second stop, the library " +
      "the first (a clock that stands cannot be stopped) and names the second `event_repeated`. Without the " +
      "first the answer is the source's.",
    publishedWith: {
      input: {
        events: [
          ["stop", "2025-03-05"],
          ["restart", "2025-03-10"],
          ["stop", "2025-03-12"],
          ["restart", "2025-03-15"],
          ["stop", "2025-03-20"],
          ["restart", "2025-03-29"],
          ["stop", "2025-04-01"],
          ["restart", "2025-04-05"],
          ["stop", "2025-04-10"],
          ["restart", "2025-04-11"],
          ["restart", "2025-04-11"],
          ["stop", "2025-04-11"],
        ].map(([type, date]) => ({ type, date })),
      },
    },
  },
  "uk-139": {
    category: "not a question of counting",
    ours: { accepted: true },
    reason:
      "The source's form asks for a category before it stops the clock. In a charter contents are asked of " +
      "answers, extensions and starts (`requires`), not of pauses: an event that the charter names stops the clock.",
  },
};

export const DIFFERENT_STATUTORY: Readonly<Record<string, Difference>> = {
  "alaveteli-ir-2014-12-31-due": {
    category: "fixture calendar",
    ours: "2015-01-30",
    reason: FIXTURE_ENDS_IN_2010,
    publishedWith: FIXTURE,
  },
  "alaveteli-ir-2014-12-31-very": {
    category: "fixture calendar",
    ours: "2015-02-27",
    reason: FIXTURE_ENDS_IN_2010,
    publishedWith: FIXTURE,
  },
  "alaveteli-ir-resent-2015-01-01": {
    category: "fixture calendar",
    ours: "2015-01-30",
    reason: FIXTURE_ENDS_IN_2010,
    publishedWith: FIXTURE,
  },
  "alaveteli-ir-resent-2015-01-01-very": {
    category: "fixture calendar",
    ours: "2015-02-27",
    reason: FIXTURE_ENDS_IN_2010,
    publishedWith: FIXTURE,
  },
  "foiman-2014-12-01": {
    category: "other reading",
    ours: "2014-12-31",
    reason: RECEIVED_ON_A_SCOTTISH_HOLIDAY,
    publishedWith: DEEMED,
  },
  "foiman-2015-01-02": {
    category: "other reading",
    ours: "2015-01-30",
    reason: RECEIVED_ON_A_SCOTTISH_HOLIDAY,
    publishedWith: DEEMED,
  },
  "wdtk-872-school": {
    category: "source wrong",
    ours: "2021-10-04",
    reason:
      "1 October 2021 is the nineteenth school day after the request; it is the twentieth only if the day of " +
      "receipt counts, which section 10 says it does not ('following the date of receipt').",
    publishedWith: { counting: { receiptDay: "day-one" } },
  },
};

/** Facts that the pack itself calls contested: its `expected` is our answer, and these options give the other one. */
export const CONTESTED_CASEWORK: Readonly<Record<string, { readonly other: unknown; readonly with: Options }>> = {
  // The statutory count of the same days, which the pack does not give: 20 working days after 18 May 2017, over 29 May.
  "uk-021": { other: "2017-06-16", with: { counting: { receiptDay: "day-zero" } } },
  "uk-063": { other: "2020-02-28", with: { counting: { receiptOutside: "as-received" } } },
  "uk-065": { other: "2020-01-31", with: { counting: { receiptOutside: "as-received" } } },
  "uk-115": { other: "2023-10-16", with: { counting: { receiptOutside: "as-received" } } },
  "uk-137": { other: "2025-12-01", with: { days: shippedDays("england-and-wales") } },
};
