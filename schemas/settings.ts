import type { Check } from '../server/src/checks/check';
import { isOffUnlessSet, levels, settableIn } from '../server/src/checks/settings';
import { capital } from '../server/src/text/bilingual';
import type { Locale } from '../server/src/text/bilingual';

/**
 * What editors need to know of the settings, made from the list of checks: the schema of `gouji.json`, the setting
 * `gouji.checks` in package.json, and its words in package.nls*.json. The build writes them; the repository keeps them as
 * they ship.
 */
export interface SettingsFiles {
  /** `schemas/gouji.schema.json` as a whole. */
  readonly schema: string;
  /** `contributes.configuration.properties["gouji.checks"]`. */
  readonly property: object;
  /** Keys and words for package.nls.json and package.nls.zh-cn.json. */
  readonly words: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
}

/** All the words begin so, and no other key of package.nls.json does. */
export const wordsPrefix = 'configuration.checks';

export function settingsFiles(checks: readonly Check[]): SettingsFiles {
  const settable = settableIn(checks);
  return {
    schema: `${JSON.stringify(schemaOf(checks), null, 2)}\n`,
    property: {
      type: 'object',
      scope: 'resource',
      order: 1,
      default: {},
      additionalProperties: false,
      markdownDescription: `%${wordsPrefix}%`,
      properties: Object.fromEntries(settable.map((key) => [key, { enum: levels, description: `%${wordsPrefix}.${key}%` }])),
    },
    words: { zh: wordsIn('zh', checks), en: wordsIn('en', checks) },
  };
}

function schemaOf(checks: readonly Check[]): object {
  const both = (key: string): string => `${describe(key, 'zh', checks)}\n${describe(key, 'en', checks)}`;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'gouji.json',
    description: '勾稽的设置，对本文件夹及其下的年度报告有效。\nSettings of Gouji for the reports in this folder and below.',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      checks: {
        description: `${opening.zh}\n${opening.en}`,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(settableIn(checks).map((key) => [key, { description: both(key), enum: levels }])),
      },
      words: {
        description: `${wordsOpening.zh}\n${wordsOpening.en}`,
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      renames: { description: `${renamesOpening.zh}\n${renamesOpening.en}`, type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
      lastYear: { description: `${lastYearOpening.zh}\n${lastYearOpening.en}`, type: 'object', additionalProperties: { type: ['string', 'null'], minLength: 1 } },
      members: { description: `${membersOpening.zh}\n${membersOpening.en}`, type: 'object', additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } } },
      ignore: ignoreSchema(checks),
    },
  };
}

function ignoreSchema(checks: readonly Check[]): object {
  const text = (zh: string, en: string): object => ({ description: `${zh}\n${en}`, type: 'string' });
  return {
    description: `${ignoreOpening.zh}\n${ignoreOpening.en}`,
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['check', 'reason'],
      anyOf: [{ required: ['figures'] }, { required: ['file'] }],
      dependencies: { cell: ['figures'] },
      defaultSnippets: [{ label: 'check, figures, reason', body: { check: '$1', figures: ['$2'], reason: '$3' } }],
      properties: {
        check: { description: '检查。\nThe check.', enum: checks.map(({ id }) => id) },
        figures: { description: '问题涉及的数，变了就不再忽略；不写则这份报告（file）里这项检查的问题都忽略。\nThe figures concerned; when they change, it is found again. Left out, all that the check finds in the file is ignored.', type: 'array', minItems: 1, items: { type: 'string' } },
        reason: { ...text('为什么可以忽略，必填。', 'Why it may stand; needed.'), minLength: 1 },
        cell: text('哪一格，如 applications.new.total；不是某一格的问题不写。', 'The cell, as applications.new.total; left out where the finding is of no single cell.'),
        file: text('哪份报告，从本文件夹算起的路径；不写则对本文件夹及其下的报告都有效。', 'The report, by its path from this folder; every report there and below unless given.'),
      },
    },
  };
}

