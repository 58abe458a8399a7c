import picomatch from 'picomatch/posix';
import type { Bilingual } from '../text/bilingual';
import { isPassedOver, mayBeReportName, workspaceEndings } from '../workspace/reportNames';
import type { FileAccess, FileEntry } from './host';

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
 * of their UTF-16 code units, which is the same on every machine. `-` is the standard input. Names that mean nothing come as
 * problems where they stand. Folders are looked into one by one as they are asked for.
 *
 * @param stdinName the name under which the standard input is reported
 */
export function* findFiles(given: readonly string[], stdinName: string, files: FileAccess): Generator<Input | Problem> {
  // Within one folder no file comes twice, so that nothing has to be remembered of a million.
  const isNew = given.length === 1 ? (): boolean => true : onlyOnce(files);
  for (const name of given) {
    for (const each of meantBy(name, stdinName, files)) if ('reason' in each || isNew(each)) yield each;
  }
}

/** The same all at once, files and problems apart. */
export function findInputs(given: readonly string[], stdinName: string, files: FileAccess): { inputs: Input[]; problems: Problem[] } {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  for (const each of findFiles(given, stdinName, files)) {
    if ('reason' in each) problems.push(each);
    else inputs.push(each);
  }
  return { inputs, problems };
}

function onlyOnce(files: FileAccess): (input: Input) => boolean {
  const seen = new Set<string>();
  return ({ path }) => {
    const place = path === null ? '-' : files.resolve(path);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  };
}

function* meantBy(name: string, stdinName: string, files: FileAccess): Generator<Input | Problem> {
  if (name === '-') return yield { name: stdinName, path: null };
  const kind = files.kind(name);
  if (kind === null && picomatch.scan(name).isGlob) return yield* matching(name, files);
  if (kind === null) return yield { name, reason: { zh: '没有这个文件或文件夹', en: 'no such file or folder' } };
  if (kind === 'file') return yield { name, path: name };
  let count = 0;
  for (const found of filesIn(name, (each) => mayBeReportName(each, workspaceEndings), files)) {
    count++;
    yield typeof found === 'string' ? { name: found, path: found } : found;
  }
  if (count === 0) yield { name, reason: nothingIn };
}

/** Shells of Unix put the names in the place of a pattern themselves; those of Windows leave it to the program. */
function* matching(pattern: string, files: FileAccess): Generator<Input | Problem> {
  const [{ base }, matches] = [picomatch.scan(pattern), picomatch(pattern)];
  let count = 0;
  // The working folder is not part of what the pattern is held against.
  for (const found of files.kind(base || '.') === 'folder' ? filesIn(base || '.', () => true, files) : []) {
    const path = typeof found !== 'string' ? null : base === '' ? found.slice('./'.length) : found;
    if (path !== null && !matches(path)) continue;
    count++;
    yield path === null ? found as Problem : { name: path, path };
  }
  if (count === 0) yield { name: pattern, reason: { zh: '没有文件符合这个模式', en: 'no file matches this pattern' } };
}

// Silence about a folder without reports would look like a folder of right ones.
const nothingIn: Bilingual = {
  zh: `文件夹里没有可检查的文件（${workspaceEndings.join(' ')}）`,
  en: `nothing to check in this folder (${workspaceEndings.join(' ')})`,
};

function* filesIn(folder: string, isWanted: (name: string) => boolean, files: FileAccess): Generator<string | Problem> {
  let entries: readonly FileEntry[];
  try {
    entries = [...files.list(folder)].sort(byName);
  } catch (error) {
    return yield { name: folder, reason: { zh: `无法打开文件夹（${codeOf(error)}）`, en: `cannot open this folder (${codeOf(error)})` } };
  }
  for (const { name, kind } of entries) {
    if (isPassedOver(name)) continue;
    const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
    if (kind === 'folder') yield* filesIn(path, isWanted, files);
    else if (isWanted(name)) yield path;
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** What the system calls the mistake (`EACCES`); its sentences differ from machine to machine. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}
