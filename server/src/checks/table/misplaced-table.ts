import { nameOfSection, specOfTable } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import { firstLineOf } from '../../text/lines';
import type { Span } from '../../text/span';
import { specsOf } from '../section/specs';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { differenceTo, isCopyOf, isPrintedTwice, tell } from './repeated';
import { tablesToBlame } from './torn';

export const misplacedTable: Check = {
  id: 'misplaced-table',
  group: 'table',
  severity: 'error',
  title: { zh: '表格放错了部分，或放了两次', en: 'a table stands in another section, or twice' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    const tables = tablesToBlame(context);
    for (const table of tables) {
      yield* inOtherSection(report, table, tables);
      if (isPrintedTwice(table)) yield again(report, table, table.repeated, firstLineOf(report.text, table.repeated[0]!.label ?? table.repeated[0]!.span));
      for (const other of report.elsewhere.filter(({ id }) => id === table.id)) {
        const rows = other.blocks.flatMap((block) => block.rows);
        if (isCopyOf(table, rows)) yield again(report, table, rows, firstLineOf(report.text, other.span));
      }
    }
  },
};

/**
 * Where the own section is missing that is said of the section, and the table stands where it was left. Two that stand in each
 * other's section were changed about: that is said once, of the first.
 */
function* inOtherSection(report: Report, table: ReportTable, tables: readonly ReportTable[]): Iterable<Draft> {
  const spec = specOfTable(report, table.id);
  const own = specsOf(report).find(({ number }) => number === spec?.section);
  if (spec === null || own === undefined || table.section === spec.section || !report.sections.some(({ number }) => number === own.number)) return;
  const rows = table.blocks.flatMap((block) => block.rows);
  if (rows.length * 2 < spec.blocks.flatMap((block) => block.rows).length) return;
  const here = specsOf(report).find(({ number }) => number === table.section);
  const other = tables.find(({ id, section }) => id === here?.table && section === own.number);
  if (other !== undefined) {
    if (other.span.start > table.span.start) yield changedAbout(report, table, other);
    return;
  }
  yield {
    span: firstLineOf(report.text, table.span),
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `${spec.name.zh}应放在“${nameOfSection(own)}”中，现在${here === undefined ? '放在各部分之前' : `放在“${nameOfSection(here)}”中`}。请移到该部分。`,
      en: `The ${spec.name.en} belongs into “${nameOfSection(own)}”, but it stands ${here === undefined ? 'before all sections' : `in “${nameOfSection(here)}”`}. Move it there.`,
    },
    related: report.sections.filter(({ number }) => number === own.number).slice(0, 1).map(({ heading }) => ({ span: heading, cell: null, message: { zh: '应放在这一部分', en: 'it belongs here' } })),
  };
}

function changedAbout(report: Report, first: ReportTable, second: ReportTable): Draft {
  const names = [first, second].map(({ id }) => specOfTable(report, id)!.name);
  return {
    span: firstLineOf(report.text, first.span),
    cell: { table: first.id, row: null, column: null },
    message: {
      zh: `${names[0]!.zh}和${names[1]!.zh}放反了，各在对方的部分中。请把两张表对调。`,
      en: `The ${names[0]!.en} and the ${names[1]!.en} stand in each other’s section. Change them about.`,
    },
    related: [{ span: firstLineOf(report.text, second.span), cell: null, message: { zh: '另一张表在这里', en: 'the other table is here' } }],
  };
}

function again(report: Report, table: ReportTable, rows: readonly ReportRow[], span: Span): Draft {
  const name = specOfTable(report, table.id)!.name;
  const difference = differenceTo(table, rows);
  const told = tell(report, difference);
  const places = difference === null ? [table.span] : [difference.first.span ?? table.span, ...(difference.second.span === null ? [] : [difference.second.span])];
  return {
    span,
    severity: difference === null ? 'warning' : 'error',
    cell: { table: table.id, row: null, column: null },
    message: {
      zh: `${name.zh}出现了两次，${told.zh}；现按另一处核对。请只保留一张${difference === null ? '' : '数字正确的'}。`,
      en: `The ${name.en} stands twice, ${told.en}; the other one is checked. Keep only ${difference === null ? 'one' : 'the right one'}.`,
    },
    related: places.map((place) => ({ span: difference === null ? firstLineOf(report.text, place) : place, cell: null, message: difference === null ? { zh: '另一处', en: 'the other one' } : { zh: '两处不同', en: 'here they differ' } })),
  };
}
