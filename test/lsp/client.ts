import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection, createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ClientCapabilities, DataCallback, Diagnostic, InitializeResult, MessageConnection, MessageReader, MessageWriter, PublishDiagnosticsParams, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { ServerOptions } from '../../server/src/lsp/protocol';
import { builtOffice } from '../kit/office';
import { startServer } from '../../server/src/lsp/server';
import type { Files } from '../../server/src/workspace/files';

/** A client on the other end of real JSON-RPC. */
export interface Client {
  readonly connection: MessageConnection;
  /** Everything that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server wrote into the log. */
  readonly logged: readonly string[];
  /** How often each request was answered, by its id. */
  readonly answered: ReadonlyMap<string | number, number>;
  initialize(capabilities: ClientCapabilities, options?: ServerOptions & { readonly clientLocale?: string; readonly folders?: readonly string[] }): Promise<InitializeResult>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Asks about a document. */
  ask<R>(method: string, uri: string, more?: object): Promise<R>;
  /** The diagnostics published for this version, at once or as soon as they come. */
  publishedFor(uri: string, version: number): Promise<readonly Diagnostic[]>;
}

export interface ServerProcess extends Client {
  readonly pid: number;
  /** Resolves with the exit code. */
  readonly exit: Promise<number | null>;
  /** Ends it, whatever it is doing. */
  stop(): void;
}

export interface ProcessOptions {
  /** Options of Node. */
  readonly execArgv?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

export const pullClient: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    foldingRange: { lineFoldingOnly: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source.fixAll'] } },
      isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** An editor from before diagnostics could be pulled, symbols nested, or anything else. */
export const plainClient: ClientCapabilities = {};

/** The server in this process, at the other end of two streams. It must not be sent `exit`. */
export function connectInProcess(disk: Files | null = null): Client {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), { disk, officeIn: () => builtOffice });
  return clientOn(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

/** The server as a process of its own, over stdio. */
export function spawnServer(server = path.join(__dirname, '../../server/src/main.node.js'), { execArgv = [], ...options }: ProcessOptions = {}): ServerProcess {
  const child = spawn(process.execPath, [...execArgv, server, '--stdio'], { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const client = clientOn(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const stop = (): void => {
    client.connection.dispose();
    child.kill();
  };
  return { ...client, pid: child.pid!, exit, stop };
}

function clientOn(reader: MessageReader, writer: MessageWriter): Client {
  const answered = new Map<string | number, number>();
  const connection = createMessageConnection(counting(reader, answered), writer);
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.onError(() => undefined);
  connection.listen();

  return {
    connection,
    published,
    logged,
    answered,
    async initialize(capabilities, { clientLocale, folders, ...options } = {}) {
      const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null,
        rootUri: null,
        capabilities,
        initializationOptions: options,
        ...(clientLocale === undefined ? {} : { locale: clientLocale }),
        ...(folders === undefined ? {} : { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
      });
      await connection.sendNotification('initialized', {});
      return result;
    },
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    ask: (method, uri, more = {}) => connection.sendRequest(method, { textDocument: { uri }, ...more }),
    publishedFor: (uri, version) => new Promise((resolve) => {
      const look = (): void => {
        const params = published.find((each) => each.uri === uri && each.version === version);
        if (params === undefined) return;
        waiting.delete(look);
        resolve(params.diagnostics);
      };
      waiting.add(look);
      look();
    }),
  };
}

/** The library takes the first answer to a request and passes over others; here they are counted. */
function counting(reader: MessageReader, answered: Map<string | number, number>): MessageReader {
  const listen = (take: DataCallback): ReturnType<MessageReader['listen']> => reader.listen((message) => {
    const { id, method } = message as { id?: string | number; method?: string };
    if (id !== undefined && method === undefined) answered.set(id, (answered.get(id) ?? 0) + 1);
    take(message);
  });
  return { onError: reader.onError, onClose: reader.onClose, onPartialMessage: reader.onPartialMessage, dispose: () => reader.dispose(), listen };
}

/** Asserts that the request is answered by this error. */
export async function expectRefusal(answer: Promise<unknown>, code: number): Promise<void> {
  await assert.rejects(answer, (error: { code?: unknown }) => {
    assert.equal(error.code, code);
    return true;
  });
}
