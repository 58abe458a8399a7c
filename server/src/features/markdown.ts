/** What hovers are written with. */
import type { Bilingual } from '../text/bilingual';

export function bold(words: string): Bilingual {
  const text = `**${literal(words)}**`;
  return { zh: text, en: text };
}

/** Those that there are, with an empty line between. */
export function paragraphs(parts: readonly (Bilingual | null)[]): Bilingual {
  return joined(parts, '\n\n');
}

/** Those that there are, a line each. */
export function lines(parts: readonly (Bilingual | null)[]): Bilingual {
  return joined(parts, '\n');
}

/** Text as it stands, whatever Markdown would make of it; an ordinal at the start of a line must not become a list. */
export function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/^(\d+)\./, '$1\\.').replace(/\s+/g, ' ');
}

function joined(parts: readonly (Bilingual | null)[], between: string): Bilingual {
  const present = parts.filter((part) => part !== null).filter(({ zh }) => zh !== '');
  return { zh: present.map((part) => part.zh).join(between), en: present.map((part) => part.en).join(between) };
}
