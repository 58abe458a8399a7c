import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, ResultProgressReporter, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport, WorkspaceDiagnosticReportPartialResult } from 'vscode-languageserver';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../workspace/uris';
import type { Background } from './background';
import { keptDiagnostics, toDiagnostics } from './diagnostics';
import type { Session } from './session';

/** The findings of reports that are not open, for clients that ask for those of the whole workspace. */
export interface WorkspaceDiagnostics {
  /** What the client does not hold yet. There may be nothing: then the answer comes when there is something. */
  answer(params: WorkspaceDiagnosticParams, token: CancellationToken, partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined): Promise<WorkspaceDiagnosticReport | ResponseError<void>>;
  /** Answers whoever waits: the server ends. */
  end(): void;
}

export function createWorkspaceDiagnostics(session: Omit<Session, 'workspaceDiagnostics'>, background: Background, documents: TextDocuments<TextDocument>): WorkspaceDiagnostics {
  const waiting = new Set<Waiting>();
  const open = (): Map<string, TextDocument> => new Map(documents.all().map((document) => [canonicalUri(document.uri), document]));

  const openReport = (document: TextDocument): WorkspaceDocumentDiagnosticReport =>
    ({ kind: 'full', uri: document.uri, version: document.version, resultId: session.resultId(document), items: toDiagnostics(session, document) });

  const reportOf = (uri: string): WorkspaceDocumentDiagnosticReport => {
    const file = background.index.file(uri);
    const resultId = file === null ? gone : `${session.started}.${file.revision}`;
    return { kind: 'full', uri, version: null, resultId, items: keptDiagnostics(session, uri, file?.verdict ?? null) };
  };

  const send = (each: Waiting): void => {
    if (each.timer !== null) clearTimeout(each.timer);
    each.timer = null;
    const opened = open();
    const items = [...each.changed].flatMap((uri): WorkspaceDocumentDiagnosticReport[] => {
      const document = opened.get(uri);
      // What is to be seen is asked for by itself. Editors also hold documents open that are in no tab.
      if (document !== undefined && session.asked.has(document)) return [];
      const report = document === undefined ? reportOf(uri) : openReport(document);
      if (each.held.get(uri) === report.resultId || (!each.held.has(uri) && report.kind === 'full' && report.items.length === 0)) return [];
      each.held.set(uri, report.resultId!);
      return [report];
    });
    each.changed.clear();
    each.hasSent ||= items.length > 0;
    const isIdle = background.index.progress.state !== 'running';
    if (each.partial === undefined) {
      if (items.length > 0) each.answer({ items });
      return;
    }
    for (let at = 0; at < items.length; at += batch) each.partial.report({ items: items.slice(at, at + batch) });
    if (isIdle && each.hasSent) each.answer({ items: [] });
  };

  const soon = (each: Waiting): void => {
    each.timer ??= setTimeout(() => send(each), rest);
  };

  background.onFile((uri) => {
    for (const each of waiting) {
      each.changed.add(uri);
      soon(each);
    }
  });
  background.onProgress(() => waiting.forEach((each) => each.hasSent && soon(each)));
  documents.onDidChangeContent(({ document }) => {
    for (const each of waiting) {
      if (session.asked.has(document)) continue;
      each.changed.add(canonicalUri(document.uri));
      soon(each);
    }
  });
  documents.onDidClose(({ document }) => {
    const uri = canonicalUri(document.uri);
    for (const each of waiting) {
      // What the client showed of it while it was open is not what it held before.
      each.held.set(uri, wasOpen);
      each.changed.add(uri);
      soon(each);
    }
  });

  return {
    answer: ({ previousResultIds }, token, partial) => new Promise((resolve) => {
      const held = new Map(previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value]));
      const files = background.index.files().map(({ uri }) => uri);
      const each: Waiting = {
        held, partial, hasSent: false, timer: null, changed: new Set([...files, ...held.keys(), ...open().keys()]),
        answer(value) {
          waiting.delete(each);
          if (each.timer !== null) clearTimeout(each.timer);
          resolve(value);
        },
      };
      waiting.add(each);
      token.onCancellationRequested(() => each.answer(new ResponseError(LSPErrorCodes.RequestCancelled, 'workspace/diagnostic was cancelled')));
      if (waiting.has(each)) send(each);
    }),
    end: () => waiting.forEach((each) => each.answer({ items: [] })),
  };
}

/** A request that has not been answered yet. */
interface Waiting {
  /** What the client holds of each file, by its result id. */
  readonly held: Map<string, string>;
  readonly partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined;
  /** Files that may not be as the client has them. */
  readonly changed: Set<string>;
  hasSent: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  answer(value: WorkspaceDiagnosticReport | ResponseError<void>): void;
}

/** Milliseconds in which changes are gathered. */
const rest = 200;

/** So many reports are sent at a time. */
const batch = 100;

const gone = 'gone';
const wasOpen = 'was open';
