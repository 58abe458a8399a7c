import type { Bilingual } from '../text/bilingual';
import { isPassedOver, mayBeReportName, reportEndings } from '../workspace/reportNames';
import type { FileAccess } from './host';

/** A report to read. */
export interface Input {
  /** As given; of a file in a folder, the folder as given, `/` and the path inside it. */
  readonly name: string;
  /** Null for the standard input. */
  readonly path: string | null;
}

/** Something that cannot be checked. */
export interface Problem {
  readonly name: string;
  readonly reason: Bilingual;
}

/**
 * The files that are meant by the names on the command line, each once, in the order given; those of a folder in the order
 * of their UTF-16 code units, which is the same on every machine. `-` is the standard input.
 *
 * @param stdinName the name under which the standard input is reported
 */
export function findInputs(given: readonly string[], stdinName: string, files: FileAccess): { inputs: Input[]; problems: Problem[] } {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const add = (input: Input): void => {
    const place = input.path === null ? '-' : files.resolve(input.path);
    if (!seen.has(place)) inputs.push(input);
    seen.add(place);
  };
  for (const name of given) {
    if (name === '-') {
      add({ name: stdinName, path: null });
      continue;
    }
    const kind = files.kind(name);
    if (kind === null) problems.push({ name, reason: { zh: '没有这个文件或文件夹', en: 'no such file or folder' } });
    if (kind === 'file') add({ name, path: name });
    if (kind !== 'folder') continue;
    const found = filesIn(name, files, problems);
    if (found.length === 0) problems.push({ name, reason: nothingIn });
    for (const path of found) add({ name: path, path });
  }
  return { inputs, problems };
}

// Silence about a folder without reports would look like a folder of right ones.
const nothingIn: Bilingual = {
  zh: `文件夹里没有可检查的文件（${reportEndings.join(' ')}）`,
  en: `nothing to check in this folder (${reportEndings.join(' ')})`,
};

function filesIn(folder: string, files: FileAccess, problems: Problem[]): string[] {
  try {
    return [...files.list(folder)].sort(byName).flatMap(({ name, kind }) => {
      if (isPassedOver(name)) return [];
      const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
      if (kind === 'folder') return filesIn(path, files, problems);
      return mayBeReportName(name) ? [path] : [];
    });
  } catch (error) {
    problems.push({ name: folder, reason: { zh: `无法打开文件夹（${codeOf(error)}）`, en: `cannot open this folder (${codeOf(error)})` } });
    return [];
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** What the system calls the mistake (`EACCES`); its sentences differ from machine to machine. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
