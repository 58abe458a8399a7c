import type { CellRef, Relation, TableId } from '../forms/form';
import { isWithinRow, relationsAsPrinted } from '../forms/relations';
import { addDecimals, equalDecimals, weighted, zero } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import { nameOfCell, nameOfRow, quoted, specOfTable } from './names';
import type { Report, ReportCell, ReportRow, ReportTable } from './report';

/** A cell that a relation counts; null when its row is missing. */
export interface Term {
  readonly ref: CellRef;
  readonly weight: Weight;
  readonly cell: ReportCell | null;
}

/** A relation of the form with the cells of the report in it. */
export interface RelationResult {
  readonly relation: Relation;
  readonly state: 'holds' | 'fails' | 'open';
  /** The cell of the total; null when its row is missing. */
  readonly total: ReportCell | null;
  readonly parts: readonly Term[];
  /** The sum of the parts; null while open. */
  readonly expected: Decimal | null;
  /** Why it is open; null otherwise. */
  readonly reason: Bilingual | null;
  /** The cells that keep it open, totals and parts in the form's order; empty otherwise. */
  readonly openCells: readonly CellRef[];
}

/**
 * Every relation of the recognised form, evaluated: per table those of the form in which that table is printed, with a
 * group that is printed as one row standing for its rows. A table that is absent leaves its relations open, a blank,
 * unreadable or missing cell leaves open every relation it stands in, and a relation that was used to read its own
 * figures is open too: it cannot fail. Empty when no form was recognised.
 */
export function evaluateRelations(report: Report): RelationResult[] {
  if (report.form === null) return [];
  return report.form.tables.flatMap(({ id }) => {
    const table = report.tables.find((candidate) => candidate.id === id);
    return table === undefined ? absent(report, id) : evaluateTable(report, table);
  });
}

/** All that a relation counts, parts before the total: it holds when these, each times its weight, make 0. */
export function termsOf({ relation, total, parts }: Pick<RelationResult, 'relation' | 'total' | 'parts'>): Term[] {
  return [...parts, { ref: relation.total, weight: -1, cell: total }];
}

function absent(report: Report, id: TableId): RelationResult[] {
  const spec = specOfTable(report, id);
  if (spec === null) return [];
  const reason = { zh: `没有读出${spec.name.zh}`, en: `the ${spec.name.en} was not read` };
  return spec.relations.map((relation) => {
    const cells = cellsOf(relation, new Map());
    return openResult(cells, reason, refsOf(cells));
  });
}

function evaluateTable(report: Report, table: ReportTable): RelationResult[] {
  const rows = new Map<string, ReportRow>();
  for (const block of table.blocks) {
    for (const row of block.rows) if (!rows.has(row.spec.key)) rows.set(row.spec.key, row);
  }
  const spec = specOfTable(report, table.id);
  if (spec === null) return [];
  return relationsAsPrinted(spec, new Set(rows.keys())).map((relation) => evaluate(report, relation, rows, table.chosenBy?.has(relation.id) === true));
}

/** @param hasChosen whether it told how to cut glued digits */
function evaluate(report: Report, relation: Relation, rows: ReadonlyMap<string, ReportRow>, hasChosen: boolean): RelationResult {
  const cells = cellsOf(relation, rows);
  const troubles = refsOf(cells, (cell) => cell?.state !== 'figure');
  const first = troubles[0];
  if (first !== undefined) return openResult(cells, reasonFor(report, rows, first, troubles.length), troubles);
  const used = refsOf(cells, (cell) => wasUsed(relation, cell, hasChosen));
  if (used.length > 0) return openResult(cells, usedReason, used);
  const expected = cells.parts.reduce((sum, { cell, weight }) => addDecimals(sum, weighted(cell?.value ?? zero, weight)), zero);
  const state = equalDecimals(expected, cells.total?.value ?? zero) ? 'holds' : 'fails';
  return { ...cells, state, expected, reason: null, openCells: [] };
}

/** The cells of the report that a relation speaks of. */
type Cells = Pick<RelationResult, 'relation' | 'total' | 'parts'>;

const usedReason: Bilingual = {
  zh: '读取粘连或错位的数字时已用到这一关系，不能再用它核对',
  en: 'it was used to read figures that were glued or out of place, so it cannot check them',
};

/** Figures rebuilt from glued digits were cut by the sum of their own row, and by others that had to choose; figures placed by position by every sum. */
function wasUsed(relation: Relation, cell: ReportCell | null, hasChosen: boolean): boolean {
  if (cell === null || cell.mark === null) return false;
  return cell.mark === 'by position' || hasChosen || isWithinRow(relation);
}

function openResult(cells: Cells, reason: Bilingual, openCells: readonly CellRef[]): RelationResult {
  return { ...cells, state: 'open', expected: null, reason, openCells };
}

function cellsOf(relation: Relation, rows: ReadonlyMap<string, ReportRow>): Cells {
  const parts = relation.parts.map(({ cell: ref, weight }) => ({ ref, weight, cell: cellAt(rows, ref) }));
  return { relation, total: cellAt(rows, relation.total), parts };
}

/** The cells of a relation of which something is true, parts before the total; all of them unless told. */
function refsOf(cells: Cells, isWanted: (cell: ReportCell | null) => boolean = () => true): CellRef[] {
  return termsOf(cells).filter(({ cell }) => isWanted(cell)).map(({ ref }) => ref);
}

function reasonFor(report: Report, rows: ReadonlyMap<string, ReportRow>, ref: CellRef, count: number): Bilingual {
  const why = troubleOf(report, rows, ref);
  return count === 1 ? why : { zh: `${why.zh}，共 ${count} 格不能用`, en: `${why.en}; ${count} cells in all cannot be used` };
}

function troubleOf(report: Report, rows: ReadonlyMap<string, ReportRow>, ref: CellRef): Bilingual {
  const row = rows.get(ref.row);
  const named = quoted(nameOfRow(report, ref));
  if (row === undefined) return { zh: `没有${named}这一行`, en: `row ${named} is missing` };
  if (row.width !== null) {
    const { expected, found } = row.width;
    return { zh: `${named}应有 ${expected} 个数，读到 ${found} 个`, en: `row ${named} should have ${expected} figures and has ${found}` };
  }
  const cell = nameOfCell(report, ref);
  const state = cellAt(rows, ref)?.state;
  if (state === 'blank') return { zh: `${cell.zh}没有填数`, en: `${cell.en} is blank` };
  if (state === 'not-a-number') return { zh: `${cell.zh}填的不是数`, en: `${cell.en} is not a number` };
  return { zh: `${cell.zh}读不出是多少`, en: `${cell.en} cannot be read` };
}

function cellAt(rows: ReadonlyMap<string, ReportRow>, ref: CellRef): ReportCell | null {
  return rows.get(ref.row)?.cells.find((cell) => cell.ref.column === ref.column) ?? null;
}
