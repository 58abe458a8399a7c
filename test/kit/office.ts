import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Office } from '../../server/src/interchange/office';
import { officeOf } from '../../server/src/interchange/officeOf';

/** The programs for documents of other kinds as they ship: in bundles of their own, which `npm run build` makes. */
export const builtOffice: Office = officeOf(built);

function built<T>(name: string): Promise<T> {
  const file = path.join(__dirname, '../../../dist', name);
  if (!existsSync(file)) throw new Error(`no ${file}: npm run build`);
  return import(pathToFileURL(file).href) as Promise<T>;
}
