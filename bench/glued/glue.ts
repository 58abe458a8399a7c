import { forms } from '../../server/src/forms/registry';
import type { TableId } from '../../server/src/forms/form';
import { gridOf } from '../../test/kit/grid';
import type { Grid } from '../../test/kit/grid';
import { layouts } from '../../test/kit/layouts';
import type { FigureSet } from '../../test/matrix/figures';

/** How a report lost what stood between its figures. */
export type Glue = 'page' | 'wrapped' | 'window' | 'lines' | 'row';

/** By `table.row` what stands in the row instead of its figures: digits side by side. */
export type Runs = ReadonlyMap<RowName, string>;
export type RowName = `${TableId}.${string}`;

/** The digits of every row of tables 3 and 4, and of the rows of table 2 with several columns. */
export function runsOf({ figures }: FigureSet): Map<RowName, string> {
  return new Map((Object.keys(figures) as TableId[]).flatMap((table) => Object.entries(figures[table]).flatMap(([row, values]): [RowName, string][] =>
    (values.length > 1 && values.every((value) => /^\d+$/.test(value)) ? [[`${table}.${row}`, values.join('')]] : []))));
}

/**
 * A report with these runs.
 *
 * @param glue `page`: each table on one line with nothing between its cells; `wrapped`: that line broken at every
 *   40 characters; `window`: the whole report on one line, broken so; `lines`: a row a line, nothing between its cells;
 *   `row`: tables with bars in which only these rows are glued
 */
export function gluedReport({ form, figures }: FigureSet, glue: Glue, runs: Runs): string {
  const spec = forms.find(({ id }) => id === form)!;
  const rows = Object.fromEntries((Object.keys(figures) as TableId[]).flatMap((table) => Object.entries(figures[table]).map(([row, values]) => {
    const run = runs.get(`${table}.${row}`);
    return [`${table}.${row}`, run === undefined ? values : [run]];
  })));
  const parts = spec.sections.flatMap(({ number, title, table }) => [
    `${'一二三四五六'[number - 1]!}、${title}`,
    ...(table === null ? [] : [written(gridOf(form, table, { rows }), glue)]),
  ]);
  const all = ['云川县2023年政府信息公开工作年度报告', ...parts];
  return glue === 'window' ? broken(all.join('')) : all.join('\n');
}

function written(grid: Grid, glue: Glue): string {
  if (glue === 'row') return layouts.bars(grid);
  const lines = grid.map((row) => row.filter((cell) => typeof cell === 'string').join(''));
  if (glue === 'lines') return lines.join('\n');
  return glue === 'wrapped' ? broken(lines.join('')) : lines.join('');
}

function broken(line: string): string {
  return line.replace(/.{40}(?=.)/gu, '$&\n');
}
