import type { BlockSpec, CellRef, ColumnSpec, GroupSpec, Relation, RowSpec, TableId, TableSpec } from './form';

/** What the sums of a table are made of; the two forms differ in nothing else. */
interface SumsOfApplications {
  readonly table: TableId;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly total: string;
  readonly carried: { readonly new: string; readonly in: string; readonly out: string };
}

/**
 * The relations of table 3: per row the six applicant kinds make 总计, per column the results make (七)总计, and per column
 * the relation that the form itself prints: 第一项加第二项之和,等于第三项加第四项之和.
 */
export function applicationsRelations(sums: SumsOfApplications): Relation[] {
  const { table, rows, columns, carried } = sums;
  const totalColumn = columns.at(-1)!;
  const kinds = columns.slice(0, -1);
  const outside = [carried.new, carried.in, sums.total, carried.out];
  const results = rows.filter((row) => !outside.includes(row.key));
  const cell = (row: string, column: string): CellRef => ({ table, row, column });
  return [
    ...rows.map((row): Relation => ({
      id: `row-total.${row.key}`,
      kind: 'row-total',
      total: cell(row.key, totalColumn.key),
      parts: kinds.map((column) => ({ cell: cell(row.key, column.key), weight: 1 })),
    })),
    ...columns.map((column): Relation => ({
      id: `column-total.${column.key}`,
      kind: 'column-total',
      total: cell(sums.total, column.key),
      parts: results.map((row) => ({ cell: cell(row.key, column.key), weight: 1 })),
    })),
    ...columns.map((column): Relation => ({
      id: `balance.${column.key}`,
      kind: 'balance',
      total: cell(carried.out, column.key),
      parts: [
        { cell: cell(carried.new, column.key), weight: 1 },
        { cell: cell(carried.in, column.key), weight: 1 },
        { cell: cell(sums.total, column.key), weight: -1 },
      ],
    })),
  ];
}

/** The relations of table 4: in each of the three kinds of proceedings the four outcomes make 总计. */
export function legalRelations(table: TableId, rows: readonly RowSpec[], columns: readonly ColumnSpec[]): Relation[] {
  const totalColumn = columns.at(-1)!;
  return rows.map((row) => ({
    id: `legal-total.${row.key}`,
    kind: 'legal-total',
    total: { table, row: row.key, column: totalColumn.key },
    parts: columns.slice(0, -1).map((column) => ({ cell: { table, row: row.key, column: column.key }, weight: 1 })),
  }));
}

/** The key of the column that is the sum of the others in every row; null in a table whose rows have no sum. */
export function totalColumnOf({ relations }: TableSpec): string | null {
  return relations.find(isWithinRow)?.total.column ?? null;
}

/** Whether a relation counts cells of one row only. */
export function isWithinRow({ total, parts }: Relation): boolean {
  return parts.every(({ cell }) => cell.row === total.row);
}

/**
 * The rows with every group that is printed as one row in that row's place, as some reports print （六）其他处理.
 * `printed` are the keys of the rows that the report has.
 */
export function rowsAsPrinted(rows: readonly RowSpec[], groups: readonly GroupSpec[], printed: ReadonlySet<string>): RowSpec[] {
  const merged = groups.filter((group) => group.asRow !== null && printed.has(group.asRow)
    && !rows.some((row) => row.group === group.key && printed.has(row.key)));
  const out: RowSpec[] = [];
  for (const row of rows) {
    const group = merged.find((candidate) => candidate.key === row.group);
    if (group === undefined) out.push(row);
    else if (!out.some((earlier) => earlier.key === group.asRow)) out.push(groupAsRow(group));
  }
  return out;
}

/** Every row that may be printed in a block: its own, and those that stand where groups are printed as one row. */
export function allRowsOf({ rows, groups }: BlockSpec): RowSpec[] {
  return [...rows, ...groups.filter(({ asRow }) => asRow !== null).map(groupAsRow)];
}

/** The row that stands where a group is printed as one row. */
export function groupAsRow(group: GroupSpec): RowSpec {
  return { key: group.asRow ?? group.key, label: group.label, aliases: group.aliases, group: null, meaning: group.meaning, articles: group.articles };
}

/** The table's relations when a group is printed as one row: its rows' own relations become one, and totals count the one row. */
export function relationsAsPrinted(spec: TableSpec, printed: ReadonlySet<string>): readonly Relation[] {
  const stands = new Map<string, string>();
  for (const block of spec.blocks) {
    const kept = new Set(rowsAsPrinted(block.rows, block.groups, printed).map((row) => row.key));
    for (const row of block.rows) {
      if (!kept.has(row.key)) stands.set(row.key, block.groups.find((group) => group.key === row.group)?.asRow ?? row.key);
    }
  }
  if (stands.size === 0) return spec.relations;
  const moved = (ref: CellRef): CellRef => ({ ...ref, row: stands.get(ref.row) ?? ref.row });
  const out = new Map<string, Relation>();
  for (const relation of spec.relations) {
    const total = moved(relation.total);
    const id = total.row === relation.total.row ? relation.id : `${relation.kind}.${total.row}`;
    const parts = new Map(relation.parts.map((part) => {
      const cell = moved(part.cell);
      return [`${cell.row} ${cell.column}`, { cell, weight: part.weight }];
    }));
    if (!out.has(id)) out.set(id, { ...relation, id, total, parts: [...parts.values()] });
  }
  return [...out.values()];
}
