import { decodedSegment } from '../text/fileName';

/** The endings of the files that are looked for in folders. A file that is named itself may have any. */
export const reportEndings: readonly string[] = ['.txt', '.md', '.html', '.htm', '.nianbao'];

/** Whether a file in a folder may be a report, by its name alone. A README tells about the folder it stands in. */
export function mayBeReportName(name: string): boolean {
  const lower = name.toLowerCase();
  return reportEndings.some((ending) => lower.endsWith(ending)) && !/^readme\b/.test(lower);
}

/** Whether nothing is looked for in a folder: hidden ones, and those of libraries. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** Whether a file in a folder, or in one below it, may be a report: by its name, and where nothing on the way is passed over. */
export function mayBeReportIn(folder: string, uri: string): boolean {
  const names = namesBelow(folder, uri);
  return !names.some(isPassedOver) && mayBeReportName(names.at(-1) ?? '');
}

/** What leads from a folder to a file in it. */
export function namesBelow(folder: string, uri: string): readonly string[] {
  return uri.slice(folder.length).split('/').filter((name) => name !== '').map(decodedSegment);
}
