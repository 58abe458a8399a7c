import type { Severity } from '../checks/check';
import type { Bilingual } from '../text/bilingual';

/** From the most serious down. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
