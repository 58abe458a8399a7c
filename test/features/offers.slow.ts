import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edits';
import { documentOf, quietService } from '../kit/service';

/** What is offered at ¦, each with what the whole text becomes when it is taken. */
function offersAt(marked: string) {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return quietService().offers(documentOf(text), offset, false).map((offer) => {
    assert.ok(offer.span.start <= offset && offer.span.end <= text.length);
    return { ...offer, taken: applyEdits(text, [offer]) };
  });
}

const labels = (marked: string): string[] => offersAt(marked).map(({ label }) => label);
const details = (marked: string): string[] => offersAt(marked).map(({ label, detail }) => `${label} ${detail.zh}`);

const heading = '三、收到和处理政府信息公开申请情况\n\n';
const heads = '申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n';
const row = (label: string, figures: string): string => `${label}|${figures.replaceAll(' ', '|')}\n`;

describe('a total', () => {
  const table = (figures: string): string => heading + heads + row('一、本年新收政府信息公开申请数量', figures);

  it('is offered its sum where it is blank, half typed or wrong', () => {
    for (const total of ['¦', '6¦', '68¦0', '¦680']) assert.deepEqual(details(table(`645 28 0 0 0 8 ${total}`)), ['681 本行合计 645+28+0+0+0+8'], total);
    assert.equal(offersAt(table('645 28 0 0 0 8 68¦0'))[0]!.taken, table('645 28 0 0 0 8 681'));
  });

  it('is offered it amid the blanks of its cell', () => {
    assert.equal(labels(`${heading}|${heads.trim()}|\n| 一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 |  ¦  |\n`)[0], '3');
  });

  it('is offered every sum that it stands in, where they differ', () => {
    const rows = [row('一、本年新收政府信息公开申请数量', '5 0 0 0 0 0 5'), row('二、上年结转政府信息公开申请数量', '0 0 0 0 0 0 0'), row('（七）总计', '3 0 0 0 0 0 3'), row('四、结转下年度继续办理', '1 0 0 0 0 0 ¦')];
    assert.deepEqual(details(heading + heads + rows.join('')), ['1 本行合计 1+0+0+0+0+0', '2 勾稽关系 5+0+(-3)']);
  });

  for (const [what, figures] of Object.entries({ 'right already': '645 28 0 0 0 8 681¦', 'no total': '645 ¦28 0 0 0 8 681', 'with a part that is blank': '645 28  0 0 8 ¦' })) {
    it(`is offered nothing: ${what}`, () => assert.deepEqual(labels(table(figures)), []));
  }
});

describe('the label of a row', () => {
  const table = (line: string): string => `${heading}${heads}${row('一、本年新收政府信息公开申请数量', '5 0 0 0 0 0 5')}${line}`;

  it('is the next one of the form, the others behind it', () => {
    assert.deepEqual(labels(table('¦')).slice(0, 3), ['二、上年结转政府信息公开申请数量', '（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）']);
    assert.equal(offersAt(table('二¦|1|0|0|0|0|0|1\n'))[0]!.taken, table('二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1\n'));
  });

  it('comes with the head of its group before the first row of it', () => {
    assert.deepEqual(labels(table(row('（二）部分公开', '5 0 0 0 0 0 5') + '¦')).slice(0, 2), ['（三）不予公开', '1.属于国家秘密']);
  });

  it('is written as the others are', () => {
    assert.equal(labels(table(row('(一)予以公开', '5 0 0 0 0 0 5') + '¦'))[0], '(二)部分公开(区分处理的，只计这一情形，不计其他情形)');
  });

  it('is none in a sentence below the table, or behind a figure', () => {
    assert.deepEqual(labels(table('\n\n\n以上为全年数字¦')), []);
    assert.deepEqual(labels(table('二、上年结转政府信息公开申请数量|1¦')), []);
  });
});

describe('a section', () => {
  const report = (line: string): string => `某某县2023年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作有序开展。\n\n${line}\n\n五、存在的主要问题及改进情况\n\n公开不够及时。\n`;

  it('is offered in order, those with a table with it and without', () => {
    assert.deepEqual(details(report('¦')).slice(0, 4), [
      '二、主动公开政府信息情况 标题和表格', '二、主动公开政府信息情况 标题', '三、收到和处理政府信息公开申请情况 标题和表格', '三、收到和处理政府信息公开申请情况 标题',
    ]);
    assert.equal(labels(report('¦')).at(-1), '六、其他需要报告的事项');
  });

  it('by what is typed of it', () => {
    assert.deepEqual(labels(report('六、¦')), ['六、其他需要报告的事项']);
    assert.deepEqual([...new Set(labels(report('## 收到¦')))], ['三、收到和处理政府信息公开申请情况']);
    assert.deepEqual(labels(report('全年收到¦')), []);
  });

  it('comes with its table, laid out and blank', () => {
    const [section] = offersAt(report('二¦'));
    assert.match(section!.taken, /\n二、主动公开政府信息情况\n\n\| 第二十条第（一）项 +\|\n\| 信息内容 +\| 本年制发件数 \|.*\n\| 规章 +\| +\| +\| +\|\n/);
  });

  it('that stands there without its table is offered the table', () => {
    const [table] = offersAt('二、主动公开政府信息情况\n\n¦\n\n三、收到和处理政府信息公开申请情况\n');
    assert.deepEqual([table!.kind, table!.label], ['table', '主动公开政府信息情况表']);
    assert.equal(quietService().report(documentOf(table!.taken)).tables.length, 1);
  });
});
