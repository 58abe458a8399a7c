import { widthOf } from '../text/width';

/**
 * Lines of Markdown with the columns of every table under each other and bars at both ends; null where there is no table among
 * them. Cells that a line does not have are not added: what is merged, or lost, stays so.
 *
 * @param ambiguousAsWide as in `widthOf`
 */
export function alignedRuled(lines: readonly string[], ambiguousAsWide: boolean): string[] | null {
  const out: string[] = [];
  let found = false;
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && bar.test(lines[end]!) && !/^\s*#/.test(lines[end]!)) end++;
    const run = lines.slice(at, Math.max(end, at + 1));
    const isTable = run.length > 1 && isRule(run[1]!);
    found ||= isTable;
    out.push(...(isTable ? alignedTable(run, ambiguousAsWide) : run));
    at += run.length;
  }
  return found ? out : null;
}

function alignedTable(lines: readonly string[], ambiguousAsWide: boolean): string[] {
  const rows = lines.map((line) => ({ cells: cellsOf(line), rule: isRule(line) }));
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(shortestRule, ...rows.map(({ cells, rule }) => (rule ? 0 : widthOf(cells[at] ?? '', ambiguousAsWide)))));
  return rows.map(({ cells, rule }) => {
    const written = cells.map((cell, at) => {
      if (rule) return (cell.startsWith(':') ? ':' : '-') + '-'.repeat(widths[at]! - 2) + (cell.endsWith(':') ? ':' : '-');
      const blanks = ' '.repeat(widths[at]! - widthOf(cell, ambiguousAsWide));
      return figure.test(cell) ? blanks + cell : cell + blanks;
    });
    return `| ${written.join(' | ')} |`;
  });
}

function cellsOf(line: string): string[] {
  return line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(bar).map((cell) => cell.trim());
}

function isRule(line: string): boolean {
  return /-{3}/.test(line) && /^[|\s:-]+$/.test(line);
}

const bar = /(?<!\\)\|/;
const figure = /^-?[\d.,]+$/;
const shortestRule = 3;
