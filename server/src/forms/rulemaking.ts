import type { Bilingual } from '../text/bilingual';

/**
 * Who cannot make 规章. The Legislation Law (立法法) leaves them to departments of the State Council and to the governments of
 * provinces and of cities and prefectures with districts; which of these an agency is, its name tells.
 */
export interface Powerless {
  /** Matches the agency's name without 人民政府 at its end. */
  readonly name: RegExp;
  /** Whether nothing but a mistake explains a figure: a county may have counted what its city made. */
  readonly surely: boolean;
}

/** Said of 规章. */
export const whoMakesRules: Bilingual = {
  zh: '只有国务院部门、省级和设区的市级政府可以制定',
  en: 'made by departments of the State Council, provinces and cities with districts only',
};

/** Of an office (办公室) the report is often the government's, of a city (市) the name does not tell whether it has districts. */
export const powerless: readonly Powerless[] = [
  { name: /(?:乡|镇|街道|街道办|街道办事处|苏木)$/u, surely: true },
  { name: /(?:[县旗]|(?<!自治|行政|地|新|发|开|园|范|税|贸|能|作|验|假|景|胜|理|济|业|聚|社)区).*(?:局|委|(?<!管理)委员会)$/u, surely: true },
  { name: /(?:[县旗]|(?<!自治|行政|地|新|发|开|园|范|税|贸|能|作|验|假|景|胜|理|济|业|聚|社)区)$/u, surely: false },
];

/** How a report speaks of its own place when its agency is not named: 我区, 全县, 本镇. The level is the match's first group. */
export const ownPlace = /[我全本](省|市|州|盟|县|旗|区|乡|镇|街道)/gu;
/** Where one is spoken of 我区 may be it, which is no district. */
export const regionsOfProvinces = /自治区|特别行政区/u;
