import { parseArgs } from 'node:util';
import type { Severity } from '../checks/check';
import type { Bilingual, Locale } from '../text/bilingual';
import type { CommandName, CommandSpec, OptionSpec } from './commands';
import { commands, commonOptions, severities } from './commands';
import type { ExportFormat } from '../interchange/exportReport';
import type { Encoding } from '../text/decode';
import { encodingNames } from '../text/decode';
import type { FixOptions } from './fix';

/** What the command line asks for. */
export type Invocation = { readonly locale: Locale } & (
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'lsp' }
  | CheckInvocation
  | ExportInvocation
  | ImportInvocation
  | NewInvocation
  | { readonly kind: 'explain'; readonly check: string | null }
  | { readonly kind: 'mistake'; readonly message: Bilingual }
);

export interface CheckInvocation {
  readonly kind: 'check';
  readonly files: readonly string[];
  readonly format: string;
  /** The severities that make the exit code 1. */
  readonly failOn: readonly Severity[];
  readonly encoding: Encoding | null;
  readonly stdinName: string;
  /** The settings file that was named; null to look for one. */
  readonly config: string | null;
  /** What to repair before the check, or null. */
  readonly fix: FixOptions | null;
  /** In how many threads to check; null for as many as are worth while. */
  readonly jobs: number | null;
  /** Whether each report is checked by itself, without last year's and without members. */
  readonly alone: boolean;
  /** Findings that were there before do not count; `write`: all there are now are to be such. */
  readonly baseline: { readonly file: string; readonly write: boolean } | null;
  /** What is to be shown of the files instead of checking them. */
  readonly show: 'tree' | 'config' | null;
}

export interface NewInvocation {
  readonly kind: 'new';
  /** Null where last year's report is to tell. */
  readonly agency: string | null;
  readonly year: number | null;
  /** Last year's report. */
  readonly from: string | null;
  /** The encoding of that. */
  readonly encoding: Encoding | null;
  /** Null for the standard output. */
  readonly output: string | null;
}

export interface ExportInvocation {
  readonly kind: 'export';
  readonly file: string;
  readonly format: ExportFormat;
  /** `-` for the standard output; null where nothing was said. */
  readonly output: string | null;
  readonly encoding: Encoding | null;
}

export interface ImportInvocation {
  readonly kind: 'import';
  readonly file: string;
  readonly output: string | null;
  readonly encoding: Encoding | null;
}

/**
 * Reads the command line. A mistake comes back as one, in the language that the arguments ask for, wherever in them
 * `--locale` stands.
 *
 * @param args without the program and the script
 */
export function readArguments(args: readonly string[]): Invocation {
  const { values, operands, mistake } = parse(args);
  const locale: Locale = values.get('locale') === 'en' ? 'en' : 'zh';
  const wrong = (zh: string, en: string): Invocation => ({ kind: 'mistake', locale, message: { zh, en } });

  const [name, ...files] = operands;
  const command = commands.find((candidate) => candidate.name === name);
  if (values.has('help') && (name === undefined || command !== undefined)) return { kind: 'help', locale, command: command?.name ?? null };
  if (values.has('version')) return { kind: 'version', locale };
  if (mistake !== null) return { kind: 'mistake', locale, message: mistake };
  if (values.has('list-checks') && (name === undefined || command?.name === 'check')) return { kind: 'explain', locale, check: null };
  if (name === undefined) return wrong('缺少命令', 'a command is missing');
  if (command === undefined) return wrong(`没有“${name}”这个命令`, `no such command: ${name}`);
  const misuse = misuseOf(command, values);
  if (misuse !== null) return { kind: 'mistake', locale, message: misuse };
  const value = (option: string): string => values.get(option) ?? optionsOf(command).find((spec) => spec.name === option)?.fallback ?? '';
  const encoding = encodingNames[value('encoding')] ?? null;

  if (command.name === 'lsp') {
    if (files.length > 0) return wrong(`lsp 不接受文件：${files[0]}`, `lsp takes no files: ${files[0]}`);
    if (!values.has('stdio')) return wrong('lsp 需要 --stdio', 'lsp needs --stdio');
    return { kind: 'lsp', locale };
  }
  if (command.name === 'explain') {
    if (files.length > 1) return wrong('explain 一次只说明一项检查', 'explain takes one check at a time');
    return { kind: 'explain', locale, check: files[0] ?? null };
  }
  if (command.name === 'new') {
    if (files.length > 0) return wrong(`new 不接受文件：${files[0]}；上年的报告用 --from 指定`, `new takes no files: ${files[0]}; --from names last year’s report`);
    const year = values.get('year') ?? null;
    if (year !== null && !/^20\d\d$/.test(year)) return wrong(`--year 不能是“${year}”，应是四位的年度`, `--year cannot be ${year}; it is a year of four digits`);
    const from = values.get('from') ?? null;
    if (from === null && (year === null || !values.has('agency'))) return wrong('new 需要 --agency 和 --year，或者 --from', 'new needs --agency and --year, or --from');
    return { kind: 'new', locale, agency: values.get('agency') ?? null, year: year === null ? null : Number(year), from, encoding, output: values.get('output') ?? null };
  }
  if (files.length === 0) return wrong(`${command.name} 需要文件`, `${command.name} needs a file`);
  if (command.name === 'export') {
    if (files.length > 1) return wrong('export 一次只导出一份报告', 'export takes one report at a time');
    const [format, output] = [value('format') as ExportFormat, values.get('output') ?? null];
    if (format === 'docx' && output === null) return wrong('docx 要写入文件：请用 --output 指定', 'docx is written into a file: name it with --output');
    return { kind: 'export', locale, file: files[0]!, format, output, encoding };
  }
  if (command.name === 'import') {
    if (files.length > 1) return wrong('import 一次只导入一个文件', 'import takes one file at a time');
    return { kind: 'import', locale, file: files[0]!, output: values.get('output') ?? null, encoding };
  }
  const [fix, diff, unsafe] = ['fix', 'diff', 'unsafe'].map((option) => values.has(option)) as [boolean, boolean, boolean];
  const jobs = values.get('jobs') ?? null;
  if (jobs !== null && !/^[1-9]\d{0,2}$/.test(jobs)) return wrong(`--jobs 不能是“${jobs}”，应是 1 到 999 的整数`, `--jobs cannot be ${jobs}; it is a whole number from 1 to 999`);
  const [baseline, write] = [values.get('baseline'), values.has('write-baseline')];
  return {
    kind: 'check',
    locale,
    files,
    format: value('format'),
    failOn: severities.slice(0, severities.findIndex((severity) => severity === value('fail-on')) + 1),
    encoding,
    stdinName: value('stdin-filename'),
    config: values.get('config') ?? null,
    fix: fix || diff ? { how: diff ? 'show' : 'write', unsafe } : null,
    jobs: jobs === null ? null : Number(jobs),
    alone: values.has('alone'),
    baseline: baseline === undefined ? null : { file: baseline, write },
    show: values.has('print-tree') ? 'tree' : values.has('print-config') ? 'config' : null,
  };
}

