import type { Evaluated } from '../diagnosis/evaluated';
import type { Report } from '../report/report';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';

/** A stretch within one line that is known to be something that no pattern tells. */
export interface Token {
  readonly span: Span;
  /** `heading`: of one of the six sections, found by meaning. `label`: of a row of the form. `figure`: of a cell, or of a sentence that states cells. */
  readonly kind: TokenKind;
  /** `total`: the sum of others. `stated`: in a sentence, and as the table has it. What is not so has a finding. */
  readonly marks: readonly TokenMark[];
}

export const tokenKinds = ['heading', 'label', 'figure'] as const;
export const tokenMarks = ['total', 'stated'] as const;
export type TokenKind = (typeof tokenKinds)[number];
export type TokenMark = (typeof tokenMarks)[number];

/** The tokens that a stretch touches, in text order; none overlaps another. */
export function tokensIn(report: Report, { relations, claims }: Evaluated, stretch: Span): Token[] {
  const totals = new Set(relations.flatMap(({ total }) => total?.span?.start ?? []));
  const rows = report.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
  const all: Token[] = [
    ...report.sections.map(({ heading }): Token => ({ span: heading, kind: 'heading', marks: [] })),
    ...rows.flatMap(({ label }): Token[] => (label === null ? [] : [{ span: label, kind: 'label', marks: [] }])),
    ...rows.flatMap(({ cells }) => cells.flatMap(({ span, state }): Token[] => (span === null || state !== 'figure' ? [] : [{ span, kind: 'figure', marks: totals.has(span.start) ? ['total'] : [] }]))),
    ...claims.flatMap(({ claim, state }): Token[] => (state === 'holds' ? [{ span: claim.span, kind: 'figure', marks: ['stated'] }] : [])),
  ];
  const sorted = all.filter(({ span }) => overlaps(span, stretch)).flatMap((token) => inLines(report.text, token))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Editors take no token that goes over lines. */
function inLines(text: string, token: Token): Token[] {
  const { start, end } = token.span;
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: part, index }) => ({ ...token, span: { start: start + index, end: start + index + part.length } }));
}
