import { placeOf } from '../prose/sentences';
import type { Sentence } from '../prose/sentences';
import type { CellNode, Heading, RowNode, SectionNode, TableNode, Tree } from '../syntax/ast';
import type { TextView } from '../syntax/view';
import { isCellMark } from '../syntax/view';
import type { Span } from '../text/span';
import { movedFacets, movedSubheading } from './moved';
import type { Place } from './moved';
import { movedProse } from './prose';
import type { Report, ReportPassage } from './report';

/** A report that was read from a view of the source, with every span where it stands in the source itself. */
export function toSource(report: Report, view: TextView, source: string): Report {
  const place = placeIn(view);
  const placeOfSection = placeOfSections(report.tree, place);
  return {
    ...report,
    text: source,
    tree: treeToSource(report.tree, place, placeOfSection, source),
    ...movedFacets(report, place, placeOfSection),
    passages: report.passages.map((passage) => passageToSource(passage, view)),
    prose: movedProse(report.prose, place),
  };
}

function passageToSource({ section, start: from, sentences }: ReportPassage, { starts, ends }: TextView): ReportPassage {
  const start = starts[from]!;
  const toSource = (sentence: Sentence): Sentence => {
    const units = Array.from({ length: sentence.text.length }, (_, unit) => from + placeOf(sentence, unit));
    const places = units.map((at) => starts[at]! - start);
    return { ...sentence, start: places[0]!, places, ends: units.map((at) => ends[at]! - start) };
  };
  return { section, start, sentences: sentences.map(toSource) };
}

/**
 * Where a span of the view stands in the source; a zero-length one stands before what follows it, at the start of a cell
 * behind the cell's opening tag.
 */
function placeIn({ text, starts, ends }: TextView): Place {
  return ({ start, end }) => {
    if (end > start) return { start: starts[start]!, end: ends[end - 1]! };
    const at = isCellMark(text[start - 1]) ? ends[start - 1]! : starts[start]!;
    return { start: at, end: at };
  };
}

/** A section ends where the next one begins, whatever tags stand between them. */
function placeOfSections({ sections }: Tree, place: Place): Place {
  const starts = new Set(sections.map(({ span }) => span.start));
  return (span) => {
    const { start, end } = place(span);
    return { start, end: starts.has(span.end) ? place({ start: span.end, end: span.end }).start : end };
  };
}

function treeToSource(tree: Tree, place: Place, placeOfSection: Place, source: string): Tree {
  const offset = (at: number): number => place({ start: at, end: at }).start;
  return {
    text: source,
    end: tree.end === 0 ? 0 : place({ start: tree.end - 1, end: tree.end }).end,
    repeats: tree.repeats.map((heading) => ({ ...heading, ...headingToSource(heading, place) })),
    remains: tree.remains.map((remain) => ({ ...remain, span: place(remain.span) })),
    others: tree.others.map(offset),
    candidates: tree.candidates.map((candidate) => ({ ...candidate, ...headingToSource(candidate, place) })),
    sections: tree.sections.map((section) => sectionToSource(section, place, placeOfSection(section.span), source)),
  };
}

function headingToSource(heading: Heading, place: Place): Heading {
  return { ...heading, span: place(heading.span), whole: place(heading.whole), title: place(heading.title) };
}

function sectionToSource(section: SectionNode, place: Place, span: Span, source: string): SectionNode {
  const { heading, body } = section;
  const from = section.span.start;
  /** Of a span relative to the section. */
  const within: Place = ({ start, end }) => {
    const placed = place({ start: start + from, end: end + from });
    return { start: placed.start - span.start, end: placed.end - span.start };
  };
  return {
    ...section,
    span,
    heading: heading && headingToSource(heading, place),
    body: {
      text: source.slice(span.start, span.end),
      pageNumbers: body.pageNumbers.map((at) => within({ start: at, end: at }).start),
      subheadings: body.subheadings.map((subheading) => ({ ...movedSubheading(subheading, within), end: within({ start: subheading.end, end: subheading.end }).start })),
      paragraphs: body.paragraphs.map(within),
      tables: body.tables.map((table): TableNode => ({ ...table, span: within(table.span), rows: table.rows.map((row) => nodeToSource(row, within)) })),
    },
  };
}

function nodeToSource(row: RowNode, within: Place): RowNode {
  return { span: within(row.span), cells: row.cells.map((cell): CellNode => ({ ...cell, span: within(cell.span) })) };
}
