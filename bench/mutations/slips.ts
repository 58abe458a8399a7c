import type { Random } from '../../test/matrix/random';

/** Cells of one table, row by row, as numbers. */
export type Rows = Record<string, number[]>;

/** What one kind of mistake does to a table; false where it cannot be made there, or would change nothing. */
export interface SlipKind {
  readonly name: string;
  readonly table: 'applications' | 'legal';
  make(rows: Rows, random: Random): boolean;
}

const intake = ['new', 'carriedIn', 'total', 'carriedOut'];

/** The kinds of slips, each as it happens to whoever fills in the table. */
export const slipKinds: readonly SlipKind[] = [
  ...(['applications', 'legal'] as const).flatMap((table): SlipKind[] => [
    digits('two digits swapped', table, (text, random) => {
      const at = random.below(Math.max(text.length - 1, 1));
      return text.length < 2 ? text : text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
    }),
    digits('a digit doubled', table, (text, random) => insertAt(text, random.below(text.length))),
    digits('a digit lost', table, (text, random) => {
      const at = random.below(text.length);
      return text.length < 2 ? text : text.slice(0, at) + text.slice(at + 1);
    }),
    digits('a digit mistyped', table, (text, random) => {
      const at = random.below(text.length);
      return text.slice(0, at) + random.below(10) + text.slice(at + 1);
    }),
    digits('a zero added', table, (text) => (text === '0' ? text : `${text}0`)),
    digits('a zero lost', table, (text) => (/^.+0$/.test(text) ? text.slice(0, -1) : text)),
    digits('one too many', table, (text) => String(Number(text) + 1)),
    digits('one too few', table, (text) => String(Math.max(Number(text) - 1, 0))),
    digits('left at 0', table, () => '0'),
    digits('a figure in an empty cell', table, (text, random) => (text === '0' ? String(1 + random.below(30)) : text)),
    one('the figure on the left', table, (rows, row, at) => rows[row]![at - 1]),
    one('the figure above', table, (rows, row, at) => rows[Object.keys(rows)[Object.keys(rows).indexOf(row) - 1] ?? '']?.[at]),
  ]),
  one('the total without its last part', 'applications', (rows, row, at) => (at === 6 ? rows[row]![6]! - (rows[row]!.slice(0, 6).filter((value) => value > 0).at(-1) ?? 0) : undefined)),
  one('intake copied into （七）', 'applications', (rows, row, at) => (row === 'total' ? rows['new']![at] : undefined)),
  one('carry-over left out', 'applications', (rows, row, at) => (row === 'total' || row === 'carriedOut' ? rows[row]![at]! - rows['carriedIn']![at]! : undefined)),
  one('a result counted twice in （七）', 'applications', (rows, row, at) => (row === 'total' ? rows['total']![at]! + rows['partial']![at]! : undefined)),
  two('put under another applicant kind', (rows, random) => move(rows, random.pick(Object.keys(rows)), null, random)),
  two('put under another result', (rows, random) => move(rows, null, random.below(6), random)),
  two('two neighbours exchanged', (rows, random) => {
    const [row, at] = [random.pick(Object.keys(rows)), random.below(5)];
    [rows[row]![at], rows[row]![at + 1]] = [rows[row]![at + 1]!, rows[row]![at]!];
  }),
  two('a figure wrong, and its row’s total with it', (rows, random) => {
    const [row, at, by] = [random.pick(intake), random.below(6), 1 + random.below(20)];
    rows[row]![at]! += by;
    rows[row]![6]! += by;
  }),
  two('two figures wrong at two places', (rows, random) => {
    const keys = Object.keys(rows);
    const [row, at] = [random.below(keys.length), random.below(6)];
    rows[keys[row]!]![at]! += 3;
    rows[keys[(row + 5) % keys.length]!]![(at + 2) % 6]! += 7;
  }),
];

function insertAt(text: string, at: number): string {
  return text.slice(0, at + 1) + text[at]! + text.slice(at + 1);
}

function digits(name: string, table: SlipKind['table'], change: (text: string, random: Random) => string): SlipKind {
  return one(name, table, (rows, row, at, random) => Number(change(String(rows[row]![at]), random)));
}

/** Tries cells until one can be changed so. */
function one(name: string, table: SlipKind['table'], valueFor: (rows: Rows, row: string, at: number, random: Random) => number | undefined): SlipKind {
  return {
    name: table === 'legal' ? `${name} (table 4)` : name,
    table,
    make(rows, random) {
      for (let turn = 0; turn < mostTries; turn++) {
        const row = random.pick(Object.keys(rows));
        const at = random.below(rows[row]!.length);
        const value = valueFor(rows, row, at, random);
        if (value === undefined || value < 0 || value === rows[row]![at]) continue;
        rows[row]![at] = value;
        return true;
      }
      return false;
    },
  };
}

const mostTries = 400;

function two(name: string, make: (rows: Rows, random: Random) => void): SlipKind {
  return {
    name,
    table: 'applications',
    make(rows, random) {
      for (let turn = 0; turn < mostTries; turn++) {
        const before = JSON.stringify(rows);
        make(rows, random);
        if (JSON.stringify(rows) !== before) return true;
      }
      return false;
    },
  };
}

/** Some of a figure goes to another cell of the row, or of the column among the results. */
function move(rows: Rows, row: string | null, column: number | null, random: Random): void {
  const results = Object.keys(rows).filter((key) => !intake.includes(key));
  const from = [row ?? random.pick(results), column ?? random.below(6)] as const;
  const to = [row ?? random.pick(results), column ?? random.below(6)] as const;
  const most = rows[from[0]]![from[1]]!;
  if (most === 0 || from.join() === to.join()) return;
  const count = 1 + random.below(most);
  rows[from[0]]![from[1]]! -= count;
  rows[to[0]]![to[1]]! += count;
}
