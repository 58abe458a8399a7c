import { builtOffice } from '../kit/office';
import type { FileEntry, Host } from '../../server/src/cli/host';

export interface FakeHost extends Host {
  /** What was written so far. */
  readonly written: { out: string; err: string; served: number };
  /** The last bytes written to the standard output as such. */
  readonly sent: { bytes: Uint8Array | null };
  /** The files that were written. */
  readonly disk: ReadonlyMap<string, Uint8Array>;
}

export interface Machine {
  /** The pages of the checks. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Files by path; a folder is what stands before a `/`. An Error is thrown when the file is read. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Error>>;
  readonly input?: string | Uint8Array;
  readonly colour?: boolean;
  /** Whether no file can be written. */
  readonly readOnly?: boolean;
  /** How many writes the reader of the output takes before it closes the pipe. */
  readonly patience?: number;
}

/** A machine without disk and process. */
export function fakeHost({ files = {}, input = '', pages = {}, colour = false, readOnly = false, patience = Infinity }: Machine = {}): FakeHost {
  const written: FakeHost['written'] = { out: '', err: '', served: 0 };
  const sent: FakeHost['sent'] = { bytes: null };
  const disk = new Map<string, Uint8Array>();
  const paths = Object.keys(files);
  const clean = (path: string): string => path.replace(/^\.\//, '').replace(/\/$/, '');
  let writes = 0;
  return {
    version: '9.8.7',
    colour,
    written,
    sent,
    disk,
    files: {
      kind: (path) => (clean(path) in files ? 'file' : paths.some((file) => file.startsWith(`${clean(path)}/`)) ? 'folder' : null),
      list: (folder) => {
        const inside = paths.filter((path) => path.startsWith(`${clean(folder)}/`)).map((path) => path.slice(clean(folder).length + 1));
        const entries = new Map(inside.map((path): [string, FileEntry] => {
          const [name = '', ...rest] = path.split('/');
          return [name, { name, kind: rest.length === 0 ? 'file' : 'folder' }];
        }));
        return [...entries.values()].reverse();
      },
      read: (path) => {
        const content = disk.get(clean(path)) ?? files[clean(path)];
        if (content instanceof Error) throw content;
        if (content === undefined) throw new Error(`no file ${path}`);
        return bytesOf(content);
      },
      readInput: () => Promise.resolve(bytesOf(input)),
      resolve: clean,
      isSame: (one, other) => clean(one) === clean(other),
      create: (path, bytes) => {
        if (readOnly) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
        if (disk.has(clean(path)) || clean(path) in files) return false;
        disk.set(clean(path), bytes);
        return true;
      },
      write: (path, bytes) => {
        if (files[clean(path)] === undefined && !disk.has(clean(path))) throw new Error(`no file ${path}`);
        if (readOnly) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
        disk.set(clean(path), bytes);
      },
    },
    cores: 1,
    progress: null,
    startWorker: () => { throw new Error('no threads'); },
    office: builtOffice,
    page: (check) => pages[check] ?? null,
    out: (text) => {
      if (text.length === 0) return true;
      writes++;
      if (writes > patience) return false;
      written.out += typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
      if (typeof text !== 'string') sent.bytes = text;
      return true;
    },
    err: (text) => { written.err += text; },
    serve: () => {
      written.served++;
      return Promise.resolve();
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
