import type { Diagnosis, Explanation } from '../../diagnosis/diagnose';
import { hardly, unlikely, unsure } from '../../diagnosis/grid';
import type { Change } from '../../diagnosis/system';
import { asSentence, writeExplanation, writeMended } from '../../diagnosis/words';
import { writeDifference, writeEquation } from '../../report/equation';
import { nameOfCell, nameOfColumn, nameOfRow, quoted } from '../../report/names';
import type { RelationResult } from '../../report/relations';
import type { Report } from '../../report/report';
import type { Bilingual } from '../../text/bilingual';
import { formatDecimal } from '../../text/decimal';
import { writeInto } from '../../writing/intoCell';
import type { CheckContext, Draft, Related, Repair } from '../check';

/** The one finding on the cell that explains sums that fail, with what it should be; the sums are related. */
export function onCause({ report }: CheckContext, { relations, others }: Diagnosis, cause: Explanation): Draft[] {
  const totals = new Set(relations.map(({ total }) => total));
  const { cell, value } = cause.changes.find((change) => !totals.has(change.cell)) ?? cause.changes[0]!;
  if (cell.span === null) return [];
  const [what, then] = [writeExplanation(report, cause), asSentence(writeMended(relations))];
  const also = writeOthers(others);
  return [{
    span: cell.span,
    cell: cell.ref,
    expected: formatDecimal(value),
    ...cell.value === null ? {} : { actual: formatDecimal(cell.value) },
    message: { zh: `${what.zh}：${then.zh}${also.zh}请核对后改正。`, en: `${asSentence(what).en} ${then.en}${also.en} Check, and correct it.` },
    related: [
      ...cause.changes.filter((change) => change.cell !== cell).flatMap((change) => relatedChange(report, change)),
      ...relations.flatMap((result) => relatedSum(report, result)),
    ],
    repairs: [
      ...repair(report, cause),
      ...others.slice(0, mostRepairs - 1).flatMap((each) => repair(report, each).map((own): Repair => (isUnlikely(each, cause) ? { ...own, isUnlikely: true } : own))),
    ],
  }];
}

/** Whether a slip that hardly anything speaks for stands behind a cell of which is known how it went wrong. */
function isUnlikely(other: Explanation, cause: Explanation): boolean {
  return cause.slip !== null && cause.slip.rank < unlikely && other.slip !== null && other.slip.rank >= hardly;
}

/** `也可能是漏填了…`: of slips that explain as much, and are not all but always possible. */
function writeOthers([first]: readonly Explanation[]): Bilingual {
  if (first?.slip == null || first.slip.rank > unsure) return { zh: '', en: '' };
  return { zh: `也可能是${first.slip.name.zh}。`, en: ` Or else ${first.slip.name.en}.` };
}

/** The finding on a total with what may be wrong, the likeliest first, and the other sums that the same mistake breaks. */
export function withCauses({ report }: CheckContext, { relations, explanations, others: unsure }: Diagnosis, draft: Draft): Draft {
  const shown = explanations.slice(0, shownCauses).map((cause) => writeExplanation(report, cause));
  const more = explanations.length > shownCauses;
  const [head, tail] = more
    ? [{ zh: `共有 ${explanations.length} 种改法可使合计相符，较有可能的是：`, en: `There are ${explanations.length} ways to make the sums hold, the likeliest: ` }, { zh: '等', en: '; and more' }]
    : [{ zh: '可能是：', en: 'It may be that ' }, { zh: '', en: '' }];
  const others = relations.filter(({ total }) => total?.ref !== draft.cell);
  const left = explanations.length + unsure.length - mostRepairs;
  const cut = left > 0 ? { zh: `可选的改法列出前 ${mostRepairs} 种，另有 ${left} 种未列。`, en: ` The first ${mostRepairs} are offered, ${left} more are not.` } : { zh: '', en: '' };
  return {
    ...draft,
    message: {
      zh: `${draft.message.zh}${head.zh}${shown.map(({ zh }) => zh).join('；或')}${tail.zh}。${cut.zh}`,
      en: `${draft.message.en} ${head.en}${shown.map(({ en }) => en).join('; or ')}${tail.en}.${cut.en}`,
    },
    related: [...draft.related ?? [], ...others.flatMap((result) => relatedSum(report, result))],
    repairs: [...explanations, ...unsure].slice(0, mostRepairs).flatMap((cause) => repair(report, cause)),
  };
}

/** So many are written out in a message. */
const shownCauses = 3;
/** And so many are offered. */
const mostRepairs = 30;

/** What another cell that is wrong by the same mistake should hold. */
function relatedChange(report: Report, { cell, value }: Change): Related[] {
  if (cell.span === null) return [];
  const [name, figure] = [nameOfCell(report, cell.ref), formatDecimal(value)];
  return [{ span: cell.span, cell: cell.ref, message: { zh: `${name.zh}应为 ${figure}`, en: `${name.en} should be ${figure}` } }];
}

function relatedSum(report: Report, result: RelationResult): Related[] {
  const equation = writeEquation(result);
  if (equation === null || result.total?.span == null) return [];
  const { kind, total } = result.relation;
  const isRow = kind === 'row-total' || kind === 'legal-total';
  const name = quoted(isRow ? nameOfRow(report, total) : nameOfColumn(report, total));
  const off = writeDifference(equation.short);
  const what: Bilingual = kind === 'balance' ? { zh: `${name}列上下不平衡`, en: `column ${name} does not balance` }
    : { zh: `${name}${isRow ? '' : '列'}合计不符`, en: `${isRow ? 'row' : 'column'} ${name} does not add up` };
  return [{
    span: result.total.span,
    cell: result.total.ref,
    message: { zh: `${what.zh}：${equation.text.zh}，${off.zh}`, en: `${what.en}: ${equation.text.en}, ${off.en}` },
  }];
}

/** The repair that writes what the cells should hold; none where one of them has no place of its own. */
export function repair(report: Report, cause: Explanation): Repair[] {
  const edits = cause.changes.flatMap(({ cell, value }) => {
    const table = report.tables.find(({ id }) => id === cell.ref.table);
    const edit = table === undefined || cell.span === null || cell.mark === 'rebuilt' ? null : writeInto(report, table, cell.span, formatDecimal(value));
    return edit === null ? [] : [edit];
  });
  if (edits.length < cause.changes.length) return [];
  return [{ title: titleOf(report, cause), safe: false, edits }];
}

/** `“总计”改为 653（现为 635，两位数字颠倒）` */
function titleOf(report: Report, cause: Explanation): Bilingual {
  const what = writeExplanation(report, cause);
  const zh = what.zh.replaceAll('应为', '改为');
  return { zh: zh === what.zh ? `改正：${zh}` : zh, en: `Correct: ${what.en}` };
}
