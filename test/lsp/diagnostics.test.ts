import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/src/checks/check';
import { toDiagnostics } from '../../server/src/lsp/diagnostics';
import type { Session } from '../../server/src/lsp/session';
import { quietService } from '../kit/service';

const document = TextDocument.create('file:///a.txt', 'disclosure-report', 1, '总计\r\n680\r\n'.repeat(2000));

const finding = (at: number): Finding => ({
  check: 'row-total',
  severity: 'warning',
  span: { start: at * 9 + 4, end: at * 9 + 7 },
  message: { zh: `第 ${at} 处`, en: `place ${at}` },
  cell: { table: 'applications', row: 'new', column: 'total' },
  expected: '681',
  actual: '680',
  related: [{ span: { start: 0, end: 2 }, message: { zh: '总计', en: 'total' }, cell: null }],
  repairs: [],
});

const everything = { relatedInformation: true, codeDescription: true, diagnosticData: true };
const nothing = { relatedInformation: false, codeDescription: false, diagnosticData: false };

function sessionWith(findings: readonly Finding[], abilities: typeof everything, locale: 'zh' | 'en' = 'zh'): Pick<Session, 'service' | 'client' | 'locale'> {
  return {
    service: { ...quietService(), findings: () => findings },
    client: { pullsDiagnostics: true, refreshesDiagnostics: false, refreshesHints: false, tokensByRange: false, refreshesLenses: false, nestedSymbols: true, markdown: true, definitionLinks: true, declarationLinks: true, labelDetails: true, codeActions: null, versionedEdits: true, foldingLimit: Infinity, ...abilities },
    locale,
  };
}

describe('diagnostics', () => {
  it('carry everything a client can show', () => {
    assert.deepEqual(toDiagnostics(sessionWith([finding(1)], everything), document), [{
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 3 } },
      severity: 2,
      source: 'gouji',
      code: 'row-total',
      codeDescription: { href: 'https://github.com/gouji/gouji/blob/main/docs/checks/row-total.md' },
      message: '第 1 处',
      relatedInformation: [{ location: { uri: 'file:///a.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } } }, message: '总计' }],
      data: { version: 1, cell: { table: 'applications', row: 'new', column: 'total' }, expected: '681', actual: '680', repairs: [] },
    }]);
  });

  it('carry nothing that a client cannot', () => {
    assert.deepEqual(toDiagnostics(sessionWith([finding(1)], nothing, 'en'), document), [{
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 3 } },
      severity: 2,
      source: 'gouji',
      code: 'row-total',
      message: 'place 1',
    }]);
  });

  it('are at most 500, the last saying how many are left out', () => {
    const findings = Array.from({ length: 501 }, (_, at) => finding(at));
    assert.equal(toDiagnostics(sessionWith(findings.slice(0, 500), nothing), document).at(-1)?.message, '第 499 处');
    const shown = toDiagnostics(sessionWith(findings, nothing), document);
    assert.equal(shown.length, 500);
    assert.equal(shown[498]?.message, '第 498 处');
    assert.equal(shown[499]?.message, '另有 2 个问题未列出，请先处理以上问题。');
    assert.deepEqual(shown[499]?.range.start, { line: 999, character: 0 });
  });
});
