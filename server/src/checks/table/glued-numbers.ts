import { quoted, specOfTable } from '../../report/names';
import type { Report, ReportRow, ReportTable } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import { writeRebuilt } from '../../writing/rebuilt';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';
import type { Line } from './gluedLines';
import { withoutDigits } from './gluedNothing';
import { linesOf, nameOf, ofOne, ofSeveral, waysOf } from './gluedLines';
import { partings } from './partings';

export const gluedNumbers: Check = {
  id: 'glued-numbers',
  group: 'table',
  severity: 'warning',
  title: { zh: '表中数字粘连，分不开各格的数', en: 'digits of several figures stand together with nothing between them' },
  fix: 'unsafe',
  cannotRun: needsTable,
  *run({ report, torn }): Iterable<Draft> {
    for (const table of report.tables.filter(({ id }) => !torn.has(id))) {
      const lines = linesOf(table);
      const open = lines.filter(({ rows }) => rows.some(isOpen));
      if (open.length > 0) yield unread(report, table, open);
      const read = lines.filter((line) => !open.includes(line));
      if (read.length > 0) yield rebuilt(report, table, read, open.length === 0);
      yield* withoutDigits(report, table);
    }
  },
};

function isOpen({ cells }: ReportRow): boolean {
  return cells.some(({ state }) => state === 'unreadable');
}

function rebuilt(report: Report, table: ReportTable, lines: readonly Line[], isWhole: boolean): Draft {
  const edits = isWhole ? writeRebuilt(report, table) : null;
  const rows = lines.flatMap((line) => line.rows);
  const which = rows.length === 1 ? of(quoted(nameOf(report, table, rows[0]!))) : { zh: `${specOfTable(report, table.id)!.name.zh}有 ${rows.length} 行的`, en: ` of ${rows.length} rows of the ${specOfTable(report, table.id)!.name.en}` };
  const bySentence = rows.some(({ cells }) => cells.some(({ mark }) => mark === 'from prose'));
  return {
    span: lines[0]!.glued.digits[0]!.span,
    severity: 'information',
    cell: { table: table.id, row: rows.length === 1 ? rows[0]!.spec.key : null, column: null },
    message: {
      zh: `${which.zh}数字粘连，已按${bySentence ? '勾稽关系和正文' : '勾稽关系'}还原，只有这一种分法。请核对后把各格分开。`,
      en: `The digits${which.en} stand together; ${bySentence ? 'the sums and the text' : 'the sums'} leave one way to part them, and so they were read. Check the figures and part them.`,
    },
    related: lines.slice(1, pointedPlaces).map(({ glued }) => ({ span: glued.digits[0]!.span, cell: null, message: { zh: '这里的数字也粘连', en: 'here too' } })),
    repairs: edits === null ? [] : [{ title: { zh: '按还原的数重写表格', en: 'Rebuild the table with the figures as read' }, safe: false, edits }],
  };
}

function of(name: string): Bilingual {
  return { zh: `${name}这一行的`, en: ` of row ${name}` };
}

const pointedPlaces = 10;

/** Rows that cannot be read: all of a table are one finding. */
function unread(report: Report, table: ReportTable, lines: readonly Line[]): Draft {
  const first = lines[0]!;
  const one = lines.length === 1 && first.rows.length === 1 ? first.rows[0]! : null;
  const unchecked = uncheckedSums(report, table.id);
  const message = one === null ? ofSeveral(report, table, lines) : ofOne(quoted(nameOf(report, table, one)), printed(first), first.glued);
  return {
    span: openDigits(first),
    cell: { table: table.id, row: one?.spec.key ?? null, column: null },
    message: {
      zh: `${message.zh}，没有读出${unchecked.zh}。请对照原件，把各格的数分开。`,
      en: `${message.en}: not read${unchecked.en}. Part the figures as they stand in the source.`,
    },
    related: lines.slice(1, pointedPlaces).map((line) => ({ span: openDigits(line), cell: null, message: waysOf(line.glued) })),
    repairs: partings(report, table, lines),
  };
}

/** The digits that belong to no figure yet; those that do stand before or behind them. */
function openDigits({ rows, glued: { digits } }: Line): Span {
  const read = rows.flatMap(({ cells }) => cells.flatMap(({ state, span }) => (state === 'figure' && span !== null ? [span] : [])));
  const isRead = ({ start, end }: Span): boolean => read.some((span) => span.start <= start && end <= span.end);
  const open = digits.filter(({ span }) => !isRead(span));
  const shown = open.length > 0 ? open : digits;
  return { start: shown[0]!.span.start, end: shown.at(-1)!.span.end };
}

function printed({ rows, glued }: Line): string {
  const { start, end } = openDigits({ rows, glued });
  return glued.digits.filter(({ span }) => span.start >= start && span.end <= end).map(({ text }) => text).join('…');
}
