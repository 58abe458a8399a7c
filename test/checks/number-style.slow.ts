import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('number-style', () => {
  for (const layout of layoutsToTry) {
    it(`says in which way a figure is odd and writes it plainly, in layout ${layout}`, () => {
      const text = makeReport({ layout, change: { cells: { 'applications.granted.naturalPerson': '⟦number-style:１２９⟧', 'disclosure.penalties.decisions': '⟦number-style:485,207⟧' } } });
      const [penalties, granted] = expectProblems(text);
      assert.equal(granted?.message.zh, '“（一）予以公开”的“自然人”写的是“１２９”（全角字符），请改为 129。');
      assert.equal(granted.severity, 'information');
      assert.deepEqual(granted.cell, { table: 'applications', row: 'granted', column: 'naturalPerson' });
      assert.equal(penalties?.message.zh, '“行政处罚”的“本年处理决定数量”写的是“485,207”（有千分位分隔符），请改为 485207。');
      assert.deepEqual(granted.repairs.map(({ title, safe }) => [title.zh, safe]), [['改为 129', true]]);
      assert.equal(expectRepaired(text, 'number-style'), makeReport({ layout }));
    });
  }

  const ways: readonly [cell: string, plain: string, words: string][] = [
    ['485，207', '485207', '全角字符、有千分位分隔符'],
    ["485'207", '485207', '有千分位分隔符'],
    ['485 207', '485207', '数字间有空格'],
    ['0485207', '485207', '前面多写了 0'],
    ['4852O7', '485207', '用字母或“〇”代替数字'],
    ['4852０7', '485207', '全角字符'],
    ['485,207件', '485207件', '有千分位分隔符'],
    ['485，207（含简易程序）', '485207（含简易程序）', '全角字符、有千分位分隔符'],
  ];
  for (const [cell, plain, words] of someOf(ways, 3)) {
    it(`writes ${cell} as ${plain}, unit and note as they are`, () => {
      const report = (written: string): string => makeReport({ change: { cells: { 'disclosure.penalties.decisions': written } } });
      const text = report(cell);
      const finding = checkText(text).findings.find(({ check }) => check === 'number-style');
      assert.ok(finding?.message.zh.includes(`（${words}）`), finding?.message.zh);
      assert.equal(expectRepaired(text, 'number-style'), report(plain));
    });
  }

  it('keeps decimals as printed and the words for a sign', () => {
    const text = (fees: string, amount: string): string => makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': fees, 'disclosure.procurement.amount': amount } } });
    assert.equal(expectRepaired(text('减３', '3，401，654，572。90'), 'number-style'), text('减3', '3401654572.90'));
    assert.equal(expectRepaired(text('－３', '0O.50'), 'number-style'), text('-3', '0.50'));
  });

  it('is silent about plain figures, whatever their sign, decimals, unit or note', () => {
    for (const change of someOf(['-3', '−3', '+3', '减3', '减少 3', '0', '0.00', '-3项', '-3（取消3项）'], 2)) {
      expectProblems(makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': change } } }), 'number-style');
    }
  });

  it('is one finding where a whole table is written so, and mends all of it', () => {
    const wide = (figure: string): string => figure.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
    const rows = Object.fromEntries([['granted', '129 0 0 0 0 0 129'], ['partial', '6 0 0 0 0 0 6']].map(([row, figures]) => [`applications.${row}`, wide(figures!).split(' ')]));
    const text = makeReport({ change: { rows } });
    const { findings } = checkText(text);
    assert.deepEqual(findings.map(({ check }) => check), ['number-style']);
    assert.match(findings[0]!.message.zh, /^表中有 14 格的数字写法不规范：“（一）予以公开”的“自然人”写的是“１２９”，.*等。请改用半角阿拉伯数字，不加分隔符和空格。$/);
    assert.equal(expectRepaired(text, 'number-style'), makeReport());
  });

  it('mends figures of web pages, but not among their tags and entities', () => {
    const page = (cell: string): string => makeHtmlReport({ change: { cells: { 'disclosure.penalties.decisions': cell } } });
    assert.equal(expectRepaired(page('485,207'), 'number-style'), page('485207'));
    for (const cell of someOf(['<span>485</span>,<b>207</b>', '485&nbsp;207', '&#52;85,207'], 2)) {
      const [finding] = checkText(page(cell)).findings;
      assert.deepEqual([finding?.check, finding?.repairs], ['number-style', []]);
    }
  });

  it('asks whether digits with a blank among them are one figure', () => {
    for (const layout of ['bars', 'markdown', 'tabs', 'barCells'] as const) {
      const [finding, ...others] = checkText(makeReport({ layout, change: { cells: { 'applications.denied.1.naturalPerson': '1 1' } } })).findings;
      assert.deepEqual([finding?.check, finding?.cell?.column, others], ['number-style', 'naturalPerson', []], layout);
      assert.match(finding!.message.zh, /^“（三）不予公开 1\.属于国家秘密”的“自然人”写的是“1 1”，数字间有空格，读不成一个数，.*。如果是 11，请改为 11。$/);
      assert.deepEqual(finding!.repairs.map(({ safe, edits }) => [safe, edits.map(({ text }) => text)]), [[false, ['11']]]);
    }
  });

  it('is not mended where a narrow column of a drawn table breaks the figure over lines', () => {
    const text = [
      '云川县2021年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况',
      '┌──────────────┬────┬────┬────┬────┬────┬────┬──┐',
      '│              │自然│商业│科研│社会│法律│其他│总│',
      '│              │人  │企业│机构│公益│服务│    │计│',
      '├──────────────┼────┼────┼────┼────┼────┼────┼──┤',
      '│一、本年新收政│２３│6   │0   │0   │0   │0   │24│',
      '│府信息公开申请│６  │    │    │    │    │    │2 │',
      '│数量          │    │    │    │    │    │    │  │',
      '├──────────────┼────┼────┼────┼────┼────┼────┼──┤',
      '│二、上年结转政│28  │0   │0   │0   │0   │0   │２│',
      '│府信息公开申请│    │    │    │    │    │    │８│',
      '│数量          │    │    │    │    │    │    │  │',
      '└──────────────┴────┴────┴────┴────┴────┴────┴──┘', '',
    ].join('\n');
    const found = checkText(text).findings.filter(({ check }) => check === 'number-style');
    assert.deepEqual(found.map(({ cell, repairs }) => [cell?.row, cell?.column, repairs]), [['new', 'naturalPerson', []], ['carriedIn', 'total', []]]);
  });
});
