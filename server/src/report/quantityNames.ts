import type { TableId } from '../forms/form';
import type { Reading } from '../prose/claim';
import type { Bilingual } from '../text/bilingual';
import { formOfTable, nameOfColumn, nameOfRow, quoted } from './names';
import type { Report } from './report';

/** What a reading adds up, in a sentence: `“（七）总计”的“总计”`, `“一、本年新收…”与“二、上年结转…”之和`. */
export function nameOfReading(report: Report, table: TableId, { rows, columns }: Reading): Bilingual {
  const names = rows.map((row) => quoted(withoutRemark(groupLabel(report, table, row) ?? nameOfRow(report, { table, row }))));
  const heads = columns.map((column) => quoted(nameOfColumn(report, { table, row: rows[0]!, column })));
  const zh = `${names.join('与')}${names.length > 1 && columns.length === 1 ? '之和' : ''}`;
  const en = names.join(' and ');
  const isPlain = table !== 'disclosure' && columns.join() === 'total';
  return isPlain ? { zh, en } : { zh: `${zh}的${heads.join('与')}${columns.length > 1 ? '之和' : ''}`, en: `${heads.join(' and ')} of ${en}` };
}

/** （二）部分公开（区分处理的，只计这一情形，不计其他情形） tells how to fill it in; in a sentence its name is enough. */
function withoutRemark(label: string): string {
  const name = label.replace(/（[^（）]{8,}）$/u, '');
  return name === '' ? label : name;
}

function groupLabel(report: Report, table: TableId, key: string): string | null {
  const blocks = formOfTable(report, table)?.tables.find(({ id }) => id === table)?.blocks ?? [];
  return blocks.flatMap(({ groups }) => groups).find((group) => group.key === key)?.label ?? null;
}
