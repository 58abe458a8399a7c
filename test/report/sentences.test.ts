import assert from 'node:assert/strict';
import { readReport } from '../../server/src/report/read';
import { placeInText, sentencesOf } from '../../server/src/report/sentences';

/** What stands in the source where words of a sentence stand. */
function printed(source: string, words: string): string {
  const sentence = sentencesOf(readReport(source)).find(({ text }) => text.includes(words))!;
  const start = sentence.text.indexOf(words);
  const span = placeInText(sentence, { start, end: start + words.length });
  return source.slice(span.start, span.end);
}

describe('the sentences of a report', () => {
  it('have their section and their places in the whole text', () => {
    const text = '云川县2021年政府信息公开工作年度报告\n\n一、总体情况\n全年公开信息 ３ 条；答复及时。\n\n六、其他需要报告的事项\n未收取信息处理费。\n';
    const sentences = sentencesOf(readReport(text));
    assert.deepEqual(sentences.map(({ section, text: own, close }) => [section, own, close]), [
      [0, '云川县2021年政府信息公开工作年度报告', ''], [1, '全年公开信息3条', '；'], [1, '答复及时', '。'], [6, '未收取信息处理费', '。'],
    ]);
    assert.equal(printed(text, '信息3条'), '信息 ３ 条');
    assert.equal(printed(text, '信息处理费'), '信息处理费');
  });

  it('have them in the source of a web page, entities and tags aside', () => {
    const page = '<h1>云川县2021年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全年公开<b>信息</b>&nbsp;3&nbsp;条，&ldquo;云川发布&rdquo;&#12290;</p><h2>六、其他需要报告的事项</h2><p>无。</p>';
    assert.equal(printed(page, '信息3条,'), '信息</b>&nbsp;3&nbsp;条，');
    assert.equal(printed(page, '“云川发布”'), '&ldquo;云川发布&rdquo;');
  });
});
