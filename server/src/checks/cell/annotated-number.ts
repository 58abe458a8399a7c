import { isLabel } from '../../forms/vocabulary';
import type { Report } from '../../report/report';
import { formatDecimal } from '../../text/decimal';
import { isMultiple } from '../../text/number';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import type { BoundCell } from './cells';
import { eachOrAll, printedIn, whatStandsIn } from './cells';

export const annotatedNumber: Check = {
  id: 'annotated-number',
  group: 'cell',
  severity: 'information',
  title: { zh: '格内除了数还注了单位或说明', en: 'a unit or a note stands beside a figure' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { table, cells } of context.cells) {
      const annotated = cells.filter(isAnnotated).map((bound) => ({ ...bound, span: wholeOf(report, bound) }));
      for (const bound of annotated.filter(isCountOfMany)) {
        const stands = whatStandsIn(report, bound.cell);
        yield {
          span: bound.span,
          cell: bound.cell.ref,
          severity: 'warning',
          message: {
            zh: `${stands.zh}，这一格按件计数，现按 ${readAs(bound)} 读取，与实际不符。请改填完整的数。`,
            en: `${stands.en}; this is a count and is read as ${readAs(bound)}, which is not what is meant. Write the number out.`,
          },
        };
      }
      yield* eachOrAll(report, table, annotated.filter((bound) => !isCountOfMany(bound)), {
        one(bound) {
          const [stands, extra] = [whatStandsIn(report, bound.cell), extraOf(bound)];
          return {
            zh: `${stands.zh}，除了数还有${extra.zh}，现按 ${readAs(bound)} 读取。格内请只填数，单位写在表头，说明写在文中。`,
            en: `${stands.en}: beside the figure there is ${extra.en}; it is read as ${readAs(bound)}. Put nothing but the figure into the cell, units into the head, notes into the text.`,
          };
        },
        several: (count, places) => ({
          zh: `表中有 ${count} 格除了数还有单位或说明：${places.zh}。现只按其中的数读取。格内请只填数，单位写在表头，说明写在文中。`,
          en: `${count} cells of the table have a unit or a note beside the figure: ${places.en}. Only the figures are read. Put units into the head, notes into the text.`,
        }),
      });
    }
  },
};

/** Where tables run into each other, the head of the next one in brackets is no note. */
function isAnnotated(bound: BoundCell): boolean {
  const printed = printedIn(bound);
  return printed !== null && (printed.unit !== null || (printed.note !== null && !isLabel(printed.note)));
}

/** 3万 where single documents or cases are counted. */
function isCountOfMany({ cell, column }: BoundCell): boolean {
  return column.kind !== 'amount' && isMultiple(cell.unit);
}

/** With unit and note, where they stand behind the figure as they are read (not with tags of a web page between). */
function wholeOf({ text }: Report, { cell, span }: BoundCell): BoundCell['span'] {
  return text.startsWith(cell.text, span.start) ? { start: span.start, end: span.start + cell.text.length } : span;
}

function extraOf(bound: BoundCell): { zh: string; en: string } {
  const { unit, note } = printedIn(bound)!;
  if (note === null) return { zh: `单位“${unit}”`, en: `the unit “${unit}”` };
  return unit === null ? { zh: '说明', en: 'a note' } : { zh: `单位“${unit}”和说明`, en: `the unit “${unit}” and a note` };
}

function readAs({ cell }: BoundCell): string {
  return formatDecimal(cell.value!);
}