const renamesOpening: Readonly<Record<Locale, string>> = {
  zh: '单位改名，如撤县设区：{"原名": "现名"}，如 {"云川县": "云川区"}。找上年的报告时两个名称算同一单位。',
  en: 'Agencies that were renamed, as a county that became a district: {"old name": "new name"}. Both are one agency when last year’s report is looked for.',
};

const lastYearOpening: Readonly<Record<Locale, string>> = {
  zh: '按单位和年度找不到、或找错上年的报告时指定：{"报告": "上年的报告"}，都是从本文件夹算起的路径；没有上年的报告写 null。',
  en: 'Which file is last year’s report, where agency and year do not tell: {"report": "last year’s report"}, both by their paths from this folder; null where there is none.',
};

const membersOpening: Readonly<Record<Locale, string>> = {
  zh: '汇总的报告和它的成员：{"报告": ["成员的报告", …]}，都是从本文件夹算起的路径，成员可用 *、** 通配；逐个写明的成员缺了会提示。',
  en: 'Reports that sum up others, and their members: {"report": ["report of a member", …]}, by their paths from this folder, members with * and ** for any; one that is named in full is told when it is missing.',
};

const ignoreOpening: Readonly<Record<Locale, string>> = {
  zh: '核对过、可以忽略的问题和理由。在编辑器里用快速修复“忽略这一处”“对这份报告关闭检查”写入。',
  en: 'Findings that may stand, and why. The quick fixes “Ignore this” and “Turn … off for this file” write them.',
};

const opening: Readonly<Record<Locale, string>> = {
  zh: '各项检查的级别：`off` 关闭，其余为 `hint`、`info`、`warning`、`error`。可按检查（`row-total`）或按组（`sums/*`）设置，单项优先于整组；没有设置的用默认级别。',
  en: 'How much the findings of each check weigh: `off`, `hint`, `info`, `warning` or `error`. By check (`row-total`) or by group (`sums/*`); the check is stronger than its group, and what is not set is as it comes.',
};

const wordsOpening: Readonly<Record<Locale, string>> = {
  zh: '不要出现的词和改成的词，如 {"务公开": "政务公开"}；只提示不改的写 ""。写了词，检查 word-list 就打开。',
  en: 'Words that must not occur, with what to write instead, as {"word": "replacement"}; "" where it is only to be found. With words here, the check word-list is on.',
};

const groupNames: Readonly<Record<Check['group'], Readonly<Record<Locale, string>>>> = {
  section: { zh: '部分和标题的全部检查', en: 'All checks of sections and headings' },
  table: { zh: '表格的全部检查', en: 'All checks of tables' },
  cell: { zh: '单元格的全部检查', en: 'All checks of cells' },
  sums: { zh: '勾稽关系的全部检查', en: 'All checks of sums' },
  'last-year': { zh: '与上年报告对照的全部检查', en: 'All checks against last year’s report' },
  members: { zh: '汇总报告与成员报告对照的全部检查', en: 'All checks of a report against those of its members' },
  wording: { zh: '文字规范的全部检查（默认关闭）', en: 'All checks of wording (off unless set)' },
  duty: { zh: '应写内容的全部检查', en: 'All checks of what must be told' },
  prose: { zh: '文字部分的全部检查', en: 'All checks of sentences' },
};

function describe(key: string, locale: Locale, checks: readonly Check[]): string {
  const check = checks.find(({ id }) => id === key);
  if (check === undefined) return groupNames[key.slice(0, -'/*'.length) as Check['group']][locale];
  const level = isOffUnlessSet(check) ? 'off' : check.severity === 'information' ? 'info' : check.severity;
  return locale === 'zh' ? `${check.title.zh}（默认 ${level}）` : `${capital(check.title.en)} (${level} unless set)`;
}

function wordsIn(locale: Locale, checks: readonly Check[]): Record<string, string> {
  const words = settableIn(checks).map((key) => [`${wordsPrefix}.${key}`, describe(key, locale, checks)]);
  return { [wordsPrefix]: opening[locale], ...Object.fromEntries(words) };
}
