import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { toServiceDocument } from '../convert';
import type { Request } from '../request';

/** `textDocument/foldingRange`: whole lines only; where the client takes fewer, the longest ones. */
export const foldingRange: Request<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  advertises: { foldingRangeProvider: true },
  nothing: [],
  answer(session, document) {
    const stretches = session.service.folding(toServiceDocument(document));
    const limit = session.client.foldingLimit;
    if (stretches.length <= limit) return stretches.map(({ startLine, endLine }) => ({ startLine, endLine }));
    return [...stretches]
      .sort((a, b) => (b.endLine - b.startLine) - (a.endLine - a.startLine))
      .slice(0, limit)
      .sort((a, b) => a.startLine - b.startLine)
      .map(({ startLine, endLine }) => ({ startLine, endLine }));
  },
};
