import { specOfTable } from '../report/names';
import type { ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { addDecimals, formatDecimal, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { escaped } from './htmlText';
import type { PreviewContext } from './preview';

/** How the applications ended, a bar for each kind of result: what makes the total of the results, those of a group together. Empty where one could not be read. */
export function chartOfResults({ report, evaluated, locale }: PreviewContext): string {
  const results = evaluated.relations.filter(({ relation }) => relation.kind === 'column-total').at(-1);
  const block = specOfTable(report, 'applications')?.blocks[0];
  if (results === undefined || block === undefined) return '';
  const kinds = new Map<string, { label: string; cells: (ReportCell | null)[] }>();
  for (const { ref, cell } of results.parts) {
    const row = block.rows.find(({ key }) => key === ref.row);
    const group = block.groups.find(({ key, asRow }) => key === row?.group || asRow === ref.row);
    const key = group?.key ?? ref.row;
    const kind = kinds.get(key) ?? { label: group?.label ?? row?.label ?? ref.row, cells: [] };
    kind.cells.push(cell);
    kinds.set(key, kind);
  }
  const bars = [...kinds.values()].map(({ label, cells }) => ({ label: label.replace(/[（(](?!.{1,2}[）)]).*$/, ''), sum: sumOf(cells) }));
  const most = bars.reduce((best, { sum }) => (sum !== null && sum.digits > best ? sum.digits : best), 0n);
  if (most === 0n || bars.some(({ sum }) => sum === null)) return '';
  const rows = bars.map(({ label, sum }) =>
    `<tr><th scope="row">${escaped(label)}</th><td><svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(sum!.digits * 1000n) / most}" height="10"></rect></svg></td><td>${formatDecimal(sum!)}</td></tr>`);
  return `<table class="chart"><caption>${caption[locale]}</caption>\n${rows.join('\n')}\n</table>`;
}

const caption: Bilingual = { zh: '办理结果（按类，总计列）', en: 'Results by kind (column of totals)' };

/** Null where one of the cells was not read. Counts: of one scale. */
function sumOf(cells: readonly (ReportCell | null)[]): Decimal | null {
  const values = cells.map((cell) => cell?.value ?? null);
  if (values.some((value) => value === null || value.scale > 0 || value.digits < 0n)) return null;
  return values.reduce<Decimal>((sum, value) => addDecimals(sum, value!), zero);
}
