/** The charter that `new` writes: small, whole, and free of errors, with what has to be replaced in capitals. */
import { problem } from "../../core/problem.js";
import type { CharterIssue } from "../../index.js";

/** What has to be replaced, in the words of the skeleton: `check` looks for them. */
const SENTENCE = "THE SENTENCE THAT PROMISES IT";
const DATE = "DATE OF THE DOCUMENT";
const REPLACE = "REPLACE:";

export interface SkeletonChoices {
  readonly id: string;
  readonly authority: string;
  readonly title: string;
  readonly division: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The file of the division's holidays, where they do not come with the library. */
  readonly holidays?: string | undefined;
  /** YYYY-MM-DD; without it the document is undated. */
  readonly from: string | undefined;
}

/** JSON has no comments: what would stand in one stands under "assumptions", which `check` reads back. */
export function skeletonCharter({ id, authority, title, division, timeZone, holidays, from }: SkeletonChoices): object {
  const authorityId = authority
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    $schema: "./node_modules/charter-sla/charters/charter.schema.json",
    format: 1,
    id,
    series: id.replace(/-(?:19|20)\d\d$/, ""),
    title,
    authority: { id: authorityId, name: authority },
    effective: from === undefined ? {} : { from },
    decidedBy: "received",
    sources: [{ id: "charter", title: `${title}, ${DATE}` }],
    timeZone,
    ...(holidays !== undefined && { holidays: [{ division, file: holidays }] }),
    calendars: {
      council: {
        bankHolidays: [division],
        week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        localClosures: true,
      },
    },
    counting: { receiptDay: "day-zero", receiptOutside: "as-received", dueTime: "end-of-day" },
    assumptions: [
      `${REPLACE} say here what the document leaves open and how you read it. Each of these sentences is one.`,
      `${REPLACE} copy the document's text into a file and name it with "text" under sources: every quote is ` +
        "then looked for in it.",
      "The document does not say whether the day of receipt counts: it is day 0.",
      "The document does not define a working day: Monday to Friday without bank holidays.",
    ],
    attributes: { kind: ["enquiry", "complaint"] },
    events: { acknowledged: [], responded: [] },
    standards: [
      skeletonStandard("enquiry", "Enquiries", "an enquiry", 10),
      skeletonStandard("complaint", "Complaints", "a complaint", 20),
    ],
  };
}

function skeletonStandard(kind: string, title: string, one: string, days: number): object {
  return {
    id: kind,
    title,
    when: { kind },
    targets: [
      {
        id: "acknowledge",
        title: `Acknowledgement of ${one}`,
        from: "received",
        within: { workingDays: 3 },
        metBy: ["acknowledged", "responded"],
        quote: SENTENCE,
      },
      {
        id: "respond",
        title: `Response to ${one}`,
        from: "received",
        within: { workingDays: days },
        metBy: ["responded"],
        quote: SENTENCE,
      },
    ],
  };
}

/** Worked by hand: from Monday 5 January 2026 the next bank holiday of any part of the United Kingdom is 17 March. */
export function skeletonExamples({ id }: SkeletonChoices): object {
  return {
    charter: id,
    workedBy: "By hand, with a calendar.",
    examples: [
      {
        name: "An enquiry received on a Monday is to be answered two weeks later, on a Monday",
        case: { kind: "enquiry", received: "2026-01-05" },
        expect: { acknowledge: { lastDay: "2026-01-08" }, respond: { lastDay: "2026-01-19" } },
      },
      {
        name: "A complaint received on a Saturday has the Monday as its first working day",
        case: { kind: "complaint", received: "2026-01-10" },
        expect: { acknowledge: { lastDay: "2026-01-14" }, respond: { lastDay: "2026-02-06" } },
      },
    ],
  };
}

/** An error for every text of the skeleton that still stands in a charter: what it says there nobody has promised. */
export function leftOfSkeleton(value: unknown, path = ""): CharterIssue[] {
  if (typeof value === "string") {
    const left = [SENTENCE, DATE, REPLACE].find((words) => value.includes(words));
    return left === undefined
      ? []
      : [
          problem("not_replaced", `"${left}" was written by "charter-sla new" and is still there.`, {
            path,
            hint: left === REPLACE ? "Say what is asked for, or remove the sentence." : "Write what the document says.",
          }),
        ];
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, child]) =>
        leftOfSkeleton(child, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
      )
    : [];
}
