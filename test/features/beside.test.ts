import assert from 'node:assert/strict';
import { readMarks } from '../kit/marks';
import { documentOf, quietService } from '../kit/service';

const heading = '三、收到和处理政府信息公开申请情况\n\n申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n';
const row = (label: string, figures: string): string => `${label}|${figures.replaceAll(' ', '|')}\n`;

describe('hints behind figures', () => {
  /** The text with its hints in 〔〕. */
  function withHints(text: string, kinds: 'mismatches' | 'all'): string {
    const hints = quietService().hints(documentOf(text), { start: 0, end: text.length }, kinds);
    return hints.toReversed().reduce((all, { offset, text: own }) => `${all.slice(0, offset)}〔${own.zh}〕${all.slice(offset)}`, text);
  }

  const wrong = heading + row('一、本年新收政府信息公开申请数量', '5 1 0 0 0 0 6') + row('二、上年结转政府信息公开申请数量', '1 0 0 0 0 0 2');

  it('say what a total should be where it is another', () => {
    assert.equal(withHints(wrong, 'mismatches'), wrong.replace(/2\n$/, '2〔应为 1〕\n'));
  });

  it('are asked for in a stretch', () => {
    const service = quietService();
    assert.deepEqual(service.hints(documentOf(wrong), { start: 0, end: heading.length }, 'mismatches'), []);
  });

  it('say nothing where all holds, and ✓ where that is asked for; of a blank total its sum', () => {
    const right = heading + row('一、本年新收政府信息公开申请数量', '5 1 0 0 0 0 6');
    assert.equal(withHints(right, 'mismatches'), right);
    assert.equal(withHints(right, 'all'), right.replace(/6\n$/, '6〔✓〕\n'));
    const blank = `${heading.replace('申请人情况|', '|申请人情况|').replace('总计\n', '总计|\n')}|一、本年新收政府信息公开申请数量|5|1|0|0|0|0| |\n`;
    assert.match(withHints(blank, 'all'), /〔合计 6〕/);
  });
});

describe('lines over tables', () => {
  it('say how many sums hold, none over a table without sums', () => {
    const text = `二、主动公开政府信息情况\n\n信息内容|本年处理决定数量\n行政许可|12\n\n${heading}${row('一、本年新收政府信息公开申请数量', '5 1 0 0 0 0 6')}${row('二、上年结转政府信息公开申请数量', '1 0 0 0 0 0 2')}`;
    const lenses = quietService().lenses(documentOf(text));
    assert.equal(lenses.length, 1);
    assert.match(lenses[0]!.text.zh, /^3\d 项勾稽关系：1 相符，1 不符，\d+ 未核对$/);
    assert.equal(text.slice(lenses[0]!.span.start).startsWith('申请人情况'), true);
  });
});

describe('what is selected around a caret', () => {
  const around = (marked: string): string[] => {
    const { text, marks: [mark] } = readMarks(marked);
    const service = quietService();
    const all = Array.from({ length: mark!.end - mark!.start }, (_, at) => service.selections(documentOf(text), mark!.start + at));
    for (const spans of all) {
      assert.deepEqual(spans, all[0]);
      spans.forEach(({ start, end }, at) => at === 0 || assert.ok(start <= spans[at - 1]!.start && spans[at - 1]!.end <= end));
    }
    return all[0]!.map(({ start, end }) => text.slice(start, end));
  };

  it('in a table is the number, its cell, its row, the table, the section', () => {
    const first = '行政许可|12（含变更）';
    const [number, cell, own, table, section] = around(`二、主动公开政府信息情况\n\n信息内容|本年处理决定数量\n行政许可|⟦from:12⟧（含变更）\n`);
    assert.deepEqual([number, cell, own], ['12', '12（含变更）', first]);
    assert.ok(table!.startsWith('信息内容') && table!.endsWith(first));
    assert.ok(section!.startsWith('二、主动公开'));
  });

  it('in a sentence is the number, the paragraph, the section', () => {
    const [number, paragraph, section] = around('一、总体情况\n\n全年收到政府信息公开申请⟦from:7⟧件。另有一句。\n\n第二段。\n');
    assert.deepEqual([number, paragraph], ['7件', '全年收到政府信息公开申请7件。另有一句。']);
    assert.ok(section!.startsWith('一、'));
  });
});

describe('links', () => {
  it('lead from what is cited to its official page', () => {
    const { text, marks } = readMarks('一、总体情况\n\n根据《中华人民共和国⟦to:政府信息公开条例》（国务院令第711号⟧）⟦to:第五十条⟧，编制本报告。\n\n第三条街的公开栏、《某市条例》第五条不是。\n');
    const links = quietService().links(documentOf(text));
    assert.deepEqual(links.map(({ span }) => text.slice(span.start, span.end)), marks.map(({ start, end }) => text.slice(start, end)));
    for (const { target } of links) assert.match(target, /^https:\/\/www\.gov\.cn\//);
  });

  it('lead to the addresses of web sites, without the words around them', () => {
    const addresses = (text: string): string[] => quietService().links(documentOf(`一、总体情况\n\n${text}\n`)).map(({ target }) => target);
    assert.deepEqual(addresses('可在门户网站（www.yunshui.gov.cn）或http://xxgk.yunshui.gov.cn:8080/col/index.html?id=3&x=1下载，https://a.gov.cn/b。'),
      ['http://www.yunshui.gov.cn', 'http://xxgk.yunshui.gov.cn:8080/col/index.html?id=3&x=1', 'https://a.gov.cn/b']);
    assert.deepEqual(addresses('邮箱office@www.yunshui.gov.cn，第1.2.3条，www，http://。'), []);
  });
});
