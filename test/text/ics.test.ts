/** Calendar files, read back by a strict parser of another maker. */
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import type { CaseRecord, Charter, EventRecord } from "../../src/index.js";
import { loadCharter } from "../../src/index.js";
import { calendarEntries } from "../../src/text/ics/ics-entries.js";
import { calendarFile } from "../../src/text/ics/ics-file.js";
import { problemOf } from "../problem-of.js";

ICAL.design.strict = true;

const all = Object.values(charters);
const load = (id: string): Charter => loadCharter(charters[id], { charters: all });
const derby = load("derby-city-council-2022");
const team = load("derby-city-council-2022-complaints-team");

function complaint(...events: readonly EventRecord[]): CaseRecord {
  return { id: "C-101", kind: "complaint", service: "other", received: "2026-06-01", events };
}

interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly stamp: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly status: string;
  readonly hasEnd: boolean;
}

function read(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string): string => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      start: value("dtstart"),
      stamp: value("dtstamp"),
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      categories: component.getFirstProperty("categories")?.getValues().map(String) ?? [],
      status: value("status"),
      hasEnd: component.hasProperty("dtend") || component.hasProperty("duration"),
    };
  });
}

describe("a calendar file", () => {
  // Ten working days from Monday 1 June 2026 end on Monday 15 June; its last instant is 22:59:59.999 UTC, summer time
  // being an hour ahead.
  const file = calendarFile(derby, [complaint()], { asOf: "2026-06-02T09:00" });

  it("holds the due as a UTC instant, stamped with the moment it was asked for", () => {
    expect(read(file)).toMatchObject([
      {
        uid: "C-101/derby-city-council/respond@derby-city-council",
        start: "2026-06-15T22:59:59Z",
        stamp: "2026-06-02T08:00:00Z",
        sequence: 0,
        summary: "Due: Response to a complaint (C-101)",
        categories: ["Due"],
        status: "CONFIRMED",
        hasEnd: false,
      },
    ]);
  });

  it("says to people by when, in local time, and under which promise", () => {
    expect(read(file)[0]?.description).toContain(
      "within 10 working days.\nTo be done by the end of Monday 15 June 2026.\n“respond to all complaints within " +
        "10 working days",
    );
  });

  it("ends every line in CRLF and folds it at 75 octets, in the middle of no character", () => {
    const name = "Ä".repeat(200);
    const text = calendarFile(derby, [{ ...complaint(), id: name }], { asOf: "2026-06-02" });
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const octets = text.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(read(text)[0]?.summary).toBe(`Due: Response to a complaint (${name})`);
  });

  it(
    "keeps commas, semicolons, backslashes, line breaks and control characters of an id from being read as " +
      "anything else",
    () => {
      const id = "A;1,2\\3\nEND:VEVENT\r\u0007";
      const [entry, ...more] = read(calendarFile(derby, [{ ...complaint(), id }], { asOf: "2026-06-02" }));
      expect(more).toEqual([]);
      expect(entry?.uid).toBe(`${encodeURIComponent(id)}/derby-city-council/respond@derby-city-council`);
      expect(entry?.summary).toBe("Due: Response to a complaint (A;1,2\\3\nEND:VEVENT )");
    },
  );

  it("names the calendar after the charter, as a text (RFC 7986), commas escaped", () => {
    const file = calendarFile(team, [], { asOf: "2026-06-02" });
    expect(file.replaceAll("\r\n ", "")).toContain(
      "\r\nNAME:Derby City Council: closures and the complaints team's own ladder (an example\\, not published " +
        "by the council)\r\n",
    );
    expect(new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstPropertyValue("method")).toBe("PUBLISH");
  });

  it("is the same, byte for byte, for the same cases at the same moment", () => {
    expect(calendarFile(derby, [complaint()], { asOf: "2026-06-02T09:00" })).toBe(file);
  });
});

