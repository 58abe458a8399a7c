import type { Relation, TableSpec } from '../forms/form';
import { tableIn } from '../forms/registry';
import { relationsAsPrinted, totalColumnOf } from '../forms/relations';
import { parseDecimal } from '../text/decimal';
import { lazy } from '../text/lazy';
import type { Span } from '../text/span';
import { fillsBlanks } from './besideBlanks';
import type { BesideBlanks } from './besideBlanks';
import { linesToCut } from './linesToCut';
import type { LineToCut } from './linesToCut';
import type { RowShape } from './rebuilding/cuts';
import { cutsOf } from './rebuilding/cuts';
import type { PlacedDigits } from './rebuilding/digits';
import { asDigits, waysToRead } from './rebuilding/digits';
import type { Known } from './rebuilding/equations';
import { equationsBetween } from './rebuilding/equations';
import { searchable } from './rebuilding/figures';
import { joinsOf } from './rebuilding/joins';
import { rebuild } from './rebuilding/rebuild';
import type { NamedEquation } from './rebuilding/rebuild';
import type { BesideDigits, GluedDigits, GluedRow, PrintedValue, Report, ReportBlock, ReportCell, ReportRow, ReportTable } from './report';
import { tornTables } from './torn';

/**
 * The report with the figures whose digits stood side by side with nothing between them: cut in every way that the sum of their
 * row allows, chosen by the sums between rows. Where one way is left the figures are read and marked; where several are, only
 * those that all of them have. Nothing is guessed.
 */
export function withRebuilt(report: Report): Report {
  const isOdd = ({ glued, width, cells }: ReportRow): boolean => glued !== undefined || width !== null || cells.some(({ state }) => state === 'blank');
  if (!report.tables.some(({ blocks }) => blocks.some(({ rows }) => rows.some(isOdd)))) return report;
  const torn = lazy(() => tornTables(report));
  return { ...report, tables: report.tables.map((table) => rebuiltTable(report.text, table, () => !torn().has(table.id))) };
}

/** One way to cut a line: its figures, and where each stands. */
interface Way {
  readonly values: readonly number[];
  readonly spans: readonly Span[];
  /** Whether figures written in several cells make it, and no cell is left over. */
  readonly isJoined?: boolean;
  /** Whether it is what is printed, blank cells blank. */
  readonly isPlain?: boolean;
}

const printedWay: Way = { values: [], spans: [], isPlain: true };

function rebuiltTable(text: string, table: ReportTable, hasOwnCells: () => boolean): ReportTable {
  const chosenBy = new Set<string>();
  const blocks = table.blocks.map((block): ReportBlock => {
    const spec = tableIn(block.form, table.id);
    const lines = linesToCut(block, { table, isSummed: totalColumnOf(spec) !== null, hasOwnCells });
    if (lines.length === 0) return block;
    const rows = rebuiltRows(text, block, spec, lines, chosenBy);
    return { ...block, rows: block.rows.map((row) => rows.get(row) ?? row) };
  });
  return { ...table, blocks, ...(chosenBy.size > 0 && { chosenBy }) };
}

function rebuiltRows(text: string, block: ReportBlock, spec: TableSpec, all: readonly LineToCut[], chosenBy: Set<string>): ReadonlyMap<ReportRow, ReportRow> {
  const relations = relationsAsPrinted(spec, new Set(block.rows.map((row) => row.spec.key)));
  const columns = block.spec.columns.map(({ key }) => key);
  const cut = all.map((line) => ({ line, ways: waysOf(line, relations, columns) }));
  // A row of a table with cells that has no way to be cut has lost one, or a mistake.
  const lines = cut.filter(({ line, ways }) => line.rows[0]!.glued !== undefined || ways === null || ways.length > 0);
  const lineOf = new Map(lines.flatMap(({ line, ways }, at) => (ways === null || line.rows.length > 1 ? [] : [[line.rows[0]!.spec.key, at]])));
  const waysIn = new Map(lines.flatMap(({ ways }) => ways ?? []).map((way) => [way.values, way]));
  const isGlued = new Set(all.filter((line) => line.beside === null || lines.some((other) => other.line === line)).flatMap(({ rows }) => rows));
  const knownAt = (row: string, column: string): Known => {
    const line = lineOf.get(row);
    if (line !== undefined) return { line };
    const printed = block.rows.find((each) => each.spec.key === row);
    return printed === undefined || isGlued.has(printed) ? null : figureIn(printed.cells[columns.indexOf(column)]);
  };
  const equations = equationsBetween(relations, columns, knownAt);
  const rebuilt = rebuild(lines.map(({ ways }) => ways?.map(({ values }) => values) ?? null), equations);
  const rows = new Map<ReportRow, ReportRow>();
  for (const [at, { line, ways }] of lines.entries()) {
    const left = rebuilt.options[at]?.map((values) => waysIn.get(values)!) ?? null;
    if (line.cells !== null) {
      const isProven = line.rows.length > 1 || isConfirmed(equations, at, columns);
      const [only, other] = left ?? [];
      if (isProven && other === undefined && only?.isJoined === true) line.rows.forEach((row, index) => rows.set(row, joinedRow(text, row, line.cells!, only, index)));
      continue;
    }
    const outcome = line.beside === null
      ? { left, isTaken: line.rows[0]!.glued !== undefined || isTaken(line, left?.length ?? null, isConfirmed(equations, at, columns)) }
      : besideOutcome(line.beside, { ways, left, isConfirmed: isConfirmed(equations, at, columns) });
    if (!outcome.isTaken) continue;
    line.rows.forEach((row, index) => rows.set(row, rebuiltRow(text, row, { line, isSum: shapesOf(line, relations, columns).every(({ isSum }) => isSum), index, left: outcome.left, alone: ways?.length ?? null })));
  }
  if (!rebuilt.contradiction) for (const name of rebuilt.chosenBy) chosenBy.add(name);
  return rows;
}

