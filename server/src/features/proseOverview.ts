import type { Evaluated } from '../diagnosis/evaluated';
import { statedValue } from '../prose/numbers';
import type { ClaimResult } from '../report/claims';
import { outcomeOf } from '../report/outcome';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { equalDecimals, formatDecimal } from '../text/decimal';
import type { Span } from '../text/span';
import { statedBy } from './statements';

/** A number of the prose, or words that say there was none, and what came of it. */
export interface ProseItem {
  readonly span: Span;
  /** Excused: no table has what it counts. */
  readonly state: 'fails' | 'open' | 'holds' | 'excused';
  readonly printed: string;
  /** What it states, with the table's figure where that is another; else why it was not compared. Empty where its number says it all. */
  readonly text: Bilingual;
}

/** Every number of the prose in a unit of the tables: those that do not agree first, then those that were not compared, each in the order of the text. */
export function proseOverview({ prose }: Report, { claims }: Evaluated): ProseItem[] {
  const items = [
    ...claims.map((result): ProseItem => ({ span: result.claim.span, printed: result.claim.printed, ...stateOf(result, claims) })),
    ...prose.unread.map(({ span, printed, isExcused, reason }): ProseItem => ({ span, printed, state: isExcused ? 'excused' : 'open', text: reason })),
  ];
  return items.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.span.start - b.span.start || a.span.end - b.span.end);
}

const order: readonly ProseItem['state'][] = ['fails', 'open', 'holds', 'excused'];

function stateOf(result: ClaimResult, claims: readonly ClaimResult[]): Pick<ProseItem, 'state' | 'text'> {
  const { state, reason } = outcomeOf(result);
  return { state, text: reason ?? summaryOf(result, claims) };
}

/** `“（七）总计”`, `“（七）总计”为 680`, of a percentage the number that it stands behind: `273件` */
function summaryOf(result: ClaimResult, claims: readonly ClaimResult[]): Bilingual {
  const { number, of, part } = result.claim;
  const reading = statedBy(result);
  if (reading === null) {
    const printed = [part, of].flatMap((at) => (at === null ? [] : [claims[at]!.claim.printed])).join(' ÷ ');
    return printed === '' ? result.readings[0]?.name ?? { zh: '', en: '' } : { zh: printed, en: printed };
  }
  const { name, value, unit } = reading;
  const isPrinted = value === null || (number !== null && equalDecimals(statedValue(number), value));
  return isPrinted ? name : { zh: `${name.zh}为 ${formatDecimal(value)}${unit ?? ''}`, en: `${name.en} is ${formatDecimal(value)}${unit ?? ''}` };
}
