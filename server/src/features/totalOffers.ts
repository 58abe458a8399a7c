import type { RelationKind } from '../forms/form';
import type { Evaluated } from '../diagnosis/evaluated';
import { writeSide } from '../report/equation';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { compareDecimals, equalDecimals, formatDecimal, weighted, zero } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import { touches } from '../text/span';
import { cellAround } from './cells';
import type { Offer } from './offer';
import { isSameCell } from './statements';

/** What the figures of the table make of the total at a caret, every sum that it stands in; empty elsewhere, and where it is that already. */
export function totalOffersAt(report: Report, { relations }: Evaluated, offset: number): Offer[] {
  const cell = cellAround(report, offset);
  if (cell === null || cell.state === 'unreadable' || cell.span === null || (cell.text !== '' && !touches(cell.span, offset))) return [];
  const span = cell.text === '' ? { start: offset, end: offset } : cell.span;
  const offers = relations.filter(({ relation }) => isSameCell(relation.total, cell.ref)).flatMap((result): Offer[] => {
    const side = sumOf(result);
    if (side === null || compareDecimals(side.sum, zero) < 0 || (cell.value !== null && equalDecimals(side.sum, cell.value))) return [];
    const text = formatDecimal(side.sum);
    return [{ kind: 'total', span, text, label: text, detail: named(result.relation.kind, side.figures), isAnyway: true }];
  });
  return offers.filter(({ text }, at) => offers.findIndex((other) => other.text === text) === at);
}

/** The parts that add up; null where one of them is no figure. */
function sumOf({ parts }: RelationResult): ReturnType<typeof writeSide> | null {
  const figures = parts.map(({ cell, weight }) => (cell === null || cell.value === null ? null : weighted(cell.value, weight)));
  return figures.every((figure) => figure !== null) ? writeSide(figures) : null;
}

function named(kind: RelationKind, { zh, en }: Bilingual): Bilingual {
  const name = names[kind];
  return { zh: `${name.zh} ${zh}`, en: `${name.en} ${en}` };
}

const names: Readonly<Record<RelationKind, Bilingual>> = {
  'row-total': { zh: '本行合计', en: 'sum of the row' },
  'column-total': { zh: '本列合计', en: 'sum of the column' },
  'balance': { zh: '勾稽关系', en: 'balance' },
  'legal-total': { zh: '合计', en: 'sum' },
};
