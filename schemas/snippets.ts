import { newReport } from '../server/src/features/newReport';
import type { Form } from '../server/src/forms/form';

/**
 * `snippets/disclosure-report.json`: a report to be written by each form, the newest first; what is to be told is a stop of the Tab key.
 * They are templates of a file and have no prefix: in a sentence about 年报 or in a cell nobody wants to be offered a whole report.
 */
export function snippetsFile(forms: readonly Form[]): string {
  const snippets = forms.toReversed().map((form) => [form.name.zh, {
    isFileTemplate: true,
    description: `${form.name.zh}：六个部分、三张表\n${form.name.en}: six sections and three tables`,
    body: bodyOf(form),
  }]);
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}

/** Agency and year are stops as well; the year stands several times and is typed once. */
function bodyOf({ firstYear }: Form): string[] {
  let stop = 2;
  const text = newReport({ agency: agencyMark, year: firstYear }, null).replace(/[\\$}]/g, '\\$&');
  return text
    .replace(/（(此处填写[^（）]*)）/g, (_, what: string) => `\${${++stop}:（${what}）}`)
    .replaceAll(agencyMark, '${1:××单位}')
    .replaceAll(String(firstYear), `\${2:${firstYear}}`)
    .replace(/〔\$\{2:(\d+)\}〕/g, '〔$1〕')
    .trimEnd()
    .split('\n');
}

/** In the place of a name; it occurs in no report. */
const agencyMark = '\u0001';
