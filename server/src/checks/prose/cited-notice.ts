import { noticeOf } from '../../forms/notices';
import type { Notice } from '../../forms/notices';
import { citationsIn } from '../../prose/citations';
import type { Citation } from '../../prose/citations';
import { printedAt, quoted } from '../../report/names';
import type { Sentence } from '../../prose/sentences';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Span } from '../../text/span';
import type { Check, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { statedYear } from './statedYear';

export const citedNotice: Check = {
  id: 'cited-notice',
  group: 'prose',
  severity: 'warning',
  title: { zh: '引用的文件文号、发文机关有误，或不适用于本年度', en: 'a cited paper is misnumbered, misnamed, or not of this year' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report, found, placeOf }): Iterable<Draft> {
    for (const each of found(citations)) {
      const { sentence, citation } = each.fact;
      const cited: Cited = { sentence, citation, placed: (span) => placeOf(each, sentence, span) };
      yield* wrongIssuer(report, cited);
      yield* wrongNumber(report, cited);
    }
  },
};

const citations = (sentences: readonly Sentence[]): Pick<Cited, 'sentence' | 'citation'>[] =>
  sentences.flatMap((sentence) => citationsIn(sentence.text).map((citation) => ({ sentence, citation })));

interface Cited {
  readonly sentence: Sentence;
  readonly citation: Citation;
  placed(span: Span): Span;
}

function* wrongIssuer(report: Report, { citation: { titled, issuer }, placed }: Cited): Iterable<Draft> {
  const right = titled?.issuer ?? null;
  if (right === null || issuer === null || issuer.name === right) return;
  const span = placed(differing(issuer.name, right, issuer.span));
  yield {
    span,
    message: {
      zh: `${quoted(titled!.number)}的发文机关是${quoted(right)}，这里写成了${quoted(issuer.name)}。请改正。`,
      en: `${titled!.number} was issued by ${right}, not by ${issuer.name}. Correct the name.`,
    },
    repairs: rewrite(report, placed(issuer.span), issuer.name, right, true),
  };
}

/** Without the office that both names begin with, so that what is wrong stands out. */
function differing(name: string, right: string, span: Span): Span {
  const office = '国务院办公厅';
  return name.startsWith(office) && right.startsWith(office) ? { start: span.start + office.length, end: span.end } : span;
}

function* wrongNumber(report: Report, { sentence, citation, placed }: Cited): Iterable<Draft> {
  const { titled, number } = citation;
  if (history.test(sentence.text)) return;
  const cited = number?.of ?? titled!;
  const year = statedYear(report);
  const right = (year === null ? null : noticeOf(cited, year)) ?? titled ?? cited;
  if (number === null) {
    if (right !== cited && citation.issuer !== null) yield outdated(placed(citation.span), year!, cited, right, []);
    return;
  }
  const place = placed(number.span);
  if (number.of !== right) {
    // Where the title is another's as well, more is to be rewritten than the number.
    const repairs = titled === null || titled.title === right.title ? rewrite(report, place, number.printed, right.number, false) : [];
    yield number.of === null || year === null ? misnumbered(place, number.printed, right, repairs) : outdated(place, year, number.of, right, repairs);
  } else if (titled !== null && titled.title !== right.title) {
    yield outdated(placed(citation.span), year!, titled, right, []);
  }
}

/** What is told of the regulation's past. */
const history = /修订前|原《|原条例|旧《|旧条例|废止|2007年|2008年/u;

function misnumbered(span: Span, printed: string, right: Notice, repairs: readonly Repair[]): Draft {
  return {
    span,
    repairs,
    message: {
      zh: `${quoted(right.title)}的文号是${quoted(right.number)}，这里写的是${quoted(printed)}。请改正。`,
      en: `The number of ${quoted(right.title)} is ${right.number}, not ${printed}. Correct it.`,
    },
  };
}

function outdated(span: Span, year: number, cited: Notice, right: Notice, repairs: readonly Repair[]): Draft {
  return { span, message: outdatedMessage(year, cited, right), repairs };
}

function outdatedMessage(year: number, cited: Notice, right: Notice): Bilingual {
  const [old, now] = [`${quoted(cited.number)}（${cited.title}）`, `${quoted(right.number)}（${right.title}）`];
  const from = cited.firstYear > year ? `自 ${cited.firstYear} 年度起适用` : `只适用于 ${cited.firstYear}—${cited.lastYear} 年度`;
  return {
    zh: `${old}${from}，${year} 年度的报告应引用${now}。请核对改正。`,
    en: `${cited.number} ${cited.firstYear > year ? `applies from ${cited.firstYear} on` : `applied to ${cited.firstYear}–${cited.lastYear}`}; the report on ${year} should cite ${right.number}. Correct it.`,
  };
}

/** None where tags of a page stand amid the words. */
function rewrite(report: Report, span: Span, printed: string, right: string, safe: boolean): Repair[] {
  if (report.text.slice(span.start, span.end).includes('<') || printedAt(report, span).length !== printed.replace(/\s/g, '').length) return [];
  return [{ title: { zh: `改为${quoted(right)}`, en: `Change to ${quoted(right)}` }, safe, edits: [{ span, text: right }] }];
}
