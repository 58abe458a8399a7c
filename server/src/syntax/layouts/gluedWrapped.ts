import { figuresAcross, forms } from '../../forms/registry';
import { allLabels } from '../../forms/vocabulary';
import { foldLabel } from '../../text/fold';
import { lazy } from '../../text/lazy';
import { Sign } from '../../text/signs';
import type { Lines } from '../lines';
import { gluedLines, isOfLabels } from './gluedLines';
import { firstGluedLabels } from './labelChain';
import type { Claim, Layout } from './layout';
import { cellBetween, hasOwnCells, rowOf, tableOf } from './layout';

/**
 * A whole table without any separator whose text was broken into lines at any character, within labels and figures too, as a window
 * or a page of some width breaks it. Its line ends part nothing: the table is one row, whose cells are the lines, read as if it stood on one.
 */
export const gluedWrapped: Layout = {
  id: 'glued-wrapped',
  claim(lines, at) {
    if (!mayBegin(lines, at)) return null;
    const first = firstWrapped(lines, at);
    if (first === null) return null;
    const joined = joinedLines(lines, at);
    if (joined === null || first >= lines.end(joined.at(-1)!.line)) return null;
    const runs = runsOver(joined);
    if (!isWrapped(lines, joined, runs) || !standsGlued(joined, runs)) return null;
    const end = joined.at(-1)!.line + 1;
    // Where each row has its line, these part more than the labels do.
    const firstDigits = joined.find(({ content }) => /[\d０-９]{2}/.test(content))?.line ?? at;
    for (let line = at; line <= firstDigits; line++) if (hasRows(gluedLines.claim(lines, line), end, line === at)) return null;
    const cells = joined.filter(({ line }) => lines.end(line) > first).map(({ line }) => cellBetween(lines.text, Math.max(first, lines.start(line)), lines.end(line)));
    return { end, table: tableOf(gluedWrapped.id, true, [rowOf(cells)]) };
  },
};

/** Of its Chinese letters so much of a line must be those of labels, in their order. */
const leastOfLabels = 0.5;
const leastOfLongLine = 0.4;
/** So many letters that follow each other as in a label are taken for it. */
const tellingLength = 4;
/** The labels at the start of a table, wherever they are wrapped, take no more. */
const longestStart = 160;
/** No text that is longer is read as one cell. */
const longest = 6000;
const mostLines = 400;

/**
 * Whether a line may be one of such a table, or the one on which it begins behind a sentence, whatever stands around it; a quick look
 * for long lines, of which labels that are cut at both ends are a small part.
 */
export function maybeOfLabels(content: string): boolean {
  const letters = lettersOf(behindSentence(content));
  return letters !== '' && countLabelled(letters, 0, letters.length) >= letters.length * leastOfLongLine;
}

interface JoinedLine {
  readonly line: number;
  readonly content: string;
}

/** Whether a claim reaches as far and its rows have labels or, for a whole table of digits (4), its heads are whole. */
function hasRows(claim: Claim | null, end: number, isWhole: boolean): boolean {
  if (claim === null || claim.end < end) return false;
  const { rows } = claim.table;
  const labelled = rows.filter(({ cells }) => hanzi.test(cells[0]!.text) && !hanzi.test(cells.at(-1)!.text));
  // Digits alone on a line beside rows that have theirs are torn from one.
  if (labelled.length > 0 && rows.some(({ cells: [first] }) => !hanzi.test(first!.text) && first!.text.length < figuresAcross)) return false;
  return isWhole ? hanzi.test(rows[0]!.cells[0]!.text) : labelled.length > 1;
}

/** A quick look, for most lines are prose: whether the line has more than sentences, begins as labels do, and a figure is near. */
function mayBegin(lines: Lines, at: number): boolean {
  const end = lines.end(at);
  if (lines.start(at) === end || sentenceEnds.test(lines.text[end - 1]!) || hasOwnCells(lines, at)) return false;
  const next = lines.nextWithFigure(at);
  if (next === lines.count || lines.start(next) - end > longestStart) return false;
  const content = behindSentence(lines.content(at));
  return telling().first.has(lettersOf(content.slice(0, longestOrdinal))[0]) || telling().heads.some((head) => content.includes(head));
}

const sentenceEnds = /[。；;！？]/u;
const longestOrdinal = 8;

