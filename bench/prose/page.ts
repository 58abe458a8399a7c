import type { ProseTally } from './bench';

/** `docs/prose.md`: what became of the numbers in sentences, own reports first, then published ones. */
export function prosePage(own: readonly ProseTally[], examples: readonly ProseTally[], published: readonly ProseTally[]): string {
  return `${[
    opening,
    `## Reports made for this, and the examples`,
    summary([...own, ...examples]),
    table([added('made reports together', own), ...examples]),
    `## Published reports`,
    publishedNote,
    summary(published),
    table(published),
  ].join('\n\n')}\n`;
}

/** The part of the page that needs no published reports, for the test that compares it. */
export function ownPart(page: string): string {
  return page.slice(0, page.indexOf('## Published reports'));
}

const opening = `# Numbers in sentences, measured

<!-- Written by \`npm run bench:prose -- --write\`; tests compare it. -->

How many numbers of the prose are read, and whether a wrong one is found. Every number with a unit of the tables (件, 项, 个, 条, 元, 万元, %, …)
in a sentence that names what the tables count is *found*. It is *understood* when it is read as a claim about cells of the form,
*excused* when it is known to count something else, *open* when neither. A claim is *compared* when the cells it needs were read. Then
every digit of every figure that agrees with the tables is changed, one at a time, and the report is checked again: *detected* is how
many of these changes give a finding of the group \`prose\` on the number. *findings* are those on the text as it is. Changes against
the year before (同比) are not changed: last year's figures are not known.`;

const publishedNote = `From \`../shared\` beside the repository, with the mistakes that are really in them. The row says what is found; that these are exactly
the mistakes known is held by [seeds](../test/seeds/seeds.slow.ts) and [corpus](../test/seeds/corpus.slow.ts).`;

function summary(tallies: readonly ProseTally[]): string {
  const { found, understood, excused, compared, mutated, detected } = added('', tallies);
  const findings = tallies.flatMap((tally) => tally.findings).length;
  return `${tallies.length} reports, ${found} numbers: ${understood} understood and ${excused} excused, together ${percent(understood + excused, found)}; ${compared} compared. `
    + `${detected} of ${mutated} changed digits found (${percent(detected, mutated)}), with ${findings} findings on the texts as they are.`;
}

function table(tallies: readonly ProseTally[]): string {
  const lines = tallies.map(({ name, found, understood, excused, notUnderstood, compared, findings, detected, mutated }) =>
    `| ${[name.replace(/\.txt$/, ''), found, understood, excused, notUnderstood, compared, [...new Set(findings)].join(', ') || '–', `${detected} of ${mutated}`].join(' | ')} |`);
  return ['| report | found | understood | excused | open | compared | findings | detected |', '|---|---:|---:|---:|---:|---:|---|---:|', ...lines].join('\n');
}

function added(name: string, tallies: readonly ProseTally[]): ProseTally {
  const sum = (key: 'found' | 'understood' | 'excused' | 'notUnderstood' | 'compared' | 'mutated' | 'detected'): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    name, found: sum('found'), understood: sum('understood'), excused: sum('excused'), notUnderstood: sum('notUnderstood'), compared: sum('compared'),
    mutated: sum('mutated'), detected: sum('detected'), findings: tallies.flatMap(({ findings }) => findings), missed: tallies.flatMap(({ missed }) => missed),
  };
}

/** In tenths, rounded down: 100.0 is all of them. */
function percent(part: number, whole: number): string {
  const tenths = whole === 0 ? 0 : Math.floor((part * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}
