/** A run of digits amid a text without separators. Offsets are code units from the start of the text. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** ASCII digits, letters that stand for digits converted; with a minus before them or a point among them. */
  readonly digits: string;
}

/** The runs of a glued table, and what is left of its text without them. */
export interface GluedText {
  readonly runs: readonly (DigitRun & { readonly at: number })[];
  /** The labels; `at` of a run is where it stood in them. */
  readonly labels: string;
  /** For each code unit of `labels` its offset in the text. */
  readonly offsets: readonly number[];
}

/**
 * Parts the digits of a glued table from its labels. Digits that number the label behind them (`4.保护…`) stay with it, and
 * so do those of a note in brackets behind a figure (`18(含新制发4件)`), which is left out of both.
 */
export function partDigits(text: string): GluedText {
  const runs: (DigitRun & { at: number })[] = [];
  const offsets: number[] = [];
  let labels = '';
  let at = 0;
  while (at < text.length) {
    digitRun.lastIndex = at;
    const match = digitRun.exec(text)?.[0];
    if (match === undefined || !/\d/.test(match)) {
      for (const unit of match ?? text[at]!) {
        labels += unit;
        offsets.push(at++);
      }
      continue;
    }
    const end = at + match.length;
    const length = ordinalPoint.test(text.slice(end, end + 3)) && !match.includes('.') ? match.length - 1 : match.length;
    if (length > 0) runs.push({ start: at, end: at + length, at: labels.length, digits: asDigits(match.slice(0, length)) });
    for (let ordinal = at + length; ordinal < end; ordinal++) {
      labels += text[ordinal];
      offsets.push(ordinal);
    }
    at = end;
    if (length === match.length) at += noteLength(text, at);
  }
  return { runs, labels, offsets };
}

/** Letters that OCR puts for 0 and 1. */
function asDigits(text: string): string {
  return text.replace(/^[-−－减]/, '-').replace(/[Oo〇]/g, '0').replace(/[Il|]/g, '1');
}

/** A sign is part of a number only right before it; between two runs it parts them. */
const digitRun = /(?:[-−－减](?=\d))?[0-9OoIl〇|]+(?:\.[0-9OoIl〇]+)?/y;
const ordinalPoint = /^\s?[.、．]\s?\D/u;

function noteLength(text: string, at: number): number {
  const note = /^[（(](?![一二三四五六七八九十]{1,2}[)）])[^（）()]{1,60}[)）]/u.exec(text.slice(at, at + 64));
  return note?.[0].length ?? 0;
}
