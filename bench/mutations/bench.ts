import type { Finding } from '../../server/src/checks/check';
import { checkReport } from '../../server/src/checks/run';
import { forms } from '../../server/src/forms/registry';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { applyEdits } from '../../server/src/text/edits';
import type { Figures } from '../../test/kit/figures';
import { makeReport } from '../../test/kit/make-report';
import type { LayoutId } from '../../test/kit/layouts';
import { publishedFigures, randomFigures } from '../../test/matrix/figures';
import type { FigureSet } from '../../test/matrix/figures';
import { randomOf } from '../../test/matrix/random';
import type { Rows, SlipKind } from './slips';
import { slipKinds } from './slips';

/** What became of the mistakes of one kind. */
export interface MutationTally {
  readonly kind: string;
  readonly made: number;
  /** With a finding of the sums. */
  readonly found: number;
  /** Explained in one way only. */
  readonly unique: number;
  /** Of these on a cell that was changed, with the repairs that make the tables what they were. */
  readonly right: number;
  /** Of the others those of which one of the repairs makes the tables what they were. */
  readonly among: number;
  readonly findings: number;
}

const mutationLayouts: readonly LayoutId[] = ['bars', 'cellLines', 'tabs', 'markdown', 'barCells'];

/** The sets of figures to change: all that are published, and made-up ones. */
const mutationSets: readonly FigureSet[] = [
  ...publishedFigures,
  ...forms.flatMap(({ id }) => [1, 2].map((turn) => ({ ...randomFigures(id, randomOf(`mutations ${id} ${turn}`)), id: `made-up ${id} ${turn}` }))),
];

/** Findings of the sums in the reports as they are: there may be none. */
export function falseAlarms(): string[] {
  return mutationSets.flatMap((set) => mutationLayouts.flatMap((layout) => sumsIn(textOf(set, set.figures, layout)).map(({ message }) => `${set.id} ${layout}: ${message.zh}`)));
}

/** Makes every kind of mistake in every set of figures and looks what becomes of it; the layouts take turns. */
export function tallyMutations(): MutationTally[] {
  return slipKinds.map((kind, at) => {
    const outcomes = mutationSets.flatMap((set, turn) => outcomeOf(kind, set, mutationLayouts[(at + turn) % mutationLayouts.length]!) ?? []);
    const count = (isMeant: (outcome: Outcome) => boolean): number => outcomes.filter(isMeant).length;
    return {
      kind: kind.name,
      made: outcomes.length,
      found: count(({ findings }) => findings > 0),
      unique: count(({ isUnique }) => isUnique),
      right: count(({ isUnique, isRight }) => isUnique && isRight),
      among: count(({ isUnique, isRight }) => !isUnique && isRight),
      findings: outcomes.reduce((sum, { findings }) => sum + findings, 0),
    };
  });
}

interface Outcome {
  readonly findings: number;
  readonly isUnique: boolean;
  readonly isRight: boolean;
}

/** Null where the mistake cannot be made, or breaks no sum. */
function outcomeOf(kind: SlipKind, set: FigureSet, layout: LayoutId): Outcome | null {
  const random = randomOf(`${kind.name} ${set.id}`);
  const rows: Rows = Object.fromEntries(Object.entries(set.figures[kind.table]).map(([key, values]) => [key, values.map(Number)]));
  if (!kind.make(rows, random)) return null;
  const changed = { ...set.figures, [kind.table]: Object.fromEntries(Object.entries(rows).map(([key, values]) => [key, values.map(String)])) };
  const text = textOf(set, changed, layout);
  const findings = sumsIn(text);
  const right = figuresIn(textOf(set, set.figures, layout));
  if (findings.length === 0 && checkReport(readReport(text)).coverage.relations.failed === 0) return null;
  const isUnique = findings.every(({ repairs }) => repairs.length === 1);
  const repaired = (edits: readonly Finding['repairs'][number][]): boolean => figuresIn(applyEdits(text, edits.flatMap((repair) => repair.edits))) === right;
  const isRight = isUnique
    ? repaired(findings.flatMap(({ repairs }) => repairs))
    : findings.length === 1 && findings[0]!.repairs.some((repair) => repaired([repair]));
  return { findings: findings.length, isUnique, isRight };
}

const sums = ['row-total', 'column-total', 'balance', 'legal-total'];

function sumsIn(text: string): Finding[] {
  return checkReport(readReport(text)).findings.filter(({ check }) => sums.includes(check));
}

function figuresIn(text: string): string {
  return JSON.stringify(exportReport(readReport(text), 'utf-8').tables);
}

function textOf({ form }: FigureSet, figures: Figures, layout: LayoutId): string {
  const rows = Object.fromEntries(Object.entries(figures).flatMap(([table, own]) => Object.entries(own).map(([row, values]) => [`${table}.${row}`, values])));
  return makeReport({ form, layout, change: { rows } });
}
