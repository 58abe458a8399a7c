/**
 * A text with characters in the place of the radicals that look like them (⽤ for 用): fonts that have both under one shape are written
 * into PDFs as the radical.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC')).replace(/[\u2e80-\u2ef3]/g, (radical) => simplified[radical] ?? radical.normalize('NFKC'));
}

/** Those of the supplement that are characters of their own; Unicode has no mapping for them. */
const simplified: Readonly<Record<string, string>> = {
  '⺠': '民', '⺟': '母', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风',
  '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
};
