import assert from 'node:assert/strict';
import type { Span } from '../../server/src/text/span';
import { readMarks } from './marks';
import { documentOf, quietService } from './service';

/** From every place in `⟦from:…⟧`, definition leads to exactly the `⟦to:…⟧`, and says that it comes from there. */
export function expectDefinition(marked: string): void {
  const { text, from, to } = marksIn(marked);
  const service = quietService();
  for (const offset of within(from)) {
    const jump = service.definition(documentOf(text), offset);
    assert.deepEqual(jump === null ? null : shown(text, [jump.from]), shown(text, [from]));
    assert.deepEqual(shown(text, inOrder(jump!.targets.map(({ span }) => span))), shown(text, to));
    for (const { span, row } of jump!.targets) assert.ok(row.start <= span.start && span.end <= row.end);
  }
}

/** Nothing is defined anywhere in `⟦from:…⟧`, nor stated elsewhere. */
export function expectNowhere(marked: string): void {
  const { text, from } = marksIn(marked);
  const service = quietService();
  for (const offset of within(from)) {
    assert.equal(service.definition(documentOf(text), offset), null);
    assert.equal(service.mentions(documentOf(text), offset), null);
    assert.deepEqual(service.highlights(documentOf(text), offset), []);
  }
}

/** From every place in `⟦from:…⟧` what is highlighted is exactly each `⟦cell:…⟧`, `⟦statement:…⟧`, `⟦part:…⟧` and `⟦total:…⟧`; references are all but the parts. */
export function expectMentions(marked: string): void {
  const { text, from, others } = marksIn(marked);
  const service = quietService();
  const expected = (kind: string): string[] => shown(text, others.filter(({ check }) => check === kind));
  for (const offset of within(from)) {
    const found = service.mentions(documentOf(text), offset);
    assert.ok(found !== null, 'nothing is stated here');
    assert.deepEqual({ cells: shown(text, inOrder(found.cells)), statements: shown(text, found.statements), totals: shown(text, inOrder(found.totals)) }, { cells: expected('cell'), statements: expected('statement'), totals: expected('total') });
    const highlights = service.highlights(documentOf(text), offset);
    assert.deepEqual(shown(text, highlights.map(({ span }) => span)), shown(text, inOrder(highlights.map(({ span }) => span))), 'in the order of the text');
    for (const kind of ['cell', 'statement', 'part', 'total']) {
      assert.deepEqual(shown(text, highlights.filter((highlight) => highlight.kind === kind).map(({ span }) => span)), expected(kind), kind);
    }
  }
}

function marksIn(marked: string) {
  const { text, marks } = readMarks(marked);
  const [from, ...more] = marks.filter(({ check }) => check === 'from');
  assert.ok(from !== undefined && more.length === 0, 'one ⟦from:…⟧ is expected');
  return { text, from, to: marks.filter(({ check }) => check === 'to'), others: marks.filter(({ check }) => check !== 'from') };
}

function within({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

/** Each with its place, so that equal figures are told apart. */
function shown(text: string, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => `${start}: ${text.slice(start, end)}`);
}
