import type { Change } from '../text/change';
import type { Edited } from '../text/edited';
import { isDeepEqual } from '../text/equal';
import { isBlank } from '../text/fold';
import { lazily } from '../text/lazily';
import { firstIndexWhere } from '../text/sorted';
import type { Span } from '../text/span';
import { shift } from '../text/span';
import type { Heading, SectionBody, SectionNode, Subheading, Tree } from './ast';
import { headingsAmong, surelyKeepsHeadings } from './headings';
import { isLongerThanCells, isPlainLine } from './plainLine';
import { subheadingsOn } from './subheadings';

/** A tree after a change within one paragraph that left it a paragraph, so that all else only moved. */
export interface Reparsed {
  readonly tree: Tree;
  readonly edited: Edited;
  /** The section of the paragraph, by its index. */
  readonly section: number;
  /** The line, without blanks at its ends, in the text before and in the text after. */
  readonly before: Span;
  readonly after: Span;
}

/** A line that may be read by itself, in the text as it was read. */
export interface WrittenLine {
  /** The section by its index. */
  readonly section: number;
  /** Without blanks at its ends. */
  readonly span: Span;
  readonly isLong: boolean;
  readonly subheadings: readonly Omit<Subheading, 'end'>[];
}

/** The line of prose within which a change is; null where it is not within one, or where the line means more than that. */
export function writtenLine(tree: Tree, change: Change): WrittenLine | null {
  const section = tree.sections.findIndex(({ span }) => span.start < change.start && change.end < span.end);
  const node = tree.sections[section];
  if (node?.heading == null || tree.others.length > 0) return null;
  const own = paragraphAt(node.body.paragraphs, { start: change.start - node.span.start, end: change.end - node.span.start });
  if (own === null) return null;
  // What stands behind the last paragraph may be the page's.
  if (section === tree.sections.length - 1 && own === node.body.paragraphs.length - 1) return null;
  const span = shift(node.body.paragraphs[own]!, node.span.start);
  const content = tree.text.slice(span.start, span.end);
  if (!hasOwnLine(tree.text, span) || !isPlainLine(content)) return null;
  return { section, span, isLong: isLongerThanCells(content), subheadings: subheadingsIn(tree.text, span) };
}

/** Whether a change is within a line. */
export function isWithin({ span }: WrittenLine, change: Change): boolean {
  return span.start < change.start && change.end <= span.end;
}

/**
 * The tree of a text that differs from an earlier one within one line of prose: nothing is read but that line. Null where the
 * difference may mean more.
 *
 * @param bodyMade told of the body of the line's section, when somebody asks for the sections
 */
export function reparse(tree: Tree, { section, span: before, isLong, subheadings }: WrittenLine, edited: Edited, bodyMade: (body: SectionBody) => void): Reparsed | null {
  const { change } = edited;
  const after = { start: before.start, end: before.end + change.by };
  const content = edited.slice(after.start, after.end);
  if (isLong !== isLongerThanCells(content) || !isPlainLine(content)) return null;
  // One at whose end something is written may end elsewhere.
  const isTouched = subheadings.some(({ span }) => before.start + span.start <= change.end && change.start <= before.start + span.end);
  if (isTouched || !isDeepEqual(subheadings, subheadingsIn(edited, after))) return null;
  const moved = movedTree(tree, edited, section, bodyMade);
  return surelyKeepsHeadings(tree.candidates, change, before) || hasSameHeadings(tree, moved, change) ? { tree: moved, edited, section, before, after } : null;
}

/** Where an offset is after a change; one inside of what was changed has no place there. */
function movedOffset({ end, by }: Change, offset: number): number {
  return offset >= end ? offset + by : offset;
}

/** Where a span is after a change that it lies before, behind or around. */
export function movedSpan(change: Change, { start, end }: Span): Span {
  return { start: movedOffset(change, start), end: movedOffset(change, end) };
}

/** The index of the paragraph that holds a stretch; null where none does. */
function paragraphAt(paragraphs: readonly Span[], { start, end }: Span): number | null {
  const at = firstIndexWhere(paragraphs, (paragraph) => paragraph.start > start) - 1;
  const found = paragraphs[at];
  return found !== undefined && found.start < start && end <= found.end ? at : null;
}

