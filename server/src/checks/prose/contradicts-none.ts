import { nameOfCell } from '../../report/names';
import type { ReportCell } from '../../report/report';
import { equalDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { cellsOf, failingClaims, needsClaims } from './claims';

export const contradictsNone: Check = {
  id: 'contradicts-none',
  group: 'prose',
  severity: 'warning',
  title: { zh: '文中说没有，表中却有', en: 'a sentence says that there was none, but the table has some' },
  fix: null,
  cannotRun: (context) => needsClaims(context, 'none'),
  *run(context): Iterable<Draft> {
    for (const result of failingClaims(context, 'none')) {
      const cells = result.readings[0]!.cells.filter(isOver);
      const named = cells.map((cell) => nameOfCell(context.report, cell.ref)).map((name, at) => ({ zh: `${name.zh}为 ${formatDecimal(cells[at]!.value!)}`, en: `${name.en} is ${formatDecimal(cells[at]!.value!)}` }));
      if (named.length === 0) continue;
      yield {
        span: result.claim.span,
        severity: result.isScoped ? 'information' : 'warning',
        message: {
          zh: `文中说“${result.claim.printed}”，表中${named.map(({ zh }) => zh).join('、')}。请核对文中的说法和表格。`,
          en: `The sentence says “${result.claim.printed}”, but in the table ${named.map(({ en }) => en).join(', ')}. Check the sentence and the table.`,
        },
        related: cellsOf(context.report, result.readings.slice(0, 1)),
      };
    }
  },
};

function isOver({ value }: ReportCell): boolean {
  return value !== null && !equalDecimals(value, zero);
}
