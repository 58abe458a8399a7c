import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import type { Finding, FindingKey } from './check';
import type { SettingsMistake } from './settings';

/**
 * What the user has looked at and lets stand: a finding, or all that a check finds in a report; and why. A published report
 * must not carry marks in its text, so this stands in `gouji.json` beside it.
 */
export interface Ignore extends Omit<FindingKey, 'figures'> {
  /** As in {@link FindingKey}; null: whatever the check finds in the file. */
  readonly figures: readonly string[] | null;
  /** The report, by its path from the folder of `gouji.json`; null: every report there and below. */
  readonly file: string | null;
  readonly reason: string;
}

/** A finding that is not shown, and why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** How a finding is named in `gouji.json`. The same finding has another name as soon as one of its figures is another. */
export function keyOf({ text }: Pick<Report, 'text'>, finding: Finding): FindingKey {
  const { check, cell, actual, expected, related, span } = finding;
  const stated = actual !== null && expected !== null ? [actual, expected] : [span, ...related.flatMap((each) => (each.other === undefined ? [each.span] : []))].map(({ start, end }) => squeezed(text.slice(start, end)));
  const figures = stated.filter((each) => each !== '');
  return {
    check,
    cell: cell === null ? null : [cell.table, cell.row, cell.column].filter((part) => part !== null).join('.'),
    figures: figures.length > 0 ? figures : [finding.message.zh],
  };
}

/** Whether an entry is about this finding. */
export function isAbout({ check, cell, figures }: Pick<Ignore, keyof FindingKey>, key: FindingKey): boolean {
  if (check !== key.check) return false;
  return figures === null || cell === key.cell && figures.length === key.figures.length && figures.every((figure, at) => figure === key.figures[at]);
}

/**
 * Takes `ignore` as it comes from outside (JSON). What is wrong in it is left out and named.
 *
 * @param isCheck whether there is such a check
 */
export function readIgnores(value: unknown, isCheck: (id: string) => boolean, mistakes: SettingsMistake[]): Ignore[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    mistakes.push({ path: ['ignore'], message: { zh: 'ignore应是一个数组 […]', en: 'ignore must be an array […]' } });
    return [];
  }
  return value.flatMap((entry: unknown, at): Ignore[] => {
    const message = wrongEntry(entry, isCheck);
    if (message !== null) mistakes.push({ path: ['ignore', String(at)], message });
    if (message !== null) return [];
    const { check, cell, figures, reason, file } = entry as Readonly<Record<string, unknown>>;
    return [{ check: check as string, cell: (cell as string | undefined) ?? null, figures: (figures as string[] | undefined) ?? null, reason: (reason as string).trim(), file: (file as string | undefined) ?? null }];
  });
}

function wrongEntry(entry: unknown, isCheck: (id: string) => boolean): Bilingual | null {
  const { check, cell, figures, reason, file } = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
  if (typeof check !== 'string' || !isCheck(check)) return { zh: `没有“${String(check)}”这项检查`, en: `no such check: ${String(check)}` };
  if (typeof reason !== 'string' || reason.trim() === '') return { zh: '忽略一处问题要写明理由（reason）', en: 'what is ignored needs a reason' };
  const isOptionalText = (each: unknown): boolean => each === undefined || each === null || typeof each === 'string';
  const isOfFile = (figures === undefined || figures === null) && typeof file === 'string' && (cell === undefined || cell === null);
  if (isOfFile) return null;
  const isWhole = Array.isArray(figures) && figures.length > 0 && figures.every((figure) => typeof figure === 'string') && isOptionalText(cell) && isOptionalText(file);
  return isWhole ? null : { zh: 'figures 应列出问题涉及的数，如 ["131", "113"]；不写 figures 的要写明报告（file），不写 cell；cell、file 是文字', en: 'figures must list the figures concerned, as ["131", "113"]; without figures, file must name the report, and there is no cell; cell and file are texts' };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestFigure);
}

/** Longer stretches are headings and paragraphs. */
const longestFigure = 200;
