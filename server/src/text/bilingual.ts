/**
 * One sentence for people, in both languages side by side, so that neither can be forgotten and no bundle of strings
 * has to be loaded: the core knows no locale, the edges (`lsp/`, `cli/`) choose.
 */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Bilingual;

/** `zh` for any Chinese locale name (`zh-cn`, `zh_TW.UTF-8`) and for none at all, `en` for every other. */
export function localeOf(name: string | undefined): Locale {
  return name === undefined || name === '' || /^zh/i.test(name) ? 'zh' : 'en';
}

/** As a sentence begins in English. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Names in quotation marks, side by side, no more than `most` of them: `“规章”“行政许可”等`. */
export function listOf(names: readonly string[], most: number): Bilingual {
  const [shown, more] = [names.slice(0, most), names.length > most];
  return { zh: shown.join('') + (more ? '等' : ''), en: shown.join(', ') + (more ? ' and more' : '') };
}

/**
 * Clauses one after the other: `“规章”的“总数”为空，“行政许可”的“总数”为空等`.
 *
 * @param more whether there are others that are not written out
 */
export function clausesOf(clauses: readonly Bilingual[], more: boolean, comma: '，' | '；'): Bilingual {
  return { zh: clauses.map(({ zh }) => zh).join(comma) + (more ? '等' : ''), en: clauses.map(({ en }) => en).join('; ') + (more ? '; and more' : '') };
}
