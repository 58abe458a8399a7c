import { nameOfCell, quoted } from '../../report/names';
import type { Report, ReportCell, ReportRow, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';
import { uncheckedSums } from '../unchecked';

export const blankCell: Check = {
  id: 'blank-cell',
  group: 'cell',
  severity: 'warning',
  title: { zh: '表中有没填数的格子', en: 'cells of a table are blank' },
  fix: null,
  cannotRun: needsTable,
  *run(context): Iterable<Draft> {
    const { report } = context;
    for (const table of tablesToBlame(context)) {
      const [first, ...others] = blanksOf(table);
      if (first === undefined) continue;
      yield {
        span: first.span,
        cell: others.length === 0 ? first.cell.ref : { table: table.id, row: null, column: null },
        message: messageFor([first, ...others].map(({ cell }) => describe(report, cell)), uncheckedSums(report, table.id)),
        related: others.slice(0, shownPlaces - 1).map(({ cell, span }) => ({ span, cell: cell.ref, message: describe(report, cell) })),
      };
    }
  },
};

/** So many places are named and pointed at; the count tells of the others. */
const shownPlaces = 3;

interface Blank {
  readonly cell: ReportCell;
  readonly span: Span;
}

function blanksOf(table: ReportTable): Blank[] {
  const blanksIn = (row: ReportRow): Blank[] =>
    row.cells.filter((cell) => cell.state === 'blank').map((cell) => ({ cell, span: cell.span ?? row.label ?? row.span }));
  return table.blocks.flatMap((block) => block.rows.flatMap(blanksIn)).sort((a, b) => a.span.start - b.span.start);
}

function messageFor(blanks: readonly Bilingual[], unchecked: Bilingual): Bilingual {
  if (blanks.length === 1) {
    return {
      zh: `${blanks[0]!.zh}${unchecked.zh}。没有的请填 0。`,
      en: `${blanks[0]!.en}${unchecked.en}. Write 0 where there is nothing.`,
    };
  }
  const places = blanks.slice(0, shownPlaces);
  const more = blanks.length > shownPlaces;
  return {
    zh: `表中有 ${blanks.length} 格没有填数：${places.map((place) => place.zh).join('，')}${more ? '等' : ''}${unchecked.zh}。没有的请填 0。`,
    en: `${blanks.length} cells of the table hold no figure: ${places.map((place) => place.en).join('; ')}${more ? '; and more' : ''}${unchecked.en}. Write 0 where there is nothing.`,
  };
}

/** A placeholder (`/ - — 无`) is quoted: the writer takes it for an answer. */
function describe(report: Report, cell: ReportCell): Bilingual {
  const name = nameOfCell(report, cell.ref);
  if (cell.text === '') return { zh: `${name.zh}为空`, en: `${name.en} is blank` };
  return { zh: `${name.zh}写的是${quoted(cell.text)}`, en: `${name.en} holds ${quoted(cell.text)}` };
}
