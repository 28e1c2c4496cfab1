/**
 * Where lines end in bytes of text: at a newline, or at a carriage return, with which old Macs and botched conversions
 * end them.
 */

const NEWLINE = 10;
const RETURN = 13;

/** A newline, or a carriage return that none follows. */
export function isLineEnd(bytes: Buffer, at: number): boolean {
  return bytes[at] === NEWLINE || (bytes[at] === RETURN && bytes[at + 1] !== NEWLINE);
}

export function hasLineEnd(bytes: Buffer): boolean {
  return bytes.includes(NEWLINE) || bytes.includes(RETURN);
}

/** Where the next line begins; the end of the bytes if none does. */
export function afterLine(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if (isLineEnd(bytes, at)) return at + 1;
  return bytes.length;
}

/** A carriage return at the very end may be half of a line end. */
export function afterLastLine(bytes: Buffer): number {
  for (let at = bytes[bytes.length - 1] === RETURN ? bytes.length - 2 : bytes.length - 1; at >= 0; at--)
    if (isLineEnd(bytes, at)) return at + 1;
  return 0;
}

export function afterEmptyLines(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === NEWLINE || bytes[at] === RETURN) at++;
  return at;
}

/** The numbers of the lines that hold anything, counted from 0. */
export function linesWithText(bytes: Buffer): number[] {
  const lines: number[] = [];
  let line = 0;
  for (let from = 0; from < bytes.length; line++) {
    const next = afterLine(bytes, from);
    if (bytes[from] !== NEWLINE && bytes[from] !== RETURN) lines.push(line);
    from = next;
  }
  return lines;
}

export function linesIn(bytes: Buffer, from: number, until: number): number {
  let lines = 0;
  for (let at = from; at < until; at++) if (isLineEnd(bytes, at)) lines++;
  return lines;
}
