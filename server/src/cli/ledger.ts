import { dirname, join } from 'node:path';
import type { Locale } from '../text/bilingual';
import type { CheckInvocation } from './arguments';
import { baselineText, readBaseline } from './baseline';
import type { Baseline, BaselineEntry } from './baseline';
import type { FileResult } from './checkFile';
import { codeOf } from './files';
import type { Host } from './host';
import { sayProblem } from './input';

/** Keeps, over a run, what the baseline no longer needs, or what is to stand in it. */
export interface Ledger {
  readonly baseline: Baseline | null;
  add(result: FileResult): void;
  /** Says what is there no more, or writes the baseline; false when that could not be done. */
  close(): boolean;
}

/** @returns null, and said why, when the baseline cannot be read */
export function openLedger(asked: CheckInvocation['baseline'], locale: Locale, host: Host): Ledger | null {
  if (asked === null) return { baseline: null, add: () => undefined, close: () => true };
  const { file, write } = asked;
  const baseline = readBaseline(file, write, host.files);
  if ('reason' in baseline) {
    sayProblem(baseline, locale, host);
    return null;
  }
  const entries: BaselineEntry[] = [];
  const done = new Set<string>();
  return {
    baseline,
    add({ baseline: own }) {
      if (own === null) return;
      entries.push(...own.entries);
      if (write) done.add(own.name);
    },
    close() {
      if (!write) return sayGone(file, entries, locale, host);
      // Of files that were not looked at this time nothing is forgotten, unless they are no more.
      const others = baseline.entries.filter((entry) => !done.has(entry.file) && host.files.kind(join(dirname(file), entry.file)) !== null);
      return writeEntries(file, [...others, ...entries], locale, host);
    },
  };
}

function sayGone(file: string, gone: readonly BaselineEntry[], locale: Locale, host: Host): true {
  for (const { file: report, check, cell, figures } of gone.slice(0, mostSaid)) {
    const where = [cell, figures.join(' ')].filter((part) => part !== null).join(': ');
    sayProblem({ name: file, reason: { zh: `${report} 的 ${check}（${where}）已经没有了，可以从基线中去掉`, en: `${check} (${where}) of ${report} is there no more: it can be taken out of the baseline` } }, locale, host);
  }
  const more = gone.length - mostSaid;
  if (more > 0) sayProblem({ name: file, reason: { zh: `另有 ${more} 个问题已经没有了；用 --write-baseline 重写基线`, en: `${more} more are there no more; --write-baseline writes the baseline anew` } }, locale, host);
  return true;
}

const mostSaid = 10;

function writeEntries(file: string, entries: readonly BaselineEntry[], locale: Locale, host: Host): boolean {
  const bytes = new TextEncoder().encode(baselineText(entries));
  try {
    if (!host.files.create(file, bytes)) host.files.write(file, bytes);
  } catch (error) {
    sayProblem({ name: file, reason: { zh: `无法写入（${codeOf(error)}）`, en: `cannot be written (${codeOf(error)})` } }, locale, host);
    return false;
  }
  sayProblem({ name: file, reason: { zh: `已写入 ${entries.length} 个问题`, en: `${entries.length} ${entries.length === 1 ? 'finding' : 'findings'} written` } }, locale, host);
  return true;
}
