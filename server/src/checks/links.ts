import type { Settings, SettingsMistake } from './settings';

/** Reads what the settings say of other reports: `renames`, `lastYear`, `members`. What is wrong is left out and named. */
export function readLinks(value: Readonly<Record<string, unknown>>, mistakes: SettingsMistake[]): Pick<Settings, 'renames' | 'lastYear' | 'members'> {
  const renames = entriesOf(value, 'renames', isName, { zh: '应写成 "原名": "现名"', en: 'write "old name": "new name"' }, mistakes);
  const lastYear = entriesOf(value, 'lastYear', (last): last is string | null => last === null || isName(last), { zh: '应写成 "报告": "上年的报告"，没有上年的报告写 null', en: 'write "report": "last year’s report", with null where there is none' }, mistakes);
  const members = entriesOf(value, 'members', isNames, { zh: '应写成 "报告": ["成员的报告", …]，可用 * 通配', en: 'write "report": ["report of a member", …], with * for any' }, mistakes);
  return { ...(renames === null ? {} : { renames }), ...(lastYear === null ? {} : { lastYear }), ...(members === null ? {} : { members }) };
}

/** Null where there are none. */
function entriesOf<T>(value: Readonly<Record<string, unknown>>, key: string, isRight: (entry: unknown) => entry is T, how: SettingsMistake['message'], mistakes: SettingsMistake[]): Record<string, T> | null {
  const given = value[key];
  if (given === undefined || given === null) return null;
  if (typeof given !== 'object' || Array.isArray(given)) {
    mistakes.push({ path: [key], message: { zh: `${key} 应是一个对象 {…}`, en: `${key} must be an object {…}` } });
    return null;
  }
  const entries = Object.entries(given).flatMap(([name, entry]: [string, unknown]): [string, T][] => {
    if (name.trim() !== '' && isRight(entry)) return [[name, entry]];
    mistakes.push({ path: [key, name], message: { zh: `“${name}”${how.zh}`, en: `${name}: ${how.en}` } });
    return [];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isName);
}
