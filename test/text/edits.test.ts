import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, collide, unedited } from '../../server/src/text/edits';
import type { Edit } from '../../server/src/text/edits';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

describe('edits', () => {
  it('replace, insert and delete, in whatever order they come', () => {
    assert.equal(applyEdits('一二三四', [edit(3, 4, '肆'), edit(0, 1, ''), edit(2, 2, '，')]), '二，三肆');
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b');
    assert.equal(applyEdits('ab', []), 'ab');
  });

  it('collide when they share a character or a place', () => {
    assert.ok(collide(edit(1, 3, ''), edit(2, 4, '')));
    assert.ok(collide(edit(1, 1, 'a'), edit(1, 1, 'b')));
    assert.ok(collide(edit(1, 3, ''), edit(3, 3, 'b')));
    assert.ok(!collide(edit(1, 2, ''), edit(3, 4, '')));
  });

  it('made one after the other are told as edits of the first text', () => {
    const twice = unedited('总体情况').with([edit(0, 0, '一、')]).with([edit(2, 4, '整体'), edit(6, 6, '\n')]);
    assert.equal(twice.text, '一、整体情况\n');
    assert.deepEqual(twice.edits(), [edit(0, 2, '一、整体'), edit(4, 4, '\n')]);
    assert.deepEqual(unedited('a').with([edit(0, 1, 'b')]).with([edit(0, 1, 'a')]).edits(), []);
  });

  it('told as edits of the first text always make the last one, and do not collide', () => {
    const step = fc.record({ at: fc.nat(), length: fc.nat({ max: 4 }), text: fc.string({ maxLength: 3 }) });
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 5 }), (first, rounds) => {
      let edited = unedited(first);
      for (const round of rounds) {
        const edits: Edit[] = [];
        for (const { at, length, text } of round) {
          const start = at % (edited.text.length + 1);
          const next = edit(start, Math.min(edited.text.length, start + length), text);
          if (!edits.some((other) => collide(next, other))) edits.push(next);
        }
        const expected = applyEdits(edited.text, edits);
        edited = edited.with(edits);
        assert.equal(edited.text, expected);
      }
      const all = edited.edits();
      assert.equal(applyEdits(first, all), edited.text);
      assert.ok(all.every((one, at) => all.slice(at + 1).every((other) => !collide(one, other))));
    }), { seed: 20, numRuns: 500 });
  });
});
