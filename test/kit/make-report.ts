import type { FormId, SectionNumber, TableId } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { gridOf } from './grid';
import type { TableChange } from './grid';
import { layouts } from './layouts';
import type { LayoutId } from './layouts';

export interface ReportOptions {
  readonly form?: FormId;
  readonly layout?: LayoutId;
  /** The report year; the first or second of the form unless told. */
  readonly year?: number;
  readonly change?: ReportChange;
}

/** What differs from a clean report. Texts may hold marks (`marks.ts`). */
export interface ReportChange extends TableChange {
  readonly title?: string;
  /** A section's heading with its ordinal; null for a section that is absent with all that is in it. */
  readonly headings?: Readonly<Partial<Record<SectionNumber, string | null>>>;
  /** What stands in the place of a table; null for nothing. */
  readonly tables?: Readonly<Partial<Record<TableId, string | null>>>;
  /** What a section says before its table. */
  readonly prose?: Readonly<Partial<Record<SectionNumber, string>>>;
  /** The sections in another order. */
  readonly order?: readonly SectionNumber[];
  /** What stands behind the last section. */
  readonly end?: string;
}

/** A complete report in which everything is right but for the change: six sections, three tables, of form2021 with bars unless told. */
export function makeReport({ form = 'form2021', layout = 'bars', year = form === 'form2019' ? 2020 : 2021, change = {} }: ReportOptions = {}): string {
  const spec = forms.find((candidate) => candidate.id === form)!;
  const order = change.order ?? spec.sections.map((section) => section.number);
  const parts = order.flatMap((number) => {
    const section = spec.sections.find((candidate) => candidate.number === number)!;
    const heading = change.headings?.[number] ?? `${'一二三四五六'[number - 1]!}、${section.title}`;
    if (change.headings?.[number] === null) return [];
    const instead = section.table === null ? null : change.tables?.[section.table];
    const table = section.table === null ? null : instead === undefined ? layouts[layout](gridOf(form, section.table, change)) : instead;
    return [heading, change.prose?.[number] ?? prose[number], table].filter((part) => part != null && part !== '');
  });
  return [change.title ?? `云川县人民政府${year}年政府信息公开工作年度报告`, preamble(year), ...parts].join('\n\n') + (change.end ?? '\n');
}

function preamble(year: number): string {
  return `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问，请与云川县人民政府办公室联系。`;
}

/** Sentences without a figure that a table holds too. */
const prose: Readonly<Record<SectionNumber, string>> = {
  1: [
    '全县认真贯彻落实政府信息公开条例，围绕中心工作推进政府信息公开。',
    '（一）主动公开。及时公开机构职能、规划计划和重点领域信息。',
    '（二）依申请公开。规范受理、登记、办理和答复各个环节。',
    '（三）政府信息管理。健全公开属性源头认定和发布审查制度。',
    '（四）平台建设。改进政府网站栏目，方便群众查阅。',
    '（五）监督保障。加强业务培训，开展工作考核和社会评议，未发生责任追究情形。',
  ].join('\n'),
  2: '',
  3: '',
  4: '',
  5: [
    '存在的主要问题：部分单位公开不够及时，政策解读形式单一。',
    '改进情况：完善工作提醒和通报制度，丰富解读形式，加强业务指导。',
  ].join('\n'),
  6: '本年度未收取信息处理费。没有其他需要报告的事项。',
};
