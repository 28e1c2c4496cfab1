import { BANK_HOLIDAY_RULES, type BankHoliday } from "../core/calendar/bank-holiday-rules.js";
import type { Division } from "../core/calendar/bank-holidays.js";

const COVERAGE = { from: "2000-01-01", until: "2028-12-31" } as const;
const RETRIEVED = "2026-11-21";

const SUBSTITUTE = "Substitute day";
const EXTRA = "Extra bank holiday";
const GOLDEN_JUBILEE = "2000-11-24";
const DIAMOND_JUBILEE = "2010-01-05";
const PLATINUM_JUBILEE = "2020-11-12";

/** What was published and no rule gives: extra and moved holidays, and titles that differ from year to year. */
const PUBLISHED_EVERYWHERE: readonly BankHoliday[] = [
  { date: "2002-06-03", title: "Queen’s Golden Jubilee", notes: EXTRA, announced: GOLDEN_JUBILEE },
  {
    date: "2002-06-04",
    title: "Spring bank holiday",
    notes: SUBSTITUTE,
    announced: GOLDEN_JUBILEE,
    movedFrom: "2002-05-27",
  },
  { date: "2011-05-02", title: "Early May Bank Holiday", notes: "" },
  { date: "2011-05-30", title: "Spring Bank Holiday", notes: "" },
  { date: "2011-12-26", title: "Christmas Day", notes: SUBSTITUTE },
  { date: "2011-12-27", title: "Boxing Day", notes: SUBSTITUTE },
  { date: "2012-06-05", title: "Queen’s Diamond Jubilee", notes: EXTRA, announced: DIAMOND_JUBILEE },
  {
    date: "2020-05-08",
    title: "Early May bank holiday (VE day)",
    notes: "",
    announced: "2019-06-07",
    movedFrom: "2020-05-04",
  },
  { date: "2022-06-02", title: "Spring bank holiday", notes: "", announced: PLATINUM_JUBILEE, movedFrom: "2022-05-30" },
  { date: "2022-06-03", title: "Platinum Jubilee bank holiday", notes: "", announced: PLATINUM_JUBILEE },
  {
    date: "2022-09-19",
    title: "Bank Holiday for the State Funeral of Queen Elizabeth II",
    notes: "",
    announced: "2022-09-10",
  },
  {
    date: "2023-05-08",
    title: "Bank holiday for the coronation of King Charles III",
    notes: "",
    announced: "2022-11-06",
  },
];

const ROYAL_WEDDING: BankHoliday = { date: "2011-04-29", title: "Royal wedding", notes: "", announced: "2010-11-23" };
const SPRING_2012: BankHoliday = {
  date: "2012-06-04",
  title: "Spring bank holiday",
  notes: SUBSTITUTE,
  announced: DIAMOND_JUBILEE,
  movedFrom: "2012-05-28",
};
const SUMMER_2011: BankHoliday = { date: "2011-08-29", title: "Summer Bank Holiday", notes: "" };
const NOT_PROCLAIMED =
  "Listed by GOV.UK (2011)/Alaveteli fixture (2010), but Scottish Government confirmed 21 Jan 2014 that no Royal " +
  "Proclamation was made, so not a bank holiday in law (dracos.co.uk/wrote/bad-bank-holidays).";
const NOT_FOUND =
  "Unverified: 1 Jan 2000 was a Saturday and 2 Jan a Sunday; Sch.1 gives only 3 Jan, so 4 Jan depends on a Royal " +
  "Proclamation which was not found (London Gazette L-55182-5SI for 1998/99 exists but text was not read).";

const PUBLISHED_IN: Readonly<Record<string, readonly BankHoliday[]>> = {
  "england-and-wales": [ROYAL_WEDDING, SUMMER_2011, SPRING_2012],
  scotland: [
    ROYAL_WEDDING,
    { ...SUMMER_2011, date: "2011-08-01" },
    SPRING_2012,
    { date: "2000-01-03", title: "2nd January", notes: SUBSTITUTE },
    { date: "2000-01-04", title: "New Year’s Day", notes: SUBSTITUTE, disputed: NOT_FOUND },
    ...newYear(2005, SUBSTITUTE, "03"),
    ...newYear(2006, "", "02"),
    ...newYear(2012, "", "02"),
    ...newYear(2017, "", "02"),
    { date: "2010-01-04", title: "2nd January", notes: SUBSTITUTE, disputed: NOT_PROCLAIMED },
    { date: "2011-01-04", title: "2nd January", notes: SUBSTITUTE, disputed: NOT_PROCLAIMED },
    { date: "2026-06-15", title: "World Cup bank holiday", notes: "", announced: "2026-02-03" },
  ],
  "northern-ireland": [{ ...ROYAL_WEDDING, title: "Royal Wedding" }, SUMMER_2011, { ...SPRING_2012, notes: "" }],
};

/** In these years the second day of January was named first, and New Year's Day was made up for on the day after. */
function newYear(year: number, notes: string, dayOfMonth: "02" | "03"): BankHoliday[] {
  const next = dayOfMonth === "02" ? "03" : "04";
  return [
    { date: `${year}-01-${dayOfMonth}`, title: "2nd January", notes },
    { date: `${year}-01-${next}`, title: "New Year’s Day", notes: SUBSTITUTE },
  ];
}

const divisions = new Map<string, Division>();

/** The divisions whose bank holidays come with the library. */
export const PUBLISHED_DIVISIONS: readonly string[] = Object.keys(PUBLISHED_IN);

/**
 * The published bank holidays of a division, 2000–2028, word for word as in `charters/bank-holidays`: kept as what the
 * law's rules give and how the published dates differ, which is a tenth of the size. A test compares the two.
 */
export function publishedDivision(name: string): Division | undefined {
  if (!Object.hasOwn(PUBLISHED_IN, name)) return undefined;
  const known = divisions.get(name);
  if (known !== undefined) return known;
  // Frozen, since it is handed out, and since what cannot change is worked out once for all calendars.
  const division = Object.freeze({
    division: name,
    coverage: Object.freeze(COVERAGE),
    retrieved: RETRIEVED,
    events: Object.freeze(publishedEvents(name).map((event) => Object.freeze(event))),
  });
  divisions.set(name, division);
  return division;
}

/** All of them, by name. */
export function publishedBankHolidays(): Readonly<Record<string, Division>> {
  return Object.fromEntries(
    PUBLISHED_DIVISIONS.map((name): [string, Division] => [name, publishedDivision(name) as Division]),
  );
}

function publishedEvents(name: string): BankHoliday[] {
  const published = [...PUBLISHED_EVERYWHERE, ...PUBLISHED_IN[name]!];
  const replaced = new Set(published.flatMap(({ date, movedFrom }) => [date, movedFrom]));
  const events = published.slice();
  for (let year = 2000; year <= 2028; year++)
    events.push(...BANK_HOLIDAY_RULES[name]!(year).filter(({ date }) => !replaced.has(date)));
  return events.sort((a, b) => (a.date < b.date ? -1 : 1));
}
