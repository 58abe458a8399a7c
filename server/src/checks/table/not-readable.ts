import type { RowSpec } from '../../forms/form';
import { nameOfRow, quoted, specOfTable } from '../../report/names';
import type { Report, ReportTable } from '../../report/report';
import { blocksAsPrinted, rowSlots } from '../../report/rowSlots';
import { listOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { firstLineOf } from '../../text/lines';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import type { AbsentTable } from './absent';
import { absentTables, strayTables } from './absent';

export const notReadable: Check = {
  id: 'not-readable',
  group: 'table',
  severity: 'warning',
  title: { zh: '表格在，但读不出', en: 'a table is there but cannot be read' },
  fix: null,
  cannotRun: (context) => (strayTables(context.report).length > 0 ? null : needsReport(context)),
  *run({ report, torn }): Iterable<Draft> {
    for (const { table, place } of strayTables(report)) yield { span: place, cell: { table: table.id, row: null, column: null }, message: insteadOf({ table, instead: 'text' }) };
    for (const absent of absentTables(report)) {
      if (absent.instead === 'nothing') continue;
      yield { span: absent.place, cell: { table: absent.table.id, row: null, column: null }, message: insteadOf(absent) };
    }
    for (const table of report.tables) {
      if (!torn.has(table.id)) continue;
      const rows = unreadRows(report, table);
      if (rows.length === 0) continue;
      yield {
        // What is said of the whole table need not underline all of it.
        span: firstLineOf(report.text, table.span),
        cell: { table: table.id, row: null, column: null },
        message: tornMessage(report, table, rows.map(({ key }) => quoted(nameOfRow(report, { table: table.id, row: key })))),
      };
    }
  },
};

function insteadOf({ table: { name }, instead }: Pick<AbsentTable, 'table' | 'instead'>): Bilingual {
  if (instead === 'picture') {
    return {
      zh: `这里放的是图片，${name.zh}中的数读不出来，没有核对。请把图片换成文字表格，没有的填 0。`,
      en: `Here is a picture and no ${name.en} in text, so its figures were not checked. Replace the picture by a table in text, with 0 where there is nothing.`,
    };
  }
  return {
    zh: `这里像是${name.zh}，但分不清哪个数属于哪一行、哪一列，没有读出，也没有核对。请从原件重新复制，或整理成每行先写行名、再依次写各列的数。`,
    en: `This seems to be the ${name.en}, but which figure belongs to which row and column cannot be told: it was not read and not checked. Copy it anew from its source, or write each row as its label and then its figures.`,
  };
}

/** The rows that the form asks for and that have not all their figures. */
function unreadRows(report: Report, table: ReportTable): RowSpec[] {
  const spec = specOfTable(report, table.id);
  const slots = spec === null ? [] : rowSlots(table, blocksAsPrinted(table, spec));
  return slots.filter(({ row }) => row === null || row.cells.some(({ state }) => state !== 'figure')).map((slot) => slot.spec);
}

function tornMessage(report: Report, table: ReportTable, rows: readonly string[]): Bilingual {
  const { name, relations } = specOfTable(report, table.id)!;
  const sums = relations.length > 0;
  const shown = listOf(rows, shownRows);
  const which = {
    zh: `有 ${rows.length} 行读不出：${shown.zh}`,
    en: `${rows.length === 1 ? '1 row' : `${rows.length} rows`} could not be read: ${shown.en}`,
  };
  return {
    zh: `${name.zh}的行名和数错开了（从 PDF 提取的文字常这样），${which.zh}${sums ? '，有关的合计没有核对' : ''}。请从原件重新复制，或整理成每行先写行名、再依次写各列的数。`,
    en: `Labels and figures of the ${name.en} came apart, as in text taken out of PDFs: ${which.en}${sums ? '; the sums that need them were not checked' : ''}. Copy it anew from its source, or write each row as its label and then its figures.`,
  };
}

const shownRows = 3;
