import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff';
import { applyEdits, collide } from '../../server/src/text/edits';
import type { Edit } from '../../server/src/text/edits';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

describe('a unified diff', () => {
  it('shows changed lines with three around them', () => {
    const text = Array.from({ length: 12 }, (_, at) => `${at + 1}\n`).join('');
    assert.equal(unifiedDiff('a.txt', text, [edit(8, 9, '五'), edit(10, 10, '5½\n')]), [
      '--- a.txt', '+++ a.txt', '@@ -2,7 +2,8 @@', ' 2', ' 3', ' 4', '-5', '+五', '+5½', ' 6', ' 7', ' 8', '',
    ].join('\n'));
    assert.equal(unifiedDiff('a.txt', text, [edit(0, 2, ''), edit(text.length, text.length, '13')]), [
      '--- a.txt', '+++ a.txt', '@@ -1,4 +1,3 @@', '-1', ' 2', ' 3', ' 4', '@@ -10,3 +9,4 @@', ' 10', ' 11', ' 12', '+13', '\\ No newline at end of file', '',
    ].join('\n'));
  });

  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a.txt', '一\n', []), '');
  });

  it('tells of whatever text and edits how one becomes the other', () => {
    const line = fc.constantFrom('', '一', '二|0', '\r');
    const texts = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '')), { maxLength: 20 }).map((lines) => lines.flat().join(''));
    const step = fc.record({ at: fc.nat(), length: fc.nat({ max: 5 }), text: fc.constantFrom('', '1', '\n', 'x\ny', '一\n') });
    fc.assert(fc.property(texts, fc.array(step, { maxLength: 4 }), (text, steps) => {
      const edits: Edit[] = [];
      for (const { at, length, text: put } of steps) {
        const start = at % (text.length + 1);
        const next = edit(start, Math.min(text.length, start + length), put);
        if (!edits.some((other) => collide(next, other))) edits.push(next);
      }
      edits.sort((a, b) => a.span.start - b.span.start);
      assert.equal(patched(text, unifiedDiff('a', text, edits)), applyEdits(text, edits));
    }), { seed: 7, numRuns: 1000 });
  });
});

/** What `patch` makes of a text: the lines between hunks as they are, and every line of the text that a hunk shows must be there. */
function patched(text: string, diff: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  const parts = diff.split(/^(?=@@ )/m).slice(1);
  for (const part of parts) {
    const [, from, , , to] = /^@@ -(\d+)(,(\d+))? \+(\d+)/.exec(part)!.map(Number);
    void to;
    const none = /^@@ -\d+,0 /.test(part);
    while (at < from! - (none ? 0 : 1)) out.push(lines[at++]!);
    const body = part.slice(part.indexOf('\n') + 1).replace(/\n\\ No newline at end of file\n/g, '\u0001').split(/(?<=[\n\u0001])/);
    for (const shown of body.filter((each) => each !== '')) {
      const line = shown.slice(1).replace('\u0001', '');
      if (shown[0] !== '+') assert.equal(lines[at++], line);
      if (shown[0] !== '-') out.push(line);
    }
  }
  return [...out, ...lines.slice(at)].join('');
}
