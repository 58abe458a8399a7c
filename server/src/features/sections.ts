import type { Finding } from '../checks/check';
import type { SectionNumber } from '../forms/form';
import { newestForm } from '../forms/registry';
import type { Report, ReportSection } from '../report/report';
import type { Span } from '../text/span';

/** One of the six sections, for jumping to it. */
export interface SectionOverview {
  readonly number: SectionNumber;
  /** The form's title, without ordinal. */
  readonly title: string;
  /** The printed heading; null when the section is missing. */
  readonly heading: Span | null;
  /** How many findings stand in it; 0 for a missing one. */
  readonly findings: number;
}

/** Every section of the report's form (of the newest form when none was recognised), in the form's order. */
export function sectionsOverview(report: Report, findings: readonly Finding[]): SectionOverview[] {
  const form = report.form ?? newestForm;
  const tables = new Map(form.sections.map((section) => [section.table, section.number]));
  return form.sections.map(({ number, title }) => {
    const section = report.sections.find((candidate) => candidate.number === number);
    if (section === undefined) return { number, title, heading: null, findings: 0 };
    const inside = findings.filter((finding) => standsIn(section, finding, tables));
    return { number, title, heading: section.heading, findings: inside.length };
  });
}

/**
 * Whether a finding stands in a section. A finding without extent on the border of two sections tells of something that is absent there. A table's belongs to the
 * section that ought to hold it; any other, such as a missing section, belongs to neither.
 */
export function standsIn(section: ReportSection, finding: Finding, tables: ReadonlyMap<string | null, SectionNumber>): boolean {
  const { start, end } = finding.span;
  const onBorder = start === end && (start === section.span.start || start === section.span.end);
  if (onBorder) return finding.cell !== null && tables.get(finding.cell.table) === section.number;
  return start >= section.span.start && start < section.span.end;
}
