import type { TableSpec } from '../../forms/form';
import { formFor, nameOfSection } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
import { writeTable } from '../../writing/tables';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { absentTables } from './absent';

export const missingTable: Check = {
  id: 'missing-table',
  group: 'table',
  severity: 'error',
  title: { zh: '部分中没有规定的表格', en: 'a table is absent from its section' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const { table, spec, section, instead, place } of absentTables(report)) {
      if (instead !== 'nothing') continue;
      yield {
        span: place,
        cell: { table: table.id, row: null, column: null },
        message: {
          zh: `“${nameOfSection(spec)}”中没有找到${table.name.zh}，其中各数没有核对。请在此处补上表格，没有的填 0。`,
          en: `The ${table.name.en} was not found in “${nameOfSection(spec)}”, so its figures were not checked. Add it here, with 0 where there is nothing.`,
        },
        repairs: repairsFor(report, section, table),
      };
    }
  },
};

function repairsFor(report: Report, section: ReportSection, { id, name }: TableSpec): Repair[] {
  const edits = writeTable(report, formFor(report).tables.find((table) => table.id === id)!, section);
  if (edits === null) return [];
  return [{ title: { zh: `补上${name.zh}，各格填 0，请据实填写`, en: `Add the ${name.en}, 0 in every cell, to be filled in` }, safe: true, edits }];
}
