import type { Grid, GridCell } from '../../kit/grid';
import { above, left } from '../../kit/grid';
import type { Draft, DraftTable } from '../draft';
import { hasFigures } from '../grids';
import type { Random } from '../random';
import type { MatrixLayout } from './layout';
import { isBlank, present, printed } from './layout';
import { pagedDocument, wrapped } from './pages';

const shared = { text: 'torn', showsBlanks: false } as const;

/** The text of a PDF in the order in which an extractor came upon it: a cell a line, numbers torn from their labels. */
export const pdfTextLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'pdf-text-labels', model: 'huaian-2024/raw.pdftotext.txt: labels of several lines stand behind the numbers of all rows, table 4 interleaved', render: (draft, random) => pdfText(draft, labelsLater, random) },
  { ...shared, id: 'pdf-text-columns', model: 'hongze-2024/raw.pdftotext.txt: the rows of a group column by column, their labels behind them', render: (draft, random) => pdfText(draft, columnByColumn, random) },
];

type Applications = (rows: readonly (readonly GridCell[])[], newPage: () => readonly string[]) => string[];

function pdfText(draft: Draft, applications: Applications, random: Random): string {
  return pagedDocument(draft, {
    width: 28,
    length: 28 + random.below(10),
    first: [],
    between: (page) => ['', `-${page}-`, '', '\f'],
    last: (page) => ['', `-${page}-`, '', '\f'],
    indents: ['', ''],
    table: (table, newPage) => tableLines(table, applications, newPage),
  }).replaceAll('\f\n', '\f');
}

function tableLines({ id, grid }: DraftTable, applications: Applications, newPage: () => readonly string[]): string[] {
  if (id === 'disclosure') return apart(grid.flatMap(filled));
  if (id === 'legal') return legal(grid);
  const heads = grid.filter((row) => !hasFigures(row)).map(present);
  const [corner = '', ...applicants] = heads[0] ?? [];
  const [person = '', organisations = '', total = ''] = heads[1] ?? [];
  const kinds = (heads[2] ?? []).map((kind) => wrapped(kind, 4).join('\n'));
  return [
    ...apart([...applicants, wrapped(corner, 22).join('\n'), `${organisations}\n${person}`, ...kinds.slice(0, 3), total, ...kinds.slice(3)]),
    ...applications(grid.filter(hasFigures), newPage),
  ];
}

function filled(row: readonly GridCell[]): string[] {
  return present(row).filter((cell) => !isBlank(cell));
}

/** A blank line behind every cell. */
function apart(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => [...cell.split('\n'), '']);
}

/** The labels of a row with those of its group, lines joined. */
function labelsOf(row: readonly GridCell[], width: number): string[] {
  return row.slice(0, 3).flatMap((cell, at) => {
    if (typeof cell !== 'string' || isBlank(cell)) return [];
    const label = at === 0 && row[1] !== left ? [cell.slice(0, 2), ...cell.slice(2)] : wrapped(cell, row[1] === left ? 20 : at === 1 && row[2] !== left ? 4 : width);
    return [label.join('\n')];
  });
}

const labelsLater: Applications = (rows, newPage) => {
  const lines: string[] = [];
  let later: string[] = [];
  const end = rows.findIndex((row) => printed(row[1]!).startsWith('（四）')) + 1;
  rows.forEach((row, at) => {
    if (at === end && end > 0) {
      lines.push(...apart(later), ...newPage());
      later = [];
    }
    const labels = labelsOf(row, 14);
    const values = filled(row.slice(3));
    const several = labels.filter((label) => label.includes('\n'));
    if (several.length > 0) {
      later.push(...labels);
      lines.push(...apart(values));
    } else lines.push(...apart([...labels, ...values]));
  });
  return [...lines, ...apart(later)];
};

const columnByColumn: Applications = (rows, newPage) => {
  const lines: string[] = [];
  const end = rows.findIndex((row) => printed(row[1]!).startsWith('（四）')) + 1;
  for (let at = 0; at < rows.length;) {
    if (at === end && end > 0) lines.push(...newPage());
    let next = at + 1;
    const inGroup = rows[at]![2] !== left && rows[at]![1] !== left;
    while (inGroup && next < rows.length && next !== end && rows[next]![1] === above) next++;
    const block = rows.slice(at, next);
    at = next;
    if (block.length === 1) {
      lines.push(...apart([...labelsOf(block[0]!, 15), ...filled(block[0]!.slice(3))]));
      continue;
    }
    const columns = block[0]!.slice(3).map((_, column) => block.map((row) => printed(row[column + 3]!)).filter((cell) => !isBlank(cell)));
    const labels = block.map((row) => wrapped(printed(row[2]!), 15));
    const half = labels.length >> 1;
    lines.push(...columns.flatMap((column) => [...column, '']), ...labels.slice(0, half).flat(), printed(block[0]![1]!), '', ...labels.slice(half).flat(), '');
  }
  return lines;
};

/** Four outcomes, then heads of others, then the totals, as in huaian-2024. */
function legal(grid: Grid): string[] {
  const [kinds, review, lawsuits, figures] = grid as [readonly GridCell[], readonly GridCell[], readonly GridCell[], readonly GridCell[]];
  const values = figures.map(printed);
  const outcomes = present(review).slice(0, 5);
  const over = present(review).slice(5);
  const heads = present(lawsuits);
  return apart([
    ...present(kinds), over[0] ?? '', outcomes.slice(0, 4).map((head) => wrapped(head, 2)[0]!).join('\n'), outcomes[4] ?? '', ...values.slice(0, 4),
    ...heads.slice(0, 3), over[1] ?? '', ...heads.slice(5, 9), ...values.slice(10, 14), heads[4] ?? '', values[4]!, ...heads.slice(3, 4), ...values.slice(5, 10), heads[9] ?? '', values[14]!,
  ].filter((cell) => !isBlank(cell)));
}
