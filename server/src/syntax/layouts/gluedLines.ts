import { figuresAcross } from '../../forms/registry';
import { allLabels, matchLabel } from '../../forms/vocabulary';
import { foldLabel } from '../../text/fold';
import { lazy } from '../../text/lazy';
import { Sign, signsOf } from '../../text/signs';
import type { CellNode } from '../ast';
import type { Lines } from '../lines';
import type { Layout } from './layout';
import { cellBetween, rowOf, tableOf } from './layout';

/**
 * A row a line with nothing between its cells (`规章000`, `信息内容本年制发件数…`), as pages leave it that lose their cells but not
 * their rows. Labels are told apart by the form; the digits of a row are one cell, to be cut where the row's sum allows it.
 */
export const gluedLines: Layout = {
  id: 'glued-lines',
  claim(lines, at) {
    if (!hasGluedDigits(lines, at)) return null;
    const rows: Line[] = [];
    let end = at;
    for (let line = at; line < lines.count; line++) {
      if (lines.start(line) === lines.end(line)) continue;
      const parts = rowsOn(lines, line, rows.some(({ cells }) => cells.length >= fewestHeads) ? fewestUnderHeads : figuresAcross);
      if (parts === null) break;
      for (const each of parts) rows.push(each);
      end = line + 1;
    }
    if (!rows.some(({ across }) => across) && rows.filter(({ glued }) => glued).length < fewestGlued) return null;
    return { end, table: { ...tableOf(gluedLines.id, true, rows.map(({ cells }) => rowOf(cells))), glued: true } };
  },
};

const fewestGlued = 2;
const longestLine = 160;
/** Digits of several figures; behind a label a single figure may be glued too. */
const fewestDigits = 3;
/** Under a line of several heads they are a row, or rows, of table 4 printed in parts. */
const fewestUnderHeads = 5;
const fewestHeads = 4;
/** A row stands under two heads at most. */
const mostLabels = 2;
const surely = 0.8;

/** A quick look, for most lines are prose: whether digits stand glued to a label within the lines that heads may take. */
function hasGluedDigits(lines: Lines, at: number): boolean {
  for (let line = at, seen = 0; line < lines.count && seen <= mostHeads; line++) {
    const length = lines.end(line) - lines.start(line);
    if (length === 0) continue;
    if (length > longestLine) return false;
    if (endsInDigit(lines, line) && gluedDigits.test(lines.content(line))) return true;
    seen++;
  }
  return false;
}

const mostHeads = 8;
/** A quick look, for most lines do not. */
function endsInDigit(lines: Lines, line: number): boolean {
  return (signsOf(lines.text.charCodeAt(lines.end(line) - 1)) & (Sign.digit | Sign.digitLetter)) !== 0;
}

/** Of whatever width, with letters that OCR puts for 0 and 1. */
const gluedDigits = /(?!〇)[\p{Script=Han}）)”"](?=[OoIl〇]*[\d０-９])[\d０-９OoIl〇]{3,}$|^(?=[OoIl〇]*[\d０-９])[\d０-９OoIl〇]{5,}$/u;

interface Line {
  readonly cells: readonly CellNode[];
  /** Whether it has a label and several figures with nothing between them. */
  readonly glued: boolean;
  /** Whether it is nothing but the digits of a table's rows side by side (table 4). */
  readonly across: boolean;
}

/** Whether a line is a row, or rows, of such a table, or the heads over one: it is made of labels and digits. */
export function isOfLabels(lines: Lines, line: number): boolean {
  return rowsOn(lines, line, figuresAcross) !== null;
}

