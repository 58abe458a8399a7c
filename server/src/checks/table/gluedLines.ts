import { nameOfRow, quoted, specOfTable } from '../../report/names';
import type { GluedRow, Report, ReportRow, ReportTable } from '../../report/report';
import { clausesOf } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';

/** Rows that share their digits. */
export interface Line {
  readonly rows: readonly ReportRow[];
  readonly glued: GluedRow;
}

/** The rows of a table that were glued, those that share their digits together. */
export function linesOf(table: ReportTable): readonly Line[] {
  const lines = new Map<number, Line & { readonly rows: ReportRow[] }>();
  for (const row of table.blocks.flatMap((block) => block.rows)) {
    const { glued } = row;
    const [first] = glued?.digits ?? [];
    // A row of a glued table may have no digits at all: then there is nothing to part.
    if (glued === undefined || first === undefined) continue;
    const known = lines.get(first.span.start);
    if (known === undefined) lines.set(first.span.start, { rows: [row], glued });
    else known.rows.push(row);
  }
  return [...lines.values()];
}

/** What is wrong with the digits of one row. */
export function ofOne(name: string, digits: string, glued: GluedRow): Bilingual {
  if (glued.beside?.mayBePlain === true && glued.readings !== null) {
    return {
      zh: `${name}这一行有空着的格，“${digits}”可能是几个数连在一起，也可能就是一个数，共有 ${glued.readings} 种读法`,
      en: `Row ${name} has blank cells, and the digits “${digits}” may be several figures or just one, with ${glued.readings} ways to read them`,
    };
  }
  const ways = waysOf(glued);
  return { zh: `${name}这一行的数字“${digits}”粘连，${ways.zh}`, en: `The digits “${digits}” of row ${name} stand together with ${ways.en}` };
}

/** What is wrong with the digits of several rows of a table: which of them are to blame, and how many ways each has. */
export function ofSeveral(report: Report, table: ReportTable, lines: readonly Line[]): Bilingual {
  const { name } = specOfTable(report, table.id)!;
  const rows = lines.flatMap((line) => line.rows);
  const head = { zh: `${name.zh}的数字粘连，${rows.length} 行分不开`, en: `The digits of the ${name.en} stand together, and ${rows.length} rows cannot be parted` };
  const broken = lines.filter(({ glued }) => glued.alone === 0);
  const named = (some: readonly Line[], words: (line: Line) => Bilingual): Bilingual => {
    const clauses = some.slice(0, shownRows).map((line): Bilingual => {
      const [name, ways] = [line.rows.map((row) => quoted(nameOf(report, table, row))).join('、'), words(line)];
      return { zh: `${name}${ways.zh}`, en: `${name} ${ways.en}` };
    });
    return clausesOf(clauses, some.length > shownRows, '；');
  };
  // Where no way is left the rows that have none by themselves are to blame; else the rows do not go together.
  if (lines.some(({ glued }) => glued.readings === 0) && broken.length === 0) {
    return { zh: `${head.zh}：怎么分都不能使各列的勾稽关系成立，可能少了、错了数字，或有数字混在行名里`, en: `${head.en}: in no way do the sums of the columns hold, so digits may be lost or wrong, or be taken for a label’s` };
  }
  const shown = broken.length > 0 ? named(broken, ({ glued }) => waysOf(glued)) : named(lines, ({ glued }) => waysOf(glued));
  return { zh: `${head.zh}：${shown.zh}`, en: `${head.en}: ${shown.en}` };
}

/** How many ways the digits of a row have to be parted. */
export function waysOf({ readings, alone }: GluedRow): Bilingual {
  if (readings === null) return { zh: '看不出怎样分，或者分法太多', en: 'no way to be parted that anything proves, or too many' };
  if (readings === 0) {
    return alone === 0
      ? { zh: '没有一种分法能使合计成立，可能少了、错了数字，或有数字混在行名里', en: 'no way in which its sum holds, so digits may be lost or wrong, or be taken for a label’s' }
      : { zh: '没有一种分法能使各列的勾稽关系成立，可能少了、错了数字，或有数字混在行名里', en: 'no way in which the sums of the columns hold, so digits may be lost or wrong, or be taken for a label’s' };
  }
  return { zh: `有 ${readings} 种分法`, en: `${readings} ways to be parted` };
}

const shownRows = 5;

/** A row as the form words it. */
export function nameOf(report: Report, table: ReportTable, row: ReportRow): string {
  return nameOfRow(report, { table: table.id, row: row.spec.key });
}
