/** Files that are not open in an editor, by their uris: on the disk of the machine, or wherever the client has them. */
export interface Files {
  /** The uris of the files in a folder and all below it that may be reports by their names; a file that is given itself is its only one. Empty where there is nothing. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The bytes of a file. Rejects when it cannot be read.
   *
   * @param most null comes back for a file of more bytes, which is not read
   */
  read(uri: string, most: number): Promise<Uint8Array | null>;
}

/** No larger file is read in the background: a report is some ten kilobytes, a page of a web site some hundreds. */
export const largestFile = 4 * 1024 * 1024;

/** So many files are looked at in a workspace at most; who opens the disk as a whole does not want all of it read. */
export const mostFiles = 50_000;
