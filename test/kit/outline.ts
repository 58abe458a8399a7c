import assert from 'node:assert/strict';
import type { OutlineItem } from '../../server/src/features/outline';
import { documentOf, quietService } from './service';

/**
 * Asserts the outline of a text, an item a line, indented by depth: `section 总体情况 (一、) @一、总体情况` is its kind, name,
 * detail and what it is found by.
 */
export function expectOutline(text: string, expected: string): readonly OutlineItem[] {
  const items = outlineIn(text);
  const lines = (item: OutlineItem, depth: number): string[] => {
    const detail = item.detail === null ? '' : ` (${item.detail.zh})`;
    const selection = text.slice(item.selection.start, item.selection.end);
    const line = `${'  '.repeat(depth)}${item.kind} ${item.name}${detail}${selection === '' ? '' : ` @${selection}`}`;
    return [line, ...item.children.flatMap((child) => lines(child, depth + 1))];
  };
  assert.deepEqual(items.flatMap((item) => lines(item, 0)), expected.split('\n').filter((line) => line.trim() !== ''));
  return items;
}

/** The outline of a text, after asserting what holds for every outline. */
export function outlineIn(text: string): readonly OutlineItem[] {
  const items = quietService().outline(documentOf(text));
  for (const item of items) expectSound(item, { start: 0, end: text.length }, text);
  return items;
}

/** Editors refuse an outline with an empty name or a selection outside its range, and lose their way where items do not nest. */
function expectSound(item: OutlineItem, parent: { start: number; end: number }, text: string): void {
  const where = `${item.kind} ${item.name}`;
  assert.notEqual(item.name.trim(), '', 'an empty name');
  assert.ok(parent.start <= item.span.start && item.span.start <= item.span.end && item.span.end <= parent.end, `${where} lies outside what holds it`);
  assert.ok(item.span.start <= item.selection.start && item.selection.start <= item.selection.end && item.selection.end <= item.span.end, `${where} is selected outside its span`);
  let last = item.span.start;
  for (const child of item.children) {
    assert.ok(child.span.start >= last, `${where}: ${child.name} begins before its sibling`);
    last = child.span.start;
    expectSound(child, item.span, text);
  }
}
