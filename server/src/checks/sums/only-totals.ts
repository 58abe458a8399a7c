import { nameOfColumn, nameOfRow, quoted } from '../../report/names';
import { onFirst } from '../cell/cells';
import { fillingsOf } from '../cell/fill';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { leftOutOf } from './leftOut';

export const onlyTotals: Check = {
  id: 'only-totals',
  group: 'sums',
  severity: 'warning',
  title: { zh: '多行只填了总计，或填了各项没有填总计', en: 'several rows have only totals, or all but totals' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const { table, cells } of context.cells) {
      for (const { what, rows, cells: blank } of leftOutOf(context, table)) {
        const count = rows.length;
        const total = quoted(nameOfColumn(report, rows[0]!.relation.total));
        const first = quoted(nameOfRow(report, rows[0]!.relation.total));
        const left = new Set(blank);
        yield {
          ...onFirst(report, table, cells.filter(({ cell }) => left.has(cell)), () => (what === 'totals'
            ? {
              zh: `表中${first}等 ${count} 行填了各项、没有填${total}，这些行和${total}列没有核对。请补上${total}。`,
              en: `${count} rows of the table, ${first} and others, have their parts but no ${total}. Neither these rows nor the column ${total} were checked. Fill in ${total}.`,
            }
            : {
              zh: `表中${first}等 ${count} 行只填了${total}、没有填各项，这些行没有核对。请补上各项，没有的填 0。`,
              en: `${count} rows of the table, ${first} and others, have nothing but ${total}. They were not checked. Fill in their parts, with 0 where there is nothing.`,
            })),
          // What leaves some of the rows as they are changes what has to be said of them: that is for somebody to choose.
          repairs: fillingsOf(context, table).repairs(blank).map((repair) => ({ ...repair, safe: repair.safe && repair.edits.length === blank.length })),
        };
      }
    }
  },
};
