import type { CodeAction as ProtocolAction, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, FindingKey } from '../checks/check';
import type { CodeAction, FixScope, RepairableFinding } from '../features/codeActions';
import type { Edit } from '../text/edits';
import { shownSpan, toOffset, toRange, toServiceDocument } from './convert';
import { ignoreCommand } from './protocol';
import type { IgnoreArgument } from './protocol';
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
  if (action.disabled !== undefined) return { ...own, disabled: { reason: action.disabled[locale] } };
  if (action.preferred && client.codeActions?.preferred === true) own.isPreferred = true;
  if ('ignore' in change) return { ...own, command: { title: own.title, command: ignoreCommand, arguments: [ignoreArgument(document, change.ignore)] } };
  if (!('check' in change)) return { ...own, edit: toWorkspaceEdit(session, document, change) };
  if (client.codeActions?.resolvesEdits === true) {
    const data: UnresolvedAction = { uri: document.uri, version: document.version, scope: change };
    return { ...own, data };
  }
  return { ...own, edit: toWorkspaceEdit(session, document, service.fixAll(toServiceDocument(document), change)) };
}

function ignoreArgument({ uri }: TextDocument, { check, cell, figures }: FindingKey): IgnoreArgument {
  return { uri, entry: { check, ...(cell === null ? {} : { cell }), figures } };
}

/** The finding with all that a diagnostic does not carry; null where it is found no more. */
export function wholeFinding({ service }: Session, document: TextDocument, { check, repairs }: RepairableFinding, diagnostic: Diagnostic | undefined): Finding | null {
  const candidates = service.findings(toServiceDocument(document)).filter((finding) => finding.check === check);
  if (diagnostic === undefined) return candidates.find((finding) => finding.repairs === repairs) ?? null;
  const { start, end } = diagnostic.range;
  return candidates.map((finding) => ({ finding, shown: shownSpan(document, finding.span) }))
    .find(({ shown }) => shown.start === toOffset(document, start) && shown.end === toOffset(document, end))?.finding ?? null;
}

/** With the document's version where the client takes it, so that edits meant for an earlier text are refused. */
export function toWorkspaceEdit({ client }: Session, document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits = edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  if (!client.versionedEdits) return { changes: { [document.uri]: textEdits } };
  const change: TextDocumentEdit = { textDocument: { uri: document.uri, version: document.version }, edits: textEdits };
  return { documentChanges: [change] };
}
