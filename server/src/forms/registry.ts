import type { Form } from './form';
import { form2019 } from './form2019';
import { form2021 } from './form2021';

/** Every form, oldest first. A new form is one file beside these and one line here. */
export const forms: readonly Form[] = [form2019, form2021];

/** The first report year for which a form is prescribed; earlier reports are free in form. */
export const firstYear = forms[0]!.firstYear;

/** The form that is prescribed for a report year; null before the first. */
export function formOfYear(year: number): Form | null {
  return forms.findLast((form) => form.firstYear <= year) ?? null;
}
