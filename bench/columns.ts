/** A million rows in columns, against numpy and pandas in a process beside this one, turn about. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { loadCharter, targetClock, workingCalendar } from "../src/index.js";
import { charters } from "../src/charters.js";
import { HOLIDAY_DATES } from "./holidays.js";
import { instants } from "./inputs.js";
import { checkEqual, processorNs, ratioOf } from "./measure.js";
import type { Row } from "./row.js";
import { peerNotAvailable, timesSooner } from "./row.js";

const ROWS = 1_000_000;
const ROUNDS = 21;
/**
 * As everywhere in the bench, what is measured is warm: the engine compiles a loop of a million rows while the first
 * few run.
 */
const WARM_UP_ROUNDS = 8;
const RECORDED = "50 ns a row for numpy, 335 for pandas, 3 to 5 here";
const NUMPY = "numpy.busday_offset";
const PANDAS = "pandas, from instant to instant";

interface Columns {
  readonly add: () => Int32Array;
  readonly count: () => Int32Array;
  readonly due: () => Float64Array;
}

export async function columnRows(): Promise<Row[]> {
  const python = ["python3", "/usr/bin/python3"].find(
    (name) => spawnSync(name, ["-c", "import numpy, pandas"]).status === 0,
  );
  if (python === undefined) {
    return [
      peerNotAvailable("`calendar.addAll`, a row", NUMPY, "≥ 8 ×", RECORDED),
      peerNotAvailable("`targetClock(…).dueAll`, a row", PANDAS, "≥ 30 ×", RECORDED),
    ];
  }
  const received = instants(ROWS);
  const columns = columnsOf(received);
  const peer = await startPeer(python, received);
  try {
    await peer.check(columns);
    return [
      timesSooner(
        "`calendar.addAll`: 10 working days, a row",
        `${NUMPY} (${peer.versions.numpy})`,
        8,
        await peer.race("add", columns.add),
      ),
      timesSooner(
        "`calendar.betweenAll`: four weeks, a row",
        `numpy.busday_count (${peer.versions.numpy})`,
        8,
        await peer.race("count", columns.count),
      ),
      timesSooner(
        "`targetClock(…).dueAll`, a row",
        `${PANDAS} (${peer.versions.pandas})`,
        30,
        await peer.race("due", columns.due),
      ),
    ];
  } finally {
    peer.stop();
  }
}

/** The columns belong to the caller and are used again, as a nightly run would; numpy makes new ones, as it does. */
function columnsOf(received: Float64Array): Columns {
  const calendar = workingCalendar({
    timeZone: "Europe/London",
    week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    bankHolidays: ["england-and-wales"],
  });
  const charter = loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) });
  const clock = targetClock(charter, { kind: "complaint", service: "other" }, "respond");
  const days = Int32Array.from(received, (at) => Math.floor(at / 86_400_000));
  const later = days.map((day) => day + 28);
  const out = new Int32Array(received.length);
  const dues = new Float64Array(received.length);
  return {
    add: () => calendar.addAll(days, 10, out),
    count: () => calendar.betweenAll(days, later, out),
    due: () => clock.dueAll(received, dues),
  };
}

async function startPeer(python: string, received: Float64Array) {
  const folder = mkdtempSync(path.join(tmpdir(), "charter-sla-bench-"));
  const files = { received: path.join(folder, "received"), out: path.join(folder, "out") };
  writeFileSync(files.received, received);
  const child = spawn(python, ["bench/peers/columns.py"], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (text: string): Promise<string> => {
    child.stdin.write(`${text}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error("The Python peer has ended.");
    return value;
  };
  const versions = JSON.parse(await ask(JSON.stringify({ ...files, holidays: [...HOLIDAY_DATES] }))) as {
    numpy: string;
    pandas: string;
  };
  return {
    versions,
    async check(columns: Columns): Promise<void> {
      for (const name of ["add", "count", "due"] as const) {
        await ask(`write ${name}`);
        const theirs = new Float64Array(readFileSync(files.out).buffer.slice(0));
        const ours = columns[name]();
        checkEqual(
          `the column ${name}`,
          ROWS,
          (row) => ours[row],
          (row) => theirs[row],
        );
      }
    },
    async race(name: keyof Columns, ours: () => unknown) {
      const rounds = [];
      for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        const start = processorNs();
        ours();
        const oursNs = (processorNs() - start) / ROWS;
        const peerNs = Number(await ask(`time ${name}`));
        if (round >= 0) rounds.push({ ours: oursNs, peer: peerNs, ratio: peerNs / oursNs });
      }
      return ratioOf(rounds);
    },
    stop(): void {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
