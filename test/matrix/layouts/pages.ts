import type { Draft, DraftTable } from '../draft';
import { headingText } from '../draft';
import { hasPin } from '../pins';
import type { Random } from '../random';

/** How a PDF's text is put on pages. */
export interface Pages {
  /** Characters of a line of prose. */
  readonly width: number;
  /** Lines of a page. */
  readonly length: number;
  /** The lines between two pages; `number` is that of the page that ends. */
  between(number: number): readonly string[];
  /** The lines before the first page and behind the last one. */
  readonly first: readonly string[];
  last(number: number): readonly string[];
  /** Before the first line of a paragraph, and before the others. */
  readonly indents: readonly [string, string];
  table(table: DraftTable, newPage: () => readonly string[]): readonly string[];
}

/** The lines of a report, prose wrapped. A table says itself where a page ends inside it. */
export function pagedDocument(draft: Draft, pages: Pages): string {
  const lines: string[] = [...pages.first];
  let page = 1;
  let onPage = 0;
  const newPage = (): readonly string[] => {
    onPage = 0;
    return pages.between(page++);
  };
  const add = (line: string): void => {
    if (onPage >= pages.length) lines.push(...newPage());
    lines.push(line);
    onPage++;
  };
  const paragraph = (text: string): void => wrapped(text, pages.width).forEach((line, at) => add(pages.indents[at === 0 ? 0 : 1] + line));
  for (const part of draft.before) add(typeof part === 'string' ? part : part.join(' '));
  for (const line of draft.title) add(line);
  draft.preamble.forEach(paragraph);
  for (const section of draft.sections) {
    const { heading } = section;
    const title = headingText(section);
    const [first, ...rest] = section.paragraphs;
    if (heading?.joined === true && first !== undefined) [title + first, ...rest].forEach(paragraph);
    else [...heading === null ? [] : title.split('\n'), ...section.paragraphs].forEach(paragraph);
    for (const part of section.tables) {
      const table = pages.table(part, newPage);
      lines.push(...table);
      onPage += table.length;
    }
  }
  for (const part of draft.after) add(typeof part === 'string' ? part : part.join(' '));
  return [...lines, ...pages.last(page)].join('\n');
}

/** A text in lines of so many characters; pins have no width, and no line begins with a comma or a full stop. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const character of text.replaceAll('\n', '')) {
    const pin = /[\ue000-\uf8ff]/.test(character);
    if (!pin && length >= width && !/[，。、；：）”》]/.test(character)) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += character;
    if (!pin) length++;
  }
  return [...lines, line];
}

/** A space in long labels where the page had them wrapped before (`4.无正当理由大量反复 申请`). */
export function withStraySpaces(draft: Draft, random: Random): Draft {
  const stray = (label: string): string => (hasPin(label) || label.length < 13 || random.chance(0.5) ? label : `${label.slice(0, 11)} ${label.slice(11)}`);
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => ({ ...table, grid: table.grid.map((row) => row.map((cell) => (typeof cell === 'string' ? stray(cell) : cell))) })),
    })),
  };
}
