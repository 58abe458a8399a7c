import type { Alarms, Outcome } from './bench';

/** `docs/years.md`: what became of mistakes between reports. */
export function yearsPage(outcomes: readonly Outcome[], { reports, found }: Alarms): string {
  const planted = outcomes.reduce((sum, each) => sum + each.planted, 0);
  const detected = outcomes.reduce((sum, each) => sum + each.found, 0);
  const alone = outcomes.reduce((sum, each) => sum + each.alone, 0);
  const lines = outcomes.map(({ slip, how, planted: all, found: some, alone: single }) => `| ${slip} | ${how} | ${some} of ${all} | ${single} of ${some} |`);
  return `${[
    opening,
    `${detected} of ${planted} mistakes are found on the right place, ${alone} of them with nothing else found that was not there without the other report. `
      + `In ${reports} comparisons in which all is right there are ${found.length} errors and warnings.`,
    ['| mistake | looked at | found | alone |', '|---|---|---:|---:|', ...lines].join('\n'),
  ].join('\n\n')}\n`;
}

const opening = `# Mistakes between reports, measured

<!-- Written by \`npm run bench:years -- --write\`; a test compares it. -->

Reports of two years of one agency, and reports with three, five and eight members, are made from published and made-up figures that add up
and go on from each other. Each is written in one of five layouts and one of three encodings, under one of four ways to name the agency, and
read back; the other report is found by agency and year. Then one mistake is planted that leaves the sums of either report as they are.
*Found* is what gives a finding of its check on its cell, row or sentence; *alone* where that is the only error or warning that comes of
comparing. The same is done with nothing planted, and with a sentence that tells the change since the year before rightly.`;
