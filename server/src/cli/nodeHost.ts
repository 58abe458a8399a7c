import { fstatSync, readFileSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeOf } from './files';
import type { FileAccess, FileEntry, Host } from './host';

/** The machine that Node runs on. */
export function nodeHost(version: string): Host {
  // Node's stream of the standard output is only made for a terminal: making it costs a tenth of the start.
  const terminal = fstatSync(standardOutput).isCharacterDevice() && process.stdout.isTTY;
  return {
    version,
    colour: terminal && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb',
    files,
    out: (text) => (terminal ? writeToTerminal(text) : writeWhole(text)),
    err: (text) => void process.stderr.write(text),
    page(check) {
      const path = join(__dirname, '../docs/checks', `${check}.md`);
      return kindOf(path) === 'file' ? readFileSync(path, 'utf8') : null;
    },
    async serve() {
      // Beside this bundle, and known to it by name only: the command line never loads the library of the protocol.
      await import(pathToFileURL(join(__dirname, 'server.js')).href);
    },
  };
}

const files: FileAccess = {
  kind: kindOf,
  list: (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry): FileEntry[] => {
    if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
    // A link may lead to a file; one to a folder could lead in circles.
    const isFile = entry.isFile() || (entry.isSymbolicLink() && kindOf(join(folder, entry.name)) === 'file');
    return isFile ? [{ name: entry.name, kind: 'file' }] : [];
  }),
  read: (path) => readFileSync(path),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  write: (path, bytes) => writeFileSync(path, bytes),
  resolve,
};

const standardOutput = 1;

function writeToTerminal(text: string | Uint8Array): boolean {
  process.stdout.write(text);
  return true;
}

/** Into a file or a pipe, to the last byte; false when the reader of the pipe has closed it (`gouji check … | head`). */
function writeWhole(text: string | Uint8Array): boolean {
  let rest: Uint8Array = typeof text === 'string' ? Buffer.from(text) : text;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(standardOutput, rest));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE' || code === 'EOF') return false;
      if (code !== 'EAGAIN') throw error;
      // A pipe that does not block is full: wait until its reader has taken something.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}

/** What is there but may not be looked at counts as a file: reading it then says why. */
function kindOf(path: string): 'file' | 'folder' | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}
