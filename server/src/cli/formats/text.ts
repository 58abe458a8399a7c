import { styleText } from 'node:util';
import type { Finding, Related, Severity } from '../../checks/check';
import { coverageOverview, writeClaims, writeGap, writeRelations } from '../../features/coverage';
import type { CoverageOverview } from '../../features/coverage';
import type { Bilingual, Locale } from '../../text/bilingual';
import { positionAt } from '../../text/lines';
import type { CheckedFile, Format, FormatOptions } from './format';

/** For people: a finding a line with a place that terminals make clickable, and what was checked beneath each file. */
export const text: Format = {
  name: 'text',
  start(options) {
    const sum: Totals = { checked: 0, passedOver: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 }, relations: { total: 0, checked: 0, failed: 0 }, claims: { found: 0, checked: 0, failed: 0 } };
    return {
      head: () => '',
      file(checked) {
        addTo(sum, checked);
        return [...fixedLines(checked, options), ...checked.findings.flatMap((finding) => findingLines(finding, checked, options)), ...coverageLines(checked, options), '', ''].join('\n');
      },
      foot: () => (sum.checked + sum.passedOver === 0 ? '' : `${totalLine(sum, options.locale)}\n`),
    };
  },
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

interface Totals {
  checked: number;
  /** Files in which no check could run. */
  passedOver: number;
  readonly findings: Record<Severity, number>;
  readonly relations: { total: number; checked: number; failed: number };
  readonly claims: { found: number; checked: number; failed: number };
}

export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

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
    ...ignoredLines(checked).map((line) => `    ${line[locale]}`),
    ...gapLines(overview).map((line) => `    ${line[locale]}`),
  ];
}

function ignoredLines({ ignored }: CheckedFile): Bilingual[] {
  return ignored.map(({ finding, reason }) => ({ zh: `已忽略 ${finding.check}：${reason}`, en: `ignored ${finding.check}: ${reason}` }));
}

function claimLines(claims: Readonly<Totals['claims']>): Bilingual[] {
  const line = writeClaims(claims);
  return line === null ? [] : [line];
}

function addTo(sum: Totals, { findings, coverage }: CheckedFile): void {
  if (coverage.passedOver) sum.passedOver++;
  else sum.checked++;
  for (const { severity } of findings) sum.findings[severity]++;
  sum.relations.total += coverage.relations.total;
  sum.relations.checked += coverage.relations.checked;
  sum.relations.failed += coverage.relations.failed;
  sum.claims.found += coverage.claims.found;
  sum.claims.checked += coverage.claims.checked;
  sum.claims.failed += coverage.claims.failed;
}

function totalLine({ checked, passedOver, findings, relations, claims }: Totals, locale: Locale): string {
  const counts = (Object.keys(severityNames) as Severity[]).filter((severity) => findings[severity] > 0);
  if (locale === 'zh') {
    const files = `共检查 ${checked} 个文件${passedOver === 0 ? '' : `，另有 ${passedOver} 个未检查`}`;
    const found = counts.length === 0 ? '没有发现问题' : counts.map((severity) => `${findings[severity]} 个${severityNames[severity].zh}`).join('，');
    return `${files}：${found}；${[writeRelations(relations), ...claimLines(claims)].map(({ zh }) => zh).join('；')}。`;
  }
  const files = `${inEnglish(checked, 'file')} checked${passedOver === 0 ? '' : `, ${passedOver} not checked`}`;
  const found = counts.length === 0 ? 'nothing found' : counts.map((severity) => inEnglish(findings[severity], severity)).join(', ');
  return `${files}: ${found}; ${[writeRelations(relations), ...claimLines(claims)].map(({ en }) => en).join('; ')}.`;
}

function inEnglish(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'information' ? '' : 's'}`;
}

function painted(part: string, style: 'red' | 'yellow' | 'cyan' | 'gray' | 'bold', colour: boolean): string {
  // Whether the stream takes colours is decided once, by the host.
  return colour ? styleText(style, part, { validateStream: false }) : part;
}
