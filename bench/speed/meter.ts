import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Diagnostic, MessageConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';

/** A server as it is started. */
export interface MeasuredServer {
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds, but for the memory (MB) and the count. */
export interface ServerTimes {
  /** From the start of the process to the first diagnostics. */
  readonly start: number;
  readonly diagnostics: number;
  /** From a key to the diagnostics of its version. */
  readonly p50: number;
  readonly p95: number;
  /** Of all of the process for a key; null where the system does not tell. */
  readonly cpu: number | null;
  readonly symbols: number;
  readonly hover: number;
  /** Of a typist with a key every 30 ms, from when the key was due. */
  readonly typist: number;
  readonly typistLast: number;
  readonly memory: number | null;
}

export interface Meter {
  readonly text: string;
  readonly way: 'pull' | 'push';
  readonly keys: number;
}

/** Starts a server, opens the text, types into the paragraph amid it, and ends the server. */
export async function measureServer({ file, env = {} }: MeasuredServer, { text, way, keys }: Meter): Promise<ServerTimes> {
  const begin = performance.now();
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, ...env } });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = publications(connection);
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const pid = child.pid!;
  try {
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, initializationOptions: { debounce: 0 }, capabilities: capabilities(way) });
    await connection.sendNotification('initialized', {});
    const uri = 'file:///report.nianbao';
    let version = 1;
    const diagnose = async (): Promise<readonly Diagnostic[]> => {
      if (way === 'push') return published(version);
      return (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
    };
    const { line, character } = middleOf(text);
    const type = async (): Promise<void> => {
      version++;
      const at = { line, character };
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: '的' }] });
    };
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version, text } });
    const diagnostics = (await diagnose()).length;
    const start = performance.now() - begin;
    await sleep(300);
    const memory = memoryOf(pid);
    const timed = async (times: number, run: () => Promise<unknown>): Promise<number[]> => {
      const taken: number[] = [];
      for (let at = 0; at < times; at++) {
        const from = performance.now();
        await run();
        taken.push(performance.now() - from);
      }
      return taken.sort((a, b) => a - b);
    };
    const key = async (): Promise<void> => {
      await type();
      await diagnose();
    };
    await timed(warmUps, key);
    const before = cpuOf(pid);
    const edits = await timed(keys, key);
    const after = cpuOf(pid);
    const symbols = await timed(keys / 2, async () => {
      await type();
      await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    });
    const hover = await timed(keys / 2, () => connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } }));
    const typist = await burst(keys, key);
    return {
      start, diagnostics, memory,
      p50: quantile(edits, 0.5), p95: quantile(edits, 0.95), cpu: before === null || after === null ? null : (after - before) / keys,
      symbols: quantile(symbols, 0.5), hover: quantile(hover, 0.5),
      typist: quantile(typist.toSorted((a, b) => a - b), 0.5), typistLast: Math.max(...typist.slice(-10)),
    };
  } finally {
    connection.dispose();
    child.kill();
  }
}

/** What the engine needs to know the ways that are taken. */
const warmUps = 100;
const interval = 30;

/** The times of keys that come on time, whether the ones before have been answered or not. */
async function burst(keys: number, key: () => Promise<void>): Promise<number[]> {
  const from = performance.now();
  return Promise.all(Array.from({ length: keys }, async (_, at) => {
    await sleep(at * interval);
    await key();
    return performance.now() - from - at * interval;
  }));
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function capabilities(way: Meter['way']): object {
  return {
    workspace: { configuration: true },
    textDocument: {
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
      ...(way === 'pull' && { diagnostic: {} }),
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ['markdown'] },
    },
  };
}

/** Gives the diagnostics that are published for a version, as soon as they come. */
function publications(connection: MessageConnection): (version: number) => Promise<readonly Diagnostic[]> {
  let last: PublishDiagnosticsParams | null = null;
  let look = (): void => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    last = params;
    look();
  });
  return (version) => new Promise((resolve) => {
    look = () => {
      if (last !== null && (last.version ?? 0) >= version) resolve(last.diagnostics);
    };
    look();
  });
}

/** A place in the paragraph amid the text, before its last sentence ends. */
function middleOf(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while (line < lines.length - 1 && lines[line]!.length < 90) line++;
  return { line, character: lines[line]!.length - 2 };
}

/** Of a process and its threads, in milliseconds; null where there is no /proc. */
function cpuOf(pid: number): number | null {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return null;
  return readdirSync(tasks).reduce((sum, task) => sum + Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0);
}

function memoryOf(pid: number): number | null {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))![1]) / 1024 : null;
}
