import { nameOfRow, quoted, specOfTable } from '../../report/names';
import type { GluedRow, Report, ReportRow, ReportTable } from '../../report/report';
import { listOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import { writeRebuilt } from '../../writing/rebuilt';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { uncheckedSums } from '../unchecked';

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
    }
  },
};

/** Rows that share their digits. */
interface Line {
  readonly rows: readonly ReportRow[];
  readonly glued: GluedRow;
}

function linesOf(table: ReportTable): readonly Line[] {
  const lines = new Map<number, Line & { readonly rows: ReportRow[] }>();
  for (const row of table.blocks.flatMap((block) => block.rows)) {
    const { glued } = row;
    if (glued === undefined) continue;
    const known = lines.get(glued.digits[0]!.span.start);
    if (known === undefined) lines.set(glued.digits[0]!.span.start, { rows: [row], glued });
    else known.rows.push(row);
  }
  return [...lines.values()];
}

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
const shownRows = 5;

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
  };
}

function ofOne(name: string, digits: string, glued: GluedRow): Bilingual {
  const ways = waysOf(glued);
  return { zh: `${name}这一行的数字“${digits}”粘连，${ways.zh}`, en: `The digits “${digits}” of row ${name} stand together with ${ways.en}` };
}

function ofSeveral(report: Report, table: ReportTable, lines: readonly Line[]): Bilingual {
  const { name } = specOfTable(report, table.id)!;
  const rows = lines.flatMap((line) => line.rows);
  const head = { zh: `${name.zh}的数字粘连，${rows.length} 行分不开`, en: `The digits of the ${name.en} stand together, and ${rows.length} rows cannot be parted` };
  const broken = lines.filter(({ glued }) => glued.alone === 0);
  const named = (some: readonly Line[], words: (line: Line) => Bilingual): Bilingual => {
    const each = some.map((line) => ({ name: line.rows.map((row) => quoted(nameOf(report, table, row))).join('、'), ways: words(line) }));
    const zh = listOf(each.map((own) => `${own.name}${own.ways.zh}`), shownRows);
    const en = listOf(each.map((own) => `${own.name} ${own.ways.en}`), shownRows);
    return { zh: zh.zh, en: en.en };
  };
  // Where no way is left the rows that have none by themselves are to blame; else the rows do not go together.
  if (lines.some(({ glued }) => glued.readings === 0) && broken.length === 0) {
    return { zh: `${head.zh}：怎么分都不能使各列的勾稽关系成立，可能少了或错了数字`, en: `${head.en}: in no way do the sums of the columns hold, so digits may be lost or wrong` };
  }
  const shown = broken.length > 0 ? named(broken, ({ glued }) => waysOf(glued)) : named(lines, ({ glued }) => waysOf(glued));
  return { zh: `${head.zh}：${shown.zh}`, en: `${head.en}: ${shown.en}` };
}

function waysOf({ readings, alone }: GluedRow): Bilingual {
  if (readings === null) return { zh: '看不出怎样分，或者分法太多', en: 'no way to be parted that anything proves, or too many' };
  if (readings === 0) {
    return alone === 0
      ? { zh: '没有一种分法能使合计成立，可能少了或错了数字', en: 'no way in which its sum holds, so digits may be lost or wrong' }
      : { zh: '没有一种分法能使各列的勾稽关系成立，可能少了或错了数字', en: 'no way in which the sums of the columns hold, so digits may be lost or wrong' };
  }
  return { zh: `有 ${readings} 种分法`, en: `${readings} ways to be parted` };
}

/** The digits that belong to no figure yet; those that do stand before or behind them. */
function openDigits({ rows, glued: { digits } }: Line): Span {
  const read = rows.flatMap(({ cells }) => cells.flatMap(({ state, span }) => (state === 'figure' && span !== null ? [span] : [])));
  const isRead = ({ start, end }: Span): boolean => read.some((span) => span.start <= start && end <= span.end);
  const open = digits.filter(({ span }) => !isRead(span));
  return { start: open[0]!.span.start, end: open.at(-1)!.span.end };
}

function printed({ rows, glued }: Line): string {
  const { start, end } = openDigits({ rows, glued });
  return glued.digits.filter(({ span }) => span.start >= start && span.end <= end).map(({ text }) => text).join('…');
}

function nameOf(report: Report, table: ReportTable, row: ReportRow): string {
  return nameOfRow(report, { table: table.id, row: row.spec.key });
}
