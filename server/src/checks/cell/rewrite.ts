import type { Report } from '../../report/report';
import type { Repair } from '../check';
import type { BoundCell } from './cells';
import { printedIn } from './cells';

/**
 * The repair that writes the figures of the cells with plain digits, their values, units and notes as they are; none where
 * tags or entities of a web page stand among the digits.
 */
export function rewrite(report: Report, cells: readonly BoundCell[]): Repair[] {
  const edits = cells.flatMap((bound) => {
    const printed = printedIn(bound);
    const span = bound.cell.span;
    if (printed === null || span === null || report.text.slice(span.start, span.end) !== bound.cell.text.slice(printed.start, printed.end)) return [];
    return [{ span, text: printed.plain }];
  });
  const [only] = edits;
  if (only === undefined) return [];
  if (edits.length === 1) return [{ safe: true, edits, title: { zh: `改为 ${only.text}`, en: `Write ${only.text}` } }];
  return [{ safe: true, edits, title: { zh: `这 ${edits.length} 格都改用阿拉伯数字的规范写法`, en: `Write all ${edits.length} with plain digits` } }];
}
