import type { Finding } from '../../server/src/checks/check';
import { checkReport } from '../../server/src/checks/run';
import { evaluateReport } from '../../server/src/diagnosis/evaluated';
import { summaryOf } from '../../server/src/diagnosis/summary';
import type { FormId } from '../../server/src/forms/form';
import { readReport } from '../../server/src/report/read';
import { decode } from '../../server/src/text/decode';
import { createCandidates } from '../../server/src/workspace/candidates';
import type { Candidate } from '../../server/src/workspace/candidates';
import { openRelated, relate } from '../../server/src/workspace/relate';
import type { Figures } from '../../test/kit/figures';
import { layoutIds } from '../../test/kit/layouts';
import { makeReport } from '../../test/kit/make-report';
import { encode } from '../../test/matrix/encode';
import { randomOf } from '../../test/matrix/random';
import type { Random } from '../../test/matrix/random';
import { families, pairs } from './sets';
import type { Family, Pair } from './sets';
import { rightSentence, slips } from './slips';

/** What became of one kind of mistake. */
export interface Outcome {
  readonly slip: string;
  readonly how: string;
  readonly planted: number;
  /** With a finding of its check on its place. */
  readonly found: number;
  /** How many of these are the only error or warning between the reports. */
  readonly alone: number;
  readonly missed: readonly string[];
}

export interface Alarms {
  readonly reports: number;
  /** Errors and warnings in reports in which all is right. */
  readonly found: readonly string[];
}

/** So many pairs are tried with each kind of mistake. */
export const allTurns = pairs.length;

const hows = ['both', 'newer', 'older'] as const;
const wordings = { both: 'both reports are checked', newer: 'only the newer one', older: 'only the older one' } as const;
const encodings = ['utf-8', 'gb18030', 'utf-8 with mark'] as const;
/** As an agency calls itself in different years. */
const names = ['云川市城厢区人民政府', '城厢区人民政府', '平江省云川市城厢区', '城厢区人民政府办公室'] as const;

export function tryYears(turns: number): Outcome[] {
  const ofYears = slips.flatMap((slip) => hows.map((how): Outcome => {
    const tried = pairs.slice(0, turns).flatMap((pair, at) => {
      const random = randomOf(`${slip.id} ${pair.id} ${at}`);
      const planted = slip.make(pair, random);
      if (planted === null) return [];
      const found = findingsBetween({ ...pair, ...planted }, planted.prose ?? '', how, random);
      const place = how === 'older' ? planted.inBefore : planted.inNow;
      return [{ pair, found, isFound: found.some((finding) => finding.check === planted.check && isAt(finding, place)) }];
    });
    return outcome(slip.name, wordings[how], tried.map(({ pair, ...each }) => ({ ...each, id: pair.id })));
  }));
  return [...ofYears, ...tryMembers(turns)];
}

function tryMembers(turns: number): Outcome[] {
  const some = families.slice(0, turns);
  const tried = (plant: (family: Family, random: Random) => { readonly family: Family; readonly place: string; readonly check: string; readonly absent: number }) => some.map((family) => {
    const random = randomOf(`plant ${family.id}`);
    const planted = plant(family, random);
    const found = findingsAmong(planted.family, planted.absent, random);
    return { id: family.id, found, isFound: found.some((finding) => finding.check === planted.check && isAt(finding, planted.place)) };
  });
  const more = (figures: Figures, by: number): Figures => ({ ...figures, disclosure: { ...figures.disclosure, penalties: figures.disclosure['penalties']!.map((value, at, all) => (at === all.length - 1 ? String(Number(value) + by) : value)) } });
  const place = 'disclosure.penalties.decisions';
  return [
    outcome('a figure that is not the sum of the members', 'all members there', tried((family, random) => ({ family: { ...family, parent: more(family.parent, 1 + random.below(50)) }, place, check: 'members-sum', absent: 0 }))),
    outcome('a figure that is less than the sum of the members', 'one member missing', tried((family) => {
      const last = Number(family.members.at(-1)!.disclosure['penalties']!.at(-1));
      return { family: { ...family, parent: more(family.parent, -last - 1) }, place, check: 'members-sum', absent: 1 };
    })),
    outcome('a figure that is less than that of one member', 'one member missing', tried((family) => {
      const most = Math.max(...family.members.slice(0, -1).map((member) => Number(member.disclosure['penalties']!.at(-1))));
      return { family: { ...family, parent: more(family.parent, most - 1 - Number(family.parent.disclosure['penalties']!.at(-1))) }, place, check: 'below-member', absent: 1 };
    })),
  ];
}

