import type { SectionNumber } from '../../forms/form';
import { ordinalOfSection } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
import type { Span } from '../../text/span';
import type { Repair } from '../check';
import { textAt } from '../../report/textAt';

/** The ordinal of a section as printed (`四、`, `第四部分`); zero-length at the heading without one. */
export function ordinalSpan(report: Report, section: ReportSection): Span {
  const { start } = section.heading;
  const match = printedOrdinal.exec(ordinalText(report, section));
  return { start, end: match === null ? section.titleSpan.start : start + match[0].trimEnd().length };
}

export function isRight({ ordinal, number }: ReportSection): boolean {
  return ordinal === number;
}

/** Wrong ordinals that are one slip: neighbours shifted by the same, or two changed about. */
export function slipsIn(sections: readonly ReportSection[]): ReportSection[][] {
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

/**
 * Edits that give sections the ordinals of the form, each in the writing that it has (四、 or 4.); one without an ordinal gets
 * one in the writing of the others. None of those that are right.
 *
 * @returns null when an ordinal cannot be changed alone, because tags stand in it
 */
export function orderlyOrdinals(report: Report, sections: readonly ReportSection[]): Repair['edits'] | null {
  const model = report.sections.find((section) => section.ordinal !== null && numeralIn(report, section) !== null);
  const edits: { span: Span; text: string }[] = [];
  for (const section of sections) {
    if (section.ordinal === section.number) continue;
    if (section.ordinal === null) {
      if (model === undefined) return null;
      const { start } = section.heading;
      edits.push({ span: { start, end: start }, text: ordinalLike(report, model, section) });
      continue;
    }
    const numeral = numeralIn(report, section);
    if (numeral === null) return null;
    edits.push({ span: numeral, text: numeralLike(report.text.slice(numeral.start, numeral.end), section) });
  }
  return edits;
}

/** The ordinal that a section ought to have, in the writing of another's. */
function ordinalLike(report: Report, model: ReportSection, section: Pick<ReportSection, 'number'>): string {
  const numeral = numeralIn(report, model)!;
  const { start, end } = { start: model.heading.start, end: model.titleSpan.start };
  return report.text.slice(start, numeral.start) + numeralLike(report.text.slice(numeral.start, numeral.end), section) + report.text.slice(numeral.end, end);
}

/** The ordinal of a section that is not there, in the writing of the others': nothing where these have none. */
export function ordinalFor(report: Report, number: SectionNumber): string {
  const model = report.sections.find((section) => section.ordinal !== null && numeralIn(report, section) !== null);
  if (model !== undefined) return ordinalLike(report, model, { number });
  return report.sections.length > 0 ? '' : `${ordinalOfSection(number)}、`;
}

function numeralLike(printed: string, { number }: Pick<ReportSection, 'number'>): string {
  return /\d/.test(printed) ? String(number) : ordinalOfSection(number);
}

/** The numeral within a section's ordinal. Null without one, or where more than brackets, comma, blanks and tags stand around it. */
function numeralIn(report: Report, section: ReportSection): Span | null {
  const text = ordinalText(report, section);
  const match = printedOrdinal.exec(text);
  if (match === null || !/^(?:[、.．,，:：\s]|<[^<>]*>)*$/u.test(text.slice(match[0].length))) return null;
  const start = section.heading.start + match[1]!.length;
  return { start, end: start + match[2]!.length };
}

function ordinalText(report: Report, { heading, titleSpan }: ReportSection): string {
  return textAt(report, { start: heading.start, end: titleSpan.start });
}

const printedOrdinal = /^((?:第|[(（])?\s*)([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:部分|章|篇)?[)）]?[、.．,，:：]?/u;
