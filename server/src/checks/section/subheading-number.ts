import { quoted } from '../../report/names';
import type { Report, ReportSection, ReportSubheading } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { fullWidth } from '../../text/fold';
import { writtenNumeral } from '../../text/numerals';
import type { OrdinalStyle } from '../../text/numerals';
import { usualOf } from '../../text/usual';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { seriesOf, standsBetween } from './series';
import type { Series } from './series';

export const subheadingNumber: Check = {
  id: 'subheading-number',
  group: 'section',
  severity: 'warning',
  title: { zh: '小标题的编号不连续或不一致', en: 'sub-headings are not numbered one after the other' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    for (const section of report.sections) {
      for (const series of seriesOf(report, section)) {
        const style = usualStyle(series);
        const at = series.items.findIndex((item, index) => item.ordinal.value !== series.first + index || item.ordinal.style !== style);
        // Points numbered like the sections are said by duplicate-section.
        if (at < 0 || style === 'section' || standsInParagraph(report, section, series, at)) continue;
        const { span, value } = series.items[at]!.ordinal;
        const message = messageFor(report.text, section, series, at, style);
        yield { span, message, expected: String(series.first + at), actual: String(value), repairs: repairsFor(report.text, series, style) };
      }
    }
  },
};

function usualStyle({ items }: Series): OrdinalStyle {
  return usualOf(items.map(({ ordinal }) => ordinal.style))!;
}

/** Whether every ordinal that seems to be left out stands in a paragraph, where it makes no sub-heading. */
function standsInParagraph(report: Report, section: ReportSection, { items, first }: Series, at: number): boolean {
  const { style, value } = items[at]!.ordinal;
  const before = at === 0 ? first - 1 : items[at - 1]!.ordinal.value;
  const from = at === 0 ? section.heading.end : items[at - 1]!.ordinal.span.end;
  if (value <= before + 1) return false;
  for (let lost = before + 1; lost < value; lost++) if (!standsBetween(report, from, items[at]!.span.start, style, lost)) return false;
  return true;
}

function messageFor(text: string, section: ReportSection, series: Series, at: number, style: OrdinalStyle): Bilingual {
  const { items, first } = series;
  const printed = items.map((item) => printedOrdinal(text, item));
  const ought = quoted(ordinalFor(text, series, style, first + at));
  const [is, before] = [quoted(printed[at]!), at === 0 ? null : quoted(printed[at - 1]!)];
  const shown = [...printed.slice(0, mostShown), ...(printed.length > mostShown ? ['……'] : [])].join(' ');
  const otherStyle = items[at]!.ordinal.style !== style;
  const what: Bilingual = otherStyle
    ? { zh: `${is}与同级小标题的编号形式不一致，应为${ought}`, en: `${is} is numbered in another style than the others; it should be ${ought}` }
    : before === null
      ? { zh: `应从${ought}开始，现从${is}开始`, en: `they should begin with ${ought}, not with ${is}` }
      : { zh: `${before}之后应为${ought}，现为${is}`, en: `behind ${before} there should be ${ought}, not ${is}` };
  const leftOut = !otherStyle && items[at]!.ordinal.value > first + at;
  return {
    zh: `${quoted(section.title)}中的小标题依次编为 ${shown}：${what.zh}。${leftOut ? '请核对是否漏了内容；没有遗漏的，请改正编号。' : '请改正编号。'}`,
    en: `In ${quoted(section.title)} the sub-headings are numbered ${shown}: ${what.en}. ${leftOut ? 'See whether something was left out; if not, correct the numbers.' : 'Correct the numbers.'}`,
  };
}

const mostShown = 12;

function printedOrdinal(text: string, { ordinal }: ReportSubheading): string {
  return text.slice(ordinal.span.start, ordinal.span.end).replace(/<[^<>]*>|\s+/g, '');
}

/** An ordinal written as the first of its style in the series is. */
function ordinalFor(text: string, { items }: Series, style: OrdinalStyle, value: number): string {
  const model = items.find(({ ordinal }) => ordinal.style === style)!;
  return withNumeral(printedOrdinal(text, model), style, value);
}

/** Brackets and comma stay as they are, and digits as wide as they are. */
function withNumeral(printed: string, style: OrdinalStyle, value: number): string {
  const numeral = style.startsWith('arabic') ? String(value) : writtenNumeral(value);
  return printed.replace(/[一二三四五六七八九十]+|[\d０-９]+/u, (own) => (/[０-９]/u.test(own) ? fullWidth(numeral) : numeral));
}

/** None where tags stand in an ordinal. */
function repairsFor(text: string, series: Series, style: OrdinalStyle): Repair[] {
  const edits = series.items.flatMap(({ ordinal }, index): Repair['edits'][number][] => {
    const value = series.first + index;
    if (ordinal.style !== style) return [{ span: ordinal.span, text: ordinalFor(text, series, style, value) }];
    if (ordinal.value === value) return [];
    return [{ span: ordinal.span, text: withNumeral(text.slice(ordinal.span.start, ordinal.span.end), style, value) }];
  });
  if (edits.some(({ span }) => text.slice(span.start, span.end).includes('<'))) return [];
  return [{ title: { zh: `重新编号（${edits.length} 处）`, en: `Number them anew (${edits.length})` }, safe: true, edits }];
}
