import { accessSync, chmodSync, constants, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from './files';
import type { FileAccess, FileEntry } from './host';

/** The disk that Node sees. */
export const nodeFiles: FileAccess = {
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
  write: writeAtOnce,
  create(path, bytes) {
    try {
      writeFileSync(path, bytes, { flag: 'wx' });
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  },
  resolve,
  isSame(one, other) {
    const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
    return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
  },
};

/** What is there but may not be looked at counts as a file: reading it then says why. */
export function kindOf(path: string): 'file' | 'folder' | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? null : stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

/**
 * Writes beside the file and puts that in its place, so that a full disk or a lost connection leaves the old one. What must not
 * be written to stays: taking its place would get round that.
 */
function writeAtOnce(path: string, bytes: Uint8Array): void {
  const stats = statSync(path);
  // A device or a pipe must stay one.
  if (!stats.isFile()) return writeFileSync(path, bytes);
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const { mode, nlink } = stats;
  // A file of several names must stay one file.
  if (nlink > 1 || !mayWriteIn(dirname(target))) return writeFileSync(target, bytes);
  const beside = `${target}.gouji-${process.pid}`;
  try {
    writeFileSync(beside, bytes, { flag: 'wx' });
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
