import type { CellRef } from '../forms/form';
import type { Claim, Quantity, Reading, Scope } from '../prose/claim';
import { isSameReading, keyOfReading } from '../prose/readings';
import type { Bilingual } from '../text/bilingual';
import { addDecimals, equalDecimals, zero } from '../text/decimal';
import type { Decimal } from '../text/decimal';
import { mayBeSameAgency } from './agencyName';
import { fillBlanks } from './blanks';
import { canBeChange, changedValues, hasChangedSo, statedBefore } from './changes';
import type { Pair } from './changes';
import { claimsBeside } from './claimsBeside';
import { fitsAmount, fitsCount } from './closeness';
import { figuresOf, valueOfReading } from './continuity';
import { formOfTable, nameOfColumn } from './names';
import { nameOfReading } from './quantityNames';
import type { RelatedReport } from './related';
import type { RelationResult } from './relations';
import { isRightShare, ratesFor, sharesFor, wholesOf } from './shares';
import type { Report, ReportCell, ReportRow, ReportTable } from './report';

/** A claim with the figures of the tables that it is about. */
export interface ClaimResult {
  readonly claim: Claim;
  /** Open: it could not be compared. */
  readonly state: 'holds' | 'fails' | 'open';
  /**
   * What its words may mean in the form of the report, the likeliest first, each with its value where all cells are known; of a
   * share what it is a share of, of a change what has changed. Empty where it speaks of what the tables are not of.
   */
  readonly readings: readonly ValuedReading[];
  /** The reading by which it holds; null where none does. */
  readonly held: ValuedReading | null;
  /** Why it is open; null otherwise. */
  readonly reason: Bilingual | null;
  /** Of a change, what was compared: this year's figures and last year's; absent where last year's report is not known. */
  readonly lastYear?: readonly (Pair & { readonly reading: Reading })[];
  /** Whether the sentence may speak of a part of what the table is of, so that it is no mistake if they differ. */
  readonly isScoped: boolean;
}

export interface ValuedReading {
  readonly reading: Reading;
  readonly name: Bilingual;
  /** The cells that it adds up, those of the form that are missing left out. */
  readonly cells: readonly ReportCell[];
  /** Null where one of its cells is missing or could not be read. */
  readonly value: Decimal | null;
  /** Whether blank cells were taken for 0, or a blank total for the sum of its kinds. */
  readonly usesBlanks: boolean;
  /** For amounts: the unit printed with the figure, else over it in the form; null where there is none. */
  readonly unit: string | null;
}

/**
 * Every claim of the prose with the figures of the tables. Blank cells count as 0, and a blank total as the sum of its kinds,
 * only where a table writes none of its zeros and every sum with a printed total holds that way.
 *
 * @param lastYear the report that changes are compared with; without it they must be possible
 */
export function evaluateClaims(report: Report, relations: readonly RelationResult[], lastYear: RelatedReport | null = null): ClaimResult[] {
  const tables = new Map(report.tables.map((table) => [table.id, valuesIn(table, relations)] as const));
  const known = new Map<string, ValuedReading | null>();
  const results: ClaimResult[] = [];
  for (const claim of report.prose.claims) {
    const quantity = claim.quantity ?? impliedQuantity(claim, report.prose.claims);
    const readings = quantity === null ? [] : readingsOf(report, quantity, tables, known);
    results.push(evaluate(report, claim, narrowed(claim, readings, results), results, lastYear));
  }
  return results.map((result, at) => (result.isScoped && result.state === 'fails' && isOfTable(result, at, results) ? { ...result, isScoped: false } : result));
}

/** Of a share the wholes of its part, of a change what another claim counts. */
function impliedQuantity({ kind, of }: Claim, claims: readonly Claim[]): Quantity | null {
  const other = of === null ? null : claims[of]!.quantity;
  if (other === null) return null;
  return kind === 'share' ? wholesOf(other) : kind === 'change' ? other : null;
}

interface Values {
  readonly table: ReportTable;
  readonly rows: ReadonlyMap<string, ReportRow>;
  /** What blank cells must hold where they may be read. */
  readonly filled: ReadonlyMap<ReportCell, Decimal>;
}

function valuesIn(table: ReportTable, relations: readonly RelationResult[]): Values {
  const rows = new Map<string, ReportRow>();
  for (const row of table.blocks.flatMap((block) => block.rows)) if (!rows.has(row.spec.key)) rows.set(row.spec.key, row);
  const cells = [...rows.values()].flatMap((row) => row.cells);
  const writesZeros = cells.some(({ value }) => value !== null && equalDecimals(value, zero));
  const fillings = writesZeros ? [] : fillBlanks(table, relations.filter(({ relation }) => relation.total.table === table.id));
  return { table, rows, filled: new Map(fillings.map(({ cell, value }) => [cell, value])) };
}