/** Whether a paragraph has its line for itself, without the heading. */
function hasOwnLine(text: string, { start }: Span): boolean {
  let at = start;
  while (at > 0 && isBlank(text.charCodeAt(at - 1)) && !isBreak(text, at - 1)) at--;
  return at > 0 && isBreak(text, at - 1);
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** Whether the headings that are chosen from the candidates are those that the tree has. */
function hasSameHeadings({ sections }: Tree, { candidates, text, repeats, end }: Tree, change: Change): boolean {
  const chosen = headingsAmong(candidates, text);
  const places = (headings: readonly Heading[]): readonly Span[] => headings.map(({ whole }) => whole);
  return chosen.others.length === 0 && isDeepEqual(places(chosen.headings), places(sections.flatMap(({ heading }) => heading ?? [])).map((span) => movedSpan(change, span)))
    && isDeepEqual(places(chosen.repeats.filter(({ span }) => span.end <= end)), places(repeats));
}

/** Those that stand on a line, relative to it; what stands before it tells whether its ordinal is one. */
function subheadingsIn(text: Pick<Edited, 'slice'>, { start, end }: Span): readonly Omit<Subheading, 'end'>[] {
  const lead = Math.min(start, longestBefore);
  return subheadingsOn(text.slice(start - lead, end), { start: lead, end: end - start + lead })
    .map((subheading) => ({ ...subheading, ordinal: { ...subheading.ordinal, span: shift(subheading.ordinal.span, -lead) }, span: shift(subheading.span, -lead) }));
}

const longestBefore = 20;

function movedHeading({ span, whole, ordinal, title }: Heading, change: Change): Heading {
  return { span: movedSpan(change, span), whole: movedSpan(change, whole), ordinal, title: movedSpan(change, title) };
}

function movedTree(tree: Tree, edited: Edited, changed: number, bodyMade: (body: SectionBody) => void): Tree {
  const { change } = edited;
  const place = (span: Span): Span => movedSpan(change, span);
  const moved = (node: SectionNode, at: number): SectionNode => ({
    ...node,
    span: place(node.span),
    heading: node.heading && movedHeading(node.heading, change),
    body: at > changed ? node.body : movedBody(node.body, () => edited.slice(node.span.start, node.span.end + change.by), relativeTo(change, node.span.start)),
  });
  return lazily<Tree>({
    text: () => edited.text,
    sections: () => {
      const sections = tree.sections.map((node, at) => (at < changed ? node : moved(node, at)));
      bodyMade(sections[changed]!.body);
      return sections;
    },
    end: () => movedOffset(change, tree.end),
    repeats: () => tree.repeats.map((repeat) => ({ number: repeat.number, ...movedHeading(repeat, change) })),
    remains: () => tree.remains.map((remain) => ({ ...remain, span: place(remain.span) })),
    others: () => tree.others,
    candidates: () => tree.candidates.map((candidate) => ({ ...candidate, ...movedHeading(candidate, change) })),
  });
}

function relativeTo({ start, end, by }: Change, origin: number): Change {
  return { start: start - origin, end: end - origin, by };
}

/** Of a long section most is not asked for before the next change. */
function movedBody(body: SectionBody, text: () => string, change: Change): SectionBody {
  const place = (span: Span): Span => movedSpan(change, span);
  return lazily<SectionBody>({
    text,
    pageNumbers: () => body.pageNumbers.map((at) => movedOffset(change, at)),
    subheadings: () => body.subheadings.map((subheading): Subheading => ({
      ...subheading, ordinal: { ...subheading.ordinal, span: place(subheading.ordinal.span) }, span: place(subheading.span), end: movedOffset(change, subheading.end),
    })),
    paragraphs: () => body.paragraphs.map(place),
    tables: () => body.tables.map((table) => ({
      ...table, span: place(table.span), rows: table.rows.map((row) => ({ span: place(row.span), cells: row.cells.map((cell) => ({ ...cell, span: place(cell.span) })) })),
    })),
  });
}

