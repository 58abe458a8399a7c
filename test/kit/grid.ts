import type { BlockSpec, FormId, RowSpec, TableId, TableSpec } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { figuresOf } from './figures';
import type { Figures } from './figures';

/** A table as a word processor has it: a cell holds text, or is covered by the cell to its left or above it. */
export type Grid = readonly (readonly GridCell[])[];
export type GridCell = string | Covered;
export type Covered = typeof left | typeof above;
export const left = Symbol('covered by the cell to the left');
export const above = Symbol('covered by the cell above');

export interface TableChange {
  /** Other figures than the clean ones. */
  readonly figures?: Figures;
  /** `applications.new.total`: what stands in that cell instead. */
  readonly cells?: Readonly<Record<string, string>>;
  /**
   * `applications.new`: the cells of that row instead, of any number; null for a row that is absent. With the key of a
   * group's single row (`applications.other` in form2021) the group is printed as that one row.
   */
  readonly rows?: Readonly<Record<string, readonly string[] | null>>;
  /** `applications.new`: the row's label instead. */
  readonly labels?: Readonly<Record<string, string>>;
  /** `documents.issued`, block and column: the column's head instead; null for a column that is absent with its cells. */
  readonly heads?: Readonly<Record<string, string | null>>;
  /** `applications.denied.8`: rows, label first, that stand behind that row. */
  readonly behind?: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** `applications`: the rows' keys in another order, those of one block or group among each other. */
  readonly rowOrder?: Readonly<Partial<Record<TableId, readonly string[]>>>;
  /** The head of the labels or a frame over columns instead, `信息内容: '项目'`. */
  readonly frames?: Readonly<Record<string, string>>;
}

/** The grid of a table of the form with clean figures, changed. */
export function gridOf(form: FormId, id: TableId, change: TableChange = {}): Grid {
  const spec = specOf(form, id);
  if (spec.blocks[0]!.direction === 'across') return acrossGrid(form, spec, change);
  return spec.blocks.some((block) => block.groups.length > 0) ? groupedGrid(form, spec, change) : blockGrid(form, spec, change);
}

function specOf(form: FormId, id: TableId): TableSpec {
  return forms.find((candidate) => candidate.id === form)!.tables.find((table) => table.id === id)!;
}

/** What stands in the cells of a row; null for a row that is absent. */
function valuesOf(form: FormId, table: TableId, block: BlockSpec, row: string, change: TableChange): readonly string[] | null {
  const instead = change.rows?.[`${table}.${row}`];
  if (instead !== undefined) return instead;
  const clean = (change.figures ?? figuresOf(form))[table][row];
  if (clean === undefined) return null;
  return clean.flatMap((figure, at) => (change.heads?.[`${block.key}.${block.columns[at]!.key}`] === null ? [] : [change.cells?.[`${table}.${row}.${block.columns[at]!.key}`] ?? figure]));
}

/** The heads of the columns that are there. */
function headsOf(block: BlockSpec, change: TableChange): string[] {
  return block.columns.flatMap((column) => {
    const instead = change.heads?.[`${block.key}.${column.key}`];
    return instead === null ? [] : [instead ?? column.label];
  });
}

/** The rows in the order in which they are to be printed. */
function ordered(table: TableId, rows: readonly RowSpec[], change: TableChange): RowSpec[] {
  const order = change.rowOrder?.[table];
  return order === undefined ? [...rows] : order.flatMap((key) => rows.filter((row) => row.key === key));
}

function labelOf(table: TableId, row: RowSpec, change: TableChange): string {
  return change.labels?.[`${table}.${row.key}`] ?? row.label;
}