/** Whether an equation between rows, in all columns, counts a line. */
function isConfirmed(equations: readonly NamedEquation[], line: number, columns: readonly string[]): boolean {
  return equations.some(({ terms, columns: own }) => own.length === columns.length && terms.some((term) => term.line === line));
}

/**
 * Whether a row of a table with cells, which may have lost some, is glued: where nothing parts its digits and they can be cut, and
 * where some cells stand, if there is one way only, which the sums of all columns confirm.
 */
function isTaken({ rows, isRun }: LineToCut, readings: number | null, isConfirmed: boolean): boolean {
  if (isRun && rows[0]!.width !== null) return readings !== 0;
  return readings === 1 && isConfirmed;
}

/**
 * What is left of digits with blank cells beside them. As it is printed it stays where the sums leave only that; else it is one way more,
 * unless it cannot be meant, or the sums of all columns leave one way.
 */
function besideOutcome({ mayBePlain }: BesideBlanks, { ways, left, isConfirmed }: { readonly ways: readonly Way[] | null; readonly left: readonly Way[] | null; readonly isConfirmed: boolean }): { readonly left: readonly Way[] | null; readonly isTaken: boolean } {
  const [only, other] = left ?? [];
  if (only !== undefined && other === undefined) {
    if (only.isPlain) return { left, isTaken: false };
    if (isConfirmed || !mayBePlain) return { left, isTaken: true };
  }
  // Where no way makes all sums hold there is a mistake, and it may be anywhere.
  const open = left === null ? null : (left.length === 0 ? ways! : left).filter(({ isPlain }) => !isPlain);
  return { left: open && (mayBePlain ? [...open, printedWay] : open), isTaken: true };
}

/** Null where none was read, or none that can be reckoned with. */
function figureIn(cell: ReportCell | undefined): Known {
  const figure = cell?.value == null ? null : searchable(cell.value);
  return figure === null ? null : { figure };
}

/** The ways in which the digits of a line may be cut, by the sums of its own rows; null where they are too many, or nothing proves any. */
function waysOf({ rows, digits, cells, beside }: LineToCut, relations: readonly Relation[], columns: readonly string[]): readonly Way[] | null {
  if (cells !== null) return joinedWays(cells, shapesOf({ rows }, relations, columns));
  const readings = waysToRead(digits);
  if (readings === null) return null;
  const shapes = shapesOf({ rows }, relations, columns);
  if (beside !== null) {
    const ways = cutInto(readings, shapes, (ends) => fillsBlanks(ends, beside));
    return ways === null || ways.length === 0 || beside.plain === null ? ways : [...ways, { ...printedWay, values: beside.plain }];
  }
  if (shapes.some(({ isSum }) => !isSum)) {
    // No sum tells whether a digit or a cell is lost: what parts the digits must be known, and fewer figures must not do as well.
    const isBroken = digits.slice(1).some(({ span }, at) => digits[at]!.span.end + digits[at]!.note.length !== span.start);
    const ways = isBroken || rows.length > 1 ? null : cutInto(readings, shapes);
    if (ways?.length === 0) return null;
    const mayLackFigures = ways?.length === 1 && columns.slice(1).some((_, at) => cutInto(readings, [{ width: at + 1, isSum: false }])?.length !== 0);
    return mayLackFigures ? null : ways;
  }
  return cutInto(readings, shapes);
}

function shapesOf({ rows }: Pick<LineToCut, 'rows'>, relations: readonly Relation[], columns: readonly string[]): RowShape[] {
  return rows.map(({ spec }) => ({ width: columns.length, isSum: relations.some((relation) => isSumOf(relation, spec.key, columns)) }));
}

