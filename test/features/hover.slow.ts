import assert from 'node:assert/strict';
import { expectHover, expectNoHover } from '../kit/hover';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';

/** Table 3 of form2021 as far as the equations of one column and some rows go; `row` takes the place of 一、本年新收…. */
const table = (row: string, head = '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'): string => `三、收到和处理政府信息公开申请情况
${head}
${row}
二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1
（一）予以公开|129|0|0|0|0|0|129
（三）不予公开
1.属于国家秘密|3|0|0|0|0|0|3
2.其他法律行政法规禁止公开|0|0|0|0|0|/|0
（七）总计|234|6|0|0|0|0|240
四、结转下年度继续办理|3|0|0|0|0|0|3
`;

const intake = '一、本年新收政府信息公开申请数量';

describe('hover over a figure', () => {
  it('tells its row and column, and writes out each equation it stands in', () => {
    const { zh, en } = expectHover(table(`${intake}|236|6|0|0|0|0|⟦hover:242⟧`));
    assert.equal(zh, `**一、本年新收政府信息公开申请数量 · 总计**：242

本年度新收到的申请。自然人与五类法人或其他组织之和。

- ✓ 本行合计：242 = 236+6+0+0+0+0  
  自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计
- ✓ 勾稽关系：242+1 = 240+3  
  一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = （七）总计 + 四、结转下年度继续办理

参见：条例第二十九条`);
    assert.match(en, /^\*\*一、本年新收政府信息公开申请数量 · 总计\*\*: 242\n\nApplications received this year\./);
    assert.match(en, /^- ✓ Sum of the row: 242 = 236\+6\+0\+0\+0\+0 {2}$/m);
    assert.match(en, /^See: 条例第二十九条$/m);
  });

  it('says of an equation that fails what it should be', () => {
    const { zh, en } = expectHover(table(`${intake}|236|⟦hover:7⟧|0|0|0|0|242`));
    assert.match(zh, /^- ✗ 本行合计：242 ≠ 243 = 236\+7\+0\+0\+0\+0，少 1 {2}$/m);
    assert.match(zh, /^- ✗ 勾稽关系：7\+0 = 7 ≠ 6 = 6\+0，少 1 {2}$/m);
    assert.match(en, /^- ✗ Sum of the row: 242 ≠ 243 = 236\+7\+0\+0\+0\+0, 1 too low {2}$/m);
  });

  it('says what the cell should hold where that explains the sums that fail', () => {
    const { zh } = expectHover(makeReport({ change: { cells: { 'applications.granted.naturalPerson': '⟦hover:192⟧' } } }));
    assert.match(zh, /^“（一）予以公开”的“自然人”应为 129（现为 192，两位数字颠倒）：改后行合计、列合计两处都相符。$/m);
  });

  it('says of an equation that could not be checked why', () => {
    const { zh, en } = expectHover(table(`${intake}|236|6|0|0|0|⟦hover:0⟧|/`));
    assert.match(zh, /^- ○ 本行合计：未核对，.*总计.*没有填数/m);
    assert.match(en, /^- ○ Sum of the row: not checked, .*is blank/m);
  });

  it('writes a decimal as it is, with its unit, and no equation where the form has none', () => {
    const { zh } = expectHover(`二、主动公开政府信息情况
第二十条第（八）项|
信息内容|本年收费金额（单位：万元）
行政事业性收费|⟦hover:11568.30⟧
`);
    assert.match(zh, /^\*\*行政事业性收费 · 本年收费金额（单位：万元）\*\*：11568\.30$/m);
    assert.doesNotMatch(zh, /[✓✗○]/);
  });
});

describe('hover over a cell without figure', () => {
  it('says that it is blank', () => {
    assert.match(expectHover(table(`${intake}|236|6|⟦hover:—⟧|0|0|0|242`)).zh, /· 科研机构\*\*：没有填数/);
  });

  it('quotes what is no number, whatever Markdown would make of it', () => {
    const { zh, en } = expectHover(table(`${intake}|236|6|⟦hover:*待补*⟧|0|0|0|242`));
    assert.match(zh, /· 科研机构\*\*：“\\\*待补\\\*”不是数，按合计推算应为 0/);
    assert.match(en, /“\\\*待补\\\*” is not a number; by the sums it should be 0/);
  });
});

