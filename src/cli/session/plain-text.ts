/**
 * Text from a file as it may stand on a terminal: without line breaks of its own, and without codes that the terminal
 * would obey.
 */

// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

export function plainLine(text: string): string {
  return text.replace(CONTROLS, " ");
}
