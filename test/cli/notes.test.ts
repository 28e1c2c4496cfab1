/** What is said beside the answers: what could not be used, and of what nothing can be said. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { cli, entriesIn, words } from "./run-cli.js";

const DERBY = "--charter derby-city-council-2022";
/** Without the channel nobody knows how many days a written enquiry has. */
const UNKNOWN = `${DERBY} --kind enquiry --received 2026-01-05 --as-of 2026-03-01`;

describe("a target of which nothing can be said", () => {
  it.each(["breaches", "escalations", "rights"])("is told by %s, and nothing is called none", async (name) => {
    const { out, err, code } = await cli(words(`${name} ${UNKNOWN}`));
    expect(err).toMatch(/^note: attribute_missing --channel: Response to a written enquiry and 2 more: /m);
    expect({ out, code }).toEqual({ out: "", code: 0 });
  });

  it("is told for want of a time of day, and past the coverage of the calendar", async () => {
    const time = await cli(
      words("breaches --charter england-awaabs-law-2025 --hazard emergency --received 2026-01-05 --as-of 2026-01-09"),
    );
    expect(time.err).toMatch(/^note: time_needed/m);
    const coverage = await cli(
      words(`breaches ${DERBY} --kind complaint --service other --received 2035-01-08 --as-of 2036-01-01`),
    );
    expect(coverage.err).toMatch(
      /^note: outside_calendar_coverage: Response to a complaint: .* or accept dates worked out by rule with --beyond-coverage project\.$/m,
    );
    expect(time.out + coverage.out).toBe("");
  });

  it("is told once where the same stands in the way of several, and each is counted", async () => {
    // Without its kind, a case might fall under any of the charter's ten standards and targets.
    const noKind = `${DERBY} --input - --as-of 2026-03-01`;
    const stdin = "id,received,kind,channel,service\nA,2026-01-05,,,\n";
    const { err } = await cli(words(`breaches ${noKind}`), { stdin });
    expect(err.match(/attribute_missing \/kind: [^:]*:/g)).toEqual([
      "attribute_missing /kind: Response to a written enquiry and 9 more:",
    ]);
    expect(err).toMatch(/^10 targets could not be answered: attribute_missing 10\.$/m);
    const { out } = await cli(words(`assess ${noKind}`), { stdin });
    expect([out.match(/This turns on/g)?.length, out.match(/as above/g)?.length]).toEqual([1, 9]);
  });

  it.each(["deadlines", "assess", "breaches", "escalations", "rights"])(
    "is counted by code at the end of a file by %s, with the exit code 0",
    async (name) => {
      const asOf = name === "deadlines" ? "" : " --as-of 2036-01-01";
      const csv =
        "id,received,kind,channel,service\nA,2026-01-05,enquiry,,\nB,2026-01-05,enquiry,,\n" +
        "C,2026-01-05,complaint,,other\nD,2035-01-08,complaint,,other\n";
      const { err, code } = await cli(words(`${name} ${DERBY} --input - --json${asOf}`), { stdin: csv });
      expect(err).toMatch(/^\d targets could not be answered: attribute_missing \d, outside_calendar_coverage 1\.$/m);
      expect(code).toBe(0);
    },
  );
});

describe("an event that could not be used", () => {
  it.each(["deadlines", "assess", "breaches", "escalations", "rights", "explain", "ics"])(
    "is told by %s",
    async (name) => {
      const asOf = name === "deadlines" ? "" : " --as-of 2026-01-12";
      const { err, code } = await cli(
        words(
          `${name} ${DERBY} --id C-7 --kind complaint --service other --received 2026-01-05 --event "responded ` +
            `2026-01-02"${asOf}`,
        ),
      );
      expect(err).toMatch(/^note: event_before_receipt --event 1: /m);
      expect(code).toBe(0);
    },
  );

  it("is told by its column, up to --limit", async () => {
    const row = "2026-01-05,complaint,other,2026-01-02\n";
    const { err } = await cli(words(`deadlines ${DERBY} --input - --csv --limit 1`), {
      stdin: `received,kind,service,responded\n${row.repeat(3)}`,
    });
    expect(err).toMatch(/^stdin:2: note: event_before_receipt \/responded: .*\n… and 2 more notes\.\n$/);
  });
});

