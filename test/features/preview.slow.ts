import assert from 'node:assert/strict';
import { previewPage } from '../../server/src/features/previewPage';
import type { Preview } from '../../server/src/features/preview';
import { documentOf, quietService } from '../kit/service';
import { makeHtmlReport } from '../kit/html';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';

const previewed = (text: string, links = true): Preview => quietService().preview(documentOf(text), { locale: 'zh', links });
const bodyOf = (change: ReportChange = {}): string => previewed(makeReport({ change })).body;

describe('the preview', () => {
  it('has the title, the six sections, and the tables as the form prints them', () => {
    const { title, body } = previewed(makeReport());
    assert.equal(title, '云川县人民政府2021年政府信息公开工作年度报告');
    assert.equal(body.match(/<h2>/g)?.length, 6);
    assert.match(body, /42 项勾稽关系：42 相符，0 不符 · 没有发现问题/);
    // The results stand under one head beside their rows: 21 of them and the total.
    assert.match(body, /<th scope="rowgroup" rowspan="22">三、本年度办理结果<\/th>/);
    assert.equal(body.match(/<td/g)!.length - body.match(/<tr><th scope="row">[^<]*<\/th><td><svg/g)!.length * 2, 10 + 25 * 7 + 15);
    assert.doesNotMatch(body, /class="(?:error|warning|missing)"/);
  });

  it('says of every figure where it stands in the text', () => {
    const text = makeReport({ change: { cells: { 'applications.new.total': '731' } } });
    for (const [, start, end, said] of previewed(text).body.matchAll(/data-at="(\d+)-(\d+)"[^>]*>(\d+)</g)) assert.equal(text.slice(Number(start), Number(end)), said);
    assert.match(previewed(text).body, /<td class="error"><span class="jump" role="link" tabindex="0" data-at="\d+-\d+" title="[^"]*731[^"]*" aria-describedby="applications-0">731<\/span><\/td>/);
    assert.match(previewed(text).body, /<li id="applications-0" class="error">.*731/);
  });

  it('says what is missing: a section, a table, a row', () => {
    assert.match(bodyOf({ headings: { 5: null } }), /<section class="missing"><h2>五、存在的主要问题及改进情况<\/h2>/);
    assert.ok(bodyOf({ headings: { 5: null } }).indexOf('四、') < bodyOf({ headings: { 5: null } }).indexOf('缺少这一部分'));
    assert.match(bodyOf({ tables: { legal: null } }), /没有读出这张表/);
    const row = /<th scope="row">2\.其他法律行政法规禁止公开<\/th>.*/.exec(bodyOf({ rows: { 'applications.denied.2': null } }))![0];
    assert.equal(row.match(/<td class="error"><span title="缺少[^"]*" aria-describedby="applications-0"><span class="blank">/g)?.length, 7);
  });

  it('marks what is wrong in a sentence', () => {
    const text = makeReport({ change: { prose: { 1: '全年新收政府信息公开申请999件。' } } });
    const [, start, end] = /<mark class="jump warning"[^>]*data-at="(\d+)-(\d+)">999件?<span class="told">/.exec(previewed(text).body) ?? [];
    assert.match(text.slice(Number(start), Number(end)), /^999/);
  });

  it('lets nothing of the text become a part of the page', () => {
    const body = bodyOf({ prose: { 1: '请看 1 < 2 & "3" <script>alert(1)</script> <img src=x onerror=alert(1)>。' } });
    assert.doesNotMatch(body, /<script|<img|onerror=/);
    assert.match(body, /1 &lt; 2 &amp; &quot;3&quot;/);
    for (const [tag] of body.matchAll(/<[^>]*>/g)) assert.match(tag, /^<\/?(?:h1|h2|p|section|span|strong|mark|div|table|caption|tr|th|td|ul|li|svg|rect)(?: [a-zA-Z-]+="[^"<>]*")*>$/);
  });

  it('is the same of a web page, without its tags', () => {
    const strip = (html: string): string => html.replace(/ data-at="[^"]*"/g, '');
    assert.equal(strip(previewed(makeHtmlReport()).body), strip(previewed(makeReport()).body));
  });

  it('draws a bar for each kind of result, the longest over the whole width', () => {
    const chart = /<table class="chart">[^]*?<\/table>/.exec(bodyOf())![0];
    const bars = [...chart.matchAll(/<th scope="row">([^<]*)<\/th>.*?width="(\d+)".*?<td>(\d+)<\/td>/g)].map(([, label, width, sum]) => ({ label, width: Number(width), sum: Number(sum) }));
    assert.deepEqual(bars.map(({ label }) => label), ['（一）予以公开', '（二）部分公开', '（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理']);
    const most = Math.max(...bars.map(({ sum }) => sum));
    for (const { width, sum } of bars) assert.equal(width, Math.floor((sum * 1000) / most));
    assert.doesNotMatch(bodyOf({ cells: { 'applications.denied.1.total': '' } }), /class="chart"/);
  });

  it('gives the paragraphs of a text that is no report, and a page by itself without scripts and links', () => {
    assert.equal(previewed('春天来了。\n').body.trim(), '<p>春天来了。</p>');
    const page = previewPage(previewed(makeReport(), false), 'zh');
    assert.doesNotMatch(page, /<script|data-at|role="link"|https?:/);
    assert.match(page, /^<!DOCTYPE html>/);
  });
});