function readingsOf(report: Report, { table: id, readings }: Quantity, tables: ReadonlyMap<string, Values>, known: Map<string, ValuedReading | null>): ValuedReading[] {
  const values = tables.get(id);
  return readings.flatMap((reading) => {
    const key = `${id} ${keyOfReading(reading)}`;
    let valued = known.get(key);
    if (valued === undefined) known.set(key, valued = valuedReading(report, id, reading, values));
    return valued ?? [];
  });
}

/** Null where the form of the table has no such row or column. */
function valuedReading(report: Report, table: Quantity['table'], reading: Reading, values: Values | undefined): ValuedReading | null {
  const refs = refsOf(report, table, reading, values);
  if (refs === null) return null;
  const cells = refs.map(({ row, column }) => values?.rows.get(row)?.cells.find((cell) => cell.ref.column === column) ?? null);
  const present = cells.filter((cell) => cell !== null);
  let value: Decimal | null = zero;
  for (const cell of cells) {
    const own = cell === null ? null : cell.value ?? values?.filled.get(cell) ?? null;
    value = value === null || own === null ? null : addDecimals(value, own);
  }
  return { reading, name: nameOfReading(report, table, reading), cells: present, value, usesBlanks: present.some((cell) => cell.value === null), unit: present[0]?.unit ?? unitOf(report, refs[0]) };
}

/** The cells that a reading adds up, by the form in which the table is printed; null where that form has one of them not. */
function refsOf(report: Report, table: Quantity['table'], { rows, columns }: Reading, values: Values | undefined): CellRef[] | null {
  const printed = values?.table.blocks.map(({ spec }) => spec) ?? [];
  const blocks = [...printed, ...(formOfTable(report, table)?.tables.find(({ id }) => id === table)?.blocks ?? [])];
  const refs: CellRef[] = [];
  for (const key of rows) {
    const block = blocks.find((candidate) => candidate.rows.some((row) => row.key === key) || candidate.groups.some((group) => group.key === key));
    if (block === undefined || columns.some((column) => !block.columns.some((each) => each.key === column))) return null;
    const group = block.groups.find((candidate) => candidate.key === key);
    const isOneRow = group?.asRow != null && values?.rows.has(group.asRow) === true;
    const keys = isOneRow || group === undefined ? [group?.asRow ?? key] : block.rows.filter((row) => row.group === key).map((row) => row.key);
    for (const row of keys) for (const column of columns) refs.push({ table, row, column });
  }
  return refs;
}

/** A part that has its rows from its whole is read in those by which the whole holds. */
function narrowed(claim: Claim, readings: readonly ValuedReading[], results: readonly ClaimResult[]): readonly ValuedReading[] {
  const whole = claim.whole === null ? null : results[claim.whole] ?? null;
  if (whole === null || whole.held === null) return readings;
  const rowsOf = ({ reading }: ValuedReading): string => reading.rows.join();
  const known = new Set(whole.readings.map(rowsOf));
  if (!readings.every((reading) => known.has(rowsOf(reading)))) return readings;
  const held = rowsOf(whole.held);
  const same = readings.filter((reading) => rowsOf(reading) === held);
  return same.length > 0 ? same : readings;
}

