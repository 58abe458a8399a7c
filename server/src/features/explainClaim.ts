/** What hovers say of the numbers in sentences, and of the sentences that state a cell, in Markdown. */
import type { Unread } from '../prose/claim';
import { statedValue } from '../prose/numbers';
import { isSameReading } from '../prose/readings';
import { changedValues } from '../report/changes';
import type { ClaimResult, ValuedReading } from '../report/claims';
import { fitsShare } from '../report/closeness';
import { writeDifference, writeSide } from '../report/equation';
import { nameOfCell, printedAt, specOfTable } from '../report/names';
import type { Report } from '../report/report';
import { outcomeOf } from '../report/outcome';
import { ratesFor, sharesFor } from '../report/shares';
import type { Share } from '../report/shares';
import type { Bilingual } from '../text/bilingual';
import { compareDecimals, equalDecimals, formatDecimal, percentage, subtractDecimals } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { lineStarts, positionAt } from '../text/lines';
import { lines, literal, paragraphs } from './markdown';
import { statedBy } from './statements';

/** A number in a sentence, or words that say there was none: what it states, and whether the tables agree. */
export function explainClaim(report: Report, result: ClaimResult, claims: readonly ClaimResult[]): Bilingual {
  const { kind } = result.claim;
  if (kind === 'share' || kind === 'rate') return explainShare(result, claims);
  if (kind === 'change') return explainChange(result, claims);
  return explainCount(report, result);
}

/** A number that is no claim, or was not understood: why. */
export function explainUnread({ printed, isExcused, reason }: Unread): Bilingual {
  const why = { zh: literal(reason.zh), en: literal(reason.en) };
  return headed(printed, '○', isExcused ? { zh: `不与表格核对：${why.zh}`, en: `nothing to compare: ${why.en}` } : notChecked(why));
}

/** The sentences that state a cell, a line each; null where there are none. */
export function explainStatements(report: Report, statements: readonly ClaimResult[]): Bilingual | null {
  if (statements.length === 0) return null;
  const starts = lineStarts(report.text);
  const shown = statements.slice(0, manyStatements).map((result) => statementLine(report, result, starts));
  const left = statements.length - shown.length;
  const more = left === 0 ? null : { zh: `- 另有 ${left} 处`, en: `- ${left} more` };
  return paragraphs([{ zh: '正文中的说法：', en: 'Stated in the text:' }, lines([...shown, more])]);
}

/** More sentences than a hover holds. */
const manyStatements = 6;

function explainCount(report: Report, result: ClaimResult): Bilingual {
  const { claim, held } = result;
  const { state, reason } = outcomeOf(result);
  const { readings } = result;
  const table = claim.quantity === null ? null : specOfTable(report, claim.quantity.table)?.name ?? null;
  const name = table ?? { zh: '表格', en: 'tables' };
  const verdict = {
    holds: { zh: `与${name.zh}相符`, en: `agrees with the ${name.en}` },
    fails: { zh: `与${name.zh}不符`, en: `does not agree with the ${name.en}` },
    open: notChecked(reason),
  }[state];
  const isSettled = held !== null && readings.every(({ value }) => value !== null && equalDecimals(value, held.value!));
  const shown = isSettled ? [held] : readings;
  const several = held === null || isSettled ? null : {
    zh: `这里的说法有 ${shown.length} 种读法，按打勾的一种相符：`,
    en: `These words may mean ${shown.length} things; the one with ✓ agrees:`,
  };
  return paragraphs([headed(claim.printed, markOf(result), verdict), several, lines(shown.map((reading) => readingLine(report, result, reading)))]);
}

