import type { SectionSpec } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { Report, ReportSection } from '../../report/report';

/** The sections that the report must have: those of its form, of the newest form while none is recognised. */
export function specsOf(report: Report): readonly SectionSpec[] {
  return (report.form ?? forms.at(-1)!).sections;
}

/** The sections found, in text order, each number once: where one stands twice, the first. */
export function firstSections(report: Report): ReportSection[] {
  return report.sections.filter((section, at, all) => all.findIndex((other) => other.number === section.number) === at);
}
