/** What a file is called, by its uri or its path. */
export function fileNameOf(place: string): string {
  return decodedSegment(place.slice(place.lastIndexOf('/') + 1));
}

/** A part of the path of a uri as it is read; what is no encoding stays as it is. */
export function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
