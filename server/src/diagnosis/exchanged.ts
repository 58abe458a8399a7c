import { nameOfColumn, nameOfRow, quoted } from '../report/names';
import type { Report, ReportCell } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { assumptionOf, columnsOf, holdSame } from './grid';
import type { Candidate, Grid } from './grid';

/** Two rows with each other's figures, or two columns, all the way down or over some rows that follow each other. */
export function* exchanged(report: Report, grid: Grid): Iterable<Candidate> {
  if (grid.lines.length < 2) return;
  for (const [one, other] of pairsOf(grid.lines)) yield candidate(one, other, 5, () => rowWords(report, one[0]!, other[0]!));
  for (const [one, other] of pairsOf(columnsOf(grid))) {
    // Where both hold the same it makes no difference whether the exchange goes as far.
    const rows = one.flatMap((cell, at) => (holdSame(cell, other[at]) ? [] : [at]));
    for (let from = 0; from < rows.length; from++) {
      for (let to = from + 1; to < rows.length; to++) {
        const own = rows.slice(from, to + 1);
        const isWhole = own.length === rows.length;
        const [first, second] = [own.map((at) => one[at]!), own.map((at) => other[at]!)];
        yield candidate(first, second, isWhole ? 5 : 6, () => columnWords(report, first, second, isWhole));
      }
    }
  }
}

function candidate(one: readonly ReportCell[], other: readonly ReportCell[], rank: number, name: Candidate['name']): Candidate {
  const differ = one.map((_, at) => at).filter((at) => !holdSame(one[at], other[at]));
  const isRead = differ.every((at) => one[at]!.value !== null && other[at]!.value !== null);
  const put = (cells: readonly ReportCell[], from: readonly ReportCell[]) => assumptionOf(differ.map((at) => cells[at]!), differ.map((at) => from[at]!.value));
  return { assumption: isRead ? new Map([...put(one, other), ...put(other, one)]) : new Map(), rank, name, isToldByFigures: true };
}

function rowWords(report: Report, one: ReportCell, other: ReportCell): Bilingual {
  const [first, second] = [one, other].map(({ ref }) => quoted(nameOfRow(report, ref)));
  return { zh: `${first}与${second}两行的数互换了`, en: `rows ${first} and ${second} have changed places` };
}

function columnWords(report: Report, one: readonly ReportCell[], other: readonly ReportCell[], isWhole: boolean): Bilingual {
  const [first, second] = [one, other].map(([cell]) => quoted(nameOfColumn(report, cell!.ref)));
  const [from, to] = [one[0]!, one.at(-1)!].map(({ ref }) => quoted(nameOfRow(report, ref)));
  if (isWhole) return { zh: `${first}与${second}两列的数互换了`, en: `columns ${first} and ${second} have changed places` };
  return { zh: `从${from}到${to}，${first}与${second}两列的数互换了`, en: `from ${from} to ${to} columns ${first} and ${second} have changed places` };
}

function pairsOf<T>(things: readonly T[]): (readonly [T, T])[] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => [one, other] as const));
}
