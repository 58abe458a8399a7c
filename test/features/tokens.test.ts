import assert from 'node:assert/strict';
import { readMarks } from '../kit/marks';
import { documentOf, quietService } from '../kit/service';

/** The tokens of a text are its marks: `⟦heading:…⟧`, `⟦label:…⟧`, `⟦figure:…⟧`, `⟦figure-total:…⟧`, `⟦figure-stated:…⟧`. */
function expectTokens(marked: string): void {
  const { text, marks } = readMarks(marked);
  const shown = (start: number, end: number, name: string): string => `${start} ${name} ${text.slice(start, end)}`;
  const tokens = quietService().tokens(documentOf(text), { start: 0, end: text.length });
  assert.deepEqual(tokens.map(({ span, kind, marks: own }) => shown(span.start, span.end, [kind, ...own].join('-'))), marks.map(({ check, start, end }) => shown(start, end, check)));
}

describe('tokens', () => {
  it('are headings by their meaning, labels, figures, totals and what sentences state', () => {
    expectTokens(`⟦heading:三、收到和处理政府信息公开申请情况⟧
全年收到政府信息公开申请⟦figure-stated:242件⟧，处理建议8件。
申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
⟦label:一、本年新收政府信息公开申请数量⟧|⟦figure:236⟧|⟦figure:6⟧|⟦figure:0⟧|⟦figure:0⟧|⟦figure:0⟧|⟦figure:0⟧|⟦figure-total:242⟧
`);
  });

  it('go over no line, and nothing overlaps', () => {
    const text = '二、主动公开政府\n信息情况\n\n信息内容\n\n本年处理决定数量\n\n行政\n许可\n\n12\n';
    const tokens = quietService().tokens(documentOf(text), { start: 0, end: text.length });
    tokens.forEach(({ span }, at) => {
      assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
      assert.ok(at === 0 || tokens[at - 1]!.span.end <= span.start);
    });
  });
});

describe('symbols of all reports', () => {
  const text = '青山县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作有序。\n\n二、主动公开政府信息情况\n\n信息内容|本年处理决定数量\n行政许可|12\n';
  const names = (query: string): string[] => quietService().symbols(documentOf(text), query).map(({ name, container }) => `${name} ${container}`);

  it('are its sections and tables, found by letters in their order', () => {
    assert.deepEqual(names(''), ['总体情况 青山县2024年', '主动公开政府信息情况 青山县2024年', '主动公开政府信息情况表 青山县2024年']);
    assert.deepEqual(names('青山主动表'), ['主动公开政府信息情况表 青山县2024年']);
    assert.deepEqual(names('红山'), []);
  });
});
