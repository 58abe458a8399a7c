import path from 'node:path';
import { spawn } from 'node:child_process';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Message } from 'vscode-languageserver/node';

/** A message as it was taken down. */
export interface Entry {
  readonly from: 'client' | 'server';
  readonly message: Readonly<Record<string, unknown>>;
}

export function readTraffic(text: string): Entry[] {
  return text.trim().split('\n').map((line) => JSON.parse(line) as Entry);
}

/**
 * Says to a server what an editor has said, each thing when the server has said what it said before it then, and tells what the server
 * says now: the same entries, with its messages in the place of those, and behind them answers and findings that nobody waited for. What
 * it asks or tells besides, at its own time, is left out. Names of results are given anew, and what the editor repeats of them with them.
 *
 * @param patience milliseconds in which the server must say what it said
 */
export async function replay(entries: readonly Entry[], patience: number): Promise<Entry[]> {
  const child = spawn(process.execPath, [path.join(__dirname, '../../server/src/main.node.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = collector();
  new StreamMessageReader(child.stdout).listen((message) => said.add(message as unknown as Entry['message']));
  const writer = new StreamMessageWriter(child.stdin);
  const names = new Map<string, string>();
  const ids = new Map<unknown, unknown>();
  const now: Entry[] = [];
  try {
    for (const { from, message } of entries) {
      if (from === 'client') {
        const isAnswer = message['method'] === undefined;
        await writer.write(renamed(isAnswer ? { ...message, id: ids.get(message['id']) } : message, names) as unknown as Message);
        now.push({ from, message });
        continue;
      }
      const own = await said.next((each) => isSame(each, message), patience, JSON.stringify(message).slice(0, 200));
      if (message['method'] !== undefined && message['id'] !== undefined) ids.set(message['id'], own['id']);
      learnNames(message, own, names);
      now.push({ from, message: withRecorded(own, message) });
    }
    return [...now, ...said.rest().map((message): Entry => ({ from: 'server', message }))];
  } finally {
    child.kill();
  }
}

/** What the server has said and nobody has asked for yet. */
function collector() {
  const messages: Entry['message'][] = [];
  const waiting = new Set<() => void>();
  return {
    add(message: Entry['message']): void {
      // What it writes into the log is nobody's business here.
      if (message['method'] === 'window/logMessage') return;
      messages.push(message);
      for (const look of waiting) look();
    },
    next(isWanted: (message: Entry['message']) => boolean, patience: number, what: string): Promise<Entry['message']> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`the server does not say: ${what}`)), patience);
        const look = (): void => {
          const at = messages.findIndex(isWanted);
          if (at < 0) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(messages.splice(at, 1)[0]!);
        };
        waiting.add(look);
        look();
      });
    },
    rest: () => messages.splice(0).filter(({ method }) => method === undefined || method === 'textDocument/publishDiagnostics'),
  };
}

/** The answer to the same request, a request or a notification of the same kind, of a document the same version. */
function isSame(message: Entry['message'], recorded: Entry['message']): boolean {
  if (recorded['method'] === undefined) return message['method'] === undefined && message['id'] === recorded['id'];
  return message['method'] === recorded['method'] && versionOf(message) === versionOf(recorded);
}

function versionOf({ params }: Entry['message']): unknown {
  return (params as { readonly version?: unknown } | undefined)?.version;
}

/** Requests of the server keep the number that they had. */
function withRecorded(own: Entry['message'], recorded: Entry['message']): Entry['message'] {
  const result = own['method'] !== undefined && own['id'] !== undefined ? { ...own, id: recorded['id'] } : own;
  const before = JSON.stringify(recorded).match(resultNames) ?? [];
  let at = 0;
  return JSON.parse(JSON.stringify(result).replace(resultNames, (name) => before[at++] ?? name)) as Entry['message'];
}

/** Of every result the server names it differently in each session. */
function learnNames(recorded: Entry['message'], own: Entry['message'], names: Map<string, string>): void {
  const [before, after] = [recorded, own].map((message) => JSON.stringify(message).match(resultNames) ?? []);
  before!.forEach((name, at) => { if (after![at] !== undefined) names.set(name.slice(12), after![at].slice(12)); });
}

const resultNames = /"resultId":"[^"]*"/g;

function renamed(message: Entry['message'], names: ReadonlyMap<string, string>): Entry['message'] {
  return JSON.parse(JSON.stringify(message).replace(/("previousResultId":|"value":)("[^"]*")/g, (whole, key: string, name: string) => (names.has(name) ? key + names.get(name)! : whole))) as Entry['message'];
}