describe('hover over a label', () => {
  it('of a row tells what is counted, its sum and the article', () => {
    assert.equal(expectHover(table(`${intake}|236|6|0|0|0|0|242`).replace('1.属于国家秘密', '⟦hover:1.属于国家秘密⟧')).zh, `**（三）不予公开 1.属于国家秘密**

依法确定为国家秘密，不予公开。

- ✓ 本行合计：3 = 3+0+0+0+0+0  
  自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计

参见：条例第十四条`);
  });

  it('of a row with two figures too few says which the sums tell it has lost', () => {
    const { zh, en } = expectHover(table(`⟦hover:${intake}⟧|236|6|0|0|242`));
    assert.match(zh, /^本行应有 7 个数，读到 5 个；按合计推算，少的是“科研机构”和“社会公益组织”，应为 0、0。$/m);
    assert.match(en, /^The row should have 7 figures and has 5; by the sums /m);
    assert.match(zh, /^- ○ 本行合计：未核对/m);
  });

  it('of a row with two figures too few says that they cannot be told where no sum tells them', () => {
    const { zh, en } = expectHover(table(`⟦hover:${intake}⟧|236|6|0|0|1`));
    assert.match(zh, /^本行应有 7 个数，读到 5 个，不能确定各数属于哪一格。$/m);
    assert.match(en, /^The row should have 7 figures and has 5: which cell each belongs to cannot be told\.$/m);
  });

  it('of a column tells whose applications it counts, and its sums', () => {
    const { zh } = expectHover(table(`${intake}|236|6|0|0|0|0|242`, '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|⟦hover:总计⟧'));
    assert.match(zh, /^\*\*总计\*\*\n\n自然人与五类法人或其他组织之和。\n\n- ○ 本列合计：未核对/);
    assert.match(zh, /^- ✓ 勾稽关系：242\+1 = 240\+3 {2}$/m);
  });

  it('of a group names its rows', () => {
    const { zh, en } = expectHover(table(`${intake}|236|6|0|0|0|0|242`).replace('（三）不予公开', '⟦hover:（三）不予公开⟧|'));
    assert.match(zh, /^\*\*（三）不予公开\*\*\n\n依法不予公开的申请。\n\n- 1\\\.属于国家秘密\n/);
    assert.match(zh, /^参见：条例第十四条、条例第十五条、条例第十六条$/m);
    assert.match(en, /^Disclosure refused by law\.$/m);
  });
});

describe('hover over a heading', () => {
  it('tells what the section must contain', () => {
    assert.match(expectHover('⟦hover:六、其他需要报告的事项⟧\n无。\n').zh, /^\*\*其他需要报告的事项\*\*\n\n其他需要报告的事项；.*信息处理费/);
  });

  it('and what the form calls it, where it is called otherwise', () => {
    const { zh, en } = expectHover('⟦hover:五、当前存在的主要问题及下步改进措施⟧\n有。\n');
    assert.match(zh, /^\*\*存在的主要问题及改进情况\*\*/);
    assert.match(zh, /^本报告的标题是“当前存在的主要问题及下步改进措施”。$/m);
    assert.match(en, /^This report’s heading reads “当前存在的主要问题及下步改进措施”\.$/m);
  });
});

/** A right report of the form of 2019 with another first section: 681 received, 21 carried in, 680 handled (253 granted, 20 in part), 22 carried out. */
const saying = (prose: string, change: ReportChange = {}): string => makeReport({ form: 'form2019', change: { ...change, prose: { 1: prose } } });

