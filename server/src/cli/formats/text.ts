import { styleText } from 'node:util';
import type { Coverage, Finding, Severity } from '../../checks/check';
import { notCheckable } from '../../checks/section/not-checkable';
import type { Bilingual, Locale } from '../../text/bilingual';
import { positionAt } from '../../text/lines';
import type { CheckedFile, Format, FormatOptions } from './format';

/** For people: a finding a line with a place that terminals make clickable, and what was checked beneath each file. */
export const text: Format = {
  name: 'text',
  start(options) {
    const sum: Totals = { checked: 0, passedOver: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 }, relations: { total: 0, checked: 0, failed: 0 } };
    return {
      head: () => '',
      file(checked) {
        addTo(sum, checked);
        return [...checked.findings.flatMap((finding) => findingLines(finding, checked, options)), ...coverageLines(checked, options), '', ''].join('\n');
      },
      foot: () => (sum.checked + sum.passedOver === 0 ? '' : `${totalLine(sum, options.locale)}\n`),
    };
  },
};

interface Totals {
  checked: number;
  /** Files in which no check could run. */
  passedOver: number;
  readonly findings: Record<Severity, number>;
  readonly relations: { total: number; checked: number; failed: number };
}

const severityNames: Readonly<Record<Severity, Bilingual>> = {
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
    ...finding.related.map(({ span, message }) => painted(`    ${at(span.start)}: ${message[locale]}`, 'gray', colour)),
  ];
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
    zh: `${relationsInChinese(coverage.relations)}（${form.zh}，编码 ${checked.encoding}）`,
    en: `${relationsInEnglish(coverage.relations)} (${form.en}, encoding ${checked.encoding})`,
  };
  return [
    `${painted(checked.name, 'bold', colour)}: ${summary[locale]}`,
    ...openLines(coverage).map((line) => `    ${line[locale]}`),
  ];
}

/** A line for each reason, so that what many sums or checks lack is said once. */
function openLines({ relations, checks }: Coverage): Bilingual[] {
  const sums = byReason(relations.open);
  const explained = new Set(sums.map(({ reason }) => reason.zh));
  const open = checks.flatMap(({ id, state, reason }) => (state === 'open' && reason !== null && !explained.has(reason.zh) ? [{ id, reason }] : []));
  return [
    ...sums.map(({ reason, items }) => ({ zh: `未核对 ${items.length} 项：${reason.zh}`, en: `${items.length} not checked: ${reason.en}` })),
    ...byReason(open).map(({ reason, items }) => {
      const all = checks.every(isOpen);
      const ids = items.map(({ id }) => id);
      return {
        zh: `未检查${all ? '' : `（${ids.join('、')}）`}：${reason.zh}`,
        en: `not checked${all ? '' : ` (${ids.join(', ')})`}: ${reason.en}`,
      };
    }),
  ];
}

/** Whether a check did not look at the report; the one that tells that none did counts for none. */
function isOpen({ id, state }: Coverage['checks'][number]): boolean {
  return state !== 'ran' || id === notCheckable.id;
}

function byReason<T extends { readonly reason: Bilingual }>(items: readonly T[]): { readonly reason: Bilingual; readonly items: T[] }[] {
  const groups = new Map<string, { reason: Bilingual; items: T[] }>();
  for (const item of items) {
    const group = groups.get(item.reason.zh) ?? { reason: item.reason, items: [] };
    group.items.push(item);
    groups.set(item.reason.zh, group);
  }
  return [...groups.values()];
}

interface RelationCount {
  readonly total: number;
  readonly checked: number;
  readonly failed: number;
}

function relationsInChinese({ total, checked, failed }: RelationCount): string {
  if (total === 0) return '没有可核对的勾稽关系';
  const open = total - checked;
  return `${total} 项勾稽关系：${checked - failed} 相符，${failed} 不符${open === 0 ? '' : `，${open} 未核对`}`;
}

function relationsInEnglish({ total, checked, failed }: RelationCount): string {
  if (total === 0) return 'no relations to check';
  const open = total - checked;
  return `${total} relations: ${checked - failed} hold, ${failed} failed${open === 0 ? '' : `, ${open} not checked`}`;
}

function addTo(sum: Totals, { findings, coverage }: CheckedFile): void {
  if (coverage.checks.every(isOpen)) sum.passedOver++;
  else sum.checked++;
  for (const { severity } of findings) sum.findings[severity]++;
  sum.relations.total += coverage.relations.total;
  sum.relations.checked += coverage.relations.checked;
  sum.relations.failed += coverage.relations.failed;
}

function totalLine({ checked, passedOver, findings, relations }: Totals, locale: Locale): string {
  const counts = (Object.keys(severityNames) as Severity[]).filter((severity) => findings[severity] > 0);
  if (locale === 'zh') {
    const files = `共检查 ${checked} 个文件${passedOver === 0 ? '' : `，另有 ${passedOver} 个未检查`}`;
    const found = counts.length === 0 ? '没有发现问题' : counts.map((severity) => `${findings[severity]} 个${severityNames[severity].zh}`).join('，');
    return `${files}：${found}；${relationsInChinese(relations)}。`;
  }
  const files = `${inEnglish(checked, 'file')} checked${passedOver === 0 ? '' : `, ${passedOver} not checked`}`;
  const found = counts.length === 0 ? 'nothing found' : counts.map((severity) => inEnglish(findings[severity], severity)).join(', ');
  return `${files}: ${found}; ${relationsInEnglish(relations)}.`;
}

function inEnglish(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'information' ? '' : 's'}`;
}

function painted(part: string, style: 'red' | 'yellow' | 'cyan' | 'gray' | 'bold', colour: boolean): string {
  // Whether the stream takes colours is decided once, by the host.
  return colour ? styleText(style, part, { validateStream: false }) : part;
}
