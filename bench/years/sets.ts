import type { FormId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import type { Figures } from '../../test/kit/figures';
import { publishedFigures, randomFigures } from '../../test/matrix/figures';
import { randomOf } from '../../test/matrix/random';

/** Figures of two years of one agency, of which every sum holds and which go on from each other. */
export interface Pair {
  readonly id: string;
  readonly form: FormId;
  readonly before: Figures;
  readonly now: Figures;
}

const turns = 6;

/** Figures of published reports and made-up ones, each with a year before it. */
export const pairs: readonly Pair[] = forms.flatMap(({ id: form }) => {
  const all = [
    ...publishedFigures.filter((set) => set.form === form),
    ...Array.from({ length: turns }, (_, turn) => ({ ...randomFigures(form, randomOf(`years ${form} ${turn}`)), id: `made-up ${form} ${turn + 1}` })),
  ];
  return all.map(({ id, figures }, at) => ({ id, form, now: figures, before: leadingTo(form, all[(at + 1) % all.length]!.figures, figures, randomOf(`before ${id}`)) }));
});

/** The figures with a carry-over, a stock and items from which the next year's go on; every sum still holds. */
function leadingTo(form: FormId, figures: Figures, next: Figures, random: ReturnType<typeof randomOf>): Figures {
  const { applications } = figures;
  const out = next.applications['carriedIn']!;
  const [total, into] = [applications['total']!, applications['carriedIn']!];
  const kept = into.map((value, at) => (Number(total[at]) + Number(out[at]) >= Number(value) ? Number(value) : 0));
  kept[kept.length - 1] = kept.slice(0, -1).reduce((sum, value) => sum + value, 0);
  const intake = total.map((value, at) => String(Number(value) + Number(out[at]) - kept[at]!));
  const disclosure = { ...figures.disclosure };
  for (const [row, values] of Object.entries(next.disclosure)) {
    if (form === 'form2021' && values.length === 3) {
      const stock = Number(values[2]) - Number(values[0]) + Number(values[1]);
      const issued = random.below(stock + 1);
      disclosure[row] = [String(issued), String(random.below(20)), String(stock)];
    }
    // Fees of two years are of one order.
    if (form === 'form2021' && row === 'fees') disclosure[row] = [(Number(values[0]) * 0.9).toFixed(2)];
    if (form === 'form2019' && row !== 'procurement' && row !== 'rules' && row !== 'normativeDocuments') {
      const change = Math.min(Number(values[0]), random.below(9));
      disclosure[row] = [String(Number(values[0]) - change), String(change), ...(values.length > 2 ? [String(random.below(90000) + Number(values[2]) + 7)] : [])];
    }
  }
  return { ...figures, disclosure, applications: { ...applications, new: intake, carriedIn: kept.map(String), carriedOut: out } };
}

/** A report and the members that make it up. */
export interface Family {
  readonly id: string;
  readonly form: FormId;
  readonly parent: Figures;
  readonly members: readonly Figures[];
}

export const families: readonly Family[] = forms.flatMap(({ id: form }) => [3, 5, 8].map((count): Family => {
  const members = Array.from({ length: count }, (_, at) => randomFigures(form, randomOf(`members ${form} ${count} ${at}`)).figures);
  return { id: `${form}, ${count} members`, form, members, parent: members.slice(1).reduce(added, members[0]!) };
}));

function added(a: Figures, b: Figures): Figures {
  const rows = (one: Figures[keyof Figures], other: Figures[keyof Figures]): Record<string, string[]> =>
    Object.fromEntries(Object.entries(one).map(([row, values]) => [row, values.map((value, at) => sumOf(value, other[row]![at]!))]));
  return { disclosure: rows(a.disclosure, b.disclosure), applications: rows(a.applications, b.applications), legal: rows(a.legal, b.legal) };
}

/** Amounts have two decimals at most. */
function sumOf(a: string, b: string): string {
  const hundredfold = (value: string): number => Math.round(Number(value) * 100);
  const sum = hundredfold(a) + hundredfold(b);
  return sum % 100 === 0 ? String(sum / 100) : (sum / 100).toFixed(2);
}
