import type { Severity } from '../../checks/check';
import type { Bilingual, Locale } from '../../text/bilingual';

export const languages: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-US' };

export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** Text as it stands in a message, where braces are places for arguments. */
export function sarifMessage(message: Bilingual, locale: Locale): object {
  const other = locale === 'zh' ? 'en' : 'zh';
  return { text: inMessage(message[locale]), properties: { [other]: message[other] } };
}

function inMessage(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}');
}
