import type { Bilingual } from '../text/bilingual';
import { simplify } from '../text/simplified';

/** By when the report on a year is published, in the next year. Source: 条例第四十九条. */
export interface Deadline {
  readonly month: number;
  readonly day: number;
  readonly who: Bilingual;
}

/** Of an agency by its name; null where the article does not tell, or the name does not tell which of them it is. */
export function deadlineOf(agency: string): Deadline | null {
  const name = simplify(agency).replace(/[(（][^()（）]*[)）]/gu, '');
  if (untold.test(name)) return null;
  if (department.test(name)) return { month: 1, day: 31, who: { zh: '县级以上人民政府部门', en: 'departments of governments from county level on' } };
  return government.test(name) ? { month: 3, day: 31, who: { zh: '县级以上地方人民政府', en: 'governments from county level on' } } : null;
}

/** The article does not tell of towns, streets, offices and committees of parks, nor of branches and agencies of the centre in a place. */
const untold = /(?:乡|镇|街道|苏木)(?:人民政府|办事处)?$|办公[室厅]|办事处|分局|管委会|管理委员会|(?:开发|园|新|示范|度假|景)区|村委|居委|党委|工委|税务|海关|海事|气象|调查队|人民银行|监管局|邮政|消防|烟草/u;
const department = /(?:局|委|委员会|厅)$|^(?:国家|中华人民共和国)?[\p{Script=Han}]{2,6}部$/u;
const government = /(?:省|自治区|市|州|盟|县|旗|区)(?:人民政府|政府)?$/u;
