import type { PageLine } from './lines';

/** Lines without those in the margins of their pages, and what stands in these. */
export interface WithoutMargins {
  readonly pages: readonly (readonly PageLine[])[];
  /** Lines that stand over or under most pages, alike but for their numbers: each as it stands on the first of these. */
  readonly repeated: readonly string[];
  /** Whether there were lines that hold nothing but the number of the page. */
  readonly numbered: boolean;
}

/** Leaves out what stands at the top or at the bottom of a page and belongs to no text: its number, and what is printed on most pages. */
export function withoutMargins(pages: readonly (readonly PageLine[])[]): WithoutMargins {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeated = new Map<string, string>();
  let numbered = false;
  const kept = pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter((line) => {
      if (!edges.has(line)) return true;
      const [text, times] = [textOf(line), counts.get(keyOf(line))!];
      if (pageNumber.test(text)) numbered = true;
      else if (times > 1 && times > pages.length / 2 && /[\p{L}]/u.test(text)) repeated.set(keyOf(line), repeated.get(keyOf(line)) ?? text);
      else return true;
      return false;
    });
  });
  return { pages: kept, repeated: [...repeated.values()], numbered };
}

function edgesOf(lines: readonly PageLine[]): PageLine[] {
  return lines.filter((_, at) => at < 2 || at >= lines.length - 2);
}

/** The same on every page: where it stands and what it says, whatever the numbers. */
function keyOf(line: PageLine): string {
  return `${Math.round(line.y / 4)} ${textOf(line).replace(/\d+/g, '#')}`;
}

function textOf({ parts }: PageLine): string {
  return parts.map(({ text }) => text).join(' ');
}

const pageNumber = /^(?:[-—–－―]\s*\d{1,3}\s*[-—–－―]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;
