import type { LabelSpec } from '../../forms/form';
import type { Deviation } from '../../report/labelDeviation';
import { relabelling } from '../../report/labelDeviation';
import { quoted } from '../../report/names';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import type { Repair } from '../check';

/** In what words a label differs from the form's. */
export function told({ should, printed }: Deviation): Bilingual {
  if (printed === '') return { zh: `少${quoted(should)}`, en: `${quoted(should)} is lost` };
  if (should === '') return { zh: `多${quoted(printed)}`, en: `${quoted(printed)} is too much` };
  return { zh: `${quoted(printed)}应为${quoted(should)}`, en: `${quoted(printed)} should be ${quoted(should)}` };
}

/** The repair that gives a label the form's words; none where it would change more than words. */
export function relabel({ text }: Report, span: Span, printed: string, { label }: LabelSpec): Repair[] {
  const edit = relabelling(text, span, printed, label);
  return edit === null ? [] : [{ title: { zh: `改为${quoted(label)}`, en: `Change to ${quoted(label)}` }, safe: true, edits: [edit] }];
}

/** A label broken over lines or cells, as one reads it. */
export function oneLine(printed: string): string {
  return printed.replace(/\s+/gu, ' ');
}
