import type { Figures } from '../../test/kit/figures';
import type { Random } from '../../test/matrix/random';
import type { Pair } from './sets';

/** A mistake between two years in which every sum of either year still holds, unless the mistake is in one sum's cell alone. */
export interface Slip {
  readonly id: string;
  /** What is said of it on the page. */
  readonly name: string;
  /** Null where the pair has nothing for it. */
  make(pair: Pair, random: Random): Planted | null;
}

export interface Planted {
  readonly before: Figures;
  readonly now: Figures;
  /** Sentences of the newer report. */
  readonly prose?: string;
  readonly check: string;
  /** Where it stands in the newer report, and in the older one: a cell, a row (`table.row`), or nothing for a sentence. */
  readonly inNow: string;
  readonly inBefore: string;
}

export const slips: readonly Slip[] = [
  {
    id: 'carried-in',
    name: 'carried in: a kind of applicants and the total, the sums of its year made to hold',
    make({ before, now }: Pair, random: Random): Planted | null {
      const at = [0, 1].find((kind) => Number(now.applications['new']![kind]) > 3);
      if (at === undefined) return null;
      const by = 1 + random.below(2);
      return { before, now: moved(now, 'new', 'carriedIn', at, by), check: 'carry-over', inNow: `applications.carriedIn.${kinds[at]}`, inBefore: `applications.carriedOut.${kinds[at]}` };
    },
  },
  {
    id: 'carried-out',
    name: 'carried out of the older report, its sums made to hold',
    make({ before, now }: Pair, random: Random): Planted | null {
      const by = 1 + random.below(3);
      return { before: both(before, 'new', 'carriedOut', 0, by), now, check: 'carry-over', inNow: 'applications.carriedIn.naturalPerson', inBefore: 'applications.carriedOut.naturalPerson' };
    },
  },
  {
    id: 'stock',
    name: 'in force: another number (form of 2021)',
    make({ form, before, now }: Pair, random: Random): Planted | null {
      if (form !== 'form2021') return null;
      return { before, now: withRow(now, 'disclosure', 'normativeDocuments', (values) => replaced(values, 2, String(Number(values[2]) + 1 + random.below(5)))), check: 'stock-continuity', inNow: 'disclosure.normativeDocuments.inForce', inBefore: 'disclosure.normativeDocuments.inForce' };
    },
  },
  {
    id: 'items',
    name: 'items of the year before: another number (form of 2019)',
    make({ form, before, now }: Pair, random: Random): Planted | null {
      if (form !== 'form2019') return null;
      return { before, now: withRow(now, 'disclosure', 'penalties', (values) => replaced(values, 0, String(Number(values[0]) + 1 + random.below(5)))), check: 'items-continuity', inNow: 'disclosure.penalties.previous', inBefore: 'disclosure.penalties.change' };
    },
  },
  {
    id: 'row',
    name: 'a row left over from the older report',
    make({ before, now }: Pair): Planted | null {
      const copied = before.legal['review']!;
      if (copied.slice(0, -1).join('').replace(/\b0\b/gu, '').replace(/0/gu, '').length < 4 || copied.slice(0, -1).filter((value) => value !== '0').join('').length < 3) return null;
      if (copied.join() === now.legal['review']!.join()) return null;
      return { before, now: withRow(now, 'legal', 'review', () => copied), check: 'row-unchanged', inNow: 'legal.review', inBefore: 'legal.review' };
    },
  },
  {
    id: 'zero',
    name: 'ten times the older figure',
    make({ form, before, now }: Pair): Planted | null {
      const column = form === 'form2021' ? 0 : 2;
      const value = before.disclosure['licensing']![column]!;
      if (Number(value) < 10) return null;
      const name = 'disclosure.licensing.decisions';
      return { before, now: withRow(now, 'disclosure', 'licensing', (values) => replaced(values, column, `${value}0`)), check: 'jump', inNow: name, inBefore: name };
    },
  },
  {
    id: 'fee',
    name: 'fees in 元 for 万元 (form of 2021)',
    make({ form, before, now }: Pair): Planted | null {
      const [last] = before.disclosure['fees']!;
      if (form !== 'form2021' || Number(last) < 1) return null;
      return { before, now: withRow(now, 'disclosure', 'fees', () => [String(Math.round(Number(last) * 11000))]), check: 'fee-magnitude', inNow: 'disclosure.fees.amount', inBefore: 'disclosure.fees.amount' };
    },
  },
  {
    id: 'change',
    name: '同比 with another number than the one since the older report',
    make({ before, now }: Pair): Planted | null {
      const [value, last] = [Number(now.applications['new']![6]), Number(before.applications['new']![6])];
      if (value === last) return null;
      const [way, by] = value > last ? ['增加', value - last] : ['减少', last - value];
      return { before, now, prose: `全年收到政府信息公开申请${value}件，比上年${way}${by + 3}件。`, check: 'change-differs', inNow: '', inBefore: 'applications.new.total' };
    },
  },
];

/** The same sentence with the right number: nothing to find. */
export function rightSentence({ before, now }: Pair): string {
  const [value, last] = [Number(now.applications['new']![6]), Number(before.applications['new']![6])];
  return value === last ? `全年收到政府信息公开申请${value}件。` : `全年收到政府信息公开申请${value}件，比上年${value > last ? '增加' : '减少'}${Math.abs(value - last)}件。`;
}

const kinds = ['naturalPerson', 'business'] as const;

/** Some of one row put into another, in a kind of applicants and in the total. */
function moved(figures: Figures, from: string, to: string, kind: number, by: number): Figures {
  return withRow(withRow(figures, 'applications', from, (values) => plus(values, kind, -by)), 'applications', to, (values) => plus(values, kind, by));
}

/** More in two rows. */
function both(figures: Figures, one: string, other: string, kind: number, by: number): Figures {
  return withRow(withRow(figures, 'applications', one, (values) => plus(values, kind, by)), 'applications', other, (values) => plus(values, kind, by));
}

function plus(values: readonly string[], kind: number, by: number): string[] {
  return values.map((value, at) => (at === kind || at === values.length - 1 ? String(Number(value) + by) : value));
}

function replaced(values: readonly string[], at: number, value: string): string[] {
  return values.map((each, index) => (index === at ? value : each));
}

function withRow(figures: Figures, table: keyof Figures, row: string, change: (values: readonly string[]) => readonly string[]): Figures {
  return { ...figures, [table]: { ...figures[table], [row]: change(figures[table][row]!) } };
}
