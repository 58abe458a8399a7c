import { accountability, aspects, isGovernment, problems, processingFee } from '../forms/duties';
import type { Form, SectionSpec, TableSpec } from '../forms/form';
import { printedTable } from '../forms/printed';
import { formOfYear, newestForm } from '../forms/registry';
import { carriedOver } from '../forms/shared';
import { nameOfSection } from '../report/names';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { formatDecimal } from '../text/decimal';
import { writtenNumeral } from '../text/numerals';
import { withTablesLaidOut } from '../writing/layOut';
import { stylesOf } from '../writing/tableStyle';

/** Who reports on which year. */
export interface NewReport {
  readonly agency: string;
  readonly year: number;
}

/** Null where the report does not tell. */
export interface Following {
  readonly agency: string | null;
  readonly year: number | null;
}

/** What the report after this one is of. */
export function following({ agency, year }: Report): Following {
  return { agency, year: year === null ? null : year + 1 };
}

/**
 * A report to be written, by the form of its year: six sections, three tables laid out, what is to be told named in brackets,
 * every figure blank. What was carried out of last year is carried in.
 *
 * @param last the report of the year before; null where there is none
 * @param ambiguousAsWide as in `widthOf`
 */
export function newReport({ agency, year }: NewReport, last: Report | null, ambiguousAsWide = false): string {
  const form = formOfYear(year) ?? newestForm;
  const carried = carriedInto(year, last);
  const sections = form.sections.map((section) => {
    const table = form.tables.find(({ id }) => id === section.table);
    const own = table === undefined ? toTell(section, agency) : [blankTable(table, form, carried, ambiguousAsWide)];
    return [nameOfSection(section), ...own].join('\n\n');
  });
  return `${[`${agency}${year}年政府信息公开工作年度报告`, opening(form, year), ...sections].join('\n\n')}\n`;
}

function opening({ notice }: Form, year: number): string {
  return `本报告根据《中华人民共和国政府信息公开条例》和${notice}规定的格式编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。${fillIn('报告的下载地址、联系方式')}`;
}

/** What the sections without a table must tell, a paragraph each. */
function toTell({ number, title }: SectionSpec, agency: string): string[] {
  const more = isGovernment.test(agency) ? `，以及${accountability.map(({ name }) => name.zh).join('、')}` : '';
  if (number === 1) return aspects.map(({ name }, at) => `（${writtenNumeral(at + 1)}）${name.zh}。${fillIn(`${at === aspects.length - 1 ? `监督保障的措施${more}` : `全年${name.zh}的情况`}`)}`);
  if (number === 5) return [problems.name.zh, '改进情况'].map((name, at) => `（${writtenNumeral(at + 1)}）${name}。${fillIn(name)}`);
  return [fillIn(`${processingFee.name.zh}，${title}`)];
}

/** In the words that `template-leftover` finds, so that nothing of it is published. */
function fillIn(what: string): string {
  return `（此处填写${what}）`;
}

/** By row and column what stands there already. */
type Figures = ReadonlyMap<string, string>;

/** Only from the report of the very year before; cells that were not read stay blank. */
function carriedInto(year: number, last: Report | null): Figures {
  if (last?.year !== year - 1) return new Map();
  const table = last.tables.find(({ id }) => id === carriedOver.table);
  const row = table?.blocks.flatMap(({ rows }) => rows).find(({ spec }) => spec.key === carriedOver.from);
  return new Map(row?.cells.flatMap(({ ref, value }) => (value === null ? [] : [[`${carriedOver.to}.${ref.column}`, formatDecimal(value)] as const])) ?? []);
}

/** As the form prints it, laid out. */
function blankTable(table: TableSpec, form: Form, figures: Figures, ambiguousAsWide: boolean): string {
  const heading = `${nameOfSection(form.sections.find(({ number }) => number === table.section)!)}\n\n`;
  const written = stylesOf(readReport(heading))[0]!.table(printedTable(table, (row, column) => figures.get(`${row.key}.${column.key}`) ?? ''));
  return withTablesLaidOut(readReport(heading + written), ambiguousAsWide).slice(heading.length);
}
