import type { CodeAction as ProtocolAction, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, FixScope } from '../features/codeActions';
import type { Edit } from '../text/edits';
import { toRange, toServiceDocument } from './convert';
import type { Session } from './session';

/** What an action whose edits are still to be worked out carries. */
export interface UnresolvedAction {
  readonly uri: string;
  readonly version: number;
  readonly scope: FixScope;
}

/**
 * An action as the client takes it. Edits throughout the document are worked out when the action is chosen, if the client can
 * ask for them, else here.
 */
export function toCodeAction(session: Session, document: TextDocument, action: CodeAction, diagnostics: readonly Diagnostic[]): ProtocolAction {
  const { client, locale, service } = session;
  const { change } = action;
  const own: ProtocolAction = { title: action.title[locale], kind: action.kind };
  if (diagnostics.length > 0) own.diagnostics = [...diagnostics];
  if (action.preferred && client.codeActions?.preferred === true) own.isPreferred = true;
  if (!('check' in change)) return { ...own, edit: toWorkspaceEdit(session, document, change) };
  if (client.codeActions?.resolvesEdits === true) {
    const data: UnresolvedAction = { uri: document.uri, version: document.version, scope: change };
    return { ...own, data };
  }
  return { ...own, edit: toWorkspaceEdit(session, document, service.fixAll(toServiceDocument(document), change)) };
}

/** With the document's version where the client takes it, so that edits meant for an earlier text are refused. */
export function toWorkspaceEdit({ client }: Session, document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits = edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  if (!client.versionedEdits) return { changes: { [document.uri]: textEdits } };
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version: document.version }, edits: textEdits };
  return { documentChanges: [change] };
}
