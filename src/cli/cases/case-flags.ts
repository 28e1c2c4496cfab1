/** One case from flags. The charter's attributes are flags as well: `--kind complaint`. */
import type { Command } from "commander";
import type { CaseRecord, EventRecord } from "../../index.js";
import type { CharterChoice } from "../charters/charter-choice.js";
import { Failure } from "../session/failure.js";
import { attributesFrom, ownFlags, refuseSlips } from "./attribute-flags.js";
import { withDates } from "./case-dates.js";
import { namesIn } from "./case-names.js";
import type { Cases } from "./case-row.js";
import type { DateForm } from "./date-form.js";

export interface CaseFlags {
  readonly received?: string | undefined;
  readonly id?: string | undefined;
  readonly event?: readonly string[] | undefined;
  readonly measure?: readonly string[] | undefined;
  readonly attribute?: readonly string[] | undefined;
}

/** @throws Failure */
export function caseFromFlags(command: Command, choice: CharterChoice | undefined, dates: DateForm | undefined): Cases {
  const flags = command.opts<CaseFlags>();
  if (!choice) refuseSlips(command);
  if (!choice)
    throw new Failure(
      "Which charter?",
      'Say it with --charter, for instance "--charter derby-city-council-2022"; "charter-sla charters" lists them.',
    );
  const attributes = attributesFrom(command, namesIn(choice.vocabularies).attributes, flags.attribute);
  if (flags.received === undefined)
    throw new Failure(
      "There is no case.",
      "Give one with --received and the charter's attributes, or many with --input.",
    );
  const given: CaseRecord = {
    ...attributes,
    received: flags.received,
    ...(flags.id !== undefined && { id: flags.id }),
    ...(flags.event && { events: flags.event.map(eventFrom) }),
    ...(flags.measure && { measures: Object.fromEntries(flags.measure.map(measureFrom)) }),
  };
  const dated = dates ? withDates(given, dates) : { record: given };
  const place = { place: undefined, cells: [] };
  const charter = "record" in dated ? choice.for(dated.record) : { ok: false as const, problem: dated.problem };
  const row =
    charter.ok && "record" in dated
      ? { ...place, ok: true as const, record: dated.record, ...charter.value }
      : { ...place, ok: false as const, problem: (charter as { problem: { code: string; message: string } }).problem };
  return {
    isSingle: true,
    isText: true,
    charters: choice.versions,
    columns: [],
    hasId: false,
    batches: once([row]),
    pathOf: (path) => flagOf(path, ownFlags(command)),
    source: undefined,
  };
}

/** "acknowledged 2026-01-05T10:00 promised=2026-01-20 gives=reason,next-steps" */
function eventFrom(text: string): EventRecord {
  const [, event, at = "", rest = ""] = /^\s*(\S+)\s*(.*?)((?:\s(?:promised|gives)=.*)?)$/s.exec(text) ?? [];
  if (event === undefined || at === "" || at.includes("="))
    throw new Failure(
      `The event "${text}" can't be read.`,
      'Write it as "responded 2026-01-12T10:00", with promised=2026-01-20 and gives=reason,next-steps if it has them.',
    );
  const promised = /\spromised=(.*?)(?=\sgives=|$)/s.exec(rest)?.[1]?.trim();
  const gives = /\sgives=(.*?)(?=\spromised=|$)/s.exec(rest)?.[1]?.trim();
  return {
    event,
    at,
    ...(promised !== undefined && { promised }),
    ...(gives !== undefined && { gives: gives.split(/[,;]/).map((content) => content.trim()) }),
  };
}

function measureFrom(text: string): [string, number] {
  const [, name, figure] = /^([^=]+)=([+-]?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined) throw new Failure(`The measure "${text}" can't be read.`, 'Write it as "rings=7".');
  return [name, Number(figure)];
}

/** "/kind" → "--kind"; "/events/1/at" → "--event 2". */
function flagOf(path: string, own: readonly string[]): string {
  const [, first = "", index] = /^\/([^/]+)(?:\/(\d+))?/.exec(path) ?? [];
  if (first === "") return path;
  if (first === "events") return index === undefined ? "--event" : `--event ${Number(index) + 1}`;
  if (first === "asOf") return "--as-of";
  if (first === "measures") return "--measure";
  return first !== "id" && first !== "received" && own.includes(`--${first}`) ? `--attribute ${first}` : `--${first}`;
}

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
