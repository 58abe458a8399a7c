import type { Random } from '../../test/matrix/random';

/** Cells of one table, row by row, as numbers. */
export type Rows = Record<string, number[]>;

/** What one kind of mistake does to a table; false where it cannot be made there, or would change nothing. */
export interface SlipKind {
  readonly name: string;
  readonly table: 'applications' | 'legal';
  make(rows: Rows, random: Random): boolean;
  /** What happens to the cells as they are written: of a row that has more or fewer of them then. False as above. */
  print?(rows: Record<string, string[]>, random: Random): boolean;
  /** How many cells it changes: one or two, more in a row or so, the number of cells, or two mistakes at once. */
  readonly cells: 'few' | 'many' | 'number' | 'twice';
}

const intake = ['new', 'carriedIn', 'total', 'carriedOut'];

/** Slips of one or two cells. */
const cellKinds: readonly SlipKind[] = [
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
];

/** Two mistakes at once. */
const twiceKinds: readonly SlipKind[] = [
  twice('two figures wrong, rows and columns apart', (rows, random) => {
    const keys = Object.keys(rows);
    const [row, at] = [random.below(keys.length), random.below(6)];
    rows[keys[row]!]![at]! += 3;
    rows[keys[(row + 5) % keys.length]!]![(at + 2) % 6]! += 7;
  }),
  twice('two figures wrong in one row', (rows, random) => {
    const [row, at] = [random.pick(Object.keys(rows)), random.below(6)];
    rows[row]![at]! += 3;
    rows[row]![(at + 2) % 6]! += 7;
  }),
  twice('two figures wrong in one column', (rows, random) => {
    const keys = Object.keys(rows);
    const [row, at] = [random.below(keys.length), random.below(6)];
    rows[keys[row]!]![at]! += 3;
    rows[keys[(row + 5) % keys.length]!]![at]! += 7;
  }),
  twice('a figure wrong and an application under another kind', (rows, random) => {
    const keys = Object.keys(rows);
    const row = random.below(keys.length);
    rows[keys[row]!]![random.below(6)]! += 7;
    const from = rows[keys[(row + 5) % keys.length]!]!;
    if (from[0] === 0) return;
    from[0]!--;
    from[1]!++;
  }),
  twice('a figure wrong and a row moved up', (rows, random) => {
    const keys = Object.keys(rows);
    const row = random.below(keys.length);
    rows[keys[row]!]![random.below(6)]! += 7;
    const key = keys[(row + 5) % keys.length]!;
    rows[key] = [...rows[key]!.slice(1), 0];
  }),
];

/** Every kind of slip, each as it happens to whoever fills in the table. */


/** Slips by which more than two cells go wrong. */
const wideKinds: readonly SlipKind[] = [
  ...(['applications', 'legal'] as const).flatMap((table): SlipKind[] => [
    line('a figure left out, the others moved up, the last 0', table, (values, at) => [...values.toSpliced(at, 1), 0]),
    line('a figure left out, the others moved up, the last twice', table, (values, at) => [...values.toSpliced(at, 1), values.at(-1)!]),
    line('a figure written twice, the last fallen out', table, (values, at) => values.toSpliced(at, 0, values[at]!).slice(0, -1)),
    line('a 0 too many, the last fallen out', table, (values, at) => values.toSpliced(at, 0, 0).slice(0, -1)),
  ]),
  many('a row copied from the one above', (rows, random) => {
    const keys = Object.keys(rows);
    const at = 1 + random.below(keys.length - 1);
    rows[keys[at]!] = [...rows[keys[at - 1]!]!];
  }),
  many('a row copied from the one below', (rows, random) => {
    const keys = Object.keys(rows);
    const at = random.below(keys.length - 1);
    rows[keys[at]!] = [...rows[keys[at + 1]!]!];
  }),
  many('a row left at 0', (rows, random) => { rows[random.pick(Object.keys(rows))] = [0, 0, 0, 0, 0, 0, 0]; }),
  many('intake copied into all of （七）', (rows) => { rows['total'] = [...rows['new']!]; }),
  many('two rows exchanged', (rows, random) => {
    const [one, other] = [random.pick(Object.keys(rows)), random.pick(intake)];
    [rows[one], rows[other]] = [rows[other]!, rows[one]!];
  }),
  many('two columns exchanged from a row on', (rows, random) => {
    const [from, one, other] = [random.below(10), random.below(7), random.below(7)];
    for (const row of Object.values(rows).slice(from)) [row[one], row[other]] = [row[other]!, row[one]!];
  }),
  many('figures of a column a row too high', (rows, random) => moveUp(rows, [random.below(7)], random)),
  many('figures of rows a row too high', (rows, random) => moveUp(rows, [0, 1, 2, 3, 4, 5, 6], random)),
];