function cutInto(readings: readonly PlacedDigits[], shapes: readonly RowShape[], fits: (ends: readonly number[]) => boolean = () => true): readonly Way[] | null {
  const ways: Way[] = [];
  for (const reading of readings) {
    const { cuts, complete } = cutsOf(reading, shapes);
    if (!complete) return null;
    for (const { ends, values } of cuts.filter((each) => fits(each.ends))) {
      ways.push({ values, spans: ends.map((end, at) => ({ start: reading.places[ends[at - 1] ?? 0]!, end: reading.places[end - 1]! + 1 })) });
    }
  }
  return ways;
}

function joinedWays(cells: readonly PrintedValue[], shapes: readonly RowShape[]): readonly Way[] | null {
  if (cells.some(({ span }) => span === null)) return null;
  const ways = joinsOf(cells.map(({ text }) => text), shapes);
  return ways?.map(({ values, parts }) => ({
    values,
    isJoined: parts !== null,
    spans: parts?.map(([from, to]) => ({ start: cells[from]!.span!.start, end: cells[to]!.span!.end })) ?? [],
  })) ?? null;
}

/** A row of which figures are written in several cells, each in its column. */
function joinedRow(text: string, row: ReportRow, printed: readonly PrintedValue[], { values, spans }: Way, index: number): ReportRow {
  const width = row.cells.length;
  const cells = row.cells.map((cell, at): ReportCell => {
    const [span, value] = [spans[index * width + at]!, values[index * width + at]!];
    return { ...cell, state: 'figure', span, value: parseDecimal(String(value)), text: text.slice(span.start, span.end), unit: null, mark: 'rebuilt' };
  });
  const partsOf = ({ span }: ReportCell): Span[] => printed.flatMap((part) => (part.span !== null && span!.start <= part.span.start && part.span.end <= span!.end ? [part.span] : []));
  return { ...row, width: null, cells, split: cells.flatMap((cell) => (partsOf(cell).length > 1 ? [{ column: cell.ref.column, parts: partsOf(cell) }] : [])) };
}

/** Whether the last column of a row is the sum of the others. */
function isSumOf({ total, parts }: Relation, row: string, columns: readonly string[]): boolean {
  return total.row === row && total.column === columns.at(-1) && parts.length === columns.length - 1
    && parts.every(({ cell, weight }, at) => cell.row === row && cell.column === columns[at] && weight === 1);
}

interface Outcome {
  readonly line: LineToCut;
  /** Whether sums prove what all ways have in common; else only digits that stand by themselves are a figure. */
  readonly isSum: boolean;
  /** Which of the line's rows it is. */
  readonly index: number;
  readonly left: readonly Way[] | null;
  readonly alone: number | null;
}

function rebuiltRow(text: string, row: ReportRow, { line, isSum, index, left, alone }: Outcome): ReportRow {
  const width = row.cells.length;
  const own = (left ?? []).map(({ spans, isPlain }) => (isPlain ? row.cells.map(({ span }) => span ?? nowhere) : spans.slice(index * width, (index + 1) * width)));
  const cuts = own.filter((_, at) => !left![at]!.isPlain);
  const figureOf = (span: Span) => ({ value: parseDecimal(asDigits(printedAt(line.digits, span)))!, span });
  const stretch = { start: line.digits[0]!.span.start, end: line.digits.at(-1)!.span.end };
  const glued: GluedRow = { digits: line.digits, readings: left?.length ?? null, alone, ways: cuts.length > mostKept ? [] : cuts.map((spans) => spans.map(figureOf)), ...(line.beside !== null && { beside: besideDigits(row, line.beside, index) }) };
  const cells = row.cells.map((cell, at): ReportCell => {
    const span = own[0]?.[at];
    const isSame = span !== undefined && own.every((spans) => spans[at]!.start === span.start && spans[at]!.end === span.end)
      && (own.length === 1 || isSum || line.digits.some((digits) => digits.span.start === span.start && digits.span.end === span.end));
    if (!isSame) return { ...cell, state: 'unreadable', span: stretch, value: null, text: text.slice(stretch.start, stretch.end), unit: null, mark: null };
    return { ...cell, state: 'figure', ...figureOf(span), text: text.slice(span.start, span.end), unit: null, mark: 'rebuilt' };
  });
  return { ...row, width: null, cells, glued };
}

/** What stands at a place among digits, without what only parts their lines. */
function printedAt(digits: readonly GluedDigits[], { start, end }: Span): string {
  const own = digits.find(({ span }) => span.start <= start && end <= span.end)!;
  return own.text.slice(start - own.span.start, end - own.span.start);
}

function besideDigits({ cells }: ReportRow, { plain, mayBePlain }: BesideBlanks, index: number): BesideDigits {
  const figures = plain?.slice(index * cells.length, (index + 1) * cells.length).map((figure) => parseDecimal(String(figure))!) ?? null;
  return { cells, mayBePlain, plain: mayBePlain ? figures : null };
}

const nowhere: Span = { start: -1, end: -1 };

/** Ways that are kept for sentences to choose from. */
const mostKept = 200;
