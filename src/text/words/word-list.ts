/** Words put together as English does it. */

/** @example listed(["a", "b", "c"]) //=> "a, b and c" */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  // Where the parts have commas of their own, the list has semicolons.
  const comma = words.some((word) => word.includes(",")) ? "; " : ", ";
  return `${words.slice(0, -1).join(comma)} ${last} ${words[words.length - 1]}`;
}

/** @example amountOf(1, "working day") //=> "1 working day" */
export function amountOf(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** @example ordinal(22) //=> "22nd" */
export function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An id of a charter as words. @example wordsOf("social-services") //=> "social services" */
export function wordsOf(id: string): string {
  return id.replaceAll("-", " ");
}

/** In curly marks, whatever marks it has itself. */
export function inQuotes(text: string): string {
  return `“${text}”`;
}

/** With a full stop, where it does not end in a mark of its own. */
export function sentence(text: string): string {
  return /[.!?]["”’)]?$/.test(text) ? text : `${text}.`;
}
