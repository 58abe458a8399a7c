import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const reportTitle: Check = {
  id: 'report-title',
  group: 'section',
  severity: 'warning',
  title: { zh: '报告没有标题，或标题不完整', en: 'the report has no title, or an incomplete one' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const { title } = report;
    if (title === null) {
      const at = startOf(report);
      yield { span: { start: at, end: at }, message: { zh: `报告没有标题。${whatBelongs(report).zh}`, en: `The report has no title. ${whatBelongs(report).en}` } };
      return;
    }
    // What is still to be filled in is said by template-leftover.
    if (report.leftovers.some(({ span }) => span.start >= title.start && span.end <= title.end)) return;
    const lacking = [
      ...(title.agency === null ? [{ zh: '单位名称', en: 'the agency' }] : []),
      ...(title.year === null ? [{ zh: '年度', en: 'the year' }] : []),
      ...(title.isNamed ? [] : [{ zh: `“${name}”字样`, en: `the words “${name}”` }]),
    ];
    if (lacking.length === 0) return;
    const [zh, en] = [enumerated(lacking.map((each) => each.zh)), lacking.map((each) => each.en).join(' and ')];
    yield { span: { start: title.start, end: title.end }, message: { zh: `标题中没有${zh}。${whatBelongs(report).zh}`, en: `The title lacks ${en}. ${whatBelongs(report).en}` } };
  },
};

const name = '政府信息公开工作年度报告';

/** 甲、乙和丙 */
function enumerated(words: readonly string[]): string {
  return words.join('、').replace(/、(?=[^、]*$)/u, '和');
}

/** As the form prescribes it (国办公开办函〔2019〕60号, 〔2021〕30号), in full where agency and year are known from the text. */
function whatBelongs({ agency, year }: Report): Bilingual {
  if (agency === null || year === null) return { zh: `标题应写明单位、年度和“${name}”。`, en: `It should name the agency, the year and “${name}”.` };
  return { zh: `标题应写成“${agency}${year}年${name}”。`, en: `It should read “${agency}${year}年${name}”.` };
}

/** Where the report's own text begins. */
function startOf({ tree, sections }: Report): number {
  const opening = tree.sections.find(({ number }) => number === 0);
  const first = opening?.body.paragraphs[0];
  return first === undefined ? sections[0]?.heading.start ?? 0 : opening!.span.start + first.start;
}
