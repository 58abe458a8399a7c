import type { MutationTally } from './bench';

/** `docs/mutations.md`: what becomes of each kind of mistake. */
export function mutationsPage(tallies: readonly MutationTally[], alarms: readonly string[]): string {
  const sum = (key: 'made' | 'found' | 'unique' | 'right' | 'among' | 'findings'): number => tallies.reduce((total, tally) => total + tally[key], 0);
  const all: MutationTally = { kind: '**all**', made: sum('made'), found: sum('found'), unique: sum('unique'), right: sum('right'), among: sum('among'), findings: sum('findings') };
  const lines = [...tallies, all].map(({ kind, made, found, unique, right, among, findings }) =>
    `| ${[kind, made, found, `${right} of ${unique}`, `${among} of ${made - unique}`, hundredths(findings, made)].join(' | ')} |`);
  return `${[
    opening,
    `${alarms.length} findings of sums in the reports without mistakes.`,
    ['| mistake | made | found | one explanation: right | several, or none: right one among them | findings per mistake |', '|---|---:|---:|---:|---:|---:|', ...lines].join('\n'),
  ].join('\n\n')}\n`;
}

const opening = `# Mistakes in the sums, measured

<!-- Written by \`npm run bench:mutations -- --write\`; a test compares it. -->

Figures of published reports and made-up ones, in which every sum holds, are written down in five layouts; then one mistake is made, of each
kind in each set of figures, the cell drawn by chance from a fixed seed. Mistakes that leave every sum as it was are not counted. *Found*:
there is a finding of the sums. Where there is *one explanation*, it is *right* when its repairs make the tables exactly what they were; where
there are several, when one of the repairs does.`;

function hundredths(part: number, whole: number): string {
  const value = whole === 0 ? 0 : Math.round((part * 100) / whole);
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}
