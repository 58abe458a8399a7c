import { styleText } from 'node:util';
import type { Finding, Related } from '../../checks/check';
import { coverageOverview, writeGap, writeRelations } from '../../features/coverage';
import type { CoverageOverview } from '../../features/coverage';
import type { Bilingual } from '../../text/bilingual';
import { positionAt } from '../../text/lines';
import { severityNames } from '../severityNames';
import { claimLines, totalLine, withTotals } from '../totals';
import type { CheckedFile, Format, FormatOptions } from './format';

/** For people: a finding a line with a place that terminals make clickable, and what was checked beneath each file. */
export const text: Format = {
  name: 'text',
  file: (checked, options) => [...fixedLines(checked, options), ...checked.findings.flatMap((finding) => findingLines(finding, checked, options)), ...coverageLines(checked, options), '', ''].join('\n'),
  start: ({ locale }) => withTotals((sum) => (sum.checked + sum.passedOver === 0 ? '' : `${totalLine(sum, locale)}\n`)),
};

/** More reasons than a reader takes in (a table that is torn leaves every sum open) are counted. */
const shownGaps = 5;

function gapLines(overview: CoverageOverview): Bilingual[] {
  const { gaps } = overview;
  const lines = gaps.map((gap) => writeGap(gap, overview));
  if (gaps.length <= shownGaps + 1) return lines;
  const left = gaps.slice(shownGaps);
  const sums = left.reduce((count, { relations }) => count + relations.length, 0);
  const idle = left.reduce((count, { checks }) => count + checks.length, 0);
  return [...lines.slice(0, shownGaps), {
    zh: `另有 ${[sums > 0 ? `${sums} 项关系` : '', idle > 0 ? `${idle} 项检查` : ''].filter((part) => part !== '').join('、')}未核对，逐项原因见 --format json`,
    en: `${[sums > 0 ? `${sums} more relations` : '', idle > 0 ? `${idle} more checks` : ''].filter((part) => part !== '').join(' and ')} not checked; --format json has every reason`,
  }];
}

const severityColours = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'gray' } as const;

function findingLines(finding: Finding, checked: CheckedFile, { locale, colour }: FormatOptions): string[] {
  const severity = painted(severityNames[finding.severity][locale], severityColours[finding.severity], colour);
  const at = (offset: number): string => placeOf(checked, offset);
  return [
    `${at(finding.span.start)}: ${severity} ${finding.check}: ${finding.message[locale]}`,
    ...finding.related.map(({ span, message, other }) => painted(`    ${other === undefined ? at(span.start) : placeInOther(other)}: ${message[locale]}`, 'gray', colour)),
  ];
}

/** What was repaired: places would be those of a text that is no more. */
function fixedLines({ name, fixed }: CheckedFile, { locale, colour }: FormatOptions): string[] {
  if (fixed === null || fixed.length === 0) return [];
  const count = { zh: `已修复 ${fixed.length} 处`, en: `${fixed.length} fixed` };
  const titles = new Map<string, number>();
  for (const { finding, repair } of fixed) {
    const title = `${finding.check}: ${repair.title[locale]}`;
    titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  return [`${painted(name, 'bold', colour)}: ${count[locale]}`, ...[...titles].map(([title, times]) => painted(`    ${title}${times === 1 ? '' : ` ×${times}`}`, 'gray', colour))];
}

function placeInOther({ place, range: { start } }: NonNullable<Related['other']>): string {
  return `${place}:${start.line + 1}:${start.character + 1}`;
}

/** `file:line:column`, both from 1, the column in UTF-16 code units. */
function placeOf(checked: CheckedFile, offset: number): string {
  const { line, character } = positionAt(checked.lines, offset);
  return `${checked.name}:${line + 1}:${character + 1}`;
}

/** What was checked and what was not: silence is never to be mistaken for a right report. */
function coverageLines(checked: CheckedFile, { locale, colour }: FormatOptions): string[] {
  const { report, coverage } = checked;
  const form = report.form === null ? { zh: '没有认出报告格式', en: 'no form recognised' } : report.form.name;
  const summary = {
    zh: `${writeRelations(coverage.relations).zh}（${form.zh}，编码 ${checked.encoding}）`,
    en: `${writeRelations(coverage.relations).en} (${form.en}, encoding ${checked.encoding})`,
  };
  const overview = coverageOverview(report, coverage);
  return [
    `${painted(checked.name, 'bold', colour)}: ${summary[locale]}`,
    ...claimLines(coverage.claims).map((line) => `    ${line[locale]}`),
    ...knownLines(checked).map((line) => `    ${line[locale]}`),
    ...ignoredLines(checked).map((line) => `    ${line[locale]}`),
    ...gapLines(overview).map((line) => `    ${line[locale]}`),
  ];
}

function knownLines({ known }: CheckedFile): Bilingual[] {
  const count = known?.length ?? 0;
  return count === 0 ? [] : [{ zh: `基线中已有的 ${count} 个问题没有列出`, en: `${count} ${count === 1 ? 'finding' : 'findings'} of the baseline not listed` }];
}

function ignoredLines({ ignored }: CheckedFile): Bilingual[] {
  return ignored.map(({ finding, reason }) => ({ zh: `已忽略 ${finding.check}：${reason}`, en: `ignored ${finding.check}: ${reason}` }));
}

function painted(part: string, style: 'red' | 'yellow' | 'cyan' | 'gray' | 'bold', colour: boolean): string {
  // Whether the stream takes colours is decided once, by the host.
  return colour ? styleText(style, part, { validateStream: false }) : part;
}
