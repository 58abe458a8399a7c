import type { SemanticTokens } from 'vscode-languageserver';
import type { DocumentParams, Request } from '../request';
import { tokensLegend, toSemanticTokens } from '../semanticTokens';

/** `textDocument/semanticTokens/full`: what is known of figures, labels and headings beyond their looks. */
export const semanticTokensFull: Request<DocumentParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  advertises: { semanticTokensProvider: { legend: tokensLegend, full: true, range: true } },
  nothing: { data: [] },
  answer: (session, document) => toSemanticTokens(session, document, { start: 0, end: document.getText().length }),
};
