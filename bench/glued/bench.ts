import { forms } from '../../server/src/forms/registry';
import { readReport } from '../../server/src/report/read';
import type { ReportRow } from '../../server/src/report/report';
import { formatDecimal } from '../../server/src/text/decimal';
import type { TableId } from '../../server/src/forms/form';
import type { FigureSet } from '../../test/matrix/figures';
import { randomOf } from '../../test/matrix/random';
import type { Random } from '../../test/matrix/random';
import type { RowContent } from './exhaustive';
import { legalWays, waysInSolutions } from './exhaustive';
import type { Glue, RowName, Runs } from './glue';
import { gluedReport, runsOf } from './glue';

/** What became of the tables of one kind of glue. */
export interface GluedTally {
  readonly name: string;
  readonly tables: number;
  readonly figures: number;
  readonly right: number;
  readonly unread: number;
  readonly wrong: number;
  /** Wrong figures that are not marked as rebuilt. */
  readonly unmarked: number;
  /** Rows of tables 3 and 4 that the exhaustive search was asked about. */
  readonly rows: number;
  readonly unique: number;
  /** Rows that are unique and were not rebuilt, and rows that were rebuilt and are not unique. */
  readonly missed: readonly string[];
  readonly guessed: readonly string[];
  /** Rows of which the exhaustive search could not tell. */
  readonly untold: number;
  /** Of the slowest report, in milliseconds. */
  readonly slowest: number;
}

const none: GluedTally = { name: '', tables: 0, figures: 0, right: 0, unread: 0, wrong: 0, unmarked: 0, rows: 0, unique: 0, missed: [], guessed: [], untold: 0, slowest: 0 };

/** Every kind of glue over all sets of figures. */
export function tallyGlued(sets: readonly FigureSet[]): GluedTally[] {
  return [
    sum('whole pages, each table on one line', sets.map((set) => tally(set, 'page', runsOf(set)))),
    sum('whole pages, letters for 0 and 1', sets.map((set) => tally(set, 'page', runsOf(set), withLetters(randomOf(`letters ${set.id}`))))),
    sum('whole pages, each table on one line that is wrapped', sets.map((set) => tally(set, 'wrapped', runsOf(set)))),
    sum('whole pages, each table on one line that is wrapped, letters for 0 and 1', sets.map((set) => tally(set, 'wrapped', runsOf(set), withLetters(randomOf(`wrapped ${set.id}`))))),
    sum('whole reports on one line that is wrapped', sets.map((set) => tally(set, 'window', runsOf(set)))),
    sum('whole pages, a row a line', sets.map((set) => tally(set, 'lines', runsOf(set)))),
    sum('whole pages, a row a line, letters for 0 and 1', sets.map((set) => tally(set, 'lines', runsOf(set), withLetters(randomOf(`lines ${set.id}`))))),
    sum('one row in a whole table', sets.flatMap((set) => someRows(set).map((row) => tally(set, 'row', new Map([row]))))),
    sum('one row in a whole table, letters for 0 and 1', sets.flatMap((set) => someRows(set).map((row) => tally(set, 'row', new Map([row]), withLetters(randomOf(`row ${set.id} ${row[0]}`)))))),
    ...(['page', 'lines', 'row'] as const).map((glue) => sum(`${fullWidthNames[glue]}, full-width digits`, sets.flatMap((set) =>
      (glue === 'row' ? someRows(set).map((row) => new Map([row])) : [runsOf(set)]).map((runs) => tally(set, glue, runs, fullWidth))))),
    sum('whole pages, a digit lost', sets.flatMap((set) => damaged(set, 'lost'))),
    sum('whole pages, a digit altered', sets.flatMap((set) => damaged(set, 'altered'))),
  ];
}

const rowsOfEach = 6;
const damagesOfEach = 20;

function someRows(set: FigureSet): [RowName, string][] {
  const random = randomOf(`rows ${set.id}`);
  const rows = [...runsOf(set)].filter(([name]) => name.startsWith('applications.'));
  return Array.from({ length: rowsOfEach }, () => random.pick(rows));
}

/** A digit of tables 3 and 4 lost or made another, many times. What is unique then is not asked. */
function damaged(set: FigureSet, how: 'lost' | 'altered'): GluedTally[] {
  const random = randomOf(`${how} ${set.id}`);
  return Array.from({ length: damagesOfEach }, () => {
    const runs = runsOf(set);
    const [name, digits] = random.pick([...runs].filter(([row]) => !row.startsWith('disclosure.')));
    const at = random.below(digits.length);
    const other = how === 'lost' ? '' : String((Number(digits[at]) + 1 + random.below(9)) % 10);
    return tally(set, 'page', runs.set(name, digits.slice(0, at) + other + digits.slice(at + 1)), undefined, false);
  });
}

const fullWidthNames: Readonly<Record<Glue, string>> = { page: 'whole pages, each table on one line', wrapped: 'whole pages, each table on one line that is wrapped', window: 'whole reports on one line that is wrapped', lines: 'whole pages, a row a line', row: 'one row in a whole table' };

