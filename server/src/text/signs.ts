/**
 * Kinds of signs, a bit each. A text is looked over once, every unit in one table, and what is told of it so (`signsIn`, and for
 * each line `syntax/lines.ts`) spares whoever looks for something the texts that cannot have it.
 */
export const Sign = {
  /** As `isBlank` has it; line breaks are of their own. */
  blank: 1 << 0,
  lineBreak: 1 << 1,
  /** What regular expressions take for a blank and `isBlank` does not. */
  rareBlank: 1 << 2,
  tab: 1 << 3,
  /** What is not seen or breaks lines oddly; see `syntax/unseen.ts`. */
  unseen: 1 << 4,
  /** Begins a cell in a view; see `syntax/view.ts`. */
  cellMark: 1 << 5,
  /** `|` in any width. */
  bar: 1 << 6,
  /** Of any width. */
  digit: 1 << 7,
  /** Letters that are read as digits: O o I l, and 〇. */
  digitLetter: 1 << 8,
  /** 一 to 六, which number the sections. */
  sectionNumeral: 1 << 9,
  /** Any other Chinese numeral. */
  numeral: 1 << 10,
  /** What stands for no figure: 无 零 / and dashes. */
  absence: 1 << 11,
  ampersand: 1 << 12,
  slash: 1 << 13,
  /** Round ones that open, of any width. */
  bracket: 1 << 14,
  /** What else an ordinal may begin with: 第, ①, Ⅰ. */
  ordinal: 1 << 15,
  /** What dresses a heading: brackets, bullets, `#`, `*`. */
  headingMark: 1 << 16,
  /** What marks of markup languages are made of; see `syntax/markup.ts` and `syntax/wiki.ts`. */
  markup: 1 << 17,
  /** What lines are drawn with; see `syntax/drawn.ts`. */
  drawn: 1 << 18,
  /** `<` */
  tag: 1 << 19,
  /** What ends a sentence: `。；！？`, of any width. */
  sentenceEnd: 1 << 22,
  /** One of the traditional characters of which each title of the form that is written otherwise in them has some. */
  traditionalTitle: 1 << 20,
  /** A blank between other signs. No unit is of this kind, a line is. */
  blankInside: 1 << 21,
  /** None of all this. */
  other: 1 << 30,
} as const;

/** The kinds of a code unit. */
export function signsOf(code: number): number {
  return kinds[code]!;
}

/** The kinds of signs in a stretch of a text. */
export function signsIn(text: string, start = 0, end = text.length): number {
  const kindOf = kinds;
  let found = 0;
  for (let at = start; at < end; at++) found |= kindOf[text.charCodeAt(at)]!;
  return found;
}

/** By code unit: one look-up tells all that is asked of a unit. */
export const kinds: Readonly<Uint32Array> = kindsOfAll();

function kindsOfAll(): Uint32Array {
  const all = new Uint32Array(0x10000).fill(Sign.other);
  const addTo = (code: number, sign: number): void => {
    all[code] = (all[code]! & ~Sign.other) | sign;
  };
  const add = (sign: number, units: string): void => {
    for (let at = 0; at < units.length; at++) addTo(units.charCodeAt(at), sign);
  };
  const addAll = (sign: number, first: number, last: number): void => {
    for (let code = first; code <= last; code++) addTo(code, sign);
  };
  add(Sign.lineBreak, '\r\n');
  add(Sign.blank, ' \t\v\f\u0085\u00a0\u2028\u2029\u3000\ufeff');
  addAll(Sign.blank, 0x2000, 0x200d);
  add(Sign.rareBlank, '\u1680\u202f\u205f');
  add(Sign.tab, '\t');
  add(Sign.unseen, '\u007f\u00ad\ufeff\ufe0e\ufe0f\v\f\u0085\u2028\u2029');
  for (const [first, last] of [[0, 8], [0x0e, 0x1f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x2069]] as const) addAll(Sign.unseen, first, last);
  addAll(Sign.cellMark, 0x1d, 0x1f);
  add(Sign.bar, '|｜│');
  addAll(Sign.digit, 0x30, 0x39);
  addAll(Sign.digit, 0xff10, 0xff19);
  add(Sign.digitLetter, 'OoIl〇');
  add(Sign.sectionNumeral, '一二三四五六');
  add(Sign.numeral, '零〇两七八九十百千万');
  add(Sign.absence, '零无/-–—－−');
  add(Sign.ampersand, '&');
  add(Sign.slash, '/／');
  add(Sign.bracket, '(（');
  add(Sign.ordinal, '第壹贰叁肆伍陆ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥IV');
  add(Sign.headingMark, '#*_【】［］[]〔〕「」『』-•·●◆◇■□▪★▲▶►➤※>?？\ufffd|｜丨<}');
  // Private use, in which nothing else is of a kind.
  all.fill(Sign.headingMark, 0xe000, 0xf900);
  add(Sign.markup, '\\*_<]\'=h{');
  addAll(Sign.drawn, 0x2500, 0x257f);
  add(Sign.drawn, '+');
  add(Sign.tag, '<');
  add(Sign.sentenceEnd, '。；;！!？?');
  add(Sign.traditionalTitle, '總體況處請復訴訟問題進項報需');
  return all;
}
