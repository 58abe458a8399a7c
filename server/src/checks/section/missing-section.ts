import type { SectionSpec } from '../../forms/form';
import { formFor, nameOfSection } from '../../report/names';
import type { Report } from '../../report/report';
import { writeSection } from '../../writing/sections';
import { writtenTable } from '../../writing/tables';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { strandedText } from './lostHeading';
import type { Missing } from './missingWords';
import { messageFor } from './missingWords';
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

function missingOf(report: Report, spec: SectionSpec): Missing {
  const { sections, tables } = report;
  const before = sections.findLast((section) => section.number === spec.number - 1);
  return {
    spec,
    name: nameOfSection(spec),
    foreign: before === undefined ? null : foreignHeading(report, before, spec.number),
    textAt: strandedText(report, spec.number),
    table: tables.some(({ id }) => id === spec.table) ? null : spec.table,
    countingOn: sections.filter(({ number, ordinal }) => number > spec.number && ordinal !== null && ordinal < number),
  };
}

/** At the heading that may be its own, else before its own text or table where that stands alone, else after the section before it, else before the one behind it. */
function placeOf(report: Report, { spec, foreign, textAt }: Missing): number {
  if (foreign !== null || textAt !== null) return foreign?.start ?? textAt!;
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
