import type { HintKinds } from '../features/inlayHints';

/** What a user has set of how an editor shows reports; it changes no finding, and no other program reads it. */
export interface Preferences {
  /** Whether signs of ambiguous width (“ ” — … ①) take two columns, as fonts made for Chinese draw them; others draw them narrow. */
  readonly ambiguousAsWide: boolean;
  /** Which hints stand behind figures. */
  readonly inlayHints: 'off' | HintKinds;
  /** Whether a line over each table says how many of its sums hold. */
  readonly codeLens: boolean;
}

export const defaultPreferences: Preferences = { ambiguousAsWide: false, inlayHints: 'mismatches', codeLens: true };

/** Takes preferences as they come from the client; what is none is as it comes. */
export function readPreferences(value: unknown): Preferences {
  const { tables, inlayHints, codeLens } = recordOf(value);
  const { ambiguousWidth } = recordOf(tables);
  return {
    ambiguousAsWide: ambiguousWidth === 'wide',
    inlayHints: inlayHints === 'off' || inlayHints === 'all' ? inlayHints : defaultPreferences.inlayHints,
    codeLens: codeLens !== false,
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
