import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { spawnServer } from '../lsp/client';
import { emptyTally, play } from './play';
import type { Tally } from './play';
import { sessions } from './session';
import type { Session } from './session';

export interface FuzzOptions {
  readonly minutes: number;
  readonly seed: number;
  /** The most steps of a session. */
  readonly steps: number;
  /** The server to talk to. */
  readonly server: string;
  /** Where a session that fails is kept. */
  readonly folder: string;
  print(line: string): void;
}

export interface Fuzzed {
  readonly sessions: number;
  readonly seconds: number;
  readonly tally: Tally;
  /** The file with the shortest session that fails, and why; null when none failed. */
  readonly failure: { readonly file: string; readonly why: string } | null;
}

/** So many sessions from one seed; the seed after it is the next batch's. */
const batch = 20;

/** Plays random sessions until the time is over or one fails; that one is shortened, printed and kept. */
export async function fuzz({ minutes, seed, steps, server, folder, print }: FuzzOptions): Promise<Fuzzed> {
  const start = Date.now();
  const tally = emptyTally();
  let count = 0;
  const isOver = (): boolean => Date.now() - start > minutes * 60_000;
  for (let own = seed; !isOver(); own++) {
    const result = await fc.check(fc.asyncProperty(sessions(steps), async (session) => {
      count++;
      await playAlone(server, session, tally);
    }), { seed: own, numRuns: batch, interruptAfterTimeLimit: Math.max(1, start + minutes * 60_000 - Date.now()) });
    if (result.failed && !result.interrupted && result.counterexample !== null) {
      const file = path.join(folder, `session-${own}.json`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `${JSON.stringify(result.counterexample[0], null, 2)}\n`);
      const why = String(result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance);
      print(`seed ${own}, path ${result.counterexamplePath ?? ''}: ${why}\nKept in ${file}; play it again with npm run fuzz -- --replay ${file}`);
      return { sessions: count, seconds: (Date.now() - start) / 1000, tally, failure: { file, why } };
    }
    if (own % 10 === 0) print(`seed ${own}: ${count} sessions, ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return { sessions: count, seconds: (Date.now() - start) / 1000, tally, failure: null };
}

/** Plays one session to a server of its own; that of the sources unless a bundle is named. */
export async function playAlone(path: string | undefined, session: Session, tally: Tally): Promise<void> {
  const server = spawnServer(path);
  try {
    await play(server, session, tally);
  } finally {
    server.stop();
  }
}