function evaluate(report: Report, claim: Claim, readings: readonly ValuedReading[], before: readonly ClaimResult[], lastYear: RelatedReport | null): ClaimResult {
  const open = (reason: Bilingual): ClaimResult => ({ claim, state: 'open', readings, held: null, reason, isScoped: false });
  const elsewhere = (reason: Bilingual): ClaimResult => ({ ...open(reason), readings: [] });
  if (claim.year !== null && report.year !== null && claim.year !== report.year) return elsewhere({ zh: `说的是 ${claim.year} 年`, en: `it speaks of ${claim.year}` });
  const speaker = speakerOf(report, claim.scope);
  if (speaker === 'other') return elsewhere({ zh: `说的是“${claim.scope!.words}”，表中是全部`, en: `it speaks of “${claim.scope!.words}”, the table of all` });
  const isScoped = speaker === 'part';
  // 规范性文件53件，其中县政府制发21件: a part by who speaks, of a whole that all of them make.
  if (isScoped && claim.whole !== null && before[claim.whole]!.claim.scope?.words !== claim.scope!.words) return open(partReason);
  const closed = (isRight: boolean): ClaimResult => ({ claim, state: isRight ? 'holds' : 'fails', readings, held: null, reason: null, isScoped });
  if (claim.kind === 'part') return open(partReason);
  if (claim.kind === 'share') {
    const shares = sharesFor(claim, readings, before);
    const isRight = isRightShare(claim.number!, shares);
    // It may be a share of what was not read.
    return shares.length === 0 || (!isRight && readings.some(({ value }) => value === null)) ? open(shareReason) : closed(isRight);
  }
  if (claim.kind === 'rate') {
    const shares = ratesFor(claim, before);
    return shares.length === 0 ? open(shareReason) : closed(isRightShare(claim.number!, shares));
  }
  if (claim.kind === 'change') {
    const values = changedValues(claim, readings, before);
    const pairs = lastYear === null ? [] : pairsOf(lastYear, readings);
    const answer = hasChangedSo(claim, pairs, statedBefore(claim, before));
    if (answer !== null) return { ...closed(answer), lastYear: pairs };
    return values.length === 0 ? open(shareReason) : closed(values.some((value) => canBeChange(claim, value)));
  }
  if (readings.length === 0) return open({ zh: '表中没有这一项', en: 'the table has no such item' });
  if (readings.some(({ cells }) => cells.some(({ mark }) => mark === 'from prose'))) return open(usedReason);
  const held = readings.find((reading) => fits(claim, reading)) ?? null;
  if (held !== null) return { claim, state: 'holds', readings, held, reason: null, isScoped };
  // 规章18件（含新制定4件）: another number of what the whole has already been found to be.
  const whole = claim.whole === null ? null : before[claim.whole]!.held;
  if (whole !== null && isSameReading(readings[0]!.reading, whole.reading)) return open(partReason);
  const unknown = readings.find(({ value }) => value === null);
  if (unknown !== undefined) return open({ zh: `表中${unknown.name.zh}没有读出`, en: `${unknown.name.en} was not read in the table` });
  return { claim, state: 'fails', readings, held: null, reason: null, isScoped };
}

/** The readings that have a value in both reports. */
function pairsOf(lastYear: RelatedReport, readings: readonly ValuedReading[]): NonNullable<ClaimResult['lastYear']> {
  const figureOf = figuresOf(lastYear);
  return readings.flatMap(({ reading, value, unit, cells }) => {
    const last = cells[0] === undefined ? null : valueOfReading(lastYear.form, figureOf, cells[0].ref.table, reading);
    return value === null || last === null ? [] : [{ reading, value, last, unit }];
  });
}

const usedReason: Bilingual = { zh: '读表中粘连的数字时已用到这句话，不能再用它核对', en: 'it was used to read glued digits in the table, so it cannot check them' };
const partReason: Bilingual = { zh: '是上一个数的一部分，表中没有', en: 'a part of the number before it that no table has' };
const shareReason: Bilingual = { zh: '据以计算的数没有读出', en: 'what it is reckoned from was not read' };

function fits({ number }: Claim, { value, unit }: ValuedReading): boolean {
  if (value === null) return false;
  if (number === null) return equalDecimals(value, zero);
  return number.unit === 'money' ? fitsAmount(number, value, unit) : fitsCount(number, value);
}

/** The unit that the form prints over an amount; null where it prints none. */
function unitOf(report: Report, ref: CellRef | undefined): string | null {
  return ref === undefined ? null : /单位[:：](万?元)/u.exec(nameOfColumn(report, ref))?.[1] ?? null;
}

/** Whether the words name the whole that the tables are of, a part of it, or somebody else. */
function speakerOf({ agency }: Report, scope: Scope | null): 'whole' | 'part' | 'other' {
  if (scope === null) return 'whole';
  if (agency !== null && !/^代表/u.test(scope.words) && namesIt(agency, scope.words)) return 'whole';
  return scope.isPart ? 'part' : 'other';
}

/** Whether the words name the agency: not by a mere 部门 or 单位, which may be any. */
function namesIt(agency: string, words: string): boolean {
  const name = agency.replace(/人民政府|政府|办公厅|办公室|办事处/gu, '、');
  return Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)).some((pair) => name.includes(pair)) && mayBeSameAgency(agency, words);
}

/** Whether another figure under the same words in the same paragraph is that of the table: then the words mean the table's whole. */
function isOfTable(result: ClaimResult, at: number, results: readonly ClaimResult[]): boolean {
  return claimsBeside(results, at).some((other) => other !== result && other.state === 'holds' && other.held !== null
    && other.claim.scope?.words === result.claim.scope?.words && other.claim.kind === 'count' && other.held.value !== null && !equalDecimals(other.held.value, zero));
}
