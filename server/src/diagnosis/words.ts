import { capital } from '../text/bilingual';
import type { Bilingual } from '../text/bilingual';
import { formatDecimal } from '../text/decimal';
import type { RelationKind } from '../forms/form';
import { nameOfCell, nameOfColumn, nameOfRow, quoted } from '../report/names';
import type { RelationResult } from '../report/relations';
import type { Report, ReportCell } from '../report/report';
import type { Explanation } from './diagnose';
import type { Slip } from './slips';
import type { Change } from './system';

/** `“（一）予以公开”的“总计”应为 653（现为 635，两位数字颠倒）` */
export function writeExplanation(report: Report, { changes, slip }: Explanation): Bilingual {
  const [first] = changes;
  if (first === undefined) return { zh: '', en: '' };
  const only = changes.length === 1;
  if (only) return writeChange(nameOfCell(report, first.cell.ref), first, slip?.name ?? null);
  if (slip !== null && changes.length > 2 && (changes.length > mostWritten || !isInRow(changes) && !isInColumn(changes))) return { zh: `${slip.name.zh}（共 ${changes.length} 格）`, en: `${slip.name.en} (${changes.length} cells)` };
  if (changes.length > 2) return writeMany(report, changes, slip);
  const written = changes.map((change) => writeChange(nameIn(report, change, changes), change, null));
  const place = placeOf(report, changes);
  const how = slip === null ? { zh: '', en: '' } : { zh: `（${slip.name.zh}）`, en: ` (${slip.name.en})` };
  return {
    zh: `${place.zh}${written.map(({ zh }) => zh).join('、')}${how.zh}`,
    en: `${place.en}${written.map(({ en }) => en).join(' and ')}${how.en}`,
  };
}

/** `改后行合计、列合计、上下平衡三处都相符` */
export function writeMended(relations: readonly RelationResult[]): Bilingual {
  const broken = [...new Set(relations.map(({ relation }) => relation.kind))].map((kind) => kinds[kind]);
  const zh = broken.map((kind) => kind.zh).join('、');
  const en = [broken.slice(0, -1).map((kind) => kind.en).join(', '), broken.at(-1)?.en].filter(Boolean).join(' and ');
  if (relations.length === 1) return { zh: `改后${zh}相符`, en: `then ${en} holds` };
  if (relations.length > broken.length) return { zh: `改后${zh}共 ${relations.length} 处都相符`, en: `then all ${relations.length} sums hold (${en})` };
  return { zh: `改后${zh}${'零一两三四'[relations.length]}处都相符`, en: `then ${en} hold` };
}

const kinds: Readonly<Record<RelationKind, Bilingual>> = {
  'row-total': { zh: '行合计', en: 'the row' },
  'column-total': { zh: '列合计', en: 'the column' },
  'balance': { zh: '上下平衡', en: 'the balance' },
  'legal-total': { zh: '本组合计', en: 'the group' },
};

/** So many figures are written out. */
const mostWritten = 8;

/** `“（一）予以公开”的“自然人”、“商业企业”、“其他”应为 236、6、0（现为 6、0、242，漏填了“自然人”，后面的数前移了一格）` */
function writeMany(report: Report, changes: readonly Change[], slip: Slip | null): Bilingual {
  const place = placeOf(report, changes);
  const names = changes.map((change) => nameIn(report, change, changes));
  const [should, is] = [changes.map(({ value }) => formatDecimal(value)), changes.map(({ cell }) => figureIn(cell))];
  const how = slip === null ? { zh: '', en: '' } : { zh: `，${slip.name.zh}`, en: `: ${slip.name.en}` };
  return {
    zh: `${place.zh}${names.map(({ zh }) => zh).join('、')}应为 ${should.join('、')}（现为 ${is.map(({ zh }) => zh).join('、')}${how.zh}）`,
    en: `${place.en}${names.map(({ en }) => en).join(', ')} should be ${should.join(', ')} (they are ${is.map(({ en }) => en).join(', ')}${how.en})`,
  };
}

function figureIn({ value }: ReportCell): Bilingual {
  return value === null ? { zh: '空', en: 'blank' } : { zh: formatDecimal(value), en: formatDecimal(value) };
}

function writeChange(name: Bilingual, { cell, value }: Change, slip: Bilingual | null): Bilingual {
  const [should, is] = [formatDecimal(value), figureIn(cell)];
  return {
    zh: `${name.zh}应为 ${should}（现为${cell.value === null ? '' : ' '}${is.zh}${slip === null ? '' : `，${slip.zh}`}）`,
    en: `${name.en} should be ${should} (it is ${is.en}${slip === null ? '' : `: ${slip.en}`})`,
  };
}

/** What all cells have in common, before their names: `“（一）予以公开”的`; nothing where they have not. */
function placeOf(report: Report, changes: readonly Change[]): Bilingual {
  const { ref } = changes[0]!.cell;
  if (isInRow(changes)) {
    const row = quoted(nameOfRow(report, ref));
    return { zh: `${row}的`, en: `in row ${row}, ` };
  }
  if (!isInColumn(changes)) return { zh: '', en: '' };
  const column = quoted(nameOfColumn(report, ref));
  return { zh: `${column}列的`, en: `in column ${column}, ` };
}

function nameIn(report: Report, { cell: { ref } }: Change, changes: readonly Change[]): Bilingual {
  const name = isInRow(changes) ? quoted(nameOfColumn(report, ref)) : isInColumn(changes) ? quoted(nameOfRow(report, ref)) : null;
  return name === null ? nameOfCell(report, ref) : { zh: name, en: name };
}

function isInRow(changes: readonly Change[]): boolean {
  return changes.every(({ cell }) => cell.ref.row === changes[0]!.cell.ref.row);
}

function isInColumn(changes: readonly Change[]): boolean {
  return changes.every(({ cell }) => cell.ref.column === changes[0]!.cell.ref.column);
}

/** A sentence of its own. */
export function asSentence({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}。`, en: `${capital(en)}.` };
}
