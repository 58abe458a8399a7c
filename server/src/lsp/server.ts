import { CodeLensRefreshRequest, ErrorCodes, LSPErrorCodes, ProgressType, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, PartialResultParams } from 'vscode-languageserver';
import type { Office } from '../interchange/office';
import type { Files } from '../workspace/files';
import { eachOnce, guarded } from '../workspace/guard';
import { capabilitiesOf } from './capabilities';
import { toServiceDocument } from './convert';
import { createSession } from './createSession';
import { overviewChangedMethod } from './protocol';
import { pushDiagnostics } from './push';
import type { DocumentParams, Request, WholeRequest } from './request';
import { requestsFor } from './requests';
import type { Session } from './session';
import { soon } from './soon';
import { createTextDocuments } from './textDocuments';

/** What the server runs on. */
export interface Machine {
  /** Where files are read that are not open; null where there is no disk. */
  readonly disk: Files | null;
  /** The programs for documents of other kinds; the client may say in which folder they are. */
  readonly officeIn: (bundles: string | undefined) => Office;
}

/** Serves one client on the connection until it says `exit`. Documents of every language are served: the client chooses. */
export function startServer(connection: Connection, { disk, officeIn }: Machine): void {
  const logger = eachOnce({ error: (message) => connection.console.error(message) });
  const documents = createTextDocuments();
  let state: 'starting' | 'running' | 'stopped' = 'starting';
  let ending = (): void => undefined;

  const refusal = (method: string): ResponseError<void> => {
    if (state === 'starting') return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize`);
    if (state === 'stopped') return new ResponseError(ErrorCodes.InvalidRequest, `${method} after shutdown`);
    return new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  };

  const serveWhole = (session: Session, request: WholeRequest): void => {
    connection.onRequest(request.method, (params: PartialResultParams, token: CancellationToken) => {
      if (state !== 'running') return refusal(request.method);
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${request.method} was cancelled`);
      const { partialResultToken: part } = params ?? {};
      const partial = part === undefined ? undefined : { report: (value: unknown) => void connection.sendProgress(new ProgressType<unknown>(), part, value).catch(() => undefined) };
      return guarded(logger, request.method, request.nothing, () => request.whole(session, params, token, partial));
    });
  };

  const serve = (session: Session, request: Request): void => {
    connection.onRequest(request.method, (params: DocumentParams, token: CancellationToken) => {
      if (state !== 'running') return refusal(request.method);
      session.background.giveWay();
      if (request.documentOf !== undefined) {
        const brought = request.documentOf(params);
        return brought === null ? request.nothing : guarded(logger, request.method, request.nothing, () => request.answer(session, brought, params));
      }
      const { together } = request;
      if (together !== undefined) {
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${request.method} was cancelled`);
        return together(documents.all().map((each) => guarded(logger, request.method, request.nothing, () => request.answer(session, each, params))));
      }
      const uri = request.uriOf === undefined ? params.textDocument.uri : request.uriOf(params);
      const document = documents.get(uri);
      const answer = () => {
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${request.method} was cancelled`);
        // One that was closed while its settings were waited for is not open any more, even where another with its name is.
        if (document === undefined || documents.get(document.uri) !== document) return request.answerUnopened === undefined ? request.nothing : guarded(logger, request.method, request.nothing, () => request.answerUnopened!(session, uri));
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
      const { refreshesDiagnostics, refreshesHints, refreshesLenses } = session.client;
      // The client may be gone already; there is nobody left to tell.
      if (publish !== null) documents.all().forEach(publish);
      else if (refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
      if (refreshesHints) connection.languages.inlayHint.refresh().catch(() => undefined);
      if (refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    };
    const session = createSession({ connection, params, logger, documents, disk, officeIn }, () => {
      refresh();
      session.background.index.settingsChanged();
      // What open documents are compared with hangs on them too, also where nobody asks.
      for (const { uri } of documents.all()) void session.settings.known(uri);
    });
    const { background } = session;
    background.follow(documents, (document) => session.service.summary(toServiceDocument(document)));
    const publish = session.client.pullsDiagnostics ? null : pushDiagnostics(connection, session, logger);
    background.onRelated(soon(briefly, refresh));
    // Nobody who does not look at the overview asks for it again.
    const tellOverview = soon(nowAndThen, () => void connection.sendNotification(overviewChangedMethod).catch(() => undefined));
    background.onFile(tellOverview);
    background.onProgress(tellOverview);
    ending = () => {
      background.index.stop();
      session.workspaceDiagnostics.end();
    };
    const requests = requestsFor(session.client, background.scope);
    for (const request of requests) {
      if ('whole' in request) serveWhole(session, request);
      else serve(session, request);
    }
    documents.onDidClose(({ document }) => {
      session.service.forget(document.uri);
      session.settings.forget(document.uri);
    });
    documents.listen(connection);
    connection.onInitialized(() => {
      session.settings.begin();
      background.begin();
    });
    return { capabilities: capabilitiesOf(requests), serverInfo: { name: 'gouji' } };
  });
  connection.onShutdown(() => {
    if (state !== 'running') return refusal('shutdown');
    state = 'stopped';
    ending();
    return undefined;
  });
  connection.listen();
}

/** Milliseconds in which what changes together is told together. */
const briefly = 100;
const nowAndThen = 1000;