/** Pairs and families in which all is right, however they are looked at. */
export function falseAlarms(): Alarms {
  const ofYears = pairs.flatMap((pair) => hows.map((how) => ({ id: `${pair.id}, ${how}`, found: findingsBetween(pair, rightSentence(pair), how, randomOf(`right ${pair.id} ${how}`)) })));
  const ofMembers = families.flatMap((family) => [0, 1].map((absent) => ({ id: `${family.id}, ${absent} missing`, found: findingsAmong(family, absent, randomOf(`right ${family.id}`)) })));
  const all = [...ofYears, ...ofMembers];
  return { reports: all.length, found: all.flatMap(({ id, found }) => found.filter(isSerious).map(({ check, message }) => `${id}: ${check}: ${message.zh}`)) };
}

function outcome(slip: string, how: string, tried: readonly { readonly id: string; readonly found: readonly Finding[]; readonly isFound: boolean }[]): Outcome {
  const found = tried.filter(({ isFound }) => isFound);
  return { slip, how, planted: tried.length, found: found.length, alone: found.filter((each) => each.found.filter(isSerious).length <= 1).length, missed: tried.filter(({ isFound }) => !isFound).map(({ id, found: others }) => `${id} (${others.map(({ check }) => check).join(', ')})`) };
}

function isSerious({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function isAt({ cell }: Finding, place: string): boolean {
  if (place === '') return cell === null;
  return cell !== null && (cell.column === null ? `${cell.table}.${cell.row}` : `${cell.table}.${cell.row}.${cell.column}`) === place;
}

/** What is found between two reports written in different layouts and encodings; nothing but what comes of comparing them. */
function findingsBetween({ form, before, now }: Pair, prose: string, how: (typeof hows)[number], random: Random): readonly Finding[] {
  const year = form === 'form2019' ? 2020 : 2022;
  const older = written(form, year - 1, before, '', random);
  const newer = written(form, year, now, prose, random);
  const own = how === 'older' ? older : newer;
  const all = [candidateOf('older.txt', older, how !== 'newer'), candidateOf('newer.txt', newer, how !== 'older')];
  return findingsOf(own, all[how === 'older' ? 0 : 1]!, all, {});
}

function findingsAmong({ form, parent, members }: Family, absent: number, random: Random): readonly Finding[] {
  const year = form === 'form2019' ? 2020 : 2022;
  const own = written(form, year, parent, '', random, '云川市人民政府');
  const present = members.slice(0, members.length - absent).map((figures, at) => candidateOf(`members/${at}.txt`, written(form, year, figures, '', random, `第${'一二三四五六七八'[at]!}镇人民政府`), false));
  const declared = { '2022.txt': ['members/*.txt', ...(absent === 0 ? [] : ['members/gone.txt'])] };
  const parentCandidate = candidateOf('2022.txt', own, true);
  return findingsOf(own, parentCandidate, [parentCandidate, ...present], { members: declared, file: '2022.txt' }).filter(({ check }) => check !== 'missing-member');
}

function findingsOf(text: string, own: Candidate, all: readonly Candidate[], settings: object): readonly Finding[] {
  const report = readReport(text);
  const alone = new Set(checkReport(report).findings.map(keyOf));
  const related = openRelated(relate(own, createCandidates(all), { checks: {}, ...settings }));
  return checkReport(report, { related }).findings.filter((finding) => !alone.has(keyOf(finding)));
}

function keyOf({ check, span, message }: Finding): string {
  return `${check} ${span.start} ${message.zh}`;
}

function candidateOf(place: string, text: string, isShown: boolean): Candidate {
  const report = readReport(text);
  return { place, summary: summaryOf(report, evaluateReport(report)), isShown };
}

/** A report in some layout, through the bytes of some encoding. */
function written(form: FormId, year: number, figures: Figures, prose: string, random: Random, agency: string = random.pick(names)): string {
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const own = random.pick(sentences).replace('YEAR', String(year));
  const text = makeReport({ form, layout: random.pick(layoutIds), year, change: { title, figures, prose: { 1: `${own}\n${prose}`, 5: `存在的主要问题是${random.pick(problems)}。下一步将认真改进，逐项落实。` } } });
  const decoded = decode(encode(text, random.pick(encodings)), null);
  if ('reason' in decoded) throw new Error(decoded.reason.en);
  return decoded.text;
}

const sentences = ['YEAR年全区认真贯彻条例，公开工作平稳有序开展。', '全年围绕中心工作，持续推进主动公开和依申请公开工作。', '各单位按照要求完善目录，及时更新各类信息内容。'] as const;
const problems = ['个别单位公开不够及时', '政策解读的形式比较单一', '工作人员的业务水平有待提高', '部分栏目的更新频次偏低'] as const;
