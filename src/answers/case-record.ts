/** A case as systems hand it over, and the names that a charter knows. */
import type { MomentInput } from "../time/moment.js";

/** Something that happened in a case. */
export interface EventRecord {
  readonly event: string;
  readonly at: MomentInput;
  /** The day or instant told to the customer. */
  readonly promised?: MomentInput | undefined;
  /** The contents that the event carried: `["reason", "next-steps"]`. */
  readonly gives?: readonly string[] | undefined;
}

export type { MomentInput } from "../time/moment.js";

/** What every case can have. A whole number as `id` is read as its text. */
export interface CaseFields {
  readonly id?: string | number | undefined;
  readonly received: MomentInput;
  readonly events?: readonly EventRecord[] | undefined;
  readonly measures?: Readonly<Record<string, number>> | undefined;
}

/** A case: what happened. Its attributes stand flat beside `received`: a literal, or a row type of one's own. */
export type CaseRecord = CaseFields | (CaseFields & { readonly [attribute: string]: unknown });

/** The attributes by name, among the other keys. */
export type CaseKeys = Readonly<Record<string, unknown>>;

/** The names that a charter and those that may govern its cases know. */
export interface Vocabulary {
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly events: ReadonlyMap<string, readonly string[]>;
  readonly measures: ReadonlySet<string>;
}
