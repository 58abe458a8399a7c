/**
 * The papers that reports cite as what they are written by. Sources: the papers themselves; the number of an order is that of the
 * Council's gazette.
 */
export interface Notice {
  readonly id: 'format2019' | 'format2021' | 'feeRules' | 'regulation2007' | 'regulation2019';
  /** What stands before the year in its number, or before the number where it has no year: `国办公开办函`, `国务院令`. */
  readonly series: string;
  readonly year: number | null;
  readonly serial: number;
  /** As printed: `国办公开办函〔2019〕60号`. */
  readonly number: string;
  /** Null for what several issuers are named of, all right. */
  readonly issuer: string | null;
  /** Words of its title that no other has, punctuation aside. */
  readonly title: string;
  /** The report years it is cited for; null without an end. */
  readonly firstYear: number;
  readonly lastYear: number | null;
  /** Its page at the Council's site; null where the address was not verified. */
  readonly page: string | null;
}

const disclosureOffice = '国务院办公厅政府信息与政务公开办公室';

export const notices: readonly Notice[] = [
  notice('format2019', '国办公开办函', 2019, 60, disclosureOffice, '政府信息公开工作年度报告有关事项', 2019, 2020),
  notice('format2021', '国办公开办函', 2021, 30, disclosureOffice, '政府信息公开工作年度报告格式', 2021, null),
  notice('feeRules', '国办函', 2020, 109, null, '政府信息公开信息处理费管理办法', 2020, null),
  notice('regulation2007', '国务院令', null, 492, null, '政府信息公开条例', 2008, 2018),
  notice('regulation2019', '国务院令', null, 711, null, '政府信息公开条例', 2019, null, 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm'),
];

/** Other words for a series, that mean it. */
export const seriesAliases: Readonly<Record<string, string>> = { 国令: '国务院令', 中华人民共和国国务院令: '国务院令', 国务院第: '国务院令' };

/** The one that is cited in the place of another in a report of a year; null where none is of it. */
export function noticeOf({ title, series }: Notice, year: number): Notice | null {
  const isFormat = series === notices[0]!.series;
  return notices.find((each) => (isFormat ? each.series === series : each.title === title) && each.firstYear <= year && year <= (each.lastYear ?? year)) ?? null;
}

function notice(id: Notice['id'], series: string, year: number | null, serial: number, issuer: string | null, title: string, firstYear: number, lastYear: number | null, page: string | null = null): Notice {
  const number = year === null ? `${series}第${serial}号` : `${series}〔${year}〕${serial}号`;
  return { id, series, year, serial, number, issuer, title, firstYear, lastYear, page };
}
