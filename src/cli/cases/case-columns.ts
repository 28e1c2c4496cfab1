/** The columns of a CSV file: what each of them says of a case. */
import { problem } from "../../core/problem.js";
import type { CaseRecord, EventRecord, Problem } from "../../index.js";
import { suggest } from "../../index.js";
import type { CaseNames } from "./case-names.js";
import { ALWAYS, eventColumn } from "./case-names.js";
import { Failure } from "../session/failure.js";
import type { Renaming } from "./renaming.js";
import { valuesOf } from "./renaming.js";

/** What a column says. */
type Meaning =
  | { readonly kind: "id" | "received" }
  | { readonly kind: "charter" | "extra" }
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "measure"; readonly name: string }
  | {
      readonly kind: "event";
      readonly name: string;
      readonly time: number;
      readonly part: "at" | "promised" | "gives";
    };

export interface CaseColumn {
  /** As the file writes it. */
  readonly heading: string;
  /** As we call it. */
  readonly name: string;
  readonly meaning: Meaning;
}

const FIGURE = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** @throws Failure for a heading that is a slip of the pen, or stands twice */
export function readHeadings(
  headings: readonly string[],
  names: CaseNames,
  renaming: Renaming,
  file: string,
): CaseColumn[] {
  const seen = new Set<string>();
  return headings.map((heading) => {
    const renamed = renaming.columns.get(heading);
    const name = renamed ?? heading.trim();
    const meaning: Meaning = renamed === null ? { kind: "extra" } : meaningOf(name, names, file);
    if (meaning.kind !== "extra" && seen.has(name)) throw new Failure(`${file}:1: Two columns are called "${name}".`);
    seen.add(name);
    return { heading, name, meaning };
  });
}

function meaningOf(name: string, names: CaseNames, file: string): Meaning {
  const plain = ALWAYS.find((known) => known === name);
  if (plain === "charter") return { kind: plain };
  if (plain) return { kind: plain };
  if (names.attributes.has(name)) return { kind: "attribute", name };
  if (name.startsWith("measures.")) {
    const measure = name.slice("measures.".length);
    if (names.measures.has(measure)) return { kind: "measure", name: measure };
    throw misspelt(
      name,
      [...names.measures].map((known) => `measures.${known}`),
      file,
    );
  }
  const ofEvent = eventColumn(name, names);
  if (ofEvent) return { kind: "event", name: ofEvent.event, time: ofEvent.time, part: ofEvent.part };
  const dot = name.indexOf(".");
  const base = dot < 0 ? name : name.slice(0, dot);
  if (names.events.has(base)) throw misspelt(name, [`${base}.promised`, `${base}.gives`, `${base}.2`], file);
  const known = [...ALWAYS, ...names.attributes, ...names.events];
  if (suggest(base, known) !== undefined) throw misspelt(base, known, file);
  return { kind: "extra" };
}

function misspelt(name: string, known: readonly string[], file: string): Failure {
  const meant = suggest(name, known);
  const hint =
    meant !== undefined
      ? `Did you mean "${meant}"?`
      : known.length === 0
        ? "None of that kind is known here."
        : `Known here: ${known.join(", ")}.`;
  return new Failure(
    `${file}:1: The column "${name}" is not one of a case.`,
    `${hint} If it only comes along, say so: --map with { "columns": { "${name}": null } }.`,
  );
}

/** Puts the cells of one row together. */
export class RecordBuilder {
  readonly #columns: readonly CaseColumn[];
  /** For each column its values to be replaced. */
  readonly #values: readonly (readonly ReadonlyMap<string, string>[])[];
  readonly #charter: number;

  constructor(columns: readonly CaseColumn[], renaming: Renaming) {
    this.#columns = columns;
    this.#values = columns.map(({ heading, name, meaning }) =>
      valuesOf(renaming, heading, name, meaning.kind === "attribute"),
    );
    this.#charter = columns.findIndex((column) => column.meaning.kind === "charter");
  }

  charterOf(cells: readonly string[]): string | undefined {
    return this.#charter < 0 ? undefined : this.#cell(cells, this.#charter) || undefined;
  }

  /** An empty cell says nothing: it did not happen, or it is not known. */
  recordOf(cells: readonly string[]): { readonly record: CaseRecord } | { readonly problem: Problem } {
    const record: {
      id?: string;
      received: string;
      measures?: Record<string, number>;
      events?: EventRecord[];
      [attribute: string]: unknown;
    } = { received: "" };
    let events: PendingEvent[] | undefined;
    for (let index = 0; index < this.#columns.length; index++) {
      const { meaning } = this.#columns[index] as CaseColumn;
      const text = this.#cell(cells, index);
      if (text === "") continue;
      switch (meaning.kind) {
        case "id":
        case "received":
          record[meaning.kind] = text;
          break;
        case "attribute":
          record[meaning.name] = text;
          break;
        case "event":
          noteEvent((events ??= []), meaning, text);
          break;
        case "measure":
          if (!FIGURE.test(text))
            return {
              problem: problem("bad_measure", `"${text.slice(0, 80)}" is not a figure.`, {
                path: `/measures.${meaning.name}`,
              }),
            };
          (record.measures ??= {})[meaning.name] = Number(text);
      }
    }
    if (record.received === "")
      return {
        problem: problem("bad_case", "The case does not say when it was received.", { path: "/received" }),
      };
    if (!events) return { record };
    const dateless = events.find((event) => event.at === undefined);
    if (dateless)
      return {
        problem: problem(
          "event_without_date",
          `What the event "${dateless.event}" promised or gave is told, and not when it happened.`,
          { path: `/${dateless.column}` },
        ),
      };
    record.events = events.map(({ event, at, promised, gives }) => ({
      event,
      at: at ?? "",
      ...(promised !== undefined && { promised }),
      ...(gives !== undefined && { gives }),
    }));
    return { record };
  }

  /** The pointer of a problem, in terms of columns: "/events/2/promised" means little to one who sees a spreadsheet. */
  columnPath(path: string, cells: readonly string[]): string {
    const [, index, part] = /^\/events\/(\d+)(?:\/(\w+))?/.exec(path) ?? [];
    if (index === undefined)
      return path.startsWith("/measures/") ? `/measures.${path.slice("/measures/".length)}` : path;
    const events: PendingEvent[] = [];
    this.#columns.forEach(({ meaning }, at) => {
      if (meaning.kind === "event" && this.#cell(cells, at) !== "") noteEvent(events, meaning, "x");
    });
    const column = events[Number(index)]?.column;
    return column === undefined ? path : `/${column}${part === "promised" || part === "gives" ? `.${part}` : ""}`;
  }

  #cell(cells: readonly string[], index: number): string {
    const text = (cells[index] ?? "").trim();
    for (const renamed of this.#values[index] ?? []) {
      const value = renamed.get(text);
      if (value !== undefined) return value;
    }
    return text;
  }
}

interface PendingEvent {
  readonly event: string;
  readonly time: number;
  readonly column: string;
  at?: string;
  promised?: string;
  gives?: readonly string[];
}

function noteEvent(
  events: PendingEvent[],
  { name, time, part }: Extract<Meaning, { kind: "event" }>,
  text: string,
): void {
  let pending = events.find((known) => known.event === name && known.time === time);
  if (!pending) events.push((pending = { event: name, time, column: time === 1 ? name : `${name}.${time}` }));
  if (part === "gives")
    pending.gives = text
      .split(";")
      .map((content) => content.trim())
      .filter((content) => content !== "");
  else pending[part] = text;
}
