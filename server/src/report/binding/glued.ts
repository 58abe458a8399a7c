import type { BlockSpec, ColumnSpec, Form, FormId, TableSpec } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { CellNode, TableNode } from '../../syntax/ast';
import { parseDecimal } from '../../text/decimal';
import { simplify } from '../../text/simplified';
import type { Span } from '../../text/span';
import { cover } from '../../text/span';
import type { DigitRun, GluedText } from './digitRuns';
import { partDigits } from './digitRuns';
import { unreadableCells } from './items';
import type { LaidLabels } from './laidLabels';
import { layLabels, mentions } from './laidLabels';
import type { GluedDigits } from '../report';
import type { BlockReading, CellReading, RowReading, TableReading } from './reading';
import { nothingAround } from './surroundings';

/**
 * Binds a table that has lost all its separators. The labels left when the digits are taken out are laid upon the form's
 * labels, however wrapped they are; that tells which digits stand behind which label. A row with one column has its figure
 * then, and so has one whose figures something parts. Of all others the digits are kept, for the sums of the whole table to
 * tell how to cut them.
 */
export function bindGlued(node: TableNode): TableReading[] {
  // A caption is a row above it.
  const row = node.rows.at(-1);
  if (row === undefined) return [];
  const wrapped = joinedCells(row.cells);
  if (wrapped.text.length > longestTable) return [];
  const parted = partDigits(simplify(wrapped.text));
  // Of a table that is not filled in nothing tells how its cells lie.
  if (parted.runs.length === 0) return [];
  const candidates = forms.flatMap((form) => form.tables.filter((table) => mentions(parted.labels, table)).map((table) => ({ form, table, laid: layLabels(parted, table) })));
  const best = candidates.filter(({ laid }) => laid.share >= smallestShare).reduce<Candidate | null>((top, other) => (top === null || other.laid.fit > top.laid.fit ? other : top), null);
  if (best === null) return [];
  const { form, table, laid } = best;
  // A block may be of the other form: the one that finds more of its heads there knows how many figures a row has.
  const rivals = candidates.filter((other) => other.table.id === table.id && other !== best);
  const headed = (key: string): boolean => (laid.heads.get(key) ?? 0) > 0 && rivals.every((rival) => (rival.laid.heads.get(key) ?? 0) <= laid.heads.get(key)!);
  const blocks = table.blocks.flatMap((block) => bindBlock(table, block, form, laid, parted, headed(block.key), wrapped));
  if (blocks.length === 0) return [];
  return [{ id: table.id, layout: node.layout, span: row.span, blocks, ...nothingAround }];
}

/** The text of cells with nothing between them, for their ends part nothing, and the way back. */
interface WrappedText {
  readonly text: string;
  /** Where a stretch of it stands in the section. */
  readonly placeOf: (span: Span) => Span;
  /** The same as it is printed, with a blank for every code unit between cells. */
  readonly printed: (span: Span) => string;
}

function joinedCells(cells: readonly CellNode[]): WrappedText {
  const text = cells.map((cell) => cell.text).join('');
  const offsets = cells.flatMap((cell) => Array.from({ length: cell.text.length }, (_, at) => cell.span.start + at));
  const placeOf = ({ start, end }: Span): Span => ({ start: offsets[start]!, end: offsets[end - 1]! + 1 });
  const printed = ({ start, end }: Span): string => Array.from({ length: end - start }, (_, at) => start + at)
    .map((at) => (at === start ? '' : ' '.repeat(offsets[at]! - offsets[at - 1]! - 1)) + text[at]!).join('');
  return { text, placeOf, printed };
}

interface Candidate {
  readonly form: Form;
  readonly table: TableSpec;
  readonly laid: LaidLabels;
}

const longestTable = 6000;
/** Of the form's labels so much must be there for the text to be that table. */
const smallestShare = 0.5;

function bindBlock(table: TableSpec, block: BlockSpec, form: Form, laid: LaidLabels, parted: GluedText, headed: boolean, wrapped: WrappedText): BlockReading[] {
  if (block.direction === 'across') return bindSideBySide(block, laid, parted, wrapped);
  const rows = block.rows.flatMap((row): RowReading[] => {
    const label = laid.labels.get(row.key);
    if (label === undefined) return [];
    const place = wrapped.placeOf(label);
    const runs = parted.runs.filter((_, at) => laid.rowOfRun[at] === row.key);
    const span = runs.map(wrapped.placeOf).reduce(cover, place);
    return [{ key: row.key, label: place, printed: '', span, width: null, ...cellsOf(runs, block, headed, wrapped) }];
  });
  if (rows.length === 0) return [];
  return [{ key: block.key, forms: [form.id, ...formsWithRows(table, block, rows).filter((id) => id !== form.id)], span: rows.map((row) => row.span).reduce(cover), rows }];
}

