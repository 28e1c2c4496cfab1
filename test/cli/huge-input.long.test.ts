/** Input of a size that nobody means: it ends in bounded time, with its rows told or answered. */
import { describe, expect, it } from "vitest";
import { cli, entriesIn, words } from "./run-cli.js";

const DERBY = "deadlines --charter derby-city-council-2022 --input -";
const HEADING = "id,received,kind,service,notes\n";
const row = (id: string, notes = "fine"): string => `${id},2026-01-05,complaint,other,${notes}\n`;

describe("input of a size that nobody means", () => {
  it("survives deep nesting and huge lines in bounded time", async () => {
    const deep = `${'{"received":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    expect((await cli(words(`${DERBY} --format json`), { stdin: deep })).code).toBe(2);
    expect((await cli(words(`${DERBY} --format ndjson`), { stdin: `{"a":"${"x".repeat(11_000_000)}` })).err).toMatch(
      /The line is too long to be a case/,
    );
    const quote = await cli(words(DERBY), {
      stdin: `received,kind\n2026-01-05,"${"complaint\n2026-01-05,complaint\n".repeat(100_000)}`,
    });
    expect(quote.code).toBe(2);
    expect(quote.err).toMatch(/bad_csv/);
  });

  it("loses one row to a quote that is never closed, where the file goes on for megabytes", async () => {
    const many = Array.from({ length: 40_000 }, (_, index) =>
      row(`C${index}`, index === 3 ? '"open' : "this is a note to fill the row"),
    );
    const { out, err } = await cli(words(`${DERBY} --ndjson`), { stdin: HEADING + many.join("") });
    expect(entriesIn(out).length).toBe(39_999);
    expect(err).toBe(
      "stdin:5: bad_csv: The row opens a quote that is not closed. Inside a cell that stands in quotes, a quote " +
        'is written twice: "a 12"" pipe".\n1 of 40000 rows could not be answered: bad_csv 1.\n',
    );
  });
});