/** Table 2: blocks one under the other, a head over each, as many columns as the widest has. */
function blockGrid(form: FormId, spec: TableSpec, change: TableChange): Grid {
  const width = 1 + Math.max(...spec.blocks.map((block) => block.columns.length));
  return spec.blocks.flatMap((block) => {
    const rows = ordered(spec.id, block.rows, change).flatMap((row) => {
      const values = valuesOf(form, spec.id, block, row.key, change);
      const behind = change.behind?.[`${spec.id}.${row.key}`] ?? [];
      return [...(values === null ? [] : [[labelOf(spec.id, row, change), ...values]]), ...behind].map((cells) => filled(cells, width));
    });
    const head = [frameOf(spec.heads[0]!, change), ...headsOf(block, change)];
    return rows.length === 0 ? [] : [filled([block.label ?? ''], width), filled(head, width), ...rows];
  });
}

/** Table 3: three columns of labels, of which the second and third stand under the result head and the groups. */
function groupedGrid(form: FormId, spec: TableSpec, change: TableChange): Grid {
  const block = spec.blocks[0]!;
  const [corner, applicants, organisations, results] = spec.heads.map((head) => frameOf(head, change)) as [string, string, string, string];
  const [first, ...rest] = headsOf(block, change);
  const kinds = rest.slice(0, -1);
  const heads: Grid = [
    [corner === '' ? '' : `(${corner})`, left, left, ...filled([applicants], 1 + rest.length)],
    [above, left, left, first!, organisations, ...kinds.slice(1).map((): Covered => left), rest.at(-1)!],
    [above, left, left, above, ...kinds, above],
  ];
  const rows: GridCell[][] = [];
  let resultsBegun = false;
  let group: string | null = null;
  for (const row of rowsOf(block, spec.id, change)) {
    const values = valuesOf(form, spec.id, block, row.key, change);
    if (values === null) continue;
    const label = labelOf(spec.id, row, change);
    const behind = (change.behind?.[`${spec.id}.${row.key}`] ?? []).map(([name, ...cells]): GridCell[] => [above, name!, left, ...cells]);
    if (/^[一二三四]、/.test(row.label)) {
      rows.push([label, left, left, ...values], ...behind);
      continue;
    }
    const head = resultsBegun ? above : results;
    resultsBegun = true;
    if (row.group === null) rows.push([head, label, left, ...values]);
    else rows.push([head, row.group === group ? above : block.groups.find((candidate) => candidate.key === row.group)!.label, label, ...values]);
    rows.push(...behind);
    group = row.group;
  }
  return [...heads, ...rows];
}

/** The block's rows, a group as one row where the change prints it so. */
function rowsOf(block: BlockSpec, table: TableId, change: TableChange): RowSpec[] {
  return ordered(table, block.rows, change).flatMap((row) => {
    const group = block.groups.find((candidate) => candidate.key === row.group);
    const single = group?.asRow ?? null;
    if (group === undefined || single === null || change.rows?.[`${table}.${single}`] === undefined) return [row];
    if (block.rows.find((candidate) => candidate.group === group.key) !== row) return [];
    return [{ ...row, key: single, label: group.label, group: null }];
  });
}

/** Table 4: its rows side by side, the heads in three lines as the form prints them, one line of figures. */
function acrossGrid(form: FormId, spec: TableSpec, change: TableChange): Grid {
  const block = spec.blocks[0]!;
  const kept = ordered(spec.id, block.rows, change).flatMap((row) => {
    const values = valuesOf(form, spec.id, block, row.key, change);
    return values === null ? [] : [{ label: labelOf(spec.id, row, change), values }];
  });
  const columns = headsOf(block, change);
  const [review, ...lawsuits] = kept;
  const covered = columns.map((): Covered => above);
  return [
    [...filled([review!.label], columns.length), ...filled([frameOf(spec.heads[0]!, change)], columns.length * lawsuits.length)],
    [...columns, ...lawsuits.flatMap((row) => filled([row.label], columns.length))],
    [...covered, ...lawsuits.flatMap(() => columns)],
    kept.flatMap((row) => row.values),
  ];
}

function frameOf(head: string, change: TableChange): string {
  return change.frames?.[head] ?? head;
}

/** The cells with the last one spread over the rest of the width. */
function filled(cells: readonly string[], width: number): GridCell[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, (): Covered => left)];
}
