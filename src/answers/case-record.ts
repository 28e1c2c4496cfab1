/** A case as systems hand it over, and the names that a charter knows. */
import type { Charter } from "../charter/charter.js";
import type { CharterNames, IsNamed } from "../charter/charter-names.js";
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

/** What a case of a compiled charter may say: its own attributes with their values, its own events and measures. */
interface NamedCase<Names extends CharterNames> {
  readonly id?: string | number | undefined;
  readonly received: MomentInput;
  readonly events?: readonly NamedEvent<Names>[] | undefined;
  readonly measures?: { readonly [measure in Names["measures"]]?: number } | undefined;
}

type NamedEvent<Names extends CharterNames> =
  | { [event in keyof Names["events"] & string]: EventOf<event, Names["events"][event]> }[keyof Names["events"] &
      string]
  | EventOf<"withdrawn" | "extension-removed", never>;

interface EventOf<Event extends string, Content extends string> extends EventRecord {
  readonly event: Event;
  readonly gives?: readonly (Content | "promised")[] | undefined;
}

type NamedAttributes<Names extends CharterNames> = {
  readonly [attribute in keyof Names["attributes"]]?: Names["attributes"][attribute] | undefined;
};

/** The attributes alone, as a charter knows them. */
export type AttributesFor<Names extends CharterNames> =
  IsNamed<Names> extends true ? NamedAttributes<Names> : Readonly<Record<string, unknown>>;

/** The case that fits the names of a charter; any case where the names are not known before it runs. */
export type CaseFor<Names extends CharterNames> =
  IsNamed<Names> extends true ? NamedCase<Names> & NamedAttributes<Names> : CaseRecord;

/**
 * The type of the cases of a compiled charter: `CaseOf<typeof derby>`.
 */
export type CaseOf<Asked extends Charter> = Asked extends Charter<infer Names> ? CaseFor<Names> : CaseRecord;
