import type { Claim, Prose, Unread } from '../prose/claim';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** A paragraph, where it begins, and what was read of it. */
interface ReadPassage {
  readonly start: number;
  readonly prose: Prose;
}

/** The prose of a whole report: the claims of its paragraphs one behind the other, every place moved to where it stands in the text. */
export function proseOf(passages: readonly ReadPassage[]): Prose {
  const claims: Claim[] = [];
  const unread: Unread[] = [];
  passages.forEach(({ start, prose }, paragraph) => {
    const base = claims.length;
    const index = (at: number | null): number | null => (at === null ? null : at + base);
    for (const claim of prose.claims) {
      claims.push({ ...movedClaim(claim, (span) => shift(span, start)), of: index(claim.of), part: index(claim.part), whole: index(claim.whole), paragraph });
    }
    for (const each of prose.unread) unread.push({ ...each, span: shift(each.span, start) });
  });
  return { claims, unread };
}

/** The prose with every span moved. */
export function movedProse({ claims, unread }: Prose, place: (span: Span) => Span): Prose {
  return { claims: claims.map((claim) => movedClaim(claim, place)), unread: unread.map((each) => ({ ...each, span: place(each.span) })) };
}

function movedClaim(claim: Claim, place: (span: Span) => Span): Claim {
  const number = claim.number && { ...claim.number, span: place(claim.number.span), figure: place(claim.number.figure) };
  return { ...claim, span: place(claim.span), number };
}
