/** "Outside the United Kingdom", done as a new user would; its files against dates that the governments published. */
import { describe, expect, it } from "vitest";
import { bankHolidaysFrom } from "../../src/index.js";
import { blocksOf, followPage } from "./page-commands.js";

const blocks = blocksOf("outside-the-uk.md");
const files = blocks.filter(({ name }) => name !== "").map(({ text }) => JSON.parse(text) as unknown);

it("works from the first command to the last", { timeout: 60_000 }, () => followPage(blocks));

/** As published by the governments; weekends included where they are holidays themselves. */
const PUBLISHED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ireland: {
    2024: "01-01 02-05 03-17 04-01 05-06 06-03 08-05 10-28 12-25 12-26",
    2025: "01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26",
    2026: "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26",
    2027: "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26",
  },
  "new-zealand": {
    2024: "01-01 01-02 02-06 03-29 04-01 04-25 06-03 06-28 10-28 12-25 12-26",
    2025: "01-01 01-02 02-06 04-18 04-21 04-25 06-02 06-20 10-27 12-25 12-26",
    2026: "01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28",
    2027: "01-01 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-27 12-28",
  },
  "new-south-wales": {
    2024: "01-01 01-26 03-29 03-30 03-31 04-01 04-25 06-10 10-07 12-25 12-26",
    2025: "01-01 01-27 04-18 04-19 04-20 04-21 04-25 06-09 10-06 12-25 12-26",
  },
  "us-federal": {
    2024: "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
    2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    // New Year's Day 2028 is a Saturday, and so observed on 31 December 2027.
    2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
  },
};

describe("the files of the page", () => {
  const holidays = bankHolidaysFrom(files);

  it.each(
    Object.entries(PUBLISHED).flatMap(([name, years]) =>
      Object.entries(years).map(([year, days]) => ({ name, year, days })),
    ),
  )("$name in $year has the days that were published", ({ name, year, days }) => {
    const dates = holidays[name]!.events.map(({ date }) => date).filter((date) => date.startsWith(year));
    expect(dates).toEqual(days.split(" ").map((day) => `${year}-${day}`));
  });
});
