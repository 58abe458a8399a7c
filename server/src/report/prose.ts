import type { Claim, Prose, Unread } from '../prose/claim';
import { shift } from '../text/span';
import type { Span } from '../text/span';

/** The prose of a whole report: the claims of its sections one behind the other, every place moved to where it stands in the text. */
export function proseOf(sections: readonly { readonly start: number; readonly prose: Prose }[]): Prose {
  const claims: Claim[] = [];
  const unread: Unread[] = [];
  let paragraphs = 0;
  let sentences = 0;
  for (const { start, prose } of sections) {
    const base = claims.length;
    const index = (at: number | null): number | null => (at === null ? null : at + base);
    const [firstParagraph, firstSentence] = [paragraphs, sentences];
    for (const claim of prose.claims) {
      const paragraph = claim.paragraph + firstParagraph;
      const sentence = claim.sentence + firstSentence;
      [paragraphs, sentences] = [Math.max(paragraphs, paragraph + 1), Math.max(sentences, sentence + 1)];
      claims.push({ ...movedClaim(claim, (span) => shift(span, start)), of: index(claim.of), part: index(claim.part), whole: index(claim.whole), paragraph, sentence });
    }
    for (const each of prose.unread) unread.push({ ...each, span: shift(each.span, start) });
  }
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
