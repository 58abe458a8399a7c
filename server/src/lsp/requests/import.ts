import { draftNames } from '../../interchange/draftName';
import { importBytes } from '../../interchange/importBytes';
import { bytesIn } from '../base64';
import type { ImportAnswer, ImportParams } from '../protocol';
import { importMethod } from '../protocol';
import type { WholeRequest } from '../request';

/** `gouji/import`: the text of a document of another kind, whose bytes the parameters bring along. */
export const importDocument: WholeRequest<ImportParams, ImportAnswer | null> = {
  method: importMethod,
  advertises: { experimental: { [importMethod]: true } },
  nothing: null,
  async whole({ office, locale, settings }, { name, content, uri }) {
    if (typeof name !== 'string' || typeof content !== 'string') return null;
    const drafts = draftNames(name);
    const { ambiguousAsWide } = await settings.preferencesFor(typeof uri === 'string' ? uri : undefined);
    const imported = await importBytes({ name, bytes: bytesIn(content) }, office, ambiguousAsWide);
    if ('reason' in imported) return { text: null, notes: [], reason: imported.reason[locale], drafts };
    return { text: imported.text, notes: imported.notes.map((note) => note[locale]), reason: null, drafts };
  },
};
