import type { CodeAction as ProtocolAction, Command, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';
import type { CodeAction, FixScope, RepairableFinding, Silence } from '../features/codeActions';
import type { Edit } from '../text/edits';
import { shownSpan, toOffset, toRange, toServiceDocument } from './convert';
import { ignoreCommand, turnOffCommand } from './protocol';
import type { IgnoreArgument, TurnOffArgument } from './protocol';
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
  if (isSilence(change)) return { ...own, command: { title: own.title, ...silencing(document, change) } };
  if (!('check' in change)) return { ...own, edit: toWorkspaceEdit(session, document, change) };
  if (client.codeActions?.resolvesEdits === true) {
    const data: UnresolvedAction = { uri: document.uri, version: document.version, scope: change };
    return { ...own, data };
  }
  return { ...own, edit: toWorkspaceEdit(session, document, service.fixAll(toServiceDocument(document), change)) };
}

/**
 * What lets findings stand, as far as the client carries it out.
 *
 * @param shown the findings, each with its diagnostic
 */
export function ignoreActions(session: Session, document: TextDocument, shown: ReadonlyMap<RepairableFinding, Diagnostic | undefined>): ProtocolAction[] {
  if (session.commands.size === 0) return [];
  const whole = new Map([...shown].flatMap(([finding, diagnostic]) => {
    const found = wholeFinding(session, document, finding, diagnostic);
    return found === null ? [] : [[found, diagnostic] as const];
  }));
  return session.service.ignoreActions(toServiceDocument(document), [...whole.keys()])
    .filter(({ change }) => isSilence(change) && session.commands.has(silencing(document, change).command))
    .map((action) => toCodeAction(session, document, action, [...whole].flatMap(([finding, diagnostic]) => (diagnostic !== undefined && action.findings.includes(finding) ? [diagnostic] : []))));
}

/** Whether it is for the client to carry out, by a command. */
export function isSilence(change: CodeAction['change']): change is Silence {
  return 'ignore' in change || 'ignoreInFile' in change || 'turnOff' in change;
}

/** The command that carries it out. */
function silencing({ uri }: Pick<TextDocument, 'uri'>, change: Silence): Omit<Command, 'title'> {
  if ('turnOff' in change) return { command: turnOffCommand, arguments: [{ uri, check: change.turnOff } satisfies TurnOffArgument] };
  return { command: ignoreCommand, arguments: [{ uri, entry: entryOf(change) } satisfies IgnoreArgument] };
}

function entryOf(change: Exclude<Silence, { readonly turnOff: string }>): IgnoreArgument['entry'] {
  if ('ignoreInFile' in change) return { check: change.ignoreInFile };
  const { check, cell, figures } = change.ignore;
  return { check, ...(cell === null ? {} : { cell }), figures };
}

/** The finding with all that a diagnostic does not carry; null where it is found no more. */
function wholeFinding({ service }: Session, document: TextDocument, { check, repairs }: RepairableFinding, diagnostic: Diagnostic | undefined): Finding | null {
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
