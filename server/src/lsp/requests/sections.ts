import { toRange, toServiceDocument } from '../convert';
import { sectionsMethod } from '../protocol';
import type { DocumentParams, SectionAnswer } from '../protocol';
import type { Request } from '../request';

/** `gouji/sections`: the six sections of the form, each with its heading's place or null, for *Go to section…*. */
export const sections: Request<DocumentParams, SectionAnswer[]> = {
  method: sectionsMethod,
  advertises: { experimental: { [sectionsMethod]: true } },
  nothing: [],
  answer(session, document) {
    return session.service.sections(toServiceDocument(document)).map((section) => ({
      number: section.number,
      title: section.title,
      range: section.heading === null ? null : toRange(document, section.heading),
      findings: section.findings,
    }));
  },
};
