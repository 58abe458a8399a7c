import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './files';
import type { Host } from './host';
import { kindOf, nodeFiles } from './nodeFiles';
import { besideThis, nodeOffice } from './nodeOffice';
import { threadMark } from './program';
import { startThread } from './thread';

/**
 * The machine that Node runs on.
 *
 * @param program the file of the bundle
 */
export function nodeHost(version: string, program: string): Host {
  // Node's streams are only made for a terminal: making one costs a tenth of the start.
  const isTerminal = (stream: 1 | 2): boolean => fstatSync(stream).isCharacterDevice() && (stream === 1 ? process.stdout : process.stderr).isTTY;
  const terminal = isTerminal(standardOutput);
  const line = lineAtTheEnd();
  return {
    version,
    colour: terminal && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb',
    files: nodeFiles,
    cores: availableParallelism(),
    out(text) {
      if (!terminal) return writeWhole(text);
      line.clear();
      process.stdout.write(text);
      return true;
    },
    err(text) {
      line.clear();
      process.stderr.write(text);
    },
    get progress() {
      return process.env['TERM'] !== 'dumb' && isTerminal(standardError) ? line.show : null;
    },
    page(check) {
      const path = join(__dirname, '../docs/checks', `${check}.md`);
      return kindOf(path) === 'file' ? readFileSync(path, 'utf8') : null;
    },
    startWorker: (assignment) => startThread(program, threadMark, assignment),
    office: nodeOffice,
    async serve() {
      await besideThis('server.js');
    },
  };
}

const standardOutput = 1;
const standardError = 2;

/** A line at the end of the terminal that goes away before anything else is written. */
function lineAtTheEnd(): { show(line: string): void; clear(): void } {
  const away = '\r\u001b[K';
  let shown = false;
  return {
    show(line) {
      if (line !== '' || shown) process.stderr.write(away + line);
      shown = line !== '';
    },
    clear() {
      if (shown) process.stderr.write(away);
      shown = false;
    },
  };
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
