/** The single moments that a clock, a limit or a window runs from, each with its place. */
import type { MomentJson, SingleMomentJson } from "../format/charter-json.js";
import { pointerTo } from "../format/issue.js";

export interface MomentUse {
  readonly moment: SingleMomentJson;
  readonly path: string;
}

export function singleMoments(from: MomentJson | undefined, path: string): MomentUse[] {
  if (from === undefined) return [];
  if (typeof from === "string") return [{ moment: from, path }];
  if ("firstOf" in from)
    return from.firstOf.flatMap((one, index) => singleMoments(one, pointerTo(path, "firstOf", index)));
  if ("lastOf" in from)
    return from.lastOf.flatMap((one, index) => singleMoments(one, pointerTo(path, "lastOf", index)));
  return [{ moment: from, path }];
}

/** A moment in the life of another target: which one, by what key, and where that is written. */
export interface TargetMoment {
  readonly key: "target" | "dueOf" | "missed";
  readonly id: string;
  readonly path: string;
}

export function targetMoments(from: MomentJson | undefined, path: string): TargetMoment[] {
  return singleMoments(from, path).flatMap(({ moment, path: place }): TargetMoment[] => {
    if (typeof moment === "string" || "event" in moment) return [];
    if ("target" in moment) return [{ key: "target", id: moment.target, path: pointerTo(place, "target") }];
    return "dueOf" in moment
      ? [{ key: "dueOf", id: moment.dueOf, path: pointerTo(place, "dueOf") }]
      : [{ key: "missed", id: moment.missed, path: pointerTo(place, "missed") }];
  });
}
