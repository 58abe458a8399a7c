import { readFileSync } from 'node:fs';
import vm from 'node:vm';

export interface Worker {
  ask<R>(method: string, params: unknown): Promise<R>;
  tell(method: string, params: unknown): void;
}

/** The bundle of a web worker on the other end, in a scope that has what a web worker has, and nothing of Node. */
export function workerScope(bundle: string): Worker {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const scope = vm.createContext({
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, TextDecoder, TextEncoder, URL, console,
    addEventListener: () => undefined,
    postMessage: (message: Answer) => waiting.get(message.id)?.(structuredClone(message)),
  });
  vm.runInContext('globalThis.self = globalThis;', scope);
  vm.runInContext(readFileSync(bundle, 'utf8'), scope, { filename: bundle });
  const receive = scope['onmessage'] as (event: { data: object }) => void;
  const send = (message: object): void => receive({ data: { jsonrpc: '2.0', ...message } });
  return {
    ask: (method, params) => new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result as never) : reject(new Error(JSON.stringify(error)))));
      send({ id, method, params });
    }),
    tell: (method, params) => send({ method, params }),
  };
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: unknown;
}
