/** What it weighs: in memory, and on the wire. */
import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildLibrary } from "./built.js";
import type { Row } from "./row.js";

const CALENDARS = 40;

/**
 * In a process that compiles nothing, so that the heap holds data and little else: bytes of the first calendar, and of
 * each further one.
 */
const PROGRAM = `
  import { workingCalendar } from "LIBRARY/core.js";
  const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
  const week = Object.fromEntries(weekdays.map((day) => [day, [["09:00", "17:00"]]]));
  const coverage = { from: "2000-01-01", until: "2029-12-31" };
  const make = (timeZone, division) =>
    workingCalendar({ timeZone, week, bankHolidays: [division], beyondCoverage: "project", coverage });
  const used = async () => {
    // Several rounds: what one collection frees lets the next free more, and buffers go a little later.
    for (let round = 0; round < 8; round++) { gc(); await new Promise((resolve) => setTimeout(resolve, 10)); }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const kept = new Array(${CALENDARS + 1}).fill(null);
  for (let i = 0; i < 5; i++) make("UTC", "northern-ireland");
  const before = await used();
  kept[0] = make("Europe/London", "england-and-wales");
  const first = (await used()) - before;
  for (let i = 1; i < kept.length; i++) kept[i] = make("Europe/London", "england-and-wales");
  console.log(first, ((await used()) - before - first) / ${CALENDARS}, kept.length);
`;

export async function memoryRows(): Promise<Row[]> {
  const program = PROGRAM.replace("LIBRARY", await buildLibrary());
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--jitless", "--input-type=module", "-e", program],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The calendars were not built. ${stderr}`);
  const [first = NaN, further = NaN] = stdout.split(" ").map(Number);
  const row = (work: string, bytes: number, most: number): Row => ({
    work,
    peer: "–",
    bar: `≤ ${most} kB`,
    result: `${Math.round(bytes / 1000)} kB`,
    kept: bytes <= most * 1000,
    note: "with opening hours; heapUsed + arrayBuffers after gc, holidays and zone counted with the first",
  });
  return [
    row("memory: a calendar of 30 years, the first of its zone", first, 150),
    row(`memory: each of ${CALENDARS} further ones of the zone`, further, 64),
  ];
}

/** The entry without zod, everything that it exports, with the published bank holidays. */
export async function bundleRows(): Promise<Row[]> {
  const { outputFiles } = await build({
    entryPoints: ["src/core.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  return [
    {
      work: "bundle of the entry without zod, holidays included, gzip",
      peer: "–",
      bar: "≤ 12 kB",
      result: `${(bytes / 1000).toFixed(1)} kB`,
      kept: bytes <= 12_000,
      note: "minified by esbuild; all three divisions",
    },
  ];
}
