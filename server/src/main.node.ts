/** The server as a process of its own: `--stdio`, `--node-ipc`, `--socket=<port>` or `--pipe=<name>`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { officeOf } from './interchange/officeOf';
import { startServer } from './lsp/server';
import { nodeFiles } from './workspace/node/files';

if (process.argv.includes('--stdio')) {
  // Nobody reads the answers any more: as when nobody asks any more (the library ends with its input), there is nothing left to do.
  process.stdout.on('error', () => process.exit(1));
  writeMessagesWhole(process.stdout);
}
startServer(createConnection(), {
  disk: nodeFiles,
  officeIn: () => officeOf(<T>(bundle: string) => import(pathToFileURL(join(__dirname, bundle)).href) as Promise<T>),
});

/** The library writes the head of a message and what it says one after the other: together they wake the other side once. */
function writeMessagesWhole(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (data: string | Uint8Array, done?: Done) => boolean;
  let head: string | null = null;
  const whole = (data: string | Uint8Array, ...more: readonly (BufferEncoding | Done | undefined)[]): boolean => {
    const done = more.find((each) => typeof each === 'function');
    if (typeof data === 'string' && data.startsWith('Content-Length: ')) {
      head = data;
      done?.();
      return true;
    }
    stream.cork();
    if (head !== null) write(head);
    head = null;
    const isTaken = write(data, done);
    stream.uncork();
    return isTaken;
  };
  stream.write = whole;
}

type Done = (error?: Error | null) => void;
