import { readOrdinal } from '../../text/numerals';
import { widthOf } from '../../text/width';
import type { PdfPage } from './library';
import { isFigure } from './labels';
import { multiplied } from './matrix';
import { withoutRadicals } from './radicals';

/** A stretch of text as it is seen on a page; y grows downwards, to the line that the characters stand on. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A line of a page: pieces that stand apart, from left to right. */
export interface PageLine {
  readonly parts: readonly PlacedText[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** The upright texts of a page; turned ones are watermarks and seals. */
export function placedTexts({ texts, view }: Pick<PdfPage, 'texts' | 'view'>): { readonly upright: PlacedText[]; readonly turned: number } {
  const upright: PlacedText[] = [];
  let turned = 0;
  for (const { str, transform, width } of texts) {
    if (str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiplied(view, transform);
    const size = Math.hypot(c, d);
    if (Math.abs(b) > Math.abs(a) * 0.1 || size === 0) {
      turned++;
      continue;
    }
    // Blanks at the ends are none of the text and would make it wider than it is.
    const unit = width / Math.max(1, widthOf(str));
    const start = x + unit * (str.length - str.trimStart().length);
    upright.push({ text: withoutRadicals(str.trim()), x: start, end: x + width - unit * (str.length - str.trimEnd().length), y, size });
  }
  return { upright, turned };
}

/** Texts that stand on one line, as lines from the top down. */
export function linesOf(texts: readonly PlacedText[]): PageLine[] {
  const rows: PlacedText[][] = [];
  for (const text of texts.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && text.y - first.y < 0.45 * Math.min(first.size, text.size)) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    const parts = joinedParts(row.toSorted((a, b) => a.x - b.x));
    return { parts, x: parts[0]!.x, end: Math.max(...parts.map(({ end }) => end)), y: row[0]!.y, size: Math.max(...row.map(({ size }) => size)) };
  });
}

/** Texts that touch are one; letters and digits a little apart are parted by a blank. */
function joinedParts(row: readonly PlacedText[]): PlacedText[] {
  const parts: PlacedText[] = [];
  for (const [at, text] of row.entries()) {
    const before = parts.at(-1);
    const gap = before === undefined ? Infinity : text.x - before.end;
    // Where cells touch nearly, an ordinal still begins one, and a character by itself at the left is of a head written downwards.
    // So does the first of several figures that stand apart.
    const next = row[at + 1];
    const isFirst = isFigure(text) && next !== undefined && isFigure(next) && next.x - text.end > apart * text.size;
    const isCell = isFirst || readOrdinal(text.text) !== null || (parts.length === 1 && before?.text.length === 1);
    const least = isCell ? nearlyTouching : apart;
    if (before === undefined || gap > least * Math.min(before.size, text.size)) parts.push(text);
    else {
      const blank = gap > 0.2 * text.size && /\w$/.test(before.text) && /^\w/.test(text.text) ? ' ' : '';
      parts[parts.length - 1] = { ...before, text: before.text + blank + text.text, end: Math.max(before.end, text.end) };
    }
  }
  return parts;
}

/** From which gap on two texts are cells of their own, in the size of the characters. */
const apart = 0.75;
const nearlyTouching = 0.1;
