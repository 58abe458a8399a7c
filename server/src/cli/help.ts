import type { Bilingual, Locale } from '../text/bilingual';
import type { CommandName, CommandSpec, OptionSpec } from './commands';
import { commands, commonOptions } from './commands';
import { workspaceEndings } from '../workspace/reportNames';

/** The help of one command, or of the program when `name` is null. Ends with a line end. */
export function helpText(name: CommandName | null, locale: Locale): string {
  const command = commands.find((candidate) => candidate.name === name);
  const lines = command === undefined ? programHelp(locale) : commandHelp(command, locale);
  return `${lines.join('\n')}\n`;
}

const words = {
  usage: { zh: '用法：', en: 'usage: ' },
  commands: { zh: '命令：', en: 'commands:' },
  options: { zh: '选项：', en: 'options:' },
  option: { zh: '[选项]', en: '[OPTION…]' },
  program: {
    zh: 'gouji 勾稽：检查政府信息公开工作年度报告',
    en: 'gouji 勾稽: checks Chinese annual reports on government information disclosure',
  },
  files: {
    zh: `文件可以是文件夹（检查其中所有 ${workspaceEndings.join(' ')} 文件），也可以是 -（标准输入）。`,
    en: `A file may be a folder (every ${workspaceEndings.join(' ')} file in it) or - (the standard input).`,
  },
  exit: {
    zh: '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法错误、文件无法读取或程序内部错误。',
    en: 'Exit codes: 0 no finding at or above --fail-on; 1 findings; 2 wrong usage, unreadable file or internal error.',
  },
  fallback: { zh: '默认', en: 'default' },
} satisfies Record<string, Bilingual>;

function programHelp(locale: Locale): string[] {
  return [
    words.program[locale],
    '',
    ...commands.map((command, index) => (index === 0 ? words.usage[locale] : ' '.repeat(6)) + usage(command, locale)),
    '',
    words.commands[locale],
    ...columns(commands.map((command) => [command.name, command.meaning[locale]])),
    '',
    words.options[locale],
    ...optionLines(commonOptions, locale),
    '',
    words.exit[locale],
  ];
}

function commandHelp(command: CommandSpec, locale: Locale): string[] {
  return [
    words.usage[locale] + usage(command, locale),
    '',
    command.meaning[locale],
    ...(command.name === 'check' ? [words.files[locale]] : []),
    '',
    words.options[locale],
    ...optionLines([...command.options, ...commonOptions], locale),
    '',
    words.exit[locale],
  ];
}

function usage(command: CommandSpec, locale: Locale): string {
  return ['gouji', command.name, words.option[locale], ...(command.operands === null ? [] : [command.operands[locale]])].join(' ');
}

function optionLines(options: readonly OptionSpec[], locale: Locale): string[] {
  return columns(options.map((option) => [
    [option.short === undefined ? '' : `-${option.short}, `, `--${option.name}`, valueOf(option, locale)].join(''),
    option.meaning[locale] + fallbackOf(option, locale),
  ]));
}

function fallbackOf(option: OptionSpec, locale: Locale): string {
  if (option.fallback === undefined) return '';
  return locale === 'zh' ? `（${words.fallback.zh} ${option.fallback}）` : ` (${words.fallback.en}: ${option.fallback})`;
}

function valueOf(option: OptionSpec, locale: Locale): string {
  if (option.value === null) return '';
  return ` ${'zh' in option.value ? option.value[locale] : option.value.join('|')}`;
}

/** Two columns; a left side that is too wide has a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = 24;
  return rows.flatMap(([name, meaning]) => (
    width(name) < left ? [`  ${name}${' '.repeat(left - width(name))}${meaning}`] : [`  ${name}`, `  ${' '.repeat(left)}${meaning}`]
  ));
}

/** Columns on a terminal: Chinese takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 1 : 2), 0);
}
