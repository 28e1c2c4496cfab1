/**
 * Every bar of the library's speed in one run: npm run bench -- --date=2026-11-22 --commit=abc1234
 * The columns need Python with numpy and pandas; without them their lines say so.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answerRows } from "./answers.js";
import { calendarRows } from "./calendar.js";
import { columnRows } from "./columns.js";
import { dueRows } from "./due.js";
import { loadNow, machine } from "./machine.js";
import { consumedSum } from "./measure.js";
import { resultsPage } from "./results.js";
import type { Row } from "./row.js";
import { bundleRows, memoryRows } from "./size.js";
import { startRows } from "./start.js";

const { date, commit } = parseArgs({
  options: { date: { type: "string", default: "no date given" }, commit: { type: "string", default: "not given" } },
}).values;

const before = loadNow();
console.log(machine());
console.log(
  `Other work per core: ${before.perCore.toFixed(2)}${before.busy ? ". Busy: the spreads will be wide." : ""}`,
);

const rows: Row[] = [];
for (const work of [memoryRows, dueRows, answerRows, calendarRows, columnRows, startRows, bundleRows]) {
  for (const row of await work()) {
    rows.push(row);
    console.log(
      `${row.kept === false ? "missed" : row.kept ? "kept  " : "–     "} ${row.work} | ${row.peer} | ${row.bar} ` +
        `| ${row.result} | ${row.note}`,
    );
  }
}

writeFileSync("bench/RESULTS.md", resultsPage({ date, commit, machine: machine(), before, after: loadNow(), rows }));
console.log(`Written to bench/RESULTS.md. (${consumedSum()})`);