/** The rows of a line, parted by blanks behind their digits where a page was filled up to its width; null when one is none. */
function rowsOn(lines: Lines, line: number, fewestAcross: number): Line[] | null {
  const content = lines.content(line);
  if (content.length > longestLine) return null;
  const rows: Line[] = [];
  for (const { 0: part, index } of content.matchAll(/\S.*?(?:(?<=[\d０-９])(?=\s+\S)|$)/gu)) {
    const row = partsOf(lines.text, lines.start(line) + index, part, fewestAcross);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}

/** The cells of a row that is made of labels and digits; null when it has anything else in it, or blanks between them. */
function partsOf(text: string, start: number, content: string, fewestAcross: number): Line | null {
  const noted = digitsWithNotes.exec(content)?.[0] ?? '';
  const label = content.slice(0, content.length - noted.length);
  const digits = noted.replace(note, '');
  const figures = [...noted.matchAll(upToNote)].map(({ 0: part, index }) => cellBetween(text, start + label.length + index, start + label.length + index + part.length));
  if (label === '') return { cells: figures, glued: false, across: digits.length >= fewestAcross };
  if (!/(?!〇)[\p{Script=Han}）)”"]$/u.test(label)) return null;
  const labels = labelsIn(label);
  if (labels !== null) {
    // Digits behind a head are those of a whole table (4), which has no row of its own here.
    const [from, to] = labels.at(-1)!;
    if (digits !== '' && labels.length > mostLabels && matchLabel(label.slice(from, to))[0]?.term.kind === 'column') return null;
    const cells = labels.map(([from, to]) => cellBetween(text, start + from, start + to));
    return { cells: [...cells, ...figures], glued: digits.length >= fewestDigits, across: false };
  }
  // Digits amid it are those of another row.
  if (/[\d０-９]{2}/.test(label) || (matchLabel(label)[0]?.score ?? 0) < surely) return null;
  return { cells: [cellBetween(text, start, start + label.length), ...figures], glued: digits.length >= fewestDigits, across: false };
}

/**
 * Digits up to the end of a line; a note in brackets (`18(含新制发4件)`) parts them, and what stands before it is a cell, and so does
 * the sign of a figure (`67-2`). No label ends in a letter that OCR puts for a digit.
 */
const digitsWithNotes = /(?<![\d０-９.OoIl〇])[\d０-９OoIl〇](?:[\d０-９.．OoIl〇]|(?<=[\d０-９OoIl〇])(?:[（(][^（）()]{1,60}[）)]|[-−－](?=[\d０-９])))*$/u;
const upToNote = /[-−－]?[^（）()−－-]+(?:[（(][^（）()]*[）)])?/gu;
const note = /[（(][^（）()]*[）)]/gu;

/** Where the labels of the forms stand that make up the text, the longest first; null when it is not made of labels. */
function labelsIn(text: string): readonly (readonly [from: number, to: number])[] | null {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = foldLabel(text[at]!);
    if (unit.length === 1) offsets.push(at);
    folded += unit;
  }
  if (offsets.length !== folded.length || folded === '') return null;
  const ends: (readonly number[] | undefined)[] = [[]];
  for (let at = 0; at < folded.length; at++) {
    const before = ends[at];
    if (before === undefined) continue;
    const ordinal = /^(?:[一二三四五六七]|\d)?/u.exec(folded.slice(at))![0].length;
    for (const label of foldedLabels()) {
      for (const from of new Set([at, at + ordinal])) {
        const end = from + label.length;
        if (folded.startsWith(label, from) && (ends[end] === undefined || ends[end].length > before.length + 1)) ends[end] = [...before, end];
      }
    }
  }
  return ends[folded.length]?.map((end, index, all) => {
    const from = index === 0 ? 0 : offsets[all[index - 1]!]!;
    return [bracketBefore(text, from), end === folded.length ? text.length : bracketBefore(text, offsets[end]!)] as const;
  }) ?? null;
}

/** A bracket that opens right before a label belongs to it: （一）予以公开. */
function bracketBefore(text: string, at: number): number {
  return at > 0 && /[(（]/.test(text[at - 1]!) ? at - 1 : at;
}

const foldedLabels = lazy(() => [...new Set(allLabels().map(foldLabel))].filter((label) => label.length > 1));
