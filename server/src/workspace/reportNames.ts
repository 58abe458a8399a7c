import { decodedSegment } from '../text/fileName';

/** The endings of the files that are looked for in folders. A file that is named itself may have any. */
const reportEndings: readonly string[] = ['.txt', '.md', '.html', '.htm', '.nianbao'];

/** Of documents that are no text: in the folders of a workspace they are read too, as they would be imported. */
const documentEndings: readonly string[] = ['.docx'];

/** What is looked for in the folders of a workspace. */
export const workspaceEndings: readonly string[] = [...reportEndings, ...documentEndings];

/** Whether a file in a folder may be a report, by its name alone. A README tells about the folder it stands in, `~$…` that Word has a file open. */
export function mayBeReportName(name: string, endings = reportEndings): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending)) && !/^(?:readme\b|~\$)/.test(lower);
}

/** Whether a file is no text, so that nothing in it has a place. */
export function isDocument(place: string): boolean {
  const lower = place.toLowerCase();
  return documentEndings.some((ending) => lower.endsWith(ending));
}

/** Whether nothing is looked for in a folder: hidden ones, and those of libraries. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** A place without what says in which format the file is. */
export function stemOf(place: string): string {
  return place.replace(/\.[^./]*$/u, '');
}

/** Whether a file in a folder of a workspace, or in one below it, may be a report: by its name, and where nothing on the way is passed over. */
export function mayBeReportIn(folder: string, uri: string): boolean {
  const names = namesBelow(folder, uri);
  return !names.some(isPassedOver) && mayBeReportName(names.at(-1) ?? '', workspaceEndings);
}

/** What leads from a folder to a file in it. */
export function namesBelow(folder: string, uri: string): readonly string[] {
  return uri.slice(folder.length).split('/').filter((name) => name !== '').map(decodedSegment);
}
