import { checks } from '../../server/src/checks/registry';
import type { Finding } from '../../server/src/checks/check';
import { checkReport } from '../../server/src/checks/run';
import { forms } from '../../server/src/forms/registry';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import { gridOf } from '../../test/kit/grid';
import type { Figures } from '../../test/kit/figures';
import type { Draft } from '../../test/matrix/draft';
import { draftOf } from '../../test/matrix/draft';
import { publishedFigures, randomFigures } from '../../test/matrix/figures';
import type { FigureSet } from '../../test/matrix/figures';
import type { MatrixLayout } from '../../test/matrix/layouts/layout';
import { matrixLayouts } from '../../test/matrix/layouts/registry';
import { plainPrint } from '../../test/matrix/noises';
import { pinned, withoutPins } from '../../test/matrix/pins';
import { randomOf } from '../../test/matrix/random';
import { slipKinds } from './slips';
import type { SlipKind } from './slips';

/** What became of one mistake in one report in one layout. */
export interface Outcome {
  readonly kind: SlipKind;
  readonly layout: string;
  /** How many findings of tables, cells and sums there are. */
  readonly findings: number;
  /** Whether every finding names one cause: it has one repair. */
  readonly isUnique: boolean;
  /** Where there is one cause, whether it is on a cell, or a row, that was changed. */
  readonly isOnCell: boolean;
  /** Whether the repairs, or one of several, make the tables what they were. */
  readonly isRight: boolean;
  /** Whether the first repair of each does. */
  readonly isFirst: boolean;
}

/** Every layout but the glued ones, of which the figures are parted by the very sums that a mistake breaks. */
export const mutationLayouts: readonly MatrixLayout[] = matrixLayouts.filter(({ text }) => text === 'whole');

/** The sets of figures to change: all that are published, and made-up ones. */
const mutationSets: readonly FigureSet[] = [
  ...publishedFigures,
  ...forms.flatMap(({ id }) => [1, 2].map((turn) => ({ ...randomFigures(id, randomOf(`mutations ${id} ${turn}`)), id: `made-up ${id} ${turn}` }))),
];

/** Findings in the reports as they are: there may be none. Every set of figures in every layout, or in as many that take turns. */
export function falseAlarms(layoutsEach = mutationLayouts.length): string[] {
  return mutationSets.flatMap((set, at) => Array.from({ length: layoutsEach }, (_, turn) => mutationLayouts[(at * 5 + turn * 7) % mutationLayouts.length]!).flatMap((layout) => findingsIn(textOf(set, layout)).map(({ message }) => `${set.id} ${layout.id}: ${message.zh}`)));
}

/** Makes every kind of mistake in every layout, in `turns` sets of figures each, and looks what becomes of it. */
export function makeMutations(turns: number): Outcome[] {
  return slipKinds.flatMap((kind, at) => mutationLayouts.flatMap((layout, own) => Array.from({ length: turns }, (_, turn) => outcomeOf(kind, setAt(at + own + turn * 5), layout) ?? []).flat()));
}

/** How many reports of each kind a test makes. */
export const sampleTurns = 3;

/** The same of every kind in some layouts and sets of figures that take turns. */
export function sampleMutations(turns: number): Outcome[] {
  return slipKinds.flatMap((kind, at) => Array.from({ length: turns }, (_, turn) => outcomeOf(kind, setAt(at + turn * 3), mutationLayouts[(at * 7 + turn * 11) % mutationLayouts.length]!) ?? []).flat());
}

function setAt(at: number): FigureSet {
  return mutationSets[at % mutationSets.length]!;
}

/** Null where the mistake cannot be made, or breaks no sum and no row. A table that is drawn has a cell in every place, and one in groups parts the figures by their number. */
function outcomeOf(kind: SlipKind, set: FigureSet, layout: MatrixLayout): Outcome | null {
  const rows = mutated(kind, set);
  if (rows === null || kind.print !== undefined && (/^(?:drawn|pdf-layout)/.test(layout.id) || kind.table === 'legal' && layout.id === 'markdown-groups')) return null;
  const text = textOf(set, layout, rows);
  const report = readReport(text);
  const findings = findingsIn(text);
  if (findings.length === 0 && checkReport(report).coverage.relations.failed === 0 && (kind.print === undefined || tablesIn(text) === tablesOf(set))) return null;
  const isUnique = findings.every(({ repairs }) => repairs.length === 1);
  const isRepaired = (repairs: readonly Finding['repairs'][number][]): boolean => tablesIn(applyEdits(text, repairs.flatMap(({ edits }) => edits))) === tablesOf(set);
  const isRight = isUnique
    ? isRepaired(findings.flatMap(({ repairs }) => repairs))
    : findings.length > 0 && choices(findings.map(({ repairs }) => repairs)).some(isRepaired);
  const isFirst = isUnique ? isRight : isRepaired(findings.flatMap(({ repairs }) => repairs.slice(0, 1)));
  const isOnCell = findings.every(({ cell }) => cell !== null && isWrong(set, rows, kind, cell));
  return { kind, layout: layout.id, findings: findings.length, isUnique, isOnCell, isRight, isFirst };
}