/** Where labels first stand side by side, if need be over line ends, on the line `at` or behind the note of the corner that begins there. */
function firstWrapped(lines: Lines, at: number): number | null {
  let joined = '';
  const offsets: number[] = [];
  for (let line = at; line < lines.count && (line === at || joined.length < longestStart); line++) {
    for (let offset = lines.start(line); offset < lines.end(line); offset++) offsets.push(offset);
    joined += lines.content(line);
  }
  const from = firstGluedLabels(joined, 0, joined.length);
  return from === null ? null : offsets[from]!;
}

/** The lines that are of labels and digits, from `at` on, where only what stands behind a sentence counts of the first; null for a single one. */
function joinedLines(lines: Lines, at: number): readonly JoinedLine[] | null {
  const found: JoinedLine[] = [];
  let before = '';
  let length = 0;
  for (let line = at; line < lines.count && found.length < mostLines; line++) {
    if (lines.start(line) === lines.end(line)) continue;
    const content = line === at ? behindSentence(lines.content(line)) : lines.content(line);
    length += content.length;
    if (/[\d０-９]$/.test(found.at(-1)?.content ?? '') && beginsTable(content)) break;
    if (length > longest || hasOwnCells(lines, line) || (lines.has(line, Sign.bar | Sign.sentenceEnd) && line > at)) break;
    const letters = lettersOf(content);
    const around = `${before}${letters}${lettersBehind(lines, line)}`;
    if (letters !== '' && countLabelled(around, before.length, before.length + letters.length) < letters.length * leastOfLabels) break;
    if (letters === '' && !lines.has(line, Sign.digit | Sign.digitLetter) && !loneBrackets.test(content)) break;
    found.push({ line, content });
    before = `${before}${letters}`.slice(-longestOverlap);
  }
  return found.length > 1 ? found : null;
}

