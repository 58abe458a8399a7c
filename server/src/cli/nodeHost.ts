import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileAccess, FileEntry, Host } from './host';

/** The machine that Node runs on. */
export function nodeHost(version: string): Host {
  // Every write has its own callback for what goes wrong; without a listener Node would end the process here.
  process.stdout.on('error', () => undefined);
  return {
    version,
    colour: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb',
    files,
    out,
    err: (text) => void process.stderr.write(text),
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
  resolve,
};

function out(text: string): Promise<boolean> {
  return new Promise((taken, failed) => {
    if (text === '') return taken(true);
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) taken(true);
      // The reader of the pipe has seen enough (`gouji check … | head`).
      else if ('code' in error && error.code === 'EPIPE') taken(false);
      else failed(error);
    });
  });
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
