import assert from 'node:assert/strict';
import { passagesOf, placeIn } from '../../server/src/prose/sentences';
import { parse } from '../../server/src/syntax/parse';

/** The sentences of the only section of a text, and where each stands in it. */
function read(text: string): { texts: string[]; printed: string[] } {
  const section = parse(text).sections.at(-1)!;
  const passages = passagesOf(section.body);
  const printed = passages.flatMap(({ span, sentences }) => sentences.map((sentence) => {
    const { start, end } = placeIn(sentence, { start: 0, end: sentence.text.length });
    return section.body.text.slice(span.start + start, span.start + end);
  }));
  return { texts: passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)), printed };
}

describe('sentences of the prose', () => {
  it('part at full stops and semicolons, not at points of decimals', () => {
    assert.deepEqual(read('一、总体情况\n收到申请7件。予以公开5件，占71.43%；不予公开2件.均已答复。').texts, ['收到申请7件', '予以公开5件,占71.43%', '不予公开2件', '均已答复']);
  });

  it('go on over the lines of a printed page, and lose the blanks around figures', () => {
    const text = '一、总体情况\n（二）依申请公开。2024 年，全市共受理政府信息公开申请 3119 件，答\n复 3050 件（含上年度结转申请 34 件，另有 103 件顺延到下年度\n答复），均在法定期限内答复。\n';
    const { texts, printed } = read(text);
    assert.equal(texts.at(-1), '2024年,全市共受理政府信息公开申请3119件,答复3050件(含上年度结转申请34件,另有103件顺延到下年度答复),均在法定期限内答复');
    assert.equal(printed.at(-1), text.slice(text.indexOf('2024'), text.lastIndexOf('。')));
  });

  it('go on over a line that is short because it has more Chinese characters', () => {
    const text = '一、总体情况\n2024 年 12 月 31 日前，网站 www.yunchuan.example 发布\n全年收到政府信息公开申请 34 件，上年结转政府信息公开\n申请 2 件，均已办理。\n';
    assert.match(read(text).texts.join('|'), /上年结转政府信息公开申请2件/);
  });

  it('do not go on over headings and short lines', () => {
    assert.deepEqual(read('一、总体情况\n（一）主动公开\n公开文件 3 件\n（二）依申请公开\n收到申请 2 件').texts, ['(一)主动公开', '公开文件3件', '(二)依申请公开', '收到申请2件']);
  });

  it('leave tables out', () => {
    const { texts } = read('二、主动公开政府信息情况\n见下表。\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 8 | 1 | 47\n以上共 8 件。');
    assert.deepEqual(texts, ['见下表', '以上共8件']);
  });
});
