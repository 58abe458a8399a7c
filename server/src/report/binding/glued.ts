import type { BlockSpec, CellRef, ColumnSpec, Form, FormId, Relation, RowSpec, TableSpec } from '../../forms/form';
import { forms } from '../../forms/registry';
import { matchLabel } from '../../forms/vocabulary';
import type { TableNode } from '../../syntax/ast';
import { addDecimals, equalDecimals, negateDecimal, parseDecimal, zero } from '../../text/decimal';
import { foldLabel } from '../../text/fold';
import { cover } from '../../text/span';
import { alignTexts } from './alignment';
import { cutsOfSum } from './cuts';
import type { DigitRun, GluedText } from './digitRuns';
import { partDigits } from './digitRuns';
import { unreadableCells } from './items';
import type { BlockReading, CellReading, RowReading, TableReading } from './reading';

/**
 * Binds a table that has lost all its separators. The labels left when the digits are taken out are laid upon the form's
 * labels, however torn they are; that tells which digits stand behind which label. A row with one column has its figure
 * then; a row of a sum has its figures if its own equation leaves exactly one way to cut the digits. All else is
 * unreadable: nothing is guessed.
 */
export function bindGlued(node: TableNode): TableReading[] {
  const cell = node.rows[0]?.cells[0];
  if (cell === undefined || cell.text.length > longestTable) return [];
  const parted = partDigits(cell.text);
  let best: { form: Form; table: TableSpec; laid: Laid } | null = null;
  for (const form of forms) {
    for (const table of form.tables) {
      if (!mentions(parted.labels, table)) continue;
      const laid = layLabels(parted, table);
      if (laid.share >= smallestShare && (best === null || laid.share > best.laid.share)) best = { form, table, laid };
    }
  }
  if (best === null) return [];
  const { form, table, laid } = best;
  const blocks = table.blocks.flatMap((block) => bindBlock(block, table.relations, form, laid, parted, cell.span.start, cell.text))
    .map((block) => withoutContradiction(block, table));
  if (blocks.length === 0) return [];
  return [{ id: table.id, layout: node.layout, span: cell.span, blocks }];
}

const longestTable = 6000;
/** Of the form's labels so much must be there for the text to be that table. */
const smallestShare = 0.5;

interface Laid {
  /** The row that the digits of each run stand behind; null where that is not a row. */
  readonly rowOfRun: readonly (string | null)[];
  /** Rows whose labels are there, each with the place of its label in the text. */
  readonly labels: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly agreeing: number;
  readonly share: number;
}

function layLabels(parted: GluedText, table: TableSpec): Laid {
  const pattern = patternOf(table);
  // Only letters and digits count; `kept` leads back from the folded text.
  let folded = '';
  const kept: number[] = [];
  for (let at = 0; at < parted.labels.length; at++) {
    const unit = foldLabel(parted.labels[at]!);
    if (unit.length === 1) {
      folded += unit;
      kept.push(at);
    }
  }
  const { at, agreeing } = alignTexts(folded, pattern.text);
  const ownerAt = (index: number) => (index >= 0 && at[index]! >= 0 ? pattern.owner[at[index]!]! : null);
  const labels = new Map<string, { start: number; end: number }>();
  kept.forEach((labelAt, index) => {
    const owner = ownerAt(index);
    if (owner?.row === undefined || owner.row === null || folded[index] !== pattern.text[at[index]!]) return;
    const offset = parted.offsets[labelAt]!;
    const before = labels.get(owner.row);
    labels.set(owner.row, before === undefined ? { start: offset, end: offset + 1 } : { start: before.start, end: offset + 1 });
  });
  const rowOfRun = parted.runs.map((run) => {
    let index = kept.findLastIndex((labelAt) => labelAt < run.at);
    for (let back = 0; back < 4 && index >= 0 && ownerAt(index) === null; back++) index--;
    return ownerAt(index)?.row ?? null;
  });
  return { rowOfRun, labels, agreeing, share: agreeing / pattern.text.length };
}

/** Whether at least two labels of the table stand whole in the text: a quick look before the labels are laid out. */
function mentions(labels: string, table: TableSpec): boolean {
  const rows = table.blocks.flatMap((block) => block.rows.map((row) => row.label));
  return rows.filter((label) => labels.includes(label)).length >= Math.min(2, rows.length);
}

/** The labels of a table as they follow each other when nothing stands between them. */
function patternOf(table: TableSpec): { text: string; owner: { row: string | null }[] } {
  let text = '';
  const owner: { row: string | null }[] = [];
  const add = (label: string, row: string | null): void => {
    const folded = foldLabel(label);
    text += folded;
    for (let at = 0; at < folded.length; at++) owner.push({ row });
  };
  for (const block of table.blocks) {
    if (block.label !== null) add(block.label, null);
    if (block.direction === 'across') {
      // The narrow heads of the columns come out of such a text in any order; the heads of the rows are whole.
      for (const row of block.rows) add(row.label, row.key);
      continue;
    }
    for (const head of headsBefore(table, block)) add(head, null);
    let group: string | null = null;
    for (const row of block.rows) {
      if (row.group !== group && row.group !== null) add(block.groups.find((candidate) => candidate.key === row.group)?.label ?? '', null);
      group = row.group;
      add(row.label, row.key);
    }
  }
  return { text, owner };
}

