import type { ProtocolRange, SectionAnswer } from '../../server/src/lsp/protocol';

type Place = ProtocolRange['start'];

/** A section that stands in the report. */
export type PresentSection = SectionAnswer & { readonly range: ProtocolRange };

export function isPresent(section: SectionAnswer): section is PresentSection {
  return section.range !== null;
}

/** The section that the caret is in: the last whose heading does not begin after it; undefined before the first. */
export function sectionAt(sections: readonly SectionAnswer[], caret: Place): PresentSection | undefined {
  return inTextOrder(sections).findLast(({ range }) => !isBefore(caret, range.start));
}

/** The first section that begins after the caret, in the order of the text; undefined when there is none. */
export function sectionAfter(sections: readonly SectionAnswer[], caret: Place): PresentSection | undefined {
  return inTextOrder(sections).find(({ range }) => isBefore(caret, range.start));
}

/** The last section that begins before the caret: from inside a section, its own heading first; undefined when there is none. */
export function sectionBefore(sections: readonly SectionAnswer[], caret: Place): PresentSection | undefined {
  return inTextOrder(sections).findLast(({ range }) => isBefore(range.start, caret));
}

/** A section as the form writes it: `四、政府信息公开行政复议、行政诉讼情况`. */
export function nameOf({ number, title }: SectionAnswer): string {
  return `${'一二三四五六'.charAt(number - 1)}、${title}`;
}

function inTextOrder(sections: readonly SectionAnswer[]): PresentSection[] {
  return sections.filter(isPresent).sort((a, b) => (isBefore(a.range.start, b.range.start) ? -1 : 1));
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
