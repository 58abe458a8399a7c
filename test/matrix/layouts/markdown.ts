import type { Grid, GridCell } from '../../kit/grid';
import { above, left } from '../../kit/grid';
import type { Draft, DraftTable } from '../draft';
import { hasFigures } from '../grids';
import type { Random } from '../random';
import type { MatrixLayout } from './layout';
import { brokenHead, isBlank, plainDocument, present, printed } from './layout';

const shared = { text: 'whole', showsBlanks: true } as const;

export const markdownLayouts: readonly MatrixLayout[] = [
  { ...shared, id: 'markdown', model: 'one Markdown table with a rule, merged cells empty', render: (draft) => markdown(draft, ({ grid }) => oneTable(grid.map((row) => row.map(printed)))) },
  { ...shared, id: 'markdown-repeated', model: 'one Markdown table, a merged label repeated in every row', render: (draft) => markdown(draft, ({ grid }) => oneTable(repeated(grid), ':---:')) },
  { ...shared, id: 'markdown-marked', model: 'pages turned into Markdown by converters: `**0**`, `\\-4`, `[0]{style="…"}`, `<span>0</span>`', render: (draft, random) => markdown(draft, ({ grid }) => oneTable(grid.map((row) => row.map((cell) => marked(printed(cell), random))))) },
  { ...shared, id: 'markdown-groups', model: 'shuyang-2025: a table for each group of rows, captions as headings, heads 数据1…, one fragment under heads of another table', render: (draft) => markdown(draft, groups) },
];

function markdown(draft: Draft, table: (table: DraftTable) => string): string {
  const leveled = { ...draft, title: draft.title.map((line, at) => (at === 0 ? `# ${line}` : line)), sections: draft.sections.map((section) => ({ ...section, heading: section.heading === null ? null : { ...section.heading, level: section.heading.level === 0 ? 2 : section.heading.level } })) };
  return plainDocument(leveled, { table, gap: '\n\n', chromeRow: (cells) => `| ${cells.join(' | ')} |` });
}

function marked(cell: string, random: Random): string {
  if (isBlank(cell)) return cell;
  const bare = cell.replace(/^([\ue000-\uf8ff]?-)/u, '\\$1');
  const bold = /\s[\ue000-\uf8ff]?$|^[\ue000-\uf8ff]?\s/u.test(cell) ? bare : `**${cell}**`;
  return random.pick([bare, bare, bold, `[${bare}]{style="font-size:14px"}`, `[${bare}[]{lang="EN-US"}]{.n}`, `<span lang="EN-US">${bare}</span>`]);
}

function oneTable(rows: readonly (readonly string[])[], rule = '---'): string {
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => brokenHead(cell, '<br>')));
  return [line(head), `|${head.map(() => `${rule}|`).join('')}`, ...rest.map(line)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A covered cell of the label columns says what covers it, as some converters have it. */
function repeated(grid: Grid): string[][] {
  const labels = grid.some((row) => row[0] === above && hasFigures(row)) ? 3 : 0;
  const said = grid[0]!.map(() => '');
  return grid.map((row) => row.map((cell, column) => {
    if (typeof cell === 'string') said[column] = cell;
    return typeof cell === 'string' ? cell : cell === above && column < labels && hasFigures(row) ? said[column]! : '';
  }));
}

function groups({ id, grid }: DraftTable): string {
  if (id === 'disclosure') return disclosureGroups(grid);
  return id === 'applications' ? applicationGroups(grid) : legalGroups(grid);
}

function disclosureGroups(grid: Grid): string {
  const parts: string[] = [];
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) parts.push(oneTable(rows));
    rows = [];
  };
  for (const row of grid) {
    if (row[1] === left && !hasFigures(row)) {
      flush();
      parts.push(`### ${printed(row[0]!)}`);
    } else rows.push(present(row));
  }
  flush();
  return parts.join('\n\n');
}

function applicationGroups(grid: Grid): string {
  const heads = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
  const wrongHeads = ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '结转下年度', '总计'];
  const [top = [], second = [], kinds = []] = grid.filter((row) => !hasFigures(row)).map(present);
  const parts: string[] = [
    top[0] ?? '',
    `### ${top[1] ?? ''} (${second[0] ?? ''})`, oneTable([['(数据项目)', '数量'], ['-', '-']]),
    `### ${top[1] ?? ''} (${second[1] ?? ''})`, oneTable([kinds, kinds.map(() => '-')]),
    `### ${top[1] ?? ''} (${second[2] ?? ''})`, oneTable([['(数据项目)', '数量'], ['-', '-']]),
  ];
  const rows = grid.filter(hasFigures);
  for (let at = 0; at < rows.length;) {
    const row = rows[at]!;
    const [first, group, item] = row as [GridCell, GridCell, GridCell];
    const values = row.slice(3).map(printed);
    if (typeof first === 'string' && group !== left) parts.push(`### ${first}`);
    if (group === left || item === left) {
      const label = printed(group === left ? first : group);
      parts.push(`### ${label}`, oneTable([heads, [label.replace(/^(?:[（(].[）)]|.、)/, ''), ...values]]));
      at++;
      continue;
    }
    const members: string[][] = [];
    let next = at;
    while (next < rows.length && (next === at || rows[next]![1] === above)) {
      members.push([printed(rows[next]![2]!), ...rows[next]!.slice(3).map(printed)]);
      next++;
    }
    parts.push(`### ${printed(group)}`);
    at = next;
    // As in shuyang-2025 the page ends inside the last group; what follows stands under heads of another table.
    if (rows.slice(next).some((later) => typeof later[2] === 'string')) {
      parts.push(oneTable([heads, ...members]));
      continue;
    }
    const rest = rows.slice(next).map((later) => [later[1] === left ? printed(later[0]!) : printed(later[1]!), ...later.slice(3).map(printed)]);
    parts.push(oneTable([heads, members[0]!]), oneTable([wrongHeads, ...members.slice(1), ...rest]));
    at = rows.length;
  }
  return parts.filter((part) => !isBlank(part)).join('\n\n');
}

function legalGroups(grid: Grid): string {
  const [kinds, review, lawsuits, figures] = grid as [readonly GridCell[], readonly GridCell[], readonly GridCell[], readonly GridCell[]];
  const values = figures.map(printed);
  const [first = '', second = ''] = present(kinds);
  const outcomes = present(review).slice(0, 5);
  const [direct = '', after = ''] = present(review).slice(5);
  return [
    `### ${first}`, oneTable([outcomes, values.slice(0, 5)]),
    `### ${second}（${direct}）`, oneTable([present(lawsuits).slice(0, 5), values.slice(5, 10)]),
    `### ${second}（${after}）`, oneTable([present(lawsuits).slice(5), values.slice(10)]),
  ].join('\n\n');
}
