import type { TableId } from '../../server/src/forms/form';
import type { ExportedReport } from '../../server/src/report/export';
import type { Rendered, TrueFigure } from './render';

/** A figure, or something else, that was not read as it is printed. */
export interface Fault {
  /** `missing`: not read although it is there to be read; `lost`: not read where the text does not tell. */
  readonly kind: 'missing' | 'lost' | 'wrong' | 'misplaced' | 'form' | 'sections' | 'units' | 'year' | 'agency';
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  /** Where to look in the text. */
  readonly at: number | null;
}

export interface Comparison {
  readonly right: number;
  readonly faults: readonly Fault[];
}

/** What was read, held against what was printed. */
export function compare({ text, truth }: Rendered, exported: ExportedReport): Comparison {
  const faults: Fault[] = [];
  let right = 0;
  const known = new Set<string>();
  for (const figure of truth.figures) {
    const { table, row, at, printed } = figure.expected;
    known.add(`${table}.${row}.${at}`);
    if (figure.places.length === 0) continue;
    const got = exported.tables[table][row]?.[at] ?? null;
    const place = exported.places[table][row]?.[at] ?? null;
    const fault = faultOf(figure, got, place, text);
    if (fault !== null) faults.push(fault);
    else if (printed.value !== null) right++;
  }
  for (const table of Object.keys(exported.tables) as TableId[]) {
    for (const [row, values] of Object.entries(exported.tables[table])) {
      values.forEach((value, at) => {
        const printedHere = truth.figures.some(({ expected, places }) => expected.table === table && expected.row === row && expected.at === at && places.length > 0);
        if (value === null || printedHere) return;
        const place = exported.places[table][row]?.[at] ?? null;
        faults.push({ kind: 'wrong', what: `${table}.${row}[${at}]${known.has(`${table}.${row}.${at}`) ? '' : ', not a figure of the report'}`, expected: 'nothing', got: value, at: place?.[0] ?? null });
      });
    }
  }
  return { right, faults: [...faults, ...otherFaults(truth, exported, text)] };
}

function faultOf(figure: TrueFigure, got: string | null, place: readonly [number, number] | null, text: string): Fault | null {
  const { value } = figure.expected.printed;
  const [first] = figure.places;
  const fault = (kind: Fault['kind'], expected: string, read: string): Fault => ({ kind, what: figure.name, expected, got: read, at: first?.[0] ?? null });
  if (got !== value) {
    if (got === null) return fault(figure.isTold ? 'missing' : 'lost', value!, 'null');
    return fault('wrong', value ?? 'null', `${got}${place === null ? '' : ` at ${place.join('–')} «${text.slice(...place)}»`}`);
  }
  if (value === null) return null;
  if (place !== null && figure.places.some(([start, end]) => start === place[0] && end === place[1])) return null;
  return fault('misplaced', `${value} at ${figure.places.map((each) => each.join('–')).join(' or ')}`, place === null ? 'no place' : `at ${place.join('–')} «${text.slice(...place)}»`);
}

function otherFaults(truth: Rendered['truth'], exported: ExportedReport, text: string): Fault[] {
  const faults: Fault[] = [];
  const tells = truth.figures.some(({ places }) => places.length > 0) && (truth.figures.some(({ isTold }) => isTold) || exported.form !== null);
  if (tells && exported.form !== truth.form) faults.push({ kind: 'form', what: 'form', expected: truth.form, got: String(exported.form), at: null });
  if (exported.year !== truth.year) faults.push({ kind: 'year', what: 'year', expected: String(truth.year), got: String(exported.year), at: null });
  if (comparable(exported.agency) !== comparable(truth.agency)) faults.push({ kind: 'agency', what: 'agency', expected: truth.agency, got: String(exported.agency), at: null });
  for (const { name, expected: { printed }, places, isTold } of truth.figures) {
    const got = exported.units[name] ?? null;
    if (places.length > 0 && got !== printed.unit && (got !== null || printed.value !== null && isTold)) faults.push({ kind: 'units', what: name, expected: String(printed.unit), got: String(got), at: places[0]![0] });
  }
  if (truth.sections === null) return faults;
  for (const { number, title, start, end } of truth.sections) {
    const found = exported.sections.filter((section) => section.number === number);
    const [section] = found;
    const fault = (expected: string, got: string): void => { faults.push({ kind: 'sections', what: `section ${number}`, expected, got, at: start }); };
    if (section === undefined || found.length > 1 || !beginsAt(text, section.start, start)) fault(`begins at ${start}`, found.map((each) => `${each.start} ${each.title}`).join(', ') || 'none');
    else if (bare(section.title) !== bare(title)) fault(title, section.title);
    else if (section.end !== (exported.sections.find((next) => next.start > section.start)?.start ?? end)) fault(`ends at ${end}`, String(section.end));
  }
  const extra = exported.sections.length - truth.sections.length;
  if (extra > 0) faults.push({ kind: 'sections', what: 'sections', expected: String(truth.sections.length), got: exported.sections.map(({ number, title }) => `${number} ${title}`).join(', '), at: null });
  return faults;
}

/** A section begins at its heading; marks and tags right before it may belong to it or not. */
function beginsAt(text: string, got: number, start: number): boolean {
  return got <= start && /^(?:[\s#*　【［[〔「◆■]|<[^>]*>)*$/.test(text.slice(got, start));
}

/** A title without blanks and tags, which a heading broken over lines has in it, and without what is not seen. */
function bare(title: string): string {
  return title.replace(/\n\s*[-—] ?\d+ ?[-—]\s*\n|<[^>]*>|[\s#*　\u00ad\u200b]/g, '');
}

/** As agencies are compared: without a leading province or city, without 人民政府 and 办公室. */
function comparable(agency: string | null): string | null {
  return agency?.replace(/[\u00ad\u200b]/g, '').replace(/^.{2,4}?[省市](?=.)/, '').replace(/人民政府|办公室/g, '') ?? null;
}
