import { nameOfCell, quoted } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import { clausesOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import type { Edit } from '../../text/edits';
import type { Span } from '../../text/span';
import { readBack } from '../../writing/readBack';
import { isSeparator } from '../../writing/separators';
import { mostSlips, pointedPlaces, shownPlaces } from '../cell/cells';
import type { Check, Draft, Related, Repair } from '../check';
import { needsTable } from '../needs';

export const splitCell: Check = {
  id: 'split-cell',
  group: 'table',
  severity: 'warning',
  title: { zh: '一个数分写在几格里', en: 'a figure is written in several cells' },
  fix: 'unsafe',
  cannotRun: needsTable,
  *run({ report }): Iterable<Draft> {
    for (const table of report.tables) {
      const lines = linesOf(table);
      if (lines.length > mostSlips) yield draft(report, lines.flat());
      else for (const line of lines) yield draft(report, line);
    }
  },
};

/** A figure that is written in several cells. */
interface Split {
  readonly cell: ReportRow['cells'][number];
  readonly parts: readonly Span[];
}

/** The figures of each line of a table that are written in several cells; of rows side by side together. */
function linesOf({ blocks }: ReportTable): Split[][] {
  return blocks.flatMap(({ spec, rows }) => {
    const each = rows.map(({ split, cells }) => (split ?? []).map(({ column, parts }): Split => ({ parts, cell: cells.find(({ ref }) => ref.column === column)! })));
    return (spec.direction === 'across' ? [each.flat()] : each).filter((line) => line.length > 0);
  });
}

function draft(report: Report, splits: readonly Split[]): Draft {
  const first = splits[0]!;
  const places = clausesOf(splits.slice(0, shownPlaces).map((split) => placeOf(report, split)), splits.length > shownPlaces, '；');
  return {
    span: coverOf(first),
    cell: first.cell.ref,
    expected: formatDecimal(first.cell.value!),
    message: {
      zh: `${places.zh}。合起来各处合计才相符，已这样读取。请核对后合并为一格。`,
      en: `${places.en}. Only together do they make the sums hold, and so they were read. Check, and write each figure in one cell.`,
    },
    related: splits.slice(1, pointedPlaces).map((split): Related => ({ span: coverOf(split), cell: split.cell.ref, message: placeOf(report, split) })),
    repairs: repairsOf(report, splits),
  };
}

/** `“（一）予以公开”的“自然人”分写为“1”“29”，应为 129` */
function placeOf(report: Report, { cell, parts }: Split): Bilingual {
  const name = nameOfCell(report, cell.ref);
  const [figure, printed] = [formatDecimal(cell.value!), parts.map(({ start, end }) => quoted(report.text.slice(start, end)))];
  return { zh: `${name.zh}分写为${printed.join('')}，应为 ${figure}`, en: `${name.en} is written as ${printed.join(' ')} and should be ${figure}` };
}

function coverOf({ parts }: Split): Span {
  return { start: parts[0]!.start, end: parts.at(-1)!.end };
}

/** The repair that takes out what parts the cells; none where something else stands between them, or the row is then read otherwise. */
function repairsOf(report: Report, splits: readonly Split[]): Repair[] {
  const edits = splits.flatMap(({ parts }) => parts.slice(1).map((part, at): Edit => ({ span: { start: parts[at]!.end, end: part.start }, text: '' })));
  if (!edits.every(({ span }) => isSeparator(report.text.slice(span.start, span.end))) || readBack(report, edits, new Map()) === null) return [];
  const figures = splits.map(({ cell }) => formatDecimal(cell.value!));
  const title = splits.length === 1 ? { zh: `合并为 ${figures[0]}`, en: `Join to ${figures[0]}` } : { zh: `合并这 ${splits.length} 个数`, en: `Join these ${splits.length} figures` };
  return [{ title, safe: false, edits }];
}
