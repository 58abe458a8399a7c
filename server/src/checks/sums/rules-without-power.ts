import { ownPlace, powerless, regionsOfProvinces, whoMakesRules } from '../../forms/rulemaking';
import { nameOfColumn, quoted } from '../../report/names';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { compareDecimals, formatDecimal, zero } from '../../text/decimal';
import type { Check, Draft } from '../check';
import { needsTable } from '../needs';
import { tablesToBlame } from '../table/torn';
import { relatedIn, rowOf } from './limits';

export const rulesWithoutPower: Check = {
  id: 'rules-without-power',
  group: 'sums',
  severity: 'warning',
  title: { zh: '无权制定规章的机关填了规章', en: 'an agency that cannot make rules reports some' },
  fix: null,
  cannotRun: (context) => needsTable(context) ?? (speakerOf(context.report) === null ? unknown : null),
  *run(context): Iterable<Draft> {
    const { report } = context;
    const speaker = speakerOf(report);
    const without = speaker === null ? undefined : powerless.find(({ name }) => name.test(speaker.name));
    if (speaker === null || without === undefined) return;
    for (const { spec, rows } of tablesToBlame(context).flatMap((table) => table.blocks)) {
      for (const row of rows.filter((each) => each.spec.power === 'rulemaking')) {
        const [first, ...others] = row.cells.filter(({ value }) => value !== null && compareDecimals(value, zero) > 0);
        if (first === undefined) continue;
        const [column, figure] = [quoted(nameOfColumn(report, first.ref)), formatDecimal(first.value!)];
        const instead = spec.rows.filter((each) => each.power === undefined).map(({ label }) => quoted(label));
        yield {
          span: first.span!,
          severity: without.surely && speaker.named ? 'warning' : 'information',
          cell: first.ref,
          message: {
            zh: `${rowOf(report, first)}的${column}填了 ${figure}，而规章${whoMakesRules.zh}，${speaker.words.zh}无权制定。请核对是否应填入${instead.join('')}，或误计了上级机关的。`,
            en: `${rowOf(report, first)} has ${figure} in ${column}, but rules are ${whoMakesRules.en}: ${speaker.words.en} cannot make any. Check whether they belong to ${instead.join(', ')}, or are those of a higher level.`,
          },
          related: relatedIn(report, others),
        };
      }
    }
  },
};

interface Speaker {
  /** What tells its level. */
  readonly name: string;
  readonly words: Bilingual;
  /** Whether the report names it; else its level is taken from how the text speaks of its own place. */
  readonly named: boolean;
}

const unknown: Bilingual = { zh: '看不出是哪一级机关的报告', en: 'it is not known whose report it is' };

function speakerOf(report: Report): Speaker | null {
  const { agency } = report;
  if (agency !== null) return { name: agency.replace(/(?:人民)?政府$/u, ''), words: { zh: agency, en: agency }, named: true };
  const { text } = report;
  const counts = new Map<string, number>();
  for (const [, level] of text.matchAll(ownPlace)) counts.set(level!, (counts.get(level!) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < fewestMentions || regionsOfProvinces.test(text)) return null;
  return { name: `本${most[0]}`, words: { zh: `本${most[0]}`, en: `the ${most[0]} that reports` }, named: false };
}

/** 全市 is said in a district's report too. */
const fewestMentions = 3;
