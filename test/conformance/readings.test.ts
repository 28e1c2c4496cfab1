/**
 * Every reading of a disputed question comes from options alone; what docs/readings.md prints is what the library
 * answers.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readingsDocument } from "../scripts/readings-document.js";
import { answerUnder, COUNTING_QUESTIONS, OTHER_QUESTIONS } from "./readings.js";

const CHOICES: readonly string[] = [
  "receiptDay",
  "receiptOutside",
  "cutOff",
  "lastDayOff",
  "dueTime",
  "monthEnd",
  "atClosing",
  "pauseBounds",
  "pauseUnit",
  "daysTaken",
  "daysLeft",
];

describe("readings of disputed questions", () => {
  for (const question of [...COUNTING_QUESTIONS, ...OTHER_QUESTIONS]) {
    it(`${question.choice}: ${question.title} ${question.example}`, () => {
      for (const reading of question.readings)
        expect(answerUnder(question, reading), JSON.stringify(reading)).toBe(reading.byHand);
    });

    it(`${question.choice}: the readings of "${question.example}" do not all come to the same`, () => {
      expect(new Set(question.readings.map(({ byHand }) => byHand)).size).toBeGreaterThan(1);
    });
  }

  it("has both readings of each of the eleven choices, and changes nothing but that choice between the first two", () => {
    for (const choice of CHOICES) {
      const first = COUNTING_QUESTIONS.find((question) => question.choice === choice)!;
      const [one, other] = first.readings;
      expect([Object.keys(one!.counting!), Object.keys(other!.counting!)], choice).toEqual([[choice], [choice]]);
      expect(one!.byHand, choice).not.toBe(other!.byHand);
    }
    expect([...new Set(COUNTING_QUESTIONS.map(({ choice }) => choice))]).toEqual(CHOICES);
  });

  it("is printed in docs/readings.md as the library answers today", () => {
    expect(readFileSync(join(import.meta.dirname, "../../docs/readings.md"), "utf8")).toBe(readingsDocument());
  });
});
