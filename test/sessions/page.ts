import type { Fuzzed, FuzzOptions } from './fuzz';

/** What docs/fuzz.md says of a run. */
export function fuzzPage({ minutes, seed, steps }: Pick<FuzzOptions, 'minutes' | 'seed' | 'steps'>, { sessions, seconds, tally, failure }: Fuzzed): string {
  const rows: readonly (readonly [string, string])[] = [
    ['sessions, each with a server of its own', many(sessions)],
    ['steps', many(tally.steps)],
    ['edits', many(tally.edits)],
    ['repairs that were offered and made', many(tally.repairs)],
    ['requests, each answered once', many(tally.requests)],
    ['of these cancelled', many(tally.cancelled)],
    ['diagnostics that were pushed', many(tally.published)],
    ['edited documents compared with one just opened', many(tally.comparisons)],
    ['sessions that failed', failure === null ? '0' : '1'],
  ];
  return `<!-- written by npm run fuzz -- --write -->
# Random sessions

\`npm run fuzz -- --minutes ${minutes} --seed ${seed} --steps ${steps}\`, which took ${Math.round(seconds)} s:

| | |
|---|---:|
${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}
${failure === null ? '' : `\n${failure.why}\n`}
An editor that is four kinds of client (diagnostics pulled or pushed, settings asked for or not) opens, edits, closes and opens again up to three documents at once, asks for everything that is served at places in and out of the text, cancels, makes repairs, changes settings and says what no client should say. Of each session it is required that

- the server stays up, ends with 0 and logs no error;
- every request is answered, once, in time, and only those that were cancelled are refused as cancelled;
- nothing is published for a document that is closed, nor for an older version after a newer one;
- a document that was edited is told of as one that has just been opened with its text (diagnostics, quick fixes, symbols, folding, sections, coverage, hovers, definitions, highlights, completion), and its tree and all that was read of it are the same.

A session that fails is shortened and kept in \`out/fuzz\`, to be played again with \`--replay\`. A few of them are played in every run of \`npm run test:slow\` ([sessions.slow.ts](../test/sessions/sessions.slow.ts)).
`;
}

function many(count: number): string {
  return count.toLocaleString('en-US');
}
