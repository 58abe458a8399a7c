import { quoted } from '../../report/names';
import type { Report } from '../../report/report';
import { capital } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import { trimmed } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { isBeforeForms, marksOf, needsReport } from '../needs';
import { textAt } from '../../report/textAt';

/**
 * What is not checked as a whole, so that silence is not taken for a right report. Of a report in which the checks do run,
 * missing-section, missing-table and not-readable say what was not found; this adds nothing then.
 */
export const notCheckable: Check = {
  id: 'not-checkable',
  group: 'section',
  severity: 'information',
  title: { zh: '文中另有未检查的年度报告', en: 'a report in the text was not checked' },
  fix: null,
  cannotRun(context) {
    const { report } = context;
    return claimsToBeReport(report) || report.tree.others.length > 0 ? null : needsReport(context);
  },
  *run(context): Iterable<Draft> {
    const { report } = context;
    const reason = needsReport(context);
    if (reason !== null && claimsToBeReport(report)) yield { span: report.title ?? atFirstSection(report), message: unchecked(report, reason) };
    for (const start of report.tree.others) {
      const span = lineAt(report.text, start);
      yield { span, message: furtherReport(report.text.slice(span.start, span.end)) };
    }
  },
};

/** Whether the text says of itself that it is a year's report, in its title or by its sections. */
function claimsToBeReport(report: Report): boolean {
  return marksOf(report) >= 2 || (report.title !== null && yearInWords.test(textAt(report, report.title)));
}

const yearInWords = /(?:19|20)\d{2}|二[〇○零O0]/u;

function unchecked(report: Report, reason: Bilingual): Bilingual {
  if (isBeforeForms(report)) {
    return {
      zh: `${reason.zh}。年度如果写错了，请改正。`,
      en: `${capital(reason.en)}. Correct the year if it is wrong.`,
    };
  }
  return {
    zh: '标题是年度报告，但没有找到格式规定的各部分和表格，没有检查。请补上各部分的标题和文字表格；表格如果是图片，请换成文字。',
    en: 'The title is that of an annual report, but neither the sections nor the tables of the form were found: not checked. Add the headings of the sections and the tables as text; replace pictures by text.',
  };
}

function furtherReport(line: string): Bilingual {
  const name = /报告|年报/u.test(line) ? quoted(line) : null;
  return {
    zh: `从这里起是另一份报告${name ?? ''}，没有检查：一个文件只检查其中第一份。请把它另存为一个文件再检查。`,
    en: `Another report begins here${name === null ? '' : `, ${name}`}; it was not checked, as of each file only the first report is. Save it as a file of its own and check that.`,
  };
}

function atFirstSection({ sections }: Report): Span {
  return sections[0]?.heading ?? { start: 0, end: 0 };
}

/** What stands from an offset to the end of its line, in HTML to the next tag. */
function lineAt(text: string, start: number): Span {
  const end = /[\r\n<]|$/.exec(text.slice(start))!.index;
  return trimmed(text, start, start + Math.min(end, longestLine));
}

const longestLine = 100;
