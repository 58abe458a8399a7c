import { readProse } from '../../server/src/prose/read';
import { passagesOf } from '../../server/src/prose/sentences';
import { proseOf } from '../../server/src/report/prose';
import type { Claim } from '../../server/src/prose/claim';
import { parse } from '../../server/src/syntax/parse';

/**
 * What is read of a sentence, a line each in the order of the text: `681件 = new.total | new+carriedIn.total`, `40.15% of 273件`,
 * `9件 is a part of 18件`, `未收到申请 = 0 new.total`, `479件: excused`, `5件: open`.
 */
export function proseIn(sentence: string): string[] {
  const { body } = parse(`一、总体情况\n${sentence}`).sections.at(-1)!;
  const { claims, unread } = proseOf(passagesOf(body).map(({ span, sentences }) => ({ start: span.start, prose: readProse(body.text.slice(span.start, span.end), sentences) })));
  const lines = [
    ...claims.map((claim) => ({ at: claim.span.start, text: written(claim, claims) })),
    ...unread.map(({ span, printed, isExcused }) => ({ at: span.start, text: `${printed}: ${isExcused ? 'excused' : 'open'}` })),
  ];
  return lines.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

function written(claim: Claim, claims: readonly Claim[]): string {
  const { kind, printed, quantity, of, part, whole, scope, year, direction } = claim;
  const name = (at: number | null): string => (at === null ? '?' : claims[at]!.printed);
  const sums = quantity?.readings.map(({ rows, columns }) => `${rows.join('+')}.${columns.join('+')}`).join(' | ') ?? '';
  const what = {
    count: `${printed} = ${sums}`,
    none: `${printed} = 0 ${sums}`,
    finished: `${printed} = 0 ${sums}`,
    part: `${printed} is a part of ${name(whole)}`,
    share: `${printed} of ${name(of)}${sums === '' ? '' : ` in ${sums}`}`,
    change: `${printed} ${direction ?? ''} of ${of === null ? sums : name(of)}`,
    rate: `${printed} = ${name(part)} / ${name(of)}`,
  }[kind];
  const notes = [kind === 'count' && whole !== null ? `in ${name(whole)}` : '', scope === null ? '' : `by ${scope.words}`, year === null ? '' : `${year}`].filter((note) => note !== '');
  return notes.length === 0 ? what : `${what} (${notes.join(', ')})`;
}