function fullWidth(run: string): string {
  return run.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function withLetters(random: Random): (run: string) => string {
  return (run) => run.replace(/[01]/g, (digit) => (random.chance(0.3) ? (digit === '0' ? random.pick(['O', 'o', '〇']) : random.pick(['I', 'l'])) : digit));
}

function tally(set: FigureSet, glue: Glue, runs: Runs, printed: (run: string) => string = (run) => run, isWhole = true): GluedTally {
  const text = gluedReport(set, glue, new Map([...runs].map(([row, run]) => [row, printed(run)])));
  const started = performance.now();
  const report = readReport(text);
  const slowest = performance.now() - started;
  const rows = new Map(report.tables.flatMap(({ id, blocks }) => blocks.flatMap((block) => block.rows.map((row): [string, ReportRow] => [`${id}.${row.spec.key}`, row]))));
  let own: GluedTally = { ...none, tables: new Set([...runs.keys()].map((name) => name.split('.')[0])).size, slowest };
  for (const name of runs.keys()) {
    const dot = name.indexOf('.');
    own = plus(own, figuresOf(set.figures[name.slice(0, dot) as TableId][name.slice(dot + 1)]!, rows.get(name)));
  }
  return isWhole ? plus(own, compared(set, runs, rows)) : own;
}

function figuresOf(truth: readonly string[], row: ReportRow | undefined): GluedTally {
  const got = truth.map((_, at) => row?.cells[at]?.value ?? null).map((value) => (value === null ? null : formatDecimal(value)));
  const wrong = truth.flatMap((figure, at) => (got[at] === null || got[at] === figure ? [] : [row!.cells[at]!]));
  return {
    ...none,
    figures: truth.length,
    right: truth.filter((figure, at) => got[at] === figure).length,
    unread: got.filter((figure) => figure === null).length,
    wrong: wrong.length,
    unmarked: wrong.filter(({ mark }) => mark !== 'rebuilt').length,
  };
}

/** The rows of tables 3 and 4 beside what an exhaustive search says of them. */
function compared(set: FigureSet, runs: Runs, rows: ReadonlyMap<string, ReportRow>): GluedTally {
  const verdicts = [...applicationsOf(set, runs), ...legalOf(set, runs)];
  const isRead = (name: string): boolean => rows.get(name)?.cells.every(({ state }) => state === 'figure') === true;
  const told = verdicts.filter(({ ways }) => ways !== null);
  return {
    ...none,
    rows: told.length,
    unique: told.filter(({ ways }) => ways === 1).length,
    missed: told.filter(({ name, ways }) => ways === 1 && !isRead(name)).map(({ name }) => `${set.id} ${name}`),
    guessed: told.filter(({ name, ways }) => ways !== 1 && isRead(name)).map(({ name }) => `${set.id} ${name}`),
    untold: verdicts.length - told.length,
  };
}

interface Verdict {
  readonly name: string;
  /** How many ways of the row stand in a solution; null where that could not be found out. */
  readonly ways: number | null;
}

function applicationsOf({ form, figures }: FigureSet, runs: Runs): Verdict[] {
  const keys = forms.find(({ id }) => id === form)!.tables.find(({ id }) => id === 'applications')!.blocks[0]!.rows.map(({ key }) => key);
  const names = keys.filter((key) => runs.has(`applications.${key}`));
  if (names.length === 0) return [];
  const rows = new Map(keys.map((key): [string, RowContent] => {
    const digits = runs.get(`applications.${key}`);
    return [key, digits === undefined ? { figures: figures.applications[key]!.map(BigInt) } : { digits }];
  }));
  const outside = ['new', 'carriedIn', 'total', 'carriedOut'];
  const ways = waysInSolutions({ rows, results: keys.filter((key) => !outside.includes(key)), total: 'total', carried: { new: 'new', in: 'carriedIn', out: 'carriedOut' } });
  return names.map((key) => ({ name: `applications.${key}`, ways: ways?.get(key)!.size ?? null }));
}

function legalOf({ figures }: FigureSet, runs: Runs): Verdict[] {
  const names = Object.keys(figures.legal).map((key): RowName => `legal.${key}`);
  if (!names.every((name) => runs.has(name))) return [];
  const ways = legalWays(names.map((name) => runs.get(name)!).join(''), names.length);
  return names.map((name, at) => ({ name, ways: new Set(ways.map((way) => way.slice(at * 5, at * 5 + 5).join(' '))).size }));
}

function plus(a: GluedTally, b: GluedTally): GluedTally {
  return {
    name: a.name,
    tables: a.tables + b.tables,
    figures: a.figures + b.figures,
    right: a.right + b.right,
    unread: a.unread + b.unread,
    wrong: a.wrong + b.wrong,
    unmarked: a.unmarked + b.unmarked,
    rows: a.rows + b.rows,
    unique: a.unique + b.unique,
    missed: [...a.missed, ...b.missed],
    guessed: [...a.guessed, ...b.guessed],
    untold: a.untold + b.untold,
    slowest: Math.max(a.slowest, b.slowest),
  };
}

function sum(name: string, tallies: readonly GluedTally[]): GluedTally {
  return { ...tallies.reduce(plus, none), name };
}
