import type { ReportSection } from '../../report/report';
import { foldLabel } from '../../text/fold';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { specsOf } from './specs';

export const sectionTitle: Check = {
  id: 'section-title',
  group: 'section',
  severity: 'warning',
  title: { zh: '部分的标题与格式不一致', en: 'a section title is not the form’s' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const section of report.sections) {
      const spec = specsOf(report).find((candidate) => candidate.number === section.number);
      if (spec === undefined || sameWords(section.title, spec.title)) continue;
      const known = spec.aliases.some((alias) => sameWords(section.title, alias));
      yield {
        span: section.titleSpan,
        severity: known ? 'information' : 'warning',
        message: known
          ? {
              zh: `格式规定的标题是“${spec.title}”，现为“${section.title}”。这种写法常见，意思相同；要与格式一致，请改用规定的标题。`,
              en: `The form’s title is “${spec.title}”; here it is “${section.title}”, a common wording of the same. Use the form’s to be exact.`,
            }
          : {
              zh: `格式规定的标题是“${spec.title}”，现为“${section.title}”。请改用规定的标题。`,
              en: `The form’s title is “${spec.title}”, but here it is “${section.title}”. Use the form’s title.`,
            },
        repairs: repairsFor(report.text, section, spec.title),
      };
    }
  },
};

/** Blanks, punctuation and full or half width are not wording. */
function sameWords(a: string, b: string): boolean {
  return foldLabel(a) === foldLabel(b);
}

/** None where tags stand within the title: they would be lost. */
function repairsFor(text: string, { titleSpan }: ReportSection, title: string): Repair[] {
  if (text.slice(titleSpan.start, titleSpan.end).includes('<')) return [];
  return [{ title: { zh: `改为“${title}”`, en: `Change to “${title}”` }, safe: true, edits: [{ span: titleSpan, text: title }] }];
}
