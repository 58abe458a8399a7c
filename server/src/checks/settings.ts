import type { Bilingual } from '../text/bilingual';
import { similarity } from '../text/similarity';
import type { Check, CheckGroup, Severity } from './check';
import type { Renames } from '../report/agencyKey';
import { readIgnores } from './ignores';
import type { Ignore } from './ignores';
import { readLinks } from './links';
import { checks as allChecks } from './registry';

/** What a user may set for a check or a group: how much its findings weigh, or that it does not run. */
export type Level = 'off' | 'hint' | 'info' | 'warning' | 'error';

export const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** What the user has decided, the same in the editor's settings, in `gouji.json` and on the command line. */
export interface Settings {
  /** By id (`row-total`) or by group (`sums/*`); the check's own entry is stronger than its group's. */
  readonly checks: Readonly<Record<string, Level>>;
  /** Words that the user does not want, and what to write instead; an empty text where they are only to be found. Whoever has some wants `word-list`. */
  readonly words?: Readonly<Record<string, string>>;
  /** Findings that the user lets stand; none unless given. */
  readonly ignore?: readonly Ignore[];
  /** Other names of agencies, the old one by the new one: a county became a district. */
  readonly renames?: Renames;
  /** Which file is last year's report of which, where that cannot be told by agency and year; null: there is none. Paths from the folder of the settings file. */
  readonly lastYear?: Readonly<Record<string, string | null>>;
  /** Which files are the members of which report: paths, which may have wildcards, from the folder of the settings file. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
  /** How the report is called from there, once they are the settings of one. */
  readonly file?: string;
}

export const defaultSettings: Settings = { checks: {} };

/** A part of the settings that means nothing. The rest holds all the same. */
export interface SettingsMistake {
  /** The keys that lead to it; empty for the settings as a whole. */
  readonly path: readonly string[];
  readonly message: Bilingual;
}

/** What may stand in `Settings.checks`: every group, then every check, in the order of the list. */
export function settableIn(checks: readonly Check[] = allChecks): readonly string[] {
  return [...new Set(checks.map(({ group }) => `${group}/*`)), ...checks.map(({ id }) => id)];
}

/** Whether a check runs only where the settings name it or its group: what it finds is a matter of taste, or of no form. */
export function isOffUnlessSet({ group }: Pick<Check, 'group'>): boolean {
  return offGroups.includes(group);
}

const offGroups: readonly CheckGroup[] = ['wording'];

/**
 * The severity of a check's findings, or `off`. A finding that is milder than its check stays milder: what is only worth
 * an information is not made an error.
 *
 * @param own the finding's own severity, where it differs from the check's
 */
export function severityIn({ checks }: Settings, check: Pick<Check, 'id' | 'group' | 'severity'>, own: Severity = check.severity): Severity | 'off' {
  const level = checks[check.id] ?? checks[`${check.group}/*`];
  if (level === undefined) return isOffUnlessSet(check) ? 'off' : own;
  if (level === 'off') return 'off';
  const set = level === 'info' ? 'information' : level;
  return weightOf(own) < weightOf(check.severity) && weightOf(own) < weightOf(set) ? own : set;
}

function weightOf(severity: Severity): number {
  return ['hint', 'information', 'warning', 'error'].indexOf(severity);
}

/** What may stand in the settings. */
const keys: readonly string[] = ['checks', 'words', 'ignore', 'renames', 'lastYear', 'members', '$schema'];

/** Takes settings as they come from outside (JSON). What is wrong in them is left out and named; nothing is an error. */
export function readSettings(value: unknown, checks: readonly Check[] = allChecks): { readonly settings: Settings; readonly mistakes: readonly SettingsMistake[] } {
  if (value === undefined || value === null) return { settings: defaultSettings, mistakes: [] };
  if (!isRecord(value)) return { settings: defaultSettings, mistakes: [{ path: [], message: noRecord('设置', 'the settings') }] };
  const mistakes: SettingsMistake[] = [];
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) mistakes.push({ path: [key], message: { zh: `没有“${key}”这项设置`, en: `no such setting: ${key}` } });
  }
  const words = readWords(value['words'], mistakes);
  const links = readLinks(value, mistakes);
  const ignore = readIgnores(value['ignore'], (id) => checks.some((check) => check.id === id), mistakes);
  const others = { ...(ignore.length === 0 ? {} : { ignore }), ...links };
  const given = value['checks'] ?? {};
  if (!isRecord(given)) return { settings: { ...defaultSettings, ...others }, mistakes: [...mistakes, { path: ['checks'], message: noRecord('checks', 'checks') }] };
  const known = new Set(settableIn(checks));
  const read = Object.entries(given).flatMap(([key, level]): [string, Level][] => {
    const message = known.has(key) ? wrongLevel(key, level) : unknownCheck(key, known);
    if (message !== null) mistakes.push({ path: ['checks', key], message });
    return message === null ? [[key, level as Level]] : [];
  });
  const set = Object.fromEntries(read);
  if (Object.keys(words).length === 0) return { settings: { checks: set, ...others }, mistakes };
  const isAsked = set[wordList] !== undefined || set[`${offGroups[0]!}/*`] !== undefined;
  return { settings: { checks: isAsked ? set : { ...set, [wordList]: 'warning' }, words, ...others }, mistakes };
}

/**
 * The settings as they hold for one report: without what is to be ignored in others.
 *
 * @param file its path from the folder of the settings file, with `/`
 */
export function settingsFor(settings: Settings, file: string): Settings {
  const { ignore = [], ...others } = settings;
  const own = ignore.filter((entry) => entry.file === null || entry.file === file);
  return own.length === 0 ? { ...others, file } : { ...others, file, ignore: own };
}

/** The check of the user's own words. */
const wordList = 'word-list';

function readWords(value: unknown, mistakes: SettingsMistake[]): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    mistakes.push({ path: ['words'], message: noRecord('words', 'words') });
    return {};
  }
  return Object.fromEntries(Object.entries(value).flatMap(([word, instead]): [string, string][] => {
    if (word.trim() !== '' && typeof instead === 'string') return [[word, instead]];
    mistakes.push({ path: ['words', word], message: { zh: `“${word}”应写成 "要找的词": "改成的词"，只提示不改的写 ""`, en: `write "word": "replacement" for ${word}, with "" where it is only to be found` } });
    return [];
  }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noRecord(zh: string, en: string): Bilingual {
  return { zh: `${zh}应是一个对象 {…}`, en: `${en} must be an object {…}` };
}

function wrongLevel(key: string, level: unknown): Bilingual | null {
  if (levels.some((each) => each === level)) return null;
  const allowed = levels.join('、');
  return { zh: `“${key}”的级别不能是 ${JSON.stringify(level)}，可以是 ${allowed}`, en: `the level of ${key} cannot be ${JSON.stringify(level)}; it is one of ${levels.join(', ')}` };
}

function unknownCheck(key: string, known: ReadonlySet<string>): Bilingual {
  const near = nearest(key, known);
  return {
    zh: `没有“${key}”这项检查${near === null ? '，用 gouji explain 查看全部检查' : `，是不是“${near}”？`}`,
    en: `no such check: ${key}${near === null ? ' (gouji explain lists them all)' : `; did you mean ${near}?`}`,
  };
}

/** The name that is nearest to what was typed; null when none is near. */
export function nearest(typed: string, names: Iterable<string>): string | null {
  const [best] = [...names].map((name) => ({ name, likeness: similarity(typed, name, leastLikeness) })).sort((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness > 0 ? best.name : null;
}

const leastLikeness = 0.7;
