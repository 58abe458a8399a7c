import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FormId, TableId } from '../../server/src/forms/form';
import type { ExportedReport } from '../../server/src/report/export';

/** What `truth.json` says of one report. Only tests read it. */
export interface Truth {
  readonly agency: string | null;
  readonly year: number;
  readonly form: FormId;
  readonly realFindings: readonly { readonly check: string; readonly severity: string; readonly text: string }[];
  readonly tables: Readonly<Partial<Record<TableId, Readonly<Record<string, readonly (string | null)[]>>>>>;
  readonly units?: Readonly<Record<string, string>>;
}

/** A file beside the project, wherever the compiled test stands; null when the folder is not there. */
export function sharedFile(name: string): string | null {
  let root = __dirname;
  while (!existsSync(join(root, 'package.json'))) root = dirname(root);
  const path = join(dirname(root), 'shared', name);
  return existsSync(path) ? path : null;
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

/** How many figures of the truth were read right, and the names of the others. `wrong` are those given that are others. */
export interface Score {
  readonly right: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Compares every figure of the truth with the export; a row of another width, or one that the form does not have, is wrong. */
export function score(exported: ExportedReport, truth: Truth): Score {
  let right = 0;
  const missing: string[] = [];
  const wrong: string[] = [];
  for (const table of Object.keys(exported.tables) as TableId[]) {
    const expected = truth.tables[table] ?? {};
    for (const row of new Set([...Object.keys(expected), ...Object.keys(exported.tables[table])])) {
      const want = expected[row];
      const have = exported.tables[table][row];
      if (want === undefined || have === undefined || want.length !== have.length) {
        if (have === undefined) missing.push(...want!.map((_, at) => `${table}.${row}[${at}]`));
        else if (have.some((figure) => figure !== null)) wrong.push(`${table}.${row}: ${have.join(' ')}, not ${want?.join(' ') ?? 'in the truth'}`);
        continue;
      }
      want.forEach((figure, at) => {
        if (have[at] === figure) right += figure === null ? 0 : 1;
        else if (have[at] === null) missing.push(`${table}.${row}[${at}]`);
        else wrong.push(`${table}.${row}[${at}]: ${have[at]}, not ${figure}`);
      });
    }
  }
  return { right, missing, wrong };
}

/** A figure read again from its own place alone is the figure. Places never overlap, but where a table stands twice. */
export function expectPlaces(exported: ExportedReport, text: string): void {
  for (const table of Object.keys(exported.tables) as TableId[]) {
    for (const [row, figures] of Object.entries(exported.tables[table])) {
      figures.forEach((figure, at) => {
        const place = exported.places[table][row]![at] ?? null;
        const name = `${table}.${row}[${at}]`;
        if (figure === null) return;
        assert.ok(place !== null, `${name} has a place`);
        assert.equal(asFigure(text.slice(...place)), figure, name);
      });
    }
  }
}

/** Reads what stands at a place the plain way, apart from the reader: letters that OCR wrote for digits, full-width digits, 减 for minus. */
function asFigure(printed: string): string {
  return printed
    .replace(/\s/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[Oo〇]/g, '0')
    .replace(/[Il]/g, '1')
    .replace(/^[减－−]/, '-')
    .replace(/[,，]/g, '');
}

/** As the contract compares agencies: without a leading province or city, without 人民政府 and 办公室. */
export function comparable(agency: string | null): string | null {
  return agency?.replace(/^.{2,4}?[省市](?=.)/, '').replace(/人民政府|办公室/g, '') ?? null;
}
