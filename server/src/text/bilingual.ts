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
