import { dirname, relative } from 'node:path';
import { isAbout, keyOf } from '../checks/ignores';
import type { Coverage, Finding, FindingKey } from '../checks/check';
import type { Report } from '../report/report';
import type { Input, Problem } from './files';
import { codeOf } from './files';
import type { FileAccess } from './host';

/** A finding that was there before, by its figures and not by its line. */
export interface BaselineEntry extends FindingKey {
  /** The report, by its path from the folder of the baseline, with `/`. */
  readonly file: string;
}

/** Findings that were there when the baseline was written: only others count. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  of(input: Input): readonly BaselineEntry[];
  /** How a report is called in it. */
  nameOf(input: Input): string;
}

/** @returns why there is none, when the file cannot be read or is no baseline; `mayLack`: a file that is not there is one without entries */
export function readBaseline(path: string, mayLack: boolean, files: FileAccess): Baseline | Problem {
  const folder = dirname(files.resolve(path));
  const nameOf = (input: Input): string => (input.path === null ? input.name : relative(folder, files.resolve(input.path)).replaceAll('\\', '/'));
  const entries = mayLack && files.kind(path) === null ? [] : entriesOf(path, files);
  if ('reason' in entries) return entries;
  const byFile = grouped(entries);
  return { entries, nameOf, of: (input) => byFile.get(nameOf(input)) ?? [] };
}

/** The text of a baseline: an entry a line, so that two of them can be compared. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ file, check, cell, figures }) => JSON.stringify({ file, check, cell, figures }));
  return `{"version":1,"findings":[${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`;
}

/** What is new of some findings, what was there before, and what of the baseline is there no more. */
export interface Compared {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
  /** Only of checks that ran: of the others nobody knows. */
  readonly gone: readonly BaselineEntry[];
}

export function comparedWith(entries: readonly BaselineEntry[], report: Report, findings: readonly Finding[], { checks }: Coverage): Compared {
  if (entries.length === 0) return { fresh: findings, known: [], gone: [] };
  const left = [...entries];
  const known = findings.filter((finding) => {
    const key = keyOf(report, finding);
    const at = left.findIndex((entry) => isAbout(entry, key));
    // Each entry stands for one finding: a second one like it is new.
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  const ran = new Set(checks.filter(({ state }) => state === 'ran').map(({ id }) => id));
  return { fresh: findings.filter((finding) => !known.includes(finding)), known, gone: left.filter(({ check }) => ran.has(check)) };
}

function entriesOf(path: string, files: FileAccess): BaselineEntry[] | Problem {
  let text: string;
  try {
    text = new TextDecoder().decode(files.read(path));
  } catch (error) {
    return { name: path, reason: { zh: `无法读取（${codeOf(error)}）`, en: `cannot be read (${codeOf(error)})` } };
  }
  try {
    const { version, findings } = JSON.parse(text) as { version: unknown; findings: unknown };
    if (version === 1 && Array.isArray(findings) && findings.every(isEntry)) return findings;
  } catch {
    // Told below.
  }
  return { name: path, reason: { zh: '不是 --write-baseline 写出的基线文件', en: 'not a baseline as --write-baseline writes it' } };
}

function isEntry(value: unknown): value is BaselineEntry {
  const { file, check, cell, figures } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return typeof file === 'string' && typeof check === 'string' && (cell === null || typeof cell === 'string') && Array.isArray(figures) && figures.every((figure) => typeof figure === 'string');
}

function grouped(entries: readonly BaselineEntry[]): Map<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.file);
    if (own === undefined) groups.set(entry.file, [entry]);
    else own.push(entry);
  }
  return groups;
}
