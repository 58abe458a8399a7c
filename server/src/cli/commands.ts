import type { Severity } from '../checks/check';
import type { Bilingual } from '../text/bilingual';
import { encodingNames } from '../text/decode';
import { draftEnding } from '../interchange/draftName';
import { exportFormats } from '../interchange/exportReport';
import { formats } from './formats/registry';
import { settingsFileName } from '../workspace/settingsFile';

/** The command line as data: arguments are checked against it and the help is written from it. */
export interface CommandSpec {
  readonly name: CommandName;
  /** What follows the options; null where nothing does. */
  readonly operands: Bilingual | null;
  readonly meaning: Bilingual;
  readonly options: readonly OptionSpec[];
}

export type CommandName = 'check' | 'new' | 'export' | 'import' | 'explain' | 'lsp';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Null for a switch; else the values that are allowed, or what to write in the place of any. */
  readonly value: readonly string[] | Bilingual | null;
  /** What holds when the option is not given. */
  readonly fallback?: string;
  /** Options of which one has to be given too. */
  readonly needs?: readonly string[];
  /** Options that would do nothing beside this one. */
  readonly excludes?: readonly string[];
  readonly meaning: Bilingual;
}

/** From the most serious down, so that each limit takes in those before it. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const encodingOption: OptionSpec = {
  name: 'encoding',
  value: Object.keys(encodingNames),
  meaning: {
    zh: '强制使用的编码；默认依次识别 BOM、UTF-8、GB18030、UTF-16',
    en: 'the encoding to take; otherwise found out: byte order mark, UTF-8, GB18030, UTF-16',
  },
};

const stdinNameOption: OptionSpec = {
  name: 'stdin-filename',
  value: { zh: '名称', en: 'NAME' },
  fallback: '-',
  meaning: { zh: '标准输入在结果中显示的文件名', en: 'the name under which the standard input is reported' },
};

/** What says how to check, where nothing is checked. */
const forChecking = ['format', 'fail-on', 'fix', 'diff', 'baseline'];