/** The ends of labels, or their ordinals. */
const loneBrackets = /^[（）()“”"、.．一二三四五六七八]{1,4}$/u;

/** A line without the prose that ends on it, as on the line on which a table begins. */
function behindSentence(content: string): string {
  return content.replace(/^.*[。；;！？]/u, '');
}

/** Whether a line begins as a table of the forms does: another one stands above it then. */
function beginsTable(content: string): boolean {
  const letters = foldLabel(content);
  return telling().beginnings.some((label) => letters.startsWith(label));
}

const longestOverlap = tellingLength - 1;

/** The first letters of the lines behind one, up to one of prose. */
function lettersBehind(lines: Lines, line: number): string {
  let letters = '';
  for (let next = line + 1; next < lines.count && next < line + tellingLength && letters.length < longestOverlap; next++) {
    const content = lines.content(next);
    if (content.length > longestWrapped && !maybeOfLabels(content)) break;
    letters += lettersOf(content.slice(0, longestWrapped));
  }
  return letters.slice(0, longestOverlap);
}

const longestWrapped = 45;

/** Whether lines are no rows: one ends within a label or digits, or between a label and its digits, or holds several rows, or heads and digits. */
function isWrapped(lines: Lines, joined: readonly JoinedLine[], runs: readonly RunOverLines[]): boolean {
  // Digits of a whole table (4) behind its last head.
  if (runs.length === 1 && runs[0]!.digits >= figuresAcross && runs[0]!.isBesideLabel) return true;
  return joined.some(({ line, content }, at) => (besideDigits.test(content) && !isOfLabels(lines, line)) || (at > 0 && tears(joined[at - 1]!.content, content)));
}

const besideDigits = /[\p{Script=Han}）)”"][\d０-９OoIl]{3}|[\d０-９OoIl]{3}[（(\p{Script=Han}]/u;

function tears(before: string, behind: string): boolean {
  if (digitsFirst.test(behind) || opening.test(before) || closing.test(behind)) return true;
  const [left, right] = [lettersOf(letterLast.exec(before)?.[0] ?? '').slice(-longestOverlap), lettersOf(/^[^\dOoIl〇]*/u.exec(behind)![0]).slice(0, longestOverlap)];
  const around = left + right;
  const { inside, short } = telling();
  const isCutLabel = (from: number, length: number): boolean => from + length > left.length && (length === tellingLength ? inside : short).has(around.slice(from, from + length));
  return Array.from(left, (_, from) => from).some((from) => [tellingLength, 3, 2].some((length) => isCutLabel(from, length)));
}

/** Digits that do not number a label (4.保护…). */
const digitsFirst = /^(?![\d０-９]\s?[.．、]?\p{Script=Han})[OoIl〇]*[\d０-９]/u;
const opening = /(?:[（(“]|[\d０-９][.．、]|[一二三四五六七]、?)$/u;
const closing = /^[）)”.．、，,]/u;
const letterLast = /[^\d０-９OoIl〇]+$/u;

/** Whether most digits stand side by side with more of them and with labels: in other layouts a figure is a line, or a word. */
function standsGlued(joined: readonly JoinedLine[], runs: readonly RunOverLines[]): boolean {
  let glued = 0;
  let others = 0;
  for (const { digits, isBesideLabel } of runs) {
    if (digits >= figuresAcross || isBesideLabel) glued += digits;
    else others += digits;
  }
  const alone = joined.slice(1).filter(({ content }, at) => onlyDigits.test(content) && onlyDigits.test(joined[at]!.content)).length;
  return glued > others && alone < severalFigures;
}

interface RunOverLines {
  digits: number;
  /** Whether one of its ends stands on a line with the label beside it. */
  isBesideLabel: boolean;
}

function runsOver(joined: readonly JoinedLine[]): readonly RunOverLines[] {
  const runs: RunOverLines[] = [];
  let open: RunOverLines | null = null;
  for (const { content: printed } of joined) {
    const content = printed.replace(notes, '');
    for (const { 0: piece, index } of content.matchAll(/[\d０-９OoIl〇]+/gu)) {
      const run: RunOverLines = index === 0 && open !== null ? open : { digits: 0, isBesideLabel: false };
      if (run !== open) runs.push(run);
      run.digits += piece.length;
      run.isBesideLabel ||= letter.test(content[index - 1] ?? '') || letter.test(content[index + piece.length] ?? '');
      open = run;
    }
    if (!/[\d０-９OoIl〇]$/u.test(content)) open = null;
  }
  return runs;
}

/** So many figures on lines of their own below each other are cells. */
const severalFigures = 3;
const onlyDigits = /^[\d０-９OoIl〇]+$/u;
const hanzi = /\p{Script=Han}/u;
const letter = /[\p{Script=Han}（）()“”"]/u;

function lettersOf(text: string): string {
  return foldLabel(text.replace(notes, '')).replace(ordinals, '');
}

/** Behind a figure (18（其中修订4件）), also to the end of the line that breaks it. */
const notes = /(?<=[\d０-９OoIl〇])[（(](?![一二三四五六七八][)）])[^（）()]*(?:[)）]|$)/gu;

/** Digits, and what else numbers labels. */
const ordinals = /[\d〇一二三四五六七八]/gu;

/** How many of the letters between two places are part of a label. */
function countLabelled(letters: string, from: number, to: number): number {
  const { inside, short } = telling();
  let count = 0;
  let end = 0;
  for (let at = 0; at < letters.length; at++) {
    const length = inside.has(letters.slice(at, at + tellingLength)) ? tellingLength : [3, 2].find((length) => short.has(letters.slice(at, at + length))) ?? 0;
    if (length > 0) end = Math.max(end, at + length);
    if (at < end && at >= from && at < to) count++;
  }
  return count;
}

/** What labels are made of: all stretches of letters of a length, and whole labels that are shorter. */
const telling = lazy(() => {
  const tables = forms.flatMap((form) => form.tables);
  const labels = [...allLabels(), ...tables.flatMap(({ note }) => note ?? [])].map(lettersOf);
  return {
    inside: new Set(labels.flatMap((label) => Array.from({ length: Math.max(0, label.length - tellingLength + 1) }, (_, at) => label.slice(at, at + tellingLength)))),
    short: new Set(labels.filter(({ length }) => length > 1 && length < tellingLength)),
    /** Of the whole table: behind the rest of a note that began above. */
    heads: [...new Set(tables.flatMap(({ heads }) => heads))],
    /** What stands first in a table, folded. */
    beginnings: [...new Set(tables.flatMap(({ note, heads, blocks }) => [note, heads[0], blocks[0]!.label]).flatMap((label) => (label == null ? [] : [foldLabel(label)])))],
    /** What a label begins with; undefined for a line of ordinals and brackets. */
    first: new Set([...labels.map(([letter]) => letter), undefined]),
  };
});
