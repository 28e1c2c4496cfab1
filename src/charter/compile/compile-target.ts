/** From a target as it is written to the rule that core counts with: defaults applied, references resolved. */
import type { Calendar } from "../../core/calendar/calendar.js";
import type { Zone } from "../../core/calendar/zone.js";
import type { Counting } from "../../core/clock/counting.js";
import { countingRule, ownActCounting } from "../../core/clock/counting.js";
import { comesWithTime } from "../../core/clock/known-moment.js";
import type {
  AdjustRule,
  Clause,
  EscalationRule,
  EventMatch,
  EventRoles,
  Length,
  LengthPart,
  MomentRule,
  PauseRule,
  RightRule,
  TargetRule,
  Unit,
  Within,
} from "../../core/clock/rule.js";
import { freezeDeep } from "../../core/freeze.js";
import type {
  AdjustJson,
  CharterJson,
  ClauseJson,
  CountingJson,
  EscalationJson,
  LengthJson,
  LengthPartJson,
  MomentJson,
  PauseJson,
  RightJson,
  TargetJson,
  WithinJson,
} from "../format/charter-json.js";
import type { SourceJson } from "../format/source-json.js";
import { UNITS } from "../format/unit-names.js";
import { capWithin } from "./length-use.js";
import { untilOf } from "./pause-use.js";

/** Where a target stands: what it inherits. */
export interface TargetSetting {
  readonly charter: CharterJson;
  readonly standardId: string;
  readonly standardTitle: string | undefined;
  readonly pausedBy: readonly PauseJson[];
  /** Of format, charter, reading and standard, already laid over one another. */
  readonly counting: Counting;
  readonly zone: Zone;
  readonly calendar: Calendar | undefined;
  readonly calendarOf: (choice: NonNullable<TargetJson["calendar"]>) => Calendar | undefined;
}

export function compileTarget(target: TargetJson, setting: TargetSetting): TargetRule {
  const counting = laidOver(setting.counting, target.counting);
  const rule = countingRule(counting);
  const within = target.every
    ? ({ kind: "length", length: compileLength(target.every) } as const)
    : compileWithin(target.within ?? "not-stated", setting);
  const start = compileMoment(target.from ?? "received");
  const endedBy = target.endedBy ?? [];
  const metBy = (target.metBy ?? []).map(compileMatch);
  const adjust = (target.adjust ?? []).map((entry) => compileAdjust(entry, counting, setting));
  const pauses = [...setting.pausedBy, ...(target.pausedBy ?? [])].map((pause) =>
    compilePause(pause, counting, setting),
  );
  const limits = startsOfLimits({ within, adjust });
  return {
    id: target.id,
    standard: setting.standardId,
    title: target.title ?? setting.standardTitle ?? target.id,
    internal: target.internal === true,
    owedBy: target.owedBy,
    kind: target.measure !== undefined ? "measure" : target.every ? "recurring" : "clock",
    start,
    within,
    endedBy,
    metBy,
    adjust,
    pauses,
    roles: rolesOf(start, endedBy, metBy, adjust, pauses),
    onlyByRoles: start.kind === "event" && limits.length === 0,
    startsWithTime: comesWithTime(start),
    followsDues: limits.some(comesWithTime),
    resumesWithTime: pauses.some(({ untilPromised, atMost }) => untilPromised || atMost !== undefined),
    measure:
      target.measure === undefined
        ? undefined
        : Object.freeze({ name: target.measure, atMost: target.atMost, atLeast: target.atLeast }),
    share: target.share,
    escalation: (target.escalation ?? []).map((step) => compileStep(step, target.internal === true)),
    rights: (target.then ?? []).map((right) => compileRight(right, counting, setting)),
    onMiss: freezeDeep(
      (target.onMiss ?? []).map((owed) => ({ do: owed.do, clause: compileClause(owed, setting.charter) })),
    ),
    zone: setting.zone,
    calendar: setting.calendar,
    counting: rule,
    ownActCounting: countingRule(ownActCounting(counting)),
    clause: compileClause(target, setting.charter),
  };
}

function rolesOf(
  start: MomentRule,
  endedBy: readonly string[],
  metBy: readonly EventMatch[],
  adjust: readonly AdjustRule[],
  pauses: readonly PauseRule[],
): Map<string, EventRoles> {
  const starters = start.kind === "event" ? [start.event] : [];
  const movers = adjust.map(({ on }) => on);
  const pausers = pauses.flatMap(({ from, until }) => [from, ...until]);
  const meeters = metBy.map(({ event }) => event);
  const names = new Set([...starters, ...endedBy, ...pausers, ...movers, ...meeters]);
  return new Map(
    [...names].map((name) => [
      name,
      {
        starts: starters.includes(name),
        ends: endedBy.includes(name),
        pauses: pausers.includes(name),
        moves: movers.includes(name),
        meets: meeters.includes(name),
      },
    ]),
  );
}

/** The choices that `stated` states, the others as inherited. */
export function laidOver(inherited: Counting, stated: CountingJson | undefined): Counting {
  return stated ? (Object.freeze({ ...inherited, ...stated }) as Counting) : inherited;
}

function compileMoment(from: MomentJson): MomentRule {
  if (typeof from === "string") return { kind: "event", event: from, requires: [] };
  if ("event" in from) return { kind: "event", event: from.event, requires: from.requires ?? [] };
  if ("target" in from) return { kind: "target", target: from.target };
  if ("dueOf" in from) return { kind: "due", target: from.dueOf };
  if ("missed" in from) return { kind: "missed", target: from.missed };
  return "firstOf" in from
    ? { kind: "firstOf", of: from.firstOf.map(compileMoment) }
    : { kind: "lastOf", of: from.lastOf.map(compileMoment) };
}

