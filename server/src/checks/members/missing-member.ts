import { quoted, nameOfCell } from '../../report/names';
import type { Bilingual } from '../../text/bilingual';
import { compareDecimals, formatDecimal, subtractDecimals } from '../../text/decimal';
import { fileNameOf } from '../../text/fileName';
import type { Check, CheckContext, Draft } from '../check';
import { cellsOfMembers, hasNoMembers, membershipOf, nameOfMember, undeclared } from './membership';

export const missingMember: Check = {
  id: 'missing-member',
  group: 'members',
  severity: 'information',
  title: { zh: '声明的成员没有全部读到', en: 'not all members that are declared were read' },
  fix: null,
  cannotRun: (context) => (hasNoMembers(context) ? undeclared : null),
  isUnasked: hasNoMembers,
  *run(context): Iterable<Draft> {
    const { report, related: { members } } = context;
    if (members === null || members.missing.length + members.otherYears.length === 0) return;
    const absent = members.missing.map(quoted).join('、');
    const others = members.otherYears.map(({ place, year }) => `${quoted(fileNameOf(place))}${year === null ? '' : `（${year}）`}`).join('、');
    const [parts, left] = [[...(absent === '' ? [] : [{ zh: `缺 ${members.missing.length} 个成员：${absent}`, en: `${members.missing.length} missing: ${absent}` }]), ...(others === '' ? [] : [{ zh: `${members.otherYears.length} 份不是本年度的：${others}`, en: `${members.otherYears.length} of another year: ${others}` }])], remainder(context)];
    yield {
      span: report.title ?? { start: 0, end: 0 },
      message: {
        zh: `本报告的成员读到 ${members.found.length} 份，${parts.map(({ zh }) => zh).join('；')}。${left.zh}`,
        en: `${members.found.length} members were read; ${parts.map(({ en }) => en).join('; ')}.${left.en}`,
      },
      related: members.otherYears.map((other) => ({ span: { start: 0, end: 0 }, cell: null, other: { place: other.place, range: nowhere }, message: { zh: `${nameOfMember(other)}：${other.year ?? '年度不明'}`, en: `${nameOfMember(other)}: ${other.year ?? 'year unknown'}` } })),
    };
  },
};

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What the members that are there leave of the totals of the table of applications: that is what those have that are not there. */
function remainder(context: CheckContext): Bilingual {
  const total = context.relations.filter(({ relation }) => relation.kind === 'row-total' || relation.kind === 'column-total').map(({ total: cell }) => cell);
  const cells = cellsOfMembers(context.report, membershipOf(context)).filter(({ cell }) => total.includes(cell));
  const wanted = [cells[0], cells.find(({ cell }) => context.relations.some(({ relation, total: sum }) => relation.kind === 'column-total' && sum === cell && cell.ref.column === cells[0]?.cell.ref.column))];
  const told = [...new Set(wanted)].flatMap((each) => (each === undefined || compareDecimals(each.sum, each.value) > 0 ? [] : [{ ...each, rest: subtractDecimals(each.value, each.sum) }]));
  if (told.length === 0) return { zh: '', en: '' };
  const line = (locale: keyof Bilingual, words: readonly [string, string, string]): string => told.map(({ cell, value, sum, rest }) =>
    `${nameOfCell(context.report, cell.ref)[locale]}${words[0]}${formatDecimal(value)}${words[1]}${formatDecimal(sum)}${words[2]}${formatDecimal(rest)}`).join(locale === 'zh' ? '；' : '; ');
  return { zh: `${line('zh', ['为 ', '，已有成员合计 ', '，余 '])}，应是缺少的成员的数。`, en: ` ${line('en', [' is ', ', the members have ', ', which leaves '])} for those that are missing.` };
}
