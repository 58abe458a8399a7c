import type { Span } from '../text/span';
import { mayCount, numbersIn } from './numbers';
import type { ProseNumber } from './numbers';

/** What a clause says was done how often in the whole year: 全年推送150期共计475条. Spans are in the sentence. */
export interface YearlyFigure {
  readonly number: ProseNumber;
  /** From the verb to the end of the unit. */
  readonly span: Span;
  /** What stands between the last mark and the number, without words of the year and other numbers: 推送. */
  readonly deed: string;
  /** What is counted, where it stands behind the unit; empty where nothing does, or only the deed once more. */
  readonly thing: string;
}

/** The figures of a sentence that are said to be of the whole year (全年, 共, 累计); none where it does not say so. */
export function yearlyFigures(sentence: string): YearlyFigure[] {
  if (!mayCount(sentence) || !ofYear.test(sentence)) return [];
  const numbers = numbersIn(sentence).filter(({ unit, precision }) => unit === 'count' && precision === 'exact');
  return numbers.flatMap((number) => {
    const from = startOfClause(sentence, number.span.start);
    if (from === null) return [];
    const clause = sentence.slice(from, number.span.start);
    if (!ofYear.test(clause)) return [];
    const deed = clause.replace(counted, '').replace(yearWords, '');
    const thing = /^[\p{Script=Han}]{0,8}/u.exec(sentence.slice(number.span.end))![0];
    if (deed.length < 2) return [];
    const start = Math.max(from, from + clause.indexOf(deed.slice(0, 2)));
    return [{ number, span: { start, end: number.span.end }, deed, thing: thing === deed ? '' : thing }];
  });
}

/** Names in quotation marks: of an account, of a series. */
export function quotedNames(text: string): string[] {
  return [...text.matchAll(/[“"「]([^”"」]{2,20})[”"」]/gu)].map((match) => match[1]!);
}

/** Null where no clause is so long. */
function startOfClause(sentence: string, end: number): number | null {
  for (let start = end; start >= Math.max(0, end - longestClause); start--) if (start === 0 || ',，:：(（'.includes(sentence[start - 1]!)) return start;
  return null;
}

const longestClause = 300;

const ofYear = /全年|年度|一年来|20\d{2}年|共|累计|总计|合计/u;
const yearWords = /20\d{2}年度?|全年度?|本年度?|年度|一年来|总共|一共|共计?|累计|总计|合计|了|各类/gu;
const counted = /(?<!\d|\d[,.])\d[\d,.]*(?:余|多)?[万亿]?[\p{Script=Han}]/gu;
