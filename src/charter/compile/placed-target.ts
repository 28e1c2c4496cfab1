/** A target where it stands in the document: with its standard, its exception, and the keys it inherits. */
import type { Condition } from "./condition.js";
import { citedOver, withoutClause } from "../format/cited-clause.js";
import { pointerTo } from "../format/issue.js";
import type { CharterJson, ExceptionJson, StandardJson, TargetJson } from "../format/charter-json.js";

export interface PlacedTarget {
  /** The pointer of the target as stated. */
  readonly path: string;
  readonly standard: StandardJson;
  readonly standardPath: string;
  readonly exception?: ExceptionJson;
  /** What is written at `path`: in an exception, only what differs. */
  readonly stated: TargetJson;
  /** What holds: an exception's keys laid over those of the target of the same id. */
  readonly target: TargetJson;
  /** The target of the standard that an exception's lays itself over. */
  readonly general?: PlacedTarget;
  /** Of the standard, the exception and the target itself. */
  readonly conditions: readonly Condition[];
}

/** Every target of every standard and exception, in the order of the document. */
export function placedTargets(charter: CharterJson): PlacedTarget[] {
  return charter.standards.flatMap((standard, index) => targetsOfStandard(standard, pointerTo("/standards", index)));
}

function targetsOfStandard(standard: StandardJson, standardPath: string): PlacedTarget[] {
  const general = (standard.targets ?? []).map((target, index): PlacedTarget => ({
    path: pointerTo(standardPath, "targets", index),
    standard,
    standardPath,
    stated: target,
    target,
    conditions: [standard, target],
  }));
  const special = (standard.exceptions ?? []).flatMap((exception, at) =>
    exception.targets.map((stated, index): PlacedTarget => {
      const path = pointerTo(standardPath, "exceptions", at, "targets", index);
      const over = general.find((placed) => placed.stated.id === stated.id);
      const target = narrowed(over?.stated, exception, stated);
      return {
        path,
        standard,
        standardPath,
        exception,
        stated,
        target,
        conditions: [standard, exception, target],
        ...(over && { general: over }),
      };
    }),
  );
  return [...general, ...special];
}

/** "Overrides, key by key, the target of the same id, and keeps the keys it does not state." */
export function narrowed(general: TargetJson | undefined, exception: ExceptionJson, stated: TargetJson): TargetJson {
  return {
    ...(general && withoutClause(general)),
    ...stated,
    ...citedOver(citedOver(general ?? {}, exception), stated),
  };
}

/** Where a key of a target is written: in the exception, or in the target that it inherits from. */
export function pathOfKey(placed: PlacedTarget, key: keyof TargetJson): string {
  const writer =
    placed.general !== undefined && !Object.hasOwn(placed.stated, key) && Object.hasOwn(placed.general.stated, key)
      ? placed.general
      : placed;
  return pointerTo(writer.path, key);
}

/** "standard complaint, exception social-services, target respond" */
export function nameOfTarget({ standard, exception, stated }: PlacedTarget): string {
  return (
    `target "${stated.id}" of standard ` +
    `"${standard.id}"${exception === undefined ? "" : `, exception "${exception.id}"`}`
  );
}
