/**
 * A loaded charter: one published set of promises with the rules that govern the rest of its cases, ready to be asked.
 */
import { fail } from "../core/problem.js";
import type { CharterNames } from "./charter-names.js";
import type { CompiledCharter } from "./compile/compiled-charter.js";
import type { CharterJson } from "./format/charter-json.js";
import type { ReadCharter } from "./format/read-charter.js";

/**
 * A charter as `loadCharter` returns it. Opaque but for what it says of itself; pass it to `deadlines`, `assess` and
 * the others.
 */
export interface Charter<Names extends CharterNames = CharterNames> {
  readonly id: string;
  readonly series: string;
  readonly title: string;
  readonly authority: { readonly id: string; readonly name: string };
  /** First and last day in force, inclusive; a document without dates has none. */
  readonly effective: { readonly from?: string | undefined; readonly until?: string | undefined };
  readonly timeZone: string;
  /** Content hash of the canonical JSON. */
  readonly hash: string;
  /** The JSON, an overlay merged in. */
  readonly json: CharterJson;
  /** Only a type: the names that the charter knows. */
  readonly names?: Names | undefined;
  /** @internal As it was read and checked, for being compiled with other options. */
  readonly read: ReadCharter;
  /** @internal */
  readonly compiled: CompiledCharter;
  /** @internal The other loaded charters by series, each series in order of its dates. */
  readonly governing: ReadonlyMap<string, readonly CompiledCharter[]>;
}

/** @throws SlaError `not_a_charter` for what `loadCharter` has not made, its JSON above all */
export function compiledOf(charter: Charter): CompiledCharter {
  const compiled = (charter as Charter | undefined | null)?.compiled;
  return (
    compiled ??
    fail("not_a_charter", "This is not a loaded charter.", { hint: "Make one of its JSON with loadCharter.", path: "" })
  );
}
