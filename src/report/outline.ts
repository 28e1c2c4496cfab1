/** What every written form of a report says, in the same words and order: its heading, its notices, its sections. */
import { listed } from "../text/words/word-list.js";
import { writtenDate, writtenMoment } from "../text/words/written-date.js";
import type { Report, ReportedCharter, ReportTarget } from "./report-type.js";
import { casesText, countText } from "./wording.js";

export interface Headings {
  readonly authority: string;
  readonly title: string;
  /** What is reported on, as of when. */
  readonly lead: string;
}

export function headings(report: Report): Headings {
  const given = report.charters.filter(({ role }) => role === "given");
  const titles = [...new Set(given.map(({ title }) => title))];
  const authority = listed([...new Set(given.map((charter) => charter.authority))]);
  const received =
    report.received === undefined
      ? ""
      : ` received from ${writtenDate(report.received.from)} to ${writtenDate(report.received.until)}`;
  return {
    authority,
    title: `How well we keep our promises: ${listed(titles)}`,
    lead: `${casesText(report.cases)}${received}, as they stood on ${writtenMoment(report.asOf)}.`,
  };
}

/** What a reader has to know before trusting a figure. */
export function noticesOf(report: Report): readonly string[] {
  const unreadable = Object.entries(report.unreadable);
  const left = unreadable.reduce((sum, [, cases]) => sum + cases, 0);
  const problems = report.targets.reduce((sum, { total }) => sum + total.problems, 0);
  return [
    ...(left === 0
      ? []
      : [
          `${casesText(left)} could not be read and ${left === 1 ? "is" : "are"} not in the figures ` +
            `(${unreadable.map(([code, cases]) => `${code}: ${countText(cases)}`).join(", ")}).`,
        ]),
    ...(report.withoutPromise === 0
      ? []
      : [
          `${casesText(report.withoutPromise)} without a promise ${report.withoutPromise === 1 ? "is" : "are"} not ` +
            "in the figures: no standard of the charter applies.",
        ]),
    ...(report.notYetReceived === 0
      ? []
      : [
          `${casesText(report.notYetReceived)} received later ${report.notYetReceived === 1 ? "is" : "are"} not ` +
            "in the figures.",
        ]),
    ...(problems === 0
      ? []
      : [
          `${problems === 1 ? "Once" : `${countText(problems)} times`} it could not be judged whether a promise ` +
            "was kept, for instance because an attribute is missing: see “With a problem” and “What could not be " +
            "judged”.",
        ]),
  ];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly targets: readonly ReportTarget[];
}

/**
 * The promises of the given charters, those that govern part of the cases, and the authority's own internal targets.
 */
export function sectionsOf({ targets, charters }: Report): readonly Section[] {
  const stated = targets.filter((target) => target.process === undefined && isDecided(target));
  const promises = stated.filter((target) => target.internal !== true);
  const of = (role: ReportedCharter["role"]): readonly ReportedCharter[] =>
    charters.filter((charter) => charter.role === role);
  const given = of("given");
  // Under several charters promises may have the same title: each document has a section of its own.
  const own = given.map((charter, index) => ({
    id: given.length === 1 ? "promises" : `charter-${index + 1}`,
    title: given.length === 1 ? "The promises" : charter.title,
    targets: promises.filter((target) => target.charter === charter.id),
  }));
  const governing = of("governing").map((charter, index) => ({
    id: `governing-${index + 1}`,
    title: charter.title,
    note: "These rules govern part of the cases.",
    targets: promises.filter((target) => target.charter === charter.id),
  }));
  return [
    ...own,
    ...governing,
    {
      id: "internal",
      title: "Internal targets",
      note: "The authority's own working targets. Missing one is not a promise broken.",
      targets: stated.filter((target) => target.internal === true),
    },
  ].filter((section) => section.targets.length > 0);
}

/** Standards that hand their cases to a process without dates: how many cases, and which process. */
export function processesOf({ targets }: Report): readonly string[] {
  return targets.flatMap(({ title, process, total }) =>
    process === undefined ? [] : [`${title}: ${casesText(total.notStarted)} under ${process}.`],
  );
}

/** Cases of which it cannot be said what they are owed: an attribute is missing, a charter is not loaded. */
export function undecidedOf({ targets }: Report): readonly string[] {
  return targets.flatMap((target) =>
    target.process === undefined && !isDecided(target) ? [`${target.title}: ${casesText(target.total.cases)}.`] : [],
  );
}

function isDecided({ within, every, measure }: ReportTarget): boolean {
  return within !== undefined || every !== undefined || measure !== undefined;
}
