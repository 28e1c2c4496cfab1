/** A case of the input with its place, and what reading a file needs to know. */
import type { CaseRecord, Charter, Problem, Result } from "../../index.js";
import type { ChosenCharter } from "../charters/charter-choice.js";
import type { Session } from "../session/session.js";
import type { CaseNames } from "./case-names.js";
import type { DateForm } from "./date-form.js";
import type { Source } from "./file-source.js";
import type { RenamingFile } from "./renaming.js";

/** Where a row of the input stands, and what it says word for word. */
interface RowPlace {
  /** "cases.csv:17"; undefined for a case from flags. */
  readonly place: string | undefined;
  /** The cells, in the order of `Cases.columns`. */
  readonly cells: readonly string[];
}

/** A case and the charter it is under, or what is wrong with the row. */
export type CaseRow = RowPlace &
  (
    | ({ readonly ok: true; readonly record: CaseRecord } & ChosenCharter)
    | { readonly ok: false; readonly problem: Problem }
  );
/** What reading a file needs to know. */
export interface CaseReading {
  readonly session: Session;
  readonly charterFor: (name: string | undefined, record: CaseRecord) => Result<ChosenCharter>;
  /** Every version of the charter that --charter names. */
  readonly charters: readonly Charter[];
  readonly renaming: RenamingFile;
  readonly dates: DateForm | undefined;
  readonly names: (hasCharterColumn: boolean) => CaseNames;
}

export interface Cases {
  /** True for one case from flags. */
  readonly isSingle: boolean;
  /** The input's own columns, which are repeated in the output; empty unless the input is CSV. */
  readonly columns: readonly string[];
  /** Whether one of them is the case's id. */
  readonly hasId: boolean;
  readonly batches: AsyncIterable<readonly CaseRow[]>;
  /** Every version of the charter that --charter names. */
  readonly charters: readonly Charter[];
  /** Moments come as text, never as numbers. */
  readonly isText: boolean;
  /** The problem's JSON pointer in words of the input. */
  readonly pathOf: (path: string, row: RowPlace) => string;
  readonly source: Source | undefined;
}
