/** The cure for a date in another form: the `--dates` that reads it. */
import type { Problem } from "../../index.js";

const OTHER_FORM = /^"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:([T ])\d\d:\d\d(:\d\d)?)?" is not a moment/;

/**
 * Names the form of a date such as "22/11/2025 19:23" where day and month can be told apart, and both forms where they
 * can't: nobody guesses.
 * @example
 * const problem = { code: "bad_moment", message: '"22/11/2025 19:23" is not a moment.' };
 * withDatesHint(problem).hint //=> 'It can be read with --dates "dd/MM/yyyy HH:mm".'
 */
export function withDatesHint(problem: Problem): Problem {
  const [, first, sign = "", second, year = "", separator, seconds] =
    problem.code === "bad_moment" ? (OTHER_FORM.exec(problem.message) ?? []) : [];
  if (first === undefined || second === undefined) return problem;
  const time =
    separator === undefined ? "" : `${separator === "T" ? "'T'" : " "}HH:mm${seconds === undefined ? "" : ":ss"}`;
  const formOf = (letters: readonly [string, string]): string => {
    const [one, two] = [first, second].map((digits, index) => letters[index]!.repeat(digits.length));
    return `"${one}${sign}${two}${sign}${"y".repeat(year.length)}${time}"`;
  };
  const [dayFirst, monthFirst] = [formOf(["d", "M"]), formOf(["M", "d"])];
  const [isDayFirst, isMonthFirst] = [Number(second) <= 12, Number(first) <= 12];
  if (!isDayFirst && !isMonthFirst) return problem;
  const hint =
    isDayFirst && isMonthFirst
      ? `Day and month can't be told apart in this one: say which with --dates ${dayFirst} or --dates ${monthFirst}.`
      : `It can be read with --dates ${isDayFirst ? dayFirst : monthFirst}.`;
  return { ...problem, hint };
}