/** Slips by which a row has another number of cells. */
const widthKinds: readonly SlipKind[] = (['applications', 'legal'] as const).flatMap((table): SlipKind[] => [
  width('a cell lost', table, (values, random) => values.toSpliced(random.below(values.length), 1)),
  width('a cell twice', table, (values, random) => {
    const at = random.below(values.length);
    return values.toSpliced(at, 0, values[at]!);
  }),
  width('a number in two cells', table, (values, random) => {
    const long = values.flatMap((value, at) => (value.length > 1 ? [at] : []));
    if (long.length === 0) return values;
    const at = random.pick(long);
    const cut = 1 + random.below(values[at]!.length - 1);
    return values.toSpliced(at, 1, values[at]!.slice(0, cut), values[at]!.slice(cut));
  }),
  width('thousands in cells of their own', table, (values) => values.flatMap((value) => (value.length > 3 ? [value.slice(0, -3), value.slice(-3)] : [value]))),
]);

function line(name: string, table: SlipKind['table'], change: (values: readonly number[], at: number) => number[]): SlipKind {
  return many(named(name, table), (rows, random) => {
    const keys = table === 'legal' ? Object.keys(rows) : [random.pick(Object.keys(rows))];
    const values = keys.flatMap((key) => rows[key]!);
    const changed = change(values, random.below(values.length));
    keys.forEach((key, at) => { rows[key] = changed.slice(at * rows[key]!.length, (at + 1) * rows[key]!.length); });
  }, table);
}

function width(name: string, table: SlipKind['table'], change: (values: string[], random: Random) => string[]): SlipKind {
  return {
    name: named(name, table),
    table,
    cells: 'number',
    make: () => true,
    print(rows, random) {
      for (let turn = 0; turn < mostTries; turn++) {
        const key = random.pick(Object.keys(rows));
        const changed = change(rows[key]!, random);
        if (changed.length === rows[key]!.length) continue;
        rows[key] = changed;
        return true;
      }
      return false;
    },
  };
}

/** The figures of some rows stand a row higher than they should; the lowest of these is blank no more than 0. */
function moveUp(rows: Rows, columns: readonly number[], random: Random): void {
  const keys = Object.keys(rows);
  const from = random.below(keys.length - 2);
  const to = from + 2 + random.below(keys.length - from - 2);
  for (const column of columns) {
    for (let at = from; at < to; at++) rows[keys[at]!]![column] = rows[keys[at + 1]!]![column]!;
    rows[keys[to]!]![column] = 0;
  }
}

function named(name: string, table: SlipKind['table']): string {
  return table === 'legal' ? `${name} (table 4)` : name;
}

function insertAt(text: string, at: number): string {
  return text.slice(0, at + 1) + text[at]! + text.slice(at + 1);
}

function digits(name: string, table: SlipKind['table'], change: (text: string, random: Random) => string): SlipKind {
  return one(name, table, (rows, row, at, random) => Number(change(String(rows[row]![at]), random)));
}

/** Tries cells until one can be changed so. */
function one(name: string, table: SlipKind['table'], valueFor: (rows: Rows, row: string, at: number, random: Random) => number | undefined): SlipKind {
  return {
    name: named(name, table),
    table,
    cells: 'few',
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
  return { ...many(name, make), cells: 'few' };
}

function twice(name: string, make: (rows: Rows, random: Random) => void): SlipKind {
  return { ...many(name, make), cells: 'twice' };
}

function many(name: string, make: (rows: Rows, random: Random) => void, table: SlipKind['table'] = 'applications'): SlipKind {
  return {
    name,
    table,
    cells: 'many',
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

/** Every kind of slip, each as it happens to whoever fills in the table. */
export const slipKinds: readonly SlipKind[] = [...cellKinds, ...wideKinds, ...widthKinds, ...twiceKinds];
