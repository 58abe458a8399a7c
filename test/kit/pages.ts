import type { BlockSpec, FormId, RowSpec, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { figuresBefore, figuresOf, noFigures } from './figures';
import type { Figures } from './figures';
import { gridOf } from './grid';
import type { TableChange } from './grid';
import { layouts } from './layouts';
import type { LayoutId } from './layouts';
import { makeReport } from './make-report';

/**
 * A page of `docs/checks/`. Its examples are fenced blocks that run as tests:
 *
 * - ` ```report form2021 `: a whole report, however short. A line `〔表名〕` stands for that table, clean and complete.
 * - ` ```table form2021 `: rows of one table, cells closed by bars, set into a clean report in the place of its own. Rows of
 *   the form between two rows given are absent, but where a line `…` stands. A label that is none of the form's is that of
 *   the one row that is free between its neighbours, else of a row that stands there besides. A first line with the table's
 *   column heads is for the reader; heads in it that are not the form's stand in the report too.
 *
 * What stands behind the form makes a block another report, with which the example before it is compared: `of last year`, `of next
 * year`, `of a member`, `of another file` (the same agency and year). Its rows, too, are set into a report in which all else fits.
 * `of a missing member` is one that is declared and not there: only its name stands in the block.
 */
export interface Page {
  readonly title: string;
  /** The line for clerks, in Chinese. */
  readonly summary: string;
  readonly headings: readonly string[];
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

export interface Example {
  readonly kind: 'report' | 'table';
  readonly form: FormId;
  readonly body: string;
  /** What it is compared with, in the order of the page. */
  readonly beside: readonly OtherExample[];
}

export interface OtherExample extends Omit<Example, 'beside'> {
  readonly role: Role;
}

export const roles = ['last year', 'next year', 'a member', 'a missing member', 'another file'] as const;
export type Role = (typeof roles)[number];

/** Reads a page; throws on a block that says not what it is. */
export function readPage(markdown: string): Page {
  const parts = markdown.split(/^## /m);
  const sections = new Map(parts.slice(1).map((part) => [part.split('\n')[0]!.trim(), part]));
  const opening = parts[0]!;
  return {
    title: /^# (.+)$/m.exec(opening)?.[1] ?? '',
    summary: /^> (.+)$/m.exec(opening)?.[1] ?? '',
    headings: [...sections.keys()],
    wrong: examplesIn(sections.get('Wrong') ?? ''),
    right: examplesIn(sections.get('Right') ?? ''),
  };
}

/** The example as a whole report, its tables in a layout; marks stay. */
export function exampleReport({ kind, form, body, beside }: Example, layout: LayoutId): string {
  const figures = beside.some(({ role }) => role === 'next year') ? figuresBefore(form) : figuresOf(form);
  return written({ kind, form, body }, layout, figures, {});
}

/** The reports with which the example is compared, in their order: of the members the first has all figures that the example does not name. */
export function reportsBeside({ beside }: Example, layout: LayoutId): { readonly role: Role; readonly text: string }[] {
  return beside.map((other, at) => {
    const { role, form } = other;
    if (role === 'a missing member') return { role, text: other.body.trim() };
    const isFurther = role === 'a member' && beside.slice(0, at).some((each) => each.role === role);
    const figures = role === 'last year' ? figuresBefore(form) : isFurther ? noFigures(form) : figuresOf(form);
    const year = ({ 'last year': -1, 'next year': 1, 'a member': 0, 'another file': 0 } satisfies Record<Exclude<Role, 'a missing member'>, number>)[role] + (form === 'form2019' ? 2020 : 2021);
    // Members are different agencies.
    const title = role === 'a member' ? { title: `${'东西南北中'[at]!}山镇人民政府${year}年政府信息公开工作年度报告` } : {};
    return { role, text: written(other, layout, figures, { year, ...title }) };
  });
}

function written({ kind, form, body }: Omit<Example, 'beside'>, layout: LayoutId, figures: Figures, { title, ...of }: { readonly year?: number; readonly title?: string }): string {
  if (kind === 'table') return makeReport({ form, layout, ...of, change: { ...changeOf(form, body), figures, ...(title === undefined ? {} : { title }) } });
  return body.replace(/^〔(.+)〕$/gm, (_, name: string) => {
    const table = forms.find((candidate) => candidate.id === form)!.tables.find((candidate) => candidate.name.zh === name);
    if (table === undefined) throw new Error(`no table 〔${name}〕 in ${form}`);
    return layouts[layout](gridOf(form, table.id, { figures }));
  });
}

function examplesIn(section: string): Example[] {
  const examples: (Example & { readonly beside: OtherExample[] })[] = [];
  for (const [, info, body] of section.matchAll(/^```(.*)\n([^]*?)^```$/gm)) {
    const [kind, form, ...behind] = info!.split(' ');
    const role = roles.find((each) => behind.join(' ') === `of ${each}`);
    if ((kind !== 'report' && kind !== 'table') || !forms.some((candidate) => candidate.id === form) || (behind.length > 0 && role === undefined)) throw new Error(`an example is no \`\`\`${info}`);
    const example = { kind, form: form as FormId, body: body! } as const;
    if (role === undefined) examples.push({ ...example, beside: [] });
    else examples.at(-1)!.beside.push({ ...example, role });
  }
  return examples;
}

interface Place {
  readonly table: TableId;
  readonly block: BlockSpec;
  readonly row: RowSpec;
}

interface ExampleRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** Of the rows of the form; −1 for another. */
  readonly at: number;
  /** Whether rows of the form stand between it and the row above that the example leaves out. */
  readonly apart: boolean;
}

function changeOf(form: FormId, body: string): TableChange {
  const places = placesOf(form);
  const { heads, rows: given } = linesOf(body, places);
  const rows: Record<string, readonly string[] | null> = {};
  const labels: Record<string, string> = {};
  const behind: Record<string, (readonly string[])[]> = {};
  const order: string[] = [];
  let before = -1;
  given.forEach((row, index) => {
    const next = given[index + 1];
    const free = row.at < 0 && !row.apart && before >= 0 && next?.at === before + 2 && !next.apart ? before + 1 : -1;
    const at = row.at >= 0 ? row.at : free;
    const single = singleRow(places, unmarked(row.label));
    if (at < 0 && single === undefined) {
      if (before < 0) throw new Error(`no row ${row.label} in ${form}`);
      const above = nameOf(places[before]!);
      behind[above] = [...(behind[above] ?? []), [row.label, ...row.cells]];
      return;
    }
    const place = places[at] ?? single!;
    if (at >= 0 && row.label !== place.row.label) labels[nameOf(place)] = row.label;
    rows[nameOf(place)] = row.cells;
    if (before >= 0 && !row.apart) for (const lost of places.slice(before + 1, Math.max(at, 0))) rows[nameOf(lost)] ??= null;
    order.push(place.row.key);
    before = at;
  });
  const [first] = given.flatMap(({ at }) => (at < 0 ? [] : [places[at]!]));
  return { rows, labels, behind, heads: headsOf(first, heads), rowOrder: orderOf(places, first, order) };
}

function linesOf(body: string, places: readonly Place[]): { readonly heads: readonly string[] | null; readonly rows: readonly ExampleRow[] } {
  const rows: ExampleRow[] = [];
  let heads: readonly string[] | null = null;
  let apart = true;
  for (const line of body.split('\n').filter((each) => each.trim() !== '')) {
    if (line.trim() === '…') {
      apart = true;
      continue;
    }
    const [label, ...cells] = line.trim().replace(/\|$/, '').split('|').map((cell) => cell.trim());
    const at = places.findIndex(({ row }) => row.label === unmarked(label!));
    if (at < 0 && heads === null && rows.length === 0 && singleRow(places, unmarked(label!)) === undefined) heads = cells;
    else {
      rows.push({ label: label!, cells, at, apart });
      apart = false;
    }
  }
  return { heads, rows };
}

/** The heads that are not the form's, by block and column. */
function headsOf(place: Place | undefined, heads: readonly string[] | null): NonNullable<TableChange['heads']> {
  if (place === undefined || heads === null) return {};
  const { block } = place;
  if (heads.length !== block.columns.length) throw new Error(`the heads of ${place.row.label} are ${block.columns.map((column) => column.label).join(' | ')}`);
  return Object.fromEntries(block.columns.flatMap((column, at) => (heads[at] === column.label ? [] : [[`${block.key}.${column.key}`, heads[at] === '' ? null : heads[at]!]])));
}

/** All rows of the table, those of the example in its order. */
function orderOf(places: readonly Place[], first: Place | undefined, given: readonly string[]): NonNullable<TableChange['rowOrder']> {
  if (first === undefined) return {};
  const all = places.filter(({ table }) => table === first.table).map(({ row }) => row.key);
  const ranks = given.map((key) => all.indexOf(key));
  if (ranks.every((rank, at) => at === 0 || rank < 0 || rank > ranks[at - 1]!)) return {};
  const start = Math.min(...ranks);
  const others = all.filter((key) => !given.includes(key));
  return { [first.table]: [...others.filter((key) => all.indexOf(key) < start), ...given, ...others.filter((key) => all.indexOf(key) > start)] };
}

function nameOf({ table, row }: Place): string {
  return `${table}.${row.key}`;
}

/** Without marks around or in it. */
function unmarked(words: string): string {
  return words.replace(/⟦[a-z/ -]*:|⟧/g, '');
}

/** A group printed as one row stands in the place of its rows. */
function singleRow(places: readonly Place[], label: string): Place | undefined {
  for (const place of places) {
    const group = place.block.groups.find((candidate) => candidate.key === place.row.group && candidate.asRow !== null && candidate.label === label);
    if (group?.asRow != null) return { ...place, row: { ...place.row, key: group.asRow } };
  }
  return undefined;
}

function placesOf(form: FormId): Place[] {
  return forms.find((candidate) => candidate.id === form)!.tables.flatMap((table) =>
    table.blocks.flatMap((block) => block.rows.map((row) => ({ table: table.id, block, row }))));
}
