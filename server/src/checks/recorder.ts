import type { SectionNumber } from '../forms/form';
import type { Report } from '../report/report';
import type { Tree } from '../syntax/ast';
import { watched } from '../report/textAt';
import type { Watch } from '../report/textAt';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { CheckContext } from './check';
import type { Facts, Finder, Found } from './facts';

/** What a check looked at: while all of that is the same, so is what it finds. */
export interface Needs {
  /** The parts of the context and of the report. */
  readonly parts: ReadonlySet<Part>;
  /** What it looked for in the paragraphs, and what was found. */
  readonly found: ReadonlyMap<Finder<unknown>, readonly Found<unknown>[]>;
  readonly said: readonly Saying[];
  /** The stretches of the text that it read without reading all of it. */
  readonly read: readonly Span[];
}

export type Part = keyof Report | `tree.${keyof Tree}` | Exclude<keyof CheckContext, 'report' | keyof Facts>;

export interface Saying {
  readonly words: RegExp;
  readonly section: SectionNumber | null;
  readonly isSaid: boolean;
}

export interface Recorder {
  /** The context with a look at every use of it. */
  readonly context: CheckContext;
  /** What is looked at from now on. */
  begin(): Needs;
  /** Whether all that a check looked at, in an earlier report, is the same now. */
  isAllTheSame(needs: Needs, changed: Changed): boolean;
}

/** What is not the same: parts, and a stretch of the earlier text. */
export interface Changed {
  readonly parts: readonly Part[];
  readonly stretch: Span;
}

/** One recorder serves the checks of a report one after the other: nobody has to say what a check reads. */
export function createRecorder(context: CheckContext): Recorder {
  let parts = new Set<Part>();
  let found = new Map<Finder<unknown>, readonly Found<unknown>[]>();
  let said: Saying[] = [];
  let read: Span[] = [];
  const take: Watch = (span) => {
    read.push(span);
    return context.report.text;
  };
  const watch = <T extends object>(value: T, prefix = ''): T => new Proxy(value, {
    get(target, key) {
      if (key === 'tree') return tree;
      if (key === watched) return take;
      parts.add(`${prefix}${String(key)}` as Part);
      return target[key as keyof T];
    },
  });
  const tree: Tree = watch(context.report.tree, 'tree.');
  const report = watch(context.report);
  const own = watch(context);
  const facts: Facts = {
    found<T>(look: Finder<T>) {
      const all = context.found(look);
      found.set(look, all);
      return all;
    },
    says(words, section) {
      const isSaid = context.says(words, section);
      said.push({ words, section, isSaid });
      return isSaid;
    },
    placeOf: (...place) => context.placeOf(...place),
  };
  return {
    context: {
      ...facts,
      report,
      get relations() { return own.relations; },
      get claims() { return own.claims; },
      get diagnoses() { return own.diagnoses; },
      get refilled() { return own.refilled; },
      get movedUp() { return own.movedUp; },
      get idle() { return own.idle; },
      get torn() { return own.torn; },
      get cells() { return own.cells; },
      get running() { return own.running; },
      get related() { return own.related; },
      get words() { return own.words; },
    },
    begin() {
      parts = new Set();
      found = new Map();
      said = [];
      read = [];
      return { parts, found, said, read };
    },
    isAllTheSame(needs, changed) {
      if (changed.parts.some((part) => needs.parts.has(part))) return false;
      if (needs.read.some((span) => overlaps(span, changed.stretch))) return false;
      for (const [look, before] of needs.found) if (context.found(look) !== before) return false;
      return needs.said.every(({ words, section, isSaid }) => context.says(words, section) === isSaid);
    },
  };
}
