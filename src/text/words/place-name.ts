/** The parts of the country that have bank holidays of their own. */
import { capitalised, wordsOf } from "./word-list.js";

/**
 * A title stands as it is; a name is made one.
 * @example placeName("england-and-wales") //=> "England and Wales"
 */
export function placeName(division: string): string {
  if (!/^[a-z0-9-]+$/.test(division)) return division;
  return wordsOf(division)
    .split(" ")
    .map((word) => (word === "and" || word === "of" ? word : capitalised(word)))
    .join(" ");
}