describe("a slip in the dates of an event", () => {
  const BEFORE = "id,received,kind,service,responded\nA,2026-01-05,complaint,other,2025-12-30\n";

  it("is told by report too, which counts the case as unanswered", async () => {
    const { err, code } = await cli(words(`report ${DERBY} --input - --as-of 2026-01-31`), { stdin: BEFORE });
    expect(err).toMatch(/^stdin:2: note: event_before_receipt \/responded: /);
    expect(code).toBe(0);
  });

  it("stands in the table of assess and in its CSV", async () => {
    expect((await cli(words(`assess ${DERBY} --input - --as-of 2026-01-31`), { stdin: BEFORE })).out).toContain(
      "event 1 is not used: event_before_receipt",
    );
    expect(
      parse((await cli(words(`assess ${DERBY} --input - --as-of 2026-01-31 --csv`), { stdin: BEFORE })).out, {
        columns: true,
      }),
    ).toMatchObject([{ state: "breached", unusedEvents: "event_before_receipt /events/0" }]);
  });

  it("is told where it lies ahead of now, and no moment was named", async () => {
    // The test's clock stands at 16 January 2026.
    const typo = `assess ${DERBY} --kind complaint --service other --received 2026-01-05 --event "responded 2027-01-12"`;
    expect((await cli(words(typo))).err).toMatch(/^note: event_after_as_of --event 1: /);
    expect((await cli(words(`${typo} --as-of 2026-01-16`))).err).toBe("");
  });
});

describe("other notes", () => {
  it("say once that steps of cases without ids have the same keys", async () => {
    const team = "escalations --charter derby-city-council-2022-complaints-team --input - --as-of 2026-01-16 --ndjson";
    const { err, out } = await cli(words(team), {
      stdin: "received,kind,service\n2026-01-05,complaint,other\n2026-01-05,complaint,other\n",
    });
    expect(err).toBe(
      "stdin:2: note: case_without_id: The keys of a case without an id are those of any other such case. Give " +
        "each case an id: a poller tells steps apart by their keys.\n",
    );
    expect(new Set(entriesIn(out).map((step) => step["key"])).size).toBeLessThan(entriesIn(out).length);
    expect((await cli(words(team), { stdin: "id,received,kind,service\nA,2026-01-05,complaint,other\n" })).err).toBe(
      "",
    );
  });

  it("say once how a local time of --as-of was read that the clocks show twice", async () => {
    const csv = "received,kind,service\n2026-10-12,complaint,other\n2026-10-12,complaint,other\n";
    for (const name of ["assess", "breaches", "report", "explain"]) {
      const { err } = await cli(words(`${name} ${DERBY} --input - --as-of 2026-10-25T01:30`), { stdin: csv });
      expect(err).toBe(
        "note: --as-of: The clocks show 2026-10-25T01:30 twice: it is read as the first, " +
          "2026-10-25T01:30:00.000+01:00.\n",
      );
    }
  });

  it("name the version in force where it does not know a word of the file", async () => {
    const { err } = await cli(words("deadlines --charter derby-city-council --input - --json"), {
      stdin: "received,kind,service\n2010-03-01,foi-request,\n2026-01-05,complaint,other\n2026-01-05,complaimt,other\n",
    });
    expect(err).toMatch(
      /^stdin:2: unknown_value \/kind: "foi-request" is not a value of the attribute "kind"\. The case is under derby-city-council-2004, the version in force when it was received\./m,
    );
    expect(err).toMatch(
      /^stdin:4: unknown_value \/kind: .* The case is under derby-city-council-2022, the version in force when it was received\. Did you mean "complaint"\?$/m,
    );
  });

  it("carry nothing to the terminal that it would obey, and no line of the file's own", async () => {
    const { err } = await cli(words(`deadlines ${DERBY} --input -`), {
      stdin: '{"received":"2026-01-05","kind":"\\u001b[2J\\u001b]0;x\\u0007\\nstdin:9: forged"}\n',
    });
    // eslint-disable-next-line no-control-regex
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(err.match(/^stdin:\d+: /gm)).toEqual(["stdin:1: "]);
  });
});
