import type { FormId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { gridOf } from './grid';
import type { Grid } from './grid';
import { makeReport } from './make-report';
import type { ReportOptions } from './make-report';

/** A report whose tables are those of a web page; `blank` stands in cells in which nothing does. */
export function makeHtmlReport({ form = 'form2021', change = {} }: Omit<ReportOptions, 'layout'> = {}, blank = '&nbsp;'): string {
  const tables = Object.fromEntries(tablesOf(form).map((id) => [id, htmlTable(gridOf(form, id, change), blank)]));
  return makeReport({ form, change: { ...change, tables } });
}

function tablesOf(form: FormId) {
  return forms.find((candidate) => candidate.id === form)!.tables.map(({ id }) => id);
}

function htmlTable(grid: Grid, blank: string): string {
  const rows = grid.map((row) => row.filter((cell) => typeof cell === 'string').map((cell) => `<td><p align="center">${cell === '' ? blank : cell}</p></td>`));
  return `<table border="1">\n${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}\n</table>`;
}
