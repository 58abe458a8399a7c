import type { Form, FormId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { cleanFigures } from '../kit/figures';
import type { Figures } from '../kit/figures';
import type { Random } from './random';

/** Consistent figures of one report. */
export interface FigureSet {
  readonly id: string;
  readonly form: FormId;
  readonly figures: Figures;
}

/** Figures of published reports in which every sum holds, as far as they are known completely. */
export const publishedFigures: readonly FigureSet[] = [
  { id: '上海市普陀区 2020', form: 'form2019', figures: cleanFigures.form2019 },
  { id: '重庆市沙坪坝区 2021', form: 'form2021', figures: cleanFigures.form2021 },
  {
    id: '三明市梅列区 2020',
    form: 'form2019',
    figures: published('form2019', {
      disclosure: '0 0 1 | 55 55 463 | 79 74 10231 | 97 26 126 | 79 4 501 | 0 0 0 | 0 6 | 76 21756705',
      applications: {},
      legal: '0 0 0 0 0 | 0 0 0 0 0 | 0 0 0 0 0',
    }),
  },
  {
    id: '殷行街道办事处 2020',
    form: 'form2019',
    figures: published('form2019', {
      disclosure: '0 0 0 | 0 0 0 | 0 0 0 | 0 0 0 | 0 0 0 | 0 0 0 | 0 0 | 55 320.23',
      applications: {
        new: '7 0 0 0 0 0 7', granted: '4 0 0 0 0 0 4', 'unavailable.1': '1 0 0 0 0 0 1', 'unavailable.2': '1 0 0 0 0 0 1',
        other: '1 0 0 0 0 0 1', total: '7 0 0 0 0 0 7',
      },
      legal: '0 0 0 0 0 | 0 0 0 0 0 | 0 0 0 0 0',
    }),
  },
  {
    id: '淮安市 2024',
    form: 'form2021',
    figures: published('form2021', {
      disclosure: '1 0 11 | 8 26 66 | 447228 | 3985758 | 88283 | 96171.6',
      applications: {
        new: '3001 53 0 0 61 4 3119', carriedIn: '34 0 0 0 0 0 34', granted: '1288 21 0 0 50 3 1362', partial: '447 7 0 0 0 0 454',
        'denied.1': '2 0 0 0 0 0 2', 'denied.2': '30 1 0 0 0 0 31', 'denied.3': '5 0 0 0 0 0 5', 'denied.4': '6 0 0 0 0 0 6',
        'denied.5': '7 1 0 0 0 0 8', 'denied.6': '12 0 0 0 0 0 12', 'denied.7': '9 0 0 0 0 0 9', 'denied.8': '105 0 0 0 0 0 105',
        'unavailable.1': '746 12 0 0 10 1 769', 'unavailable.2': '11 0 0 0 0 0 11', 'unavailable.3': '1 0 0 0 0 0 1',
        'notProcessed.1': '56 6 0 0 0 0 62', 'notProcessed.2': '25 0 0 0 0 0 25', 'notProcessed.5': '1 0 0 0 0 0 1',
        'other.1': '67 3 0 0 1 0 71', 'other.2': '6 0 0 0 0 0 6', 'other.3': '108 2 0 0 0 0 110',
        total: '2932 53 0 0 61 4 3050', carriedOut: '103 0 0 0 0 0 103',
      },
      legal: '72 64 178 37 351 | 13 4 8 1 26 | 12 1 1 6 20',
    }),
  },
  {
    id: '上海市 2023',
    form: 'form2021',
    figures: published('form2021', {
      // Of 规章 and of table 4 the published text tells too little; the figures there are made up.
      disclosure: '18 22 269 | 707 605 2764 | 11337464 | 19018350 | 111501 | 1307259',
      applications: {
        new: '32419 1651 11 29 58 122 34290', carriedIn: '2082 144 0 4 3 2 2235', granted: '9592 453 3 3 24 24 10099', partial: '396 39 0 0 3 1 439',
        'denied.1': '40 0 0 0 0 0 40', 'denied.2': '9 2 0 1 0 0 12', 'denied.3': '54 5 0 0 0 0 59', 'denied.4': '202 7 0 0 0 0 209',
        'denied.5': '178 4 0 0 1 0 183', 'denied.6': '182 7 0 0 0 0 189', 'denied.7': '91 1 0 0 0 1 93', 'denied.8': '800 22 0 1 1 6 830',
        'unavailable.1': '10849 534 3 2 9 28 11425', 'unavailable.2': '2414 99 0 21 9 3 2546', 'unavailable.3': '352 14 0 1 0 4 371',
        'notProcessed.1': '187 3 0 0 0 1 191', 'notProcessed.2': '506 28 0 0 0 0 534', 'notProcessed.3': '3 0 0 0 0 0 3',
        'notProcessed.4': '88 0 0 0 0 0 88', 'notProcessed.5': '6 0 0 0 0 0 6',
        'other.1': '1011 3 1 0 0 5 1020', 'other.2': '6 15 0 0 0 0 21', 'other.3': '5541 470 2 4 14 41 6072',
        total: '32507 1706 9 33 61 114 34430', carriedOut: '1994 89 2 0 0 10 2095',
      },
      legal: '717 20 201 203 1141 | 329 46 71 40 486 | 257 7 22 16 302',
    }),
  },
  {
    id: '沭阳县 2025',
    form: 'form2021',
    figures: published('form2021', {
      disclosure: '0 0 0 | 6 1 32 | 517645 | 693957 | 2154 | 4068.208',
      applications: {
        new: '705 3 0 0 5 0 713', carriedIn: '36 0 0 0 0 0 36', granted: '290 1 0 0 3 0 294', partial: '99 0 0 0 2 0 101',
        'denied.3': '2 0 0 0 0 0 2', 'denied.4': '2 0 0 0 0 0 2', 'denied.5': '13 0 0 0 0 0 13', 'denied.6': '2 0 0 0 0 0 2',
        'denied.7': '4 0 0 0 0 0 4', 'denied.8': '9 0 0 0 0 0 9', 'unavailable.1': '111 0 0 0 0 0 111', 'unavailable.2': '2 0 0 0 0 0 2',
        'notProcessed.1': '12 0 0 0 0 0 12', 'notProcessed.2': '6 1 0 0 0 0 7', 'other.1': '9 0 0 0 0 0 9', 'other.2': '7 0 0 0 0 0 7',
        'other.3': '142 1 0 0 0 0 143', total: '710 3 0 0 5 0 718', carriedOut: '31 0 0 0 0 0 31',
      },
      legal: '27 10 9 15 61 | 3 0 0 0 3 | 8 0 1 1 10',
    }),
  },
];

/** Figures in which every sum holds, as many digits wide as those of a town, a county or a province. */
export function randomFigures(form: FormId, random: Random): FigureSet {
  const scale = random.pick([3, 20, 600, 20000]);
  const figures = { disclosure: randomDisclosure(form, random, scale), applications: randomApplications(form, random, scale), legal: randomLegal(random, scale) };
  return { id: `random up to ${scale}`, form, figures };
}

type Rows = Readonly<Record<string, readonly string[]>>;

function formOf(id: FormId): Form {
  return forms.find((form) => form.id === id)!;
}

function rowKeys(form: FormId, table: 'disclosure' | 'applications' | 'legal'): string[] {
  return formOf(form).tables.find(({ id }) => id === table)!.blocks.flatMap((block) => block.rows.map((row) => row.key));
}

/** Tables 2 and 4 as rows in the form's order, parted by bars; of table 3 the rows that are not all zeros. */
interface Published {
  readonly disclosure: string;
  readonly applications: Readonly<Record<string, string>>;
  readonly legal: string;
}

function published(form: FormId, printed: Published): Figures {
  const inOrder = (table: 'disclosure' | 'legal'): Rows => {
    const rows = printed[table].split(' | ');
    return Object.fromEntries(rowKeys(form, table).map((key, at) => [key, rows[at]!.split(' ')]));
  };
  const applications = rowKeys(form, 'applications').map((key) => [key, (printed.applications[key] ?? '0 0 0 0 0 0 0').split(' ')] as const);
  return { disclosure: inOrder('disclosure'), applications: Object.fromEntries(applications), legal: inOrder('legal') };
}

/** Nothing in half of the cells, as in published reports. */
function some(random: Random, limit: number): number {
  return random.chance(0.5) ? 0 : random.below(limit + 1);
}

function strings(row: readonly number[]): string[] {
  return row.map(String);
}

function randomDisclosure(form: FormId, random: Random, scale: number): Rows {
  const stock = (): string[] => {
    const repealed = some(random, scale);
    const issued = some(random, scale);
    return strings([issued, repealed, issued + random.below(scale * 5 + 1)]);
  };
  const amount = (): string => `${random.below(scale * 1000 + 1)}${random.pick(['', '.5', '.31', '.208', '.0417'])}`;
  if (form === 'form2021') {
    const decisions = (): string[] => [String(random.below(scale * 500 + 1))];
    return { rules: stock(), normativeDocuments: stock(), licensing: decisions(), penalties: decisions(), coercion: decisions(), fees: [amount()] };
  }
  const made = (): string[] => {
    const count = some(random, scale);
    return strings([count, count, count + random.below(scale * 5 + 1)]);
  };
  const items = (): string[] => {
    const previous = random.below(scale + 1);
    return strings([previous, random.chance(0.3) ? -random.below(previous + 1) : some(random, scale)]);
  };
  const decided = (): string[] => {
    const own = items();
    const decisions = random.below(scale * 500 + 1);
    return [...own, own[0] === '0' && Number(own[1]) <= 0 ? '0' : String(decisions)];
  };
  return {
    rules: made(), normativeDocuments: made(), licensing: decided(), otherServices: decided(), penalties: decided(), coercion: decided(),
    fees: items(), procurement: [String(random.below(scale + 1) + 1), amount().replace(/^0/, '7')],
  };
}

function randomApplications(form: FormId, random: Random, scale: number): Rows {
  const kinds = 6;
  const rows = new Map<string, number[]>();
  const results = rowKeys(form, 'applications').filter((key) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(key));
  /** Most applicants are natural persons. */
  const limits = [scale, scale >> 3, scale >> 6, scale >> 5, scale >> 4, scale >> 4].map((limit) => Math.max(limit, 1));
  const add = (a: readonly number[], b: readonly number[]): number[] => a.map((value, at) => value + b[at]!);
  const zeros = Array.from({ length: kinds }, () => 0);
  for (const key of results) rows.set(key, random.chance(0.25) ? zeros : limits.map((limit) => some(random, limit)));
  const total = [...rows.values()].reduce(add, zeros);
  const carriedOut = limits.map((limit) => some(random, limit));
  const handled = add(total, carriedOut);
  const carriedIn = handled.map((count) => some(random, Math.min(count, scale)));
  rows.set('total', total);
  rows.set('carriedOut', carriedOut);
  rows.set('carriedIn', carriedIn);
  rows.set('new', handled.map((count, at) => count - carriedIn[at]!));
  return Object.fromEntries(rowKeys(form, 'applications').map((key) => {
    const row = rows.get(key)!;
    return [key, strings([...row, row.reduce((sum, value) => sum + value)])];
  }));
}

function randomLegal(random: Random, scale: number): Rows {
  return Object.fromEntries(rowKeys('form2021', 'legal').map((key) => {
    const outcomes = Array.from({ length: 4 }, () => some(random, Math.max(scale >> 3, 1)));
    return [key, strings([...outcomes, outcomes.reduce((sum, value) => sum + value)])];
  }));
}
