import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { documentOf, quietService } from '../kit/service';
import type { FormId } from '../../server/src/forms/form';

/** What is offered at `|` in the first section of a right report: 681 received in 2019's form, 680 handled, 253 granted, 20 in part. */
function offered(prose: string, form: FormId = 'form2019'): string[] {
  return offersIn(makeReport({ form, change: { prose: { 1: prose } } })).map(({ text, detail }) => `${text} ${detail}`);
}

function offersIn(marked: string, caret = '¦') {
  const offset = marked.indexOf(caret);
  assert.ok(offset >= 0, 'a caret is expected');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return quietService().figureOffers(documentOf(text), offset).map(({ span, text: own, detail }) => {
    assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
    return { replaced: text.slice(span.start, span.end), text: own, detail: detail.zh };
  });
}

describe('completion of a sentence about a figure', () => {
  it('offers what the tables have for its words, every reading of them', () => {
    assert.deepEqual(offered('全年收到政府信息公开申请¦'), [
      '681件 “一、本年新收政府信息公开申请数量”',
      '702件 “一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和',
    ]);
    assert.deepEqual(offered('收到申请681件，答复¦'), ['680件 “（七）总计”']);
    assert.deepEqual(offered('答复申请680件，其中予以公开及部分公开¦件'), ['273件 “（一）予以公开”与“（二）部分公开”之和']);
  });

  it('in the unit of the figure', () => {
    assert.deepEqual(offered('制发行政规范性文件¦'), ['8件 “规范性文件”的“本年新制作数量”']);
    assert.deepEqual(offered('公开政府集中采购项目¦'), ['2124项 “政府集中采购”的“采购项目数量”']);
    assert.deepEqual(offered('收取行政事业性收费¦', 'form2021'), ['11568.31万元 “行政事业性收费”的“本年收费金额（单位：万元）”']);
    assert.deepEqual(offered('政府集中采购总金额¦'), [], 'the table does not say in what');
  });

  it('reckons percentages, with as many decimals as those beside it', () => {
    assert.deepEqual(offered('答复申请680件，其中予以公开及部分公开273件，占¦'), ['40.15% 273 ÷ 680']);
    assert.deepEqual(offered('答复申请680件，其中予以公开253件，占37.2%，部分公开20件，占¦'), ['2.9% 20 ÷ 680']);
    assert.deepEqual(offered('收到申请702件，办结680件，办结率为¦')[0], '96.87% 680 ÷ 702');
  });

  it('takes the place of what is typed of the figure', () => {
    const replaced = (prose: string): string[] => offersIn(makeReport({ form: 'form2019', change: { prose: { 1: prose } } })).map(({ replaced }) => replaced);
    assert.deepEqual(replaced('答复申请6¦。'), ['6']);
    assert.deepEqual(replaced('答复申请6¦71件，'), ['671件']);
    assert.deepEqual(replaced('答复申请 ¦，办理规范'), ['']);
    assert.deepEqual(replaced('答复申请¦件'), ['件']);
  });

  it('behind a topic alone only inside of a paragraph, or where a figure is begun: headings name it as well', () => {
    assert.deepEqual(offered('（二）依申请公开¦'), []);
    assert.deepEqual(offered('行政复议¦'), []);
    assert.deepEqual(offered('行政复议 1¦'), ['9件 “行政复议”']);
    assert.deepEqual(offered('全年政府信息公开申请¦'), []);
    assert.deepEqual(offered('依法办理。行政复议¦'), ['9件 “行政复议”']);
    assert.deepEqual(offered('全年收到申请681件，行政复议¦'), ['9件 “行政复议”']);
  });

  for (const nothing of ['¦', '全年¦', '收到申请681件，¦', '收到申请681件¦', '做好申请¦', '推进政策解读¦', '收到提案¦', '2018年收到申请¦', '区政府办代表区政府受理申请¦', '收到申请681件，同比增长¦', '收到申请¦ 681件', '收到申¦请', '收到申请。¦', '20¦']) {
    it(`offers nothing: ${nothing}`, () => assert.deepEqual(offered(nothing), []));
  }

  it('offers nothing in tables, headings and titles, nor without tables', () => {
    for (const [from, to] of [['681', '6¦'], ['收到和处理政府信息公开申请情况\n', '收到和处理政府信息公开申请情况¦\n'], ['政府信息公开工作年度报告', '收到政府信息公开申请¦']]) {
      const report = makeReport({ form: 'form2019' });
      assert.ok(report.includes(from!));
      assert.deepEqual(offersIn(report.replace(from!, to!)), [], to);
    }
    assert.deepEqual(offersIn('一、总体情况\n全年收到政府信息公开申请¦'), []);
  });

  it('offers no 0 of cells that are still to be filled in', () => {
    const text = quietService().newReport(documentOf(''), { agency: '云川县人民政府', year: 2025 }, false).replace('（此处填写全年依申请公开的情况）', '全年收到政府信息公开申请¦');
    assert.deepEqual(offersIn(text), []);
  });

  it('offers no figure that could not be read', () => {
    assert.deepEqual(offersIn(makeReport({ form: 'form2019', change: { prose: { 1: '答复申请¦' }, cells: { 'applications.total.total': '' } } })), []);
  });
});
