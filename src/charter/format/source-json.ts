/** The documents that a charter rests on, as they are written, and what of them it leaves out. */
import type { RestsOn } from "../../core/clock/rule.js";

export interface SourceJson {
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly citation?: string | undefined;
  readonly restsOn?: RestsOn | undefined;
  /** YYYY-MM-DD, of the text. */
  readonly asAt?: string | undefined;
  /** YYYY-MM-DD, both inclusive. */
  readonly inForce?: { readonly from: string; readonly until?: string | undefined } | undefined;
  readonly amended?: readonly AmendmentJson[] | undefined;
}

/** A later instrument that changed provisions of a source. */
export interface AmendmentJson {
  readonly by: string;
  /** YYYY-MM-DD: the first day of the changed words. */
  readonly from: string;
  readonly provisions: readonly string[];
  readonly source?: string | undefined;
}

/** A provision that sets a time and is not encoded. */
export interface NotEncodedJson {
  readonly provision: string;
  readonly source?: string | undefined;
  readonly what: string;
  readonly why: string;
}

export interface UnmeasuredJson {
  readonly quote: string;
  readonly why: string;
  readonly source?: string | undefined;
}

/** Where holidays of one's own are. The library reads no files: the command line does. */
export interface HolidaysJson {
  readonly division: string;
  readonly file: string;
  readonly coverage?: { readonly from: string; readonly until: string } | undefined;
  readonly title?: string | undefined;
  readonly noun?: string | undefined;
}
