/**
 * Where the columns of a table stand: beside each other, or an entry over several lines where the terminal is narrow.
 * Nothing is ever cut.
 */

/** What a layout needs to know of a column. */
export interface ColumnSize {
  readonly title: string;
  /** The widest cell. */
  readonly widest: number;
  /** Prose may be broken between words: the longest word. */
  readonly longestWord: number | undefined;
  /** What a whole group of rows has in common: it stands on a line above them where there is no room beside them. */
  readonly isHead: boolean;
}

export interface LayoutLine {
  readonly indent: number;
  readonly columns: readonly { readonly index: number; readonly width: number }[];
}

export const GAP = 2;
const INDENT = 2;
/** Narrower, and prose is harder to read than on a line of its own. */
const NARROWEST_PROSE = 18;
const WIDEST_PROSE = 60;

/** @param screen the width to fit into; undefined = as wide as the table is */
export function layoutOf(columns: readonly ColumnSize[], screen: number | undefined): readonly LayoutLine[] {
  const all = columns.map((_, index) => index);
  const width = screen ?? Infinity;
  if (totalOf(columns, all, width) <= width) return [lineOf(columns, all, 0, width)];
  const heads = all.filter((index) => columns[index]?.isHead);
  const others = all.filter((index) => !columns[index]?.isHead);
  const indent = heads.length > 0 ? INDENT : 0;
  return [...packed(columns, heads, 0, width), ...packed(columns, others, indent, width)];
}

/** As many columns on each line as there is room for; lines after the first stand in. */
function packed(
  columns: readonly ColumnSize[],
  indices: readonly number[],
  indent: number,
  screen: number,
): LayoutLine[] {
  const lines: number[][] = [];
  for (const index of indices) {
    const line = lines.at(-1);
    const room = screen - indent - (lines.length > 1 ? INDENT : 0);
    if (line && totalOf(columns, [...line, index], room) <= room) line.push(index);
    else lines.push([index]);
  }
  return lines.map((line, number) => lineOf(columns, line, indent + (number > 0 ? INDENT : 0), screen));
}

function totalOf(columns: readonly ColumnSize[], indices: readonly number[], room: number): number {
  return indices.reduce((sum, index) => sum + leastWidth(columns[index] as ColumnSize, room) + GAP, -GAP);
}

function leastWidth({ title, widest, longestWord }: ColumnSize, room: number): number {
  const least = longestWord === undefined ? widest : Math.min(widest, Math.max(NARROWEST_PROSE, longestWord));
  return Math.max(title.length, Math.min(least, room));
}

function lineOf(
  columns: readonly ColumnSize[],
  indices: readonly number[],
  indent: number,
  screen: number,
): LayoutLine {
  const room = screen - indent;
  const most = indices.length === 1 && Number.isFinite(room) ? room : WIDEST_PROSE;
  const widths = indices.map((index) => widthIn(columns[index] as ColumnSize, room, most));
  const least = indices.map((index) => leastWidth(columns[index] as ColumnSize, room));
  const total = (): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  while (total() > room) {
    const widest = widths.reduce(
      (found, width, at) => (width > (least[at] ?? 0) && (found < 0 || width > (widths[found] ?? 0)) ? at : found),
      -1,
    );
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return { indent, columns: indices.map((index, at) => ({ index, width: widths[at] ?? 0 })) };
}

function widthIn(column: ColumnSize, room: number, mostProse: number): number {
  const wanted =
    column.longestWord === undefined ? column.widest : Math.min(column.widest, Math.max(mostProse, column.longestWord));
  return Math.max(column.title.length, Math.min(wanted, room));
}
