import ICAL from "ical.js";
import { expect, it } from "vitest";
import { cli, words } from "./cli/run-cli.js";

const CASES = "id,received,kind,service,responded\nA,2026-01-05,complaint,other,2026-01-12\nB,2026-01-05,complaint,other,\n,2026-01-05,complaint,other,\n";

it("charter-sla ics writes the open dues of a file, and tells the row without an id", async () => {
  const { code, out, err } = await cli(words("ics --charter derby-city-council-2022 --input - --as-of 2026-01-13 --name Complaints"), { stdin: CASES });
  expect(code).toBe(2);
  expect(err).toContain("stdin:4: case_without_id");
  const events = new ICAL.Component(ICAL.parse(out) as unknown[]).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([["B/derby-city-council/respond@derby-city-council", "2026-01-19T23:59:59Z"]]);
  expect(out).toContain("\r\nNAME:Complaints\r\n");
});

it("charter-sla ics cancels what is settled where that is asked for, and defaults the moment to now", async () => {
  const { code, out } = await cli(words("ics --charter derby-city-council-2022 --input - --settled cancel"), { stdin: CASES.split("\n").slice(0, 3).join("\n") });
  expect(code).toBe(0);
  expect(out.match(/STATUS:\w+/g)).toEqual(["STATUS:CANCELLED", "STATUS:CONFIRMED"]);
  // The test's clock stands at 16 January 2026, 12:00.
  expect(out).toContain("DTSTAMP:20260116T120000Z");
});

it("charter-sla ics writes a calendar without entries where nothing is open", async () => {
  const { code, out } = await cli(words("ics --charter derby-city-council-2022 --input - --as-of 2026-01-13"), { stdin: "id,received,kind\n" });
  expect(code).toBe(0);
  expect(out.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(out).not.toContain("VEVENT");
});
