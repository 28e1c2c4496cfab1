/**
 * Random charters and histories against everything that the answers promise. `npm run fuzz -- --seed 7 --seconds 60`:
 * the same seed makes the same charters and cases; a finding is made small and printed with what makes it again.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import type { CaseRecord, Charter } from "../../src/index.js";
import { assess, loadCharter, SlaError } from "../../src/index.js";
import { brokenPromise } from "./promises.js";
import type { Seeded } from "./seeded.js";
import { seeded } from "./seeded.js";
import { strangeCase } from "./strange-case.js";
import { strangeCharter } from "./strange-charter.js";

const option = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
};
const seed = option("seed", Math.floor(Date.now() / 1000) % 1_000_000);
const seconds = option("seconds", 60);
const only = option("only", -1);
/** The same charters whatever the machine's pace: what runs before a change lands may not differ from day to day. */
const most = option("charters", Infinity);
const CASES = 40;
const kinds = new Map<string, number>();
let charters = 0;
let refused = 0;
let cases = 0;

const end = Date.now() + seconds * 1000;
for (let place = Math.max(0, only); place < most && Date.now() < end && (only < 0 || place === only); place++)
  tryCharter(place);
console.log(
  `seed ${seed}: ${cases} histories on ${charters} charters (${refused} did not load), ` +
    `${[...kinds.values()].reduce((sum, count) => sum + count, 0)} findings of ${kinds.size} kinds.`,
);
mkdirSync("reports", { recursive: true });
writeFileSync("reports/fuzz.json", JSON.stringify({ passed: cases, failed: kinds.size }));
process.exitCode = kinds.size > 0 ? 1 : 0;

function tryCharter(place: number): void {
  const random = seeded(seed * 100_003 + place);
  const json = strangeCharter(random);
  let charter: Charter;
  try {
    charter = loadCharter(json);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "CharterError")
      report(place, json, undefined, `loading throws ${String(error)}`);
    refused++;
    return;
  }
  charters++;
  for (let count = 0; count < CASES && Date.now() < end; count++) {
    const record = strangeCase(random, (so) => turnsOf(charter, so));
    const moments = momentsOf(random, charter, record);
    cases++;
    const broken = tried(charter, record, moments);
    if (broken !== undefined) report(place, json, smallest(charter, record, moments, kindOf(broken)), broken);
  }
}

function tried(charter: Charter, record: CaseRecord, moments: readonly number[]): string | undefined {
  try {
    return brokenPromise(charter, record, moments);
  } catch (error) {
    return error instanceof SlaError ? undefined : `it throws what is no problem: ${String(error)}`;
  }
}

/** Where something turns as the case stands. */
function turnsOf(charter: Charter, record: CaseRecord): readonly number[] {
  try {
    const { targets, nextChange } = assess(charter, record, { asOf: Date.UTC(2060, 0) });
    return [...targets.flatMap(({ due, start }) => [due, start]), nextChange].flatMap((at) => (at ? [at.epochMs] : []));
  } catch {
    return [];
  }
}

function momentsOf(random: Seeded, charter: Charter, record: CaseRecord): readonly number[] {
  const received = record.received as number;
  const near = turnsOf(charter, record).flatMap((turn) => [turn, turn + 1]);
  const any = Array.from({ length: 4 }, () => received + Math.floor(random.next() * 90 * 86_400_000));
  return [received, ...near.slice(0, 6), ...any];
}

/** One event after the other is left out, as long as the same promise is broken. */
function smallest(charter: Charter, record: CaseRecord, moments: readonly number[], kind: string): CaseRecord {
  let small = record;
  for (let place = (record.events ?? []).length - 1; place >= 0; place--) {
    const fewer = { ...small, events: (small.events ?? []).filter((_, other) => other !== place) };
    const broken = tried(charter, fewer, moments);
    if (broken !== undefined && kindOf(broken) === kind) small = fewer;
  }
  return small;
}

/** The promise without the names and moments in it. */
function kindOf(broken: string): string {
  return broken.replace(/\d[^ ,]*|t\d/g, "…").slice(0, 50);
}

function report(place: number, json: object, record: CaseRecord | undefined, broken: string): void {
  const kind = kindOf(broken);
  const count = (kinds.get(kind) ?? 0) + 1;
  kinds.set(kind, count);
  if (count > 1) return;
  console.log(`${broken}\n  again: npm run fuzz -- --seed ${seed} --only ${place}`);
  console.log(`  charter: ${JSON.stringify(json)}\n  case: ${JSON.stringify(record)}`);
}
