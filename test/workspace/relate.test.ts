import assert from 'node:assert/strict';
import { readSettings } from '../../server/src/checks/settings';
import type { Settings } from '../../server/src/checks/settings';
import { createCandidates } from '../../server/src/workspace/candidates';
import type { Candidate } from '../../server/src/workspace/candidates';
import { openRelated, relate } from '../../server/src/workspace/relate';
import { agencyKey } from '../../server/src/report/agencyKey';
import { summarize } from '../../server/src/report/summary';
import type { ReportSummary } from '../../server/src/report/summary';
import { readText } from '../kit/problems';
import { makeReport } from '../kit/make-report';

const some = summarize(readText(makeReport()));

/** `2021 云川县人民政府`: year and agency are the place as well, but for what stands behind ` @`. */
function reportOf(words: string, change: Partial<ReportSummary> = {}): Candidate {
  const [named, place = named!] = words.split(' @');
  const [year, agency] = named!.split(' ');
  return { place, isShown: false, summary: { ...some, year: Number(year), agency: agency!, agencyKey: agencyKey(agency!), ...change } };
}

/** What the first of the reports is compared with. */
function related(all: readonly string[], settings: Partial<Settings> = {}) {
  return relatedTo(all.map((words) => reportOf(words)), settings);
}

function relatedTo(all: readonly Candidate[], settings: Partial<Settings> = {}) {
  return openRelated(relate(all[0]!, createCandidates(all), { checks: {}, ...settings }));
}

describe('the reports that a report is compared with', () => {
  it('are those of the same agency and the years beside its own', () => {
    const { lastYear, nextYear, twins, why } = related(['2021 云川县人民政府', '2020 云川县人民政府', '2022 云川县人民政府', '2020 青山县人民政府', '2019 云川县人民政府']);
    assert.deepEqual([lastYear?.place, nextYear?.place, twins, why], ['2020 云川县人民政府', '2022 云川县人民政府', [], null]);
  });

  it('are found by names without province, city, 人民政府 and office, but never of another province or city', () => {
    const found = (own: string, other: string): boolean => related([`2021 ${own}`, `2020 ${other}`]).lastYear !== null;
    for (const other of ['平江省云川市城厢区人民政府', '云川市城厢区', '城厢区人民政府办公室', '城厢区政府办公室']) assert.ok(found('云川市城厢区人民政府', other), other);
    for (const other of ['青山市城厢区人民政府', '城厢县人民政府', '城厢区财政局', '云川市人民政府']) assert.ok(!found('云川市城厢区人民政府', other), other);
    assert.ok(!found('云川市财政局', '青山市财政局'));
  });

  it('are of the same kind of name where there are several', () => {
    assert.equal(related(['2021 云川县人民政府', '2020 云川县人民政府办公室', '2020 云川县']).lastYear?.place, '2020 云川县');
  });

  it('are of the same city where a name without one may be of several', () => {
    const found = (own: string, ...others: readonly string[]): string | undefined => relatedTo([own, ...others].map((words, at) => reportOf(words, { figures: `${at}` }))).lastYear?.place;
    const both = ['2020 云川市城厢区', '2020 青山市城厢区'];
    assert.equal(found('2021 城厢区', ...both), undefined);
    assert.equal(found('2021 城厢区', ...both, '2021 青山市城厢区'), '2020 云川市城厢区');
    assert.equal(found('2021 城厢区', ...both, '2020 城厢区'), '2020 城厢区');
    assert.equal(found('2021 云川市城厢区', '2020 城厢区', '2021 青山市城厢区'), undefined);
    assert.equal(found('2021 云川市城厢区', '2020 城厢区', '2021 青山市城厢区', '2020 青山市城厢区'), '2020 城厢区');
    assert.equal(found('2021 云川市城厢区办公室', '2020 城厢区', '2021 云川市城厢区'), undefined);
    assert.match(related(['2021 云川市城厢区', '2020 城厢区', '2021 青山市城厢区']).why!.zh, /“2020 城厢区”可能是本单位的报告，也可能是“2021 青山市城厢区”的上年报告/);
  });

  it('come in the order of their names as they are read, by uris as by paths', () => {
    const places = ['清水乡.txt', '清水乡（定稿）.txt', 'a b.txt', 'a-b.txt'];
    const order = (all: readonly string[]) => createCandidates(all.map((place) => reportOf(`2021 云川县 @${place}`))).all().map(({ place }) => decodeURIComponent(place));
    assert.deepEqual(order(places.map(encodeURIComponent)), order(places));
  });

  it('are found where the name of a district or a city looks like that of a city before it', () => {
    const found = (own: string, other: string): boolean => related([`2021 ${own}`, `2020 ${other}`]).lastYear !== null;
    for (const [one, other] of [['荆州市沙市区人民政府', '沙市区人民政府'], ['津市市人民政府', '常德市津市市'], ['沙市区教育局', '荆州市沙市区教育局'], ['云川市市场监督管理局', '平江省云川市市场监督管理局'], ['云川市市中区', '市中区']] as const) {
      assert.ok(found(one, other) && found(other, one), one);
    }
    assert.ok(!found('荆州市沙市区', '荆州市新市区'));
  });

  it('are none where several with different figures may be meant, which is said', () => {
    const { lastYear, why } = relatedTo([reportOf('2021 财政局'), reportOf('2020 云川市财政局'), reportOf('2020 青山市财政局', { figures: `${some.figures},1` })]);
    assert.equal(lastYear, null);
    assert.match(why!.zh, /有 2 份（2020 云川市财政局、2020 青山市财政局），数据不同/);
  });

  it('are one of several with the same figures', () => {
    assert.equal(related(['2021 云川县', '2020 云川县 @b.txt', '2020 云川县 @a.txt']).lastYear?.place, 'a.txt');
  });

  it('are found under the old name and the new one', () => {
    const renames = { 云川县: '云川区' };
    assert.equal(related(['2021 云川区人民政府', '2020 云川县人民政府'], { renames }).lastYear?.agency, '云川县人民政府');
    assert.equal(related(['2020 云川县人民政府', '2021 云川区人民政府'], { renames }).nextYear?.agency, '云川区人民政府');
    assert.equal(related(['2021 云川区人民政府', '2020 云川县人民政府']).lastYear, null);
  });

  it('are those that the settings link, both ways, and none where they say so', () => {
    const all = ['2021 云川县 @file:///a/b/new.txt', '2020 青山县 @file:///a/old%20one.txt', '2020 云川县 @file:///a/b/other.txt'];
    const lastYear = { 'b/new.txt': 'old one.txt' };
    assert.equal(related(all, { file: 'b/new.txt', lastYear }).lastYear?.agency, '青山县');
    assert.equal(related([all[1]!, all[0]!], { file: 'old one.txt', lastYear }).nextYear?.agency, '云川县');
    assert.equal(related([all[2]!, all[0]!], { file: 'b/other.txt', lastYear }).nextYear, null);
    assert.equal(related(all, { file: 'b/new.txt', lastYear: { 'b/new.txt': null } }).lastYear, null);
    assert.match(related(all, { file: 'b/new.txt', lastYear: { 'b/new.txt': 'gone.txt' } }).why!.zh, /“gone.txt”没有找到/);
  });

  it('are twins of the same agency and year, but not the same file in another format', () => {
    assert.deepEqual(related(['2021 云川县 @a.txt', '2021 云川县人民政府 @b.txt', '2021 云川县 @a.docx', '2021 云川县人民政府办公室 @c.txt']).twins.map(({ place }) => place), ['b.txt']);
  });
});

