import type { Figure, Printed } from './draft';
import type { Random } from './random';

/** A way in which published reports print figures in cells. */
export type Print = (figure: Figure, random: Random) => Printed;

export const plain: Print = ({ value }) => as(value, value);

/** O and o for 0, I and l for 1, as text recognition writes them. */
export const letters: Print = ({ value }, random) => as(
  value.replace(/[01]/g, (digit) => (random.chance(0.7) ? digit : digit === '0' ? random.pick(['O', 'o']) : random.pick(['I', 'l']))),
  value,
);

export const fullWidth: Print = ({ value }) => as(value.replace(/[0-9.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)), value);

/** `3,401,654,572.92` */
export const thousands: Print = ({ value }) => as(value.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','), value);

/** `251000元`, `320.23 万元` behind amounts. */
export const units: Print = (figure, random) => {
  if (figure.kind !== 'amount') return plain(figure, random);
  const [after, unit] = random.pick([['元', '元'], ['万元', '万元'], [' 万元', '万元']] as const);
  return { ...as(figure.value, figure.value), after, unit };
};

/** `22（其中修订 16 件）`, `18(含新制发4件,修改14件)` behind the documents of table 2 that are not none. */
export const notes: Print = (figure, random) => {
  if (!['rules', 'normativeDocuments'].includes(figure.row) || figure.value === '0') return plain(figure, random);
  const after = random.pick([`（其中修订 ${random.below(9) + 1} 件）`, `(含新制发${random.below(9) + 1}件,修改${random.below(90) + 1}件)`, '（包括自然失效和不再按规范性文件管理）']);
  return { ...as(figure.value, figure.value), after };
};

/** `减4`, `-417`, `−417`, `－417` in 本年增/减. */
export const signs: Print = ({ value }, random) => (value.startsWith('-') ? as(random.pick(['减', '-', '−', '－']) + value.slice(1), value) : as(value, value));

/** Amounts with up to four places. */
export const decimals: Print = ({ kind, value }, random) => {
  if (kind !== 'amount') return as(value, value);
  const printed = `${value.replace(/\..*/, '')}.${String(random.below(9000) + 1000)}`;
  return as(printed, printed);
};

/** Nothing where there is nothing to report. */
export const blanks: Print = ({ value }) => (value === '0' ? as('', null) : as(value, value));

/** Some zeros left out. */
export const someBlanks: Print = (figure, random) => (random.chance(0.3) ? blanks(figure, random) : plain(figure, random));

/** Every cell empty, as one report has it. */
export const allBlank: Print = () => as('', null);

/** One sign for all zeros of a table: `-`, `/`, `—`, `无`. */
export function placeholders(sign: string): Print {
  return ({ value }) => (value === '0' ? as(sign, null) : as(value, value));
}

export const numerals: Print = ({ value }, random) => as(/^\d{1,4}$/.test(value) && random.chance(0.5) ? chineseNumeral(Number(value), random) : value, value);

/** Blanks around the number. */
export const spaced: Print = (figure, random) => ({ ...plain(figure, random), before: ' ', after: random.pick([' ', '　', '  ']) });

function as(number: string, value: string | null): Printed {
  return { before: '', number, after: '', value, unit: null };
}

function chineseNumeral(value: number, random: Random): string {
  if (value === 0) return random.pick(['零', '〇']);
  let out = '';
  let gap = false;
  for (const [power, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      gap ||= out !== '';
      continue;
    }
    out += (gap ? '零' : '') + '零一二三四五六七八九'[digit]! + name;
    gap = false;
  }
  return out.replace(/^一十/, '十');
}
