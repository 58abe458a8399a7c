import type { Check, Fix } from '../checks/check';
import { checks } from '../checks/registry';
import { isOffUnlessSet, levels, nearest } from '../checks/settings';
import type { Bilingual, Locale } from '../text/bilingual';
import type { ExitCode, Host } from './host';
import { sayProblem } from './input';
import { severityNames } from './severityNames';

/** `gouji explain`: what a check finds, how much it weighs and how to set it; without a check, the list of all. */
export function explain(id: string | null, locale: Locale, host: Host): ExitCode {
  if (id === null) {
    host.out(listOf(checks, locale));
    return 0;
  }
  const check = checks.find((candidate) => candidate.id === id);
  if (check === undefined) {
    const near = nearest(id, checks.map((candidate) => candidate.id));
    sayProblem({ name: id, reason: {
      zh: `没有这项检查${near === null ? '，不带参数的 gouji explain 列出全部检查' : `，是不是 ${near}？`}`,
      en: `no such check${near === null ? '; gouji explain without a name lists them all' : `; did you mean ${near}?`}`,
    } }, locale, host);
    return 2;
  }
  host.out(pageOf(check, host.page(id), locale));
  return 0;
}

const fixNames: readonly { readonly fix: Fix; readonly name: Bilingual }[] = [
  { fix: 'safe', name: { zh: '可自动修正（不改数字）', en: 'fixable, without changing a figure' } },
  { fix: 'unsafe', name: { zh: '有修正建议（会改数字，须逐个确认）', en: 'suggests a repair that changes figures: only when chosen' } },
  { fix: null, name: { zh: '须人工修改', en: 'to be mended by hand' } },
];

function listOf(all: readonly Check[], locale: Locale): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups.map((group) => {
    const lines = all.filter((check) => check.group === group)
      .map((check) => `  ${check.id.padEnd(width)}  ${check.title[locale]}${locale === 'zh' ? '（' : ' ('}${severityOf(check, locale)}${locale === 'zh' ? '）' : ')'}`);
    return `${group}/*\n${lines.join('\n')}\n`;
  }).join('\n');
}

function severityOf(check: Check, locale: Locale): string {
  const name = severityNames[check.severity][locale];
  return isOffUnlessSet(check) ? { zh: `${name}，默认关闭`, en: `${name}, off unless set` }[locale] : name;
}

/** The check as the list has it, then its page as far as it is in the reader's language. */
function pageOf(check: Check, page: string | null, locale: Locale): string {
  const { id, group, title, fix } = check;
  const words = {
    zh: { severity: '级别', fix: '修正', group: '分组', set: '设置', off: `在 gouji.json 或编辑器的设置 gouji.checks 中写 "${id}": "${isOffUnlessSet(check) ? 'warning" 打开' : 'off" 关闭'}；可以是 ${levels.join('、')}。整组用 "${group}/*"。` },
    en: { severity: 'severity', fix: 'fix', group: 'group', set: 'settings', off: `"${id}": "${isOffUnlessSet(check) ? 'warning' : 'off'}" in gouji.json, or in the editor’s setting gouji.checks, turns it ${isOffUnlessSet(check) ? 'on' : 'off'}; one of ${levels.join(', ')}. "${group}/*" sets the group.` },
  }[locale];
  const colon = locale === 'zh' ? '：' : ': ';
  const head = [
    `${id} ${locale === 'zh' ? '' : '– '}${title[locale]}`,
    '',
    `${words.group}${colon}${group}`,
    `${words.severity}${colon}${severityOf(check, locale)}`,
    `${words.fix}${colon}${fixNames.find((each) => each.fix === fix)!.name[locale]}`,
    `${words.set}${colon}${words.off}`,
  ];
  return `${[...head, ...(page === null ? [] : ['', partsOf(page, locale)])].join('\n')}\n`;
}

/** In English the page without its head; in Chinese its line for clerks and its examples, which are Chinese. */
function partsOf(page: string, locale: Locale): string {
  const [opening = '', ...sections] = page.replaceAll('\r\n', '\n').split(/^## /m);
  if (locale === 'en') return sections.map((section) => `## ${section.trim()}`).join('\n\n');
  const summary = /^> (.+)$/m.exec(opening)?.[1] ?? '';
  const examples = (heading: string): string[] =>
    [...(sections.find((section) => section.startsWith(`${heading}\n`)) ?? '').matchAll(/^```.*\n([^]*?)^```$/gm)].map(([, body]) => body!.trimEnd());
  return [
    summary,
    ...examples('Wrong').map((body) => `错误示例（⟦检查:…⟧ 为提示的位置）：\n\n${body}`),
    ...examples('Right').map((body) => `正确示例：\n\n${body}`),
  ].join('\n\n');
}
