import { wordings } from '../forms/wordings/registry';
import type { Meaning } from '../forms/wordings/wording';
import { lastUnits } from '../prose/pattern';
import { readProse } from '../prose/read';
import { endOf, passagesOf, placeOf } from '../prose/sentences';
import { tokensOf } from '../prose/tokens';
import type { Token } from '../prose/tokens';
import { hasMeaning, isMark } from '../prose/words';
import { evaluateClaims } from '../report/claims';
import type { ClaimResult, ValuedReading } from '../report/claims';
import type { Evaluated } from '../diagnosis/evaluated';
import { nameOfColumn } from '../report/names';
import type { Report } from '../report/report';
import { ratesFor, sharesFor } from '../report/shares';
import { compareDecimals, equalDecimals, formatDecimal, isWhole, percentage, zero } from '../text/decimal';
import { lazy } from '../text/lazy';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';

/** A figure of the tables, for the sentence that is being written about it. */
export interface FigureOffer {
  /** What it takes the place of: the digits and the unit around the caret, or nothing. */
  readonly span: Span;
  /** With its unit: `681件`, `40.15%`. */
  readonly text: string;
  /** What it counts, or is reckoned from. */
  readonly detail: Bilingual;
}

/**
 * The figures that the words before the caret ask for, the likeliest first; empty outside of the prose and where the words name
 * nothing that the tables have. The sentence is read with a number in place of the caret, as it would be were it finished.
 */
export function figureOffersAt(report: Report, { relations }: Evaluated, offset: number): FigureOffer[] {
  const typed = /(?:\d[\d,]*(?:\.\d*)?)?$/.exec(report.text.slice(Math.max(0, offset - longestTyped), offset))![0];
  const span = { start: offset - typed.length, end: offset + behind.exec(report.text.slice(offset, offset + longestTyped))![0].length };
  const words = wordsBefore(report, span.start);
  if (words === null || /^[ \t\u3000]*\d/.test(report.text.slice(span.end, span.end + longestTyped))) return [];
  const asked = askedFor(tokensOf(words.own), typed !== '' || words.before !== '');
  const offers = probes.flatMap(({ number, kind }) => {
    if (kind !== asked) return [];
    const results = resultsWith(report, relations, words, number);
    const last = results.at(-1);
    return last === undefined || last.isScoped || last.claim.printed !== number ? [] : offersOf(report, last, results);
  });
  return offers.filter(({ text }, at) => offers.findIndex((other) => other.text === text) === at).map((offer) => ({ span, ...offer }));
}

/** The characters behind which a figure may be due: what the words that name something end with, and what a figure is made of. */
export const figureTriggers = lazy(() => [
  ...lastUnits(wordings.filter(({ means }) => naming.includes(means.kind)).map(({ words }) => words)).filter((unit) => /\p{Script=Han}/u.test(unit)),
  ...'0123456789',
]);

const longestTyped = 24;
/** What the figure that is typed anew takes along. */
const behind = /^(?:\d+(?:,\d{3})*(?:\.\d+)?)?(?:件|项|%|％|万?元)?/u;
const naming: readonly Meaning['kind'][] = ['topic', 'rows', 'columns', 'share', 'rate'];

/** Numbers to try in place of the caret: whether one is understood depends on its unit. */
const probes = [
  { number: '1件', kind: 'figure' },
  { number: '1万元', kind: 'figure' },
  { number: '1万元', kind: 'amount' },
  { number: '1%', kind: 'percentage' },
] as const;

interface Words {
  /** The sentences before, of the same paragraph. */
  readonly before: string;
  /** The sentence as far as the caret. */
  readonly own: string;
}

