import type { BlockSpec, FormId, RowSpec, TableId, TableSpec } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { figuresOf } from './figures';

/** A table as a word processor has it: a cell holds text, or is covered by the cell to its left or above it. */
export type Grid = readonly (readonly GridCell[])[];
export type GridCell = string | Covered;
export type Covered = typeof left | typeof above;
export const left = Symbol('covered by the cell to the left');
export const above = Symbol('covered by the cell above');

export interface TableChange {
  /** `applications.new.total`: what stands in that cell instead. */
  readonly cells?: Readonly<Record<string, string>>;
  /**
   * `applications.new`: the cells of that row instead, of any number; null for a row that is absent. With the key of a
   * group's single row (`applications.other` in form2021) the group is printed as that one row.
   */
  readonly rows?: Readonly<Record<string, readonly string[] | null>>;
  /** `applications.new`: the row's label instead. */
  readonly labels?: Readonly<Record<string, string>>;
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
  const clean = figuresOf(form)[table][row];
  if (clean === undefined) return null;
  return clean.map((figure, at) => change.cells?.[`${table}.${row}.${block.columns[at]!.key}`] ?? figure);
}

function labelOf(table: TableId, row: RowSpec, change: TableChange): string {
  return change.labels?.[`${table}.${row.key}`] ?? row.label;
}

/** Table 2: blocks one under the other, a head over each, as many columns as the widest has. */
function blockGrid(form: FormId, spec: TableSpec, change: TableChange): Grid {
  const width = 1 + Math.max(...spec.blocks.map((block) => block.columns.length));
  return spec.blocks.flatMap((block) => {
    const rows = block.rows.flatMap((row) => {
      const values = valuesOf(form, spec.id, block, row.key, change);
      return values === null ? [] : [filled([labelOf(spec.id, row, change), ...values], width)];
    });
    const head = [spec.heads[0]!, ...block.columns.map((column) => column.label)];
    return rows.length === 0 ? [] : [filled([block.label ?? ''], width), filled(head, width), ...rows];
  });
}

/** Table 3: three columns of labels, of which the second and third stand under the result head and the groups. */
function groupedGrid(form: FormId, spec: TableSpec, change: TableChange): Grid {
  const block = spec.blocks[0]!;
  const [corner, applicants, organisations, results] = spec.heads as [string, string, string, string];
  const [first, ...rest] = block.columns.map((column) => column.label);
  const kinds = rest.slice(0, -1);
  const heads: Grid = [
    [`(${corner})`, left, left, ...filled([applicants], block.columns.length)],
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
    if (/^[一二三四]、/.test(row.label)) {
      rows.push([label, left, left, ...values]);
      continue;
    }
    const head = resultsBegun ? above : results;
    resultsBegun = true;
    if (row.group === null) rows.push([head, label, left, ...values]);
    else rows.push([head, row.group === group ? above : block.groups.find((candidate) => candidate.key === row.group)!.label, label, ...values]);
    group = row.group;
  }
  return [...heads, ...rows];
}

/** The block's rows, a group as one row where the change prints it so. */
function rowsOf(block: BlockSpec, table: TableId, change: TableChange): RowSpec[] {
  return block.rows.flatMap((row) => {
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
  const kept = block.rows.flatMap((row) => {
    const values = valuesOf(form, spec.id, block, row.key, change);
    return values === null ? [] : [{ label: labelOf(spec.id, row, change), values }];
  });
  const columns = block.columns.map((column) => column.label);
  const [review, ...lawsuits] = kept;
  const covered = columns.map((): Covered => above);
  return [
    [...filled([review!.label], columns.length), ...filled([spec.heads[0]!], columns.length * lawsuits.length)],
    [...columns, ...lawsuits.flatMap((row) => filled([row.label], columns.length))],
    [...covered, ...lawsuits.flatMap(() => columns)],
    kept.flatMap((row) => row.values),
  ];
}

/** The cells with the last one spread over the rest of the width. */
function filled(cells: readonly string[], width: number): GridCell[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, (): Covered => left)];
}
