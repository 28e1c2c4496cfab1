/** Cases with ISO texts in, full records out. */
import { assess, deadlines, loadCharter, vocabulary } from "../src/index.js";
import { charters } from "../src/charters.js";
import { complaints, instants, requestsWithFourEvents } from "./inputs.js";
import { checkEqual, compare } from "./measure.js";
import { endOfWorkingDay } from "./peers/date-fns.js";
import { caseSchema } from "./peers/zod-case.js";
import type { Row } from "./row.js";
import { timesSooner } from "./row.js";

/** A night's work passes through the caches in small parts, freshly read; so do these. */
const COUNT = 256;

export function answerRows(): Row[] {
  return [deadlinesRow(), assessRow()];
}

function deadlinesRow(): Row {
  const cases = complaints(instants(COUNT));
  const charter = loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) });
  const ours = {
    name: "deadlines",
    run: (index: number) => deadlines(charter, cases[index]!)[0]!.due!.epochMs as number,
  };
  const dateFns = { name: "date-fns", run: (index: number) => endOfWorkingDay(cases[index]!.received as string, 10) };
  checkEqual("deadlines and date-fns", COUNT, ours.run, dateFns.run);
  return timesSooner(
    "`deadlines`: ISO texts in, records out",
    "date-fns + date-fns-tz, holiday loop (one due)",
    100,
    compare(ours, dateFns, COUNT),
  );
}

function assessRow(): Row {
  const cases = requestsWithFourEvents(instants(COUNT, 9));
  const charter = loadCharter(charters["uk-eir-2004"]);
  const schema = caseSchema(vocabulary(charter));
  const asOf = "2026-01-31";
  // What both must agree on is what was read: as many events, received at the same instant.
  checkEqual(
    "assess and zod",
    COUNT,
    (index) => readByUs(index),
    (index) => readByZod(index),
  );
  const ours = { name: "assess", run: (index: number) => assess(charter, cases[index]!, { asOf }).targets.length };
  const zod = { name: "zod", run: (index: number) => Object.keys(schema.parse(cases[index])).length };
  return timesSooner(
    "`assess`: four events, a pause, an extension",
    "zod 4 parsing the same case",
    1,
    compare(ours, zod, COUNT),
    "zod reads only",
  );

  function readByUs(index: number): string {
    const [target] = assess(charter, cases[index]!, { asOf }).targets;
    const { start, pauses, adjustments, met } = target!;
    const events = pauses.length * 2 + adjustments.filter((outcome) => outcome.accepted).length + (met ? 1 : 0);
    return `${start!.epochMs} ${events}`;
  }

  function readByZod(index: number): string {
    const read = schema.parse(cases[index]) as { received: string; events: unknown[] };
    return `${Date.parse(read.received)} ${read.events.length}`;
  }
}
