import type { Report, ReportTable } from '../../report/report';
import type { Repair } from '../check';
import type { BoundCell } from './cells';
import { printedIn } from './cells';
import { writeInto } from '../../writing/intoCell';
import { textAt } from '../../report/textAt';

/**
 * The repair that writes the figures of cells with plain digits, their values, units and notes as they are; none where tags or
 * entities of a web page stand among the digits.
 */
export function rewrite(report: Report, table: ReportTable, cells: readonly BoundCell[]): Repair[] {
  const plain = cells.flatMap((bound) => {
    const printed = printedIn(bound);
    const span = bound.cell.span;
    if (printed === null || span === null || textAt(report, span) !== bound.cell.text.slice(printed.start, printed.end)) return [];
    const edit = writeInto(report, table, span, printed.plain);
    return edit === null ? [] : [{ edit, figure: printed.plain }];
  });
  const [only] = plain;
  if (only === undefined) return [];
  const edits = plain.map(({ edit }) => edit);
  if (edits.length === 1) return [{ safe: true, edits, title: { zh: `改为 ${only.figure}`, en: `Write ${only.figure}` } }];
  return [{ safe: true, edits, title: { zh: `这 ${edits.length} 格都改用阿拉伯数字的规范写法`, en: `Write all ${edits.length} with plain digits` } }];
}
