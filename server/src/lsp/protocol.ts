/**
 * What client and server say to each other beyond the Language Server Protocol. Plain data, so that the client can import
 * it without loading the server.
 */
import type { SectionNumber } from '../forms/form';

/** Where the six sections stand: `SectionsParams` → `SectionAnswer[]`, always six, in the form's order; `[]` for an unknown document. */
export const sectionsMethod = 'gouji/sections';

export interface SectionsParams {
  readonly textDocument: { readonly uri: string };
}

export interface SectionAnswer {
  readonly number: SectionNumber;
  /** The form's title, without ordinal. */
  readonly title: string;
  /** The heading; null when the section is missing. */
  readonly range: ProtocolRange | null;
  /** How many findings stand in the section. */
  readonly findings: number;
}

/** Lines 0-based, characters in UTF-16 code units. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a client may send as `initializationOptions`; everything may be left out. */
export interface ServerOptions {
  /** The language of messages, before the client's own `locale`. */
  readonly locale?: string;
  /** Milliseconds between the last change and pushed diagnostics. */
  readonly debounce?: number;
}
