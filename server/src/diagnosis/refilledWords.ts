import { nameOfColumn, nameOfRow, quoted } from '../report/names';
import type { Report } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { formatDecimal } from '../text/decimal';
import type { Refilled, Refilling } from './width';

/** `少的是“科研机构”，应为 2`; of several ways the likeliest: `可能少的是…；或少的是…` */
export function writeRefilled(report: Report, { rows, ways }: Refilled): Bilingual {
  const [only, other] = ways;
  if (other === undefined) return writeWay(report, rows, only!);
  const shown = ways.slice(0, shownWays).map((way) => writeWay(report, rows, way));
  const [zh, en] = [shown.map((way) => way.zh).join('；或'), shown.map((way) => way.en).join('; or ')];
  if (ways.length <= shownWays) return { zh: `可能${zh}`, en: `it may be that ${en}` };
  return { zh: `有 ${ways.length} 种可能，如${zh}等`, en: `there are ${ways.length} ways, as that ${en}` };
}

const shownWays = 3;

/** The repair that goes one of the ways, as a command: `补上 82`; where there are several, with the place as well. */
export function writeRefilling(report: Report, { rows, ways }: Refilled, way: Refilling): Bilingual {
  const { slip, figures, places } = way;
  if (slip === 'split') {
    const { printed, joined } = figuresIn(rows, way);
    return { zh: `合并${printed.map((texts, at) => `${texts.join('')}为 ${joined[at]}`).join('、')}`, en: `Join ${printed.map((texts, at) => `${texts.join(' ')} to ${joined[at]}`).join(' and ')}` };
  }
  const place = ways.length === 1 ? { zh: '', en: '' } : placeOf(report, rows, way);
  if (slip === 'two lost') {
    const texts = places.map((at) => formatDecimal(figures[at]!));
    return ways.length === 1
      ? { zh: `补上 ${texts.join(' 和 ')}`, en: `Put in ${texts.join(' and ')}` }
      : { zh: `补上${place.zh} ${texts.join('、')}`, en: `Put in ${texts.join(' and ')} as ${place.en}` };
  }
  if (slip === 'lost') {
    const figure = formatDecimal(figures[places[0]!]!);
    return ways.length === 1 ? { zh: `补上 ${figure}`, en: `Put in ${figure}` } : { zh: `补上${place.zh} ${figure}`, en: `Put in ${figure} as ${place.en}` };
  }
  const figure = rows[0]!.width!.values[places[0]!]!.text;
  return { zh: `删去多余的${place.zh} ${figure}`, en: ways.length === 1 ? `Take out ${figure}` : `Take out ${place.en}, ${figure}` };
}

/** `多的是第 1 个数 1` */
function writeWay(report: Report, rows: Refilled['rows'], way: Refilling): Bilingual {
  const { slip, figures, places } = way;
  if (slip === 'split') {
    const { printed, joined } = figuresIn(rows, way);
    return { zh: printed.map((texts, at) => `${texts.join('')}是分写的 ${joined[at]}`).join('、'), en: printed.map((texts, at) => `${texts.join(' ')} is ${joined[at]} in several cells`).join(' and ') };
  }
  const which = placeOf(report, rows, way);
  const [first] = places;
  if (slip === 'two lost') {
    const texts = places.map((at) => formatDecimal(figures[at]!));
    return { zh: `少的是${which.zh}，应为 ${texts.join('、')}`, en: `what is lost is ${which.en}, which should be ${texts.join(' and ')}` };
  }
  if (slip === 'lost') return { zh: `少的是${which.zh}，应为 ${formatDecimal(figures[first!]!)}`, en: `what is lost is ${which.en}, which should be ${formatDecimal(figures[first!]!)}` };
  const { text } = rows[0]!.width!.values[first!]!;
  return { zh: `多的是${which.zh} ${text}`, en: `${which.en}, ${text}, is too much` };
}

/** Which cell is lost, or which of the figures printed is too much: `“科研机构”至“其他”中的一格`, `第 1 个数` */
function placeOf(report: Report, rows: Refilled['rows'], { slip, places }: Refilling): Bilingual {
  const [first, last] = [places[0]!, places.at(-1)!];
  if (slip === 'extra') {
    if (first === last) return { zh: `第 ${first + 1} 个数`, en: `figure ${first + 1}` };
    return { zh: `第 ${first + 1} 至第 ${last + 1} 个数中的一个`, en: `one of the figures ${first + 1} to ${last + 1}` };
  }
  const cells = rows.flatMap((row) => row.cells.map(({ ref }) => ref));
  const column = (at: number): string => (rows.length === 1 ? '' : `${quoted(nameOfRow(report, cells[at]!))}的`) + quoted(nameOfColumn(report, cells[at]!));
  if (slip === 'two lost') return { zh: `${column(first)}和${column(last)}`, en: `${column(first)} and ${column(last)}` };
  return first === last ? { zh: column(first), en: column(first) } : { zh: `${column(first)}至${column(last)}中的一格`, en: `one of ${column(first)} to ${column(last)}` };
}

/** Of figures in several cells what stands in these, and what it is together. */
function figuresIn(rows: Refilled['rows'], { parts }: Refilling): { readonly printed: readonly (readonly string[])[]; readonly joined: readonly string[] } {
  const texts = parts.map(([from, to]) => rows[0]!.width!.values.slice(from, to + 1).map(({ text }) => text));
  return { printed: texts.map((own) => own.map(quoted)), joined: texts.map((own) => own.join('')) };
}
