import type { FormId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { formatDecimal, parseDecimal, percentage } from '../../server/src/text/decimal';
import type { Figures } from '../../test/kit/figures';

/** Sentences as published reports word them, each our own, with the figures of the tables in the places of theirs. */
export function paragraphsOf(figures: Figures, form: FormId): string[] {
  const tables = tablesOf(figures, form);
  return paragraphs.flatMap((write) => write(tables) ?? []);
}

/** What a report may say of its own figures; null where it has none to say it of. */
type Paragraph = (tables: Tables) => string | null;

const paragraphs: readonly Paragraph[] = [
  ({ of }) => `2023年，全县共收到政府信息公开申请${of('new')}件，答复${of('total')}件（含上年度结转申请${of('carriedIn')}件，另有${of('carriedOut')}件申请顺延到下年度答复），均在法定期限内答复。`,
  ({ of, share }) => share`予以公开及部分公开${of('granted', 'partial')}件，占${['granted', 'partial']}；不予公开${of('denied')}件，占${['denied']}；无法提供${of('unavailable')}件，占${['unavailable']}；不予处理${of('notProcessed')}件，占${['notProcessed']}；其他处理${of('other')}件，占${['other']}。`,
  ({ of, by }) => `全年共受理政府信息公开申请${of('new', 'carriedIn')}件，其中自然人申请${by(['new', 'carriedIn'], 'naturalPerson')}件，法人或其他组织申请${by(['new', 'carriedIn'], ...organisations)}件。`,
  ({ of }) => `本年新收政府信息公开申请${of('new')}件，上年结转${of('carriedIn')}件，办结${of('total')}件，结转下年度继续办理${of('carriedOut')}件。`,
  ({ legal }) => `政府信息公开行政复议${legal('review')}件，其中结果维持${legal('review', 'upheld')}件，结果纠正${legal('review', 'corrected')}件，其他结果${legal('review', 'otherOutcome')}件，尚未审结${legal('review', 'pending')}件；政府信息公开行政诉讼${legal('both')}件，其中结果维持${legal('both', 'upheld')}件，结果纠正${legal('both', 'corrected')}件，其他结果${legal('both', 'otherOutcome')}件，尚未审结${legal('both', 'pending')}件。`,
  ({ legal }) => `因政府信息公开引发的行政复议案件${legal('review')}起，未经复议直接起诉${legal('litigation.direct')}起，复议后起诉${legal('litigation.afterReview')}起。`,
  ({ document }) => document('issued', 'made', (count) => `全年制发行政规范性文件${count}件，均已向社会公开。`),
  ({ document }) => document('repealed', null, (count) => `清理行政规范性文件，废止${count}件。`.replace('，废止', '，共废止行政规范性文件')),
  ({ document }) => document('inForce', null, (count) => `截至2023年底，现行有效行政规范性文件共${count}件。`),
  ({ decided }) => `全年作出行政许可决定${decided('licensing')}件、行政处罚决定${decided('penalties')}件、行政强制决定${decided('coercion')}件。`,
  ({ of }) => `依申请公开方面：全市受理政府信息公开申请${of('new')}件，办理答复${of('total')}件。其中，予以公开${of('granted')}件，部分公开${of('partial')}件，不予公开${of('denied')}件，无法提供${of('unavailable')}件，不予处理${of('notProcessed')}件，其他处理${of('other')}件。`,
  ({ of, rate }) => (rate === null ? null : `收到依申请公开${of('new', 'carriedIn')}件，办结${of('total')}件，办结率${rate}%。`),
  ({ of }) => `在不予公开的申请中，属于国家秘密${of('denied.1')}件，其他法律行政法规禁止公开${of('denied.2')}件，保护第三方合法权益${of('denied.4')}件，属于三类内部事务信息${of('denied.5')}件，属于四类过程性信息${of('denied.6')}件，属于行政执法案卷${of('denied.7')}件，属于行政查询事项${of('denied.8')}件。`,
  ({ of }) => `无法提供的申请${of('unavailable')}件，其中本机关不掌握相关政府信息${of('unavailable.1')}件，没有现成信息需要另行制作${of('unavailable.2')}件，补正后申请内容仍不明确${of('unavailable.3')}件。`,
  ({ of }) => `不予处理${of('notProcessed')}件，其中信访举报投诉类申请${of('notProcessed.1')}件，重复申请${of('notProcessed.2')}件。`,
  ({ fee }) => (fee === null ? null : `全年收取行政事业性收费${fee}万元。`),
  ({ of, shareOf }) => (shareOf === null ? null : `全年收到申请${of('new')}件，其中自然人申请${shareOf.part}件，占申请总数的${shareOf.percent}%。`),
  ({ of }) => `全县收到${of('new')}件政府信息公开申请，办结${of('total')}件政府信息公开申请，结转至2024年${of('carriedOut')}件。`,
];

const organisations = ['business', 'research', 'nonprofit', 'legalService', 'other'];

/** The figures of a report as sentences ask for them. */
interface Tables {
  /** The total of rows of the table of applications, groups added up. */
  of(...rows: readonly string[]): string;
  by(rows: readonly string[], ...columns: readonly string[]): string;
  legal(row: string, column?: string): string;
  document(column: string, older: string | null, write: (count: string) => string): string | null;
  decided(row: string): string;
  /** A text whose lists of rows stand for their share of all results; null where there are none. */
  share(texts: TemplateStringsArray, ...parts: readonly (string | readonly string[])[]): string | null;
  readonly rate: string | null;
  readonly shareOf: { readonly part: string; readonly percent: string } | null;
  readonly fee: string | null;
}

/** The figures of a form, by what sentences call them. */
function tablesOf({ applications, legal, disclosure }: Figures, form: FormId): Tables {
  const spec = forms.find(({ id }) => id === form)!;
  const columns = spec.tables.find(({ id }) => id === 'applications')!.blocks[0]!.columns.map(({ key }) => key);
  const outcomes = spec.tables.find(({ id }) => id === 'legal')!.blocks[0]!.columns.map(({ key }) => key);
  const documents = spec.tables.find(({ id }) => id === 'disclosure')!.blocks[0]!.columns.map(({ key }) => key);
  const rowsOf = (key: string): string[] => (key in applications ? [key] : Object.keys(applications).filter((row) => row.startsWith(`${key}.`)));
  const added = (rows: readonly string[], wanted: readonly string[]): string =>
    String(rows.flatMap(rowsOf).flatMap((row) => wanted.map((column) => BigInt(applications[row]![columns.indexOf(column)]!))).reduce((sum, value) => sum + value, 0n));
  const of = (...rows: readonly string[]): string => added(rows, ['total']);
  const percent = (part: string, whole: string, scale: number): string | null => {
    const value = percentage(parseDecimal(part)!, parseDecimal(whole)!, scale);
    return value === null ? null : formatDecimal(value);
  };
  const natural = added(['new'], ['naturalPerson']);
  const naturalShare = percent(natural, of('new'), 1);
  return {
    of,
    by: (rows, ...wanted) => added(rows, wanted),
    legal: (row, column = 'total') => String((row === 'both' ? ['litigation.direct', 'litigation.afterReview'] : [row]).reduce((sum, key) => sum + BigInt(legal[key]![outcomes.indexOf(column)]!), 0n)),
    document: (column, older, write) => {
      const at = documents.includes(column) ? documents.indexOf(column) : older === null ? -1 : documents.indexOf(older);
      return at < 0 ? null : write(disclosure['normativeDocuments']![at]!);
    },
    decided: (row) => disclosure[row]!.at(-1)!,
    share: (texts, ...parts) => {
      const written = parts.map((part) => (typeof part === 'string' ? part : percent(of(...part), of('total'), 2)));
      return written.includes(null) ? null : texts.map((text, at) => text + (written[at] ?? '') + (Array.isArray(parts[at]) ? '%' : '')).join('');
    },
    rate: percent(of('total'), of('new', 'carriedIn'), 1),
    shareOf: naturalShare === null ? null : { part: natural, percent: naturalShare },
    fee: form === 'form2021' ? disclosure['fees']![0]! : null,
  };
}
