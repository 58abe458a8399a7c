import assert from 'node:assert/strict';
import { grownReport } from '../../bench/speed/documents';
import { defaultSettings } from '../../server/src/checks/settings';
import { toServiceDocument } from '../../server/src/lsp/convert';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import { createDocuments } from '../../server/src/workspace/documents';
import { documentOf } from '../kit/service';

const text = '一、总体情况\n全年工作平稳。\n五、存在的主要问题及改进情况\n有。\n六、其他需要报告的事项\n无。\n';

describe('documents', () => {
  it('are read and checked once per version', () => {
    const documents = createDocuments({ error: assert.fail }, () => defaultSettings);
    const report = documents.report(documentOf(text));
    assert.equal(documents.report(documentOf(text)), report);
    assert.equal(documents.checked(documentOf(text)), documents.checked(documentOf(text)));
    assert.notEqual(documents.report(documentOf(text, 2)), report);
  });

  it('keep what unchanged sections yielded, however far they moved', () => {
    const documents = createDocuments({ error: assert.fail }, () => defaultSettings);
    const before = documents.report(documentOf(text)).tree.sections;
    const after = documents.report(documentOf(text.replace('平稳', '总体平稳'), 2)).tree.sections;
    const kept = (number: number): boolean => {
      const [old, now] = [before, after].map((sections) => sections.find((section) => section.number === number)?.body);
      return old !== undefined && old === now;
    };
    assert.deepEqual([1, 5, 6].map(kept), [false, true, true]);
  });

  it('follow what is typed into a paragraph without asking for the whole text', () => {
    const documents = createDocuments({ error: assert.fail }, () => defaultSettings);
    const report = grownReport(12_000);
    const open = new OpenDocument('file:///report.txt', 'disclosure-report', 1, report);
    documents.checked(toServiceDocument(open));
    const start = open.positionAt(report.indexOf('；', report.length >> 1));
    for (let version = 2; version < 6; version++) {
      open.update([{ range: { start, end: start }, text: '的' }], version);
      const { uri } = open;
      const unwritten = { uri, version, get text(): string { return assert.fail('the text was asked for'); }, editedFrom: (text: string) => open.editedFrom(text) };
      const { findings } = documents.checked(unwritten);
      assert.equal(findings.length, 3);
    }
  });

  it('forgotten are read afresh, whatever their version', () => {
    const documents = createDocuments({ error: assert.fail }, () => defaultSettings);
    documents.report(documentOf(text));
    documents.forget('file:///report.txt');
    assert.equal(documents.report(documentOf('二、主动公开政府信息情况')).text, '二、主动公开政府信息情况');
  });

  it('that cannot be read are logged and empty, and nothing else breaks', () => {
    const logged: string[] = [];
    const documents = createDocuments({ error: (message) => logged.push(message) }, () => defaultSettings);
    const broken = documentOf({ length: 0 } as unknown as string);
    assert.deepEqual(documents.report(broken).sections, []);
    assert.deepEqual(documents.checked(broken).coverage.relations.failed, 0);
    assert.match(logged[0]!, /^reading: TypeError/);
    for (const message of logged.slice(1)) assert.match(message, /^check [a-z-]+ failed: /);
  });
});
