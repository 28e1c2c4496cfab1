/** Ten working days from an instant to the end of the day, instant in and instant out. */
import { loadCharter, targetClock } from "../src/index.js";
import { charters } from "../src/charters.js";
import { instants } from "./inputs.js";
import { checkEqual, compare } from "./measure.js";
import { endOfWorkingDay as byHand } from "./peers/by-hand.js";
import { endOfWorkingDay as withDateFns } from "./peers/date-fns.js";
import type { Row } from "./row.js";
import { timesSooner } from "./row.js";

const COUNT = 4096;

export function dueRows(): Row[] {
  const received = instants(COUNT);
  const charter = loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) });
  const clock = targetClock(charter, { kind: "complaint", service: "other" }, "respond");
  const due = { name: "targetClock.due", run: (index: number) => clock.due(received[index]!) };
  const dateFns = { name: "date-fns", run: (index: number) => withDateFns(received[index]!, 10) };
  const hand = { name: "by hand", run: (index: number) => byHand(received[index]!, 10) };
  checkEqual("due and date-fns", COUNT, due.run, dateFns.run);
  checkEqual("due and by hand", COUNT, due.run, hand.run);
  return [
    timesSooner(
      "`targetClock(…).due`: 10 working days",
      "date-fns + date-fns-tz, holiday loop",
      2000,
      compare(due, dateFns, COUNT),
    ),
    timesSooner(
      "`targetClock(…).due`: 10 working days",
      "by hand: integers, cached Intl",
      100,
      compare(due, hand, COUNT),
    ),
  ];
}
