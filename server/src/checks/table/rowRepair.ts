import { impliedRows } from '../../report/impliedRow';
import { specOfTable } from '../../report/names';
import { termsOf } from '../../report/relations';
import type { RelationResult } from '../../report/relations';
import type { ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { addDecimals, formatDecimal, weighted, zero } from '../../text/decimal';
import { writeRows } from '../../writing/rows';
import type { CheckContext, Repair } from '../check';
import type { LostRows } from './lostRows';

/**
 * The repair that writes rows which a table has not: with the figures that the sums imply; else with 0, which is safe where
 * no sum says otherwise. Where a row of another name stands in the place of the lost one, it is for somebody to choose whether
 * it is that row. None where no row of the table is such that another can be written like it.
 *
 * @param missing the keys of all rows that the table has not: together they make what the sums lack
 */
export function rowRepairs(context: CheckContext, table: ReportTable, { rows, instead }: LostRows, missing: readonly string[]): Repair[] {
  const { report, relations } = context;
  const spec = specOfTable(report, table.id);
  if (spec === null) return [];
  const implied = impliedRows(report, relations, table.id, missing);
  const figures = (key: string): string[] | null => implied?.get(key)?.map((value) => formatDecimal(value)) ?? null;
  const edits = writeRows(report, spec, rows.map((row) => ({ spec: row, figures: figures(row.key) })));
  const safe = instead === null && (implied !== null || !relations.some((result) => result.relation.total.table === table.id && contradictsZeros(result, missing)));
  const title = titleFor(rows.length, rows.every(({ key }) => figures(key)?.every((figure) => figure === '0') !== false));
  const renamed: Repair[] = instead === null || /</.test(report.text.slice(instead.label.start, instead.label.end)) ? [] : [{
    title: { zh: `把这一行的行名改为“${rows[0]!.label}”`, en: `Label this row “${rows[0]!.label}”` },
    safe: false,
    edits: [{ span: instead.label, text: rows[0]!.label }],
  }];
  return [...renamed, ...(edits === null ? [] : [{ title, safe, edits }])];
}

function titleFor(count: number, empty: boolean): Bilingual {
  const rows = { zh: count === 1 ? '这一行' : `这 ${count} 行`, en: count === 1 ? 'the row' : `the ${count} rows` };
  return empty
    ? { zh: `补上${rows.zh}，各格填 0，请据实填写`, en: `Add ${rows.en}, 0 in every cell, to be filled in` }
    : { zh: `补上${rows.zh}，各数按合计推出`, en: `Add ${rows.en} with the figures that the sums imply` };
}

/** Whether a sum would not hold, or not be able to, if the missing rows were 0: blank cells count as 0, what was not read as anything. */
function contradictsZeros(result: RelationResult, missing: readonly string[]): boolean {
  const terms = termsOf(result);
  if (!terms.some(({ ref }) => missing.includes(ref.row))) return false;
  const known = terms.reduce((sum, { weight, cell }) => addDecimals(sum, weighted(cell?.value ?? zero, weight)), zero);
  if (known.digits === 0n) return false;
  // Too much on one side: only something unread on the other can make up for it.
  const needed = known.digits > 0n ? -1 : 1;
  return !terms.some(({ ref, weight, cell }) => weight === needed && !missing.includes(ref.row) && cell !== null && cell.value === null && cell.state !== 'blank');
}