function readingLine(report: Report, result: ClaimResult, reading: ValuedReading): Bilingual {
  const { value, cells, unit, usesBlanks } = reading;
  const mark = result.held === null ? `${markOf(result)} ` : isSameReading(reading.reading, result.held.reading) ? '✓ ' : '';
  const name = cells.length === 1 ? nameOfCell(report, cells[0]!.ref) : reading.name;
  if (value === null) return { zh: `- ○ ${literal(name.zh)}：没有读出`, en: `- ○ ${literal(name.en)}: was not read` };
  const figures = cells.flatMap((cell) => cell.value ?? []);
  const sum = figures.length === cells.length ? writeSide(figures).reckoned : { zh: formatDecimal(value), en: formatDecimal(value) };
  const difference = mark === '✗ ' ? differenceFrom(result, value) : { zh: '', en: '' };
  const blanks = usesBlanks ? { zh: '（空格按 0 计）', en: ' (blanks taken for 0)' } : { zh: '', en: '' };
  return {
    zh: `- ${mark}${literal(name.zh)}：${sum.zh}${unit ?? ''}${blanks.zh}${difference.zh}`,
    en: `- ${mark}${literal(name.en)}: ${sum.en}${unit ?? ''}${blanks.en}${difference.en}`,
  };
}

/** How far the sentence is off; empty for a number that is only near, or in another unit. */
function differenceFrom({ claim: { number } }: ClaimResult, value: Decimal): Bilingual {
  if (number === null || number.unit !== 'count' || number.precision !== 'exact') return { zh: '', en: '' };
  const difference = writeDifference(subtractDecimals(value, statedValue(number)));
  return { zh: `，正文${difference.zh}`, en: `, the text is ${difference.en}` };
}

function explainShare(result: ClaimResult, claims: readonly ClaimResult[]): Bilingual {
  const { claim } = result;
  const { state, reason } = outcomeOf(result);
  const shares = distinctShares(claim.kind === 'rate' ? ratesFor(claim, claims) : sharesFor(claim, result.readings, claims));
  const fitting = shares.filter(({ part, whole }) => fitsShare(claim.number!, part, whole));
  const shown = (fitting.length > 0 ? fitting.slice(0, 1) : shares.slice(0, manyShares)).filter(({ whole }) => whole.digits > 0n);
  const right = [...new Set(shown.map(({ part, whole }) => `${formatDecimal(percentage(part, whole, claim.number!.printed.scale)!)}%`))];
  const verdict = {
    holds: { zh: '百分比无误', en: 'the percentage is right' },
    fails: { zh: `百分比不对，应为 ${right.join(' 或 ')}`, en: `the percentage is wrong: it should be ${right.join(' or ')}` },
    open: notChecked(reason),
  }[state];
  return paragraphs([headed(claim.printed, markOf(result), verdict), lines(shown.map((share) => shareLine(result, share, claims)))]);
}

/** More ways to reckon a percentage than help. */
const manyShares = 3;

function shareLine(result: ClaimResult, share: Share, claims: readonly ClaimResult[]): Bilingual {
  const { claim } = result;
  const exact = percentage(share.part, share.whole, claim.number!.printed.scale + 2)!;
  const sign = isExact(share, exact) ? '=' : '≈';
  const figures = `${formatDecimal(share.part)} ÷ ${formatDecimal(share.whole)} ${sign} ${formatDecimal(exact)}%`;
  const part = nameOfNumber(claims[(claim.kind === 'rate' ? claim.part : claim.of)!]!);
  const reading = result.readings.find(({ value }) => value !== null && equalDecimals(value, share.whole));
  const other = claim.kind === 'rate' ? claims[claim.of!] : claims.find((each) => each.claim.paragraph === claim.paragraph && isPrintedAs(each, share.whole));
  const whole = reading?.name ?? (other === undefined ? null : nameOfNumber(other));
  const under = (locale: keyof Bilingual): string => (whole === null ? '' : `  \n  ${literal(`${part[locale]} ÷ ${whole[locale]}`)}`);
  const mark = markOf(result);
  return { zh: `- ${mark} ${figures}${under('zh')}`, en: `- ${mark} ${figures}${under('en')}` };
}

function isPrintedAs({ claim: { kind, number } }: ClaimResult, value: Decimal): boolean {
  return kind === 'count' && number !== null && equalDecimals(statedValue(number), value);
}

/** What a number counts, else the number itself. */
function nameOfNumber(result: ClaimResult): Bilingual {
  return statedBy(result)?.name ?? { zh: result.claim.printed, en: result.claim.printed };
}

