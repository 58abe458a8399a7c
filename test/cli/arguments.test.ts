import assert from 'node:assert/strict';
import { readArguments } from '../../server/src/cli/arguments';
import { commands, commonOptions } from '../../server/src/cli/commands';
import { formats } from '../../server/src/cli/formats/registry';
import { helpText } from '../../server/src/cli/help';
import { run } from '../../server/src/cli/run';
import { fakeHost } from './fake-host';

const formatNames = formats.map(({ name }) => name).join('|');

describe('arguments', () => {
  it('fall back to what the help says', () => {
    assert.deepEqual(readArguments(['check', 'a.txt', 'b']), {
      kind: 'check', locale: 'zh', files: ['a.txt', 'b'], format: 'text', failOn: ['error'], encoding: null, config: null, fix: null, stdinName: '-', jobs: null, alone: false, baseline: null, show: null,
    });
    assert.deepEqual(readArguments(['export', 'a.txt']), { kind: 'export', locale: 'zh', file: 'a.txt', format: 'json', output: null, encoding: null });
  });

  it('take options in any order and either way of writing', () => {
    const args = ['--locale=en', 'check', '--format', 'json', '-', '--fail-on=warning', '--encoding', 'gbk', '--stdin-filename', 'draft.txt'];
    assert.deepEqual(readArguments(args), {
      kind: 'check', locale: 'en', files: ['-'], format: 'json', failOn: ['error', 'warning'], encoding: 'gb18030', config: null, fix: null, stdinName: 'draft.txt', jobs: null, alone: false, baseline: null, show: null,
    });
    assert.deepEqual(readArguments(['check', '--fail-on', 'never', '--', '--odd.txt']), {
      kind: 'check', locale: 'zh', files: ['--odd.txt'], format: 'text', failOn: [], encoding: null, config: null, fix: null, stdinName: '-', jobs: null, alone: false, baseline: null, show: null,
    });
  });

  it('ask for repairs', () => {
    const fixOf = (line: string): unknown => (readArguments(['check', ...line.split(' '), 'a.txt']) as { fix?: unknown }).fix;
    assert.deepEqual(fixOf('--fix'), { how: 'write', unsafe: false });
    assert.deepEqual(fixOf('--fix --unsafe'), { how: 'write', unsafe: true });
    assert.deepEqual(fixOf('--diff --unsafe'), { how: 'show', unsafe: true });
    assert.deepEqual(fixOf('--diff --fix'), { how: 'show', unsafe: false });
  });

  it('start the language server', async () => {
    const host = fakeHost();
    assert.equal(await run(['lsp', '--stdio'], host), null);
    assert.deepEqual(host.written, { out: '', err: '', served: 1 });
    assert.deepEqual(readArguments(['lsp', '--stdio', '--clientProcessId=4711']), { kind: 'lsp', locale: 'zh' });
  });

  const mistakes: readonly (readonly [string, string, string])[] = [
    ['', '缺少命令', 'a command is missing'],
    ['chek a.txt', '没有“chek”这个命令', 'no such command: chek'],
    ['check', 'check 需要文件', 'check needs a file'],
    ['export', 'export 需要文件', 'export needs a file'],
    ['export a b', 'export 一次只导出一份报告', 'export takes one report at a time'],
    ['export --fail-on error a', 'export 没有选项 --fail-on', 'export has no option --fail-on'],
    ['check --repair a', '没有选项 --repair', 'no such option: --repair'],
    ['check --unsafe a', '--unsafe 要与 --fix 或 --diff 同用', '--unsafe goes with --fix or --diff'],
    ['check --write-baseline a', '--write-baseline 要与 --baseline 同用', '--write-baseline goes with --baseline'],
    ['check --baseline b --diff a', '--diff 不能与 --baseline 同用', '--diff does not go with --baseline'],
    ['check --diff --format json a', '--diff 不能与 --format 同用', '--diff does not go with --format'],
    ['check --print-tree --fix a', '--print-tree 不能与 --fix 同用', '--print-tree does not go with --fix'],
    ['check --print-config --print-tree a', '--print-tree 不能与 --print-config 同用', '--print-tree does not go with --print-config'],
    ['check --jobs 0 a', '--jobs 不能是“0”', '--jobs cannot be 0'],
    ['check -x a', '没有选项 -x', 'no such option: -x'],
    ['check --format xml a', `--format 不能是“xml”，可以是 ${formatNames}`, `--format cannot be xml; it is one of ${formatNames}`],
    ['check --fail-on fatal a', '--fail-on 不能是“fatal”，可以是 error|warning|information|hint|never', '--fail-on cannot be fatal; it is one of error|warning|information|hint|never'],
    ['check --encoding latin1 a', '--encoding 不能是“latin1”', '--encoding cannot be latin1'],
    ['check a --format', `--format 后面缺少值（${formatNames}）`, `--format needs a value (${formatNames})`],
    ['check --stdin-filename= -', '--stdin-filename 后面缺少值', '--stdin-filename needs a value'],
    ['lsp', 'lsp 需要 --stdio', 'lsp needs --stdio'],
    ['lsp --stdio=yes', '--stdio 不带值', '--stdio takes no value'],
    ['lsp --stdio a', 'lsp 不接受文件：a', 'lsp takes no files: a'],
  ];
  for (const [line, zh, en] of mistakes) {
    it(`refuse “gouji ${line}”`, async () => {
      const args = line === '' ? [] : line.split(' ');
      for (const [extra, message] of [[[], zh], [['--locale', 'en'], en]] as const) {
        const host = fakeHost({ files: { a: 'text' } });
        assert.equal(await run([...extra, ...args], host), 2);
        assert.equal(host.written.out, '');
        assert.ok(host.written.err.startsWith(`gouji: ${message}`), host.written.err);
      }
    });
  }

  it('refuse a language that is not there', () => {
    const invocation = readArguments(['check', '--locale', 'fr', 'a']);
    assert.equal(invocation.kind === 'mistake' && invocation.message.zh, '--locale 不能是“fr”，可以是 zh|en');
  });
});

describe('help', () => {
  it('names every command and every option with its values and what holds without it', () => {
    for (const locale of ['zh', 'en'] as const) {
      const all = helpText(null, locale);
      for (const command of commands) {
        assert.ok(all.includes(`gouji ${command.name} `) && all.includes(command.meaning[locale]), command.name);
        const one = helpText(command.name, locale);
        for (const option of [...command.options, ...commonOptions]) {
          assert.ok(one.includes(`--${option.name}`) && one.includes(option.meaning[locale]), `${command.name} --${option.name}`);
          if (Array.isArray(option.value)) assert.ok(one.includes(option.value.join('|')), option.name);
        }
      }
    }
  });

  it('goes to the standard output, with 0', async () => {
    for (const [args, text] of [[['--help'], helpText(null, 'zh')], [['check', '-h', '--locale', 'en'], helpText('check', 'en')]] as const) {
      const host = fakeHost();
      assert.equal(await run(args, host), 0);
      assert.deepEqual(host.written, { out: text, err: '', served: 0 });
    }
  });

  it('has the version beside it', async () => {
    const host = fakeHost();
    assert.equal(await run(['--version'], host), 0);
    assert.deepEqual(host.written, { out: 'gouji 9.8.7\n', err: '', served: 0 });
  });
});
