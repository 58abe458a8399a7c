import { nameOfSection, ordinalOfSection } from '../../report/names';
import type { Report, ReportSection } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { longestRise } from '../longestRise';
import { needsReport } from '../needs';
import { firstSections, specsOf } from './specs';

export const sectionOrder: Check = {
  id: 'section-order',
  group: 'section',
  severity: 'error',
  title: { zh: '各部分的顺序不对', en: 'the sections are out of order' },
  fix: null,
  cannotRun: needsReport,
  *run({ report }): Iterable<Draft> {
    const found = firstSections(report);
    // Of equals the later ones.
    const kept = longestRise([...found].reverse(), ({ number }) => -number).reverse();
    const [first, ...others] = found.filter((section) => !kept.includes(section));
    if (first === undefined) return;
    const order = found.map((section) => ordinalOfSection(section.number)).join('、');
    const place = placeOf(report, kept, first);
    yield {
      span: first.heading,
      message: {
        zh: `各部分的顺序不对，按内容现为${order}：${place.zh}。请按格式的顺序调整。`,
        en: `The sections are out of order; by content they stand as ${order}: ${place.en}. Put them in the form’s order.`,
      },
      related: others.map((section) => ({ span: section.heading, message: placeOf(report, kept, section), cell: null })),
    };
  },
};

function placeOf(report: Report, kept: readonly ReportSection[], section: ReportSection): Bilingual {
  const before = kept.filter((other) => other.number < section.number).at(-1);
  const behind = kept.find((other) => other.number > section.number);
  const name = named(report, section);
  if (before !== undefined) return { zh: `“${name}”应在“${named(report, before)}”之后`, en: `“${name}” belongs after “${named(report, before)}”` };
  if (behind !== undefined) return { zh: `“${name}”应在“${named(report, behind)}”之前`, en: `“${name}” belongs before “${named(report, behind)}”` };
  return { zh: `“${name}”的位置不对`, en: `“${name}” is out of place` };
}

function named(report: Report, section: ReportSection): string {
  const spec = specsOf(report).find((candidate) => candidate.number === section.number);
  return spec === undefined ? section.title : nameOfSection(spec);
}
