import { ordinalOfSection, printedAt, quoted } from '../../report/names';
import type { ReportSection } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { writtenNumeral } from '../../text/numerals';
import type { Check, CheckContext, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { isRight, orderlyOrdinals, ordinalSpan, slipsIn } from './ordinals';
import { foreignHeading, specsOf } from './specs';

export const sectionNumber: Check = {
  id: 'section-number',
  group: 'section',
  severity: 'error',
  title: { zh: '部分的序号不对', en: 'a section has the wrong ordinal' },
  fix: 'safe',
  cannotRun: needsReport,
  *run(context): Iterable<Draft> {
    const { sections } = context.report;
    const numbered = sections.filter((section) => section.ordinal !== null);
    const bare = sections.filter((section) => section.ordinal === null);
    if (numbered.every(isRight)) {
      // Pages that number none of their headings, or hardly any, do without on purpose.
      if (numbered.length > bare.length) for (const section of bare) yield unnumbered(context, section);
      return;
    }
    if (countsThrough(sections) && isOtherwiseExplained(context)) return;
    for (const [at, group] of slipsIn(sections).entries()) {
      yield displaced(context, group) ?? misnumbered(context, group, at === 0 ? bare : []);
    }
  },
};

/** Whether the ordinals simply count what stands there. */
function countsThrough(sections: readonly ReportSection[]): boolean {
  return sections.every(({ ordinal }, at) => ordinal === null || ordinal === at + 1);
}

/** Where a section is missing or out of place, that is the mistake, and the ordinals counted on follow from it. */
function isOtherwiseExplained({ report }: CheckContext): boolean {
  const numbers = report.sections.map((section) => section.number);
  return specsOf(report).some((spec, at) => spec.number !== numbers[at]);
}

/** A heading that the form does not have took the ordinal, and the sections behind it count on from it. */
function displaced({ report }: CheckContext, [first]: readonly ReportSection[]): Draft | null {
  const before = report.sections[report.sections.indexOf(first!) - 1];
  const span = before === undefined || first!.ordinal! <= first!.number ? null : foreignHeading(report, before, first!.number);
  if (span === null) return null;
  const [name, next] = [quoted(printedAt(report, span)), quoted(first!.title)];
  return {
    span,
    message: {
      zh: `${name}不是格式规定的部分，后面${next}的序号因此成了“${writtenNumeral(first!.ordinal!)}”。请把它的内容并入规定的部分，再改正后面的序号。`,
      en: `${name} is no section of the form; ${next} behind it is numbered “${writtenNumeral(first!.ordinal!)}” because of it. Move its content into a section of the form and correct the ordinals behind it.`,
    },
    related: [{ span: ordinalSpan(report, first!), message: shouldBe(first!), cell: null }],
  };
}

function misnumbered(context: CheckContext, group: readonly ReportSection[], bare: readonly ReportSection[]): Draft {
  const [first, ...others] = group;
  return {
    span: ordinalSpan(context.report, first!),
    message: group.length === 1 ? messageForOne(first!) : messageForSome(group),
    expected: String(first!.number),
    actual: String(first!.ordinal),
    related: others.map((section) => ({ span: ordinalSpan(context.report, section), message: shouldBe(section), cell: null })),
    repairs: repairsFor(context, [...bare, ...group]),
  };
}

function unnumbered(context: CheckContext, section: ReportSection): Draft {
  const ordinal = ordinalOfSection(section.number);
  return {
    span: section.titleSpan,
    severity: 'information',
    message: {
      zh: `“${section.title}”前面没有序号，其他部分都有。请补上“${ordinal}、”。`,
      en: `“${section.title}” has no ordinal, unlike the other sections. Add “${ordinal}、”.`,
    },
    expected: String(section.number),
    repairs: repairsFor(context, [section]),
  };
}

function messageForOne(section: ReportSection): Bilingual {
  const { zh, en } = shouldBe(section);
  return { zh: `${zh}。请改正序号。`, en: `${en}. Correct the ordinal.` };
}

function messageForSome(group: readonly ReportSection[]): Bilingual {
  const are = group.map(({ ordinal }) => writtenNumeral(ordinal!)).join('、');
  const ought = group.map(({ number }) => ordinalOfSection(number)).join('、');
  const name = quoted(group[0]!.title);
  return {
    zh: `从${name}起有 ${group.length} 个部分的序号不对：应为${ought}，现为${are}。请一并改正。`,
    en: `From ${name} on, ${group.length} sections have the wrong ordinals: they should be ${ought}, but are ${are}. Correct them together.`,
  };
}

function shouldBe({ title, number, ordinal }: ReportSection): Bilingual {
  const [is, ought] = [writtenNumeral(ordinal!), ordinalOfSection(number)];
  return { zh: `${quoted(title)}的序号应为“${ought}”，现为“${is}”`, en: `The ordinal of ${quoted(title)} should be “${ought}”, but is “${is}”` };
}

function repairsFor({ report }: CheckContext, sections: readonly ReportSection[]): Repair[] {
  const edits = orderlyOrdinals(report, sections);
  if (edits === null || edits.length === 0) return [];
  return [{ title: { zh: `按格式改正序号（${edits.length} 处）`, en: `Number the sections as in the form (${edits.length})` }, safe: true, edits }];
}
