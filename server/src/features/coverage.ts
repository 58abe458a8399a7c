import type { Coverage } from '../checks/check';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** What was checked of a report, so that silence is never taken for a right report. */
export interface CoverageOverview {
  /** What the form is called; null when none was recognised. */
  readonly form: Bilingual | null;
  readonly relations: RelationCount;
  readonly claims: ClaimCount;
  /** Whether no check looked at the text. */
  readonly passedOver: boolean;
  /** How many checks looked at the report, could not, and were turned off. */
  readonly checks: { readonly ran: number; readonly open: number; readonly off: number };
  /** What was not checked, a line for each reason, relations first. */
  readonly gaps: readonly Gap[];
}

export interface RelationCount {
  readonly total: number;
  readonly checked: number;
  readonly failed: number;
}

/** The numbers of the prose that the tables may have; the rest of `found` is open. */
export interface ClaimCount {
  readonly found: number;
  /** Those of which it is known what they state. */
  readonly understood: number;
  readonly checked: number;
  readonly failed: number;
}

export interface Gap {
  readonly reason: Bilingual;
  /** The relations that stayed open for it, and the checks that did not run; one of the two is empty. */
  readonly relations: readonly string[];
  readonly checks: readonly string[];
  /** The first cell that keeps the relations open; null where there is none in the text. */
  readonly place: Span | null;
}

export function coverageOverview(report: Report, coverage: Coverage): CoverageOverview {
  const { relations, claims, checks } = coverage;
  const count = (state: string): number => checks.filter((check) => check.state === state && check.unasked !== true).length;
  return {
    form: report.form?.name ?? null,
    passedOver: coverage.passedOver,
    relations: { total: relations.total, checked: relations.checked, failed: relations.failed },
    claims: { found: claims.found, understood: understoodOf(report, coverage), checked: claims.checked, failed: claims.failed },
    checks: { ran: count('ran'), open: count('open'), off: count('off') },
    gaps: gapsOf(report, coverage),
  };
}

function understoodOf({ prose }: Report, { passedOver, claims }: Coverage): number {
  return passedOver ? 0 : claims.found - prose.unread.filter(({ isExcused }) => !isExcused).length;
}

/** A reason that keeps relations open explains the checks that wait for them as well: it is said once. */
function gapsOf(report: Report, { relations, checks }: Coverage): Gap[] {
  const sums = byReason(relations.open).map(({ reason, items }): Gap => ({
    reason,
    relations: items.map(({ relation }) => relation),
    checks: [],
    place: placeOf(report, items.flatMap(({ cells }) => cells)),
  }));
  const explained = new Set(sums.map(({ reason }) => reason.zh));
  const idle = checks.flatMap(({ id, state, reason, unasked }) => (state === 'ran' || unasked === true || reason === null || explained.has(reason.zh) ? [] : [{ id, reason }]));
  return [
    ...sums,
    ...byReason(idle).map(({ reason, items }): Gap => ({ reason, relations: [], checks: items.map(({ id }) => id), place: null })),
  ];
}

function placeOf(report: Report, refs: Coverage['relations']['open'][number]['cells']): Span | null {
  const ref = refs[0];
  const table = report.tables.find(({ id }) => id === ref?.table);
  const row = table?.blocks.flatMap(({ rows }) => rows).find(({ spec }) => spec.key === ref?.row);
  const cell = row?.cells.find((candidate) => candidate.ref.column === ref?.column);
  return cell?.span ?? row?.span ?? table?.span ?? null;
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

/** The relations in one line: `42 项勾稽关系：41 相符，1 不符`. */
export function writeRelations({ total, checked, failed }: RelationCount): Bilingual {
  if (total === 0) return { zh: '没有可核对的勾稽关系', en: 'no relations to check' };
  const open = total - checked;
  return {
    zh: `${total} 项勾稽关系：${checked - failed} 相符，${failed} 不符${open === 0 ? '' : `，${open} 未核对`}`,
    en: `${total} relations: ${checked - failed} hold, ${failed} failed${open === 0 ? '' : `, ${open} not checked`}`,
  };
}

/** The numbers of the prose in one line: `18 处正文数字：15 相符，1 不符，2 未核对`; null where there are none. */
export function writeClaims({ found, checked, failed }: Pick<ClaimCount, 'found' | 'checked' | 'failed'>): Bilingual | null {
  if (found === 0) return null;
  const open = found - checked;
  return {
    zh: `${found} 处正文数字：${checked - failed} 相符，${failed} 不符${open === 0 ? '' : `，${open} 未核对`}`,
    en: `${found} ${found === 1 ? 'figure' : 'figures'} in sentences: ${checked - failed} agree, ${failed} failed${open === 0 ? '' : `, ${open} not checked`}`,
  };
}

/** What was not checked and why, in one line. */
export function writeGap({ reason, relations, checks }: Gap, { passedOver }: Pick<CoverageOverview, 'passedOver'>): Bilingual {
  if (relations.length > 0) return { zh: `未核对 ${relations.length} 项：${reason.zh}`, en: `${relations.length} not checked: ${reason.en}` };
  return {
    zh: `未检查${passedOver ? '' : `（${checks.join('、')}）`}：${reason.zh}`,
    en: `not checked${passedOver ? '' : ` (${checks.join(', ')})`}: ${reason.en}`,
  };
}
