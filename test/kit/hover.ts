import assert from 'node:assert/strict';
import type { Bilingual } from '../../server/src/text/bilingual';
import { readMarks } from './marks';
import { documentOf, quietService } from './service';

/**
 * Hovers over every place inside the one mark `⟦hover:…⟧` of a text and asserts that each tells the same about exactly the
 * marked stretch.
 *
 * @returns what it tells
 */
export function expectHover(marked: string): Bilingual {
  const { text, marks } = readMarks(marked);
  const [mark, ...others] = marks;
  assert.ok(mark !== undefined && others.length === 0, 'one ⟦hover:…⟧ is expected');
  const service = quietService();
  const document = documentOf(text);
  const first = service.hover(document, mark.start);
  assert.ok(first !== null, `nothing is said about ${text.slice(mark.start, mark.end)}`);
  assert.equal(text.slice(first.span.start, first.span.end), text.slice(mark.start, mark.end));
  for (let offset = mark.start; offset < Math.max(mark.end, mark.start + 1); offset++) {
    assert.deepEqual(service.hover(document, offset), { span: { start: mark.start, end: mark.end }, markdown: first.markdown });
  }
  return first.markdown;
}

/** Asserts that nothing is said anywhere inside the marks of a text. */
export function expectNoHover(marked: string): void {
  const { text, marks } = readMarks(marked);
  const service = quietService();
  assert.notEqual(marks.length, 0, 'a ⟦hover:…⟧ is expected');
  for (const mark of marks) {
    for (let offset = mark.start; offset < mark.end; offset++) assert.equal(service.hover(documentOf(text), offset), null, text.slice(offset, mark.end));
  }
}
