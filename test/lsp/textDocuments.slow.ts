import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../../server/src/lsp/textDocuments';

const piece = fc.array(fc.constantFrom('1', '总', '𠮷', '\n', '\r', '\r\n', '|'), { maxLength: 6 }).map((parts) => parts.join(''));
const place = fc.record({ line: fc.nat({ max: 12 }), character: fc.nat({ max: 8 }) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: piece }) },
  { weight: 1, arbitrary: fc.record({ text: piece }) },
);

describe('incremental changes', () => {
  it('leave the text, its lines and its positions as if it had just been opened, wherever they point', () => {
    fc.assert(fc.property(piece, fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (first, batches) => {
      const document = TextDocument.create('file:///a.txt', 'disclosure-report', 1, first);
      batches.forEach((changes, at) => applyChanges(document, changes, at + 2));
      const fresh = TextDocument.create('file:///a.txt', 'disclosure-report', 1, document.getText());
      assert.equal(document.lineCount, fresh.lineCount);
      for (let offset = 0; offset <= document.getText().length; offset++) {
        assert.deepEqual(document.positionAt(offset), fresh.positionAt(offset));
      }
    }), { seed: 1, numRuns: 100 });
  });

  it('apply one after the other, each in the text that the ones before it left', () => {
    const document = TextDocument.create('file:///a.txt', 'disclosure-report', 1, '总计680');
    const at = (start: number, end: number): { start: { line: number; character: number }; end: { line: number; character: number } } =>
      ({ start: { line: 0, character: start }, end: { line: 0, character: end } });
    applyChanges(document, [{ range: at(0, 0), text: '（七）' }, { range: at(5, 8), text: '681' }], 2);
    assert.equal(document.getText(), '（七）总计681');
    assert.equal(document.version, 2);
  });
});
