import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { guarded } from '../workspace/guard';
import type { Logger } from '../workspace/guard';
import { canonicalUri } from '../workspace/uris';
import { keptDiagnostics, toDiagnostics } from './diagnostics';
import { createPublisher } from './publisher';
import type { Session } from './session';

/**
 * Pushes the diagnostics of every open document after its changes, once its settings are known; what comes back does so at once. Where
 * findings of the whole workspace are wanted, those of the other reports as well.
 */
export function pushDiagnostics(connection: Connection, session: Session, logger: Logger): (document: TextDocument) => void {
  const { documents, background: { index, scope, onFile } } = session;
  /** Files that are not open of which findings are shown. */
  const shown = new Set<string>();
  const send = (uri: string, version: number | null, diagnostics: Diagnostic[]): void => {
    // The client may be gone already; there is nobody left to tell.
    connection.sendDiagnostics(version === null ? { uri, diagnostics } : { uri, version, diagnostics }).catch(() => undefined);
  };
  const publish = (document: TextDocument): void => {
    const pending = session.settings.known(document.uri);
    if (pending !== null) {
      void pending.then(() => documents.get(document.uri) === document && publish(document));
      return;
    }
    send(document.uri, document.version, guarded(logger, 'publishDiagnostics', [], () => toDiagnostics(session, document)));
  };
  const kept = (uri: string): Diagnostic[] => (scope === 'workspace' ? keptDiagnostics(session, uri, index.file(canonicalUri(uri))?.verdict ?? null) : []);
  const publisher = createPublisher(globalThis, session.debounce, publish);
  documents.onDidChangeContent(({ document }) => publisher.changed(document));
  documents.onDidClose(({ document }) => {
    publisher.closed(document.uri);
    const diagnostics = kept(document.uri);
    if (diagnostics.length > 0) shown.add(canonicalUri(document.uri));
    send(document.uri, document.version, diagnostics);
  });
  onFile((uri) => {
    if (scope !== 'workspace' || documents.all().some((document) => canonicalUri(document.uri) === uri)) return;
    const diagnostics = kept(uri);
    if (diagnostics.length === 0 && !shown.delete(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    send(uri, null, diagnostics);
  });
  return publish;
}
