import { ordinalOfSection, quoted } from '../../report/names';
import type { ReportSection } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, CheckContext, Draft, Repair } from '../check';
import { needsReport } from '../needs';
import { orderlyOrdinals, ordinalSpan } from './ordinals';
import { specsOf } from './specs';

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
    const groups = groupsOf(sections);
    for (const [at, group] of groups.entries()) yield misnumbered(context, group, at === 0 ? bare : []);
  },
};

function isRight({ ordinal, number }: ReportSection): boolean {
  return ordinal === number;
}

/** Whether the ordinals simply count what stands there. */
function countsThrough(sections: readonly ReportSection[]): boolean {
  return sections.every(({ ordinal }, at) => ordinal === null || ordinal === at + 1);
}

/** Where a section is missing or out of place, that is the mistake, and the ordinals counted on follow from it. */
function isOtherwiseExplained({ report }: CheckContext): boolean {
  const numbers = report.sections.map((section) => section.number);
  return specsOf(report).some((spec, at) => spec.number !== numbers[at]);
}

/** Wrong ordinals that are one slip: neighbours shifted by the same, or two changed about. */
function groupsOf(sections: readonly ReportSection[]): ReportSection[][] {
  const groups: ReportSection[][] = [];
  let before: ReportSection | null = null;
  for (const section of sections) {
    if (section.ordinal === null) continue;
    if (isRight(section)) {
      before = null;
      continue;
    }
    const last = groups.at(-1);
    const shifted = before !== null && before.ordinal! - before.number === section.ordinal - section.number;
    const changed = last?.length === 1 && last[0]!.ordinal === section.number && section.ordinal === last[0]!.number;
    if (last !== undefined && (shifted || changed)) last.push(section);
    else groups.push([section]);
    before = section;
  }
  return groups;
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
  const are = group.map(({ ordinal }) => ordinalOf(ordinal!)).join('、');
  const ought = group.map(({ number }) => ordinalOfSection(number)).join('、');
  const name = quoted(group[0]!.title);
  return {
    zh: `从${name}起有 ${group.length} 个部分的序号不对：应为${ought}，现为${are}。请一并改正。`,
    en: `From ${name} on, ${group.length} sections have the wrong ordinals: they should be ${ought}, but are ${are}. Correct them together.`,
  };
}

function shouldBe({ title, number, ordinal }: ReportSection): Bilingual {
  const [is, ought] = [ordinalOf(ordinal!), ordinalOfSection(number)];
  return { zh: `${quoted(title)}的序号应为“${ought}”，现为“${is}”`, en: `The ordinal of ${quoted(title)} should be “${ought}”, but is “${is}”` };
}

function ordinalOf(value: number): string {
  return ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][value] ?? String(value);
}

function repairsFor({ report }: CheckContext, sections: readonly ReportSection[]): Repair[] {
  const edits = orderlyOrdinals(report, sections);
  if (edits === null || edits.length === 0) return [];
  return [{ title: { zh: `按格式改正序号（${edits.length} 处）`, en: `Number the sections as in the form (${edits.length})` }, safe: true, edits }];
}