function wordsBefore({ text, passages }: Report, offset: number): Words | null {
  const passage = passages.findLast(({ start, sentences: [first] }) => first !== undefined && start + first.start < offset);
  if (passage === undefined || passage.section === 0) return null;
  const at = passage.sentences.findLastIndex(({ start }) => passage.start + start < offset);
  const sentence = passage.sentences[at]!;
  let count = sentence.text.length;
  while (count > 0 && passage.start + placeOf(sentence, count - 1) >= offset) count--;
  if (!/^[ \t\u3000]*$/.test(text.slice(passage.start + endOf(sentence, count - 1), offset))) return null;
  const before = passage.sentences.slice(0, at).map((other) => other.text + (other.close || '。')).join('');
  return { before, own: sentence.text.slice(0, count) };
}

/**
 * What the clause before the caret asks for; null where it names nothing itself.
 *
 * @param isInside whether something stands before the sentence, or a figure is begun: what a paragraph begins with may be a
 *   heading and must say what was done, for headings name topics as well (依申请公开)
 */
function askedFor(tokens: readonly Token[], isInside: boolean): 'figure' | 'amount' | 'percentage' | null {
  const start = tokens.findLastIndex((token) => isMark(token) || token.kind === 'number') + 1;
  const clause = tokens.slice(start);
  const isTopicEnough = isInside || tokens.slice(0, start).some((token) => token.kind === 'word');
  if (clause.some((token) => hasMeaning(token, 'change'))) return null;
  if (clause.some((token) => hasMeaning(token, 'share', 'rate'))) return 'percentage';
  const isNamed = (token: Token): boolean => (hasMeaning(token, 'topic') ? isTopicEnough : hasMeaning(token, 'rows', 'columns'));
  if (!clause.some(isNamed)) return null;
  const last = clause.at(-1);
  return last?.kind === 'word' && /额$/u.test(last.text) ? 'amount' : 'figure';
}

function resultsWith(report: Report, relations: Evaluated['relations'], { before, own }: Words, number: string): ClaimResult[] {
  const text = before + own + number;
  const prose = readProse(text, passagesOf({ text, pageNumbers: [], subheadings: [], paragraphs: [{ start: 0, end: text.length }], tables: [] }).flatMap(({ sentences }) => sentences));
  const last = prose.claims.at(-1);
  return last?.span.end === text.length ? evaluateClaims({ ...report, prose }, relations) : [];
}

function offersOf(report: Report, result: ClaimResult, results: readonly ClaimResult[]): Omit<FigureOffer, 'span'>[] {
  const { claim, readings } = result;
  if (claim.kind === 'count') return readings.flatMap((reading) => figureOf(report, result, reading) ?? []);
  const shares = claim.kind === 'share' ? sharesFor(claim, readings, results) : claim.kind === 'rate' ? ratesFor(claim, results) : [];
  const decimals = results.findLast((other) => other !== result && other.claim.kind === 'share')?.claim.number?.printed.scale ?? usualDecimals;
  return shares.filter(({ part, whole }) => compareDecimals(part, whole) <= 0).slice(0, mostShares).flatMap(({ part, whole }) => {
    const exact = percentage(part, whole, decimals);
    if (exact === null) return [];
    const reckoned = `${formatDecimal(part)} ÷ ${formatDecimal(whole)}`;
    return [{ text: `${equalDecimals(part, whole) ? '100' : formatDecimal(exact)}%`, detail: { zh: reckoned, en: reckoned } }];
  });
}

/** More ways to reckon a percentage than help. */
const mostShares = 3;

const usualDecimals = 2;

function figureOf(report: Report, { claim }: ClaimResult, { value, unit, name, cells }: ValuedReading): Omit<FigureOffer, 'span'> | null {
  const [first] = cells;
  if (value === null || first === undefined) return null;
  // A table that is still to be filled in counts nothing yet, not even 0.
  if (equalDecimals(value, zero) && cells.every(({ state }) => state === 'blank')) return null;
  if (claim.number!.unit === 'money') return unit === null ? null : { text: formatDecimal(value) + unit, detail: name };
  if (!isWhole(value)) return null;
  // The form's own words tell projects (项目数量) from cases.
  const counter = nameOfColumn(report, first.ref).includes('项目') ? '项' : '件';
  return { text: formatDecimal(value) + counter, detail: name };
}
