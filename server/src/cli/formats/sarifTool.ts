import type { Check } from '../../checks/check';
import { addressOfPage } from '../../checks/page';
import { checks } from '../../checks/registry';
import { isOffUnlessSet } from '../../checks/settings';
import type { Bilingual, Locale } from '../../text/bilingual';
import type { About } from './format';
import { languages, sarifLevels } from './sarifWords';

/** The program with its checks as SARIF describes them, and the same in the other language. */
export function toolOf(locale: Locale, about: About): { readonly tool: object; readonly translations: readonly object[] } {
  const pages = new Map(checks.map(({ id }) => [id, about.page(id)]));
  const driver = {
    name,
    version: about.version,
    informationUri: 'https://github.com/gouji/gouji',
    language: languages[locale],
    rules: checks.map((check) => ({
      ...inWords(check, pages.get(check.id) ?? null, locale),
      helpUri: addressOfPage(check.id),
      defaultConfiguration: { enabled: !isOffUnlessSet(check), level: sarifLevels[check.severity] },
      properties: { tags: [check.group], fix: check.fix },
    })),
  };
  const other = locale === 'zh' ? 'en' : 'zh';
  const translation = { name, language: languages[other], contents: ['localizedData'], isComprehensive: true, rules: checks.map((check) => inWords(check, pages.get(check.id) ?? null, other)) };
  return { tool: { driver }, translations: [translation] };
}

const name = 'gouji';

function inWords(check: Check, page: string | null, locale: Locale): object {
  const full = descriptionOf(page) ?? check.title;
  const address = addressOfPage(check.id);
  return {
    id: check.id,
    shortDescription: { text: check.title[locale] },
    fullDescription: { text: full[locale] },
    help: { text: `${full[locale]}\n${address}`, markdown: `${full[locale]}\n\n[${check.id}](${address})` },
  };
}

/** What a page says in a few sentences: its line for clerks, and the English under it. */
function descriptionOf(page: string | null): Bilingual | null {
  const zh = /^> (.+)$/m.exec(page ?? '')?.[1];
  const en = /^## What it finds\s+([^]*?)(?:\r?\n){2}/m.exec(page ?? '')?.[1];
  return zh === undefined || en === undefined ? null : { zh, en: en.replace(/\s+/g, ' ') };
}
