import { hasPin } from './pins';
import type { Random } from './random';

/** What stands between two pages of a text that was taken out of a PDF or printed. */
export interface PageEnd {
  /** At the foot of page `number`; null for nothing. */
  readonly foot: ((number: number) => string) | null;
  /** At the head of each page but the first: the report's title. */
  readonly head: boolean;
  readonly feed: boolean;
}

/** Parts a text into pages, as a rule behind a paragraph or a row, in tables also behind a figure. */
function paged(text: string, { foot, head, feed }: PageEnd, random: Random): string {
  const lines = text.split('\n');
  const title = /^.*政府信息公开工作年度报告$/mu.exec(text)?.[0] ?? '政府信息公开工作年度报告';
  const length = Math.ceil(lines.length / (4 + random.below(5)));
  const out: string[] = [];
  let page = 1;
  let onPage = 0;
  lines.forEach((line, at) => {
    out.push(line);
    onPage++;
    if (onPage < length || at === lines.length - 1 || !(hasPin(line) || line.endsWith('。'))) return;
    if (foot !== null) out.push(foot(page));
    page++;
    onPage = 0;
    if (feed) out.push(`\f${head ? title : ''}`);
    else if (head) out.push(title);
  });
  return [...out, ...foot === null ? [] : [foot(page)]].join('\n');
}

export function pageNumbers(text: string, random: Random): string {
  const foot = random.pick<(page: number) => string>([
    (page) => `- ${page} -`, (page) => `—${page}—`, (page) => `第 ${page} 页 共 9 页`, (page) => `第${page}页/共9页`, (page) => `Page ${page} of 9`, (page) => `-- ${page} of 9 --`, (page) => `－ ${page} －`, (page) => `第${'一二三四五六七八九'[page - 1]!}页`,
  ]);
  return paged(text, { foot, head: random.chance(0.5), feed: random.chance(0.5) }, random);
}

/** A number alone at the foot of every page, as word processors print it. */
export function bareNumbers(text: string, random: Random): string {
  return paged(text, { foot: (page) => String(page), head: random.chance(0.3), feed: random.chance(0.5) }, random);
}
