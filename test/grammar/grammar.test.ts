import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import type { IGrammar } from 'vscode-textmate';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { forms } from '../../server/src/forms/registry';
import { grammarFile } from '../../syntaxes/grammar';

const file = 'syntaxes/disclosure-report.tmLanguage.json';
const titles = [...new Set(forms.flatMap((form) => form.sections.flatMap(({ title, aliases }) => [title, ...aliases])))];
const tables = forms.flatMap((form) => form.tables);
const rowLabels = tables.flatMap(({ heads, blocks }) => [...heads, ...blocks.flatMap(({ rows, groups }) => [...rows, ...groups].map(({ label }) => label))]);
const likeHeadings = [...new Set(rowLabels.filter((label) => /^[一二三四五六]、/.test(label)))];

describe('grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await load();
  });

  /** The stretches of the last line that carry a scope beginning like this. */
  function scoped(text: string, scope: string): string[] {
    let stack = INITIAL;
    let found: string[] = [];
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      found = tokens.filter(({ scopes }) => scopes.some((each) => each.startsWith(scope))).map((token) => line.slice(token.startIndex, token.endIndex));
    }
    return found;
  }

  const expectHeading = (text: string, ...expected: string[]) => assert.deepEqual(scoped(text, 'markup.heading'), expected, text);

  it('is made from the forms (npm run build writes it)', () => {
    // Not `equal`: the difference would fill the screen.
    assert.ok(readFileSync(file, 'utf8') === grammarFile(forms), `${file} is not what the forms make of it: run npm run build`);
  });

  it('knows every title of every form, with an ordinal, with the paragraph behind it, and alone on a line', () => {
    assert.ok(titles.length >= 6);
    for (const title of titles) {
      expectHeading(`五、${title}`, '五、', title);
      expectHeading(`## 五、${title}`, '五、', title);
      expectHeading(`如有疑问请与本机关联系。五、${title}2023年,本机关`, '五、', title);
      if (title.length > 2) expectHeading(title, title);
      else expectHeading(title);
    }
  });

  it('takes a title that an agency made up for a heading', () => {
    expectHeading('五、工作中的短板与下一步打算', '五、', '工作中的短板与下一步打算');
  });

  it('takes no row label for a heading, in the table or without its section', () => {
    assert.ok(likeHeadings.length >= 4);
    for (const label of likeHeadings) {
      expectHeading(label);
      expectHeading(`${label} |`);
      expectHeading(`三、收到和处理政府信息公开申请情况\n${label}`);
      expectHeading(`三、收到和处理政府信息公开申请情况\n${label}\t\t7\t0`);
      assert.deepEqual(scoped(`三、收到和处理政府信息公开申请情况\n${label}`, 'variable.other.row-label'), [label.slice(0, 2), label.slice(2)]);
    }
  });

  it('tells sub-headings from row labels by the section they stand in', () => {
    expectHeading('一、总体情况\n（一）主动公开', '（一）', '主动公开');
    expectHeading('三、收到和处理政府信息公开申请情况\n（一）予以公开');
    expectHeading('三、收到和处理政府信息公开申请情况\n1.属于国家秘密');
    expectHeading('三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n（一）主要问题', '（一）', '主要问题');
  });

  it('takes no sentence for a heading', () => {
    expectHeading('全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况六部分');
    expectHeading('数据见三、收到和处理政府信息公开申请情况表');
    expectHeading('本报告由“一、总体情况”“二、主动公开政府信息情况”等部分组成');
    expectHeading('一是健全机制，加强统筹');
    expectHeading('1.2万件');
    expectHeading('关于印发政府信息公开工作年度报告格式的通知，要求2021年起');
  });

  it('heads a paragraph with its ordinal and first words only', () => {
    expectHeading('（二）依申请公开。全年收到申请7件。', '（二）', '依申请公开。');
    expectHeading('(1)规范做好决策公开', '(1)', '规范做好决策公开');
  });

  it('finds figures with their units, and no figures in dates, articles, notices and addresses', () => {
    const figures = (text: string) => scoped(text, 'constant.numeric.disclosure-report');
    assert.deepEqual(figures('2020年收到7件，占95.24%，增减-3，共3,153件，320.23 万元'), ['7', '95.24', '-3', '3,153', '320.23']);
    assert.deepEqual(scoped('收到7件，占95.24%，收费320.23 万元', 'keyword.other.unit'), ['件', '%', '万元']);
    assert.deepEqual(figures('第36条、国办函〔2020〕109号、xxgk2@shpt.gov.cn'), []);
  });

  it('marks citations, notices and articles', () => {
    const text = '按照《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号';
    assert.deepEqual(scoped(text, 'entity.name.type.citation'), ['《中华人民共和国政府信息公开条例》']);
    assert.deepEqual(scoped(text, 'entity.name.type.article'), ['第五十条']);
    assert.deepEqual(scoped('依据国办公开办函〔2021〕30号', 'entity.name.type.notice'), ['国办公开办函〔2021〕30号']);
  });
});

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const onigLib = Promise.resolve({
    createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
    createOnigString: (text: string) => new OnigString(text),
  });
  const registry = new Registry({ onigLib, loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), file)) });
  const grammar = await registry.loadGrammar('text.disclosure-report');
  assert.ok(grammar);
  return grammar;
}
