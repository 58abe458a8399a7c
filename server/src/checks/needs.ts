import type { RelationKind } from '../forms/form';
import { firstYear } from '../forms/registry';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { CheckContext } from './check';

/**
 * Why a text is not looked at as a report; null when it is. One heading alone (一、总体情况) stands in many other papers:
 * a table of the form, a title with a section, or two sections make a report.
 */
export function needsReport({ report }: CheckContext): Bilingual | null {
  if (report.form !== null || report.tables.length > 0) return null;
  if (report.text.trim() === '') return { zh: '文中没有内容', en: 'the text is empty' };
  const marks = marksOf(report);
  if (isBeforeForms(report) && marks > 0) return beforeForms(report.year!);
  return marks >= 2 ? null : notAReport;
}

/** Why no table can be looked at; null when one was recognised. */
export function needsTable(context: CheckContext): Bilingual | null {
  if (context.report.tables.length > 0) return null;
  return needsReport(context) ?? { zh: '没有认出格式规定的表格', en: 'no table of the form was recognised' };
}

/** Why no relation of a kind can be checked; null when one can. */
export function needsRelation(kind: RelationKind): (context: CheckContext) => Bilingual | null {
  return (context) => {
    const ofKind = context.relations.filter((result) => result.relation.kind === kind);
    if (ofKind.some((result) => result.state !== 'open')) return null;
    return ofKind[0]?.reason ?? needsTable(context) ?? { zh: '格式中没有这类关系', en: 'the form has no such relation' };
  };
}

const notAReport: Bilingual = {
  zh: '没有找到年度报告的各部分和表格，不像政府信息公开工作年度报告，没有检查',
  en: 'neither the sections nor the tables of an annual report were found: not checked',
};

function beforeForms(year: number): Bilingual {
  return {
    zh: `${year} 年度还没有规定的格式（自 ${firstYear} 年度起），没有检查`,
    en: `no form was prescribed for ${year} (they begin with ${firstYear}): not checked`,
  };
}

/** Whether the report is of a year for which no form was prescribed; false when the year is not known. */
export function isBeforeForms({ year }: Report): boolean {
  return year !== null && year < firstYear;
}

/** How much makes the text a report: its title, and each section of the form. */
export function marksOf(report: Report): number {
  return new Set(report.sections.map((section) => section.number)).size + (report.title === null ? 0 : 1);
}
