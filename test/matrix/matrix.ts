import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { decode } from '../../server/src/text/decode';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import type { Fault } from './compare';
import { compare } from './compare';
import { encode } from './encode';
import type { MatrixLayout } from './layouts/layout';
import type { Noise } from './noises';
import type { Rendered } from './render';
import { renderReport } from './render';

/** How the reports of one layout with one noise were read. */
export interface Outcome {
  readonly layout: MatrixLayout;
  readonly noise: Noise;
  readonly reports: readonly ReadReport[];
}

export interface ReadReport {
  /** Of which report: its text is not kept, the whole matrix would be hundreds of megabytes. */
  readonly name: string;
  readonly right: number;
  readonly faults: readonly Fault[];
  /** Findings on figures in which nothing is wrong. */
  readonly alarms: readonly string[];
}

/** Every layout with every noise that occurs in it; of each form as many reports as `turns`. */
export function runMatrix(layouts: readonly MatrixLayout[], noises: readonly Noise[], turns = usualTurns): Outcome[] {
  return layouts.flatMap((layout) => noises.filter((noise) => noise.notIn?.test(layout.id) !== true).map((noise) => outcomeOf(layout, noise, turns)));
}

/** How many reports docs/reading.md counts. */
const usualTurns = 1;

/** Renders, reads and compares the reports of one layout with one noise: of each form `turns`. */
function outcomeOf(layout: MatrixLayout, noise: Noise, turns: number): Outcome {
  const reports = (['form2019', 'form2021'] as const).filter((form) => noise.forms?.includes(form) ?? true)
    .flatMap((form) => Array.from({ length: turns }, (_, turn) => readRendered(renderReport(layout, noise, form, turn))));
  return { layout, noise, reports };
}

export function readRendered(rendered: Rendered): ReadReport {
  const text = decoded(rendered);
  const report = readReport(text);
  const { right, faults } = compare(rendered, exportReport(report, 'utf-8'));
  const alarms = rendered.truth.clean ? checkReport(report).findings.filter(({ check }) => alarming.has(check)).map(({ check, message }) => `${check}: ${message.zh}`) : [];
  return { name: rendered.name, right, faults, alarms };
}

/** The same figures are those of towns and cities, noises leave cells blank, and the same sentences stand over any figures. */
const besideFigures: readonly string[] = ['rules-without-power', 'only-totals', 'unpaid-without-fee'];
/** What may not be found in figures that are right and complete. */
const alarming: ReadonlySet<string> = new Set([
  ...checks.filter(({ id, group }) => group === 'sums' && !besideFigures.includes(id)).map(({ id }) => id), 'missing-table', 'missing-row', 'row-width', 'not-a-number',
]);

function decoded({ name, text, encoding }: Rendered): string {
  if (encoding === 'utf-8') return text;
  const read = decode(encode(text, encoding), null);
  if (!('text' in read) || read.text !== text) throw new Error(`${name}: decoded to another text`);
  return read.text;
}
