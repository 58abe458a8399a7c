import type { ReportRow } from '../report/report';

/** How the labels of a table are written where that differs from the form: with half-width brackets, `1、` for `1.` and the like. */
export type Manner = (label: string) => string;

/** The manner in which most of the rows have their labels; that of the form where no other explains more of them. */
export function mannerOf(text: string, rows: readonly ReportRow[]): Manner {
  const printed = rows.flatMap(({ spec, label }) => (label === null ? [] : [{ label: spec.label, printed: text.slice(label.start, label.end) }]));
  const explains = (manner: Manner): number => printed.filter((row) => manner(row.label) === row.printed).length;
  return manners.reduce((best, manner) => (explains(manner) > explains(best) ? manner : best));
}

const brackets: readonly Manner[] = [same, (label) => label.replaceAll('（', '(').replaceAll('）', ')')];
const ordinals: readonly Manner[] = [same, ...['、', '. ', '．', '.  '].map((comma): Manner => (label) => label.replace(/^(\d+)\./, `$1${comma}`))];
const quotes: readonly Manner[] = [same, (label) => label.replace(/[“”]/g, '"'), (label) => label.replace(/[“”]/g, ''), (label) => label.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')];

/** Every combination, the form's own first. */
const manners: readonly Manner[] = brackets.flatMap((bracket) => ordinals.flatMap((ordinal) => quotes.map((quote): Manner => (label) => quote(ordinal(bracket(label))))));

function same(label: string): string {
  return label;
}
