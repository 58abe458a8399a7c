import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { shownSpan, toOffset, toRange } from '../../server/src/lsp/convert';
import { lineStarts, positionAt } from '../../server/src/text/lines';

const documentOf = (text: string): TextDocument => TextDocument.create('file:///a.txt', 'disclosure-report', 1, text);

/** Texts of what breaks columns: Chinese, surrogate pairs, every line end, and what looks like one. */
const text = fc.array(fc.constantFrom('a', '报', '𠮷', '👍', '\n', '\r', '\r\n', '\u2028', '\u0085', '\uFEFF'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('what is shown of a finding', () => {
  it('that is on a blank cell are the blanks between its bars; of others what they are on', () => {
    const document = documentOf('| 规章 |  　 | 3 |\n 一、 ');
    assert.deepEqual([shownSpan(document, { start: 6, end: 6 }), shownSpan(document, { start: 8, end: 8 })], [{ start: 6, end: 10 }, { start: 6, end: 10 }]);
    assert.deepEqual([shownSpan(document, { start: 12, end: 13 }), shownSpan(document, { start: 16, end: 16 })], [{ start: 12, end: 13 }, { start: 16, end: 16 }]);
  });
});

describe('positions', () => {
  it('count UTF-16 code units', () => {
    const document = documentOf('总计\r\n𠮷野家：680');
    assert.deepEqual(toRange(document, { start: 9, end: 12 }), { start: { line: 1, character: 5 }, end: { line: 1, character: 8 } });
    assert.equal(toOffset(document, { line: 1, character: 5 }), 9);
  });

  it('outside the text mean the nearest place inside', () => {
    const document = documentOf('总计\r\n680');
    assert.equal(toOffset(document, { line: 0, character: 99 }), 2);
    assert.equal(toOffset(document, { line: 99, character: 0 }), 7);
    assert.deepEqual(toRange(document, { start: 3, end: 999 }).end, { line: 1, character: 3 });
  });

  it('are those of the command line: CR, LF and CRLF end a line, U+2028 does not', () => {
    fc.assert(fc.property(text, (content) => {
      const document = documentOf(content);
      const starts = lineStarts(content);
      for (let offset = 0; offset <= content.length; offset++) {
        // No span begins or ends inside a CRLF.
        if (content[offset - 1] === '\r' && content[offset] === '\n') continue;
        assert.deepEqual(document.positionAt(offset), positionAt(starts, offset));
      }
    }), { seed: 1 });
  });

  it('and offsets are each other’s inverse', () => {
    fc.assert(fc.property(text, (content) => {
      const document = documentOf(content);
      for (let offset = 0; offset <= content.length; offset++) {
        if (content[offset - 1] === '\r' && content[offset] === '\n') continue;
        assert.equal(toOffset(document, document.positionAt(offset)), offset);
      }
    }), { seed: 1 });
  });
});
