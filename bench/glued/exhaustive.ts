/**
 * An independent look at what glued digits can be: plain, slow, written apart from the product. It tries everything and knows
 * nothing of the product's search; of the form it is told which rows add up to which.
 */

/** What stands in a row: its digits side by side, or its figures. */
export type RowContent = { readonly digits: string } | { readonly figures: readonly bigint[] };

export interface ApplicationsRows {
  readonly rows: ReadonlyMap<string, RowContent>;
  /** The rows that add up to the total. */
  readonly results: readonly string[];
  readonly total: string;
  readonly carried: { readonly new: string; readonly in: string; readonly out: string };
}

export type Figures = readonly bigint[];

/** Every way to cut digits into figures of which the last is the sum of the others. */
function rowWays(digits: string, width: number): Figures[] {
  const ways: Figures[] = [];
  for (let from = width - 1; from < digits.length; from++) {
    if (digits[from] === '0' && from < digits.length - 1) continue;
    const total = BigInt(digits.slice(from));
    const extend = (at: number, figures: Figures, left: bigint): void => {
      const count = width - 1 - figures.length;
      if (count === 0) {
        if (at === from && left === 0n) ways.push([...figures, total]);
        return;
      }
      const room = from - at;
      // None is longer than what is left of the sum, and one of them must come near it.
      const length = left.toString().length;
      if (room < count || room > count * length || room - count + 1 < length - 1) return;
      for (let to = at + 1; to <= from; to++) {
        const figure = BigInt(digits.slice(at, to));
        if (figure > left) break;
        extend(to, [...figures, figure], left - figure);
        if (digits[at] === '0') break;
      }
    };
    extend(0, [], total);
  }
  return ways;
}

/**
 * Of each row of table 3 the ways that stand in a solution of all sums: rows, columns, balances.
 *
 * @returns null where there are more solutions than can be gone through
 */
export function waysInSolutions({ rows, results, total, carried }: ApplicationsRows): ReadonlyMap<string, ReadonlySet<string>> | null {
  const ways = new Map([...rows].map(([key, content]) => [key, 'digits' in content ? rowWays(content.digits, 7) : [content.figures]]));
  const used = new Map([...rows.keys()].map((key) => [key, new Set<string>()]));
  const order = results.toSorted((a, b) => ways.get(b)!.length - ways.get(a)!.length);
  const most = order.map((_, from) => columnsOf((column) => order.slice(from).reduce((sum, key) => sum + greatest(ways.get(key)!, column), 0n)));
  let solutions = 0;
  for (const goal of ways.get(total)!) {
    const balanced = ways.get(carried.new)!.flatMap((a) => ways.get(carried.in)!.flatMap((b) => ways.get(carried.out)!
      .filter((c) => goal.every((figure, column) => a[column]! + b[column]! === figure + c[column]!)).map((c) => [a, b, c] as const)));
    if (balanced.length === 0) continue;
    const before = solutions;
    const chosen: Figures[] = [];
    const choose = (left: Figures): void => {
      if (solutions > mostSolutions) return;
      const at = chosen.length;
      if (at === order.length) {
        if (left.some((rest) => rest !== 0n)) return;
        solutions++;
        order.forEach((key, index) => used.get(key)!.add(chosen[index]!.join(' ')));
        return;
      }
      if (left.some((rest, column) => rest < 0n || rest > most[at]![column]!)) return;
      for (const way of ways.get(order[at]!)!) {
        chosen.push(way);
        choose(left.map((rest, column) => rest - way[column]!));
        chosen.pop();
      }
    };
    choose(goal);
    if (solutions > mostSolutions) return null;
    if (solutions === before) continue;
    used.get(total)!.add(goal.join(' '));
    for (const [a, b, c] of balanced) [a, b, c].forEach((way, at) => used.get([carried.new, carried.in, carried.out][at]!)!.add(way.join(' ')));
  }
  return used;
}

const mostSolutions = 20_000;

function columnsOf(value: (column: number) => bigint): Figures {
  return Array.from({ length: 7 }, (_, column) => value(column));
}

function greatest(ways: readonly Figures[], column: number): bigint {
  return ways.reduce((most, way) => (way[column]! > most ? way[column]! : most), 0n);
}

/** Every way to cut the digits of table 4 into rows of five figures of which the last is the sum of the others. */
export function legalWays(digits: string, rows: number): Figures[] {
  const ways: Figures[] = [];
  const extend = (at: number, figures: Figures, sum: bigint): void => {
    const inRow = figures.length % 5;
    if (figures.length === rows * 5) {
      if (at === digits.length) ways.push(figures);
      return;
    }
    if (digits.length - at < rows * 5 - figures.length) return;
    if (inRow === 4) {
      const total = sum.toString();
      if (digits.startsWith(total, at)) extend(at + total.length, [...figures, sum], 0n);
      return;
    }
    for (let to = at + 1; to <= digits.length; to++) {
      const figure = BigInt(digits.slice(at, to));
      // The total behind is no shorter.
      if ((to - at) * 2 > digits.length - at) break;
      extend(to, [...figures, figure], sum + figure);
      if (digits[at] === '0') break;
    }
  };
  extend(0, [], 0n);
  return ways;
}
