import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from '../features/codeActions';
import type { Span } from '../text/span';
import { toOffset, toRange, toServiceDocument } from './convert';
import type { Session } from './session';

/** The edits that lay out the tables in a range, or all; of those that are left as they are, the user is told why, once. */
export function toLaidOut(session: Session, document: TextDocument, range: Range | null): TextEdit[] {
  const { ambiguousAsWide } = session.settings.preferencesOf(document.uri);
  const tables = session.service.layOut(toServiceDocument(document), range === null ? null : stretchOf(document, range), ambiguousAsWide);
  for (const { left } of tables) if (left !== null) session.tellOnce(document, left[session.locale]);
  return tables.flatMap(({ edits }) => edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })));
}

/** What can be done with the layout of the tables in a range; what cannot be done is there with the reason, where the client shows it. */
export function layOutActions({ service, settings, client }: Session, document: TextDocument, range: Range): CodeAction[] {
  const { ambiguousAsWide } = settings.preferencesOf(document.uri);
  const actions = service.layOutActions(toServiceDocument(document), stretchOf(document, range), ambiguousAsWide);
  return actions.filter(({ disabled }) => disabled === undefined || client.codeActions?.disabled === true);
}

function stretchOf(document: TextDocument, { start, end }: Range): Span {
  return { start: toOffset(document, start), end: toOffset(document, end) };
}
