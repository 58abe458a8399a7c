/** What hovers say, in Markdown. Every fact comes from the form's data, every sum from the equation that checks write. */
import type { BlockSpec, CellRef, ColumnSpec, GroupSpec, RelationKind, SectionSpec, TableId } from '../forms/form';
import { writeRefilled } from '../diagnosis/refilledWords';
import { writeExplanation, writeMended } from '../diagnosis/words';
import { writeDifference, writeEquation } from '../report/equation';
import { impliedFigure } from '../report/impliedCell';
import type { Diagnosis, Explanation } from '../diagnosis/diagnose';
import type { Evaluated } from '../diagnosis/evaluated';
import { nameOfColumn, nameOfRow } from '../report/names';
import type { RelatedReports } from '../report/related';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell, ReportRow, ReportSection } from '../report/report';
import { formatDecimal } from '../text/decimal';
import type { Weight } from '../text/decimal';
import { capital } from '../text/bilingual';
import type { Bilingual } from '../text/bilingual';
import { foldLabel } from '../text/fold';
import { explainStatements } from './explainClaim';
import { bold, lines, literal, paragraphs } from './markdown';
import { explainOtherYears } from './otherYears';
import { statementsOf } from './statements';

/** A heading: what the section must contain. */
export function explainSection(spec: SectionSpec, section: ReportSection): Bilingual {
  const printed = foldLabel(section.title) === foldLabel(spec.title) ? null : {
    zh: `本报告的标题是“${literal(section.title)}”。`,
    en: `This report’s heading reads “${literal(section.title)}”.`,
  };
  return paragraphs([bold(spec.title), spec.content, printed, articles(spec.articles)]);
}

/** A row's label: what is counted in the row, and its sum. */
export function explainRow(report: Report, row: ReportRow, { relations, refilled }: Evaluated): Bilingual {
  const own = relations.filter((result) => everyRef(result, (ref) => isRow(row, ref)));
  return paragraphs([bold(nameOf(report, row)), troubleOf(report, row, refilled), meanings(row.spec), equations(report, own), articles(row.spec.articles)]);
}

/** A column's head: what is counted in the column, and its sums. */
export function explainColumn(report: Report, table: TableId, column: ColumnSpec, relations: readonly RelationResult[]): Bilingual {
  const own = relations.filter((result) => everyRef(result, (ref) => ref.table === table && ref.column === column.key));
  return paragraphs([bold(column.label), meanings(column), equations(report, own)]);
}

/** The head of a group of rows: what its rows have in common. */
export function explainGroup(block: BlockSpec, group: GroupSpec): Bilingual {
  const rows = block.rows.filter((row) => row.group === group.key);
  return paragraphs([bold(group.label), meanings(group), listed(rows.map((row) => row.label)), articles(group.articles)]);
}

/** The head of a block: its rows. */
export function explainBlock(block: BlockSpec): Bilingual {
  return paragraphs([bold(block.label ?? block.key), listed(block.rows.map((row) => row.label))]);
}

/** A cell: its row and column in words, what stands in it, every equation it stands in, what the years beside have there, and the sentences that state it. */
export function explainCell(report: Report, row: ReportRow, cell: ReportCell, { relations, claims, diagnoses, refilled }: Evaluated, related: RelatedReports): Bilingual {
  const own = relations.filter((result) => !everyRef(result, (ref) => ref.column !== cell.ref.column || !isRow(row, ref)));
  const content = contentOf(row, cell, relations);
  const place = `${nameOf(report, row)} · ${nameOfColumn(report, cell.ref)}`;
  const head = { zh: `**${literal(place)}**：${content.zh}`, en: `**${literal(place)}**: ${content.en}` };
  const column = columnOf(report, cell.ref);
  return paragraphs([head, row.width === null ? null : troubleOf(report, row, refilled), column === null ? meanings(row.spec) : meanings(row.spec, column), equations(report, own), explainOtherYears(report, cell, related), explainCause(report, cell, diagnoses), explainStatements(report, statementsOf(cell.ref, claims)), articles(row.spec.articles)]);
}