/** The figures of a row that stand alone; of others the digits, for sums to tell. */
function cellsOf(runs: readonly DigitRun[], block: BlockSpec, headed: boolean, wrapped: WrappedText): Pick<RowReading, 'cells' | 'glued'> {
  const count = block.columns.length;
  if (runs.length === 0) return { cells: Array.from({ length: count }, () => ({ state: 'unreadable', span: null, value: null, text: '', unit: null, mark: null })) };
  // Figures that stand alone are the row's if the heads above are those of the form that says how many there are.
  const alone = runs.length === count && (headed || count > 1) && runs.every((run, at) => standsAlone(run, runs[at - 1], block.columns[at]!, wrapped.text));
  if (alone) return { cells: runs.map((run) => figure(run, wrapped)) };
  const span = { start: runs[0]!.start, end: runs.at(-1)!.end };
  return { cells: unreadableCells(count, wrapped.placeOf(span), wrapped.text.slice(span.start, span.end)), glued: runs.map((run) => gluedDigits(run, wrapped)) };
}

function gluedDigits(run: DigitRun, wrapped: WrappedText): GluedDigits {
  return { span: wrapped.placeOf(run), text: wrapped.printed(run), note: run.note, endsInOrdinal: run.endsInOrdinal };
}

/** Whether a blank, a note in brackets or a sign parts a run from the one before it, and it is a number of the column's kind. */
function standsAlone(run: DigitRun, before: DigitRun | undefined, column: ColumnSpec, text: string): boolean {
  const signed = run.digits.startsWith('-');
  if (signed && column.kind !== 'change') return false;
  // Behind a point its last digits are lost.
  if (/^-?0\d/.test(run.digits) || /[.．]/.test(text[run.end] ?? '')) return false;
  if (before === undefined) return true;
  const between = text.slice(before.end, run.start);
  return signed ? /^\s*$/.test(between) : /\s|^[（(].*[)）]$/u.test(between) && !/[,，.．]/u.test(between);
}

/** Rows side by side are read when every figure stands alone; otherwise they share the digits. */
function bindSideBySide(block: BlockSpec, laid: LaidLabels, parted: GluedText, wrapped: WrappedText): BlockReading[] {
  const width = block.columns.length;
  const { runs } = parted;
  const places = [...laid.labels.values()].map(wrapped.placeOf);
  if (places.length === 0) return [];
  const heads = places.reduce(cover);
  const alone = runs.length === block.rows.length * width && runs.every((run, at) => standsAlone(run, runs[at - 1], block.columns[at % width]!, wrapped.text));
  const span = runs.length === 0 ? heads : wrapped.placeOf({ start: runs[0]!.start, end: runs.at(-1)!.end });
  const rows = block.rows.map((row, at): RowReading => ({
    key: row.key,
    label: null,
    printed: '',
    span,
    width: null,
    ...(alone
      ? { cells: runs.slice(at * width, (at + 1) * width).map((run) => figure(run, wrapped)) }
      : { cells: unreadableCells(width, span, runs.map((run) => run.digits).join('')), glued: runs.map((run) => gluedDigits(run, wrapped)) }),
  }));
  return [{ key: block.key, forms: formsWith(block), span: cover(heads, span), rows }];
}

/** The forms that have this very block. */
function formsWith(block: BlockSpec): FormId[] {
  return forms.filter((form) => form.tables.some((table) => table.blocks.includes(block))).map((form) => form.id);
}

/** The forms that have a block of these columns with all of these rows, groups printed as one row among them: （六） as one row tells nothing. */
function formsWithRows({ id }: TableSpec, { key, columns }: BlockSpec, rows: readonly RowReading[]): FormId[] {
  return forms.filter((form) => form.tables.some((table) => table.id === id && table.blocks.some((block) => {
    const keys = new Set([...block.rows.map((row) => row.key), ...block.groups.flatMap((group) => group.asRow ?? [])]);
    return block.key === key && block.columns.length === columns.length && rows.every((row) => keys.has(row.key));
  }))).map((form) => form.id);
}

function figure(run: DigitRun, wrapped: WrappedText): CellReading {
  return { state: 'figure', span: wrapped.placeOf(run), value: parseDecimal(run.digits), text: wrapped.printed(run), unit: null, mark: null };
}
