import type { Rereading } from '../report/reread';
import type { Sentence } from '../prose/sentences';
import { firstIndexWhere } from '../text/sorted';
import { overlaps } from '../text/span';
import type { Span } from '../text/span';
import type { Finder, Found } from './facts';
import type { Needs, Part, Saying } from './recorder';

/** What all checks together looked at in a report, to be asked at every key whether any of it has changed. */
export interface Outlook {
  /** Whether a change within a paragraph leaves all of it as it was. */
  isTheSame(rereading: Rereading, changed: readonly Part[]): boolean;
}

export function outlookOf(all: readonly Needs[]): Outlook {
  const parts = new Set(all.flatMap((needs) => [...needs.parts]));
  const finders = new Map(all.flatMap((needs) => [...needs.found]));
  const sayings = [...new Map(all.flatMap((needs) => needs.said.map((saying) => [`${saying.section} ${saying.words}`, saying] as const))).values()];
  const read = all.flatMap((needs) => needs.read);
  const isRead = latest((line: Span) => read.some((span) => overlaps(span, line)));
  const saidBefore = latest((sentences: readonly Sentence[]) => sayings.map((saying) => says(sentences, saying)));
  return {
    isTheSame({ line, passage }, changed) {
      if (changed.some((part) => parts.has(part)) || isRead(line)) return false;
      for (const [look, found] of finders) if (!isFoundAgain(look, found, passage)) return false;
      const before = saidBefore(passage.before);
      return sayings.every((saying, at) => {
        if (saying.section !== null && saying.section !== passage.section) return true;
        const isSaidHere = says(passage.sentences, saying);
        // What was said here may be said elsewhere too.
        return isSaidHere === saying.isSaid || (!isSaidHere && !before[at]!);
      });
    },
  };
}

function says(sentences: readonly Sentence[], { words }: Saying): boolean {
  return sentences.some(({ text }) => words.test(text));
}

/** Whether nothing was found in the paragraph, and nothing is. */
function isFoundAgain(look: Finder<unknown>, found: readonly Found<unknown>[], { index, section, sentences }: Rereading['passage']): boolean {
  return found[firstIndexWhere(found, ({ at }) => at >= index)]?.at !== index && look(sentences, section).length === 0;
}

/** The last answer is kept: many keys in a row are typed into the same paragraph. */
function latest<A extends object, R>(answer: (about: A) => R): (about: A) => R {
  let last: { readonly about: A; readonly answer: R } | null = null;
  return (about) => {
    if (last?.about !== about) last = { about, answer: answer(about) };
    return last.answer;
  };
}
