import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { settingsFiles, wordsPrefix } from '../../schemas/settings';
import { checks } from '../../server/src/checks/registry';
import { checkReport } from '../../server/src/checks/run';
import { levels, readSettings, settableIn, severityIn } from '../../server/src/checks/settings';
import type { Settings } from '../../server/src/checks/settings';
import { readReport } from '../../server/src/report/read';
import { makeReport } from '../kit/make-report';

const wrong = readReport(makeReport({ change: { cells: { 'legal.review.total': '1', 'applications.granted.business': '' } } }));
const found = (settings: Settings): string[] => checkReport(wrong, { settings }).findings.map(({ check, severity }) => `${check} ${severity}`).sort();

describe('settings', () => {
  it('change nothing unless something is set', () => {
    assert.deepEqual(found({ checks: {} }), ['blank-cell warning', 'legal-total error']);
  });

  it('weigh a check, or a group, the check before its group', () => {
    assert.deepEqual(found({ checks: { 'legal-total': 'hint' } }), ['blank-cell warning', 'legal-total hint']);
    assert.deepEqual(found({ checks: { 'sums/*': 'info', 'cell/*': 'error' } }), ['blank-cell error', 'legal-total information']);
    assert.deepEqual(found({ checks: { 'sums/*': 'off', 'legal-total': 'warning' } }), ['blank-cell warning', 'legal-total warning']);
  });

  it('turn a check off, which the coverage says; the relations are evaluated all the same', () => {
    const { findings, coverage } = checkReport(wrong, { settings: { checks: { 'sums/*': 'off' } } });
    assert.deepEqual(findings.map(({ check }) => check), ['blank-cell']);
    const off = coverage.checks.filter(({ state, unasked }) => state === 'off' && unasked !== true);
    assert.deepEqual(off.map(({ id }) => id), checks.filter(({ group }) => group === 'sums').map(({ id }) => id));
    assert.ok(off.every(({ reason }) => reason?.zh === '按设置关闭'));
    assert.equal(coverage.relations.failed, 1);
  });

  it('turn on what is off unless set, by check or group', () => {
    const text = readReport(makeReport({ change: { prose: { 1: '统计信息信息（三条。' } } }));
    const ids = (set: Settings): string[] => checkReport(text, { settings: set }).findings.map(({ check, severity }) => `${check} ${severity}`).filter((each) => /unpaired|doubled/.test(each)).sort();
    assert.deepEqual(ids({ checks: {} }), []);
    assert.deepEqual(ids({ checks: { 'doubled-word': 'hint' } }), ['doubled-word hint']);
    assert.deepEqual(ids({ checks: { 'wording/*': 'error', 'unpaired-mark': 'off' } }), ['doubled-word error']);
  });

  it('hold words, which turn on the check of words', () => {
    assert.deepEqual(readSettings({ words: { 甲: '乙', 丙: '' } }), { settings: { checks: { 'word-list': 'warning' }, words: { 甲: '乙', 丙: '' } }, mistakes: [] });
    assert.deepEqual(readSettings({ checks: { 'word-list': 'hint' }, words: { 甲: '乙' } }).settings.checks, { 'word-list': 'hint' });
    assert.deepEqual(readSettings({ checks: { 'wording/*': 'off' }, words: { 甲: '乙' } }).settings.checks, { 'wording/*': 'off' });
    const { settings, mistakes } = readSettings({ words: { 甲: 7, ' ': '乙', 丙: '丁' } });
    assert.deepEqual([settings.words, mistakes.map(({ path }) => path.join('.'))], [{ 丙: '丁' }, ['words.甲', 'words. ']]);
    assert.equal(readSettings({ words: ['甲'] }).mistakes[0]!.message.zh, 'words应是一个对象 {…}');
  });

  it('leave what is milder than its check mild', () => {
    const check = { id: 'c', group: 'table', severity: 'error' } as const;
    assert.equal(severityIn({ checks: { c: 'warning' } }, check, 'information'), 'information');
    assert.equal(severityIn({ checks: { c: 'hint' } }, check, 'information'), 'hint');
    assert.equal(severityIn({ checks: { c: 'warning' } }, check), 'warning');
    assert.equal(severityIn({ checks: { c: 'off' } }, check, 'information'), 'off');
  });

  it('that mean nothing are named and left out; the rest holds', () => {
    const { settings, mistakes } = readSettings({ chekcs: {}, checks: { 'row-totl': 'off', 'sums/*': 'off', balance: 'info!', 'nothing-like-it': 'off' } });
    assert.deepEqual(settings, { checks: { 'sums/*': 'off' } });
    assert.deepEqual(mistakes.map(({ path, message }) => [path.join('.'), message.zh]), [
      ['chekcs', '没有“chekcs”这项设置'],
      ['checks.row-totl', '没有“row-totl”这项检查，是不是“row-total”？'],
      ['checks.balance', '“balance”的级别不能是 "info!"，可以是 off、hint、info、warning、error'],
      ['checks.nothing-like-it', '没有“nothing-like-it”这项检查，用 gouji explain 查看全部检查'],
    ]);
    for (const value of [[], 'off', 7, { checks: [] }]) assert.equal(readSettings(value).mistakes.length, 1);
    for (const value of [null, undefined, {}, { checks: {} }, { $schema: 'x' }]) assert.deepEqual(readSettings(value), { settings: { checks: {} }, mistakes: [] });
  });
});

describe('what editors know of the settings', () => {
  const { schema, property, words } = settingsFiles(checks);
  const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

  it('is what the list of checks makes of it', () => {
    assert.equal(readFileSync('schemas/gouji.schema.json', 'utf8'), schema);
    const { contributes } = json('package.json') as { contributes: { configuration: { properties: Record<string, object> } } };
    assert.deepEqual(contributes.configuration.properties['gouji.checks'], JSON.parse(JSON.stringify(property)));
    for (const [file, locale] of [['package.nls.json', 'en'], ['package.nls.zh-cn.json', 'zh']] as const) {
      assert.deepEqual(Object.fromEntries(Object.entries(json(file)).filter(([key]) => key.startsWith(wordsPrefix))), words[locale]);
    }
  });

  it('lists every check and group with every level', () => {
    const { properties } = (JSON.parse(schema) as { properties: { checks: { properties: Record<string, { enum: string[] }> } } }).properties.checks;
    assert.deepEqual(Object.keys(properties), settableIn());
    assert.deepEqual(Object.keys(properties).filter((key) => !key.endsWith('/*')), checks.map(({ id }) => id));
    for (const each of Object.values(properties)) assert.deepEqual(each.enum, levels);
  });
});
