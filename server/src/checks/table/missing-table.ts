import type { TableId } from '../../forms/form';
import { forms } from '../../forms/registry';
import { nameOfSection } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
import { foldLabel, withoutBrackets } from '../../text/fold';
import { readOrdinal } from '../../text/numerals';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { firstSections, specsOf } from '../section/specs';

export const missingTable: Check = {
  id: 'missing-table',
  group: 'table',
  severity: 'error',
  title: { zh: '部分中没有规定的表格', en: 'a table is absent from its section' },
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const sections = firstSections(report);
    for (const table of (report.form ?? forms.at(-1)!).tables) {
      const section = sections.find((candidate) => candidate.number === table.section);
      const spec = specsOf(report).find((candidate) => candidate.number === table.section);
      if (section === undefined || spec === undefined || report.tables.some((found) => found.id === table.id)) continue;
      if (standsUnread(report, section, table.id)) continue;
      yield {
        span: { start: section.heading.end, end: section.heading.end },
        cell: { table: table.id, row: null, column: null },
        message: {
          zh: `“${nameOfSection(spec)}”中没有找到${table.name.zh}，其中各数没有核对。请在此处补上表格；表格如果是图片，请换成文字，没有的填 0。`,
          en: `The ${table.name.en} was not found in “${nameOfSection(spec)}”, so its figures were not checked. Add it here; replace a picture by text, and write 0 where there is nothing.`,
        },
      };
    }
  },
};

/** So short a label (行政许可, 自然人) is a word of ordinary sentences too. */
const longLabel = 5;

/**
 * Whether the table is there in a layout that could not be read: at least half of its longer labels stand in the section,
 * in any form. Such a table is not missing; that it was not checked is said by the coverage.
 */
function standsUnread(report: Report, section: ReportSection, id: TableId): boolean {
  const text = foldLabel(report.text.slice(section.heading.end, section.span.end));
  return forms.some((form) => {
    const blocks = form.tables.find((table) => table.id === id)?.blocks ?? [];
    const printed = blocks.flatMap((block) => [block.label ?? '', ...[...block.columns, ...block.rows].map((spec) => bare(spec.label))]);
    const labels = [...new Set(printed.map(foldLabel))].filter((label) => label.length >= longLabel);
    return labels.filter((label) => text.includes(label)).length * 2 >= labels.length;
  });
}

function bare(label: string): string {
  return withoutBrackets(label.slice(readOrdinal(label)?.length ?? 0));
}
