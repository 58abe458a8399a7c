import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkReport } from '../../server/src/checks/run';
import { emptySection } from '../../server/src/checks/section/empty-section';
import { readReport } from '../../server/src/report/read';
import { scrap } from '../kit/any-text';
import { makeHtmlReport } from '../kit/html';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectSafelyFixed } from '../kit/repairs';
import { documentOf, quietService } from '../kit/service';
import { connectInProcess, pullClient, spawnServer } from '../lsp/client';
import { workerScope } from '../lsp/workerScope';
import { askedMethods } from '../sessions/session';
import { idsNow } from './ids';

/** What is promised to whoever uses it, each promise the name of its test. */
const root = path.join(__dirname, '../../..');
const bundles = { cli: path.join(root, 'dist/cli.js'), server: path.join(root, 'dist/server.js'), web: path.join(root, 'dist/web/server.js') };
const uri = 'file:///a.txt';

/** Reports with mistakes of every kind: those of the examples, and the same figures in other layouts. */
const texts: readonly string[] = [
  ...readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.txt')).filter((_, at) => at % 2 === 0).map((name) => readFileSync(path.join(root, 'examples', name), 'utf8')),
  ...layoutIds.map((layout) => makeReport({ layout, change: { cells: { 'applications.new.total': '9', 'legal.review.total': '１' }, headings: { 4: null }, prose: { 1: '𠮷野县全年收到申请99件👍。' } } })),
  makeHtmlReport({ change: { cells: { 'applications.new.total': '9' } } }),
];

