import assert from 'node:assert/strict';
import type { Finding, Repair } from '../../server/src/checks/check';
import { fixAll, onlyRepair, safeRepair } from '../../server/src/checks/fixAll';

/** Findings on every occurrence of a word, each with a repair that puts another in its place. */
function instead(word: string, put: string, safe = true): (text: string) => Finding[] {
  return (text) => [...text.matchAll(new RegExp(word, 'g'))].map(({ index, 0: found }) => {
    const span = { start: index, end: index + found.length };
    const repair: Repair = { title: { zh: '改', en: 'put' }, safe, edits: [{ span, text: put }] };
    return { check: word, severity: 'warning', span, message: { zh: word, en: word }, cell: null, expected: null, actual: null, related: [], repairs: [repair] };
  });
}

describe('mending everything', () => {
  it('goes on until nothing is left to mend, and tells the edits of the text as it was', () => {
    const both = (text: string): Finding[] => [...instead('aa', 'b')(text), ...instead('bb', 'c')(text)];
    const { text, edits, fixed, left } = fixAll('aaxaa bb aaaa', both, safeRepair);
    assert.equal(text, 'bxb c c');
    assert.deepEqual(fixed.map(({ finding }) => finding.check), ['aa', 'aa', 'aa', 'bb', 'aa', 'bb']);
    assert.deepEqual(left, []);
    assert.deepEqual(edits.map(({ span, text: put }) => [span.start, span.end, put]), [[0, 2, 'b'], [3, 5, 'b'], [6, 8, 'c'], [9, 13, 'c']]);
    assert.deepEqual(fixAll(text, both, safeRepair).edits, []);
  });

  it('leaves alone what is not safe, unless told', () => {
    assert.deepEqual(fixAll('aa', instead('aa', 'b', false), safeRepair), { text: 'aa', edits: [], fixed: [], left: instead('aa', 'b', false)('aa') });
    assert.equal(fixAll('aa', instead('aa', 'b', false), onlyRepair).text, 'b');
  });

  it('makes no choice among repairs that are not safe', () => {
    const choice = (text: string): Finding[] => instead('aa', 'b', false)(text).map((finding) => ({ ...finding, repairs: [...finding.repairs, ...finding.repairs] }));
    assert.equal(fixAll('aa', choice, onlyRepair).text, 'aa');
  });

  it('asks nobody about what is unlikely', () => {
    const likely = (text: string): Finding[] => instead('aa', 'b', false)(text).map((finding) => ({ ...finding, repairs: [...finding.repairs, { ...finding.repairs[0]!, isUnlikely: true }] }));
    assert.equal(fixAll('aa', likely, onlyRepair).text, 'b');
  });

  it('of two repairs that collide makes the first, and looks again', () => {
    const both = (text: string): Finding[] => [...instead('ab', 'x')(text), ...instead('bc', 'y')(text)];
    assert.equal(fixAll('abc', both, safeRepair).text, 'xc');
  });

  it('ends where repairs undo each other or change nothing', () => {
    assert.equal(fixAll('a', (text) => [...instead('a', 'b')(text), ...instead('b', 'a')(text)], safeRepair).text, 'b');
    assert.deepEqual(fixAll('a', instead('a', 'a'), safeRepair).fixed, []);
    assert.ok(fixAll('a', instead('^a', 'a'.repeat(60_000)), safeRepair).text.length <= 100_002);
    assert.ok(fixAll('a', instead('a$', 'aa'), safeRepair).text.length <= 51);
  });
});
