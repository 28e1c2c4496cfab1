/** The parts of the country that have bank holidays of their own. */
import { capitalised, wordsOf } from "./word-list.js";

/** @example placeName("england-and-wales") //=> "England and Wales" */
export function placeName(division: string): string {
  return wordsOf(division)
    .split(" ")
    .map((word) => (word === "and" || word === "of" ? word : capitalised(word)))
    .join(" ");
}
