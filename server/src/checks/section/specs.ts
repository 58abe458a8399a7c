import type { SectionSpec } from '../../forms/form';
import { newestForm } from '../../forms/registry';
import { matchLabel } from '../../forms/vocabulary';
import type { Report, ReportSection } from '../../report/report';
import { trimmed } from '../../text/fold';
import { readOrdinal } from '../../text/numerals';
import type { Span } from '../../text/span';

/** The sections that the report must have: those of its form, of the newest form while none is recognised. */
export function specsOf(report: Report): readonly SectionSpec[] {
  return (report.form ?? newestForm).sections;
}

/** The sections found, in text order, each number once: where one stands twice, the first. */
export function firstSections(report: Report): ReportSection[] {
  return report.sections.filter((section, at, all) => all.findIndex((other) => other.number === section.number) === at);
}

/**
 * A heading numbered like a section (六、工作亮点) that is none of the form's: the line in a section that has an ordinal. Null when
 * there is none, and where a series of points has it.
 */
export function foreignHeading({ text }: Report, section: ReportSection, ordinal: number): Span | null {
  const line = /[^\r\n]+/g;
  line.lastIndex = section.heading.end;
  let found: Span | null = null;
  for (let match = line.exec(text); match !== null && match.index < section.span.end; match = line.exec(text)) {
    const { start, end } = trimmed(text, match.index, Math.min(line.lastIndex, section.span.end));
    const marks = /^(?:#+\s*|\*\*)?/.exec(text.slice(start, end))![0].length;
    const words = text.slice(start + marks, end).replace(/(?<!\*)\*+$/, '');
    const read = end - start > longestHeading ? null : readOrdinal(words);
    if (read?.style !== 'section' || isLikeLabel(words)) continue;
    if (read.value === 1) return null;
    if (read.value === ordinal) found ??= { start: start + marks, end: start + marks + words.length };
  }
  return found;
}

const longestHeading = 40;

function isLikeLabel(words: string): boolean {
  return /[|｜\t<。]/u.test(words) || (matchLabel(words)[0]?.score ?? 0) >= 0.7;
}
