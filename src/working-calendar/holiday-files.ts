/** Holidays of one's own from parsed files, whatever shape each has; layers are laid on what they extend. */
import type { Division } from "../core/calendar/bank-holidays.js";
import { expandDivision, type DivisionFile } from "../core/calendar/division-file.js";
import { fail, SlaError } from "../core/problem.js";
import { hintFor } from "../core/message/hint.js";
import { pointerToken, quoted } from "../core/message/quoted.js";
import { bankHolidaysFromGovUk, type BankHolidays } from "./gov-uk.js";
import { withNewer } from "./newer.js";
import { PUBLISHED_DIVISIONS, publishedBankHolidays } from "./published.js";

interface Waiting {
  readonly file: DivisionFile;
  readonly path: string;
}

const MAX_FILES = 100;

/**
 * Reads holidays of one's own: parsed JSON of divisions (`{ "division", "coverage", "events", "days" }`, see
 * docs/outside-the-uk.md), of several divisions by name, or of the GOV.UK feed. What comes out is given to
 * `loadCharter` in `bankHolidays`, or to `workingCalendar`. A division may extend another one of the same files, or one
 * that comes with the library.
 *
 * @param files one, or a list; paths of problems begin with the index of the file in a list
 * @throws SlaError `bad_bank_holidays`, `duplicate_holidays`, `unknown_division`, `extends_itself`,
 * `no_common_coverage`, `backward_dates`
 * @example
 * const own = bankHolidaysFrom({
 *   division: "jersey",
 *   noun: "public holiday",
 *   coverage: { from: "2026-01-01", until: "2026-12-31" },
 *   days: [{ title: "Liberation Day", yearly: "05-09" }],
 * });
 * own["jersey"].events[0].date //=> "2026-05-09"
 */
export function bankHolidaysFrom(files: unknown): BankHolidays {
  const list: readonly unknown[] = Array.isArray(files) && !files.every(isEvent) ? files : [files];
  if (list.length > MAX_FILES)
    fail("bad_bank_holidays", `Holidays are read from at most ${MAX_FILES} files at once.`, { path: "" });
  const waiting = new Map<string, Waiting>();
  const ready = new Map<string, Division>();
  list.forEach((file, index) => {
    const path = list === files ? `/${index}` : "";
    for (const given of divisionsIn(file, path)) {
      const name = "file" in given ? given.file.division : given.division;
      if (waiting.has(name) || ready.has(name))
        fail("duplicate_holidays", `The holidays of ${quoted(name)} are given twice.`, {
          path,
          hint: "Keep one; a layer has a name of its own and extends the other.",
        });
      if ("file" in given) waiting.set(name, given);
      else ready.set(name, given);
    }
  });
  return Object.fromEntries(
    [...waiting.keys(), ...ready.keys()].map((name) => [name, divisionNamed(name, waiting, ready, [])]),
  );
}

function divisionNamed(
  name: string,
  waiting: ReadonlyMap<string, Waiting>,
  ready: Map<string, Division>,
  through: readonly string[],
): Division {
  const known = ready.get(name);
  if (known !== undefined) return known;
  const { file, path } = waiting.get(name)!;
  const expanded = expandDivision(file, baseOf(file, path, waiting, ready, [...through, name]), path);
  ready.set(name, expanded);
  return expanded;
}

function baseOf(
  { division, extends: base }: DivisionFile,
  path: string,
  waiting: ReadonlyMap<string, Waiting>,
  ready: Map<string, Division>,
  through: readonly string[],
): Division | undefined {
  if (base === undefined) return undefined;
  if (through.includes(base))
    fail("extends_itself", `The division ${quoted(division)} extends itself: ${[...through, base].join(" → ")}.`, {
      path: `${path}/extends`,
      hint: "Take the extends of one of them away.",
    });
  if (waiting.has(base)) return divisionNamed(base, waiting, ready, through);
  const shipped = publishedBankHolidays();
  const given = ready.get(base);
  const all = given === undefined ? shipped : withNewer(shipped, { [base]: given });
  const known = Object.hasOwn(all, base) ? all[base] : undefined;
  if (known !== undefined) return known;
  return fail("unknown_division", `There are no holidays of ${quoted(base)} to lay ${quoted(division)} on.`, {
    path: `${path}/extends`,
    hint: hintFor(base, [...waiting.keys(), ...ready.keys(), ...Object.keys(shipped)]),
  });
}

/** A division, divisions by name, or the feed: which has no coverage, so that its whole years are taken. */
function divisionsIn(file: unknown, path: string): readonly (Waiting | Division)[] {
  if (!isRecord(file))
    fail(
      "bad_bank_holidays",
      "Holidays are an object: a list of dates alone does not say for which days it is whole.",
      {
        path,
        hint:
          '{ "division": "ireland", ' +
          '"coverage": { "from": "2026-01-01", "until": "2026-12-31" }, "events": [{ "date": ' +
          '"2026-04-06", "title": "Easter Monday" }] }.',
      },
    );
  if (typeof file["division"] === "string" || "coverage" in file || Object.keys(file).length === 0)
    return [{ file: file as unknown as DivisionFile, path }];
  const values = Object.entries(file);
  const isFeed =
    PUBLISHED_DIVISIONS.some((name) => Object.hasOwn(file, name)) &&
    values.every(([, value]) => !(isRecord(value) && "coverage" in value));
  if (isFeed) return Object.values(readFeed(file, path));
  return values.map(([name, value]) => {
    const at = `${path}/${pointerToken(name)}`;
    const division = isRecord(value) ? value["division"] : undefined;
    if (division !== name)
      fail("bad_bank_holidays", `The division under ${quoted(name)} calls itself ${quoted(division)}.`, {
        path: `${at}/division`,
        hint: "Give both one name.",
      });
    return { file: value as DivisionFile, path: at };
  });
}

function readFeed(feed: unknown, path: string): BankHolidays {
  try {
    return bankHolidaysFromGovUk(feed);
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    throw new SlaError({ ...error.problem, path: path + (error.problem.path ?? "") });
  }
}

function isEvent(value: unknown): boolean {
  return typeof value === "string" || (isRecord(value) && "date" in value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