describe('the members of a report', () => {
  const city = '2021 云川市 @city/2021.txt';
  const members = { '2021.txt': ['towns/*.txt', 'gone.txt'], '2020.txt': ['old/*.txt'] };

  it('are the files that the settings declare, of its year; files and agencies that are missing are named', () => {
    const all = [city, '2021 东乡 @city/towns/a.txt', '2021 西乡 @city/towns/b.txt', '2020 西乡 @city/towns/old.txt', '2021 北乡 @elsewhere/towns/c.txt', '2020 云川市 @city/2020.txt', '2020 东乡 @city/old/a.txt', '2020 南乡 @city/old/b.txt'];
    const found = related(all, { file: '2021.txt', members }).members!;
    assert.deepEqual(found.found.map(({ agency }) => agency), ['东乡', '西乡']);
    assert.deepEqual([found.missing, found.otherYears.map(({ place }) => place)], [['gone.txt', '南乡'], ['city/towns/old.txt']]);
    assert.deepEqual(related(all, { file: '2021.txt', members: { ...members, '2021.txt': ['towns/*.txt', '南乡/2021.docx'] } }).members!.missing, ['南乡/2021.docx'], 'one that is missing is named once');
  });

  it('are none where none are declared, and a member knows of whom it is one', () => {
    assert.equal(related([city]).members, null);
    assert.deepEqual(related(['2021 东乡 @city/towns/a.txt', city], { file: 'towns/a.txt', members }).parents.map(({ agency }) => agency), ['云川市']);
  });
});

describe('what the settings say of other reports', () => {
  it('is read, and what is wrong is named and left out', () => {
    const { settings, mistakes } = readSettings({ renames: { 云川县: '云川区', x: 1 }, lastYear: { 'a.txt': 'b.txt', 'c.txt': null, 'd.txt': 2 }, members: { 'a.txt': ['*.txt'], 'b.txt': 'c.txt' } });
    assert.deepEqual([settings.renames, settings.lastYear, settings.members], [{ 云川县: '云川区' }, { 'a.txt': 'b.txt', 'c.txt': null }, { 'a.txt': ['*.txt'] }]);
    assert.deepEqual(mistakes.map(({ path }) => path.join('.')), ['renames.x', 'lastYear.d.txt', 'members.b.txt']);
  });
});
