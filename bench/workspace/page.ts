/** What the numbers were taken on. */
export interface Circumstances {
  readonly reports: number;
  readonly megabytes: number;
  readonly cores: number;
  /** The load average when it ended: what more there is than the measurement itself shares the cores with it. */
  readonly load: number;
}

/** `docs/workspace.md`: how long the reports of a workspace take in the background. */
export function workspacePage({ reports, megabytes, cores, load }: Circumstances, results: Readonly<Record<string, string>>): string {
  const lines = Object.entries(results).map(([name, value]) => `| ${name} | ${value} |`);
  return `${[
    opening,
    `${reports.toLocaleString('en')} reports, ${megabytes.toFixed(1)} MB, on ${cores} cores that ${load > cores + 1 ? `a load of ${load.toFixed(0)} was on: of what is waited for, most is others' work` : 'had nothing else to do'}:`,
    ['| | |', '|---|---|', ...lines].join('\n'),
  ].join('\n\n')}\n`;
}

const opening = `# A workspace of many reports

<!-- Written by \`npm run bench:workspace -- --write\`. -->

Counties with four years of reports each, in five layouts, every fifth in GB18030, are in a folder that is opened with \`gouji.scope\` at
\`workspace\`. The figures of the years go on from each other, and no sentence is taken over; every tenth report has a mistake, a wrong total
or an application that was not carried in. Meanwhile somebody types into a report without end, about five characters a second, and waits
after each until its findings are there; while somebody types, the background waits.`;
