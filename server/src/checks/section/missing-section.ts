import type { SectionSpec } from '../../forms/form';
import { formFor, nameOfSection, printedAt, quoted, specOfTable } from '../../report/names';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import { writeSection } from '../../writing/sections';
import { writtenTable } from '../../writing/tables';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { orderlyOrdinals, ordinalFor } from './ordinals';
import { firstSections, foreignHeading, specsOf } from './specs';

export const missingSection: Check = {
  id: 'missing-section',
  group: 'section',
  severity: 'error',
  title: { zh: '缺少规定的部分', en: 'a section of the form is absent' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    if (report.sections.length === 0 && report.tables.length > 0) {
      yield withoutHeadings(report);
      return;
    }
    for (const spec of specsOf(report)) {
      if (report.sections.some((section) => section.number === spec.number)) continue;
      const at = placeOf(report, spec);
      yield { span: { start: at, end: at }, message: messageFor(report, spec), ...likely(report, spec), repairs: repairsFor(report, spec, at) };
    }
  },
};

/** A text that has lost its headings has lost them all at once. */
function withoutHeadings(report: Report): Draft {
  const [names, at] = [specsOf(report).map(nameOfSection), Math.min(...report.tables.map(({ span }) => span.start))];
  return {
    span: { start: at, end: at },
    message: {
      zh: `没有找到各部分的标题：${names.join('；')}。请在各部分之前补上标题。`,
      en: `No headings of sections were found: ${names.join('; ')}. Add each before its section.`,
    },
  };
}

/** At the heading that may be its own, else before its own table where that stands alone, else after the section before it, else before the one behind it. */
function placeOf(report: Report, spec: SectionSpec): number {
  const foreign = foreignFor(report, spec);
  if (foreign !== null) return foreign.start;
  const sections = firstSections(report);
  const before = sections.filter((section) => section.number < spec.number).sort((a, b) => a.number - b.number).at(-1);
  const behind = sections.filter((section) => section.number > spec.number).sort((a, b) => a.number - b.number)[0];
  const from = before?.heading.end ?? 0;
  const to = behind === undefined || behind.heading.start < from ? report.tree.end : behind.heading.start;
  const table = report.tables.find((candidate) => candidate.id === spec.table);
  if (table !== undefined && table.span.start >= from && table.span.start <= to) return table.span.start;
  // Where others are out of order, behind all that come before it if none of those behind it stands there.
  const last = sections.findLast((section) => section.number < spec.number);
  if (last !== undefined && sections.every(({ number, heading }) => number < spec.number || heading.start > last.heading.start)) return last.span.end;
  if (before !== undefined) return before.span.end;
  return behind?.heading.start ?? report.tree.end;
}

/** A table that went with its section is named here and is no finding of its own; nor are ordinals that count on without it. */
function messageFor(report: Report, spec: SectionSpec): Bilingual {
  const name = nameOfSection(spec);
  const table = spec.table === null || report.tables.some((candidate) => candidate.id === spec.table) ? null : tableName(report, spec);
  const foreign = foreignFor(report, spec);
  if (foreign !== null) {
    const printed = quoted(printedAt(report, foreign));
    return {
      zh: `缺少“${name}”。${printed}如果就是这一部分，请改用格式规定的标题；如果不是，请补上这一部分${table === null ? '' : '及其中的表格'}。`,
      en: `Section “${name}” is missing. If ${printed} is it, use the form’s title; if not, add the section${table === null ? '' : ' and its table'}.`,
    };
  }
  const countOn = report.sections.some(({ number, ordinal }) => number > spec.number && ordinal !== null && ordinal < number);
  return {
    zh: `缺少“${name}”${table === null ? '' : `，其中的${table.zh}也没有找到`}。格式规定的各部分都应保留，请在此处补上${table === null ? '标题和内容' : '标题和表格'}${countOn ? '，并改正后面各部分的序号' : ''}。`,
    en: `Section “${name}” is missing${table === null ? '' : `, and with it the ${table.en}`}. The form requires every section: add its heading and its ${table === null ? 'content' : 'table'} here${countOn ? ', and correct the ordinals behind it' : ''}.`,
  };
}

/** A heading in words that are not known, with the ordinal of the section, behind the one before it. */
function foreignFor(report: Report, spec: SectionSpec): Span | null {
  const before = report.sections.findLast((section) => section.number === spec.number - 1);
  return before === undefined ? null : foreignHeading(report, before, spec.number);
}

function likely(report: Report, spec: SectionSpec): Pick<Draft, 'related'> {
  const span = foreignFor(report, spec);
  return span === null ? {} : { related: [{ span, cell: null, message: { zh: '这里可能就是这一部分', en: 'this may be the section' } }] };
}

function tableName(report: Report, spec: SectionSpec): Bilingual | null {
  return spec.table === null ? null : specOfTable(report, spec.table)?.name ?? null;
}

/** Its heading, with its table where that is absent too; ordinals that counted on without it are put right. None where its heading may stand in other words. */
function repairsFor(report: Report, spec: SectionSpec, at: number): Repair[] {
  if (foreignFor(report, spec) !== null) return [];
  const heading = ordinalFor(report, spec.number) + spec.title;
  const absent = spec.table === null || report.tables.some(({ id }) => id === spec.table) ? null : formFor(report).tables.find(({ id }) => id === spec.table)!;
  const table = absent === null ? null : writtenTable(report, absent, nameOfSection(spec));
  if (absent !== null && table === null) return [];
  const behind = report.sections.filter(({ number, ordinal }) => number > spec.number && ordinal !== null && ordinal < number);
  const title = {
    zh: `补上“${nameOfSection(spec)}”的标题${absent === null ? '' : '和表格，各格填 0，请据实填写'}`,
    en: `Add the heading “${nameOfSection(spec)}”${absent === null ? '' : ' and its table, 0 in every cell, to be filled in'}`,
  };
  return [{ title, safe: true, edits: [writeSection(report, { heading, table }, at), ...orderlyOrdinals(report, behind) ?? []] }];
}
