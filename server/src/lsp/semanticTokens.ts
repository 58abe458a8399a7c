import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { tokenKinds, tokenMarks } from '../features/tokens';
import type { Span } from '../text/span';
import { toServiceDocument } from './convert';
import type { Session } from './session';

export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenKinds], tokenModifiers: [...tokenMarks] };

/** The tokens of a stretch as the protocol has them. */
export function toSemanticTokens({ service }: Session, document: TextDocument, stretch: Span): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, marks } of service.tokens(toServiceDocument(document), stretch)) {
    const { line, character } = document.positionAt(span.start);
    const bits = marks.reduce((all, mark) => all | (1 << tokenMarks.indexOf(mark)), 0);
    builder.push(line, character, span.end - span.start, tokenKinds.indexOf(kind), bits);
  }
  return builder.build();
}
