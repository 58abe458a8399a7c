import type { CellRef, Continuity, ContinuitySide, FormId, TableId } from '../forms/form';
import { forms, tableIn } from '../forms/registry';
import type { Reading } from '../prose/claim';
import { addDecimals, equalDecimals, subtractDecimals, weighted, zero } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import type { RelatedReport } from './related';
import type { Report, ReportCell } from './report';
import { cellName } from './summary';

/** A continuity with the figures of two reports. */
export interface ContinuityResult {
  readonly continuity: Continuity;
  readonly now: ContinuityValue;
  readonly before: ContinuityValue;
  /** Open: a figure of one of them was not read. */
  readonly state: 'holds' | 'fails' | 'open';
  /** By how much this year's side is more; null while it is open. */
  readonly excess: Decimal | null;
}

export interface ContinuityValue {
  readonly terms: readonly { readonly ref: CellRef; readonly weight: Weight; readonly value: Decimal | null }[];
  readonly sum: Decimal | null;
}

/** The figure of a cell; null where it was not read, undefined where the report's form has no such cell. */
export type FigureOf = (ref: CellRef) => Decimal | null | undefined;

/** Every continuity of which both reports have the cells. */
export function continuitiesBetween(now: FigureOf, before: FigureOf): ContinuityResult[] {
  const seen = new Set<string>();
  return continuities.flatMap((continuity) => {
    const name = `${continuity.kind} ${cellName(continuity.now.at)}`;
    const sides = [valueOf(continuity.now, now), valueOf(continuity.before, before)] as const;
    if (seen.has(name) || sides[0] === null || sides[1] === null) return [];
    seen.add(name);
    const [own, other] = sides;
    const excess = own.sum === null || other.sum === null ? null : subtractDecimals(own.sum, other.sum);
    return [{ continuity, now: own, before: other, excess, state: excess === null ? 'open' : equalDecimals(excess, zero) ? 'holds' : 'fails' }];
  });
}

/** The figures of a report that was read. */
export function figuresIn(report: Report): FigureOf {
  const cells = cellsByName(report);
  return (ref) => cells.get(cellName(ref))?.value;
}

export function cellsByName({ tables }: Report): Map<string, ReportCell> {
  return new Map(tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => [cellName(cell.ref), cell] as const)))));
}

/** The figures of another report. A cell of its form without a figure was not read. */
export function figuresOf({ figures, form }: RelatedReport): FigureOf {
  return (ref) => {
    const figure = figures.get(cellName(ref));
    if (figure !== undefined) return figure.value;
    const has = form !== null && tableIn(form, ref.table).blocks.some(({ rows, columns }) => rows.some(({ key }) => key === ref.row) && columns.some(({ key }) => key === ref.column));
    return has ? null : undefined;
  };
}

/**
 * What a reading of a sentence makes of the figures of a report; null where one of them was not read, or its form has them not.
 *
 * @param form of the report: its groups are parted into rows as there
 */
export function valueOfReading(form: FormId | null, figureOf: FigureOf, table: TableId, { rows, columns }: Reading): Decimal | null {
  const blocks = form === null ? [] : tableIn(form, table).blocks;
  const refs = rows.flatMap((key) => {
    const group = blocks.flatMap(({ groups }) => groups).find((each) => each.key === key);
    const isOneRow = group?.asRow != null && columns.some((column) => figureOf({ table, row: group.asRow!, column }) != null);
    const own = group === undefined || isOneRow ? [group?.asRow ?? key] : blocks.flatMap((block) => block.rows.filter((row) => row.group === key).map((row) => row.key));
    return own.flatMap((row) => columns.map((column): CellRef => ({ table, row, column })));
  });
  const values = refs.map((ref) => figureOf(ref) ?? null);
  return values.length === 0 || values.some((value) => value === null) ? null : values.reduce<Decimal>((sum, value) => addDecimals(sum, value!), zero);
}

/** Those of every form; the forms have some in common. */
const continuities: readonly Continuity[] = forms.flatMap(({ tables }) => tables.flatMap((table) => table.continuities));

/** Null where the report's form has one of the cells not. */
function valueOf({ parts }: ContinuitySide, figureOf: FigureOf): ContinuityValue | null {
  const terms = parts.map(({ cell, weight }) => ({ ref: cell, weight, value: figureOf(cell) }));
  if (terms.some(({ value }) => value === undefined)) return null;
  const known = terms.map(({ ref, weight, value }) => ({ ref, weight, value: value ?? null }));
  const isRead = known.every(({ value }) => value !== null);
  return { terms: known, sum: isRead ? known.reduce((sum, { value, weight }) => addDecimals(sum, weighted(value!, weight)), zero) : null };
}