/** Why the figures of a row are not told apart; null when they are. */
function troubleOf(report: Report, row: ReportRow, refilled: Evaluated['refilled']): Bilingual | null {
  if (row.width !== null) {
    const { found, expected } = row.width;
    const known = refilled.find(({ rows }) => rows.includes(row));
    const place = known === undefined ? null : writeRefilled(report, known);
    if (place !== null) return { zh: `本行应有 ${expected} 个数，读到 ${found} 个；按合计推算，${literal(place.zh)}。`, en: `The row should have ${expected} figures and has ${found}; by the sums ${literal(place.en)}.` };
    return { zh: `本行应有 ${expected} 个数，读到 ${found} 个，不能确定各数属于哪一格。`, en: `The row should have ${expected} figures and has ${found}: which cell each belongs to cannot be told.` };
  }
  if (!row.cells.some((cell) => cell.state === 'unreadable')) return null;
  if (row.glued?.beside?.mayBePlain === true) return { zh: '本行有空着的格，其余的数字可能是几个数连在一起，也可能就是一个数，不能确定各格是多少。', en: 'The row has blank cells, and its digits may be several figures or just one: the figures cannot be told.' };
  return { zh: '本行的数字连在一起，不能确定各格是多少。', en: 'The digits of this row run together: the figures cannot be told.' };
}

function contentOf(row: ReportRow, cell: ReportCell, relations: readonly RelationResult[]): Bilingual {
  if (cell.value !== null) {
    const figure = formatDecimal(cell.value) + (cell.unit ?? '');
    if (row.split?.some(({ column }) => column === cell.ref.column) === true) return { zh: `${figure}（分写在几格的数，按合计合为一个）`, en: `${figure} (written in several cells; the sums show that it is one figure)` };
    if (cell.mark === 'rebuilt' && row.split !== undefined) return { zh: `${figure}（本行有数分写在几格，按合计对应到各列）`, en: `${figure} (found in its column by the sums)` };
    if (cell.mark === 'rebuilt') return { zh: `${figure}（由粘连的数字还原）`, en: `${figure} (rebuilt from glued digits)` };
    if (cell.mark === 'from prose') return { zh: `${figure}（由粘连的数字还原，依据正文的说法）`, en: `${figure} (from glued digits, as a sentence states them)` };
    if (cell.mark === 'by position') return { zh: `${figure}（按位置对应）`, en: `${figure} (found by position)` };
    return { zh: figure, en: figure };
  }
  if (cell.state === 'blank') return { zh: '没有填数', en: 'blank' };
  if (cell.state === 'not-a-number') {
    const implied = impliedFigure(relations, cell);
    const told = implied === null ? { zh: '', en: '' } : { zh: `，按合计推算应为 ${formatDecimal(implied)}`, en: `; by the sums it should be ${formatDecimal(implied)}` };
    return { zh: `“${literal(cell.text)}”不是数${told.zh}`, en: `“${literal(cell.text)}” is not a number${told.en}` };
  }
  return { zh: '读不出是多少', en: 'cannot be read' };
}

const kinds: Record<RelationKind, Bilingual> = {
  'row-total': { zh: '本行合计', en: 'Sum of the row' },
  'column-total': { zh: '本列合计', en: 'Sum of the column' },
  'balance': { zh: '勾稽关系', en: 'Balance' },
  'legal-total': { zh: '本组合计', en: 'Sum of the group' },
};

/** What the cell should hold, if that explains sums that fail; null where it does not. */
function explainCause(report: Report, cell: ReportCell, diagnoses: Evaluated['diagnoses']): Bilingual | null {
  const causeIn = ({ explanations, others }: Diagnosis): Explanation | undefined => [...explanations, ...others].find(({ changes }) => changes.some((change) => change.cell === cell));
  const diagnosis = diagnoses.find(causeIn);
  const cause = diagnosis === undefined ? undefined : causeIn(diagnosis);
  if (diagnosis === undefined || cause === undefined) return null;
  const [what, then] = [writeExplanation(report, cause), writeMended(diagnosis.relations)];
  if (diagnosis.explanations.length === 1 && diagnosis.explanations.includes(cause)) return { zh: literal(`${what.zh}：${then.zh}。`), en: literal(`${capital(what.en)}: ${then.en}.`) };
  return { zh: literal(`若错在这里：${what.zh}，${then.zh}。`), en: literal(`If the mistake is here: ${what.en}, ${then.en}.`) };
}

