import type { Evaluated } from '../diagnosis/evaluated';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';
import { writeRelations } from './coverage';

/** A line over a table. */
export interface TableLens {
  /** Of the table. */
  readonly span: Span;
  readonly text: Bilingual;
}

/** Over each table with sums how many of them hold; nothing over one that has none. */
export function tableLenses({ tables }: Report, { relations }: Evaluated): TableLens[] {
  return tables.flatMap(({ id, span }): TableLens[] => {
    const own = relations.filter(({ relation }) => relation.total.table === id);
    if (own.length === 0) return [];
    const count = (state: string): number => own.filter((result) => result.state === state).length;
    return [{ span, text: writeRelations({ total: own.length, checked: own.length - count('open'), failed: count('fails') }) }];
  });
}
