import type { FormId, SectionNumber, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import type { Figures } from '../kit/figures';
import { gridOf } from '../kit/grid';
import type { Grid } from '../kit/grid';
import { hasPin, pinned } from './pins';
import { preambleOf, proseOf } from './prose';
import type { Random } from './random';

/** A report before it is laid out. Figures and headings in its texts have pins. */
export interface Draft {
  readonly form: FormId;
  readonly agency: string;
  readonly year: number;
  /** What a web page has before and after the report; an array is a row of a table. */
  readonly before: readonly Chrome[];
  readonly after: readonly Chrome[];
  /** The lines of the title. */
  readonly title: readonly string[];
  readonly preamble: readonly string[];
  readonly sections: readonly DraftSection[];
}

export type Chrome = string | readonly string[];

export interface DraftSection {
  readonly number: SectionNumber;
  readonly heading: DraftHeading | null;
  readonly paragraphs: readonly string[];
  /** Of sections 2 to 4 the form's table, in one part or several. */
  readonly tables: readonly DraftTable[];
}

export interface DraftHeading {
  /** `一、`, or nothing. */
  readonly ordinal: string;
  /** A line break is one of the heading's own. */
  readonly title: string;
  /** What encloses the heading: `【】`; or nothing. */
  readonly marks?: readonly [string, string];
  /** Of a Markdown heading, or 0. */
  readonly level: number;
  /** Whether the section's first paragraph stands on the heading's line. */
  readonly joined: boolean;
}

export interface DraftTable {
  readonly id: TableId;
  readonly grid: Grid;
}

/** A cell of the form, and the figure that belongs there. */
export interface Figure {
  readonly table: TableId;
  readonly row: string;
  /** The key of the column and its place in the row. */
  readonly column: string;
  readonly at: number;
  readonly kind: 'count' | 'change' | 'amount';
  readonly value: string;
}

/** How a figure stands in its cell: what is before and behind it does not belong to it. */
export interface Printed {
  readonly before: string;
  readonly number: string;
  readonly after: string;
  /** What is to be read: a plain decimal, or null for a cell without a figure. */
  readonly value: string | null;
  readonly unit: string | null;
}

/** A figure that is to be found again under the pin of its index in the list. */
export interface Expected extends Figure {
  readonly printed: Printed;
}

/** What differs from the form in the tables of a report, beyond how labels and figures are printed. */
export interface Plan {
  /** `applications.denied.3`: rows that are absent. */
  readonly lost?: readonly string[];
  /** Whether （六） is one row. */
  readonly single?: boolean;
  /** Figures of the other form for table 2, wholly or in its first block. */
  readonly foreign?: { readonly figures: Figures; readonly blocks: 'first' | 'all' };
}

export interface DraftOptions {
  readonly form: FormId;
  readonly figures: Figures;
  readonly plan: Plan;
  print(figure: Figure): Printed;
  label(label: string): string;
}

/** The pin of a section's heading, and of the title in it. */
export function headingPin(number: SectionNumber): number {
  return 3000 + number;
}

export function titlePin(number: SectionNumber): number {
  return 3010 + number;
}

/** Where the last section's last paragraph ends. */
export const endPin = 3020;

/** A complete report, and the figures that stand in it. */
export function draftOf(options: DraftOptions, random: Random): { readonly draft: Draft; readonly expected: readonly Expected[] } {
  const { form, figures } = options;
  const expected: Expected[] = [];
  const agency = random.pick(['云川县人民政府', '临江市东湖区人民政府', '白石镇人民政府', '河东街道办事处', '青山县教育局', '临江市人民政府']);
  const year = form === 'form2019' ? random.pick([2019, 2020]) : random.pick([2021, 2022, 2023, 2024, 2025]);
  const spec = forms.find(({ id }) => id === form)!;
  const draft: Draft = {
    form,
    agency,
    year,
    before: [],
    after: [],
    title: [`${agency}${year}年政府信息公开工作年度报告`],
    preamble: preambleOf(agency, year),
    sections: spec.sections.map(({ number, title, table }, at): DraftSection => ({
      number,
      heading: { ordinal: `${'一二三四五六'[number - 1]!}、`, title, level: 0, joined: false },
      paragraphs: at < spec.sections.length - 1 ? proseOf(number, agency, year, figures) : withEnd(proseOf(number, agency, year, figures)),
      tables: table === null ? [] : [{ id: table, grid: printedGrid(table, options, expected) }],
    })),
  };
  return { draft, expected };
}

/** The ordinal and the title of a heading, pinned. */
export function headingText({ number, heading }: DraftSection, lineBreak = '\n'): string {
  if (heading === null) return '';
  const [open, close] = heading.marks ?? ['', ''];
  return `${open}${pinned(headingPin(number), heading.ordinal + pinned(titlePin(number), heading.title))}${close}`.replaceAll('\n', lineBreak);
}

function withEnd(paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph, at) => (at < paragraphs.length - 1 ? paragraph : paragraph + pinned(endPin, '')));
}

