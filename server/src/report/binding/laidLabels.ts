import type { BlockSpec, TableSpec } from '../../forms/form';
import { matchLabel } from '../../forms/vocabulary';
import { foldLabel } from '../../text/fold';
import type { Span } from '../../text/span';
import { alignTexts } from './alignment';
import type { GluedText } from './digitRuns';

/** The labels of a text without separators, laid upon those of a table of the form. */
export interface LaidLabels {
  /** The row that the digits of each run stand behind; null where that is not a row whose label is there. */
  readonly rowOfRun: readonly (string | null)[];
  /** The rows whose labels are there, each with its place in the text. */
  readonly labels: ReadonlyMap<string, Span>;
  /** How many characters of the heads of each block are there; 0 where one of its heads is not. */
  readonly heads: ReadonlyMap<string, number>;
  /** How much of the table's labels is there, from 0 to 1. */
  readonly share: number;
  /** The same with how much of the text is those labels: of two tables that are both there the one that leaves less over fits better. */
  readonly fit: number;
}

/** Of a label so much must agree for it to be there. */
const leastShare = 0.65;

/** Lays the labels in the order of the form, however torn they are; one out of that order is not there. */
export function layLabels(parted: GluedText, table: TableSpec): LaidLabels {
  const pattern = patternOf(table);
  // Only letters and digits count; `kept` leads back from the folded text.
  let folded = '';
  const kept: number[] = [];
  for (let at = 0; at < parted.labels.length; at++) {
    const unit = foldLabel(parted.labels[at]!);
    if (unit.length !== 1) continue;
    folded += unit;
    kept.push(at);
  }
  const { at, agreeing } = alignTexts(folded, pattern.text);
  const partAt = (index: number): Part | null => (index >= 0 && at[index]! >= 0 ? pattern.partOf[at[index]!]! : null);
  const agreed = new Map<Part, number>();
  const places = new Map<Part, Span>();
  kept.forEach((labelAt, index) => {
    const part = partAt(index);
    if (part === null || folded[index] !== pattern.text[at[index]!]) return;
    const offset = parted.offsets[labelAt]!;
    agreed.set(part, (agreed.get(part) ?? 0) + 1);
    places.set(part, { start: places.get(part)?.start ?? offset, end: offset + 1 });
  });
  const isThere = (part: Part): boolean => (agreed.get(part) ?? 0) >= part.length * leastShare;
  const rowOfRun = parted.runs.map((run) => {
    let index = kept.findLastIndex((labelAt) => labelAt < run.at);
    for (let back = 0; back < furthestBack && index >= 0 && partAt(index) === null; back++) index--;
    const part = partAt(index);
    return part !== null && isThere(part) ? part.row : null;
  });
  const there = pattern.parts.filter(isThere);
  // Digits that are of no row stand amid the label: a row that was printed twice may have been laid upon parts of both.
  const stray = parted.runs.filter((_, at) => rowOfRun[at] === null).map((run) => run.start);
  const broken = new Set(there.filter((part) => part.row !== null && stray.some((at) => places.get(part)!.start < at && at < places.get(part)!.end)).map((part) => part.row!));
  return {
    rowOfRun: rowOfRun.map((row) => (row !== null && broken.has(row) ? null : row)),
    labels: new Map(there.flatMap((part) => (part.row === null ? [] : [[part.row, places.get(part)!]]))),
    heads: new Map(table.blocks.map(({ key }) => {
      const heads = pattern.parts.filter((part) => part.headOf === key);
      return [key, heads.every(isThere) ? heads.reduce((sum, part) => sum + agreed.get(part)!, 0) : 0];
    })),
    share: agreeing / pattern.text.length,
    fit: (2 * agreeing) / (pattern.text.length + folded.length),
  };
}

/** Whether at least two labels of the table stand whole in the text: a quick look before the labels are laid out. */
export function mentions(labels: string, table: TableSpec): boolean {
  const rows = table.blocks.flatMap((block) => block.rows.map((row) => row.label));
  return rows.filter((label) => labels.includes(label)).length >= Math.min(2, rows.length);
}

/** How many characters that are in no label may stand between a label and its digits. */
const furthestBack = 4;

/** One label in the pattern: of a row, the head of a column of a block, or another. */
interface Part {
  readonly row: string | null;
  readonly headOf: string | null;
  readonly length: number;
}

interface Pattern {
  readonly text: string;
  readonly parts: readonly Part[];
  /** For each code unit of `text`. */
  readonly partOf: readonly Part[];
}

/** The labels of a table as they follow each other when nothing stands between them. */
function patternOf(table: TableSpec): Pattern {
  let text = '';
  const parts: Part[] = [];
  const partOf: Part[] = [];
  const add = (label: string, row: string | null, headOf: string | null): void => {
    const folded = foldLabel(label);
    const part = { row, headOf, length: folded.length };
    parts.push(part);
    text += folded;
    for (let at = 0; at < folded.length; at++) partOf.push(part);
  };
  for (const block of table.blocks) {
    if (block.label !== null) add(block.label, null, null);
    if (block.direction === 'across') {
      // The narrow heads of the columns come out of such a text in any order; the heads of the rows are whole.
      for (const row of block.rows) add(row.label, row.key, null);
      continue;
    }
    for (const head of table.heads.filter((label) => matchLabel(label)[0]?.term.kind === 'head')) add(head, null, null);
    for (const column of block.columns) add(column.label, null, block.key);
    let group: string | null = null;
    for (const row of block.rows) {
      if (row.group !== group && row.group !== null) add(groupLabel(block, row.group), null, null);
      group = row.group;
      add(row.label, row.key, null);
    }
  }
  return { text, parts, partOf };
}

function groupLabel(block: BlockSpec, key: string): string {
  return block.groups.find((group) => group.key === key)?.label ?? '';
}
