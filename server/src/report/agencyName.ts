import { foldLabel } from '../text/fold';

/**
 * Whether two names may be of one agency: written out or short (卫生健康局, 卫健局), with the province and city it lies in or
 * without, with 人民政府 and an office or without. False only where they name different places of one level (青山县, 云川县), or
 * different departments.
 */
export function mayBeSameAgency(a: string, b: string): boolean {
  const [first, second] = [foldLabel(withoutOffices(a)), foldLabel(withoutOffices(b))];
  if (hasAllOf(first, second) || hasAllOf(second, first)) return true;
  const [one, other] = [partsOf(first), partsOf(second)];
  for (const level of ['town', 'county', 'city'] as const) {
    // What stands above or below a place may be left out.
    if (one[level] !== null && other[level] !== null && one[level] !== other[level]) return false;
  }
  if (isTownBesideOffice(one, other) || isTownBesideOffice(other, one)) return false;
  return one.department === null || other.department === null || hasAllOf(one.department, other.department) || hasAllOf(other.department, one.department);
}

/** A town and a department of a city or a county: 清水乡, 云川市财政局. */
function isTownBesideOffice(town: Parts, office: Parts): boolean {
  return town.town !== null && town.department === null && office.town === null && (office.city ?? office.county) !== null && /局$/u.test(office.department ?? '');
}

interface Parts {
  readonly city: string | null;
  readonly county: string | null;
  readonly town: string | null;
  /** What comes behind the places when it names a department of its own, not an office that answers for the whole. */
  readonly department: string | null;
}

function withoutOffices(name: string): string {
  return name.replace(/[(（][^()（）]*[)）]/gu, '').replace(/国家税务总局|人民政府|党政(?:综合)?/gu, '').replace(/(?:政府)?(?:办公室|办公厅|办事处)$/u, '');
}

/** Whether every character of `short` occurs in `long` as often, in whatever order: 城厢公安分局, 公安局城厢分局. */
function hasAllOf(long: string, short: string): boolean {
  const left = [...long];
  return [...short].every((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function partsOf(name: string): Parts {
  let rest = name.replace(/^.{2,8}?(?:省|自治区|特别行政区)/u, '');
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match === null) return null;
    rest = rest.slice(match[0].length);
    return match[0];
  };
  const city = take(/^(?!城市|都市)[\p{Script=Han}]{1,9}?(?:市|自治州|地区|盟)(?!场|政|容|民)/u);
  const county = take(/^(?!社区|校区|园区|城区)[\p{Script=Han}]{1,9}?(?:新区|开发区|[区县旗])/u);
  const town = take(/^[\p{Script=Han}]{1,8}?(?:街道|[镇乡]|苏木)(?=$|政府|便民|综合)/u);
  const department = /(?:[局委厅署部院队]|委员会|中心)$/u.test(rest) && !generalOffice.test(rest) ? rest.replace(/^[省市州区县旗镇乡]/u, '') : null;
  return { city, county, town, department };
}

/** Departments that answer for a whole government. */
const generalOffice = /政务|行政审批|数据|信息|机关事务|宣传|融媒/u;
