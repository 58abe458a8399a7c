import { CodeLensRefreshRequest, ErrorCodes, LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createReportService } from '../service';
import { localeOf } from '../text/bilingual';
import { eachOnce, guarded } from '../workspace/guard';
import type { Logger } from '../workspace/guard';
import { abilitiesOf, capabilitiesOf } from './capabilities';
import { toDiagnostics } from './diagnostics';
import type { ServerOptions } from './protocol';
import { createPublisher } from './publisher';
import type { DocumentParams, Request } from './request';
import { requestsFor } from './requests';
import type { Session } from './session';
import { createDocumentSettings } from './settings';
import { createTextDocuments } from './textDocuments';

/** Serves one client on the connection until it says `exit`. Documents of every language are served: the client chooses. */
export function startServer(connection: Connection): void {
  const logger = eachOnce({ error: (message) => connection.console.error(message) });
  const documents = createTextDocuments();
  let state: 'starting' | 'running' | 'stopped' = 'starting';

  const refusal = (method: string): ResponseError<void> => {
    if (state === 'starting') return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`);
    if (state === 'stopped') return new ResponseError(ErrorCodes.InvalidRequest, `${method} after shutdown`);
    return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  };

  const serve = (session: Session, request: Request): void => {
    connection.onRequest(request.method, (params: DocumentParams, token: CancellationToken) => {
      if (state !== 'running') return refusal(request.method);
      if (request.documentOf !== undefined) {
        const brought = request.documentOf(params);
        return brought === null ? request.nothing : guarded(logger, request.method, request.nothing, () => request.answer(session, brought, params));
      }
      const { together } = request;
      if (together !== undefined) {
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${request.method} was cancelled`);
        return together(documents.all().map((each) => guarded(logger, request.method, request.nothing, () => request.answer(session, each, params))));
      }
      const document = documents.get(request.uriOf === undefined ? params.textDocument.uri : request.uriOf(params));
      const answer = () => {
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${request.method} was cancelled`);
        // One that was closed while its settings were waited for is not open any more, even where another with its name is.
        if (document === undefined || documents.get(document.uri) !== document) return request.nothing;
        return guarded(logger, request.method, request.nothing, () => request.answer(session, document, params));
      };
      if (document === undefined) return answer();
      const pending = session.settings.known(document.uri);
      return pending === null ? answer() : pending.then(answer);
    });
  };

  connection.onRequest(refusal);
  connection.onInitialize((params) => {
    if (state !== 'starting') return new ResponseError(ErrorCodes.InvalidRequest, 'initialize may be sent once', { retry: false });
    state = 'running';
    const refresh = (): void => {
      if (publish === null) refreshDiagnostics();
      else documents.all().forEach(publish);
      const { refreshesHints, refreshesLenses } = session.client;
      if (refreshesHints) connection.languages.inlayHint.refresh().catch(() => undefined);
      if (refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    };
    const refreshDiagnostics = (): void => {
      // The client may be gone already; there is nobody left to tell.
      if (session.client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    };
    const session = createSession(connection, params, logger, refresh);
    const publish = session.client.pullsDiagnostics ? null : pushDiagnostics(connection, documents, session, logger);
    const requests = requestsFor(session.client);
    for (const request of requests) serve(session, request);
    documents.onDidClose(({ document }) => {
      session.service.forget(document.uri);
      session.settings.forget(document.uri);
    });
    documents.listen(connection);
    return { capabilities: capabilitiesOf(requests), serverInfo: { name: 'gouji' } };
  });
  connection.onShutdown(() => {
    if (state !== 'running') return refusal('shutdown');
    state = 'stopped';
    return undefined;
  });
  connection.listen();
}

function createSession(connection: Connection, params: InitializeParams, logger: Logger, refresh: () => void): Session {
  const options = (params.initializationOptions ?? {}) as ServerOptions;
  const openings = new WeakMap<TextDocument, string>();
  const told = new WeakMap<TextDocument, Set<string>>();
  let opened = 0;
  // Two servers, or one uri opened twice, must not name different contents alike.
  const started = Date.now().toString(36);
  const settings = createDocumentSettings(connection, params, refresh);
  return {
    service: createReportService({ logger, settings: settings.of }),
    settings,
    client: abilitiesOf(params),
    locale: localeOf(options.locale ?? params.locale),
    commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    debounce: typeof options.debounce === 'number' && options.debounce >= 0 ? options.debounce : 200,
    resultId(document) {
      const opening = openings.get(document) ?? `${started}.${++opened}`;
      openings.set(document, opening);
      return `${opening}.${document.version}.${settings.revision}`;
    },
    tellOnce(document, message) {
      const known = told.get(document) ?? new Set();
      told.set(document, known);
      if (known.has(message)) return;
      known.add(message);
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }).catch(() => undefined);
    },
  };
}

/** Pushes the diagnostics of every document after its changes, once its settings are known; what comes back does so at once. */
function pushDiagnostics(connection: Connection, documents: ReturnType<typeof createTextDocuments>, session: Session, logger: Logger): (document: TextDocument) => void {
  const send = (uri: string, version: number, diagnostics: ReturnType<typeof toDiagnostics>): void => {
    // The client may be gone already; there is nobody left to tell.
    connection.sendDiagnostics({ uri, version, diagnostics }).catch(() => undefined);
  };
  const publish = (document: TextDocument): void => {
    const pending = session.settings.known(document.uri);
    if (pending !== null) {
      void pending.then(() => documents.get(document.uri) === document && publish(document));
      return;
    }
    send(document.uri, document.version, guarded(logger, 'publishDiagnostics', [], () => toDiagnostics(session, document)));
  };
  const publisher = createPublisher(globalThis, session.debounce, publish);
  documents.onDidChangeContent(({ document }) => publisher.changed(document));
  documents.onDidClose(({ document }) => {
    publisher.closed(document.uri);
    send(document.uri, document.version, []);
  });
  return publish;
}