describe('Gouji', function () {
  this.timeout(120_000);
  let folder = '';

  before(() => {
    for (const file of Object.values(bundles)) assert.ok(existsSync(file), `${file} is not there: run npm run build first`);
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('never changes your text unless you ask', async () => {
    const client = connectInProcess();
    const asked: string[] = [];
    client.connection.onRequest((method) => {
      asked.push(method);
      return null;
    });
    await client.initialize({ ...pullClient, workspace: { ...pullClient.workspace, applyEdit: true, configuration: true } });
    for (const [at, text] of texts.entries()) {
      const of = `file:///${at}.txt`;
      await client.open(of, text);
      const params = { position: { line: 9, character: 9 }, range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }, context: { diagnostics: [], includeDeclaration: true }, options: { tabSize: 4, insertSpaces: true }, ch: '\n' };
      await Promise.all(askedMethods.map((method) => client.ask(method, of, params).catch(() => null)));
      await client.close(of);
    }
    assert.deepEqual([...new Set(asked)], ['workspace/configuration']);
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { contributes: { configurationDefaults?: object } };
    assert.doesNotMatch(JSON.stringify(contributes.configurationDefaults ?? {}), /onSave|OnSave|formatOnPaste|autoSave/);
    // Enter at the end of a row begins the next one: bars and blanks, no figure and no word.
    for (const text of texts) {
      await client.open(uri, text);
      const lines = text.split(/\r\n|\r|\n/);
      for (const line of lines.keys()) {
        const edits = await client.ask<TextEdit[]>('textDocument/onTypeFormatting', uri, { position: { line, character: 0 }, ch: '\n', options: { tabSize: 4, insertSpaces: true } });
        for (const { newText, range } of edits) {
          assert.match(newText, /^[|\s]*$/u);
          assert.match(TextDocument.create(uri, '', 1, text).getText(range), /^[|\s]*$/u);
        }
      }
      await client.close(uri);
    }
    // The command line writes only what it is told to write.
    const file = path.join(folder, 'report.txt');
    for (const args of [['check'], ['check', '--diff'], ['export']]) {
      writeFileSync(file, texts[0]!);
      spawnSync(process.execPath, [bundles.cli, ...args, file]);
      assert.equal(readFileSync(file, 'utf8'), texts[0], args.join(' '));
    }
  });

  it('a fix never changes a figure unless you choose that fix', async () => {
    const fixed = texts.map((text) => expectSafelyFixed(text, undefined, [emptySection.id]).text);
    // What an editor makes without showing it, when it is saved for instance, is what was just tried.
    const client = connectInProcess();
    await client.initialize({ ...pullClient, textDocument: { ...pullClient.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } } } });
    for (const [at, text] of texts.entries()) {
      await client.open(uri, text);
      const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
      const [action] = await client.ask<CodeAction[]>('textDocument/codeAction', uri, { range: everything, context: { diagnostics: [], only: ['source.fixAll'] } });
      const document = TextDocument.create(uri, '', 1, text);
      const [change] = (action?.edit?.documentChanges ?? []) as { edits: { range: Diagnostic['range']; newText: string }[] }[];
      assert.equal(change === undefined ? text : TextDocument.applyEdits(document, change.edits), fixed[at]);
      await client.close(uri);
    }
  });

  it('no network, no telemetry, no code of the workspace is run', async () => {
    const log = path.join(folder, 'watched.log');
    const ran = path.join(folder, 'ran');
    const intruder = `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`;
    const workspace = path.join(folder, 'workspace');
    mkdirSync(path.join(workspace, 'node_modules/gouji'), { recursive: true });
    for (const name of ['gouji.js', 'gouji.config.js', '.goujirc.js', 'index.js', 'node_modules/gouji/index.js', 'node_modules/gouji/main.js']) writeFileSync(path.join(workspace, name), intruder);
    writeFileSync(path.join(workspace, 'package.json'), '{"main": "index.js", "gouji": "./gouji.js"}');
    writeFileSync(path.join(workspace, 'gouji.json'), '{"checks": {"wording/*": "hint"}, "words": {"公开": ""}}');
    texts.forEach((text, at) => writeFileSync(path.join(workspace, `${at}.txt`), text));
    const watched = ['--disallow-code-generation-from-strings', '--require', path.join(__dirname, 'watch.js')];
    const env = { ...process.env, GOUJI_WATCH: log };

    const probe = spawnSync(process.execPath, [...watched, '-e', 'try { require("node:dns").lookup("example.org", () => {}); } catch {} try { new Function("1"); } catch { process.exit(7); }'], { env });
    assert.deepEqual([probe.status, readFileSync(log, 'utf8')], [7, 'dns.lookup\n'], 'the watch itself');
    rmSync(log);

    for (const args of [['check', '.'], ['check', '--fix', '--unsafe', '.'], ['export', '.'], ['explain', 'row-total'], ['--version']]) {
      const { status, stderr } = spawnSync(process.execPath, [...watched, bundles.cli, ...args], { cwd: workspace, env, encoding: 'utf8' });
      assert.ok(status === 0 || status === 1 || (status === 2 && args[0] === 'export'), `${args.join(' ')}: ${stderr}`);
    }
    const server = spawnServer(bundles.server, { execArgv: watched, env, cwd: workspace });
    try {
      await server.initialize(pullClient);
      for (const text of texts) {
        await server.open(uri, text);
        for (const method of ['textDocument/diagnostic', 'gouji/coverage', 'textDocument/documentSymbol']) await server.ask(method, uri);
        await server.close(uri);
      }
      await server.connection.sendRequest('shutdown');
      await server.connection.sendNotification('exit');
      assert.equal(await server.exit, 0);
    } finally {
      server.stop();
    }
    assert.ok(!existsSync(log), existsSync(log) ? readFileSync(log, 'utf8') : '');
    assert.ok(!existsSync(ran), 'code of the workspace was run');
  });

  it('same findings in editor, web, CLI', async () => {
    const onCommandLine = texts.map((text) => {
      const { stdout } = spawnSync(process.execPath, [bundles.cli, 'check', '--format', 'json', '-'], { input: text, encoding: 'utf8' });
      const { files: [file] } = JSON.parse(stdout) as { files: { findings: { check: string; message: string; range: object }[] }[] };
      return file!.findings.map(({ check, message, range }) => `${check} ${JSON.stringify(range)} ${message}`);
    });
    const told = (items: readonly Diagnostic[]): string[] => items.map(({ code, range, message }) => `${code} ${JSON.stringify(range)} ${String(message)}`);
    const textDocumentOf = (at: number) => ({ uri: `file:///${at}.txt`, languageId: 'disclosure-report', version: 1, text: texts[at]! });

    const server = spawnServer(bundles.server);
    const worker = workerScope(bundles.web);
    try {
      await server.initialize(pullClient, { locale: 'zh-cn' });
      await worker.ask('initialize', { processId: null, rootUri: null, capabilities: pullClient, initializationOptions: { locale: 'zh-cn' } });
      worker.tell('initialized', {});
      for (const at of texts.keys()) {
        const textDocument = textDocumentOf(at);
        await server.open(textDocument.uri, textDocument.text);
        worker.tell('textDocument/didOpen', { textDocument });
        const [inEditor, onTheWeb] = await Promise.all([
          server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', textDocument.uri),
          worker.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument }),
        ]);
        assert.deepEqual(told(inEditor.kind === 'full' ? inEditor.items : []), onCommandLine[at]);
        assert.deepEqual(told(onTheWeb.kind === 'full' ? onTheWeb.items : []), onCommandLine[at]);
      }
      assert.ok(onCommandLine.flat().length > 20);
    } finally {
      server.stop();
    }
  });

  it('deterministic', () => {
    texts.forEach((text, at) => writeFileSync(path.join(folder, `${at}.txt`), text));
    const files = texts.map((_, at) => `${at}.txt`);
    const outputs = [{ LC_ALL: 'C', TZ: 'UTC', LANG: 'C' }, { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham', LANG: 'zh_CN.GBK' }, {}].map((own) => {
      const { stdout } = spawnSync(process.execPath, [bundles.cli, 'check', '--format', 'json', ...files], { cwd: folder, env: { PATH: process.env['PATH'], ...own }, encoding: 'buffer', maxBuffer: 1 << 28 });
      return stdout.toString('base64');
    });
    assert.ok(outputs[0]!.length > 1000);
    assert.equal(new Set(outputs).size, 1);
  });

  it('any text is accepted', () => {
    const bytes = [Buffer.alloc(0), Buffer.from([0xff, 0xfe]), Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xd8, 0x42]), Buffer.alloc(100_000), Buffer.from(Array.from({ length: 50_000 }, (_, at) => at * 7919 % 256)), readFileSync(process.execPath).subarray(0, 200_000)];
    for (const input of [...bytes, ...fc.sample(scrap, { seed: 99, numRuns: 4 }).map((text) => Buffer.from(text))]) {
      // What is no text in any encoding is refused as such.
      for (const command of ['check', 'export']) {
        const { status, signal, stderr } = spawnSync(process.execPath, [bundles.cli, command, '-'], { input, encoding: 'utf8' });
        assert.ok(signal === null && (status === 0 || status === 1 || (status === 2 && /不是文本文件/.test(stderr))), `${command}: ${status} ${stderr}`);
        assert.doesNotMatch(stderr, /^ {4}at /m);
      }
    }
  });

  it('what was not checked is said', () => {
    const unreadable = makeReport({ change: { tables: { applications: '申请人情况 自然人 商业企业\n（图片）' }, prose: { 1: '全年收到政府信息公开申请681件，办结率若干。' } } });
    for (const text of [...texts, unreadable, makeReport({ change: { tables: { legal: null } } })]) {
      const service = quietService();
      const { relations, claims, gaps, passedOver } = service.coverage(documentOf(text));
      assert.equal(passedOver, false);
      const named = new Set(gaps.flatMap((gap) => gap.relations));
      assert.equal(named.size, relations.total - relations.checked, 'every relation that was not checked, with its reason');
      assert.equal(service.prose(documentOf(text)).filter(({ state }) => state === 'open').length, claims.found - claims.checked, 'every figure of a sentence');
      const said = new Set(gaps.map(({ reason }) => reason.zh));
      for (const { id, state, reason, unasked } of checkReport(readReport(text)).coverage.checks) assert.ok(state === 'ran' || unasked === true || said.has(reason!.zh), `why ${id} did not run`);
      for (const { reason } of gaps) assert.ok(reason.zh !== '' && reason.en !== '');
    }
    const { relations } = quietService().coverage(documentOf(unreadable));
    assert.ok(relations.checked < relations.total);
    assert.equal(quietService().coverage(documentOf('今天天气很好。')).passedOver, true);
  });

  it('ids and settings are stable', () => {
    // What is in the file was published; what is new is added to it with the version that brings it, and never taken out again.
    const published = JSON.parse(readFileSync(path.join(root, 'test/promises/ids.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;
    const now = idsNow(root);
    assert.deepEqual(Object.keys(published), Object.keys(now));
    for (const [kind, ids] of Object.entries(published)) {
      assert.deepEqual(ids.filter((id) => !now[kind]!.includes(id)), [], `${kind} that were published and are gone`);
    }
  });

  it('works in workspaces that are not trusted and in virtual ones', () => {
    const { capabilities } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { capabilities: unknown };
    assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });
});
