import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officeOf } from '../interchange/officeOf';
import type { Office } from '../interchange/office';

/** Another bundle, known to this one by name only: what is not asked for is not loaded. */
export function besideThis<T>(file: string): Promise<T> {
  return import(pathToFileURL(join(__dirname, file)).href) as Promise<T>;
}

/** The programs for documents of other kinds, from beside this one. */
export const nodeOffice: Office = officeOf(besideThis);
