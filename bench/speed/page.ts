import type { ReadingTimes } from './inProcess';
import type { ServerTimes } from './meter';

export interface Measured {
  readonly reading: readonly ReadingTimes[];
  readonly servers: readonly { readonly bytes: number; readonly way: 'pull' | 'push'; readonly ours: ServerTimes; readonly echo: ServerTimes }[];
  readonly commands: { readonly node: number; readonly version: number; readonly check: number };
  readonly batch: { readonly files: number; readonly megabytes: number; readonly cores: number; readonly floor: Process; readonly own: Process; readonly parted: Process };
  readonly sizes: { readonly echo: number; readonly server: number; readonly web: number; readonly cli: number; readonly html: number };
}

interface Process {
  readonly wall: number;
  readonly cpu: number;
}

/** The tables of docs/performance.md. */
export function speedTables({ reading, servers, commands, batch, sizes }: Measured): string {
  const flat = flatness(servers);
  return [
    '## Reading', '',
    table(['text', 'floor MB/s', 'parse MB/s', '× floor', 'parse and check MB/s', '× floor'], reading.map(({ bytes, floor, parse, check }) =>
      [sizeOf(bytes), rate(bytes, floor), rate(bytes, parse), times(parse, floor), rate(bytes, check), times(check, floor)])), '',
    '## Keys', '',
    table(['text', 'way', 'diagnostics', 'CPU ms', 'echo', '×', 'p50 ms', 'echo', '×', 'p95 ms', 'echo'], servers.map(({ bytes, way, ours, echo }) =>
      [sizeOf(bytes), way, String(ours.diagnostics), ms(ours.cpu), ms(echo.cpu), times(ours.cpu, echo.cpu), ms(ours.p50), ms(echo.p50), times(ours.p50, echo.p50), ms(ours.p95), ms(echo.p95)])), '',
    ...(flat === null ? [] : [flat, '']),
    '## Requests, start and memory', '',
    table(['text', 'way', 'symbols after a key ms', '× echo', 'hover ms', '× echo', 'typist p50 ms', 'last ten', 'start ms', '× echo', 'memory MB', '× echo'], servers.map(({ bytes, way, ours, echo }) =>
      [sizeOf(bytes), way, ms(ours.symbols), times(ours.symbols, echo.symbols), ms(ours.hover), times(ours.hover, echo.hover), ms(ours.typist), ms(ours.typistLast), ms(ours.start), times(ours.start, echo.start), ms(ours.memory), times(ours.memory, echo.memory)])), '',
    '## Command line', '',
    table(['', 'ms', '× `node empty.cjs`'], [
      ['`node empty.cjs`', ms(commands.node), '1'],
      ['`gouji --version`', ms(commands.version), times(commands.version, commands.node)],
      ['`gouji check` of one report', ms(commands.check), times(commands.check, commands.node)],
    ]), '',
    table([`${batch.files} reports, ${batch.megabytes.toFixed(1)} MB`, 'CPU ms for 1 MB', '× floor', 'seconds'], [
      ['floor', ms(batch.floor.cpu / batch.megabytes), '1', (batch.floor.wall / 1000).toFixed(2)],
      ['`gouji check`, one thread', ms(batch.own.cpu / batch.megabytes), times(batch.own.cpu, batch.floor.cpu), (batch.own.wall / 1000).toFixed(2)],
      [`\`gouji check\`, ${batch.cores} threads`, ms(batch.parted.cpu / batch.megabytes), times(batch.parted.cpu, batch.floor.cpu), (batch.parted.wall / 1000).toFixed(2)],
    ]), '',
    '## Sizes', '',
    table(['', 'KB', 'above the echo'], [
      ['echo', kilobytes(sizes.echo), ''],
      ['dist/server.js with dist/shared.js', kilobytes(sizes.server), kilobytes(sizes.server - sizes.echo)],
      ['dist/web/server.js', kilobytes(sizes.web), kilobytes(sizes.web - sizes.echo)],
      ['dist/cli.js with dist/shared.js', kilobytes(sizes.cli), ''],
      ['dist/html.js, loaded with the first web page', kilobytes(sizes.html), ''],
    ]), '',
  ].join('\n');
}

/** The page with other tables between its marks. */
export function withTables(page: string, tables: string): string {
  const [start, end] = ['<!-- tables -->', '<!-- end of tables -->'];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md must have ${start} and ${end}`);
  return `${page.slice(0, from + start.length)}\n\n${tables}\n${page.slice(to)}`;
}

/** What a key takes beyond the echo, at the largest size against the smallest. */
function flatness(servers: Measured['servers']): string | null {
  const pulled = servers.filter(({ way }) => way === 'pull');
  const [first, last] = [pulled[0], pulled.at(-1)];
  if (first === undefined || last === undefined || first === last || first.ours.cpu === null || last.ours.cpu === null) return null;
  const [small, large] = [first, last].map(({ ours, echo }) => ours.cpu! - echo.cpu!) as [number, number];
  // The echo on the library's own text may be the slower one: then there is nothing to be so many times as much.
  if (large <= 0) return `Beyond the echo a key takes ${ms(small)} ms at ${sizeOf(first.bytes)}; at ${sizeOf(last.bytes)} it takes ${ms(-large)} ms less than the echo.`;
  return `Beyond the echo a key takes ${ms(small)} ms at ${sizeOf(first.bytes)} and ${ms(large)} ms at ${sizeOf(last.bytes)}: ${times(large, small)} times as much for ${Math.round(last.bytes / first.bytes)} times the text.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sizeOf(bytes: number): string {
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e3)} KB`;
}

function rate(bytes: number, milliseconds: number): string {
  const value = bytes / 1000 / milliseconds;
  return value >= 20 ? value.toFixed(0) : value.toFixed(1);
}

function times(value: number | null, base: number | null): string {
  if (value === null || base === null) return '';
  const ratio = value / base;
  return ratio >= 20 ? ratio.toFixed(0) : ratio.toFixed(ratio >= 10 ? 1 : 2);
}

function ms(value: number | null): string {
  return value === null ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
