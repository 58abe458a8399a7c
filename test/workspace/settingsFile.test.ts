import assert from 'node:assert/strict';
import { readSettingsFile } from '../../server/src/workspace/settingsFile';

describe('gouji.json', () => {
  it('may have comments and commas at the end', () => {
    const { settings, mistakes } = readSettingsFile('// 本单位的设置\n{ "checks": { "sums/*": "warning", /* 不查 */ "page-chrome": "off", }, }\n'.replace('page-chrome', 'blank-cell'));
    assert.deepEqual(settings, { checks: { 'sums/*': 'warning', 'blank-cell': 'off' } });
    assert.deepEqual(mistakes, []);
  });

  it('that is empty sets nothing', () => {
    for (const text of ['', ' \n', '{}', '// nichts']) assert.deepEqual(readSettingsFile(text), { settings: { checks: {} }, mistakes: [] });
  });

  it('tells where a mistake stands', () => {
    const text = '{ "checks": { "row-totl": "off", "balance": "info" } }';
    const { settings, mistakes } = readSettingsFile(text);
    assert.deepEqual(settings, { checks: { balance: 'info' } });
    assert.deepEqual(mistakes.map(({ span }) => text.slice(span.start, span.end)), ['"row-totl": "off"']);
  });

  it('that is broken keeps what can be read, and says so', () => {
    const { settings, mistakes } = readSettingsFile('{ "checks": { "balance": "info" ');
    assert.deepEqual(settings, { checks: { balance: 'info' } });
    assert.match(mistakes[0]!.message.zh, /^不是合格的 JSON/);
    assert.equal(readSettingsFile('[1]').mistakes.length, 1);
  });
});
