import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gridOf } from '../../test/kit/grid';
import { layouts } from '../../test/kit/layouts';
import type { FigureSet } from '../../test/matrix/figures';
import { forms } from '../../server/src/forms/registry';
import { figureSets } from './figureSets';
import { paragraphsOf } from './paragraphs';

/** A report whose sentences agree with its tables, but for what is known to be wrong. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
}

/** Reports with every set of figures and all paragraphs, half of them in each of two. */
export function madeTexts(): BenchText[] {
  return figureSets.flatMap((set) => [0, 1].map((half) => ({ name: `${set.id} ${half + 1}`, text: madeText(set, half) })));
}

function madeText({ form, figures }: FigureSet, half: number): string {
  const prose = paragraphsOf(figures, form).filter((_, at) => at % 2 === half);
  const spec = forms.find(({ id }) => id === form)!;
  const cells = Object.fromEntries(Object.entries(figures).flatMap(([table, rows]) => Object.entries(rows).map(([row, values]) => [`${table}.${row}`, values])));
  const parts = spec.sections.flatMap(({ number, title, table }) => [
    `${'一二三四五六'[number - 1]!}、${title}`,
    ...(number === 1 ? prose : []),
    ...(table === null ? [] : [layouts.bars(gridOf(form, table, { rows: cells }))]),
  ]);
  return ['云川县2023年政府信息公开工作年度报告', ...parts].join('\n\n');
}

/** The files of a folder whose names end as told, in order. */
export function textsIn(folder: string, ending: string): BenchText[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).sort();
  return files.map((file): BenchText => ({ name: file, text: readFileSync(path.join(folder, file), 'utf8') }));
}
