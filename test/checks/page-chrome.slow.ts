import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

const clean = makeReport();

describe('page-chrome', () => {
  it('is one finding for all that a web page left, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(`⟦page-chrome:当前位置：首页 > 政府信息公开 > 年报⟧\n\n${makeReport({ layout })}\n分享：\n扫一扫在手机打开当前页\n上一篇：2020年政府信息公开工作年度报告\n`);
      assert.equal(finding!.message.zh, '“当前位置：首页>政府信息公开>年报”等 4 处是网页上的内容，不属于报告。请删去。');
      assert.deepEqual([finding!.severity, finding!.related.length], ['information', 3]);
    }
  });

  const remains: readonly [left: string, text: string, kept: string][] = [
    ['a line behind the report', `${clean}分享：\n`, clean],
    ['a line that names where to share', `${clean}分享到：微信 微博\n`, clean],
    ['several lines behind it, blank ones between', `${clean}\n\n分享：\n\n【打印】 【关闭】\n\n主办：云川县人民政府办公室  备案号：云ICP备20000045号\n`, `${clean}\n\n\n\n`],
    ['links of a site', `${clean}市政府部门网站\n区县政府网站\n其他网站\n`, clean],
    ['lines before the title', `收藏 打印本页 关闭窗口\n- 设为首页\n- 加入收藏\n${clean}`, clean],
    ['counters beside the particulars', clean.replace('\n\n', '\n\n发布日期：2022-01-20　来源：云川县人民政府办公室　浏览次数：18　字体：[大 中 小]\n\n'), clean.replace('\n\n', '\n\n发布日期：2022-01-20　来源：云川县人民政府办公室\n\n')],
    ['the size of letters', clean.replace('\n\n', '\n\n【字体：大 中 小】\n\n'), clean.replace('\n\n', '\n\n\n')],
    ['lines ended by CR LF', `${clean}分享：\n关闭\n`.replaceAll('\n', '\r\n'), clean.replaceAll('\n', '\r\n')],
    ['a last line without a line break', `${clean}扫一扫在手机上查看当前页面`, clean],
  ];
  for (const [left, text, kept] of remains) {
    it(`finds and deletes ${left}`, () => {
      assert.equal(checkText(text).findings.filter(({ check }) => check === 'page-chrome').length, 1);
      assert.equal(expectRepaired(text, 'page-chrome'), kept);
    });
  }

  it('is not mended where a notice or an annex stands among it', () => {
    for (const more of ['附件：主动公开目录', '本站所载文件均由会员上传，仅供学习参考，如有侵权请立即与本站客服联系，我们将在核实以后尽快删除。']) {
      const [finding] = expectProblems(`${clean}⟦page-chrome:分享：⟧\n${more}\n`);
      assert.deepEqual(finding!.repairs, []);
      assert.match(finding!.message.zh, /请核对后删去。$/);
    }
  });

  it('is mended in a web page without touching its tags', () => {
    const page = (left: string): string => `<p>云川县人民政府2021年政府信息公开工作年度报告</p><p>一、总体情况</p><p>全县认真落实条例规定。</p><p>六、其他需要报告的事项</p><p>无。</p><div>${left}</div>`;
    expectProblems(page('⟦page-chrome:分享：⟧'), 'page-chrome');
    assert.equal(expectRepaired(page('分享：'), 'page-chrome'), page(''));
    assert.equal(expectRepaired(page('<span>分享到：</span><a href="#">微信</a><a href="#">微博</a>'), 'page-chrome'), page('<span></span><a href="#"></a><a href="#"></a>'));
  });

  const right: readonly [what: string, text: string][] = [
    ['a report with nothing around it', clean],
    ['particulars of the publication', clean.replace('\n\n', '\n\n发布日期：2022-01-20　来源：云川县人民政府办公室\n\n')],
    ['an annex', `${clean}\n附件：1.主动公开目录\n2.依申请公开流程图\n`],
    ['a signature', `${clean}\n云川县人民政府\n2022年1月20日\n`],
    ['sentences that speak of printing, sharing and reading', makeReport({ change: { prose: { 1: '设立查阅点，提供查询、打印和申请指导服务。\n分享典型经验，扫一扫二维码即可查看。\n网站浏览量大幅提升，字体大小可以调整。' } } })],
    ['page numbers', clean.replace('二、主动公开政府信息情况', '- 2 -\n二、主动公开政府信息情况')],
  ];
  for (const [what, text] of right) it(`is silent about ${what}`, () => { expectProblems(text, 'page-chrome'); });

  it('names what is written with entities as it is seen', () => {
    const page = '<html><body><div><a href="/">首页</a> &gt;&nbsp;<a href="/zwgk">政务公开</a></div><p>云川县2021年政府信息公开工作年度报告</p><p>一、总体情况</p><p>全县认真落实条例的各项规定，推进公开。</p></body></html>';
    const { findings } = checkText(page);
    assert.match(findings.find(({ check }) => check === 'page-chrome')!.message.zh, /^“首页>政务公开”/);
  });
});
