import { lazily } from '../text/lazily';
import type { Span } from '../text/span';
import type { Report, ReportBlock, ReportHeads, ReportRow, ReportSubheading, ReportTable } from './report';

/** Where something stands that stood elsewhere. */
export type Place = (span: Span) => Span;

/** What is said of the whole report, and its sections and tables, with every span moved; what is written is the same. */
export type MovedFacets = Pick<Report, 'title' | 'period' | 'damagedDates' | 'publication' | 'leftovers' | 'agencies' | 'announcement' | 'sections' | 'tables' | 'elsewhere'>;

/**
 * Each is moved when it is asked for.
 *
 * @param placeOfSection moves the spans of whole sections
 */
export function movedFacets(report: Report, place: Place, placeOfSection: Place = place): MovedFacets {
  return lazily<MovedFacets>({
    title: () => report.title && { ...report.title, ...place(report.title), year: report.title.year && { ...report.title.year, span: place(report.title.year.span) } },
    period: () => report.period && {
      span: place(report.period.span),
      from: { ...report.period.from, span: place(report.period.from.span) },
      to: report.period.to && { ...report.period.to, span: place(report.period.to.span) },
    },
    damagedDates: () => report.damagedDates.map(place),
    publication: () => report.publication.map((date) => ({ ...date, span: place(date.span) })),
    leftovers: () => report.leftovers.map((leftover) => ({ ...leftover, span: place(leftover.span) })),
    agencies: () => report.agencies.map((mention) => ({ ...mention, span: place(mention.span) })),
    announcement: () => report.announcement && {
      ...report.announcement,
      span: place(report.announcement.span),
      count: report.announcement.count && { ...report.announcement.count, span: place(report.announcement.count.span) },
    },
    sections: () => report.sections.map((section) => ({
      ...section,
      heading: place(section.heading),
      titleSpan: place(section.titleSpan),
      span: placeOfSection(section.span),
      subheadings: section.subheadings.map((subheading) => movedSubheading(subheading, place)),
    })),
    tables: () => report.tables.map((table) => movedTable(table, place)),
    elsewhere: () => report.elsewhere.map((table) => movedTable(table, place)),
  });
}

function movedTable(table: ReportTable, place: Place): ReportTable {
  return {
    ...table,
    span: place(table.span),
    blocks: table.blocks.map((block) => movedBlock(block, place)),
    heads: table.heads.map((heads): ReportHeads => ({
      ...heads,
      span: place(heads.span),
      columns: heads.columns.map((head) => ({ ...head, span: place(head.span) })),
      rows: heads.rows.map((row) => ({ ...row, span: place(row.span) })),
    })),
    outside: table.outside.map((row) => ({ ...row, label: place(row.label), span: place(row.span), cells: row.cells?.map((cell) => movedCell(cell, place)) ?? null })),
    repeated: table.repeated.map((row) => movedRow(row, place)),
  };
}

function movedCell<T extends { readonly span: Span | null }>(cell: T, place: Place): T {
  return { ...cell, span: cell.span && place(cell.span) };
}

function movedBlock(block: ReportBlock, place: Place): ReportBlock {
  return { ...block, span: place(block.span), rows: block.rows.map((row) => movedRow(row, place)) };
}

function movedRow(row: ReportRow, place: Place): ReportRow {
  return {
    ...row,
    label: row.label && place(row.label),
    span: place(row.span),
    width: row.width && { ...row.width, span: place(row.width.span), values: row.width.values.map((value) => movedCell(value, place)) },
    cells: row.cells.map((cell) => movedCell(cell, place)),
    ...(row.split && { split: row.split.map(({ column, parts }) => ({ column, parts: parts.map(place) })) }),
    ...(row.glued && {
      glued: {
        ...row.glued,
        digits: row.glued.digits.map((digits) => ({ ...digits, span: place(digits.span) })),
        ways: row.glued.ways.map((way) => way.map((figure) => ({ ...figure, span: place(figure.span) }))),
        ...(row.glued.beside && { beside: { ...row.glued.beside, cells: row.glued.beside.cells.map((cell) => movedCell(cell, place)) } }),
      },
    }),
  };
}

export function movedSubheading<T extends ReportSubheading>(subheading: T, place: Place): T {
  return { ...subheading, ordinal: { ...subheading.ordinal, span: place(subheading.ordinal.span) }, span: place(subheading.span) };
}
