import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { ErrorCodes, LSPErrorCodes, CancellationTokenSource } from 'vscode-languageserver';
import type { ClientCapabilities, CodeAction, Position, TextDocumentContentChangeEvent, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../kit/changes';
import { pullClient } from '../lsp/client';
import type { ServerProcess } from '../lsp/client';
import { createFollower, tellsTheSame } from './compare';
import { servedMethods } from './session';
import type { ClientKind, EditStep, Place, Session, Step } from './session';

/** How much of what was said in sessions. */
export type Tally = Record<'steps' | 'requests' | 'cancelled' | 'edits' | 'repairs' | 'published' | 'comparisons', number>;

export function emptyTally(): Tally {
  return { steps: 0, requests: 0, cancelled: 0, edits: 0, repairs: 0, published: 0, comparisons: 0 };
}

/**
 * Plays a session to a server, which must stay up, answer every request once, publish nothing for what was closed or is older, log
 * nothing, and tell the same about an edited document as about one that has just been opened with its text.
 */
export async function play(server: ServerProcess, session: Session, tally: Tally): Promise<void> {
  const player = await createPlayer(server, session, tally);
  for (const step of session.steps) {
    tally.steps++;
    await player.take(step);
  }
  await player.end();
}

/** So long may an answer take on a machine that does much else; reports are read in milliseconds. */
const patience = 20_000;

async function createPlayer(server: ServerProcess, session: Session, tally: Tally) {
  const pulls = session.client.startsWith('pulls');
  let settings: object = {};
  // The client's own answers take their time too.
  server.connection.onRequest('workspace/configuration', async ({ items }: { items: readonly unknown[] }) => {
    const now = settings;
    await rest(session.steps.length % 3);
    return items.map(() => now);
  });
  server.connection.onRequest('client/registerCapability', () => null);
  server.connection.onRequest('workspace/diagnostic/refresh', () => null);
  await server.initialize(capabilitiesOf(session.client), { debounce: session.debounce });

  const open = new Map<string, TextDocument>();
  const follower = createFollower();
  const answers: Promise<void>[] = [];
  const floors = new Map<string, number>();
  let sent = 1;
  let opened = 0;
  let seen = 0;

  const request = async <R>(method: string, params: object, cancelled: 'never' | 'at once' | 'later' = 'never'): Promise<R | undefined> => {
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest<R>(method, params, source.token);
    sent++;
    tally.requests++;
    if (cancelled !== 'never') {
      tally.cancelled++;
      if (cancelled === 'at once') source.cancel();
      else setImmediate(() => source.cancel());
    }
    try {
      return await inTime(method, answer);
    } catch (error) {
      const { code } = error as { code?: number };
      if (code === undefined) throw error;
      const isAllowed = (code === LSPErrorCodes.RequestCancelled && cancelled !== 'never') || (code === ErrorCodes.MethodNotFound && !isServed(method, pulls)) || (code === LSPErrorCodes.ContentModified && method === 'codeAction/resolve');
      assert.ok(isAllowed, `${method} is answered by ${String(error)}`);
      return undefined;
    }
  };

  /** From what was published since: nothing for what is closed or older than what the server is known to have. */
  const watch = (): void => {
    for (const { uri, version, diagnostics } of server.published.slice(seen)) {
      tally.published++;
      const floor = floors.get(uri) ?? 0;
      assert.ok((version ?? 0) >= floor || (floor === Infinity && diagnostics.length === 0), `version ${version} of ${uri} was published after ${floor}`);
    }
    seen = server.published.length;
  };

  /** What comes after this comes from a server that has taken all that was sent. */
  const settle = async (): Promise<void> => {
    await Promise.all(answers.splice(0));
    const closed = [...floors.keys()].filter((uri) => !open.has(uri));
    const versions = [...open.values()].map((document) => [document.uri, document.version] as const);
    await request('gouji/sections', { textDocument: { uri: 'file:///never.txt' } });
    watch();
    for (const uri of closed) floors.set(uri, Infinity);
    for (const [uri, version] of versions) floors.set(uri, version);
  };

  const change = async (document: TextDocument, changes: TextDocumentContentChangeEvent[]): Promise<void> => {
    const version = document.version + 1;
    tally.edits += changes.length;
    applyChanges(document, changes, version);
    await server.change(document.uri, version, changes);
  };

  /** Edits of one answer are all meant for the same text: from the last to the first they can be made one after another. */
  const made = async (document: TextDocument, edits: readonly TextEdit[]): Promise<void> => {
    const inOrder = edits.toSorted((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
    if (inOrder.length > 0) await change(document, inOrder.map(({ range, newText }) => ({ range, text: newText })));
    follower.look(document);
  };

  const formatted = async (document: TextDocument): Promise<void> => {
    const edits = await request<TextEdit[]>('textDocument/formatting', { textDocument: { uri: document.uri }, options: { tabSize: 4, insertSpaces: true } });
    await made(document, edits ?? []);
  };

  const compared = async (document: TextDocument): Promise<void> => {
    await settle();
    tally.comparisons++;
    const fresh = TextDocument.create(`file:///fresh${++opened}.txt`, document.languageId, document.version, document.getText());
    await server.open(fresh.uri, fresh.getText(), fresh.version);
    await tellsTheSame({ server, pulls, ask: (method, params) => request(method, params) }, document, fresh);
    await server.close(fresh.uri);
    follower.compare(document);
  };

  const take = async (step: Step): Promise<void> => {
    watch();
    const uri = 'document' in step ? `file:///${step.document}.txt` : '';
    const document = open.get(uri);
    switch (step.kind) {
      case 'open': {
        if (document !== undefined) return;
        const created = TextDocument.create(uri, 'disclosure-report', step.document, step.text);
        open.set(uri, created);
        floors.set(uri, 0);
        await server.open(uri, step.text, created.version);
        return;
      }
      case 'close': {
        if (document === undefined) return;
        open.delete(uri);
        follower.forget(document);
        await server.close(uri);
        return;
      }
      case 'change': {
        if (document === undefined) return;
        // Each of them is meant for the text that the ones before it left.
        const model = TextDocument.create(uri, '', 0, document.getText());
        const changes = step.edits.map((edit) => {
          const one = changeOf(model, edit);
          applyChanges(model, [one], 0);
          return one;
        });
        await change(document, changes);
        follower.look(document);
        return;
      }
      case 'ask': {
        const at = positionOf(document, step.place);
        const params = { textDocument: { uri }, position: at, range: { start: at, end: { line: at.line, character: at.character + 9 } }, context: { diagnostics: [], includeDeclaration: true }, options: { tabSize: 4, insertSpaces: true }, ch: '\n', query: '公开', positions: [at] };
        answers.push(request(step.method, params, step.cancelled).then(() => undefined));
        return;
      }
      case 'repair': {
        if (document === undefined) return;
        const { version } = document;
        if (step.which === 9) return formatted(document);
        const at = positionOf(document, step.place);
        const everything = { start: { line: 0, character: 0 }, end: { line: 2147483647, character: 0 } };
        const offered = await request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: step.which > 5 ? everything : { start: at, end: at }, context: { diagnostics: [] } });
        const action = offered?.[step.which % offered.length];
        if (action === undefined) return;
        const resolved = action.edit !== undefined ? action : await request<CodeAction>('codeAction/resolve', action);
        const [edit] = (resolved?.edit?.documentChanges ?? []) as TextDocumentEdit[];
        if (edit === undefined) return;
        assert.equal(edit.textDocument.version, version);
        tally.repairs++;
        return made(document, edit.edits.flatMap((each) => ('newText' in each ? [each] : [])));
      }
      case 'configure':
        settings = step.settings;
        return server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: settings } });
      case 'odd':
        return odd(server, step.message, uri);
      case 'wait':
        await rest(step.milliseconds);
        return;
      case 'compare':
        if (document !== undefined) await compared(document);
    }
  };

  return {
    take,
    async end(): Promise<void> {
      for (const document of open.values()) await compared(document);
      for (const document of open.values()) {
        follower.forget(document);
        await server.close(document.uri);
      }
      open.clear();
      await settle();
      // Whatever was waited for with a timer would come now.
      await rest(session.debounce + 1);
      await settle();
      await inTime('shutdown', server.connection.sendRequest('shutdown'));
      await server.connection.sendNotification('exit');
      assert.equal(await inTime('exit', server.exit), 0, 'the exit code');
      assert.deepEqual(server.logged.filter((message) => !/^gouji\.\S*: /.test(message)), []);
      const often = [...server.answered].filter(([, times]) => times !== 1);
      assert.deepEqual(often, [], 'requests that were answered more than once');
      assert.ok(server.answered.size >= sent, `${server.answered.size} of ${sent} requests were answered`);
    },
  };
}