function headsBefore(table: TableSpec, block: BlockSpec): string[] {
  return [...table.heads.filter((head) => matchLabel(head)[0]?.term.kind === 'head'), ...block.columns.map((column) => column.label)];
}

function bindBlock(block: BlockSpec, relations: readonly Relation[], form: Form, laid: Laid, parted: GluedText, base: number, text: string): BlockReading[] {
  const runsOf = (row: RowSpec) => parted.runs.filter((_, at) => laid.rowOfRun[at] === row.key);
  if (block.direction === 'across') return bindSideBySide(block, laid, parted, base);
  const rows = block.rows.flatMap((row): RowReading[] => {
    const label = laid.labels.get(row.key);
    if (label === undefined) return [];
    const place = { start: base + label.start, end: base + label.end };
    const runs = runsOf(row);
    const cells = cellsOf(runs, block.columns, sumOf(relations, row, block), base, text);
    const span = runs.map((run) => ({ start: base + run.start, end: base + run.end })).reduce(cover, place);
    return [{ key: row.key, label: place, span, width: null, cells }];
  });
  if (rows.length === 0) return [];
  return [{ key: block.key, forms: [form.id, ...formsWith(block).filter((id) => id !== form.id)], span: rows.map((row) => row.span).reduce(cover), rows }];
}

/**
 * A relation that fails between rebuilt figures shows that the digits are not all there (a cell was blank, a digit was lost):
 * then no cut can be trusted, however unique it was.
 */
function withoutContradiction(block: BlockReading, table: TableSpec): BlockReading {
  const columns = table.blocks.find((spec) => spec.key === block.key)!.columns.map((column) => column.key);
  const cellOf = (ref: CellRef) => block.rows.find((row) => row.key === ref.row)?.cells[columns.indexOf(ref.column)];
  const fails = table.relations.some(({ total, parts }) => {
    const cells = [cellOf(total), ...parts.map((part) => cellOf(part.cell))];
    if (cells.some((cell) => cell?.value == null)) return false;
    const weights = [-1, ...parts.map((part) => part.weight)];
    const sum = cells.reduce((before, cell, at) => addDecimals(before, weights[at] === 1 ? cell!.value! : negateDecimal(cell!.value!)), zero);
    return !equalDecimals(sum, zero);
  });
  if (!fails) return block;
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.mark === 'rebuilt' ? { ...cell, state: 'unreadable', value: null, mark: null } : cell)) })) };
}

/** Whether the last column of a row is the sum of the others. */
function sumOf(relations: readonly Relation[], row: RowSpec, block: BlockSpec): boolean {
  const last = block.columns.at(-1)!.key;
  return relations.some(({ total, parts }) => total.row === row.key && total.column === last && parts.length === block.columns.length - 1
    && parts.every((part, at) => part.cell.row === row.key && part.cell.column === block.columns[at]!.key && part.weight === 1));
}

function cellsOf(runs: readonly DigitRun[], columns: readonly ColumnSpec[], isSum: boolean, base: number, text: string): CellReading[] {
  const count = columns.length;
  const signed = runs.some((run, at) => run.digits.startsWith('-') && columns[at]?.kind !== 'change');
  if (runs.length === count && !signed) return runs.map((run) => figure(run, 0, run.digits.length, base, text, null));
  const only = runs[0];
  if (only === undefined) return Array.from({ length: count }, () => ({ state: 'unreadable', span: null, value: null, text: '', unit: null, mark: null }));
  if (runs.length === 1 && isSum && /^\d+$/.test(only.digits)) {
    const { cuts, complete } = cutsOfSum(only.digits, count);
    if (complete && cuts.length === 1) {
      let from = 0;
      return cuts[0]!.map((length) => {
        from += length;
        return figure(only, from - length, from, base, text, 'rebuilt');
      });
    }
  }
  const span = { start: base + only.start, end: base + runs.at(-1)!.end };
  return unreadableCells(count, span, text.slice(only.start, runs.at(-1)!.end));
}

/** Rows side by side are read only when every figure stands alone. */
function bindSideBySide(block: BlockSpec, laid: Laid, parted: GluedText, base: number): BlockReading[] {
  const width = block.columns.length;
  const { runs } = parted;
  const places = [...laid.labels.values()].map((label) => ({ start: base + label.start, end: base + label.end }));
  if (places.length === 0) return [];
  const heads = places.reduce(cover);
  const alone = runs.length === block.rows.length * width;
  const span = runs.length === 0 ? heads : { start: base + runs[0]!.start, end: base + runs.at(-1)!.end };
  const rows = block.rows.map((row, at): RowReading => ({
    key: row.key,
    label: null,
    span,
    width: null,
    cells: alone
      ? runs.slice(at * width, (at + 1) * width).map((run) => figure(run, 0, run.digits.length, base, run.digits, null))
      : unreadableCells(width, span, runs.map((run) => run.digits).join('')),
  }));
  return [{ key: block.key, forms: formsWith(block), span: cover(heads, span), rows }];
}

/** The forms that have this very block. */
function formsWith(block: BlockSpec): FormId[] {
  return forms.filter((form) => form.tables.some((table) => table.blocks.includes(block))).map((form) => form.id);
}

function figure(run: DigitRun, from: number, to: number, base: number, text: string, mark: CellReading['mark']): CellReading {
  const span = { start: base + run.start + from, end: base + run.start + to };
  return { state: 'figure', span, value: parseDecimal(run.digits.slice(from, to)), text: text.slice(run.start + from, run.start + to), unit: null, mark };
}
