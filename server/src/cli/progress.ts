import type { Locale } from '../text/bilingual';
import type { CheckInvocation } from './arguments';
import type { FileResult } from './checkFile';
import { findFiles } from './files';
import type { Host } from './host';
import { severityNames } from './severityNames';

/** Shows how far a run is, where somebody sees it. */
export interface Progress {
  /** A file is done. */
  step(result: FileResult): void;
  /** Takes the line away. */
  end(): void;
}

/** Silent where the standard error is no terminal, and where there is too little to do to tell of it. */
export function progressOf({ files, stdinName }: CheckInvocation, locale: Locale, host: Host): Progress {
  const { progress } = host;
  const all = progress === null ? 0 : count(findFiles(files, stdinName, host.files));
  if (progress === null || all < fewest) return { step: () => undefined, end: () => undefined };
  const from = Date.now();
  let [done, errors, shown] = [0, 0, from];
  return {
    step({ summary }) {
      done++;
      errors += summary?.findings.error ?? 0;
      const now = Date.now();
      if (now - shown < pause) return;
      shown = now;
      progress(lineOf({ done, all, errors, left: Math.ceil((now - from) / 1000 / done * (all - done)) }, locale));
    },
    end: () => progress(''),
  };
}

const fewest = 20;

/** Milliseconds from one line to the next: quick enough to seem to run, slow enough to cost nothing. */
const pause = 100;

function lineOf({ done, all, errors, left }: Readonly<Record<'done' | 'all' | 'errors' | 'left', number>>, locale: Locale): string {
  const counts = `${done}/${all}`;
  const time = left < 60 ? [left, 'seconds'] as const : [Math.ceil(left / 60), 'minutes'] as const;
  const found = locale === 'zh' ? `${errors} 个${severityNames.error.zh}` : `${errors} ${severityNames.error.en}${errors === 1 ? '' : 's'}`;
  return locale === 'zh'
    ? `已检查 ${counts}，${found}，约剩 ${time[0]} ${time[1] === 'seconds' ? '秒' : '分钟'}`
    : `${counts} checked, ${found}, about ${time[0]} ${time[0] === 1 ? time[1].slice(0, -1) : time[1]} left`;
}

function count(all: Iterable<unknown>): number {
  let sum = 0;
  for (const _ of all) sum++;
  return sum;
}
