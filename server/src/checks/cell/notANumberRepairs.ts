import { impliedFigure } from '../../report/impliedCell';
import type { ReportTable } from '../../report/report';
import { formatDecimal } from '../../text/decimal';
import { readNumber } from '../../text/number';
import { writeInto } from '../../writing/intoCell';
import type { CheckContext, Repair } from '../check';
import type { BoundCell } from './cells';

/** What a cell that holds no number may hold: what the sums ask for, and the figure in it without the marks around it (`3,`). */
export interface Possible {
  readonly implied: string | null;
  readonly printed: string | null;
}

export function possibleIn({ relations }: CheckContext, { cell }: BoundCell): Possible {
  const implied = impliedFigure(relations, cell);
  return { implied: implied && formatDecimal(implied), printed: readNumber(cell.text.replace(strayMarks, ''))?.plain ?? null };
}

/** Marks that a slip of the finger leaves before or behind a figure, of either width. */
const strayMarks = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/** The repairs that write it, each by itself, to be chosen. */
export function repairsOf(context: CheckContext, table: ReportTable, bound: BoundCell): Repair[] {
  const { implied, printed } = possibleIn(context, bound);
  const write = (figure: string, title: Repair['title']): Repair[] => {
    const edit = bound.cell.span === null ? null : writeInto(context.report, table, bound.cell.span, figure);
    return edit === null ? [] : [{ safe: false, edits: [edit], title }];
  };
  return [
    ...implied === null ? [] : write(implied, { zh: `改为 ${implied}（按合计推算）`, en: `Write ${implied}, as the sums ask for` }),
    ...printed === null || printed === implied ? [] : write(printed, { zh: `改为 ${printed}`, en: `Write ${printed}` }),
  ];
}
