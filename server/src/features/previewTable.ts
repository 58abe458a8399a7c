import type { Finding } from '../checks/check';
import { printedTable } from '../forms/printed';
import type { PrintedCell, PrintedLine } from '../forms/printed';
import { specOfTable } from '../report/names';
import type { ReportCell, ReportTable } from '../report/report';
import { specAsPrinted } from '../report/specAsPrinted';
import type { Bilingual } from '../text/bilingual';
import { formatDecimal } from '../text/decimal';
import { escaped, findingItem, placeAttribute } from './htmlText';
import type { PreviewContext } from './preview';

/** A table as the form prints it, with the figures of the report, and beneath it what is wrong in it, with the sums written out. */
export function previewTable(context: PreviewContext, table: ReportTable): string {
  const { report, findings, locale } = context;
  const spec = specOfTable(report, table.id);
  if (spec === null) return '';
  const cells = new Map(table.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => [keyOf(cell.ref.row, cell.ref.column), cell] as const))));
  const own = findings.filter(({ cell, span }) => (cell === null ? table.span.start <= span.start && span.start < table.span.end : cell.table === table.id));
  const told = own.map((finding, at) => ({ finding, id: `${table.id}-${at}` }));
  const lines = printedTable(specAsPrinted(spec, table), () => '');
  const rows = lines.map((line) => `<tr>${line.map((cell) => cellHtml(context, line, cell, cells, told)).join('')}</tr>`);
  const items = told.map(({ finding, id }) => findingItem(finding, context, id));
  const others = table.outside.map(({ printed }) => printed).filter((printed) => printed !== '');
  const more: Bilingual = { zh: `表中还有格式以外的行：${others.join('、')}`, en: `Rows that the form does not have: ${others.join(', ')}` };
  return [
    `<div class="table"><table class="${table.id}"><caption>${escaped(spec.name.zh)}</caption>`,
    ...rows,
    `</table></div>${others.length === 0 ? '' : `<p class="note">${escaped(more[locale])}</p>`}${items.length === 0 ? '' : `<ul class="findings">${items.join('')}</ul>`}`,
  ].join('\n');
}

interface Told {
  readonly finding: Finding;
  readonly id: string;
}

function cellHtml(context: PreviewContext, line: PrintedLine, cell: PrintedCell, cells: ReadonlyMap<string, ReportCell>, told: readonly Told[]): string {
  const extent = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`;
  if (cell.figure === undefined) {
    const scope = line.some(({ figure }) => figure !== undefined) ? (cell.rows > 1 ? 'rowgroup' : 'row') : cell.columns > 1 ? 'colgroup' : 'col';
    return `<th scope="${scope}"${extent}>${escaped(cell.text)}</th>`;
  }
  const { row, column } = cell.figure;
  const found = cells.get(keyOf(row, column)) ?? null;
  const wrong = told.find(({ finding }) => finding.cell?.row === row && (finding.cell.column === null || finding.cell.column === column));
  const label = found === null ? '' : figureOf(found);
  const kind = wrong?.finding.severity ?? (found === null ? 'missing' : found.state);
  return `<td class="${kind}"${extent}>${figureHtml(context, found, label, wrong)}</td>`;
}

function figureHtml({ links, locale }: PreviewContext, cell: ReportCell | null, label: string, wrong: Told | undefined): string {
  const told = wrong === undefined ? '' : ` title="${escaped(wrong.finding.message[locale])}" aria-describedby="${wrong.id}"`;
  const text = label === '' ? '<span class="blank"> </span>' : escaped(label);
  if (!links || cell?.span == null) return wrong === undefined ? text : `<span${told}>${text}</span>`;
  // Of the figures only those that are wrong are stops of the Tab key; arrows lead to the others.
  const named = label === '' ? ` aria-label="${blank[locale]}"` : '';
  return `<span class="jump" role="link" tabindex="${wrong === undefined ? -1 : 0}"${placeAttribute(cell.span)}${named}${told}>${text}</span>`;
}

/** What a screen reader says of a cell with nothing in it. */
const blank: Bilingual = { zh: '空', en: 'blank' };

function figureOf({ value, text, unit, state }: ReportCell): string {
  if (value !== null) return formatDecimal(value) + (unit ?? '');
  return state === 'unreadable' ? '?' : text.trim();
}

function keyOf(row: string, column: string): string {
  return `${row}.${column}`;
}
