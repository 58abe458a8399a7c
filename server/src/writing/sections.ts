import type { Report, ReportSection } from '../report/report';
import { isHtml } from '../syntax/html';
import { insertion } from '../text/edits';
import type { Edit } from '../text/edits';
import { endOfBlock, gapBefore, gapBehind, isMarks, startOfBlock } from './places';
import { lineAround, lineEndIn } from './separators';

/** A section to be written. */
export interface NewSection {
  /** Its heading, with the ordinal as the others have theirs. */
  readonly heading: string;
  /** What stands under it, or null. */
  readonly table: string | null;
}

/**
 * The edit that writes a section before what begins at an offset, or at the end of the report: its heading in the marks and
 * tags of the other headings, with as many blank lines around it.
 */
export function writeSection(report: Report, { heading, table }: NewSection, offset: number): Edit {
  const { text, tree } = report;
  const model = modelFor(report, offset);
  const line = model === null ? plainHeading(text, heading) : model.before + heading + model.behind;
  const gaps = model ?? { gapBefore: lineEndIn(text).repeat(2), gapBehind: lineEndIn(text) };
  const put = table === null ? line : line + gaps.gapBehind + table;
  if (offset >= tree.end) {
    const at = endOfReport(text, tree.end);
    return insertion(at, gaps.gapBefore + put);
  }
  const at = startOfBlock(text, offset);
  const amid = !isHtml(text) && at > lineAround(text, at).start;
  return insertion(at, (amid ? lineEndIn(text) : '') + put + gaps.gapBefore);
}

/** The edit that writes a table under the heading of a section; null where its place cannot be told. */
export function writeUnder(report: Report, section: ReportSection, table: string): Edit | null {
  const { text } = report;
  const at = endOfBlock(text, section.heading.end);
  if (at === null) return null;
  const gap = modelFor(report, section.heading.start)?.gapBehind ?? lineEndIn(text);
  const amid = !isHtml(text) && !isMarks(text.slice(at, lineAround(text, at).end));
  return insertion(at, gap + table + (amid ? gap : ''));
}

/** How a heading is written: what stands before and behind it in its line or its tags, and the line ends around these. */
interface Model {
  readonly before: string;
  readonly behind: string;
  readonly gapBefore: string;
  readonly gapBehind: string;
}

/** The heading nearest to an offset that has a line, or tags, of its own; null where none has. */
function modelFor({ text, sections }: Report, offset: number): Model | null {
  const near = sections.toSorted((a, b) => Math.abs(a.heading.start - offset) - Math.abs(b.heading.start - offset));
  for (const { heading } of near) {
    const start = startOfBlock(text, heading.start);
    const end = endOfBlock(text, heading.end);
    if (end === null) continue;
    const [before, behind] = [text.slice(start, heading.start), text.slice(heading.end, end)];
    const own = isHtml(text) ? before !== '' && /^(?:\s|<[^<>]*>)*$/.test(behind) : (start === 0 || gapBefore(text, start) !== '') && (end === text.length || gapBehind(text, end) !== '');
    if (!own) continue;
    const lineEnd = isHtml(text) ? '' : lineEndIn(text);
    return { before, behind, gapBefore: gapBefore(text, start) || lineEnd, gapBehind: gapBehind(text, end) || lineEnd };
  }
  return null;
}

function plainHeading(text: string, heading: string): string {
  return isHtml(text) ? `<p>${heading}</p>` : heading;
}

/** Behind the tags that the last words stand in. */
function endOfReport(text: string, end: number): number {
  if (!isHtml(text)) return lineAround(text, end).end;
  return end + /^(?:\s*<\/(?!body|html)[^<>]*>)*/i.exec(text.slice(end))![0].length;
}
