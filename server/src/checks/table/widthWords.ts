import { writeRefilled } from '../../diagnosis/refilledWords';
import type { Refilled } from '../../diagnosis/width';
import { nameOfRow, quoted } from '../../report/names';
import type { Report, ReportRow } from '../../report/report';
import type { TableId } from '../../forms/form';
import { clausesOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { shownPlaces } from '../cell/cells';

export type Width = NonNullable<ReportRow['width']>;

/** What stands in one line of a table that has not as many figures as the form: a row, or rows that stand side by side. */
export interface Line {
  readonly width: Width;
  readonly rows: readonly ReportRow[];
}

/** @param refilled which figure is lost or too much, as far as the sums tell; null where they tell nothing */
export function messageForLine(report: Report, table: TableId, line: Line, refilled: Refilled | null, unchecked: Bilingual): Bilingual {
  const { found, expected } = line.width;
  const count = countIn(report, table, line);
  if (found === 0) {
    return {
      zh: `${count.zh}${unchecked.zh}。请填上，没有的填 0。`,
      en: `${count.en}${unchecked.en}. Fill them in, with 0 where there is nothing.`,
    };
  }
  const few = found < expected;
  const off = offBy(line.width);
  const place = refilled === null ? null : writeRefilled(report, refilled);
  const told = place === null ? { zh: '，分不清各数属于哪一列', en: ': which column each belongs to cannot be told' } : { zh: `；按合计推算，${place.zh}`, en: `; by the sums ${place.en}` };
  const ask = few ? { zh: '请对照表头补齐，没有的填 0。', en: 'Complete it by the table’s head, with 0 where there is nothing.' } : { zh: '请对照表头删去多余的。', en: 'Take out what is too much by the table’s head.' };
  return {
    zh: `${count.zh}，${off.zh}${told.zh}${unchecked.zh}。${ask.zh}`,
    en: `${count.en}, ${off.en}${told.en}${unchecked.en}. ${ask.en}`,
  };
}

/** `少 1 个` */
export function offBy({ found, expected }: Width): Bilingual {
  return found < expected ? { zh: `少 ${expected - found} 个`, en: `${expected - found} too few` } : { zh: `多 ${found - expected} 个`, en: `${found - expected} too many` };
}

/** What is said once of many lines of a table, the first few named. */
export function messageForLines(report: Report, table: TableId, lines: readonly Line[], unchecked: Bilingual): Bilingual {
  const places = clausesOf(lines.slice(0, shownPlaces).map((line) => countIn(report, table, line)), lines.length > shownPlaces, '；');
  if (lines.every(({ width }) => width.found === 0)) {
    return {
      zh: `表中有 ${lines.length} 行一个数也没有：${places.zh}${unchecked.zh}。请逐行填上，没有的填 0。`,
      en: `${lines.length} rows of the table have no figure: ${places.en}${unchecked.en}. Fill them in, with 0 where there is nothing.`,
    };
  }
  return {
    zh: `表中有 ${lines.length} 行的数不够或多了：${places.zh}，分不清各数属于哪一列${unchecked.zh}。请逐行对照表头补齐或删去多余的，没有的填 0。`,
    en: `${lines.length} rows of the table have too few or too many figures: ${places.en}; which column each belongs to cannot be told${unchecked.en}. Complete them by the table’s head, with 0 where there is nothing, or take out what is too much.`,
  };
}

/** `“规章”这一行应有 3 个数，现有 2 个` */
export function countIn(report: Report, table: TableId, { width: { found, expected }, rows }: Line): Bilingual {
  const name = quoted(nameOfRow(report, { table, row: rows[0]!.spec.key }));
  const named = rows.length === 1 ? { zh: `${name}这一行`, en: `Row ${name}` } : { zh: `${name}等 ${rows.length} 组的这一行`, en: `The row of ${name} and the others beside it` };
  return {
    zh: `${named.zh}应有 ${expected} 个数，${found === 0 ? '一个也没有' : `现有 ${found} 个`}`,
    en: `${named.en} should have ${expected} figures and has ${found === 0 ? 'none' : found}`,
  };
}
