/**
 * A uri as VS Code writes it, so that a file has one name however a client encodes it: in the path everything is encoded but what
 * never needs to be, a drive is a small letter. What is no uri is as it comes.
 */
export function canonicalUri(uri: string): string {
  const parts = /^([a-z][a-z\d+.-]*:)(\/\/[^/?#]*)?([^?#]*)(.*)$/isu.exec(uri);
  if (parts === null) return uri;
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  const drive = path.replace(/^\/([a-z])(?=:|%3a)/iu, (_all, letter: string) => `/${letter.toLowerCase()}`);
  return scheme.toLowerCase() + authority + drive.split('/').map(canonicalSegment).join('/') + rest;
}

function canonicalSegment(segment: string): string {
  try {
    return encodeSegment(decodeURIComponent(segment));
  } catch {
    return segment;
  }
}

/** A name as it stands in the path of a uri: everything but what never needs to be is encoded. */
export function encodeSegment(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether a uri is that of a folder, or of something in it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