export const commands: readonly CommandSpec[] = [
  {
    name: 'check',
    operands: { zh: '文件…', en: 'FILE…' },
    meaning: { zh: '检查年度报告：六个部分、三张表、勾稽关系', en: 'check reports: six sections, three tables, figures that must agree' },
    options: [
      {
        name: 'format',
        value: formats.map((format) => format.name),
        fallback: formats[0]!.name,
        meaning: { zh: '输出格式', en: 'the form of the output' },
      },
      {
        name: 'fail-on',
        value: [...severities, 'never'],
        fallback: severities[0]!,
        meaning: { zh: '有此级别及以上的问题时退出码为 1', en: 'exit with 1 on findings of this severity or above' },
      },
      {
        name: 'config',
        value: { zh: '文件', en: 'FILE' },
        meaning: {
          zh: `设置文件；默认用报告所在文件夹及其上级中最近的 ${settingsFileName}`,
          en: `the settings file; otherwise the nearest ${settingsFileName} in the folder of the report or above it`,
        },
      },
      {
        name: 'fix',
        value: null,
        meaning: {
          zh: '修复能安全修复的问题，写回文件（标准输入则写到标准输出），再检查',
          en: 'make the safe repairs, write them back (standard input: to the standard output), and check again',
        },
      },
      { name: 'unsafe', value: null, needs: ['fix', 'diff'], meaning: { zh: '与 --fix 或 --diff 同用：改动数字的修复也做', en: 'with --fix or --diff: also repairs that change figures' } },
      { name: 'diff', value: null, excludes: ['baseline', 'format', 'fail-on'], meaning: { zh: '只显示 --fix 会怎样修改，不写文件；有修改时退出码为 1', en: 'show what --fix would change, write nothing; exit with 1 if it is anything' } },
      { name: 'alone', value: null, meaning: { zh: '逐份单独检查，不与上年报告、下级单位比对', en: 'check each report by itself, without last year’s and without members' } },
      {
        name: 'jobs',
        value: { zh: '数', en: 'NUMBER' },
        meaning: { zh: '同时用几个线程检查；默认按文件多少和处理器核数，1 为不用线程', en: 'how many threads check; as many as files and cores make worth while unless given, 1 for none' },
      },
      {
        name: 'baseline',
        value: { zh: '文件', en: 'FILE' },
        meaning: { zh: '基线文件：其中已有的问题不再列出，也不影响退出码', en: 'the baseline: findings in it are not listed and do not count' },
      },
      { name: 'write-baseline', value: null, needs: ['baseline'], meaning: { zh: '与 --baseline 同用：把现有的问题写入基线文件', en: 'with --baseline: write the findings there are now into it' } },
      { name: 'list-checks', value: null, meaning: { zh: '列出全部检查', en: 'list every check' } },
      { name: 'print-config', value: null, excludes: forChecking, meaning: { zh: '不检查，显示对每个文件生效的设置', en: 'do not check, show the settings that hold for each file' } },
      { name: 'print-tree', value: null, excludes: [...forChecking, 'print-config'], meaning: { zh: '不检查，显示每个文件的语法树', en: 'do not check, show how each file was parsed' } },
      encodingOption,
      stdinNameOption,
    ],
  },
  {
    name: 'new',
    operands: null,
    meaning: { zh: '新建一份待填写的年度报告', en: 'write a report to be filled in' },
    options: [
      { name: 'year', value: { zh: '年度', en: 'YEAR' }, meaning: { zh: '报告的年度；有 --from 时默认为下一年', en: 'the year it is about; with --from the next one unless given' } },
      { name: 'agency', value: { zh: '名称', en: 'NAME' }, meaning: { zh: '机关名称，如标题所写；有 --from 时默认相同', en: 'who reports, as in the title; with --from the same unless given' } },
      { name: 'from', value: { zh: '文件', en: 'FILE' }, meaning: { zh: '上年的报告：其中结转下年的数填入上年结转', en: 'last year’s report: what was carried out of it is carried in' } },
      { name: 'output', value: { zh: '文件', en: 'FILE' }, meaning: { zh: '写入这个文件，不覆盖已有的文件；默认写到标准输出', en: 'the file to write, never over one that exists; otherwise the standard output' } },
      encodingOption,
    ],
  },
  {
    name: 'export',
    operands: { zh: '文件', en: 'FILE' },
    meaning: { zh: '导出一份报告：全部数据及其位置，或整份报告', en: 'write out one report: every figure with its place, or the report itself' },
    options: [
      {
        name: 'format',
        value: exportFormats,
        fallback: exportFormats[0]!,
        meaning: { zh: '输出格式：json、csv 是数据，html、docx 是报告', en: 'json and csv are the figures, html and docx the report' },
      },
      {
        name: 'output',
        value: { zh: '文件', en: 'FILE' },
        meaning: { zh: '写入这个文件（- 为标准输出）；docx 必填，其他格式默认写到标准输出', en: 'the file to write (- for the standard output); needed for docx, otherwise the standard output' },
      },
      encodingOption,
    ],
  },
  {
    name: 'import',
    operands: { zh: '文件', en: 'FILE' },
    meaning: { zh: '把 Word 文档（.docx）、PDF、网页或其他编码的文本变成可检查的文本', en: 'make a text to check of a Word document (.docx), a PDF, a web page or a text in another encoding' },
    options: [
      {
        name: 'output',
        value: { zh: '文件', en: 'FILE' },
        meaning: {
          zh: `写入这个文件（- 为标准输出）；默认写在原文件旁边，扩展名为 ${draftEnding}；从不覆盖已有的文件`,
          en: `the file to write (- for the standard output); otherwise one ending in ${draftEnding} beside the original; a file that exists is never written over`,
        },
      },
      encodingOption,
    ],
  },
  {
    name: 'explain',
    operands: { zh: '[检查]', en: '[CHECK]' },
    meaning: { zh: '说明一项检查；不带参数则列出全部检查', en: 'explain a check; without one, list them all' },
    options: [],
  },
  {
    name: 'lsp',
    operands: null,
    meaning: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server, for editors' },
    options: [
      { name: 'stdio', value: null, meaning: { zh: '通过标准输入输出通信（必填）', en: 'talk over standard input and output (required)' } },
      {
        name: 'clientProcessId',
        value: { zh: '进程号', en: 'PID' },
        meaning: { zh: '编辑器的进程号，编辑器退出时服务器随之退出', en: 'process id of the editor: the server ends when the editor does' },
      },
    ],
  },
];

/** Options of every command. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'locale', value: ['zh', 'en'], fallback: 'zh', meaning: { zh: '提示信息的语言', en: 'the language of the messages' } },
  { name: 'help', short: 'h', value: null, meaning: { zh: '显示帮助', en: 'show this help' } },
  { name: 'version', value: null, meaning: { zh: '显示版本号', en: 'show the version' } },
];
