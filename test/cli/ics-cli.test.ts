import ICAL from "ical.js";
import { expect, it } from "vitest";
import { cli, words } from "./run-cli.js";

const CASES =
  "id,received,kind,service,responded\nA,2026-01-05,complaint,other,2026-01-12\nB,2026-01-05,complaint,other,\n" +
  ",2026-01-05,complaint,other,\n";

it("charter-sla ics writes the open dues of a file, and tells the row without an id", async () => {
  const { code, out, err } = await cli(
    words("ics --charter derby-city-council-2022 --input - --as-of 2026-01-13 --name Complaints"),
    { stdin: CASES },
  );
  expect(code).toBe(2);
  expect(err).toContain("stdin:4: case_without_id");
  const events = new ICAL.Component(ICAL.parse(out) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  expect(events.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
    ["B/derby-city-council/respond@derby-city-council", "2026-01-19T23:59:59Z"],
  ]);
  expect(out).toContain("\r\nNAME:Complaints\r\n");
});

it("charter-sla ics cancels what is settled where that is asked for, and defaults the moment to now", async () => {
  const { code, out } = await cli(words("ics --charter derby-city-council-2022 --input - --settled cancel"), {
    stdin: CASES.split("\n").slice(0, 3).join("\n"),
  });
  expect(code).toBe(0);
  expect(out.match(/STATUS:\w+/g)).toEqual(["STATUS:CANCELLED", "STATUS:CONFIRMED"]);
  // The test's clock stands at 16 January 2026, 12:00.
  expect(out).toContain("DTSTAMP:20260116T120000Z");
});

it("charter-sla ics writes no file where nothing would stand in it, since a calendar has to have an entry", async () => {
  const nothing = { code: 0, out: "", err: "Nothing stands in the calendar: no file is written.\n" };
  expect(
    await cli(words("ics --charter derby-city-council-2022 --input - --as-of 2026-01-13"), {
      stdin: "id,received,kind\n",
    }),
  ).toEqual(nothing);
  expect(
    await cli(words("ics --charter derby-city-council-2022 --input - --as-of 2026-01-13"), {
      stdin: CASES.split("\n").slice(0, 2).join("\n") + "\n",
    }),
  ).toEqual(nothing);
});

it("charter-sla ics tells a case whose id another one has, and keeps the first", async () => {
  const { code, out, err } = await cli(words("ics --charter derby-city-council-2022 --input - --as-of 2026-01-13"), {
    stdin: "id,received,kind,service\nA,2026-01-05,complaint,other\nA,2026-01-07,complaint,other\n",
  });
  expect(code).toBe(2);
  expect(err).toContain(
    'stdin:3: case_repeated /id: Another case has the id "A": their entries could not be told apart.',
  );
  expect(out.match(/^DTSTART.*/gm)).toHaveLength(1);
  expect(out).toContain("DTSTART:20260119T235959Z");
});
