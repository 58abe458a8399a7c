import { nameOfColumn, nameOfRow, quoted } from '../report/names';
import { termsOf } from '../report/relations';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { addDecimals, equalDecimals, negateDecimal, zero } from '../text/decimal';
import { columnsOf, holdSame, isNothing, touchedByAll, unlikely } from './grid';
import type { Candidate, Grid } from './grid';
import { neededBy } from './system';
import type { System } from './system';

/**
 * A row, or a column, that is wrong in every figure that its sums do not confirm: it is its neighbour's, or nothing was filled in;
 * as a total it is off by what other rows hold; or all that fails meets in it, so that it alone is wrong, however it came about.
 * What it should hold is for the sums to tell.
 */
export function* wholeLines(report: Report, system: System, grid: Grid, failing: readonly RelationResult[]): Iterable<Candidate> {
  if (grid.lines.length < 2) return;
  yield* ofVectors(system, grid.lines, failing, rowWords(report));
  yield* ofVectors(system, columnsOf(grid), failing, columnWords(report));
  yield* ofTotals(report, system, grid, failing);
}

/** A row of totals that is off by what other rows hold, in every column: it left them out, or counted what is not its own. */
function* ofTotals(report: Report, system: System, { lines }: Grid, failing: readonly RelationResult[]): Iterable<Candidate> {
  for (const line of touchedByAll(system, lines, failing)) {
    const sums = line.map((cell) => system.standing(cell).find(({ relation }) => relation.total === cell && isAcross(relation, line)));
    if (sums.some((standing) => standing === undefined)) continue;
    const by = sums.map((standing) => neededBy(system, standing!));
    const counted = new Set(sums.flatMap((standing) => system.cells(standing!.relation)));
    const assumption = new Map(wrongIn(system, line, failing).map((cell) => [cell, null]));
    for (const { name, rows } of [...rowsBeside(report, lines, line), ...heads(system, lines)]) {
      const isOwn = rows.every(([first]) => counted.has(first!));
      const held = line.map((_, at) => rows.reduce((sum, row) => addDecimals(sum, row[at]!.value ?? zero), zero));
      const isOff = held.every((figure, at) => equalDecimals(isOwn ? figure : negateDecimal(figure), by[at]!));
      if (isOff) yield { assumption, rank: 3, name: () => (isOwn ? { zh: `漏计${name.zh}`, en: `without ${name.en}` } : { zh: `多计了${name.zh}`, en: `with ${name.en} counted in` }), untold: 3 };
    }
  }
}

/** Rows that a total may have left out or counted, and what they are called. */
interface Rows {
  readonly name: Bilingual;
  readonly rows: readonly (readonly ReportCell[])[];
}

function rowsBeside(report: Report, lines: Grid['lines'], line: readonly ReportCell[]): Rows[] {
  return lines.filter((other) => other !== line).map((row) => {
    const name = quoted(nameOfRow(report, row[0]!.ref));
    return { name: { zh: name, en: `row ${name}` }, rows: [row] };
  });
}

/** The rows that stand under one head, for each head. */
function heads(system: System, lines: Grid['lines']): Rows[] {
  return system.blocks.flatMap(({ spec }) => spec.groups.map(({ key, label }) => {
    const own = spec.rows.filter(({ group }) => group === key).map((row) => row.key);
    const name = quoted(label);
    return { name: { zh: `${name}各项`, en: `the rows of ${name}` }, rows: lines.filter(([first]) => own.includes(first!.ref.row)) };
  })).filter(({ rows }) => rows.length > 1);
}

interface Words {
  readonly nothing: Bilingual;
  readonly all: Bilingual;
  copied(from: ReportCell): Bilingual;
}

function rowWords(report: Report): Words {
  return {
    nothing: { zh: '这一行都填了 0', en: 'the whole row was left at 0' },
    all: { zh: '这一行似整行有误', en: 'the whole row seems to be wrong' },
    copied(from) {
      const name = quoted(nameOfRow(report, from.ref));
      return { zh: `照抄了${name}这一行的数`, en: `the figures are those of row ${name}` };
    },
  };
}

function columnWords(report: Report): Words {
  return {
    nothing: { zh: '这一列都填了 0', en: 'the whole column was left at 0' },
    all: { zh: '这一列似整列有误', en: 'the whole column seems to be wrong' },
    copied(from) {
      const name = quoted(nameOfColumn(report, from.ref));
      return { zh: `照抄了${name}列的数`, en: `the figures are those of column ${name}` };
    },
  };
}

function* ofVectors(system: System, vectors: readonly (readonly ReportCell[])[], failing: readonly RelationResult[], words: Words): Iterable<Candidate> {
  for (const vector of touchedByAll(system, vectors, failing)) {
    const at = vectors.indexOf(vector);
    // Beside it, or in the same balance: what came in written as what was finished.
    const others = [...new Set([vectors[at - 1], vectors[at + 1], ...sourcesOf(system, vectors, vector)])].filter((other) => other !== undefined && other !== vector);
    const wrong = wrongIn(system, vector, failing);
    const assumption = new Map(wrong.map((cell) => [cell, null]));
    yield { assumption, rank: unlikely, untold: null, name: () => words.all };
    if (vector.every(isNothing)) yield { assumption, rank: 8, untold: 8, name: () => words.nothing };
    for (const other of others) {
      const isCopied = wrong.every((cell) => holdSame(cell, other![vector.indexOf(cell)])) && wrong.some((cell) => !isNothing(cell));
      if (isCopied) yield { assumption, rank: 4, untold: 4, name: () => words.copied(other![0]!) };
    }
  }
}

/** The cells of a line that its sums across do not confirm. */
function wrongIn(system: System, line: readonly ReportCell[], failing: readonly RelationResult[]): ReportCell[] {
  return line.filter((cell) => system.touching(cell).some(({ relation }) => isAcross(relation, line) && (failing.includes(relation) || system.unread(relation) > 0)));
}

/** Whether a relation counts one cell of the line only. */
function isAcross(relation: RelationResult, vector: readonly ReportCell[]): boolean {
  return termsOf(relation).filter(({ cell }) => cell !== null && vector.includes(cell)).length === 1;
}

/** The lines that stand with it in balances. */
function sourcesOf(system: System, vectors: readonly (readonly ReportCell[])[], vector: readonly ReportCell[]): (readonly ReportCell[])[] {
  const [first] = vector;
  const balances = first === undefined ? [] : system.touching(first).filter(({ relation }) => relation.relation.kind === 'balance');
  const cells = new Set(balances.flatMap(({ relation }) => system.cells(relation)));
  return vectors.filter((other) => other[0] !== undefined && cells.has(other[0]) && other !== vector);
}
