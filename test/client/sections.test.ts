import assert from 'node:assert/strict';
import { nameOf, sectionAfter, sectionAt, sectionBefore } from '../../client/src/sections';
import type { SectionAnswer } from '../../server/src/lsp/protocol';

// The third is missing; the sixth stands before the fifth, as in reports whose sections are out of order.
const sections = [section(1, 2), section(2, 10), section(3, null), section(4, 20), section(5, 40), section(6, 30)];

describe('sections of the client', () => {
  it('go forward in the order of the text, past those that are missing', () => {
    assert.deepEqual(journey((caret) => sectionAfter(sections, caret), 0), [1, 2, 4, 6, 5]);
  });

  it('go back from inside a section to its own heading first', () => {
    assert.deepEqual(journey((caret) => sectionBefore(sections, caret), 25), [4, 2, 1]);
    assert.equal(sectionBefore(sections, { line: 20, character: 1 })?.number, 4);
    assert.equal(sectionBefore(sections, { line: 20, character: 0 })?.number, 2);
  });

  it('hold the caret from their heading to the next', () => {
    assert.equal(sectionAt(sections, { line: 1, character: 9 }), undefined);
    assert.equal(sectionAt(sections, { line: 2, character: 0 })?.number, 1);
    assert.equal(sectionAt(sections, { line: 19, character: 0 })?.number, 2);
    assert.equal(sectionAt(sections, { line: 99, character: 0 })?.number, 5);
  });

  it('are nowhere in a text without sections', () => {
    const none = [section(1, null)];
    for (const find of [sectionAfter, sectionAt, sectionBefore]) assert.equal(find(none, { line: 5, character: 0 }), undefined);
  });

  it('are called what the form calls them', () => {
    assert.equal(nameOf({ ...section(4, 20), title: '政府信息公开行政复议、行政诉讼情况' }), '四、政府信息公开行政复议、行政诉讼情况');
  });
});

function section(number: SectionAnswer['number'], line: number | null): SectionAnswer {
  const range = line === null ? null : { start: { line, character: 0 }, end: { line, character: 6 } };
  return { number, title: '总体情况', range, findings: 0 };
}

/** The numbers of the sections that one comes through from a line, caret before each heading. */
function journey(next: (caret: { line: number; character: number }) => SectionAnswer | undefined, line: number): number[] {
  const section = next({ line, character: 0 });
  return section ? [section.number, ...journey(next, section.range!.start.line)] : [];
}
