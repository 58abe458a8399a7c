import type { Outcome } from './bench';
import { slipKinds } from './slips';

/** `docs/mutations.md`: what becomes of each kind of mistake, and in each layout. */
export function mutationsPage(outcomes: readonly Outcome[], sample: readonly Outcome[], alarms: readonly string[]): string {
  const layouts = [...new Set(outcomes.map(({ layout }) => layout))].sort();
  const kindsTable = (own: readonly Outcome[]): string => tableOf('mistake', [...slipKinds.map(({ name }) => ({ name, own: own.filter(({ kind }) => kind.name === name) })), { name: '**all**', own }]);
  return `${[
    opening,
    `${alarms.length} findings in the reports without mistakes.`,
    '## By kind',
    kindsTable(outcomes),
    '## By layout',
    tableOf('layout', layouts.map((name) => ({ name, own: outcomes.filter(({ layout }) => layout === name) }))),
    sampleHead,
    kindsTable(sample),
  ].join('\n\n')}\n`;
}

/** The part of the page that a test compares: made in a minute. */
export const sampleHead = '## A sample that is made anew with every test';

const opening = `# Mistakes in the tables, measured

<!-- Written by \`npm run bench:mutations -- --write\`; a test makes the sample at its end anew. -->

Figures of published reports and made-up ones, in which every sum holds, are written down in every layout of [reading.md](reading.md) but
the glued ones; then one mistake is made, of each kind in each set of figures, the cell drawn by chance from a fixed seed. Mistakes
that leave every sum as it was are not counted. *Found*: there is an error or warning about tables, cells or sums. Where every finding
has *one cause*, it stands *on a cell* or a row that is wrong, and is *right* when its repairs make the tables exactly what they were;
where there are several, *first* when the one that is named first does, *among them* when one of all does. No sentence of these reports states a figure.`;

function tableOf(head: string, lines: readonly { readonly name: string; readonly own: readonly Outcome[] }[]): string {
  return [
    `| ${head} | made | found | one cause | on the cell | right | several or none | right one first | right one among them | findings per mistake |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...lines.map(({ name, own }) => {
      const [unique, others] = [own.filter(isUnique), own.filter((outcome) => !isUnique(outcome))];
      const count = (some: readonly Outcome[], key: 'isOnCell' | 'isRight' | 'isFirst'): number => some.filter((outcome) => outcome[key]).length;
      const found = own.filter(({ findings }) => findings > 0).length;
      const findings = own.reduce((sum, outcome) => sum + outcome.findings, 0);
      return `| ${[name, own.length, found, unique.length, count(unique, 'isOnCell'), count(unique, 'isRight'), others.length, count(others, 'isFirst'), count(others, 'isRight'), hundredths(findings, own.length)].join(' | ')} |`;
    }),
  ].join('\n');
}

function isUnique(outcome: Outcome): boolean {
  return outcome.isUnique;
}

function hundredths(part: number, whole: number): string {
  const value = whole === 0 ? 0 : Math.round((part * 100) / whole);
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}
