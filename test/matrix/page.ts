import type { Outcome } from './matrix';
import type { Tally } from './tally';
import { byKey, isClean, tallyOf } from './tally';

/** `docs/reading.md`: how much of every layout and noise is read, counted. */
export function readingPage(outcomes: readonly Outcome[]): string {
  const total = tallyOf(outcomes);
  return `# What is read, measured

Reports are rendered from figures that are known, in every layout and with every noise that published reports have, and read again. The renderer (\`test/matrix\`) takes the labels from the forms and shares nothing else with the reader; each of its layouts is modelled on a published text. This page is what \`npm run matrix -- --write\` wrote; a test compares it, and \`npm run matrix\` fails when a figure is wrong.

${total.reports} reports, ${total.right + total.missing + total.lost + total.wrong + total.misplaced} figures: **${total.right} right, ${total.missing} missing, ${total.wrong} wrong, ${total.misplaced} misplaced**; ${total.lost} more were not read where the text itself has lost what tells them.

- *right*: the figure and its place, to the character.
- *missing*: not read although it is there to be read.
- *lost*: not read where the text does not tell: digits glued together, numbers torn from their labels, rows shortened by empty cells that leave no trace, rows that begin or end with an empty cell where merged cells leave empty ones in some rows and none in others, all labels gone. Nothing may be guessed there, so none of these is a fault.
- *wrong*: another figure than the one printed, or one where none is printed.
- *misplaced*: the figure printed, at another place.
- *other*: form, year, agency, sections or units not as printed. *alarms*: findings of sums, rows or tables although every figure is right.

## By layout

${table('layout', outcomes)}

## By noise

${table('noise', outcomes)}
${rest(outcomes)}`;
}

/** The same for a terminal, with every layout × noise that is not clean. */
export function printedMatrix(outcomes: readonly Outcome[]): string {
  const lines = [...section('layout', outcomes), '', ...section('noise', outcomes), '', ...unclean(outcomes).map(({ name, tally }) => `${name.padEnd(44)}${counts(tally)}`)];
  return [...lines, '', `${'total'.padEnd(44)}${counts(tallyOf(outcomes))}`].join('\n');
}

function table(key: 'layout' | 'noise', outcomes: readonly Outcome[]): string {
  const rows = byKey(outcomes, key).map(({ id, about, tally }) => `| ${id} | ${escaped(about)} | ${columns.map((column) => tally[column]).join(' | ')} |`);
  return [`| ${key} | ${key === 'layout' ? 'modelled on' : 'what it is'} | ${columns.join(' | ')} |`, `|---|---|${columns.map(() => '---:|').join('')}`, ...rows].join('\n');
}

function rest(outcomes: readonly Outcome[]): string {
  const rows = unclean(outcomes);
  if (rows.length === 0) return '';
  const shown: readonly (keyof Tally)[] = ['missing', 'wrong', 'misplaced', 'other', 'alarms'];
  const lines = rows.map(({ name, tally }) => `| ${name} | ${shown.map((column) => tally[column]).join(' | ')} |`);
  return `
## Where not everything is read

| layout × noise | ${shown.join(' | ')} |
|---|${shown.map(() => '---:|').join('')}
${lines.join('\n')}
`;
}

const columns: readonly (keyof Tally)[] = ['reports', 'right', 'missing', 'lost', 'wrong', 'misplaced', 'other', 'alarms'];

function section(key: 'layout' | 'noise', outcomes: readonly Outcome[]): string[] {
  return byKey(outcomes, key).map(({ id, tally }) => `${id.padEnd(44)}${counts(tally)}`);
}

function unclean(outcomes: readonly Outcome[]): { readonly name: string; readonly tally: Tally }[] {
  return outcomes.map((outcome) => ({ name: `${outcome.layout.id} × ${outcome.noise.id}`, tally: tallyOf([outcome]) })).filter(({ tally }) => !isClean(tally));
}

function counts(tally: Tally): string {
  return columns.filter((column) => tally[column] > 0 || column === 'right').map((column) => `${tally[column]} ${column}`).join('  ');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}
