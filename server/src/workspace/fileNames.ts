import { decodedSegment } from '../text/fileName';
import { encodeSegment } from './uris';

/** How files are called from the folder of a settings file. */
export interface FileNames {
  /** The report whose settings they are. */
  readonly own: string;
  /** The place of a file; names may lead up (`../`). */
  placeOf(name: string): string;
  /** Null for what does not lie in the folder. */
  nameOf(place: string): string | null;
}

/**
 * @param place of the report: its uri, or its path
 * @param file how the report is called from the folder of its settings file; nothing where there is none
 * @returns null where there is no settings file
 */
export function fileNamesFrom(place: string, file: string | undefined): FileNames | null {
  if (file === undefined) return null;
  const isUri = /^[a-z][a-z\d+.-]+:\/\//u.test(place);
  const segments = place.split('/');
  const depth = file.split('/').filter((segment) => segment !== '..').length;
  const folder = segments.slice(0, segments.length - depth);
  const start = folder.length === 0 ? '' : `${folder.join('/')}/`;
  return {
    own: file,
    placeOf(name) {
      const out = [...folder];
      for (const segment of name.split('/')) {
        if (segment === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
        else if (segment !== '.') out.push(isUri ? encodeSegment(segment) : segment);
      }
      return out.join('/');
    },
    nameOf: (other) => (other.startsWith(start) ? other.slice(start.length).split('/').map((segment) => (isUri ? decodedSegment(segment) : segment)).join('/') : null),
  };
}