function isExact({ part, whole }: Share, rounded: Decimal): boolean {
  const finer = percentage(part, whole, rounded.scale + 6);
  return finer !== null && equalDecimals(finer, rounded);
}

function explainChange(result: ClaimResult, claims: readonly ClaimResult[]): Bilingual {
  const { claim } = result;
  const { state, reason } = outcomeOf(result);
  const [value] = changedValues(claim, result.readings, claims);
  const other = claim.of === null ? null : claims[claim.of]!;
  const name = result.readings[0]?.name ?? (other === null ? null : nameOfNumber(other));
  const [pair] = result.lastYear ?? [];
  const verdict = {
    holds: pair === undefined ? { zh: '与今年的数不矛盾；上年的数不在本报告中', en: 'possible with this year’s number; last year’s is not in this report' } : { zh: '与上年报告相符', en: 'agrees with last year’s report' },
    fails: pair === undefined ? { zh: '没有一个整数能这样变成今年的数', en: 'no whole number can have changed so to this year’s' } : { zh: '与上年报告不符', en: 'does not agree with last year’s report' },
    open: notChecked(reason),
  }[state];
  const before = pair === undefined ? { zh: '', en: '' } : { zh: `，上年 ${formatDecimal(pair.last)}`, en: `, last year ${formatDecimal(pair.last)}` };
  const of = name === null || value === undefined ? null : { zh: `- ${literal(name.zh)}：${formatDecimal(value)}${before.zh}`, en: `- ${literal(name.en)}: ${formatDecimal(value)}${before.en}` };
  return paragraphs([headed(claim.printed, markOf(result), verdict), of]);
}

function statementLine(report: Report, result: ClaimResult, starts: readonly number[]): Bilingual {
  const { span } = result.claim;
  const line = positionAt(starts, span.start).line + 1;
  const reading = statedBy(result);
  const sum = reading === null || reading.cells.length === 1 ? { zh: '', en: '' } : { zh: `（${literal(reading.name.zh)}）`, en: ` (${literal(reading.name.en)})` };
  const words = literal(excerptAround(report, result));
  return { zh: `- ${markOf(result)} 第 ${line} 行：“${words}”${sum.zh}`, en: `- ${markOf(result)} line ${line}: “${words}”${sum.en}` };
}

/** The clause of a claim, the ones before it where it is short, as far as a line of a hover holds them. */
function excerptAround(report: Report, { claim: { span } }: ClaimResult): string {
  const before = printedAt(report, { start: Math.max(0, span.start - 80), end: span.start }).replace(/^.*[。；;！!？?|]/u, '');
  const clauses = before.split(/(?<=[，,、：:])/u);
  let shown = '';
  while (clauses.length > 0 && shown.length < shortestExcerpt) shown = clauses.pop()! + shown;
  const words = shown.length > longestExcerpt ? `…${shown.slice(-longestExcerpt)}` : `${clauses.length > 0 ? '…' : ''}${shown}`;
  return words + printedAt(report, span);
}

const shortestExcerpt = 8;
const longestExcerpt = 28;

function markOf(result: ClaimResult): '✓' | '✗' | '○' {
  return marks[outcomeOf(result).state];
}

const marks = { holds: '✓', fails: '✗', open: '○' } as const;

function headed(printed: string, mark: string, verdict: Bilingual): Bilingual {
  return { zh: `**${literal(printed)}** ${mark} ${verdict.zh}`, en: `**${literal(printed)}** ${mark} ${verdict.en}` };
}

/** Why it was not compared; nothing of what was. */
function notChecked(reason: Bilingual | null): Bilingual {
  return reason === null ? { zh: '', en: '' } : { zh: `未核对：${literal(reason.zh)}`, en: `not checked: ${literal(reason.en)}` };
}

function distinctShares(shares: readonly Share[]): Share[] {
  const isSame = (a: Share, b: Share): boolean => compareDecimals(a.part, b.part) === 0 && compareDecimals(a.whole, b.whole) === 0;
  return shares.filter((share, at) => shares.findIndex((other) => isSame(share, other)) === at);
}
