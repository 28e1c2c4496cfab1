/** An overlay laid over a published charter: closures, escalation steps and internal targets, and nothing else. */
import { problem } from "../../core/problem.js";
import { isAlwaysLonger, lengthsWithin } from "./length-use.js";
import { canonicalJson } from "../format/content-hash.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CalendarJson, CharterJson, OverlayJson, StandardJson, TargetJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";

export interface Overlaid {
  readonly json: CharterJson;
  readonly issues: readonly CharterIssue[];
  /** From places in the merged charter to the places in the overlay that they come from. */
  readonly origins: ReadonlyMap<string, string>;
}

/** What an overlay may say of a published target. */
const ALLOWED_ON_PUBLISHED: ReadonlySet<string> = new Set(["id", "escalation"]);

/** What was merged so far; filled part by part. */
interface Merge {
  readonly overlay: OverlayJson;
  readonly issues: CharterIssue[];
  readonly origins: Map<string, string>;
}

export function layOver(base: CharterJson, overlay: OverlayJson): Overlaid {
  const merge: Merge = {
    overlay,
    issues: [],
    origins: new Map([
      ["/id", "/id"],
      ["/title", "/title"],
      [pointerTo("/sources", base.sources.length), ""],
    ]),
  };
  const json: CharterJson = {
    ...base,
    id: overlay.id,
    title: overlay.title,
    sources: [...base.sources, { id: overlay.id, title: overlay.title }],
    calendars: mergeCalendars(base, merge),
    events: mergeEvents(base, merge),
    standards: mergeStandards(base, merge),
  };
  return { json, issues: merge.issues, origins: merge.origins };
}

/** The place in the overlay of an issue found in the merged charter; unchanged where the base is the place. */
export function pathInOverlay(path: string, origins: ReadonlyMap<string, string>): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
    const origin = origins.get(path.slice(0, end));
    if (origin !== undefined) return origin + path.slice(end);
  }
  return undefined;
}

function notAllowed(
  path: string,
  message: string,
  hint = "An overlay may add closures, escalation steps and targets of its own, nothing else.",
): CharterIssue {
  return problem("overlay_not_allowed", message, { path, hint });
}

function unknown(noun: "calendar" | "standard", name: string, known: readonly string[], path: string): CharterIssue {
  const message = `The charter that is extended has no ${noun} "${name}".`;
  return problem(`unknown_${noun}`, message, { path, hint: hintFor(name, known) });
}

function mergeCalendars(base: CharterJson, { overlay, issues, origins }: Merge): Record<string, CalendarJson> {
  const calendars: Record<string, CalendarJson> = { ...base.calendars };
  for (const [name, { specialDays }] of Object.entries(overlay.calendars ?? {})) {
    const path = pointerTo("/calendars", name);
    const calendar = Object.hasOwn(base.calendars, name) ? base.calendars[name]! : undefined;
    if (calendar === undefined) {
      issues.push(unknown("calendar", name, Object.keys(base.calendars), path));
      continue;
    }
    if (calendar.localClosures !== true && calendar.localClosures !== "expected") {
      issues.push(
        notAllowed(
          path,
          `The calendar "${name}" takes no local closures: its days off are the same everywhere.`,
          'Only a calendar with "localClosures" may get days from an overlay.',
        ),
      );
    }
    const published = calendar.specialDays ?? [];
    specialDays.forEach((_, index) =>
      origins.set(pointerTo(path, "specialDays", published.length + index), pointerTo(path, "specialDays", index)),
    );
    calendars[name] = { ...calendar, specialDays: [...published, ...specialDays] };
  }
  return calendars;
}

function mergeEvents(base: CharterJson, { overlay, issues, origins }: Merge): CharterJson["events"] {
  for (const event of Object.keys(overlay.events ?? {})) {
    const path = pointerTo("/events", event);
    origins.set(path, path);
    if (Object.hasOwn(base.events, event))
      issues.push(
        notAllowed(
          path,
          `The charter has an event "${event}" already.`,
          "Use it without declaring it again, or give yours another name.",
        ),
      );
  }
  return { ...overlay.events, ...base.events };
}

function mergeStandards(base: CharterJson, merge: Merge): StandardJson[] {
  const standards = [...base.standards];
  for (const [index, added] of (merge.overlay.standards ?? []).entries()) {
    const path = pointerTo("/standards", index);
    const at = standards.findIndex(({ id }) => id === added.id);
    if (at < 0) {
      merge.issues.push(
        unknown(
          "standard",
          added.id,
          base.standards.map(({ id }) => id),
          pointerTo(path, "id"),
        ),
      );
      continue;
    }
    standards[at] = mergeTargets(
      standards[at]!,
      base.standards[at]!.targets ?? [],
      added.targets,
      { at: pointerTo("/standards", at), from: path },
      merge,
    );
  }
  return standards;
}

function mergeTargets(
  standard: StandardJson,
  published: readonly TargetJson[],
  added: readonly TargetJson[],
  place: { at: string; from: string },
  merge: Merge,
): StandardJson {
  const targets = [...(standard.targets ?? [])];
  for (const [index, target] of added.entries()) {
    const path = pointerTo(place.from, "targets", index);
    const at = published.findIndex(({ id }) => id === target.id);
    if (at >= 0) {
      targets[at] = withSteps(targets[at]!, target, { at: pointerTo(place.at, "targets", at), from: path }, merge);
      continue;
    }
    merge.origins.set(pointerTo(place.at, "targets", targets.length), path);
    merge.issues.push(...internalIssues(target, published, path));
    targets.push({ source: merge.overlay.id, ...target, internal: true });
  }
  return { ...standard, targets };
}

function withSteps(
  published: TargetJson,
  overlaid: TargetJson,
  place: { at: string; from: string },
  merge: Merge,
): TargetJson {
  for (const key of Object.keys(overlaid)) {
    if (!ALLOWED_ON_PUBLISHED.has(key))
      merge.issues.push(
        notAllowed(
          pointerTo(place.from, key),
          `"${key}" of the published target "${published.id}" can't be changed.`,
          "Add a target of your own under another id.",
        ),
      );
  }
  const steps = published.escalation ?? [];
  const added = overlaid.escalation ?? [];
  added.forEach((_, index) =>
    merge.origins.set(
      pointerTo(place.at, "escalation", steps.length + index),
      pointerTo(place.from, "escalation", index),
    ),
  );
  return steps.length + added.length === 0 ? published : { ...published, escalation: [...steps, ...added] };
}

/** "internal: true in every answer, never a breach of the promise, never due after it." */
function internalIssues(target: TargetJson, published: readonly TargetJson[], path: string): CharterIssue[] {
  const issues: CharterIssue[] = [];
  if (target.internal === false)
    issues.push(
      notAllowed(
        pointerTo(path, "internal"),
        `The target "${target.id}" is internal: the charter does not promise it.`,
        'Remove "internal".',
      ),
    );
  const [own, more] = lengthsWithin(target.within, "");
  if (own === undefined || more !== undefined) return issues;
  const promised = published
    .filter(({ from }) => canonicalJson(from ?? "received") === canonicalJson(target.from ?? "received"))
    .flatMap(({ within }) => lengthsWithin(within, ""));
  if (promised.length > 0 && promised.every((length) => isAlwaysLonger(own, length))) {
    issues.push(
      notAllowed(
        pointerTo(path, "within"),
        `The internal target "${target.id}" would be due after everything that its standard promises ` +
          `(${own.amount} ${own.unit}).`,
        "An internal target leads up to a promise.",
      ),
    );
  }
  return issues;
}
