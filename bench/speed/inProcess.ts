import { checkReport } from '../../server/src/checks/run';
import { toServiceDocument } from '../../server/src/lsp/convert';
import { OpenDocument } from '../../server/src/lsp/openDocument';
import { readReport } from '../../server/src/report/read';
import { createReportService } from '../../server/src/service';
import { grownReport } from './documents';

/** CPU in milliseconds, the median of runs that take turns, so that what else the machine does falls on all of them. */
export interface ReadingTimes {
  readonly bytes: number;
  readonly floor: number;
  readonly parse: number;
  readonly check: number;
}

/** Decoding, parting into lines, and looking for digits: what nobody who reads a text can leave out. */
export function floor(source: Uint8Array): number {
  const text = new TextDecoder().decode(source);
  let figures = 0;
  for (const line of text.split('\n')) figures += line.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  return figures;
}

/** @param rounds how often each is timed */
export function measureReading(bytes: number, rounds: number): ReadingTimes {
  const source = new TextEncoder().encode(grownReport(bytes));
  const text = (): string => new TextDecoder().decode(source);
  const jobs = [() => floor(source), () => readReport(text()), () => checkReport(readReport(text())).findings];
  const times: number[][] = jobs.map(() => []);
  // What has been read in smaller texts is known to the engine.
  const warmingUp = bytes > 2_000_000 ? 0 : 2;
  for (let round = 0; round < rounds + warmingUp; round++) {
    jobs.forEach((job, at) => {
      // A small text is read sooner than the clock is fine; all jobs as often, so that the engine knows one as well as the other.
      const repeats = Math.max(1, Math.ceil(2_000_000 / bytes));
      const before = process.cpuUsage();
      for (let repeat = 0; repeat < repeats; repeat++) job();
      if (round >= warmingUp) times[at]!.push(process.cpuUsage(before).user / 1000 / repeats);
    });
  }
  const [own, parse, check] = times.map((all) => all.toSorted((a, b) => a - b)[all.length >> 1]!);
  return { bytes: source.length, floor: own!, parse: parse!, check: check! };
}

/** CPU in milliseconds of a key typed into a paragraph, to the findings, without a protocol; the median. */
export function measureKey(bytes: number, keys: number): number {
  const service = createReportService({ logger: { error: (message) => { throw new Error(message); } } });
  const text = grownReport(bytes);
  const document = new OpenDocument('file:///report.nianbao', 'disclosure-report', 1, text);
  const start = document.positionAt(text.indexOf('；', text.length >> 1));
  service.findings(toServiceDocument(document));
  const times: number[] = [];
  for (let version = 2; version <= keys + warmUps + 1; version++) {
    const before = process.cpuUsage();
    document.update([{ range: { start, end: start }, text: '的' }], version);
    service.findings(toServiceDocument(document));
    if (version > warmUps + 1) times.push(process.cpuUsage(before).user / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const warmUps = 60;
