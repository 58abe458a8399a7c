import type { SectionSpec } from '../../forms/form';
import { nameOfSection, quoted } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { trimmed } from '../../text/fold';
import { shift } from '../../text/span';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { specsOf } from './specs';
import { textAt } from '../../report/textAt';

/** Of the sections that have a table missing-table speaks. */
export const emptySection: Check = {
  id: 'empty-section',
  group: 'section',
  severity: 'warning',
  title: { zh: '部分没有内容，或只有几个字', en: 'a section says nothing, or next to nothing' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const section of report.sections) {
      const spec = specsOf(report).find(({ number, table }) => number === section.number && table === null);
      if (spec === undefined) continue;
      const { words, span } = contentOf(report, section);
      const mayBeNone = spec === specsOf(report).at(-1);
      const isEmpty = !hasLetters(words, 1) || /^略[。.]?$/u.test(words) || (!mayBeNone && !hasLetters(words, fewest));
      if (isEmpty && !isOtherwiseExplained(report, section)) yield { span, message: messageFor(spec, words, mayBeNone) };
    }
  },
};

/** Fewer letters say nothing of a year's work. */
const fewest = 10;

/** What stands in a section, without tags and blanks; where there is nothing, behind the heading. */
function contentOf(report: Report, { heading, span }: ReportSection): { words: string; span: Span } {
  const end = report.agencies.find(({ role, span: place }) => role === 'signature' && place.start >= heading.end && place.start < span.end)?.span.start ?? span.end;
  // Tags as blanks, so that places stay.
  const shown = textAt(report, { start: heading.end, end: Math.min(end, heading.end + longestShort) }).replace(/<[^<>]*>|&nbsp;/giu, (tag) => ' '.repeat(tag.length));
  const content = trimmed(shown, /^[\s*：:。|｜】]*/u.exec(shown)![0].length, shown.length);
  const words = shown.slice(content.start, content.end).replace(/\s+/g, '');
  return { words, span: !hasLetters(words, 1) ? { start: heading.end, end: heading.end } : shift(content, heading.end) };
}

function hasLetters(words: string, count: number): boolean {
  const letter = /[\p{L}\p{N}]/gu;
  for (let left = count; left > 0; left--) if (!letter.test(words)) return false;
  return true;
}

/** A picture may hold what is to be said, and what is still to be filled in is said by template-leftover. */
function isOtherwiseExplained(report: Report, { heading, span }: ReportSection): boolean {
  if (/<img\b|!\[|[[［【（(]\s*图/iu.test(textAt(report, { start: heading.end, end: Math.min(span.end, heading.end + longestShort) }))) return true;
  return report.leftovers.some((leftover) => leftover.span.start >= heading.end && leftover.span.end <= span.end);
}

/** A section that says next to nothing is no longer, tags included. */
const longestShort = 2000;

function messageFor(spec: SectionSpec, words: string, mayBeNone: boolean): Bilingual {
  const name = quoted(nameOfSection(spec));
  const what = !hasLetters(words, 1) ? { zh: '没有内容', en: 'says nothing' } : { zh: `只写了${quoted(words)}`, en: `says only ${quoted(words)}` };
  const write = mayBeNone ? { zh: '这一部分应写：', en: 'It should say: ' } : { zh: '请按格式补写：', en: 'The form asks for: ' };
  return { zh: `${name}${what.zh}。${write.zh}${spec.content.zh}`, en: `${name} ${what.en}. ${write.en}${spec.content.en}` };
}
