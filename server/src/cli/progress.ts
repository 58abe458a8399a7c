import type { Bilingual, Locale } from '../text/bilingual';
import type { Assignment } from './checkFile';
import { findFiles } from './files';
import type { Host } from './host';
import { severityNames } from './severityNames';

/** Shows how far a run is, where somebody sees it. */
export interface Progress {
  /** A file is done, with so many errors. */
  step(errors: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Silent where the standard error is no terminal, and where there is too little to do to tell of it. */
export function progressOf({ invocation: { files, stdinName }, locale }: Assignment, doing: keyof typeof verbs, host: Host): Progress {
  const { progress } = host;
  const all = progress === null ? 0 : count(findFiles(files, stdinName, host.files));
  if (progress === null || all < fewest) return { step: () => undefined, end: () => undefined };
  const from = Date.now();
  let [done, errors, shown] = [0, 0, from];
  return {
    step(own) {
      done++;
      errors += own;
      const now = Date.now();
      if (now - shown < pause) return;
      shown = now;
      progress(lineOf({ done, all, errors, left: Math.ceil((now - from) / 1000 / done * (all - done)) }, doing, locale));
    },
    end: () => progress(''),
  };
}

const verbs = {
  read: { zh: '已读', en: 'read' },
  check: { zh: '已检查', en: 'checked' },
} satisfies Record<string, Bilingual>;

const fewest = 20;

/** Milliseconds from one line to the next: quick enough to seem to run, slow enough to cost nothing. */
const pause = 100;

function lineOf({ done, all, errors, left }: Readonly<Record<'done' | 'all' | 'errors' | 'left', number>>, doing: keyof typeof verbs, locale: Locale): string {
  const counts = `${done}/${all}`;
  const time = left < 60 ? [left, 'seconds'] as const : [Math.ceil(left / 60), 'minutes'] as const;
  const verb = verbs[doing][locale];
  const found = doing === 'read' ? '' : locale === 'zh' ? `，${errors} 个${severityNames.error.zh}` : `, ${errors} ${severityNames.error.en}${errors === 1 ? '' : 's'}`;
  return locale === 'zh'
    ? `${verb} ${counts}${found}，约剩 ${time[0]} ${time[1] === 'seconds' ? '秒' : '分钟'}`
    : `${counts} ${verb}${found}, about ${time[0]} ${time[0] === 1 ? time[1].slice(0, -1) : time[1]} left`;
}

function count(all: Iterable<unknown>): number {
  let sum = 0;
  for (const _ of all) sum++;
  return sum;
}
