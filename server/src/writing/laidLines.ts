import type { BlockSpec, GroupSpec, RowSpec, TableSpec } from '../forms/form';
import type { ReportBlock, ReportRow, ReportTable } from '../report/report';
import { foldLabel } from '../text/fold';
import { readOrdinal } from '../text/numerals';
import type { LaidCell, LaidLine } from './aligned';
import { tidy } from './headWords';
import type { HeadWords } from './headWords';
import type { OtherRow } from './otherRows';

/**
 * The table as it is laid out: what the form prints, with the labels and figures of this text. Labels stand in one column, those
 * under a head (三、, （三）) further in, and heads of rows on a line of their own: the long labels of table 3 in a column each would be
 * wider than a window. A head that the text does not have is left blank, or its line out.
 *
 * @param spec of the table, in the form in which it is printed
 * @param others the rows between those of the form; they stay where they are, also under a head that is printed over them
 * @param text of the report
 */
export function laidLines(table: ReportTable, spec: TableSpec, words: HeadWords, others: readonly OtherRow[], text: string): LaidLine[] {
  const lines = spec.blocks[0]!.direction === 'across' ? acrossLines(table, spec, words) : blocksOf(table).flatMap((block) => [
    ...headLines(block, spec, words),
    ...rowLines(block, spec, words, others.filter((row) => row.block === block.spec.key), text),
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

function rowLines({ spec: block, rows, span }: ReportBlock, { heads }: TableSpec, words: HeadWords, others: readonly OtherRow[], text: string): LaidLine[] {
  const lines: LaidLine[] = [];
  const width = 1 + block.columns.length;
  const head = heads.at(-1)!;
  const own = [...rows].sort((a, b) => a.span.start - b.span.start);
  let [isUnder, group] = [false, null as GroupSpec | null];
  const openHead = (row: RowSpec, isWanted: (label: string) => boolean): void => {
    const [depth, next] = [depthOf(block, row), groupOf(block, row)];
    if (depth > 0 && !isUnder && isWanted(head)) {
      lines.push([cell(words.head(head), width)]);
      isUnder = true;
    }
    if (next !== null && next !== group && isWanted(next.label)) {
      lines.push([{ ...cell(words.group(block, next), width), depth: depth - 1 }]);
      group = next;
    }
  };
  for (const row of [...own, ...others].sort((a, b) => a.span.start - b.span.start)) {
    const next = own.find((each) => each.span.start >= row.span.start);
    if ('spec' in row) {
      openHead(row.spec, () => true);
      [isUnder, group] = [depthOf(block, row.spec) > 0, groupOf(block, row.spec)];
      lines.push([{ ...cell(words.row(row)), depth: depthOf(block, row.spec) }, ...row.cells.map((each): LaidCell => figure(each.text))]);
      continue;
    }
    const above = own.findLast((each) => each.span.start < row.span.start)?.span.end ?? span.start;
    const between = foldLabel(text.slice(Math.min(above, row.span.start), row.span.start));
    if (next !== undefined) openHead(next.spec, (label) => between.includes(foldLabel(label)));
    const itself = block.groups.find(({ key }) => key === row.group);
    if (itself !== undefined) group = itself;
    const depth = otherDepth(block, row, isUnder, group !== null);
    lines.push([{ ...cell(tidy(row.printed)), depth }, ...row.cells.map((each): LaidCell => figure(each.text))]);
  }
  return lines;
}

/** As its ordinal says, else as that of the rows among which it stands. */
function otherDepth(block: BlockSpec, { printed, group }: OtherRow, isUnder: boolean, isInGroup: boolean): number {
  if (block.groups.length === 0) return 0;
  const style = readOrdinal(printed)?.style;
  if (style === 'bracketed' || group !== null) return 1;
  if (style === 'section') return 0;
  return isInGroup ? 2 : isUnder ? 1 : 0;
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
