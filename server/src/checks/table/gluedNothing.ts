import { nameOfRow, quoted } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import { isGlued } from '../../syntax/layouts/glued';
import { listOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { pointedPlaces, shownPlaces } from '../cell/cells';
import type { Draft } from '../check';
import { uncheckedSums } from '../unchecked';
import { unreadRows } from './lostRows';

/** Rows of a table that has lost its separators of which no digit was read, or not even the label: no other check looks for them there. */
export function* withoutDigits(report: Report, table: ReportTable): Iterable<Draft> {
  if (!table.layouts.some(isGlued)) return;
  const { lost, bare } = unreadRows(report, table);
  const isBare = ({ glued, cells }: ReportRow): boolean => glued === undefined && cells.every(({ state, span }) => state !== 'figure' && span === null);
  const rows = [
    ...table.blocks.flatMap((block) => block.rows.filter(isBare)).map(({ spec, label, span }) => ({ key: spec.key, span: label ?? span })),
    ...bare.map(({ spec, label }) => ({ key: spec.key, span: label })),
    ...lost.flatMap(({ rows: specs, at }) => specs.map(({ key }) => ({ key, span: { start: at, end: at } }))),
  ].sort((a, b) => a.span.start - b.span.start);
  const [first] = rows;
  if (first === undefined) return;
  const names = listOf(rows.map(({ key }) => quoted(nameOfRow(report, { table: table.id, row: key }))), shownPlaces);
  const unchecked = uncheckedSums(report, table.id);
  yield {
    span: first.span,
    cell: { table: table.id, row: rows.length === 1 ? first.key : null, column: null },
    message: {
      zh: `${names.zh}${rows.length === 1 ? '这一行' : ` ${rows.length} 行`}没有读出数字${unchecked.zh}。请对照原件补上，没有的填 0。`,
      en: `No digits of row${rows.length === 1 ? '' : 's'} ${names.en} were read${unchecked.en}. Complete ${rows.length === 1 ? 'it' : 'them'} from the source, with 0 where there is nothing.`,
    },
    related: rows.slice(1, pointedPlaces).map(({ key, span }) => ({ span, cell: null, message: bilingual(quoted(nameOfRow(report, { table: table.id, row: key }))) })),
  };
}

function bilingual(words: string): Bilingual {
  return { zh: words, en: words };
}