describe("an entry", () => {
  // A right to a full response by a promised date, moved by a second holding reply.
  const letter = (...promises: readonly (readonly [at: string, promised: string])[]): CaseRecord => ({
    id: "L-1",
    kind: "enquiry",
    channel: "letter",
    received: "2026-06-01",
    events: promises.map(([at, promised]) => ({
      event: "holding-reply",
      at,
      promised,
      gives: ["reason", "next-steps"],
    })),
  });
  const full = (record: CaseRecord, asOf: string) =>
    read(calendarFile(derby, [record], { asOf })).find(({ uid }) => uid.includes("full-response"));

  it("keeps its UID when the due moves, with a higher sequence", () => {
    const before = full(letter(["2026-06-08", "2026-06-26"]), "2026-06-09");
    const after = full(letter(["2026-06-08", "2026-06-26"], ["2026-06-22", "2026-07-10"]), "2026-06-23");
    expect(before).toMatchObject({ start: "2026-06-26T22:59:59Z", sequence: 1 });
    expect(after).toMatchObject({ uid: before?.uid, start: "2026-07-10T22:59:59Z", sequence: 2 });
  });

  it("does not count an event that has not happened yet", () => {
    expect(full(letter(["2026-06-08", "2026-06-26"], ["2026-06-22", "2026-07-10"]), "2026-06-09")).toMatchObject({
      start: "2026-06-26T22:59:59Z",
      sequence: 1,
    });
  });

  it("says that it is overdue", () => {
    expect(read(calendarFile(derby, [complaint()], { asOf: "2026-06-16" }))).toMatchObject([
      { summary: "Overdue: Response to a complaint (C-101)", categories: ["Due", "Overdue"] },
    ]);
  });

  it("is gone when the target is met, or cancelled where that is asked for", () => {
    const met = complaint({ event: "responded", at: "2026-06-10" });
    expect(read(calendarFile(derby, [met], { asOf: "2026-06-11" }))).toEqual([]);
    expect(read(calendarFile(derby, [met], { asOf: "2026-06-11", settled: "cancel" }))).toMatchObject([
      {
        uid: "C-101/derby-city-council/respond@derby-city-council",
        status: "CANCELLED",
        sequence: 1,
        start: "2026-06-15T22:59:59Z",
      },
    ]);
  });

  it("is gone while the clock is paused: there is no due then", () => {
    const request: CaseRecord = {
      id: "F-1",
      kind: "request",
      received: "2026-06-01",
      events: [{ event: "fees-notice-given", at: "2026-06-02" }],
    };
    expect(read(calendarFile(load("uk-foia-2000"), [request], { asOf: "2026-06-03" }))).toEqual([]);
  });

  it("needs the case to have an id", () => {
    expect(
      problemOf(() => calendarFile(derby, [{ kind: "complaint", received: "2026-06-01" }], { asOf: "2026-06-02" })),
    ).toMatchObject({ code: "case_without_id", path: "/id" });
  });
});

describe("the steps of an escalation", () => {
  it(
    "stand at their own moments, each with a UID of its own: two working days before Monday 15 June is Thursday " +
      "the 11th, 09:00 in summer time, the others at the midnight that begins their day",
    () => {
      const entries = read(calendarFile(team, [complaint()], { asOf: "2026-06-02" }));
      expect(
        entries.filter(({ categories }) => categories.includes("Escalation")).map(({ uid, start }) => [uid, start]),
      ).toEqual([
        ["C-101/derby-city-council/respond/remind-handler@derby-city-council", "2026-06-11T08:00:00Z"],
        ["C-101/derby-city-council/respond/warn-manager@derby-city-council", "2026-06-11T23:00:00Z"],
        ["C-101/derby-city-council/respond/tell-head-of-service@derby-city-council", "2026-06-15T23:00:00Z"],
        ["C-101/derby-city-council/respond/tell-director@derby-city-council", "2026-06-21T23:00:00Z"],
      ]);
      expect(entries.find(({ uid }) => uid.includes("warn-manager"))?.summary).toBe(
        "Warn: service manager. Response to a complaint (C-101)",
      );
    },
  );

  it("are struck out with the due once the target is met, where that is asked for", () => {
    const met = complaint({ event: "responded", at: "2026-06-10" });
    const uids = (record: CaseRecord, asOf: string) =>
      calendarEntries(team, record, { asOf, settled: "cancel" })
        .filter(({ uid }) => uid.includes("/respond"))
        .map(({ uid, status }) => [uid.replace(/^.*\/respond|@.*$/g, ""), status]);
    expect(uids(complaint(), "2026-06-02")).toEqual([
      ["", "confirmed"],
      ["/remind-handler", "confirmed"],
      ["/warn-manager", "confirmed"],
      ["/tell-head-of-service", "confirmed"],
      ["/tell-director", "confirmed"],
    ]);
    expect(uids(met, "2026-06-12")).toEqual([
      ["", "cancelled"],
      ["/remind-handler", "cancelled"],
      ["/warn-manager", "cancelled"],
      ["/tell-head-of-service", "cancelled"],
      ["/tell-director", "cancelled"],
    ]);
    expect(calendarEntries(team, met, { asOf: "2026-06-12" }).filter(({ uid }) => uid.includes("/respond"))).toEqual(
      [],
    );
  });

  it("tell the authority's own target apart from the promise", () => {
    const draft = calendarEntries(team, complaint(), { asOf: "2026-06-02" }).find(({ uid }) => uid.includes("/draft@"));
    expect(draft).toMatchObject({
      summary: "Internal target: Draft agreed by the service manager (C-101)",
      categories: ["Internal target"],
      at: { date: "2026-06-10" },
    });
  });
});
