import { printedAt, quoted } from '../../report/names';
import type { Report, ReportSection, ReportSubheading } from '../../report/report';
import type { Span } from '../../text/span';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';
import { ordinalSpan } from './ordinals';
import { textAt } from '../../report/textAt';

export const duplicateSection: Check = {
  id: 'duplicate-section',
  group: 'section',
  severity: 'warning',
  title: { zh: '同一部分出现两次，或另有一套“一、二、……”编号', en: 'a section stands twice, or a second 一、二、… series competes' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    yield* repeats(report);
    yield* competingSeries(report);
  },
};

/** Sections that stand again side by side were copied together: one finding. */
function* repeats(report: Report): Iterable<Draft> {
  const headings = [...report.sections.map(({ number, heading }) => ({ number, span: heading })), ...report.tree.repeats].sort((a, b) => a.span.start - b.span.start);
  let run: typeof headings = [];
  const first = new Map<number, Span>();
  for (const heading of [...headings, null]) {
    const again = heading !== null && first.has(heading.number);
    if (again) run.push(heading);
    else {
      if (run.length > 0) yield repeated(report, run, first);
      run = [];
      if (heading !== null) first.set(heading.number, heading.span);
    }
  }
}

function repeated(report: Report, run: readonly { number: number; span: Span }[], first: ReadonlyMap<number, Span>): Draft {
  const names = run.map(({ span }) => quoted(printedAt(report, span)));
  return {
    span: run[0]!.span,
    message: run.length === 1
      ? { zh: `${names[0]}前面已经有了，这里又出现一次。请核对内容，只保留一处。`, en: `${names[0]} stands above already; here it is again. Compare the two and keep one.` }
      : { zh: `${names[0]}等 ${run.length} 个部分前面已经有了，这里又出现一次。请核对内容，只保留一处。`, en: `${run.length} sections, ${names.join(', ')}, stand above already; here they are again. Compare them and keep one of each.` },
    related: run.map(({ number, span }) => ({
      span: first.get(number)!, cell: null, message: { zh: `${quoted(printedAt(report, span))}第一次出现在这里`, en: `${quoted(printedAt(report, span))} stands here first` },
    })),
  };
}

/** Where the sections are numbered 一、二、…, points within one that are numbered so too. */
function* competingSeries(report: Report): Iterable<Draft> {
  if (report.sections.filter((section) => isPlain(report, ordinalSpan(report, section))).length < 2) return;
  for (const section of report.sections) {
    const series = seriesWithin(report, section);
    if (series.length < 2) continue;
    const ordinals = series.map(({ ordinal }) => printedAt(report, ordinal.span)).join('');
    yield {
      span: series[0]!.span,
      message: {
        zh: `${quoted(section.title)}之内又用“${ordinals}”编号，与各部分的序号相混。部分之内请用“（一）（二）……”。`,
        en: `Within ${quoted(section.title)} points are numbered “${ordinals}”, like the sections themselves. Number points within a section （一）（二）….`,
      },
      related: series.slice(1).map(({ span }) => ({ span, cell: null, message: { zh: `同一套编号：${quoted(printedAt(report, span))}`, en: `of the same series: ${quoted(printedAt(report, span))}` } })),
    };
  }
}

/**
 * From 一、 on as far as it counts on, or from 二、 behind 一、总体情况 where the sections of these numbers stand elsewhere; a lone
 * one may be the heading of a section in words that are not known.
 */
function seriesWithin({ sections }: Report, { subheadings, number }: ReportSection): ReportSubheading[] {
  const plain = subheadings.filter(({ ordinal }) => ordinal.style === 'section');
  const isElsewhere = (value: number): boolean => sections.some((section) => section.number === value);
  const from = plain.findIndex(({ ordinal: { value } }) => value === 1 || (value === number + 1 && isElsewhere(value) && isElsewhere(value + 1)));
  if (from < 0) return [];
  const counted = plain.slice(from);
  const end = counted.findIndex(({ ordinal }, at) => ordinal.value !== counted[0]!.ordinal.value + at);
  return end < 0 ? counted : counted.slice(0, end);
}

function isPlain(report: Report, span: Span): boolean {
  return /^[一二三四五六]\s*[、.．，,]?/u.test(textAt(report, span));
}
