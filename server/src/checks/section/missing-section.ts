import type { SectionSpec, TableId } from '../../forms/form';
import { formFor, nameOfSection, printedAt, quoted, specOfTable } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
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
      const missing = missingOf(report, spec);
      const at = placeOf(report, missing);
      yield { span: { start: at, end: at }, message: messageFor(report, missing), ...likely(missing), repairs: repairsFor(report, missing, at) };
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

interface Missing {
  readonly spec: SectionSpec;
  readonly name: string;
  /** The heading in words that are not known that may be its own: with its ordinal, behind the section before it. */
  readonly foreign: Span | null;
  /** Its table, where that is absent too. */
  readonly table: TableId | null;
  /** The sections behind it whose ordinals count on without it. */
  readonly countingOn: readonly ReportSection[];
}

function missingOf(report: Report, spec: SectionSpec): Missing {
  const { sections, tables } = report;
  const before = sections.findLast((section) => section.number === spec.number - 1);
  return {
    spec,
    name: nameOfSection(spec),
    foreign: before === undefined ? null : foreignHeading(report, before, spec.number),
    table: tables.some(({ id }) => id === spec.table) ? null : spec.table,
    countingOn: sections.filter(({ number, ordinal }) => number > spec.number && ordinal !== null && ordinal < number),
  };
}

/** At the heading that may be its own, else before its own table where that stands alone, else after the section before it, else before the one behind it. */
function placeOf(report: Report, { spec, foreign }: Missing): number {
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
function messageFor(report: Report, { name, foreign, table: absent, countingOn }: Missing): Bilingual {
  const table = absent === null ? null : specOfTable(report, absent)?.name ?? null;
  if (foreign !== null) {
    const printed = quoted(printedAt(report, foreign));
    return {
      zh: `缺少“${name}”。${printed}如果就是这一部分，请改用格式规定的标题；如果不是，请补上这一部分${table === null ? '' : '及其中的表格'}。`,
      en: `Section “${name}” is missing. If ${printed} is it, use the form’s title; if not, add the section${table === null ? '' : ' and its table'}.`,
    };
  }
  const countOn = countingOn.length > 0;
  return {
    zh: `缺少“${name}”${table === null ? '' : `，其中的${table.zh}也没有找到`}。格式规定的各部分都应保留，请在此处补上${table === null ? '标题和内容' : '标题和表格'}${countOn ? '，并改正后面各部分的序号' : ''}。`,
    en: `Section “${name}” is missing${table === null ? '' : `, and with it the ${table.en}`}. The form requires every section: add its heading and its ${table === null ? 'content' : 'table'} here${countOn ? ', and correct the ordinals behind it' : ''}.`,
  };
}

function likely({ foreign }: Missing): Pick<Draft, 'related'> {
  return foreign === null ? {} : { related: [{ span: foreign, cell: null, message: { zh: '这里可能就是这一部分', en: 'this may be the section' } }] };
}

/** Its heading, with its table where that is absent too; ordinals that counted on without it are put right. None where its heading may stand in other words. */
function repairsFor(report: Report, { spec, name, foreign, table: absent, countingOn }: Missing, at: number): Repair[] {
  if (foreign !== null) return [];
  const heading = ordinalFor(report, spec.number) + spec.title;
  const table = absent === null ? null : writtenTable(report, formFor(report).tables.find(({ id }) => id === absent)!, name);
  if (absent !== null && table === null) return [];
  const title = {
    zh: `补上“${name}”的标题${absent === null ? '' : '和表格，各格填 0，请据实填写'}`,
    en: `Add the heading “${name}”${absent === null ? '' : ' and its table, 0 in every cell, to be filled in'}`,
  };
  return [{ title, safe: true, edits: [writeSection(report, { heading, table }, at), ...orderlyOrdinals(report, countingOn) ?? []] }];
}
