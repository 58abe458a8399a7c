import type { Finding } from '../checks/check';
import type { Evaluated } from '../diagnosis/evaluated';
import type { TableId } from '../forms/form';
import { writeEquation } from '../report/equation';
import { formFor, nameOfColumn, nameOfRow, nameOfSection, specOfTable } from '../report/names';
import type { RelationResult } from '../report/relations';
import type { Report } from '../report/report';
import { formatDecimal } from '../text/decimal';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';
import { writeRelations } from './coverage';
import { standsIn } from './sections';

/** A section, a table of it, a sum of the table, or something found: what of the report agrees, and what does not. */
export interface FigureItem {
  readonly kind: 'section' | 'table' | 'relation' | 'finding';
  /** The worst of what is in it; `open` where something was not checked. */
  readonly state: 'holds' | 'fails' | 'open';
  readonly label: Bilingual;
  readonly detail: Bilingual;
  /** Null where it is absent from the text. */
  readonly place: Span | null;
  readonly children: readonly FigureItem[];
}

/** The six sections of the form; in each what is found there, and its table with every sum: those that fail first, then those not checked. */
export function figureTree(report: Report, { relations }: Evaluated, findings: readonly Finding[]): FigureItem[] {
  const form = formFor(report);
  const sectionOfTable = new Map(form.sections.map((section) => [section.table, section.number]));
  return form.sections.map((spec): FigureItem => {
    const label = same(nameOfSection(spec));
    const section = report.sections.find(({ number }) => number === spec.number);
    if (section === undefined) return { kind: 'section', state: 'fails', label, detail: { zh: '缺失', en: 'missing' }, place: null, children: [] };
    const found = findings.filter((finding) => standsIn(section, finding, sectionOfTable));
    const children = [...found.map(findingItem), ...(spec.table === null ? [] : [tableItem(report, spec.table, relations)])];
    return { kind: 'section', state: worstOf(children), label, detail: countOf(found.length), place: section.heading, children };
  });
}

function tableItem(report: Report, id: TableId, relations: readonly RelationResult[]): FigureItem {
  const own = relations.filter(({ relation }) => relation.total.table === id);
  const sums = own.map((result) => relationItem(report, result));
  const children = (['fails', 'open', 'holds'] as const).flatMap((state) => sums.filter((item) => item.state === state));
  const count = (state: RelationResult['state']): number => own.filter((result) => result.state === state).length;
  const table = report.tables.find((candidate) => candidate.id === id);
  const label = specOfTable(report, id)?.name ?? same(id);
  const detail = table === undefined ? { zh: '没有读出', en: 'not read' }
    : own.length === 0 ? { zh: '', en: '' } : writeRelations({ total: own.length, checked: own.length - count('open'), failed: count('fails') });
  return { kind: 'table', state: table === undefined ? 'open' : worstOf(children), label, detail, place: table?.span ?? null, children };
}

function relationItem(report: Report, result: RelationResult): FigureItem {
  const { relation, state, total, reason } = result;
  const [row, column] = [nameOfRow(report, relation.total), nameOfColumn(report, relation.total)];
  const kinds: Record<typeof relation.kind, Bilingual> = {
    'row-total': same(row),
    'column-total': { zh: `“${column}”列合计`, en: `Column ${column}` },
    'balance': { zh: `“${column}”列勾稽关系`, en: `Balance of ${column}` },
    'legal-total': same(row),
  };
  const equation = writeEquation(result);
  const place = total?.span ?? result.parts.find(({ cell }) => cell?.span != null)?.cell?.span ?? null;
  const isPlain = state === 'holds' && relation.kind !== 'balance' && total?.value != null;
  const detail = equation === null ? reason ?? same('') : isPlain ? same(formatDecimal(total.value!)) : equation.text;
  return { kind: 'relation', state, label: kinds[relation.kind], detail, place, children: [] };
}

function findingItem({ check, severity, message, span }: Finding): FigureItem {
  return { kind: 'finding', state: severity === 'error' || severity === 'warning' ? 'fails' : 'open', label: message, detail: same(check), place: span, children: [] };
}

function worstOf(items: readonly FigureItem[]): FigureItem['state'] {
  return (['fails', 'open'] as const).find((state) => items.some((item) => item.state === state)) ?? 'holds';
}

function countOf(findings: number): Bilingual {
  return findings === 0 ? same('') : { zh: `${findings} 处问题`, en: findings === 1 ? '1 finding' : `${findings} findings` };
}

function same(words: string): Bilingual {
  return { zh: words, en: words };
}
