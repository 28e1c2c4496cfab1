/** Names are used once in their place, and the names of a case's own fields are not attributes. */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson, TargetJson } from "../format/charter-json.js";

/** A case has these fields itself; attributes stand flat beside them. */
const RESERVED_ATTRIBUTES: ReadonlySet<string> = new Set(["id", "received", "measures", "events"]);

export function* checkIds(charter: CharterJson): Generator<CharterIssue> {
  yield* unique("source", charter.sources, "/sources");
  yield* unique("standard", charter.standards, "/standards");
  for (const [i, standard] of charter.standards.entries()) {
    const path = pointerTo("/standards", i);
    yield* targetIds(standard.targets ?? [], pointerTo(path, "targets"));
    yield* unique("exception", standard.exceptions ?? [], pointerTo(path, "exceptions"));
    for (const [j, exception] of (standard.exceptions ?? []).entries())
      yield* targetIds(exception.targets, pointerTo(path, "exceptions", j, "targets"));
  }
  for (const attribute of Object.keys(charter.attributes)) yield* checkAttribute(charter, attribute);
}

function* targetIds(targets: readonly TargetJson[], path: string): Generator<CharterIssue> {
  yield* unique("target", targets, path);
  for (const [i, target] of targets.entries()) {
    yield* unique("escalation step", target.escalation ?? [], pointerTo(path, i, "escalation"));
    yield* unique("right", target.then ?? [], pointerTo(path, i, "then"));
  }
}

function* unique(noun: string, entries: readonly { readonly id: string }[], path: string): Generator<CharterIssue> {
  const first = new Map<string, number>();
  for (const [index, { id }] of entries.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else
      yield problem("duplicate_id", `Two of these have the id "${id}"; every ${noun} has one of its own.`, {
        path: pointerTo(path, index, "id"),
        hint: `Rename one of them. The other is entry ${earlier + 1} of the list.`,
      });
  }
}

function* checkAttribute(charter: CharterJson, name: string): Generator<CharterIssue> {
  const path = pointerTo("/attributes", name);
  const attribute = charter.attributes[name]!;
  const stated = Array.isArray(attribute);
  const values = stated ? attribute : attribute.values;
  if (RESERVED_ATTRIBUTES.has(name))
    yield problem("reserved_name", `An attribute can't be called "${name}": a case has a field of that name.`, {
      path,
      hint: "Use another name.",
    });
  if (Object.hasOwn(charter.events, name))
    yield problem(
      "ambiguous_name",
      `"${name}" is an attribute and an event: a table of cases could not tell the two columns apart.`,
      { path, hint: "Rename one of them.", severity: "warning" },
    );
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index)
      yield problem("duplicate_id", `The value "${value}" stands twice.`, {
        path: pointerTo(path, ...(stated ? [index] : ["values", index])),
        hint: "Keep one.",
      });
  }
}
