import type { SemanticTokens, SemanticTokensRangeParams } from 'vscode-languageserver';
import { toOffset } from '../convert';
import type { Request } from '../request';
import { tokensLegend, toSemanticTokens } from '../semanticTokens';

/** `textDocument/semanticTokens/range`: the same of what is to be seen first. */
export const semanticTokensRange: Request<SemanticTokensRangeParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  advertises: { semanticTokensProvider: { legend: tokensLegend, range: true } },
  nothing: { data: [] },
  answer: (session, document, { range }) => toSemanticTokens(session, document, { start: toOffset(document, range.start), end: toOffset(document, range.end) }),
};
