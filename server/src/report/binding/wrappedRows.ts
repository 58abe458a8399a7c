import type { TableId } from '../../forms/form';
import { forms } from '../../forms/registry';
import type { Term, TermMatch } from '../../forms/vocabulary';
import { matchLabel } from '../../forms/vocabulary';
import { foldLabel } from '../../text/fold';
import { fewestBesideMark, isFigureWithMark } from '../../text/number';
import { cover } from '../../text/span';
import { noHeads } from './headPlaces';
import type { Item, LabelledRow, LabelledRows } from './reading';

/**
 * Parts a table whose labels are wrapped over lines into rows: for each line of figures the parts around it that make a label
 * of the form together, those before it, on its own line and right behind it.
 */
export function wrappedRows(table: TableId, lines: readonly (readonly Item[])[]): LabelledRows {
  const rows: LabelledRow[] = [];
  const named: Term[] = [];
  let over: Term[] = [];
  let group: string | null = null;
  let before: Item[] = [];
  let used: ReadonlySet<Item> = new Set();
  lines.forEach((line, at) => {
    const values = line.slice(firstValue(line));
    for (const item of line.slice(0, line.length - values.length)) if (!used.has(item)) before.push(item);
    if (values.length === 0) {
      for (const item of line) for (const term of headTerms(table, item)) over.push(term);
      return;
    }
    const behind = partsBehind(lines, at);
    const label = bestLabel(table, group, before, behind, values.length);
    const parts = label?.parts ?? before;
    rows.push({
      key: label === null ? null : label.match.term.kind === 'row' ? label.match.term.key : label.match.term.group,
      score: label?.match.score ?? 0,
      label: (parts.length === 0 ? values : parts).map((item) => item.cell.span).reduce(cover),
      text: parts.map((item) => item.cell.text).join(''),
      cells: { items: values, kind: '', offset: 0, exact: false },
    });
    used = new Set(parts);
    before = [];
    if (label === null) return;
    const { term } = label.match;
    group = term.kind === 'row' ? term.group : term.key;
    named.push(term, ...over.filter((head) => head.block === term.block));
    over = [];
  });
  return { rows, named, heads: noHeads };
}

/** A label is torn into no more parts than this, and reaches no further behind its figures. */
const mostBefore = 10;
const mostBehind = 3;
const leastScore = 0.7;
const closeCall = 0.03;
const tie = 0.001;
const restPenalty = 0.1;

interface Label {
  readonly match: TermMatch;
  readonly parts: readonly Item[];
}

/**
 * The likeliest label of a row; of equally likely ones the longest (…不计其他情形 ends with a label
 * of its own), and of the group that the row before is in.
 * Null when the parts make none.
 */
function bestLabel(table: TableId, group: string | null, before: readonly Item[], behind: readonly (readonly Item[])[], figures: number): Label | null {
  let best: Label | null = null;
  for (let lines = 0; lines <= Math.min(mostBehind, behind.length); lines++) {
    const below = behind.slice(0, lines).flat();
    // What stands behind the figures only completes a label; a whole label there is that of the next row.
    for (let count = before.length === 0 ? 0 : 1; count <= Math.min(mostBefore, before.length); count++) {
      const parts = [...before.slice(before.length - count), ...below];
      if (parts.length === 0) continue;
      const text = parts.map((item) => item.cell.text).join('');
      const matches = matchLabel(text).map((match) => (isRest(text) ? { ...match, score: match.score - restPenalty } : match))
        .filter(({ term }) => term.table === table && (term.kind === 'row' || (term.kind === 'group' && term.group !== null)));
      const match = matches.find(({ term, score }) => term.kind === 'row' && term.group !== null && term.group === group && score >= matches[0]!.score - closeCall) ?? matches[0];
      if (match === undefined || match.score < leastScore) continue;
      // The rest of a row goes before the label of the next one; only a whole row has all of its own label behind it.
      if (count === 0 && figures !== columnsOf(match.term)) continue;
      const surer = best === null || match.score > best.match.score + tie || (match.score > best.match.score - tie && parts.length > best.parts.length);
      if (surer) best = { match, parts };
    }
  }
  return best;
}

/** Whether a bracket is closed that was opened before: 其他情形） is the end of （区分处理的，只计这一情形，不计其他情形）. */
function isRest(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (/[(（]/u.test(sign)) open++;
    else if (/[)）]/u.test(sign) && --open < 0) return true;
  }
  return false;
}

/** How many columns the term's block has in the form that the term is of. */
function columnsOf({ table, block, forms: own }: Term): number | undefined {
  const form = forms.find(({ id }) => own.includes(id));
  return form?.tables.find(({ id }) => id === table)?.blocks.find(({ key }) => key === block)?.columns.length;
}

/** The lines without figures that follow a line of figures. */
function partsBehind(lines: readonly (readonly Item[])[], at: number): (readonly Item[])[] {
  const behind: (readonly Item[])[] = [];
  for (let next = at + 1; next < lines.length && behind.length < mostBehind && firstValue(lines[next]!) === lines[next]!.length; next++) behind.push(lines[next]!);
  return behind;
}

/** Where the figures at the end of a line begin; its length when it has none. */
function firstValue(line: readonly Item[]): number {
  const marked = line.findLastIndex(({ kind, cell }) => kind !== 'value' && !isFigureWithMark(cell.text)) + 1;
  return line.length - marked >= fewestBesideMark ? marked : line.findLastIndex(({ kind }) => kind !== 'value') + 1;
}

function headTerms(table: TableId, item: Item): Term[] {
  const own = item.matches.filter(({ term, score }) => term.table === table && term.kind === 'column' && score > 0.9).map(({ term }) => term);
  return own.length > 0 ? own : gluedHeads(table, foldLabel(item.cell.text));
}

/** The columns whose heads stand side by side without anything between them, all of a block. */
function gluedHeads(table: TableId, text: string): Term[] {
  const blocks = forms.flatMap((form) => form.tables.filter(({ id }) => id === table).flatMap((spec) => spec.blocks.map((block) => ({ form: form.id, block }))));
  return blocks.flatMap(({ form, block: { key: block, columns } }) => (columns.length > 1 && text.includes(columns.map(({ label }) => foldLabel(label)).join(''))
    ? columns.map(({ key }): Term => ({ kind: 'column', table, block, key, group: null, forms: [form], ordinal: null }))
    : []));
}
