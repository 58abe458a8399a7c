import type { SectionNode, Tree } from '../syntax/ast';
import type { Span } from '../text/span';

/** The tree as it was parsed, a node a line with its place in the text, for whoever wants to know why a text is read as it is. */
export function treeDump(tree: Tree): string {
  return `${[
    `report ${place({ start: 0, end: tree.end })}`,
    ...tree.sections.flatMap((section) => sectionLines(section, tree.text)),
    ...tree.repeats.map(({ number, span }) => `  repeat ${number} ${place(span)} ${quoted(tree.text, span)}`),
    ...tree.remains.map(({ span }) => `  page ${place(span)} ${quoted(tree.text, span)}`),
    ...tree.others.map((start) => `  another report ${start}`),
  ].join('\n')}\n`;
}

function sectionLines({ number, span: { start, end }, heading, body }: SectionNode, text: string): string[] {
  const whole = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const node = (name: string, depth: number, span: Span, shown = ''): Line => ({ at: whole(span).start, depth, text: `${'  '.repeat(depth)}${name} ${place(whole(span))}${shown}` });
  const parts = [
    ...body.subheadings.map(({ level, span }) => [node(`subheading ${level}`, 2, span, ` ${quoted(text, whole(span))}`)]),
    ...body.paragraphs.map((span) => [node('paragraph', 2, span, ` ${quoted(text, whole(span))}`)]),
    ...body.tables.map((table) => [
      node('table', 2, table.span, ` ${table.layout}`),
      ...table.rows.flatMap((row) => [node('row', 3, row.span), ...row.cells.map((cell) => node('cell', 4, cell.span, ` ${JSON.stringify(cell.text)}`))]),
    ]),
  ].sort(([a], [b]) => a!.at - b!.at || a!.depth - b!.depth);
  const title = heading === null ? '' : ` heading ${place(heading.span)} ${quoted(text, heading.span)}`;
  return [`  section ${number} ${place({ start, end })}${title}`, ...parts.flat().map((line) => line.text)];
}

interface Line {
  readonly at: number;
  readonly depth: number;
  readonly text: string;
}

function place({ start, end }: Span): string {
  return `[${start}, ${end})`;
}

/** The beginning of it, on one line. */
function quoted(text: string, { start, end }: Span): string {
  const shown = text.slice(start, Math.min(end, start + longest));
  return JSON.stringify(end - start > longest ? `${shown}…` : shown);
}

const longest = 40;
