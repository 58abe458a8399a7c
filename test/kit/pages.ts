import type { BlockSpec, FormId, RowSpec, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
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
 *   the form between two rows given are absent, but where a line `…` stands. A first line with the table's column heads
 *   is for the reader; it must be the form's.
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
}

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
export function exampleReport({ kind, form, body }: Example, layout: LayoutId): string {
  if (kind === 'table') return makeReport({ form, layout, change: changeOf(form, body) });
  return body.replace(/^〔(.+)〕$/gm, (_, name: string) => {
    const table = forms.find((candidate) => candidate.id === form)!.tables.find((candidate) => candidate.name.zh === name);
    if (table === undefined) throw new Error(`no table 〔${name}〕 in ${form}`);
    return layouts[layout](gridOf(form, table.id));
  });
}

function examplesIn(section: string): Example[] {
  return [...section.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info, body]) => {
    const [kind, form] = info!.split(' ');
    if ((kind !== 'report' && kind !== 'table') || !forms.some((candidate) => candidate.id === form)) throw new Error(`an example is no \`\`\`${info}`);
    return { kind, form: form as FormId, body: body! };
  });
}

interface Place {
  readonly table: TableId;
  readonly block: BlockSpec;
  readonly row: RowSpec;
}

function changeOf(form: FormId, body: string): TableChange {
  const rows: Record<string, readonly string[] | null> = {};
  const places = placesOf(form);
  let before = -1;
  let heads: readonly string[] | null = null;
  for (const line of body.split('\n').filter((each) => each.trim() !== '')) {
    if (line.trim() === '…') {
      before = -1;
      continue;
    }
    const [label, ...cells] = line.trim().replace(/\|$/, '').split('|').map((cell) => cell.trim());
    const at = places.findIndex(({ row }) => row.label === label);
    if (at < 0 && heads === null && Object.keys(rows).length === 0) {
      heads = cells;
      continue;
    }
    const place = places[at] ?? singleRow(places, label!);
    if (place === undefined) throw new Error(`no row ${label} in ${form}`);
    const columns = place.block.columns.map((column) => column.label);
    if (heads !== null && heads.join() !== columns.join()) throw new Error(`the heads of ${label} are ${columns.join(' | ')}`);
    rows[`${place.table}.${place.row.key}`] = cells;
    if (before >= 0) for (const lost of places.slice(before + 1, at)) rows[`${lost.table}.${lost.row.key}`] = null;
    before = at;
  }
  return { rows };
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
