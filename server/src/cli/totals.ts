import type { Severity } from '../checks/check';
import { writeClaims, writeRelations } from '../features/coverage';
import type { Bilingual, Locale } from '../text/bilingual';
import type { FileSummary, Writer } from './formats/format';
import { severityNames } from './severityNames';

/** What a run came to. */
export interface Totals {
  checked: number;
  /** Files in which no check could run. */
  passedOver: number;
  readonly findings: Record<Severity, number>;
  readonly relations: { total: number; checked: number; failed: number };
  readonly claims: { found: number; checked: number; failed: number };
}

/** Writes what was made of the files as it is, and at the end what all of them came to. */
export function withTotals(foot: (sum: Totals) => string): Writer {
  const sum = noTotals();
  return {
    head: () => '',
    file(part, summary) {
      addTo(sum, summary);
      return part;
    },
    foot: () => foot(sum),
  };
}

function noTotals(): Totals {
  return { checked: 0, passedOver: 0, findings: { error: 0, warning: 0, information: 0, hint: 0 }, relations: { total: 0, checked: 0, failed: 0 }, claims: { found: 0, checked: 0, failed: 0 } };
}

function addTo(sum: Totals, { passedOver, findings, relations, claims }: FileSummary): void {
  if (passedOver) sum.passedOver++;
  else sum.checked++;
  for (const severity of severities) sum.findings[severity] += findings[severity];
  sum.relations.total += relations.total;
  sum.relations.checked += relations.checked;
  sum.relations.failed += relations.failed;
  sum.claims.found += claims.found;
  sum.claims.checked += claims.checked;
  sum.claims.failed += claims.failed;
}

/** All of it in one sentence: files, findings, sums, figures in sentences. */
export function totalLine({ checked, passedOver, findings, relations, claims }: Totals, locale: Locale): string {
  const counts = severities.filter((severity) => findings[severity] > 0);
  if (locale === 'zh') {
    const files = `共检查 ${checked} 个文件${passedOver === 0 ? '' : `，另有 ${passedOver} 个未检查`}`;
    const found = counts.length === 0 ? '没有发现问题' : counts.map((severity) => `${findings[severity]} 个${severityNames[severity].zh}`).join('，');
    return `${files}：${found}；${[writeRelations(relations), ...claimLines(claims)].map(({ zh }) => zh).join('；')}。`;
  }
  const files = `${inEnglish(checked, 'file')} checked${passedOver === 0 ? '' : `, ${passedOver} not checked`}`;
  const found = counts.length === 0 ? 'nothing found' : counts.map((severity) => inEnglish(findings[severity], severity)).join(', ');
  return `${files}: ${found}; ${[writeRelations(relations), ...claimLines(claims)].map(({ en }) => en).join('; ')}.`;
}

/** Nothing where the sentences hold no figure that the tables may have. */
export function claimLines(claims: Readonly<Totals['claims']>): Bilingual[] {
  const line = writeClaims(claims);
  return line === null ? [] : [line];
}

const severities = Object.keys(severityNames) as Severity[];

function inEnglish(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'information' ? '' : 's'}`;
}
