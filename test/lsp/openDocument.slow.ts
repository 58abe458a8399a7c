import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import { applyChanges } from '../kit/changes';

const piece = fc.array(fc.constantFrom('1', '总', '𠮷', '\n', '\r', '\r\n', '|'), { maxLength: 6 }).map((parts) => parts.join(''));
const place = fc.record({ line: fc.integer({ min: -1, max: 12 }), character: fc.integer({ min: -1, max: 8 }) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: piece }) },
  { weight: 1, arbitrary: fc.record({ text: piece }) },
);
const batch = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }), isAskedFor: fc.boolean() });

/** Everything a document says. */
function said(document: TextDocument): unknown {
  const text = document.getText();
  const lines = Array.from({ length: document.lineCount + 3 }, (_, at) => at - 1);
  const places = lines.flatMap((line) => [-1, 0, 1, 2, 5, 99].map((character) => ({ line, character })));
  return {
    text,
    count: document.lineCount,
    positions: Array.from({ length: text.length + 3 }, (_, offset) => document.positionAt(offset - 1)),
    offsets: places.map((position) => document.offsetAt(position)),
    parts: places.map((start, at) => document.getText({ start, end: places[(at * 7) % places.length]! })),
    lines: lines.map((line) => [document.getLineRange(line), document.getEOLCharacters(line)]),
  };
}

describe('an open document', () => {
  const first = '总计\r\n680\n|𠮷|\r七\n\n末';
  const create = (text: string, version = 1): TextDocument => TextDocument.create('file:///a.txt', 'disclosure-report', version, text);

  it('is as the library has it, whatever changes, wherever they point and whenever its text is asked for', () => {
    fc.assert(fc.property(fc.constantFrom('', first), fc.array(batch, { maxLength: 6 }), (text, batches) => {
      const own = new OpenDocument('file:///a.txt', 'disclosure-report', 1, text);
      const model = create(text);
      batches.forEach(({ changes, isAskedFor }, at) => {
        own.update(changes, at + 2);
        applyChanges(model, changes, at + 2);
        assert.equal(own.getText(), model.getText());
        if (isAskedFor) own.settledText();
        assert.deepEqual(said(own), said(create(model.getText(), at + 2)));
        assert.equal(own.version, model.version);
      });
    }), { seed: 1, numRuns: 300 });
  });

  it('tells its text from the one that was asked for last, by one stretch, and from no other', () => {
    fc.assert(fc.property(fc.array(batch, { minLength: 1, maxLength: 6 }), (batches) => {
      const own = new OpenDocument('file:///a.txt', 'disclosure-report', 1, first);
      let last = own.settledText();
      batches.forEach(({ changes, isAskedFor }, at) => {
        own.update(changes, at + 2);
        const edited = own.editedFrom(last);
        assert.ok(edited !== null);
        const { change: { start, end, by } } = edited;
        assert.equal(last.slice(0, start) + edited.slice(start, end + by) + last.slice(end), own.getText());
        for (let from = 0; from <= edited.length; from++) assert.equal(edited.slice(from, Math.min(edited.length, from + 3)), own.getText().slice(from, from + 3));
        assert.equal(own.editedFrom(`${last}|`), null);
        if (isAskedFor) last = own.settledText();
      });
    }), { seed: 2, numRuns: 300 });
  });

  it('is written out where changes lie far from each other', () => {
    const text = '总计680\n'.repeat(50_000);
    const own = new OpenDocument('file:///a.txt', 'disclosure-report', 1, text);
    const at = (line: number): { start: { line: number; character: number }; end: { line: number; character: number } } => ({ start: { line, character: 2 }, end: { line, character: 3 } });
    own.update([{ range: at(10), text: '\n\n' }, { range: at(40_000), text: '' }], 2);
    const model = create(text);
    applyChanges(model, [{ range: at(10), text: '\n\n' }, { range: at(40_000), text: '' }], 2);
    assert.equal(own.getText(), model.getText());
    assert.deepEqual(own.positionAt(240_100), model.positionAt(240_100));
  });
});
