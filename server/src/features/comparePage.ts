import type { RelatedReport } from '../report/related';
import type { Report } from '../report/report';
import type { Bilingual, Locale } from '../text/bilingual';
import { formatDecimal } from '../text/decimal';
import { compareReports, signed } from './compare';
import type { ComparedBlock, ComparedCell, ComparedFigure, Comparison } from './compare';
import { escaped, placeAttribute } from './htmlText';
import type { Preview, PreviewOptions } from './preview';

/**
 * The figures of two years in HTML, as in a preview: what has changed is marked and says by how much. What stands in the other
 * report has its place in `data-file` too.
 */
export function comparePage(report: Report, other: RelatedReport, options: PreviewOptions): Preview {
  const comparison = compareReports(report, other);
  const context: Context = { ...options, file: other.place, years: [yearOf(comparison.other, options.locale, earlier), yearOf(comparison.own, options.locale, own)] };
  const title = { zh: `${report.agency ?? ''}${context.years[0]}与${context.years[1]}对照`, en: `${report.agency ?? ''} ${context.years[0]} and ${context.years[1]}` }[options.locale];
  return {
    title,
    body: [
      `<h1>${escaped(title)}</h1>`,
      `<p class="summary">${escaped(summary(comparison)[options.locale])}</p>`,
      chart(context, comparison),
      ...comparison.tables.map((block) => blockTable(context, block)),
    ].join('\n'),
  };
}

interface Context extends PreviewOptions {
  readonly file: string;
  /** What the two columns are called, the earlier first. */
  readonly years: readonly [string, string];
}

const earlier: Bilingual = { zh: '上年', en: 'last year' };
const own: Bilingual = { zh: '本年', en: 'this year' };

function yearOf({ year }: Comparison['own'], locale: Locale, otherwise: Bilingual): string {
  return year === null ? otherwise[locale] : locale === 'zh' ? `${year} 年` : String(year);
}

function summary({ count }: Comparison): Bilingual {
  const goesOn = { zh: count.continuities === 0 ? '' : `；两年应衔接的 ${count.continuities} 处：${count.holding} 相符，${count.continuities - count.holding} 不符`, en: count.continuities === 0 ? '' : `; of ${count.continuities} that must go on from one year to the next ${count.holding} do, ${count.continuities - count.holding} do not` };
  return { zh: `两年都有的 ${count.both} 格中，${count.changed} 格有变化${goesOn.zh}`, en: `of ${count.both} figures that both years have ${count.changed} have changed${goesOn.en}` };
}

function blockTable(context: Context, { table, block, rows }: ComparedBlock): string {
  const { locale, years } = context;
  const caption = [table.name[locale], ...(block.label === null ? [] : [block.label])].join(' · ');
  const item: Bilingual = { zh: '项目', en: 'Item' };
  const heads = block.columns.map(({ label }) => `<th scope="colgroup" colspan="2">${escaped(label)}</th>`).join('');
  const under = block.columns.map(() => `<th scope="col">${escaped(years[0])}</th><th scope="col">${escaped(years[1])}</th>`).join('');
  const lines = rows.map(({ row, cells }) => {
    const group = block.groups.find(({ key }) => key === row.group);
    const name = group === undefined ? row.label : `${group.label} ${row.label}`;
    return `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => cellPair(context, cell)).join('')}</tr>`;
  });
  return `<div class="table"><table class="compare ${table.id}"><caption>${escaped(caption)}</caption>\n<thead><tr><th scope="col" rowspan="2">${item[locale]}</th>${heads}</tr><tr>${under}</tr></thead>\n<tbody>${lines.join('\n')}</tbody></table></div>`;
}

function cellPair(context: Context, { own: figure, other, change }: ComparedCell): string {
  const delta = change === null ? '' : ` <span class="delta">${signed(change)}</span>`;
  return `<td class="earlier">${figureHtml(context, other, context.file, false)}</td><td${change === null ? '' : ' class="changed"'}>${figureHtml(context, figure, null, change !== null)}${delta}</td>`;
}

/** Of the figures only those that have changed are stops of the Tab key; arrows lead to the others. */
function figureHtml({ links, locale }: Context, figure: ComparedFigure | null, file: string | null, isChanged: boolean): string {
  if (figure === null) return `<span class="blank">${{ zh: '—', en: '—' }[locale]}</span>`;
  const text = escaped(formatDecimal(figure.value) + (figure.unit ?? ''));
  if (!links) return text;
  return `<span class="jump" role="link" tabindex="${isChanged ? 0 : -1}"${placeAttribute(figure.span)}${file === null ? '' : ` data-file="${escaped(file)}"`}>${text}</span>`;
}

/** Two bars for each line of the column of totals, with their figures beside them. */
function chart({ years, locale }: Context, { chart: lines }: Comparison): string {
  const most = lines.reduce((best, { own: one, other }) => [one.digits, other.digits, best].reduce((a, b) => (a > b ? a : b)), 0n);
  if (most === 0n) return '';
  const caption = { zh: `政府信息公开申请（总计列）：${years[0]}、${years[1]}`, en: `Applications (column of totals): ${years[0]}, ${years[1]}` }[locale];
  const bar = (value: bigint, kind: string): string => `<svg class="${kind}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(value * 1000n) / most}" height="10"></rect></svg>`;
  const rows = lines.map(({ label, own: one, other }) =>
    `<tr><th scope="row">${escaped(label.replace(/[（(](?!.{1,2}[）)]).*$/u, ''))}</th><td>${bar(other.digits, 'earlier')}${bar(one.digits, 'own')}</td><td>${formatDecimal(other)}</td><td>${formatDecimal(one)}</td></tr>`);
  return `<table class="chart"><caption>${escaped(caption)}</caption>\n<thead><tr><th></th><th aria-hidden="true"></th><th scope="col"><span class="key earlier" aria-hidden="true"></span>${escaped(years[0])}</th><th scope="col"><span class="key own" aria-hidden="true"></span>${escaped(years[1])}</th></tr></thead>\n<tbody>${rows.join('\n')}</tbody>\n</table>`;
}
