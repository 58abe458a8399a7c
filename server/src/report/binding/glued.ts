import type { BlockSpec, ColumnSpec, Form, FormId, TableSpec } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { CellNode, TableNode } from '../../syntax/ast';
import { parseDecimal } from '../../text/decimal';
import { cover, shift } from '../../text/span';
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
 * labels, however torn they are; that tells which digits stand behind which label. A row with one column has its figure
 * then, and so has one whose figures something parts. Of all others the digits are kept, for the sums of the whole table to
 * tell how to cut them.
 */
export function bindGlued(node: TableNode): TableReading[] {
  const cell = node.rows[0]?.cells[0];
  if (cell === undefined || cell.text.length > longestTable) return [];
  const parted = partDigits(cell.text);
  // Of a table that is not filled in nothing tells how its cells lie.
  if (parted.runs.length === 0) return [];
  const candidates = forms.flatMap((form) => form.tables.filter((table) => mentions(parted.labels, table)).map((table) => ({ form, table, laid: layLabels(parted, table) })));
  const best = candidates.filter(({ laid }) => laid.share >= smallestShare).reduce<Candidate | null>((top, other) => (top === null || other.laid.fit > top.laid.fit ? other : top), null);
  if (best === null) return [];
  const { form, table, laid } = best;
  // A block may be of the other form: the one that finds more of its heads there knows how many figures a row has.
  const rivals = candidates.filter((other) => other.table.id === table.id && other !== best);
  const headed = (key: string): boolean => (laid.heads.get(key) ?? 0) > 0 && rivals.every((rival) => (rival.laid.heads.get(key) ?? 0) <= laid.heads.get(key)!);
  const blocks = table.blocks.flatMap((block) => bindBlock(table, block, form, laid, parted, headed(block.key), cell));
  if (blocks.length === 0) return [];
  return [{ id: table.id, layout: node.layout, span: cell.span, blocks, ...nothingAround }];
}

interface Candidate {
  readonly form: Form;
  readonly table: TableSpec;
  readonly laid: LaidLabels;
}

const longestTable = 6000;
/** Of the form's labels so much must be there for the text to be that table. */
const smallestShare = 0.5;

function bindBlock(table: TableSpec, block: BlockSpec, form: Form, laid: LaidLabels, parted: GluedText, headed: boolean, { span: { start: base }, text }: CellNode): BlockReading[] {
  if (block.direction === 'across') return bindSideBySide(block, laid, parted, base, text);
  const rows = block.rows.flatMap((row): RowReading[] => {
    const label = laid.labels.get(row.key);
    if (label === undefined) return [];
    const place = shift(label, base);
    const runs = parted.runs.filter((_, at) => laid.rowOfRun[at] === row.key);
    const span = runs.map((run) => shift(run, base)).reduce(cover, place);
    return [{ key: row.key, label: place, printed: '', span, width: null, ...cellsOf(runs, block, headed, base, text) }];
  });
  if (rows.length === 0) return [];
  return [{ key: block.key, forms: [form.id, ...formsWithRows(table, block, rows).filter((id) => id !== form.id)], span: rows.map((row) => row.span).reduce(cover), rows }];
}

/** The figures of a row that stand alone; of others the digits, for sums to tell. */
function cellsOf(runs: readonly DigitRun[], block: BlockSpec, headed: boolean, base: number, text: string): Pick<RowReading, 'cells' | 'glued'> {
  const count = block.columns.length;
  if (runs.length === 0) return { cells: Array.from({ length: count }, () => ({ state: 'unreadable', span: null, value: null, text: '', unit: null, mark: null })) };
  // Figures that stand alone are the row's if the heads above are those of the form that says how many there are.
  const alone = runs.length === count && (headed || count > 1) && runs.every((run, at) => standsAlone(run, runs[at - 1], block.columns[at]!, text));
  if (alone) return { cells: runs.map((run) => figure(run, base, text)) };
  const span = { start: runs[0]!.start, end: runs.at(-1)!.end };
  return { cells: unreadableCells(count, shift(span, base), text.slice(span.start, span.end)), glued: runs.map((run) => gluedDigits(run, base, text)) };
}

function gluedDigits(run: DigitRun, base: number, text: string): GluedDigits {
  return { span: shift({ start: run.start, end: run.end }, base), text: text.slice(run.start, run.end), note: run.note, endsInOrdinal: run.endsInOrdinal };
}

/** Whether a blank, a note in brackets or a sign parts a run from the one before it, and it is a number of the column's kind. */
function standsAlone(run: DigitRun, before: DigitRun | undefined, column: ColumnSpec, text: string): boolean {
  const signed = run.digits.startsWith('-');
  if (signed && column.kind !== 'change') return false;
  if (/^-?0\d/.test(run.digits)) return false;
  if (before === undefined) return true;
  const between = text.slice(before.end, run.start);
  return signed ? /^\s*$/.test(between) : /\s|^[（(].*[)）]$/u.test(between) && !/[,，.．]/u.test(between);
}

/** Rows side by side are read when every figure stands alone; otherwise they share the digits. */
function bindSideBySide(block: BlockSpec, laid: LaidLabels, parted: GluedText, base: number, text: string): BlockReading[] {
  const width = block.columns.length;
  const { runs } = parted;
  const places = [...laid.labels.values()].map((label) => shift(label, base));
  if (places.length === 0) return [];
  const heads = places.reduce(cover);
  const alone = runs.length === block.rows.length * width && runs.every((run, at) => standsAlone(run, runs[at - 1], block.columns[at % width]!, text));
  const span = runs.length === 0 ? heads : shift({ start: runs[0]!.start, end: runs.at(-1)!.end }, base);
  const rows = block.rows.map((row, at): RowReading => ({
    key: row.key,
    label: null,
    printed: '',
    span,
    width: null,
    ...(alone
      ? { cells: runs.slice(at * width, (at + 1) * width).map((run) => figure(run, base, text)) }
      : { cells: unreadableCells(width, span, runs.map((run) => run.digits).join('')), glued: runs.map((run) => gluedDigits(run, base, text)) }),
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

function figure(run: DigitRun, base: number, text: string): CellReading {
  return { state: 'figure', span: shift({ start: run.start, end: run.end }, base), value: parseDecimal(run.digits), text: text.slice(run.start, run.end), unit: null, mark: null };
}
