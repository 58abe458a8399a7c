import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { forms } from '../../server/src/forms/registry';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8'));
const [language] = contributes.languages;

describe('package.json', () => {
  it('contributes the commands that the client registers', () => {
    const registered = [...readFileSync('client/src/activate.ts', 'utf8').matchAll(/registerCommand\('([^']+)'/g)].map((match) => match[1]);
    const contributed = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(contributed.sort(), registered.sort());
  });

  it('has a key for every section of the form, and no key twice', () => {
    const keys = contributes.keybindings as { command: string; key: string; mac: string; args?: number; when: string }[];
    const numbers = keys.filter(({ command }) => command === 'gouji.goToSection').flatMap(({ args }) => args ?? []);
    assert.deepEqual(numbers, forms.at(-1)!.sections.map(({ number }) => number));
    assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length);
    const inReports = [`editorLangId == ${language.id}`, 'gouji.isReport', 'gouji.tabLeadsOn'];
    for (const { when, key } of keys) {
      for (const conditions of when.split(' || ').map((each) => each.split(' && '))) assert.ok(conditions.includes('editorTextFocus') && inReports.some((each) => conditions.includes(each)), key);
    }
  });

  it('leaves Tab to whatever is open beside the text, and in other languages to them, unless it leads on', () => {
    const keys = contributes.keybindings as { key: string; when: string }[];
    for (const { when } of keys.filter(({ key }) => /tab$/.test(key))) {
      const ways = when.split(' || ').map((each) => each.split(' && '));
      assert.deepEqual(ways.map((way) => [`editorLangId == ${language.id}`, 'gouji.tabLeadsOn'].filter((each) => way.includes(each))), [[`editorLangId == ${language.id}`], ['gouji.tabLeadsOn']]);
      for (const condition of ['!suggestWidgetVisible', '!inSnippetMode', '!editorTabMovesFocus']) assert.ok(ways.every((way) => way.includes(condition)), condition);
    }
  });

  it('knows a report by its first line', () => {
    const firstLine = new RegExp(language.firstLine);
    for (const title of [
      '2020年某市某区政府信息公开工作年度报告',
      '# 某县人民政府 2025 年 政府信息公开工作年度报告',
      '某街道办事处政府信息公开工作 2020 年度报告',
      '某局2023年政府信息公开年报',
      '政府信息公开工作年度报告（2021年）',
    ]) assert.match(title, firstLine);
    for (const other of [
      '关于编制2021年政府信息公开工作年度报告的通知',
      '本单位按照政府信息公开要求，公布年度报告',
      '一、总体情况',
      '',
    ]) assert.doesNotMatch(other, firstLine);
  });

  it('knows a report by its name, also by the one that VS Code takes from its first line when it is first saved', () => {
    const patterns = (language.filenamePatterns as string[]).map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
    const known = (name: string): boolean => patterns.some((pattern) => pattern.test(name));
    for (const name of ['某县2024年政府信息公开工作年度报告.txt', '某县政府信息公开年报（定稿）.txt', '某县2024年政府信息公开工作年度报告']) assert.ok(known(name), name);
    for (const name of ['某县2024年政府信息公开工作年度报告.docx', '年度报告.txt', '某县政府信息公开指南.txt']) assert.ok(!known(name), name);
  });

  it('tells figures from the words around them', () => {
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g'));
    assert.deepEqual(words('全年收到申请7件，占95.24%；收费1,568.31万元'), ['全年收到申请', '7', '件', '占', '95.24%', '收费', '1,568.31', '万元']);
    assert.deepEqual(words('规章 | 0 | -3 |'), ['规章', '0', '-3']);
  });
});
