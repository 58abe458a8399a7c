import type { CellRef, FormId, SectionNumber, TableId } from '../forms/form';
import { forms } from '../forms/registry';
import type { Claim, Reading } from '../prose/claim';
import { formatDecimal } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { lineStarts } from '../text/lines';
import { agencyKey } from './agencyKey';
import type { AgencyKey } from './agencyKey';
import type { Report, ReportCell } from './report';

/**
 * What is kept of a report that is not open, for checks across reports: a few kilobytes, without text and tree. Plain data, which
 * may be handed to another thread; `openSummary` makes it readable.
 */
export interface ReportSummary {
  readonly agency: string | null;
  /** What the agency's name is compared by; null where none was read. */
  readonly agencyKey: AgencyKey | null;
  readonly year: number | null;
  readonly form: FormId | null;
  /** The figures of the tables as plain decimals, in the order of `summaryCells`, with commas between them; empty where none was read. */
  readonly figures: string;
  /** Start and end of each figure, in the same order, in UTF-16 code units of its text. */
  readonly places: Int32Array;
  /** Where the lines of its text start. */
  readonly lines: Int32Array;
  /** Units printed in cells, by `table.row.column`. */
  readonly units: Readonly<Record<string, string>>;
  /** What its own sums say that cells should hold, by `table.row.column`, where they leave one answer. */
  readonly corrected: Readonly<Record<string, string>>;
  /** Where its sentences tell by how much figures have changed since the year before. */
  readonly changes: readonly SummaryChange[];
  /** A hash of each sentence, in text order, of the sections that have any. */
  readonly sentences: readonly { readonly section: SectionNumber; readonly hashes: Int32Array }[];
}

/** A claim of a change, with what it is of; the readings that have a value. */
export interface SummaryChange extends Pick<Claim, 'printed' | 'number' | 'direction' | 'span'> {
  readonly table: TableId;
  readonly readings: readonly { readonly reading: Reading; readonly value: Decimal; readonly unit: string | null }[];
  /** The number that it stands behind, as printed. */
  readonly stated: Decimal | null;
}

/** What was made of a report, as far as its summary takes it over. */
export interface Known {
  readonly corrected: ReadonlyMap<ReportCell, Decimal>;
  readonly changes: readonly SummaryChange[];
}

/** Every cell of every form, by `table.row.column`: a report may mix forms. */
export const summaryCells: readonly string[] = [...new Set(forms.flatMap((form) => form.tables.flatMap(({ id, blocks }) =>
  blocks.flatMap(({ rows, columns }) => rows.flatMap((row) => columns.map((column) => cellName({ table: id, row: row.key, column: column.key })))))))];

/** As figures are named in exports and summaries. */
export function cellName({ table, row, column }: CellRef): string {
  return `${table}.${row}.${column}`;
}

/** @param known nothing unless given */
export function summarize(report: Report, { corrected, changes }: Known = nothingKnown): ReportSummary {
  const cells = report.tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const byName = new Map(cells.map((cell) => [cellName(cell.ref), cell]));
  const inOrder = summaryCells.map((name) => {
    const cell = byName.get(name);
    return cell === undefined || cell.value === null || cell.span === null ? null : { value: cell.value, span: cell.span };
  });
  const figures = inOrder.map((cell) => (cell === null ? '' : formatDecimal(cell.value))).join();
  return {
    agency: report.agency,
    agencyKey: report.agency === null ? null : agencyKey(report.agency),
    year: report.year,
    form: report.form?.id ?? null,
    figures,
    places: Int32Array.from(inOrder.flatMap((cell) => (cell === null ? [0, 0] : [cell.span.start, cell.span.end]))),
    lines: Int32Array.from(lineStarts(report.text)),
    units: Object.fromEntries(cells.flatMap(({ ref, unit }) => (unit === null ? [] : [[cellName(ref), unit]]))),
    corrected: Object.fromEntries([...corrected].map(([{ ref }, value]) => [cellName(ref), formatDecimal(value)])),
    changes,
    sentences: hashedSentences(report),
  };
}

/** The summary of what is no text: everything stands at its start. */
export function withoutPlaces(summary: ReportSummary): ReportSummary {
  return { ...summary, places: summary.places.map(() => 0), lines: Int32Array.of(0), changes: summary.changes.map((change) => ({ ...change, span: { start: 0, end: 0 } })) };
}

const nothingKnown: Known = { corrected: new Map(), changes: [] };

function hashedSentences({ passages, year }: Report): ReportSummary['sentences'] {
  const bySection = new Map<SectionNumber, number[]>();
  for (const { section, sentences } of passages) {
    if (section === 0) continue;
    const hashes = bySection.get(section) ?? [];
    bySection.set(section, hashes);
    for (const { text } of sentences) hashes.push(sentenceHash(text, year));
  }
  return [...bySection].map(([section, hashes]) => ({ section, hashes: Int32Array.from(hashes) }));
}

/**
 * The same for the same words (FNV-1a over the code units, 32 bits): sentences that were taken over are told by it. Years count
 * by how far they are from the report's own, so that a sentence of which only the year was changed is the same.
 */
export function sentenceHash(sentence: string, year: number | null): number {
  const text = year === null ? sentence : sentence.replace(/20\d{2}(?=年)/gu, (printed) => `Y${Number(printed) - year}`);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