describe('hover over a number in the prose', () => {
  it('says which cell it states and that they agree', () => {
    const { zh, en } = expectHover(saying('全年答复政府信息公开申请⟦hover:680件⟧。'));
    assert.equal(zh, '**680件** ✓ 与收到和处理政府信息公开申请情况表相符\n\n- ✓ “（七）总计”的“总计”：680');
    assert.equal(en, '**680件** ✓ agrees with the table of applications\n\n- ✓ “总计” of “（七）总计”: 680');
  });

  it('says which of several readings holds', () => {
    const readings = (text: string): string[] => expectHover(text).zh.split('\n').filter((line) => line.startsWith('- '));
    assert.match(expectHover(saying('共受理政府信息公开申请⟦hover:681件⟧。')).zh, /^这里的说法有 2 种读法，按打勾的一种相符：$/m);
    assert.deepEqual(readings(saying('共受理政府信息公开申请⟦hover:681件⟧。')), [
      '- ✓ “一、本年新收政府信息公开申请数量”的“总计”：681',
      '- “一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和：702 = 681+21',
    ]);
    assert.deepEqual(readings(saying('共受理政府信息公开申请⟦hover:702件⟧。')).map((line) => line.slice(0, 3)), ['- “', '- ✓']);
    assert.deepEqual(readings(saying('共受理政府信息公开申请⟦hover:701件⟧。')), [
      '- ✗ “一、本年新收政府信息公开申请数量”的“总计”：681，正文多 20',
      '- ✗ “一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和：702 = 681+21，正文少 1',
    ]);
  });

  it('writes out the sum that it states, and how far it is off', () => {
    const { zh, en } = expectHover(saying('答复申请680件，其中予以公开及部分公开⟦hover:272件⟧。'));
    assert.match(zh, /^\*\*272件\*\* ✗ 与收到和处理政府信息公开申请情况表不符$/m);
    assert.match(zh, /^- ✗ “（一）予以公开”与“（二）部分公开.*之和：273 = 253\+20，正文少 1$/m);
    assert.match(en, /^- ✗ .*: 273 = 253\+20, the text is 1 too low$/m);
  });

  it('reckons a percentage with its part and whole', () => {
    const { zh, en } = expectHover(saying('答复申请680件，其中予以公开及部分公开273件，占⟦hover:40.15%⟧。'));
    assert.equal(zh, `**40\\.15%** ✓ 百分比无误

- ✓ 273 ÷ 680 ≈ 40.1471%  
  “（一）予以公开”与“（二）部分公开”之和 ÷ “（七）总计”`);
    assert.match(en, /^\*\*40\\\.15%\*\* ✓ the percentage is right$/m);
    assert.match(expectHover(saying('答复申请680件，其中部分公开20件，占⟦hover:2.49%⟧。')).zh, /✗ 百分比不对，应为 2\.94%$/m);
    assert.match(expectHover(saying('答复申请680件，其中其他处理68件，占⟦hover:10%⟧。')).zh, /^- ✓ 68 ÷ 680 = 10\.00% {2}$/m);
  });

  it('says of a change what has changed', () => {
    assert.match(expectHover(saying('答复申请680件，同比增长⟦hover:0.15%⟧。')).zh, /✓ .*\n\n- “（七）总计”：680$/);
  });

  it('of words that say there was none', () => {
    const { zh } = expectHover(saying('全年⟦hover:未收到政府信息公开申请⟧。'));
    assert.match(zh, /^\*\*未收到政府信息公开申请\*\* ✗ /);
    assert.match(zh, /^- ✗ .*：681$/m);
  });

  it('says why it was not compared', () => {
    assert.equal(expectHover(saying('办理申请推出优化营商环境改革举措⟦hover:35项⟧。')).zh.split('：')[0], '**35项** ○ 未核对');
    assert.match(expectHover(saying('收到申请同时处理建议提案⟦hover:8件⟧。')).zh, /^\*\*8件\*\* ○ 不与表格核对：/);
    assert.match(expectHover(saying('2018年收到政府信息公开申请⟦hover:300件⟧。')).zh, /^\*\*300件\*\* ○ 未核对：说的是 2018 年$/);
    assert.match(expectHover(saying('区政府办代表区政府受理申请⟦hover:17件⟧。')).zh, /○ 未核对：“代表区政府”可能只是表中的一部分$/m);
    const blank = saying('答复政府信息公开申请⟦hover:680件⟧。', { cells: { 'applications.total.total': '' } });
    assert.match(expectHover(blank).zh, /○ 未核对：表中“（七）总计”没有读出\n\n- ○ “（七）总计”的“总计”：没有读出$/);
  });

  it('says nothing about words around it', () => {
    expectNoHover(saying('⟦hover:全年答复政府信息公开申请⟧ 680件，⟦hover:办理规范⟧。'));
  });
});

describe('hover over a cell', () => {
  it('lists the sentences that state it, alone and in a sum', () => {
    const { zh, en } = expectHover(saying('依法办理。全年答复申请680件，其中予以公开254件，予以公开及部分公开273件。', { cells: { 'applications.granted.total': '⟦hover:253⟧' } }));
    assert.deepEqual(zh.split('\n').filter((line) => line.includes('行：')), [
      '- ✗ 第 7 行：“全年答复申请680件，其中予以公开254件”',
      '- ✓ 第 7 行：“…予以公开及部分公开273件”（“（一）予以公开”与“（二）部分公开”之和）',
    ]);
    assert.match(en, /^Stated in the text:\n\n- ✗ line 7: /m);
  });
});

describe('hover over a mistake', () => {
  it('tells what is wrong in a row whose figures stand a cell beside their own', () => {
    const { zh, en } = expectHover(makeReport({ change: { rows: { 'applications.unavailable.1': ['⟦hover:6⟧', '0', '0', '0', '0', '88', '0'] } } }));
    assert.match(zh, /^“（四）无法提供 1\.本机关不掌握相关政府信息”的“自然人”、“商业企业”、“其他”、“总计”应为 82、6、0、88（现为 6、0、88、0，漏填了“自然人”，后面的数前移了一格）：改后行合计、列合计共 5 处都相符。$/m);
    assert.match(en, /should be 82, 6, 0, 88 \(they are 6, 0, 88, 0: “自然人” was left out and the figures behind it moved up\)/);
  });

  it('tells which cell a row has lost', () => {
    const { zh } = expectHover(makeReport({ change: { rows: { 'applications.unavailable.1': ['⟦hover:6', '0', '0', '0', '0', '88⟧'] } } }));
    assert.match(zh, /^本行应有 7 个数，读到 6 个；按合计推算，少的是“自然人”，应为 82。$/m);
  });

  it('tells that a figure is written in several cells', () => {
    const { zh } = expectHover(makeReport({ change: { rows: { 'applications.unavailable.1': ['⟦hover:8 | 2⟧', '6', '0', '0', '0', '0', '88'] } } }));
    assert.match(zh, /自然人\*\*：82（分写在几格的数，按合计合为一个）$/m);
  });
});

describe('hover elsewhere', () => {
  it('says nothing about a text that is no report', () => {
    expectNoHover('⟦hover:今天天气很好⟧。');
  });
});
