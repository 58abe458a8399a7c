import { quoted } from '../../report/names';
import { cover } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import type { HeadsOfColumns } from './heads';
import { allNamed, headsOfColumns } from './heads';

export const missingColumn: Check = {
  id: 'missing-column',
  group: 'table',
  severity: 'error',
  title: { zh: '表中缺少规定的列', en: 'a column of the form is absent' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const lacking = headsOfColumns(context).filter((heads) => allNamed(heads) && heads.unnamed.length > 0);
    for (const [at, heads] of lacking.entries()) {
      if (lacking.findIndex((other) => other.table === heads.table && other.block === heads.block) < at) continue;
      yield { span: heads.heads.map(({ span }) => span).reduce(cover), cell: { table: heads.table.id, row: null, column: null }, message: messageFor(heads, uncheckedSums(context.report, heads.table.id)) };
    }
  },
};

function messageFor({ block, heads, columns, unnamed }: HeadsOfColumns, unchecked: { zh: string; en: string }): Draft['message'] {
  const names = unnamed.map(({ label }) => quoted(label));
  const filled = block.rows.some(({ cells }) => cells.some(({ ref, state }) => state === 'figure' && unnamed.some(({ key }) => key === ref.column)));
  if (filled) {
    return {
      zh: `表头缺少${names.join('')}，各行却有 ${columns.length} 个数，数是按格式的列读的。请补上列名。`,
      en: `The head lacks ${names.join(', ')}, yet the rows have ${columns.length} figures, which were read by the form’s columns. Add the head.`,
    };
  }
  return {
    zh: `表中缺少${names.join('')}这一列：格式有 ${columns.length} 列，现有 ${heads.length} 列${unchecked.zh}。请补上这一列，没有的填 0。`,
    en: `Column ${names.join(', ')} is missing: the form has ${columns.length} columns, the table ${heads.length}${unchecked.en}. Add the column, with 0 where there is nothing.`,
  };
}
