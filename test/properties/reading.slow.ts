import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import type { Tree } from '../../server/src/syntax/ast';
import { shift } from '../../server/src/text/span';
import type { Span } from '../../server/src/text/span';
import { brokenReport, isPlaceIn, scrap } from '../kit/any-text';

const anyText = fc.oneof(brokenReport(), scrap);

describe('reading any text', function () {
  this.timeout(60_000);

  it('gives a tree whose every span lies in the text and cuts no character', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tree } = readReport(text);
      assert.equal(tree.text, text);
      for (const [name, span] of spansOf(tree)) assert.ok(isPlaceIn(text, span), `${name} at ${span.start}–${span.end} of ${text.length}`);
    }), { seed: 1949, numRuns: 1000 });
  });

  it('gives a tree that is a value: plain data, the same for the same text', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { tree } = readReport(text);
      assert.deepEqual(structuredClone(tree), tree);
      assert.deepEqual(readReport(text).tree, tree);
    }), { seed: 2007, numRuns: 200 });
  });

  it('finds its sections one behind the other, their bodies being the text between', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { sections, end } = readReport(text).tree;
      sections.forEach(({ span, body }, at) => {
        assert.equal(body.text, text.slice(span.start, span.end));
        if (at > 0) assert.ok(span.start >= sections[at - 1]!.span.end);
      });
      assert.ok((sections.at(-1)?.span.end ?? 0) <= end);
    }), { seed: 2019, numRuns: 500 });
  });

  it('places every figure where it stands', () => {
    fc.assert(fc.property(anyText, (text) => {
      const { places } = exportReport(readReport(text), 'utf-8');
      for (const [start, end] of Object.values(places).flatMap((table) => Object.values(table).flat()).filter((place) => place !== null)) {
        assert.ok(isPlaceIn(text, { start, end }), `${start}–${end} of ${text.length}`);
      }
    }), { seed: 2021, numRuns: 500 });
  });
});

/** Every span of the tree in the whole text, with what it is of. */
function* spansOf(tree: Tree): Iterable<readonly [string, Span]> {
  yield ['report', { start: 0, end: tree.end }];
  for (const { span } of tree.repeats) yield ['a repeated heading', span];
  for (const { span } of tree.remains) yield ['page remains', span];
  for (const start of tree.others) yield ['another report', { start, end: start }];
  for (const { span, heading, body } of tree.sections) {
    const inText = (own: Span): Span => shift(own, span.start);
    yield ['section', span];
    if (heading !== null) yield* [['heading', heading.span], ['title', heading.title]] as const;
    for (const subheading of body.subheadings) yield* [['sub-heading', inText(subheading.span)], ['its ordinal', inText(subheading.ordinal.span)], ['its end', inText({ start: subheading.span.start, end: subheading.end })]] as const;
    for (const paragraph of body.paragraphs) yield ['paragraph', inText(paragraph)];
    for (const table of body.tables) {
      yield ['table', inText(table.span)];
      for (const row of table.rows) {
        yield ['row', inText(row.span)];
        for (const cell of row.cells) yield ['cell', inText(cell.span)];
      }
    }
  }
}
