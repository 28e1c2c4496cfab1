/** From nothing to the first deadline, in processes that have run nothing before. */
import { spawnSync } from "node:child_process";
import { buildLibrary } from "./built.js";
import { median } from "./measure.js";
import type { Row } from "./row.js";
import { nanoseconds, times } from "./row.js";

const ROUNDS = 15;
const RECEIVED = "2022-08-30T10:00:00Z";
const EXPECTED = "2022-09-13";

/** What each prints: milliseconds from before its first import to after its first deadline, and that deadline. */
const PROGRAMS = {
  charter: `
    const { loadCharter, deadlines } = await import("LIBRARY/index.js");
    const { charters } = await import("LIBRARY/charters.js");
    const charter = loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) });
    due = deadlines(charter, { kind: "complaint", service: "other", received: "${RECEIVED}" })[0].lastDay;`,
  core: `
    const { workingCalendar } = await import("LIBRARY/core.js");
    const week = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    const calendar = workingCalendar({ timeZone: "Europe/London", week, bankHolidays: ["england-and-wales"] });
    due = calendar.add("2022-08-30", 10);`,
  dateFns: `
    const { addDays, format, isWeekend } = await import("date-fns");
    const { fromZonedTime, toZonedTime } = await import("date-fns-tz");
    const holidays = new Set(["2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27"]);
    let day = toZonedTime(new Date("${RECEIVED}"), "Europe/London");
    for (let counted = 0; counted < 10; ) {
      day = addDays(day, 1);
      if (!isWeekend(day) && !holidays.has(format(day, "yyyy-MM-dd"))) counted++;
    }
    const ending = fromZonedTime(format(day, "yyyy-MM-dd") + "T23:59:59.999", "Europe/London");
    due = format(toZonedTime(ending, "Europe/London"), "yyyy-MM-dd");`,
} as const;

export async function startRows(): Promise<Row[]> {
  const library = await buildLibrary();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    charter: start("charter", library),
    core: start("core", library),
    dateFns: start("dateFns", library),
  }));
  const medianOf = (name: keyof typeof PROGRAMS): string =>
    nanoseconds(1e6 * median(rounds.map((round) => round[name])));
  const row = (work: string, ours: "charter" | "core"): Row => {
    const ratios = rounds.map((round) => round.dateFns / round[ours]).sort((a, b) => a - b);
    const middle = median(ratios);
    return {
      work,
      peer: "date-fns + date-fns-tz",
      bar: "≥ 8 × sooner",
      kept: middle >= 8,
      result: `${times(middle)} (${times(ratios[1]!)} – ${times(ratios.at(-2)!)})`,
      note: `${medianOf(ours)} against ${medianOf("dateFns")}`,
    };
  };
  return [
    row("import and first last day in a fresh process: entry `core`", "core"),
    row("import and first deadline in a fresh process, a charter read, checked and loaded", "charter"),
  ];
}

function start(name: keyof typeof PROGRAMS, library: string): number {
  const program =
    "let due; const began = performance.now(); " +
    `${PROGRAMS[name].replaceAll("LIBRARY", library)}\nconsole.log(performance.now() - began, due);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  const [ms, due] = stdout.trim().split(" ");
  if (status !== 0 || due !== EXPECTED)
    throw new Error(`The fresh process "${name}" gave ${String(due)}, not ${EXPECTED}. ${stderr}`);
  return Number(ms);
}
