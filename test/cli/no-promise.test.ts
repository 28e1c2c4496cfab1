/** A case of which the charter promises nothing is an answer, and no bad row. */
import { describe, expect, it } from "vitest";
import { cli, entriesIn, words } from "./run-cli.js";

// Derby's charter knows enquiries in person, and promises no time for them.
const CASES = "id,received,kind,channel\nA,2026-01-05,enquiry,in-person\nB,2026-01-05,complaint,letter\n";
const SAID = "1 of 2 cases is without a promise: no standard of the charter applies.\n";
const line = (command: string): string => `${command} --charter derby-city-council-2022 --input -`;

describe("a case without a promise", () => {
  it.each(["deadlines", "assess --as-of 2026-01-31"])(
    "has a row in every form of %s, and the exit code is 0",
    async (command) => {
      const ran = async (form: string) => {
        const { code, out, err } = await cli(words(`${line(command)} ${form}`), { stdin: CASES });
        expect({ code, err }).toEqual({ code: 0, err: SAID });
        return out;
      };
      const [row] = entriesIn(await ran("--json"));
      expect(row).toEqual({
        case: "A",
        input: { id: "A", received: "2026-01-05", kind: "enquiry", channel: "in-person" },
        charter: "derby-city-council-2022",
        state: "no-promise",
        title: 'No standard of "Derby City Council Customer Charter" applies to this case.',
      });
      expect(entriesIn(await ran("--ndjson"))[0]).toEqual(row);
      const [heading, first] = (await ran("--csv")).split("\n");
      const cells = first?.split(",") ?? [];
      expect(cells[heading?.split(",").indexOf(command === "deadlines" ? "problem" : "state") ?? -1]).toBe(
        "no-promise",
      );
      expect(await ran("")).toMatch(/^ *A .*no-promise$/m);
    },
  );

  it.each(["breaches --as-of 2026-01-31", "rights --as-of 2026-01-31", "escalations --as-of 2026-01-31"])(
    "is counted by %s, whose rows are something else",
    async (command) => {
      const { code, out, err } = await cli(words(`${line(command)} --json`), { stdin: CASES });
      expect(code).toBe(0);
      expect(err).toContain(SAID);
      expect(out).not.toContain("no-promise");
    },
  );

  it("given by flags is told in a sentence", async () => {
    const { code, out, err } = await cli(
      words("deadlines --charter derby-city-council-2022 --kind enquiry --channel in-person --received 2026-01-05"),
    );
    expect(code).toBe(0);
    expect(out).toContain("no-promise");
    expect(err).toContain('No standard of "Derby City Council Customer Charter" applies to this case.');
  });

  it("is counted as such in a report, and not as one that could not be read", async () => {
    const { code, out, err } = await cli(words(`${line("report --as-of 2026-01-31")} --json`), { stdin: CASES });
    expect({ code, err }).toEqual({ code: 0, err: SAID });
    expect(JSON.parse(out)).toMatchObject({ cases: 1, withoutPromise: 1, unreadable: {} });
    const page = await cli(words(line("report --as-of 2026-01-31")), { stdin: CASES });
    expect(page.out).toContain("1 case without a promise is not in the figures: no standard of the charter applies.");
    expect(page.out).not.toContain("could not be read");
  });
});
