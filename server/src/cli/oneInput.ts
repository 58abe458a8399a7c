import type { Bilingual, Locale } from '../text/bilingual';
import type { Input } from './files';
import { findInputs } from './files';
import type { Host } from './host';
import { sayProblem } from './input';

/**
 * The one file that a command takes; null, and said why, where there is none.
 *
 * @param noFolder what is said of a folder
 */
export function oneInput(file: string, locale: Locale, host: Host, noFolder: Bilingual): Input | null {
  if (file !== '-' && host.files.kind(file) === 'folder') {
    sayProblem({ name: file, reason: noFolder }, locale, host);
    return null;
  }
  const { inputs, problems } = findInputs([file], file, host.files);
  for (const problem of problems) sayProblem(problem, locale, host);
  return inputs[0] ?? null;
}
