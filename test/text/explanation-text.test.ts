/** Letters, word for word: the dates in them were worked by hand with a calendar. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import type { CaseRecord, Charter, LoadOptions } from "../../src/index.js";
import { assess, explain, explanationText, loadCharter, SlaError } from "../../src/index.js";

const all = Object.values(charters);
const loaded = new Map<string, Charter>();
function charter(id: string, options: LoadOptions = {}): Charter {
  const key = id + JSON.stringify(options);
  const found = loaded.get(key) ?? loadCharter(charters[id], { ...options, charters: all });
  loaded.set(key, found);
  return found;
}

function letter(id: string, record: CaseRecord, target: string, asOf?: string, options: LoadOptions = {}): string[] {
  return explanationText(explain(charter(id, options), record, target, asOf === undefined ? {} : { asOf })).split(
    "\n\n",
  );
}

const DERBY = "derby-city-council-2022";

describe("a letter about a promise of the council", () => {
  it("tells the receipt, the promise, the days left out over Christmas, the last day and how it stands", () => {
    expect(
      letter(DERBY, { kind: "complaint", service: "other", received: "2026-12-23" }, "respond", "2027-01-06"),
    ).toEqual([
      "Response to a complaint",
      "We received your case on Wednesday 23 December 2026.",
      "Derby City Council says in its Customer Charter, November 2022 (Dealing with complaints, comments and " +
        "compliments): “respond to all complaints within 10 working days (except for social services " +
        "complaints)”. It is to be done within 10 working days.",
      "Counting starts after Wednesday 23 December 2026: the first working day is Thursday 24 December 2026. We " +
        "did not count the 3 weekends from Saturday 26 December 2026 to Sunday 10 January 2027, Friday 25 " +
        "December 2026 (bank holiday: Christmas Day), Monday 28 December 2026 (bank holiday: Boxing Day) and " +
        "Friday 1 January 2027 (bank holiday: New Year’s Day). The 10th working day is Monday 11 January 2027.",
      "It is due by the end of Monday 11 January 2027. On Wednesday 6 January 2027, 3 working days are left.",
    ]);
  });

  it("says what was assumed, when the answer went out and by how much it was late", () => {
    const paragraphs = letter(
      DERBY,
      { kind: "complaint", received: "2026-01-10T18:30", events: [{ event: "responded", at: "2026-01-27T10:00" }] },
      "respond",
      "2026-02-20",
    );
    expect(paragraphs[1]).toBe("We received your case on Saturday 10 January 2026 at 6:30pm.");
    expect(paragraphs[3]).toBe(
      "Counting starts after Saturday 10 January 2026: the first working day is Monday 12 January 2026. We did " +
        "not count Sunday 11 January 2026 and Saturday 17 to Sunday 18 January 2026. The 10th working day is " +
        "Friday 23 January 2026.",
    );
    expect(paragraphs[4]).toBe(
      "It was due by the end of Friday 23 January 2026. On Tuesday 27 January 2026 at 10am a response was sent. " +
        "That was 2 working days late.",
    );
    expect(paragraphs[5]).toBe("Your case does not say so, but we have assumed: service “other”.");
  });

  it("says when it is overdue, and only when a moment is asked about", () => {
    const record = { kind: "complaint", service: "other", received: "2026-01-05" };
    expect(letter(DERBY, record, "respond", "2026-01-22").at(-1)).toBe(
      "It was due by the end of Monday 19 January 2026. By Thursday 22 January 2026 it had not been done: it was " +
        "3 working days overdue.",
    );
    expect(letter(DERBY, record, "respond").at(-1)).toBe("It is due by the end of Monday 19 January 2026.");
  });

  it("says that nothing more is owed once the case is withdrawn, and that it was due until then", () => {
    const record = {
      kind: "complaint",
      service: "other",
      received: "2026-01-05",
      events: [{ event: "withdrawn", at: "2026-01-08" }],
    };
    expect(letter(DERBY, record, "respond").at(-1)).toBe(
      "It was due by the end of Monday 19 January 2026. The case was withdrawn on Thursday 8 January 2026, so " +
        "nothing more is owed.",
    );
  });

  it("does not count to one where the next working day is the last", () => {
    const paragraphs = letter(
      "antrim-and-newtownabbey",
      { kind: "voicemail", received: "2026-02-06", events: [{ event: "call-returned", at: "2026-02-09" }] },
      "return-call",
    );
    expect(paragraphs.slice(3)).toEqual([
      "Counting starts after Friday 6 February 2026. We did not count Saturday 7 to Sunday 8 February 2026. The " +
        "next working day is Monday 9 February 2026.",
      "It was due by the end of Monday 9 February 2026. On Monday 9 February 2026 the call was returned, in time.",
    ]);
  });

  it("says why a holding reply does not count", () => {
    const record = {
      kind: "enquiry",
      channel: "email",
      service: "other",
      received: "2026-07-03",
      events: [{ event: "holding-reply", at: "2026-07-10", gives: ["reason"] }],
    };
    expect(letter(DERBY, record, "respond")[3]).toBe(
      "On Friday 10 July 2026 a holding reply was sent. That does not count as done, because it did not come " +
        "with the next steps.",
    );
  });

  it("names the date that was promised", () => {
    const record = {
      kind: "enquiry",
      channel: "email",
      service: "other",
      received: "2026-07-03",
      events: [{ event: "holding-reply", at: "2026-07-10", gives: ["reason", "next-steps"], promised: "2026-07-31" }],
    };
    const paragraphs = letter(DERBY, record, "full-response");
    expect(paragraphs[1]).toBe(
      "We received your case on Friday 3 July 2026. The time for this began when a holding reply was sent, on " +
        "Friday 10 July 2026.",
    );
    expect(paragraphs.slice(3)).toEqual([
      "The date promised is Friday 31 July 2026.",
      "It is due by the end of Friday 31 July 2026.",
    ]);
  });

  it("tells minutes by the clock", () => {
    const paragraphs = letter(
      DERBY,
      { kind: "enquiry", channel: "email", service: "other", received: "2026-07-03T09:00" },
      "acknowledge",
      "2026-07-03T09:05",
    );
    expect(paragraphs.slice(3)).toEqual([
      "The time runs without a break, at night and on days off too.",
      "It is due by 9:15am on Friday 3 July 2026. On Friday 3 July 2026 at 9:05am, 10 minutes are left.",
    ]);
  });

  it("says that the time of day is needed where only the day is known", () => {
    expect(
      letter(DERBY, { kind: "enquiry", channel: "email", service: "other", received: "2026-07-03" }, "acknowledge").at(
        -1,
      ),
    ).toBe("We can't say exactly when this is due: it depends on the time of day, and only the day was recorded.");
  });

  it("says that what waits has not begun", () => {
    expect(
      letter(
        DERBY,
        { kind: "enquiry", channel: "email", service: "other", received: "2026-07-03" },
        "full-response",
      ).at(-1),
    ).toBe(
      "The time for this has not begun: it begins when a holding reply is sent, with the reason and the next steps.",
    );
  });

  it("names the closure of the office, and calls its own target its own", () => {
    const record = { kind: "complaint", service: "other", received: "2026-12-23" };
    expect(letter("derby-city-council-2022-complaints-team", record, "respond")[3]).toContain(
      "Friday 1 January 2027 (bank holiday: New Year’s Day) and Tuesday 29 to Thursday 31 December 2026 " +
        "(Christmas closure). The 10th working day is Thursday 14 January 2027.",
    );
    // 24 December, then 4, 5, 6, 7, 8 and 11 January.
    const own = letter("derby-city-council-2022-complaints-team", record, "draft");
    expect(own[2]).toBe(
      "This is a target that we have set ourselves. It is not part of the published promise. It is to be done " +
        "within 7 working days.",
    );
    expect(own.at(-1)).toBe("Our own target is to do it by the end of Monday 11 January 2027.");
  });

  it("tells of a holiday proclaimed after counting had begun, and of a charter that was not in force", () => {
    const paragraphs = letter(
      DERBY,
      { kind: "complaint", service: "social-services", received: "2022-08-30" },
      "respond",
    );
    expect(paragraphs[3]).toBe(
      "Counting starts after Tuesday 30 August 2022: the first working day is Wednesday 31 August 2022. We did " +
        "not count the 4 weekends from Saturday 3 to Sunday 25 September 2022 and Monday 19 September 2022 (Bank " +
        "Holiday for the State Funeral of Queen Elizabeth II). The 20th working day is Wednesday 28 September " +
        "2022. Monday 19 September 2022 became a day off (Bank Holiday for the State Funeral of Queen Elizabeth " +
        "II) only by an announcement of Saturday 10 September 2022, after the time had begun. The last day moved " +
        "from Tuesday 27 September 2022 to Wednesday 28 September 2022.",
    );
    expect(paragraphs.at(-1)).toBe(
      "These rules were not in force at the time. The answer shows what they would have meant.",
    );
  });

  it("is provisional past the published bank holidays, and silent about a date without them", () => {
    const record = { kind: "complaint", service: "other", received: "2029-01-10" };
    expect(letter(DERBY, record, "respond", undefined, { beyondCoverage: "project" }).slice(-2)).toEqual([
      "It is due by the end of Wednesday 24 January 2029.",
      "The date is provisional: the bank holidays for that time have not been published yet, and we have worked " +
        "them out by rule.",
    ]);
    expect(letter(DERBY, record, "respond").at(-1)).toBe(
      "We can't say yet by when this is due: the bank holidays for that time have not been published.",
    );
  });

  it("tells a figure that is measured, and what share of cases is promised", () => {
    expect(
      letter(
        "antrim-and-newtownabbey",
        { kind: "query", received: "2026-01-10", measures: { contacts: 3 } },
        "first-contact",
        "2026-01-11",
      ).slice(2),
    ).toEqual([
      "Antrim and Newtownabbey Borough Council says in its Customer Promise (undated): “Aim to answer 70% of all " +
        "queries at first contact”. This is measured in contacts: it should be at most 1. The promise is for 70% " +
        "of all cases, so it says what to expect, not what is certain.",
      "In your case it was 3: 2 too many.",
    ]);
  });

  it("says that no figure is given", () => {
    expect(letter("antrim-and-newtownabbey", { kind: "problem", received: "2026-01-12" }, "resolve")[2]).toBe(
      "Antrim and Newtownabbey Borough Council says in its Customer Promise (undated): “Try to resolve problems " +
        "as soon as possible”. No length of time is given for this, so there is no date by which it is due.",
    );
  });
});

describe("a letter about a rule that governs the promise", () => {
  it("says why another set of rules applies, and whose bank holidays are left out", () => {
    const paragraphs = letter(DERBY, { kind: "foi-request", received: "2026-07-03" }, "uk-foia-2000/respond");
    expect(paragraphs[1]).toBe(
      "We received your case on Friday 3 July 2026. Cases of this kind have rules of their own: Freedom of " +
        "Information Act 2000: requests and internal reviews. They apply because our Customer Charter, November " +
        "2022 passes such cases on to them, where it says “Freedom of Information requests”.",
    );
    expect(paragraphs[2]).toBe(
      "Freedom of Information Act 2000 (2000 c. 36, section 10(1)) says: “promptly and in any event not later than " +
        "the twentieth working day following the date of receipt”. It is to be done within 20 working days.",
    );
    expect(paragraphs[3]).toContain(
      "Monday 13 July 2026 (bank holiday in Northern Ireland: Battle of the Boyne (Orangemen’s Day)) and Monday " +
        "3 August 2026 (Summer bank holiday in Scotland). The 20th working day is Tuesday 4 August 2026.",
    );
  });

  it("tells a pause and the days that it took", () => {
    // 30 March + 1 month is 30 April; 2 to 8 April are 7 days: 7 May, a Thursday.
    const record = {
      kind: "subject-access",
      nation: "scotland",
      received: "2026-03-30",
      events: [
        { event: "clarification-requested", at: "2026-04-02" },
        { event: "clarification-received", at: "2026-04-08" },
      ],
    };
    expect(letter("uk-gdpr-subject-access-2026", record, "respond").slice(3)).toEqual([
      "The clock was stopped on Thursday 2 April 2026, when clarification was requested, and started again on " +
        "Wednesday 8 April 2026, when clarification was received.",
      "Counting starts after Monday 30 March 2026: day 1 is Tuesday 31 March 2026. 1 month ends on Thursday 30 " +
        "April 2026. As the clock was stopped for 7 calendar days, the last day moves to Thursday 7 May 2026.",
      "It is due by the end of Thursday 7 May 2026.",
    ]);
  });

  it("names no date while the clock stands still", () => {
    // As of 10 April: 2 to 10 April are 9 days, 30 April + 9 is Saturday 9 May, which moves to Monday 11 May.
    const record = {
      kind: "subject-access",
      nation: "scotland",
      received: "2026-03-30",
      events: [{ event: "clarification-requested", at: "2026-04-02" }],
    };
    expect(letter("uk-gdpr-subject-access-2026", record, "respond", "2026-04-10").slice(3)).toEqual([
      "The clock was stopped on Thursday 2 April 2026, when clarification was requested, and has not started " +
        "again: it starts again once clarification is received.",
      "While the clock is stopped there is no date by which this is due. If it started again on Friday 10 April " +
        "2026, it would be due by the end of Monday 11 May 2026.",
    ]);
  });

  it("says why a last day moves", () => {
    // 28 March + 1 month is Tuesday 28 April; 31 January + 1 month is Saturday 28 February.
    expect(
      letter(
        "uk-gdpr-subject-access-2026",
        { kind: "subject-access", nation: "scotland", received: "2027-01-31" },
        "respond",
      ).slice(3),
    ).toEqual([
      "Counting starts after Sunday 31 January 2027: day 1 is Monday 1 February 2027. 1 month ends on Sunday 28 " +
        "February 2027. As that is not a working day, the last day moves to the next working day, Monday 1 March 2027.",
      "It is due by the end of Monday 1 March 2027.",
    ]);
  });

  it("says which fact is missing", () => {
    expect(
      letter("uk-gdpr-subject-access-2026", { kind: "subject-access", received: "2026-03-30" }, "respond").at(-1),
    ).toBe("We can't say yet by when this is due: it depends on the nation, which is not recorded for your case.");
  });

  it("says that an extension was refused, and that the date stands", () => {
    const record = {
      kind: "complaint",
      received: "2026-01-12",
      events: [
        { event: "acknowledged", at: "2026-01-15" },
        { event: "extended", at: "2026-01-20", gives: ["reason", "ombudsman-contact"], promised: "2026-03-20" },
      ],
    };
    const paragraphs = letter("england-housing-ombudsman-code-2024", record, "respond");
    expect(paragraphs[1]).toBe(
      "We received your case on Monday 12 January 2026. The time for this began when “Stage 1 acknowledgement” " +
        "was done, on Thursday 15 January 2026.",
    );
    expect(paragraphs[3]).toBe(
      "On Tuesday 20 January 2026 an extension was notified. That does not change the date, because the new date " +
        "was later than is allowed. The date stays Thursday 29 January 2026.",
    );
  });

  it(
    "says that an extension moves the date, and what happens to a request received on a day off under the Code of " +
      "Practice",
    () => {
      const extended = letter(
        "uk-gdpr-subject-access-2026",
        {
          kind: "subject-access",
          nation: "scotland",
          received: "2026-02-27",
          events: [{ event: "extended", at: "2026-03-20", gives: ["reason"] }],
        },
        "respond",
      );
      expect(extended[3]).toBe(
        "On Friday 20 March 2026 an extension was notified, which moves the last day from Friday 27 March 2026 " +
          "to Wednesday 27 May 2026.",
      );
      const deemed = letter(
        "uk-foia-2000",
        { kind: "request", body: "authority", records: "own", received: "2026-01-10" },
        "respond",
        undefined,
        { reading: "section-45-code" },
      );
      expect(deemed[3]).toContain(
        "Saturday 10 January 2026 was not a working day, and neither was Sunday 11 January 2026, so we treat it " +
          "as received on Monday 12 January 2026. Counting starts after Monday 12 January 2026: the first " +
          "working day is Tuesday 13 January 2026.",
      );
    },
  );

  it("tells what happened to the clock in the order in which it happened", () => {
    // 40 working days from Monday 12 January end on Monday 9 March; 22, 23, 26 to 30 January and 2 February are left
    // out, and 17 March is a bank holiday.
    const record = {
      kind: "request",
      received: "2026-01-12",
      events: [
        { event: "advance-payment-requested", at: "2026-01-22" },
        { event: "payment-received", at: "2026-02-02" },
        { event: "extended", at: "2026-01-20", gives: ["complexity", "volume"] },
      ],
    };
    const paragraphs = letter("uk-eir-2004", record, "respond");
    expect(paragraphs[3]).toBe(
      "On Tuesday 20 January 2026 an extension was notified, which moves the last day from Monday 9 February " +
        "2026 to Monday 9 March 2026. The clock was stopped on Thursday 22 January 2026, when the advance " +
        "payment was requested, and started again on Monday 2 February 2026, when the payment was received.",
    );
    expect(paragraphs[4]).toContain(
      "Tuesday 17 March 2026 (bank holiday in Northern Ireland: St Patrick’s Day). The 8 working days on which " +
        "the clock was stopped are not counted either. The 40th working day is Friday 20 March 2026.",
    );
  });

  it("says by when at the latest, where the step before has not been taken", () => {
    // Received Monday 12 January: acknowledged by Monday 19 at the latest, and 10 working days from there.
    expect(
      letter("england-housing-ombudsman-code-2024", { kind: "complaint", received: "2026-01-12" }, "respond").at(-1),
    ).toBe(
      "If every step before it takes as long as it may, it will be due by the end of Monday 2 February 2026. The " +
        "time for this has not begun: it begins when “Stage 1 acknowledgement” is done.",
    );
  });
});

describe("the end of a letter", () => {
  it("says midnight at the start of the day where 24 hours end there, and not the end of that day", () => {
    const record = { hazard: "emergency", awareness: "since-commencement", received: "2026-11-24T00:00" };
    expect(letter("england-awaabs-law-2025", record, "investigate").at(-1)).toBe(
      "It is due by midnight at the start of Wednesday 25 November 2026.",
    );
  });

  it("says that a duty that comes round again has ended, and not that it is overdue", () => {
    // 20 working days from Tuesday 10 February 2026, four weekends left out: Tuesday 10 March.
    const record = {
      kind: "complaint",
      received: "2026-01-05",
      events: [
        { event: "stage-2-requested", at: "2026-01-05" },
        { event: "stage-2-extended", at: "2026-01-20", gives: ["reason"], promised: "2026-03-20" },
        { event: "updated", at: "2026-02-10" },
        { event: "stage-2-responded", at: "2026-02-20" },
      ],
    };
    const end =
      "It would have been due by the end of Tuesday 10 March 2026. This ended on Friday 20 February 2026, when " +
      "the response at stage 2 was sent, so nothing more is due.";
    expect(letter("northern-ireland-nipso-mchp", record, "stage-2-update")).toContain(end);
    expect(letter("northern-ireland-nipso-mchp", record, "stage-2-update", "2026-03-30")).toContain(end);
  });

  it("says that no date was promised, where that is what the due is", () => {
    const record = {
      kind: "enquiry",
      channel: "email",
      service: "other",
      received: "2026-07-03",
      events: [{ event: "holding-reply", at: "2026-07-10", gives: ["reason", "next-steps"] }],
    };
    expect(letter(DERBY, record, "full-response").at(-1)).toMatch(
      /No date was promised, so there is no date by which it is due\.$/,
    );
  });

  it("tells the due where only the time of the answer is missing", () => {
    const record = {
      kind: "enquiry",
      channel: "email",
      service: "other",
      received: "2026-07-03T09:00",
      events: [{ event: "responded", at: "2026-07-03" }],
    };
    expect(letter(DERBY, record, "acknowledge").at(-1)).toBe(
      "It was due by 9:15am on Friday 3 July 2026. On Friday 3 July 2026 a response was sent. Only the day of " +
        "that was recorded and not the time, so we can't say whether it was in time.",
    );
  });

  it("counts from the clarification where that is when the clock began anew", () => {
    // 20 working days from Tuesday 20 January 2026: Tuesday 17 February.
    const record = {
      kind: "request",
      body: "authority",
      records: "own",
      received: "2026-01-05",
      events: [
        { event: "clarification-requested", at: "2026-01-07" },
        { event: "clarification-received", at: "2026-01-20" },
      ],
    };
    expect(letter("uk-foia-2000", record, "respond").slice(3)).toEqual([
      "The clock was stopped on Wednesday 7 January 2026, when clarification was requested, and began anew on " +
        "Tuesday 20 January 2026, when clarification was received.",
      "Counting starts after Tuesday 20 January 2026: the first working day is Wednesday 21 January 2026. We did " +
        "not count the 4 weekends from Saturday 24 January to Sunday 15 February 2026. The 20th working day is " +
        "Tuesday 17 February 2026.",
      "It is due by the end of Tuesday 17 February 2026.",
    ]);
  });

  it("says since when a case has lapsed, and for want of what", () => {
    // Three months beginning with 7 January end with 6 April (section 9(2)).
    const record = {
      kind: "request",
      body: "authority",
      records: "own",
      received: "2026-01-05",
      events: [{ event: "fees-notice-given", at: "2026-01-07" }],
    };
    expect(letter("uk-foia-2000", record, "respond", "2026-06-20").at(-1)).toBe(
      "It would have started again once the fee was received. That had not happened by the end of Monday 6 April " +
        "2026, so the case has lapsed.",
    );
  });

  it("tells an extension that was taken back, and counts without it", () => {
    const record = {
      kind: "request",
      received: "2026-01-12",
      events: [
        { event: "extended", at: "2026-01-20", gives: ["complexity", "volume"] },
        { event: "extension-removed", at: "2026-01-22" },
      ],
    };
    const paragraphs = letter("uk-eir-2004", record, "respond");
    expect(paragraphs[3]).toBe(
      "On Tuesday 20 January 2026 an extension was notified, but that was taken back on Thursday 22 January 2026.",
    );
    expect(paragraphs.at(-1)).toBe("It is due by the end of Monday 9 February 2026.");
  });
});

describe("an explanation", () => {
  it("accounts for every day between day 0 and the last day: it counted or was left out", () => {
    // Saturday 20 December 2025 to Wednesday 7 January 2026 are 18 days: 22 to 24, 29 to 31, 2, 5, 6 and 7 counted.
    expect(
      explain(charter(DERBY), { kind: "complaint", service: "other", received: "2025-12-20" }, "respond").days,
    ).toEqual({ unit: "workingDays", dayZero: "2025-12-20", lastDay: "2026-01-07", counted: 10, skipped: 8, span: 18 });
  });

  it("is there for a standard that hands the case to a process without a date, asked for by the standard's id", () => {
    const { status, steps } = explain(
      charter(DERBY),
      { kind: "mp-enquiry", received: "2026-01-05" },
      "mp-or-councillor-enquiry",
    );
    expect(status).toMatchObject({
      standard: "mp-or-councillor-enquiry",
      target: undefined,
      process: "a specific process for MP and councillor enquiries, which the charter does not set out",
    });
    expect(steps).toEqual([]);
  });

  it("tells the days between the receipt and the day that counts as such", () => {
    const { steps } = explain(
      charter("uk-foia-2000", { reading: "section-45-code" }),
      { kind: "request", body: "authority", records: "own", received: "2026-01-10" },
      "respond",
    );
    expect(steps.slice(0, 4).map(({ kind, value }) => [kind, value])).toEqual([
      ["started", "2026-01-10"],
      ["passed-over", "2026-01-11"],
      ["deemed-received", "2026-01-12"],
      ["day-zero", "2026-01-12"],
    ]);
  });
});

describe("every letter about a worked example", () => {
  const folder = join(import.meta.dirname, "../../charters");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".examples.json"),
  );
  interface Example {
    readonly name: string;
    readonly case: CaseRecord;
    readonly asOf?: string;
    readonly load?: LoadOptions;
    readonly fails?: string;
  }

  it.each(files)("%s: is in whole sentences, without ids, ISO dates or gaps", (file) => {
    const { charter: id, examples } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
      charter: string;
      examples: readonly Example[];
    };
    // Every third: the others differ from them in their dates.
    const wrong = examples
      .filter((example, index) => index % 3 === 0 && example.fails === undefined)
      .flatMap((example) =>
        lettersOf(id, example).flatMap((text) => faults(text).map((fault) => `${example.name}: ${fault}`)),
      );
    expect(wrong).toEqual([]);
  });

  function lettersOf(id: string, { case: record, asOf = "2026-11-21", load }: Example): string[] {
    const given = charter(id, load);
    return assess(given, record, { asOf }).targets.flatMap(({ target, series }) => {
      if (target === undefined) return [];
      try {
        return [
          explanationText(explain(given, record, series === given.series ? target : `${series}/${target}`, { asOf })),
        ];
      } catch (error) {
        if (error instanceof SlaError) return [`${error.message}`];
        throw error;
      }
    });
  }

  /** What the quotes say is the council's own. */
  function faults(text: string): string[] {
    const told = text
      .split("\n\n")
      .slice(1)
      .join("\n\n")
      .replace(/“[^”]*”/g, "“…”");
    return [
      /undefined|null|NaN|\[object/,
      /\d{4}-\d\d-\d\d/,
      / {2}/,
      /\.\./,
      / ,/,
      /\b(stage-\d|[a-z]+-(requested|received|reply|steps|contact))\b/,
      /[^.!?”)]$/,
    ].flatMap((pattern) => (pattern.test(told) ? [`${String(pattern)} in: ${told}`] : []));
  }
});
