import type { Report } from '../../report/report';
import { nameOfSection } from '../../report/names';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { specsOf } from './specs';

export const announcedParts: Check = {
  id: 'announced-parts',
  group: 'section',
  severity: 'information',
  title: { zh: '前言说的部分与实际不符', en: 'the parts announced are not those that are there' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    if (report.announcement === null) return;
    const { count, span } = report.announcement;
    const wrong = wrongCount(report);
    const problems = [...wrong, ...leftOut(report)];
    if (problems.length === 0) return;
    yield {
      span: count !== null && problems.length === wrong.length ? count.span : span,
      message: {
        zh: `${problems.map(({ zh }) => zh).join('；')}。请改为与正文一致。`,
        en: `${problems.map(({ en }) => en).join('; ')}. Make it agree with the text.`,
      },
    };
  },
};

/** A count is right when it is the form's, or that of what stands there: then the section that is missing is the mistake. */
function wrongCount(report: Report): Bilingual[] {
  const { count, hasAnnex } = report.announcement!;
  const [inForm, inText] = [specsOf(report).length, report.sections.length];
  if (count === null || [inForm, inText].some((right) => count.value === right || (hasAnnex && count.value === right + 1))) return [];
  const there = inText === inForm ? '' : `，正文有 ${inText} 个`;
  return [{
    zh: `前言说报告有 ${count.value} 个部分，格式规定的是 ${inForm} 个${there}`,
    en: `The preamble counts ${count.value} parts; the form has ${inForm}${inText === inForm ? '' : `, the text ${inText}`}`,
  }];
}

function leftOut(report: Report): Bilingual[] {
  const { listed } = report.announcement!;
  const lacking = listed.length === 0 ? [] : specsOf(report).filter(({ number }) => !listed.includes(number) && report.sections.some((section) => section.number === number));
  if (lacking.length === 0) return [];
  const names = lacking.map((spec) => `“${nameOfSection(spec)}”`);
  return [{ zh: `前言列出的部分中没有${names.join('')}`, en: `The preamble does not list ${names.join(', ')}` }];
}
