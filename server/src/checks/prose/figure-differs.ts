import { statedValue } from '../../prose/numbers';
import type { ClaimResult } from '../../report/claims';
import { writeDifference } from '../../report/equation';
import { formatDecimal, subtractDecimals, timesPower } from '../../text/decimal';
import type { Decimal } from '../../text/decimal';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft, Repair } from '../check';
import { cellsOf, distinctValues, failingClaims, needsClaims, valuesInTable } from './claims';

export const figureDiffers: Check = {
  id: 'figure-differs',
  group: 'prose',
  severity: 'warning',
  title: { zh: '文中的数与表格不一致', en: 'a figure in a sentence is not that of the tables' },
  fix: 'unsafe',
  cannotRun: (context) => needsClaims(context, 'count'),
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const result of failingClaims(context, 'count')) {
      const readings = distinctValues(result).slice(0, mostReadings);
      yield {
        span: result.claim.span,
        severity: result.isScoped ? 'information' : 'warning',
        message: result.isScoped ? scopeMessage(result, valuesInTable(readings)) : message(result, valuesInTable(readings)),
        expected: formatDecimal(readings[0]!.value),
        actual: formatDecimal(statedValue(result.claim.number!)),
        related: cellsOf(report, readings),
        repairs: result.isScoped ? [] : readings.flatMap(({ name, value, unit }) => repair(result, name, value, unit)),
      };
    }
  },
};

const mostReadings = 3;

function message(result: ClaimResult, table: Bilingual): Bilingual {
  const readings = distinctValues(result);
  const off = readings.length > 1 || result.claim.number!.unit === 'money' ? { zh: '', en: '' } : writeDifference(subtractDecimals(readings[0]!.value, statedValue(result.claim.number!)));
  const both = readings.length > 1 ? { zh: '，都不一致', en: ', neither agrees' } : { zh: off.zh === '' ? '' : `，文中${off.zh}`, en: off.en === '' ? '' : `: the sentence is ${off.en}` };
  return {
    zh: `文中写 ${result.claim.printed}，表中${table.zh}${both.zh}。请核对文中的数和表格。`,
    en: `The sentence says ${result.claim.printed}; in the table ${table.en}${both.en}. Check the sentence and the table.`,
  };
}

function scopeMessage({ claim }: ClaimResult, table: Bilingual): Bilingual {
  return {
    zh: `文中“${claim.scope!.words}”为 ${claim.printed}，表中${table.zh}。请核对统计口径：若只是本级的数，可不修改；若是全部，应与表格一致。`,
    en: `The sentence says ${claim.printed} of “${claim.scope!.words}”; in the table ${table.en}. Check the scope: a part may differ, the whole must agree.`,
  };
}

function repair({ claim: { number } }: ClaimResult, name: Bilingual, value: Decimal, unit: string | null): Repair[] {
  const { figure, power, precision, unit: kind } = number!;
  if (precision !== 'exact' && precision !== 'rounded') return [];
  if (kind === 'money' && unit === null) return [];
  const text = formatDecimal(timesPower(value, (kind === 'money' && unit!.startsWith('万') ? 4 : 0) - power));
  return [{
    title: { zh: `文中改为 ${text}（${name.zh}）`, en: `Change the sentence to ${text} (${name.en})` },
    safe: false,
    edits: [{ span: figure, text }],
  }];
}