/** One of each, in every way. */
function choices<T>(each: readonly (readonly T[])[]): T[][] {
  return each.reduce<T[][]>((ways, own) => (own.length === 0 ? ways : ways.flatMap((way) => own.map((one) => [...way, one]))).slice(0, mostChoices), [[]]);
}

const mostChoices = 400;

/** Whether a cell is wrong, or any of its row, or of its table if it names no row. */
function isWrong(set: FigureSet, rows: Readonly<Record<string, readonly string[]>>, kind: SlipKind, { table, row, column }: NonNullable<Finding['cell']>): boolean {
  if (table !== kind.table) return false;
  const wrongIn = (key: string): boolean => {
    const [is, should] = [rows[`${table}.${key}`]!, set.figures[table][key]!];
    return is.length !== should.length || is.some((value, at) => value !== should[at] && (column === null || columnAt(set, table, at) === column));
  };
  return row === null ? Object.keys(set.figures[table]).some(wrongIn) : wrongIn(row);
}

function columnAt({ form }: FigureSet, table: SlipKind['table'], at: number): string | undefined {
  return forms.find(({ id }) => id === form)!.tables.find(({ id }) => id === table)!.blocks[0]!.columns[at]?.key;
}

/** The rows of the tables, `applications.new`, with a mistake in one of them; null where it cannot be made. */
function mutated(kind: SlipKind, set: FigureSet): Record<string, string[]> | null {
  const rows: Record<string, number[]> = Object.fromEntries(Object.entries(set.figures[kind.table]).map(([key, values]) => [key, values.map(Number)]));
  const random = randomOf(`${kind.name} ${set.id}`);
  if (!kind.make(rows, random)) return null;
  const printed = Object.fromEntries(Object.entries(rows).map(([key, values]) => [key, values.map(String)]));
  if (kind.print?.(printed, random) === false) return null;
  return Object.fromEntries(Object.entries(printed).map(([key, values]) => [`${kind.table}.${key}`, values]));
}

const looking = checks.filter(({ group, severity }) => ['table', 'cell', 'sums'].includes(group) && ['error', 'warning'].includes(severity));
/** What is true of figures drawn by chance, or of the heads of a layout, and no mistake in figures. */
const besideFigures = ['rules-without-power', 'unpaid-without-fee', 'negative-stock', 'published-exceeds-total', 'procurement-without-amount', 'decisions-without-items', 'column-order'];

function findingsIn(text: string): Finding[] {
  return checkReport(readReport(text), { checks: looking }).findings.filter(({ check, severity }) => !besideFigures.includes(check) && ['error', 'warning'].includes(severity));
}

function tablesIn(text: string): string {
  return JSON.stringify(exportReport(readReport(text), 'utf-8').tables, inOrder);
}

function tablesOf({ figures }: FigureSet): string {
  return JSON.stringify(figures, inOrder);
}

/** Keys in one order, and decimals as numbers, so that equal tables are equal texts. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A report of which only the tables, and no sentence, state the figures. */
function textOf(set: FigureSet, layout: MatrixLayout, rows: Readonly<Record<string, readonly string[]>> = {}): string {
  const random = randomOf(`${set.id} ${layout.id}`);
  const { draft } = draftOf({ form: set.form, figures: set.figures, plan: {}, print: (figure) => plainPrint(figure, random), label: (label) => label }, random);
  let pin = 0;
  const all = Object.fromEntries(Object.entries({ ...rowsOf(set.figures), ...rows }).map(([key, values]) => [key, values.map((value) => pinned(pin++, value))]));
  const changed: Draft = {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => paragraph.replace(/全年共收到政府信息公开申请[^。]*，均在/u, '均在')),
      tables: section.tables.map((table) => ({ ...table, grid: gridOf(set.form, table.id, { rows: all }) })),
    })),
  };
  return withoutPins(layout.render(changed, random));
}

function rowsOf(figures: Figures): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(figures).flatMap(([table, own]) => Object.entries(own).map(([row, values]) => [`${table}.${row}`, values])));
}
