import type { Assignment, Job, Outcome } from './checkFile';
import type { Worker } from './pool';
import type { Office } from '../interchange/office';

/** What the commands need of the machine they run on. Tests give their own, so that they touch neither disk nor process. */
export interface Host {
  readonly version: string;
  /** Whether colours may be used on the standard output. */
  readonly colour: boolean;
  readonly files: FileAccess;
  /** How many threads are worth while. */
  readonly cores: number;
  /** Returns when the text, or the bytes of one, are taken; false when nobody reads any more (the pipe was closed). */
  out(text: string | Uint8Array): boolean;
  err(text: string): void;
  /** Shows a line that the next one takes the place of, and that is gone when it is empty; null where nobody would see it. */
  readonly progress: ((line: string) => void) | null;
  /** The page of a check (Markdown); null when the pages are not beside the program. */
  page(check: string): string | null;
  /** Starts another thread that checks files. */
  startWorker(assignment: Assignment): Worker<Job, Outcome>;
  /** The programs for documents of other kinds, each loaded on first use. */
  readonly office: Office;
  /** Hands the process over to the language server. */
  serve(): Promise<void>;
}

export interface FileAccess {
  /** What stands at a path; null for nothing. What is no folder is read like a file (a pipe, for instance). */
  kind(path: string): 'file' | 'folder' | null;
  /** The entries of a folder, in any order. Links to folders are not among them. */
  list(folder: string): readonly FileEntry[];
  /** Throws when the file cannot be read. */
  read(path: string): Uint8Array;
  readInput(): Promise<Uint8Array>;
  /** Puts other bytes into a file, all of them or none. Throws when it cannot be written. */
  write(path: string, bytes: Uint8Array): void;
  /** Writes a file that does not exist yet; false where one does. Throws when it cannot be written. */
  create(path: string, bytes: Uint8Array): boolean;
  /** One name for one file, however it was written. */
  resolve(path: string): string;
  /** Whether both are one file that is there, through links as well. */
  isSame(one: string, other: string): boolean;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** 0: nothing at or above the limit; 1: findings; 2: usage or internal error. */
export type ExitCode = 0 | 1 | 2;
