/** Moments as other systems write them, in files. */
import { describe, expect, it } from "vitest";
import { cli, entriesIn, words } from "./run-cli.js";

const LINE = "assess --charter derby-city-council-2022 --input - --as-of 2026-02-28";

describe("moments as databases write them", () => {
  // In August the clocks of London are an hour ahead: 23:30 UTC on Wednesday 23 is 00:30 on Thursday 24 August 2023.
  it.each(["2023-08-23 23:30:22+00", "2023-08-23 23:30:22.1234567 +00:00", "2023-08-24T00:30:22+0100"])(
    "%s is read as the instant that it says",
    async (received) => {
      const { code, out, err } = await cli(words(`${LINE} --json`), {
        stdin: `received,kind\n${received},complaint\n`,
      });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      // Day 0 is Thursday 24; days 1 to 10 without Saturdays, Sundays and Monday 28 (bank holiday): 25, 29-31, 1, 4-8.
      const respond = entriesIn(out).find(({ target }) => target === "respond");
      expect(respond).toMatchObject({ lastDay: "2023-09-08" });
    },
  );

  it("an instant in the hour that clocks show twice leaves nothing to decide, whatever its offset looks like", async () => {
    const file = (received: string): string => `received,kind\n${received},complaint\n`;
    expect((await cli(words(LINE), { stdin: file("2025-10-26 01:30:00+00") })).err).toBe("");
    expect((await cli(words(LINE), { stdin: file("2025-10-26 01:30:00.5 +0100") })).err).toBe("");
    expect((await cli(words(LINE), { stdin: file("2025-10-26 01:30:00.500000") })).err).toMatch(/twice/);
  });

  it.each([
    ["22/11/2025 19:23", 'It can be read with --dates "dd/MM/yyyy HH:mm".'],
    ["11/22/2025", 'It can be read with --dates "MM/dd/yyyy".'],
    ["22.11.25 19:23:01", 'It can be read with --dates "dd.MM.yy HH:mm:ss".'],
    ["5/13/2025", 'It can be read with --dates "M/dd/yyyy".'],
    [
      "05/01/2026",
      `Day and month can't be told apart in this one: say which with --dates "dd/MM/yyyy" or --dates "MM/dd/yyyy".`,
    ],
  ])("%s is told with its cure, which works", async (received, hint) => {
    const stdin = `received,kind\n${received},complaint\n`;
    const { code, err } = await cli(words(LINE), { stdin });
    expect(code).toBe(2);
    expect(err.split("\n")[0]).toBe(`stdin:2: bad_moment /received: "${received}" is not a moment. ${hint}`);
    const form = /--dates "([^"]+)"/.exec(hint)?.[1] ?? "";
    expect(await cli([...words(LINE), "--dates", form], { stdin })).toMatchObject({ code: 0, err: "" });
  });

  it("35/13/2025 has no cure", async () => {
    const { err } = await cli(words(LINE), { stdin: "received,kind\n35/13/2025,complaint\n" });
    expect(err).not.toContain("--dates");
  });
});
