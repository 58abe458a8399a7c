import type { BlockSpec, Form, FormId, TableId, TableSpec } from './form';
import { form2019 } from './form2019';
import { form2021 } from './form2021';

/** Every form, oldest first. A new form is one file beside these and one line here. */
export const forms: readonly Form[] = [form2019, form2021];

/** That of reports of which nothing tells the form. */
export const newestForm = forms.at(-1)!;

/** A table as each form has it, oldest first. */
export function tablesOf(id: TableId): TableSpec[] {
  return forms.flatMap((form) => form.tables.filter((table) => table.id === id));
}

/** The blocks of a table as each form has them, oldest first. */
export function blocksOf(id: TableId): BlockSpec[] {
  return tablesOf(id).flatMap(({ blocks }) => [...blocks]);
}

/** How many figures stand on one line where the rows of a block stand side by side (table 4): no row of another has so many. */
export const figuresAcross = Math.min(...forms.flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.filter(({ direction }) => direction === 'across').map(({ rows, columns }) => rows.length * columns.length))));

/** A table as a form has it. */
export function tableIn(form: FormId, id: TableId): TableSpec {
  return forms.find((candidate) => candidate.id === form)!.tables.find((table) => table.id === id)!;
}

/** The first report year for which a form is prescribed; earlier reports are free in form. */
export const firstYear = forms[0]!.firstYear;

/** The form that is prescribed for a report year; null before the first. */
export function formOfYear(year: number): Form | null {
  return forms.findLast((form) => form.firstYear <= year) ?? null;
}
