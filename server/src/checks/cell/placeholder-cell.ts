import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { cellsExplained } from '../sums/failing';
import { eachOrAll, holdsPlaceholder } from './cells';
import { wordingToFill } from './fill';

export const placeholderCell: Check = {
  id: 'placeholder-cell',
  group: 'cell',
  severity: 'warning',
  title: { zh: '该填 0 的格子写了“/”“—”“无”等', en: 'a mark or a word stands where 0 should' },
  fix: 'safe',
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const explained = cellsExplained(context);
    for (const { table, cells } of context.cells) {
      const held = cells.filter((bound) => holdsPlaceholder(bound) && !explained.has(bound.cell));
      if (held.length > 0) yield* eachOrAll(context.report, table, held, wordingToFill(context, table));
    }
  },
};