function printedGrid(table: TableId, options: DraftOptions, expected: Expected[]): Grid {
  const own = (): Grid => pinnedGrid(table, options.form, options.figures, options, expected);
  const { foreign } = options.plan;
  const grid = table !== 'disclosure' || foreign === undefined ? own() : foreignGrid(foreign, options, expected);
  return grid.map((row) => row.map((cell) => (typeof cell !== 'string' || hasPin(cell) ? cell : options.label(cell))));
}

/** Table 2 of the other form, or with its first block in that of the other form. */
function foreignGrid(foreign: NonNullable<Plan['foreign']>, options: DraftOptions, expected: Expected[]): Grid {
  const other: FormId = options.form === 'form2019' ? 'form2021' : 'form2019';
  const lost = foreign.blocks === 'all' ? [] : Object.keys(foreign.figures.disclosure).filter((row) => !firstBlock.includes(row));
  const theirs = pinnedGrid('disclosure', other, foreign.figures, { ...options, plan: { lost: named(lost) } }, expected);
  if (foreign.blocks === 'all') return theirs;
  return [...theirs, ...pinnedGrid('disclosure', options.form, options.figures, { ...options, plan: { lost: named(firstBlock) } }, expected)];
}

const firstBlock = ['rules', 'normativeDocuments'];

function named(rows: readonly string[]): string[] {
  return rows.map((row) => `disclosure.${row}`);
}

function pinnedGrid(table: TableId, form: FormId, figures: Figures, options: DraftOptions, expected: Expected[]): Grid {
  const blocks = forms.find(({ id }) => id === form)!.tables.find(({ id }) => id === table)!.blocks;
  const rows: Record<string, readonly string[] | null> = {};
  for (const block of blocks) {
    for (const row of block.rows) {
      const name = `${table}.${row.key}`;
      if (options.plan.lost?.includes(name) === true || (options.plan.single === true && row.group === 'other')) {
        rows[name] = null;
        continue;
      }
      rows[name] = figures[table][row.key]!.map((value, at) => printedCell({ table, row: row.key, column: block.columns[at]!.key, at, kind: block.columns[at]!.kind, value }, options, expected));
    }
    const grouped = block.rows.filter((row) => row.group === 'other');
    if (options.plan.single !== true || grouped.length === 0) continue;
    const sums = block.columns.map((_, at) => grouped.reduce((sum, row) => sum + BigInt(figures[table][row.key]![at]!), 0n));
    rows[`${table}.other`] = sums.map((sum, at) => printedCell({ table, row: 'other', column: block.columns[at]!.key, at, kind: 'count', value: String(sum) }, options, expected));
    // The kit prints the group as one row where its first row would stand.
    for (const row of grouped) delete rows[`${table}.${row.key}`];
  }
  return gridOf(form, table, { rows });
}

function printedCell(figure: Figure, options: DraftOptions, expected: Expected[]): string {
  const printed = options.print(figure);
  expected.push({ ...figure, printed });
  return printed.before + pinned(expected.length - 1, printed.number) + printed.after;
}
