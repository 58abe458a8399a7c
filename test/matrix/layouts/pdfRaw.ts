import type { Grid, GridCell } from '../../kit/grid';
import { above, left } from '../../kit/grid';
import type { Draft } from '../draft';
import { hasFigures } from '../grids';
import type { Random } from '../random';
import type { MatrixLayout } from './layout';
import { isBlank, present, printed } from './layout';
import { pagedDocument, withStraySpaces, wrapped } from './pages';

const shared = { text: 'whole', showsBlanks: false } as const;

/** The text of a PDF in the order of its lines: a row a line with single spaces, labels and heads wrapped. */
export const pdfRawLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'pdf-raw-hongze', model: 'hongze-2024/raw.txt: 三、本年度… one character a line, groups on lines of their own, a space where a label was wrapped', render: (draft, random) => pdfRaw(withStraySpaces(draft, random), hongze, random) },
  { ...shared, id: 'pdf-raw-huaian', model: 'huaian-2024/raw.txt: narrow labels over three lines, numbers on a line of their own, groups torn by the page', render: (draft, random) => pdfRaw(draft, huaian, random) },
];

interface Dialect {
  readonly vertical: (label: string) => string[];
  readonly wide: number;
  readonly item: number;
  /** Width of a group's label; a longer one is wrapped. */
  readonly group: number;
  /** From how many lines of a label on its figures stand on a line of their own. */
  readonly apart: number;
  readonly kinds: (head: string) => string[];
  readonly kindsJoined: boolean;
  readonly outcomes: (head: string) => string[];
}

const hongze: Dialect = {
  vertical: (label) => [...label],
  wide: 25,
  item: 15,
  group: 8,
  apart: 9,
  kinds: (head) => wrapped(head, 2),
  kindsJoined: false,
  outcomes: (head) => (head.length < 4 ? [head.split('').join(' ')] : wrapped(head, 2)),
};

const huaian: Dialect = {
  vertical: (label) => [label.slice(0, 2), ...label.slice(2)],
  wide: 20,
  item: 14,
  group: 4,
  apart: 3,
  kinds: (head) => wrapped(head, 3).map((line) => line.split('').join(' ')),
  kindsJoined: true,
  outcomes: (head) => (head.length < 4 ? [head] : [head.slice(0, 2).split('').join(' '), head.slice(2)]),
};

function pdfRaw(draft: Draft, dialect: Dialect, random: Random): string {
  return pagedDocument(draft, {
    width: 28,
    length: 26 + random.below(12),
    first: ['- 1 -'],
    between: (number) => [`- ${number + 1} -`],
    last: () => [],
    indents: ['', ''],
    table: ({ id, grid }, newPage) => {
      if (id === 'disclosure') return disclosure(grid, newPage, random);
      return id === 'applications' ? applications(grid, dialect, newPage) : legal(grid, dialect);
    },
  });
}

function joined(row: readonly GridCell[]): string {
  return present(row).filter((cell) => !isBlank(cell)).join(' ');
}

/** With a page's end before or behind a block's first line. */
function disclosure(grid: Grid, newPage: () => readonly string[], random: Random): string[] {
  const blocks = grid.flatMap((row, at) => (at > 0 && !hasFigures(row) && row[1] === left ? [at] : []));
  const end = blocks.length === 0 ? -1 : random.pick(blocks) + random.below(2);
  return grid.flatMap((row, at) => [...at === end ? newPage() : [], joined(row)]);
}

function applications(grid: Grid, dialect: Dialect, newPage: () => readonly string[]): string[] {
  const heads = grid.filter((row) => !hasFigures(row)).map(present);
  const [corner = '', ...applicants] = heads[0] ?? [];
  const kinds = (heads[2] ?? []).map(dialect.kinds);
  const second = heads[1] ?? [];
  const lines = [...wrapped(corner, dialect.wide), ...applicants, ...second];
  const kindLines = kinds.flat();
  if (dialect.kindsJoined) lines.push(lines.pop()! + (kindLines.shift() ?? ''));
  lines.push(...kindLines);
  const rows = grid.filter(hasFigures);
  /** As in both texts: a page ends behind the first row of （四）. */
  const end = rows.findIndex((row) => printed(row[1]!).startsWith('（四）')) + 1;
  let rest = '';
  rows.forEach((row, at) => {
    if (at === end && end > 0) lines.push(...newPage());
    const [first, second, third] = row as [GridCell, GridCell, GridCell];
    const values = joined(row.slice(3));
    if (first !== above && second !== left) lines.push(...dialect.vertical(printed(first)));
    if (second === left) lines.push(...withValues(wrapped(printed(first), dialect.wide), values, dialect));
    else if (third === left) lines.push(...withValues(wrapped(printed(second), dialect.wide), values, dialect));
    else {
      const item = wrapped(printed(third), dialect.item);
      if (second !== above) {
        const group = wrapped(printed(second), dialect.group);
        if (at + 1 !== end || group.length > 2) lines.push(...group);
        else {
          // The page ends inside the group: the rest of its label stands before the next row.
          item[0] = `${group[0]!} ${item[0]!}`;
          rest = group[1] ?? '';
        }
      } else if (rest !== '') {
        item[0] = `${rest} ${item[0]!}`;
        rest = '';
      }
      lines.push(...withValues(item, values, dialect));
    }
  });
  return lines;
}

function withValues(label: string[], values: string, dialect: Dialect): string[] {
  if (label.length >= dialect.apart) return [...label, values];
  return [...label.slice(0, -1), `${label.at(-1)!} ${values}`];
}

function legal(grid: Grid, dialect: Dialect): string[] {
  const [kinds, review, lawsuits, ...figures] = grid;
  const heads = (row: readonly GridCell[]): string[] => {
    const lines: string[] = [];
    for (const head of present(row)) {
      const broken = dialect.outcomes(head);
      // 总 计 stands beside the last line of the head before it.
      if (broken.length === 1 && broken[0]!.includes(' ') && lines.length > 0) lines.push(`${lines.pop()!} ${broken[0]!}`);
      else lines.push(...broken);
    }
    return lines;
  };
  const outcomes = review!.filter((cell, at) => cell !== left && review![at + 1] !== left);
  const over = review!.filter((cell, at) => typeof cell === 'string' && review![at + 1] === left);
  return [joined(kinds!), ...heads(outcomes), joined(over), ...heads(lawsuits!), ...figures.map(joined)];
}
