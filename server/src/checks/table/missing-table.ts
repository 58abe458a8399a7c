import { nameOfSection } from '../../report/names';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { absentTables } from './absent';

export const missingTable: Check = {
  id: 'missing-table',
  group: 'table',
  severity: 'error',
  title: { zh: '部分中没有规定的表格', en: 'a table is absent from its section' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const { table, spec, instead, place } of absentTables(report)) {
      if (instead !== 'nothing') continue;
      yield {
        span: place,
        cell: { table: table.id, row: null, column: null },
        message: {
          zh: `“${nameOfSection(spec)}”中没有找到${table.name.zh}，其中各数没有核对。请在此处补上表格，没有的填 0。`,
          en: `The ${table.name.en} was not found in “${nameOfSection(spec)}”, so its figures were not checked. Add it here, with 0 where there is nothing.`,
        },
      };
    }
  },
};
