import type { SectionSpec } from '../../forms/form';
import { nameOfSection, specOfTable } from '../../report/names';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { firstSections, specsOf } from './specs';

export const missingSection: Check = {
  id: 'missing-section',
  group: 'section',
  severity: 'error',
  title: { zh: '缺少规定的部分', en: 'a section of the form is absent' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const spec of specsOf(report)) {
      if (report.sections.some((section) => section.number === spec.number)) continue;
      const at = placeOf(report, spec);
      yield { span: { start: at, end: at }, message: messageFor(report, spec) };
    }
  },
};

/** Before its own table where that stands alone, else after the section before it, else before the one behind it. */
function placeOf(report: Report, spec: SectionSpec): number {
  const sections = firstSections(report);
  const before = sections.filter((section) => section.number < spec.number).sort((a, b) => a.number - b.number).at(-1);
  const behind = sections.filter((section) => section.number > spec.number).sort((a, b) => a.number - b.number)[0];
  const from = before?.heading.end ?? 0;
  const to = behind === undefined || behind.heading.start < from ? report.tree.end : behind.heading.start;
  const table = report.tables.find((candidate) => candidate.id === spec.table);
  if (table !== undefined && table.span.start >= from && table.span.start <= to) return table.span.start;
  if (before !== undefined) return before.span.end;
  return behind?.heading.start ?? report.tree.end;
}

/** A table that went with its section is named here and is no finding of its own. */
function messageFor(report: Report, spec: SectionSpec): Bilingual {
  const name = nameOfSection(spec);
  const table = spec.table === null || report.tables.some((candidate) => candidate.id === spec.table) ? null : tableName(report, spec);
  return {
    zh: `缺少“${name}”${table === null ? '' : `，其中的${table.zh}也没有找到`}。格式规定的各部分都应保留，请在此处补上${table === null ? '标题和内容' : '标题和表格'}。`,
    en: `Section “${name}” is missing${table === null ? '' : `, and with it the ${table.en}`}. The form requires every section: add its heading and its ${table === null ? 'content' : 'table'} here.`,
  };
}

function tableName(report: Report, spec: SectionSpec): Bilingual | null {
  return spec.table === null ? null : specOfTable(report, spec.table)?.name ?? null;
}
