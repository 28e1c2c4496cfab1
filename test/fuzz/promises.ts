/** What every answer promises, whatever the charter and the case: the first promise that is broken, in a sentence. */
import type { Assessment, CaseRecord, Charter, TargetStatus } from "../../src/index.js";
import { assess, breaches, deadlines, escalations, explain, rights } from "../../src/index.js";
import { calendarEntries } from "../../src/report.js";

/** The most that one answer may take, in milliseconds of the processor. */
const SLOW = 300;

export function brokenPromise(charter: Charter, record: CaseRecord, moments: readonly number[]): string | undefined {
  const began = process.cpuUsage();
  const all = [...moments].sort((a, b) => a - b);
  const seen = all.map((asOf) => assess(charter, record, { asOf }));
  const broken =
    agreement(charter, record) ??
    first(seen, (one) => first(one.targets, (status) => inTime(status))) ??
    first(seen.slice(1), (later, place) => staysBreached(seen[place] as Assessment, later)) ??
    first(seen, (one) => changes(charter, record, one)) ??
    addUp(charter, record, all) ??
    oneOfEach(charter, record, all);
  const { user } = process.cpuUsage(began);
  return broken ?? (user / 1000 > SLOW * all.length ? `it takes ${Math.round(user / 1000)} ms` : undefined);
}

function first<Entry>(list: readonly Entry[], ask: (entry: Entry, place: number) => string | undefined) {
  for (const [place, entry] of list.entries()) {
    const broken = ask(entry, place);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

const EVER = Date.UTC(2060, 0);

/** Deadlines, the assessment after all events and the explanation tell the same due. */
function agreement(charter: Charter, record: CaseRecord): string | undefined {
  const dues = deadlines(charter, record);
  const { targets } = assess(charter, record, { asOf: EVER });
  return first(dues, (deadline, place) => {
    const status = targets[place] as TargetStatus;
    // That a pause lapses, or the coverage ends, is seen only at a moment.
    if (status.state === "lapsed" || status.problem || deadline.problem || !deadline.target) return undefined;
    const told = explain(charter, record, deadline.target).status;
    const all = [deadline, status, told].map(({ due }) => due?.iso);
    return new Set(all).size === 1 ? undefined : `deadlines, assess and explain differ: ${all.join(", ")}`;
  });
}

function inTime({ state, met, due, target }: TargetStatus): string | undefined {
  if (state !== "met" || !met || !due || met.at.epochMs <= due.epochMs) return undefined;
  return `${target} is met at ${met.at.iso}, after its due ${due.iso}`;
}

const LATE = new Set(["breached", "missed", "met-late"]);

function staysBreached(earlier: Assessment, later: Assessment): string | undefined {
  return first(earlier.targets, ({ state, target, periods }, place) => {
    const after = later.targets[place] as TargetStatus;
    // The next turn of a duty that comes again is another one.
    if (!LATE.has(state) || LATE.has(after.state) || after.state === "problem") return undefined;
    if ((after.periods?.length ?? 0) > (periods?.length ?? 0)) return undefined;
    return `${target} is ${state} at ${earlier.asOf.iso} and ${after.state} at ${later.asOf.iso}`;
  });
}

/** With nothing that happens, all is as it was until then, and not from then on. */
function changes(charter: Charter, record: CaseRecord, { asOf, nextChange }: Assessment): string | undefined {
  if (!nextChange) return undefined;
  const happened = (record.events ?? []).filter(({ at }) => epochOf(at) <= asOf.epochMs && typeof at === "number");
  if (happened.length !== (record.events ?? []).length) return undefined;
  const at = (epochMs: number): string => {
    const { targets } = assess(charter, record, { asOf: epochMs });
    const told = escalations(charter, record, { asOf: epochMs }).map(({ key, status, at: when }) => [
      key,
      status,
      when.iso,
    ]);
    const open = rights(charter, record, { asOf: epochMs }).map(({ id, state, until }) => [id, state, until?.iso]);
    const waiting = targets.map(({ state, due, latestDue, pastLatestDue }) => [
      state,
      due?.iso,
      latestDue?.iso,
      pastLatestDue,
    ]);
    return JSON.stringify([waiting, told, open]);
  };
  const before = at(nextChange.epochMs - 1);
  if (before !== at(asOf.epochMs)) return `something changes between ${asOf.iso} and the nextChange ${nextChange.iso}`;
  return before === at(nextChange.epochMs) ? `nothing changes at the nextChange ${nextChange.iso}` : undefined;
}

function epochOf(at: unknown): number {
  return typeof at === "number" ? at : Infinity;
}

/** What is due between a and c is what is due between a and b, and between b and c. */
function addUp(charter: Charter, record: CaseRecord, moments: readonly number[]): string | undefined {
  const [a, b, c] = [moments[0], moments[Math.floor(moments.length / 2)], moments.at(-1)] as [number, number, number];
  const due = (since: number, asOf: number): string[] =>
    escalations(charter, record, { since, asOf }).flatMap((step) => (step.status === "due" ? [step.key] : []));
  const whole = due(a, c).sort();
  const parts = [...due(a, b), ...due(b, c)].sort();
  // Where a target can no longer be answered, nothing is told of it any more.
  const lost = assess(charter, record, { asOf: c }).targets.some(({ problem }) => problem);
  return lost || whole.join() === parts.join()
    ? undefined
    : `escalations do not add up: ${whole.join()} against ${parts.join()}`;
}

function oneOfEach(charter: Charter, record: CaseRecord, moments: readonly number[]): string | undefined {
  return first(moments, (asOf) => {
    const keys = escalations(charter, record, { asOf }).map(({ key }) => key);
    if (new Set(keys).size < keys.length) return `two steps have one key: ${keys.join(", ")}`;
    const uids = (["leave-out", "cancel"] as const).flatMap((settled) => {
      const entries = calendarEntries(charter, record, { asOf, settled }).map(({ uid }) => uid);
      return new Set(entries).size < entries.length ? entries : [];
    });
    breaches(charter, record, { asOf });
    return uids.length > 0 ? `two entries have one UID: ${uids.join(", ")}` : undefined;
  });
}
