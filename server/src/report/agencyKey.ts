import { foldLabel } from '../text/fold';

/** An agency's name as it is compared: without the province and the city in front, without 人民政府 and an office that answers for it. */
export interface AgencyKey {
  readonly key: string;
  /** Null where the name leaves them out: then any may be meant. */
  readonly province: string | null;
  readonly city: string | null;
  /** Whether the office is named, which may report on the whole or on itself. */
  readonly isOffice: boolean;
}

/** Other names of agencies, the old one by the new one: a county became a district. */
export type Renames = Readonly<Record<string, string>>;

export function agencyKey(name: string): AgencyKey {
  const printed = foldLabel(name.replace(/[(（][^()（）]*[)）]/gu, ''));
  const whole = printed.replace(/人民政府|政府(?=办公[室厅]$)/gu, '').replace(/办公[室厅]$/u, '') || printed;
  const [province, behind] = parted(whole, /^.{2,8}?(?:省|自治区|特别行政区)/u);
  const [city, key] = parted(behind, /^(?!城市|都市)\p{Script=Han}{1,9}?(?:市|自治州|地区|盟)(?!场|政|容|民|市$|区(?:$|\p{Script=Han}{2,}[局委厅]))/u);
  return { key, province, city, isOffice: /办公[室厅]$/u.test(printed) };
}

/** What stands in front, and the rest; nothing is in front of itself. */
function parted(name: string, front: RegExp): [string | null, string] {
  const found = front.exec(name)?.[0] ?? '';
  return found === '' || found === name ? [null, name] : [found, name.slice(found.length)];
}

/** How two names that may be of one agency agree. */
export interface Likeness {
  /** Whether both name the same city, or else the same province, or neither names any. */
  readonly isSamePlace: boolean;
  /** Whether an office is named in both or in neither. */
  readonly isSameKind: boolean;
}

/** Null where two names are of different agencies: 云川市财政局, 青山市财政局. */
export function likenessOf(a: AgencyKey, b: AgencyKey): Likeness | null {
  const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;
  if (a.key !== b.key || differ(a.province, b.province) || differ(a.city, b.city)) return null;
  return { isSamePlace: a.city === b.city && (a.city !== null || a.province === b.province), isSameKind: a.isOffice === b.isOffice };
}

/** The names under which an agency may have reported in other years, its own first. */
export function namesOf(agency: string, renames: Renames): string[] {
  const others = Object.entries(renames).flatMap(([before, after]) => [agency.replace(before, after), agency.replace(after, before)]);
  return [...new Set([agency, ...others])];
}