function capabilitiesOf(client: ClientKind): ClientCapabilities {
  const workspace = { ...pullClient.workspace, ...(client.includes('settings') ? { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } } : {}) };
  const { diagnostic, ...others } = pullClient.textDocument!;
  return { workspace, textDocument: client.startsWith('pulls') ? { diagnostic: diagnostic!, ...others } : others };
}

function isServed(method: string, pulls: boolean): boolean {
  return (servedMethods.includes(method) || method === 'codeAction/resolve') && (pulls || method !== 'textDocument/diagnostic');
}

function positionOf(document: TextDocument | undefined, place: Place): Position {
  if (typeof place !== 'number') return place;
  return document?.positionAt(Math.floor(place / 10_000 * document.getText().length)) ?? { line: place, character: 0 };
}

function changeOf(document: TextDocument, { from, length, text }: EditStep): TextDocumentContentChangeEvent {
  if (from === null) return { text };
  const start = positionOf(document, from);
  const end = length === 0 ? start : document.positionAt(document.offsetAt(start) + length);
  return { range: { start, end: length > 0 && typeof from !== 'number' ? { line: start.line, character: start.character + length } : end }, text };
}

/** What no client should send, and some do. */
async function odd({ connection }: ServerProcess, message: number, uri: string): Promise<void> {
  const notifications: readonly (readonly [string, object])[] = [
    ['textDocument/didSave', { textDocument: { uri } }], ['workspace/didChangeWatchedFiles', { changes: [] }], ['$/setTrace', { value: 'off' }], ['$/unheardOf', {}], ['gouji/unheardOf', {}],
    ['textDocument/didChange', { textDocument: { uri: 'file:///never.txt', version: 2 }, contentChanges: [{ text: 'x' }] }], ['textDocument/didClose', { textDocument: { uri: 'file:///never.txt' } }],
    ['$/cancelRequest', { id: 999_999 }], ['initialized', {}], ['workspace/didChangeConfiguration', { settings: null }],
  ];
  await connection.sendNotification(...notifications[message]!);
}

async function inTime<T>(what: string, answer: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = rest(patience, undefined, { signal: timer.signal }).then(() => assert.fail(`${what} was not answered within ${patience / 1000} s`), () => undefined as never);
  try {
    return await Promise.race([answer, late]);
  } finally {
    timer.abort();
  }
}
