import { writeGap } from '../../features/coverage';
import { toRange, toServiceDocument } from '../convert';
import type { CoverageAnswer } from '../protocol';
import { coverageMethod } from '../protocol';
import type { DocumentParams, Request } from '../request';

/** `gouji/coverage`: what was checked of a report, and what was not and why. */
export const coverage: Request<DocumentParams, CoverageAnswer | null> = {
  method: coverageMethod,
  advertises: { experimental: { [coverageMethod]: true } },
  nothing: null,
  answer({ service, locale }, document) {
    const overview = service.coverage(toServiceDocument(document));
    const { form, passedOver, relations, claims, checks, gaps } = overview;
    return {
      form: form?.[locale] ?? null,
      passedOver,
      relations,
      claims,
      checks,
      gaps: gaps.map((gap) => ({
        text: writeGap(gap, overview)[locale],
        range: gap.place === null ? null : toRange(document, gap.place),
      })),
      ignored: service.ignored(toServiceDocument(document)).map(({ finding, reason }) => ({ check: finding.check, reason, range: toRange(document, finding.span) })),
      prose: service.prose(toServiceDocument(document)).map(({ state, printed, text, span }) => ({ state, printed, text: text[locale], range: toRange(document, span) })),
    };
  },
};
