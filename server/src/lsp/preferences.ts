/** What a user has set of how an editor shows reports; it changes no finding, and no other program reads it. */
export interface Preferences {
  /** Whether signs of ambiguous width (“ ” — … ①) take two columns, as fonts made for Chinese draw them; others draw them narrow. */
  readonly ambiguousAsWide: boolean;
}

export const defaultPreferences: Preferences = { ambiguousAsWide: false };

/** Takes preferences as they come from the client; what is none is as it comes. */
export function readPreferences(value: unknown): Preferences {
  const { tables } = recordOf(value);
  const { ambiguousWidth } = recordOf(tables);
  return { ambiguousAsWide: ambiguousWidth === 'wide' };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