interface Parsed {
  /** By option name; a switch has the empty string. */
  readonly values: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
  /** The first option that no command has, or that lacks its value. */
  readonly mistake: Bilingual | null;
}

function parse(args: readonly string[]): Parsed {
  const known = [...commonOptions, ...commands.flatMap((command) => command.options)];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map(({ name, short, value }) => [
      name,
      { type: value === null ? 'boolean' as const : 'string' as const, ...(short === undefined ? {} : { short }) },
    ])),
    allowPositionals: true,
    // Our own messages: those of the library are English only.
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const operands: string[] = [];
  let mistake: Bilingual | null = null;
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = known.find((option) => option.name === token.name);
    if (spec === undefined) mistake ??= unknown(token.rawName);
    else if (spec.value === null && token.value !== undefined) mistake ??= { zh: `${token.rawName} 不带值`, en: `${token.rawName} takes no value` };
    else if (spec.value !== null && (token.value === undefined || token.value === '')) mistake ??= lacking(token.rawName, spec);
    else values.set(token.name, token.value ?? '');
  }
  return { values, operands, mistake };
}

/** An option of another command, a value that is not allowed, or options that do not go together. */
function misuseOf(command: CommandSpec, values: ReadonlyMap<string, string>): Bilingual | null {
  for (const [name, value] of values) {
    const spec = optionsOf(command).find((option) => option.name === name);
    if (spec === undefined) {
      return { zh: `${command.name} 没有选项 --${name}`, en: `${command.name} has no option --${name}` };
    }
    if (spec.value !== null && !('zh' in spec.value) && !spec.value.includes(value)) {
      const allowed = spec.value.join('|');
      return { zh: `--${name} 不能是“${value}”，可以是 ${allowed}`, en: `--${name} cannot be ${value}; it is one of ${allowed}` };
    }
    const { needs, excludes = [] } = spec;
    if (needs?.every((other) => !values.has(other)) === true) {
      const [zh, en] = ['或', 'or'].map((or) => needs.map((other) => `--${other}`).join(` ${or} `));
      return { zh: `--${name} 要与 ${zh} 同用`, en: `--${name} goes with ${en}` };
    }
    const excluded = excludes.find((other) => values.has(other));
    if (excluded !== undefined) return { zh: `--${name} 不能与 --${excluded} 同用`, en: `--${name} does not go with --${excluded}` };
  }
  return null;
}

function optionsOf(command: CommandSpec): readonly OptionSpec[] {
  return [...command.options, ...commonOptions];
}

function unknown(option: string): Bilingual {
  return { zh: `没有选项 ${option}`, en: `no such option: ${option}` };
}

function lacking(option: string, spec: OptionSpec): Bilingual {
  const allowed = spec.value === null ? '' : 'zh' in spec.value ? '' : spec.value.join('|');
  return {
    zh: `${option} 后面缺少值${allowed === '' ? '' : `（${allowed}）`}`,
    en: `${option} needs a value${allowed === '' ? '' : ` (${allowed})`}`,
  };
}
