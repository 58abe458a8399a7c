import type { BlockSpec, GroupSpec, RowSpec, TableSpec } from '../forms/form';
import type { ReportBlock, ReportRow, ReportTable } from '../report/report';
import { readOrdinal } from '../text/numerals';
import type { LaidCell, LaidLine } from './aligned';
import { tidy } from './headWords';
import type { HeadWords } from './headWords';

/**
 * The table as it is laid out: what the form prints, with the labels and figures of this text. Labels stand in one column, those
 * under a head (三、, （三）) further in, and heads of rows on a line of their own: the long labels of table 3 in a column each would be
 * wider than a window. A head that the text does not have is left blank, or its line out.
 *
 * @param spec of the table, in the form in which it is printed
 */
export function laidLines(table: ReportTable, spec: TableSpec, words: HeadWords): LaidLine[] {
  const lines = spec.blocks[0]!.direction === 'across' ? acrossLines(table, spec, words) : blocksOf(table).flatMap((block) => [
    ...headLines(block, spec, words),
    ...rowLines(block, spec, words),
  ]);
  const width = Math.max(...lines.map(widthOfLine));
  return lines.filter((line) => line.some(({ text, isFigure }) => text !== '' || isFigure === true)).map((line) => widened(line, width));
}

function blocksOf({ blocks }: ReportTable): ReportBlock[] {
  return [...blocks].sort((a, b) => a.span.start - b.span.start);
}

function widthOfLine(line: LaidLine): number {
  return line.reduce((sum, { columns }) => sum + columns, 0);
}

/** The last cell of a line reaches to the edge of the table. */
function widened(line: LaidLine, width: number): LaidLine {
  const [last, missing] = [line.at(-1)!, width - widthOfLine(line)];
  return missing === 0 ? line : [...line.slice(0, -1), { ...last, columns: last.columns + missing }];
}

function headLines(block: ReportBlock, spec: TableSpec, words: HeadWords): LaidLine[] {
  const { label, columns, groups } = block.spec;
  const over: LaidLine[] = label === null ? [] : [[cell(words.block(block.spec), 1 + columns.length)]];
  if (groups.length === 0) return [...over, [cell(words.head(spec.heads[0]!)), ...columns.map(({ key }) => cell(words.column(block.spec, key)))]];
  return [...over, ...groupedHeads(block.spec, spec, words)];
}

/** Table 3: heads in three lines beside the note in the corner, as the form prints them; frames that are absent are left out. */
function groupedHeads({ columns, ...block }: BlockSpec, { heads }: TableSpec, words: HeadWords): LaidLine[] {
  const [note, applicants, organisations] = heads as [string, string, string];
  const own = { ...block, columns };
  const all = columns.map(({ key }) => cell(words.column(own, key)));
  const [corner, frame, inner] = [words.head(note), words.head(applicants), words.head(organisations)];
  const kinds = all.slice(1, -1);
  if (inner === '') return [[cell(frame === '' ? '' : corner), cell(frame, columns.length)], [cell(frame === '' ? corner : ''), ...all]];
  return [
    [cell(corner), cell(frame, columns.length)],
    [cell(''), all[0]!, cell(inner, kinds.length), all.at(-1)!],
    [cell(''), cell(''), ...kinds, cell('')],
  ];
}

function rowLines({ spec: block, rows }: ReportBlock, { heads }: TableSpec, words: HeadWords): LaidLine[] {
  const lines: LaidLine[] = [];
  const width = 1 + block.columns.length;
  let before: ReportRow | null = null;
  for (const row of [...rows].sort((a, b) => a.span.start - b.span.start)) {
    const group = groupOf(block, row.spec);
    const depth = depthOf(block, row.spec);
    if (depth > 0 && (before === null || depthOf(block, before.spec) === 0)) lines.push([cell(words.head(heads.at(-1)!), width)]);
    if (group !== null && (before === null || groupOf(block, before.spec) !== group)) lines.push([{ ...cell(words.group(block, group), width), depth: depth - 1 }]);
    lines.push([{ ...cell(words.row(row)), depth }, ...row.cells.map((each): LaidCell => figure(each.text))]);
    before = row;
  }
  return lines;
}

function groupOf({ groups }: BlockSpec, { group }: RowSpec): GroupSpec | null {
  return groups.find(({ key }) => key === group) ?? null;
}

/** Under how many heads a row stands, by its ordinal: 一、 under none, （一） under 三、, 1. under a group as well. */
function depthOf(block: BlockSpec, row: RowSpec): number {
  if (block.groups.length === 0) return 0;
  if (groupOf(block, row) !== null) return 2;
  return readOrdinal(row.label)?.style === 'bracketed' ? 1 : 0;
}

/** Table 4: rows side by side, the first by itself and the others under a common head; one line of figures. */
function acrossLines({ blocks: [block] }: ReportTable, { heads }: TableSpec, words: HeadWords): LaidLine[] {
  const { columns } = block!.spec;
  const rows = block!.spec.rows.flatMap(({ key }) => block!.rows.find(({ spec }) => spec.key === key) ?? []);
  const [review, ...suits] = rows;
  const columnsOf = (row: ReportRow): LaidCell[] => columns.map(({ key }) => cell(words.columnOf(block!.spec, row.spec, key)));
  const own = columnsOf(review!);
  return [
    [cell(words.row(review!), columns.length), cell(words.head(heads[0]!), columns.length * suits.length)],
    [...own, ...suits.map((row) => cell(words.row(row), columns.length))],
    [...own.map(() => cell('')), ...suits.flatMap(columnsOf)],
    rows.flatMap(({ cells }) => cells.map(({ text }) => figure(text))),
  ];
}

function cell(text: string, columns = 1): LaidCell {
  return { text, columns };
}

function figure(text: string): LaidCell {
  return { text: tidy(text), columns: 1, isFigure: true };
}