/** One line per equation: ✓ it holds, ✗ it fails, ○ it could not be checked. */
function equations(report: Report, results: readonly RelationResult[]): Bilingual | null {
  if (results.length === 0) return null;
  return lines(results.map((result) => equationLine(report, result)));
}

function equationLine(report: Report, result: RelationResult): Bilingual {
  const kind = kinds[result.relation.kind];
  const equation = writeEquation(result);
  const names = namesIn(report, result);
  const under = names === null ? '' : `  \n  ${literal(names)}`;
  if (equation === null) {
    const reason = result.reason ?? { zh: '', en: '' };
    return { zh: `- ○ ${kind.zh}：未核对，${literal(reason.zh)}${under}`, en: `- ○ ${kind.en}: not checked, ${literal(reason.en)}${under}` };
  }
  if (result.state === 'holds') return { zh: `- ✓ ${kind.zh}：${equation.text.zh}${under}`, en: `- ✓ ${kind.en}: ${equation.text.en}${under}` };
  const difference = writeDifference(equation.short);
  return { zh: `- ✗ ${kind.zh}：${equation.text.zh}，${difference.zh}${under}`, en: `- ✗ ${kind.en}: ${equation.text.en}, ${difference.en}${under}` };
}

/** More names than a line of a hover holds. */
const manyNames = 8;

/** The equation in the form's words (`自然人 + … = 总计`), parts that count against the total on its side; null when it is too long. */
function namesIn(report: Report, { relation }: RelationResult): string | null {
  if (relation.parts.length > manyNames) return null;
  const sameRow = relation.parts.every((part) => part.cell.row === relation.total.row);
  const name = (ref: CellRef): string => (sameRow ? nameOfColumn(report, ref) : nameOfRow(report, ref));
  const side = (weight: Weight): string[] => relation.parts.filter((part) => part.weight === weight).map((part) => name(part.cell));
  return `${side(1).join(' + ')} = ${[...side(-1), name(relation.total)].join(' + ')}`;
}

function nameOf(report: Report, row: ReportRow): string {
  const table = row.cells[0]?.ref.table;
  return table === undefined ? row.spec.label : nameOfRow(report, { table, row: row.spec.key });
}

function columnOf(report: Report, ref: CellRef): ColumnSpec | null {
  const blocks = report.tables.filter((table) => table.id === ref.table).flatMap((table) => table.blocks);
  const block = blocks.find((candidate) => candidate.rows.some((row) => row.spec.key === ref.row));
  return block?.spec.columns.find((column) => column.key === ref.column) ?? null;
}

function everyRef({ relation }: RelationResult, test: (ref: CellRef) => boolean): boolean {
  return test(relation.total) && relation.parts.every((part) => test(part.cell));
}

function isRow(row: ReportRow, ref: CellRef): boolean {
  return ref.row === row.spec.key && ref.table === row.cells[0]?.ref.table;
}

function articles(list: readonly string[]): Bilingual | null {
  if (list.length === 0) return null;
  const text = list.join('、');
  return { zh: `参见：${text}`, en: `See: ${text}` };
}

function listed(labels: readonly string[]): Bilingual {
  const text = labels.map((label) => `- ${literal(label)}`).join('\n');
  return { zh: text, en: text };
}

/** What labels mean, a sentence each; a label whose meaning is its own words says it already. */
function meanings(...labels: readonly { readonly label: string; readonly meaning: Bilingual }[]): Bilingual | null {
  const untold = labels.filter(({ label, meaning }) => foldLabel(meaning.zh) !== foldLabel(label)).map(({ meaning }) => meaning);
  if (untold.length === 0) return null;
  const sentence = (en: string): string => `${capital(en)}.`;
  return { zh: untold.map(({ zh }) => `${zh}。`).join(''), en: untold.map(({ en }) => sentence(en)).join(' ') };
}
