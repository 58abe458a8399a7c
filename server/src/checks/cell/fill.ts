import { fillBlanks } from '../../report/blanks';
import { writeMovedUp } from '../../diagnosis/movedUp';
import type { MovedUp } from '../../diagnosis/movedUp';
import type { ReportCell, ReportTable } from '../../report/report';
import { equalDecimals, formatDecimal, zero } from '../../text/decimal';
import type { CheckContext, Repair } from '../check';
import { repair } from '../sums/cause';
import { uncheckedSums } from '../unchecked';
import type { Wording } from './cells';
import { whatStandsIn } from './cells';
import { writeInto } from '../../writing/intoCell';

/** What blank cells of a table must hold, as plain decimals, and the repairs that write it. */
interface Fillings {
  /** Null where nothing can be written without breaking a sum. */
  valueOf(cell: ReportCell): string | null;
  /** The moves by which another cell may have been left out instead; null where there are none. */
  movedInto(cell: ReportCell): MovedUp | null;
  /** The repairs for some of the cells, as far as they have places of their own. */
  repairs(cells: readonly ReportCell[]): Repair[];
}

/**
 * A safe repair writes 0 where that breaks no relation; one that also writes what sums ask for is only to be chosen. So is any
 * in a table without a single figure: it was not filled in, and 0 would say that nothing happened all year.
 */
export function fillingsOf({ report, relations, movedUp }: CheckContext, table: ReportTable): Fillings {
  const fillings = fillBlanks(table, relations.filter(({ relation }) => relation.total.table === table.id));
  const valueOf = (cell: ReportCell): string | null => {
    const filling = fillings.find((each) => each.cell === cell);
    return filling === undefined ? null : formatDecimal(filling.value);
  };
  const safe = table.blocks.some((block) => block.rows.some((row) => row.cells.some((cell) => cell.state === 'figure')));
  const movedInto = (cell: ReportCell): MovedUp | null => movedUp.find((moved) => moved.cell === cell) ?? null;
  return {
    valueOf,
    movedInto,
    repairs(cells) {
      const [only, other] = cells;
      const moved = only === undefined || other !== undefined ? null : movedInto(only);
      // Each by itself, for somebody to choose; of several cells this one waits until it is the last.
      if (moved !== null) return moved.ways.flatMap((way) => repair(report, way));
      const edits = fillings.filter(({ cell }) => cells.includes(cell) && movedInto(cell) === null).flatMap(({ cell, value }) => {
        const edit = cell.span === null ? null : writeInto(report, table, cell.span, formatDecimal(value));
        return edit === null ? [] : [{ edit, figure: formatDecimal(value), isZero: equalDecimals(value, zero) }];
      });
      const zeros = edits.filter(({ isZero }) => isZero);
      const fillZeros: Repair = {
        safe,
        edits: zeros.map(({ edit }) => edit),
        title: zeros.length === 1 ? { zh: '填 0', en: 'Fill in 0' } : { zh: `这 ${zeros.length} 格都填 0`, en: `Fill in 0 in all ${zeros.length}` },
      };
      const fillAll: Repair = {
        safe: false,
        edits: edits.map(({ edit }) => edit),
        title: edits.length === 1
          ? { zh: `填 ${edits[0]!.figure}（按合计推算）`, en: `Fill in ${edits[0]!.figure}, as the sums ask for` }
          : { zh: `按合计补齐这 ${edits.length} 格${zeros.length === 0 ? '' : '，其余填 0'}`, en: `Fill in all ${edits.length}: what the sums ask for${zeros.length === 0 ? '' : ', else 0'}` },
      };
      return [...zeros.length === 0 ? [] : [fillZeros], ...edits.length === zeros.length ? [] : [fillAll]];
    },
  };
}

/** What is said of cells without a figure, and how they are filled. */
export function wordingToFill(context: CheckContext, table: ReportTable): Wording {
  const fillings = fillingsOf(context, table);
  const unchecked = uncheckedSums(context.report, table.id);
  return {
    one({ cell }) {
      const stands = whatStandsIn(context.report, cell);
      const moved = fillings.movedInto(cell);
      if (moved !== null) {
        const told = writeMovedUp(moved);
        return { zh: `${stands.zh}${unchecked.zh}。${told.zh}请核对后改正。`, en: `${stands.en}${unchecked.en}. ${told.en} Check, and correct it.` };
      }
      const value = fillings.valueOf(cell) ?? '0';
      if (value === '0') return { zh: `${stands.zh}${unchecked.zh}。没有的请填 0。`, en: `${stands.en}${unchecked.en}. Write 0 where there is nothing.` };
      return {
        zh: `${stands.zh}${unchecked.zh}。按合计推算应为 ${value}，请核对后填上。`,
        en: `${stands.en}${unchecked.en}. By the sums it should be ${value}: check, and fill it in.`,
      };
    },
    expected: ({ cell }) => (fillings.movedInto(cell) === null ? fillings.valueOf(cell) : null),
    several: (count, places) => ({
      zh: `表中有 ${count} 格没有填数：${places.zh}${unchecked.zh}。没有的请填 0。`,
      en: `${count} cells of the table hold no figure: ${places.en}${unchecked.en}. Write 0 where there is nothing.`,
    }),
    repairs: (cells) => fillings.repairs(cells.map(({ cell }) => cell)),
  };
}
