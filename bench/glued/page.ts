import type { GluedTally } from './bench';

/** `docs/glued.md`: what became of figures with nothing between them. */
export function gluedPage(tallies: readonly GluedTally[]): string {
  return `${[opening, table(tallies), reading].join('\n\n')}\n`;
}

const opening = `# Glued numbers, measured

<!-- Written by \`npm run bench:glued -- --write\`; a test compares it. -->

Figures of published reports, made-up ones as wide as those of a town, a county or a province, and some of twelve digits are written
with nothing between them and read again. Rows of table 2 with several columns are glued too: no sum parts them, so nearly all stay
unread. Beside it an exhaustive search, written apart from the product, says of every row of tables 3 and 4 whether it has exactly one
way that all sums allow.`;

function table(tallies: readonly GluedTally[]): string {
  const lines = tallies.map(({ name, tables, figures, right, unread, wrong, rows, unique, missed, guessed, untold }) =>
    `| ${[name, tables, figures, right, unread, `${wrong} (${permille(wrong, figures)})`, rows === 0 ? '–' : unique + (untold > 0 ? ` (${untold} not told)` : ''), rows === 0 ? '–' : unique - missed.length, rows === 0 ? '–' : guessed.length].join(' | ')} |`);
  return ['| what was glued | tables | figures | right | unread | wrong | unique rows | of these rebuilt | rebuilt but not unique |', '|---|---:|---:|---:|---:|---:|---:|---:|---:|', ...lines].join('\n');
}

const reading = `Where a digit was lost or altered no search can know; what is then read wrong is marked as rebuilt. *Not told*: so many solutions that the
exhaustive search was given up. The time is not on this page, as it differs from machine to machine: \`npm run bench:glued\` prints it.`;

/** In hundredths of a percent, rounded up: 0.00 % is none. */
function permille(part: number, whole: number): string {
  const hundredths = Math.ceil((part * 10_000) / whole);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} %`;
}