function compileMatch(match: NonNullable<TargetJson["metBy"]>[number]): EventMatch {
  return typeof match === "string"
    ? { event: match, requires: [] }
    : { event: match.event, requires: match.requires ?? [] };
}

function compileLength(length: LengthJson): Length {
  const unit = UNITS.find((name) => name in length) as Unit;
  return { unit, n: (length as Record<Unit, number>)[unit] };
}

/** What the limits of a target run from, where they have starts of their own. */
export function startsOfLimits({ within, adjust }: Pick<TargetRule, "within" | "adjust">): readonly MomentRule[] {
  const lengths = [within, ...adjust.flatMap((entry) => [entry.within, entry.atMost ?? []].flat())];
  return lengths.flatMap((length) => ("parts" in length ? length.parts.flatMap(({ from }) => from ?? []) : []));
}

function compileWithin(within: WithinJson, setting: TargetSetting): Within {
  if (within === "promised" || within === "not-stated") return { kind: within };
  if ("firstOf" in within) return { kind: "firstOf", parts: within.firstOf.map((part) => compilePart(part, setting)) };
  if ("lastOf" in within) return { kind: "lastOf", parts: within.lastOf.map((part) => compilePart(part, setting)) };
  return { kind: "length", length: compileLength(within) };
}

function compilePart(part: LengthPartJson, setting: TargetSetting): LengthPart {
  return {
    ...compileLength(part as LengthJson),
    calendar: part.calendar === undefined ? undefined : setting.calendarOf(part.calendar),
    from: part.from === undefined ? undefined : compileMoment(part.from),
  };
}

function compileAdjust(entry: AdjustJson, counting: Counting, setting: TargetSetting): AdjustRule {
  return {
    on: entry.on,
    requires: entry.requires ?? [],
    without: entry.without ?? [],
    within: compileWithin(entry.within, setting),
    from: entry.from ?? "start",
    atMost: entry.atMost && compileWithin(capWithin(entry.atMost), setting),
    times: entry.times === "any" ? Infinity : (entry.times ?? 1),
    owes: entry.owes ?? [],
    beforeStart: entry.beforeStart === true,
    afterDue: entry.afterDue === true,
    counting: countingRule(laidOver(counting, entry.counting)),
    ownActCounting: countingRule(ownActCounting(counting, entry.counting as Partial<Counting>)),
    clause: compileClause(entry, setting.charter),
  };
}

function compilePause(pause: PauseJson, counting: Counting, setting: TargetSetting): PauseRule {
  const ends = untilOf(pause);
  const untilPromised = ends.includes("promised");
  return {
    from: pause.from,
    requires: untilPromised ? [...new Set([...(pause.requires ?? []), "promised"])] : (pause.requires ?? []),
    until: ends.filter((event) => event !== "promised"),
    untilPromised,
    atMost: pause.atMost && compileLength(pause.atMost),
    title: pause.title,
    effect: pause.effect,
    lapsesAfter: pause.lapsesAfter && compileLength(pause.lapsesAfter),
    beforeStart: pause.beforeStart === true,
    counting: countingRule(laidOver(counting, pause.counting)),
    lapseCounting: countingRule(ownActCounting(counting, pause.counting as Partial<Counting>)),
    clause: compileClause(pause, setting.charter),
  };
}

function compileRight(right: RightJson, counting: Counting, setting: TargetSetting): RightRule {
  return {
    id: right.id,
    title: right.title ?? right.id,
    opensWhenMet: right.opens.includes("met"),
    opensWhenMissed: right.opens.includes("missed"),
    from: right.from === undefined ? undefined : compileMoment(right.from),
    within: right.within === undefined ? undefined : compileWithin(right.within, setting),
    usedBy: right.usedBy,
    counting: countingRule(ownActCounting(counting, right.counting as Partial<Counting>)),
    clause: compileClause(right, setting.charter),
  };
}

function compileStep(step: EscalationJson, internal: boolean): EscalationRule {
  const length = step.before ?? step.after;
  return {
    id: step.id,
    kind: step.before ? "before" : step.after ? "after" : "elapsed",
    length: length && compileLength(length),
    share: step.elapsed ?? 0,
    every: step.every && compileLength(step.every),
    times: step.every ? (step.times ?? 1) : 1,
    atMs: step.at === undefined ? undefined : (Number(step.at.slice(0, 2)) * 60 + Number(step.at.slice(3))) * 60_000,
    inOpenHours: step.landing === "open-hours",
    notify: step.notify,
    action: step.action,
    internal,
  };
}

/** A charter with one source means that one where a clause names none. */
export function compileClause(cited: ClauseJson, charter: CharterJson): Clause {
  const named: SourceJson | undefined =
    cited.source === undefined ? onlySource(charter) : charter.sources.find((source) => source.id === cited.source);
  return freezeDeep({
    ...(cited.quote !== undefined && { quote: cited.quote }),
    ...(named && { source: sourceOf(named) }),
    ...(cited.provision !== undefined && { provision: cited.provision }),
    restsOn: cited.restsOn ?? named?.restsOn ?? "promise",
    verified: cited.verified === true,
  });
}

function sourceOf({ id, title, citation, url }: SourceJson): NonNullable<Clause["source"]> {
  return { id, title, ...(citation !== undefined && { citation }), ...(url !== undefined && { url }) };
}

/** An overlay stands among the sources too, under its own id; what cites nothing is the published charter's. */
function onlySource({ id, sources }: CharterJson): SourceJson | undefined {
  const published = sources.length === 1 ? sources : sources.filter((source) => source.id !== id);
  return published.length === 1 ? published[0] : undefined;
}
