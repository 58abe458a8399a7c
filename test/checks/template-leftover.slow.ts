import assert from 'node:assert/strict';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

function withProse(prose: string): string {
  return makeReport({ change: { prose: { 1: prose } } });
}

describe('template-leftover', () => {
  it('is one finding for a clause, in any layout', () => {
    for (const layout of layoutsToTry) {
      const [finding] = expectProblems(makeReport({ layout, change: { prose: { 6: '全年收取信息处理费⟦template-leftover:××⟧元，共××件。没有其他需要报告的事项。' } } }));
      assert.equal(finding!.message.zh, '“××元”“××件”是模板中待填的内容，没有填写。请填上实际内容；没有的，删去这一处。');
      assert.deepEqual([finding!.severity, finding!.related.length], ['error', 1]);
    }
  });

  it('is found in the title, where it alone is said', () => {
    expectProblems(makeReport({ change: { title: '⟦template-leftover:××⟧县人民政府2021年政府信息公开工作年度报告' } }), 'template-leftover');
    expectProblems(makeReport({ change: { title: '⟦template-leftover:（单位名称）⟧2021年政府信息公开工作年度报告' } }), 'template-leftover');
    expectProblems(makeReport({ change: { title: '⟦template-leftover:XX⟧县人民政府2021年政府信息公开工作年度报告' } }), 'template-leftover');
  });

  const wrong: readonly string[] = [
    '⟦template-leftover:××⟧县认真落实条例，围绕中心工作推进公开。',
    '全县主动公开政府信息⟦template-leftover:XX⟧条。围绕中心工作推进公开。',
    '全县主动公开政府信息⟦template-leftover:xx⟧余条。围绕中心工作推进公开。',
    '全县主动公开政府信息⟦template-leftover:X⟧条。围绕中心工作推进公开。',
    '全县主动公开政府信息⟦template-leftover:ＸＸ⟧件。围绕中心工作推进公开。',
    '⟦template-leftover:20XX⟧年，全县认真落实条例，推进公开。',
    '⟦template-leftover:20××⟧年，全县认真落实条例，推进公开。',
    '⟦template-leftover:202X⟧年，全县认真落实条例，推进公开。',
    '⟦template-leftover:YYYY⟧年，全县认真落实条例，推进公开。',
    '⟦template-leftover:____⟧年，全县认真落实条例，推进公开。',
    '⟦template-leftover:****⟧县认真落实条例，围绕中心工作推进公开。',
    '⟦template-leftover:**⟧县认真落实条例，围绕中心工作推进公开。',
    '全县主动公开政府信息⟦template-leftover:****⟧件。围绕中心工作推进公开。',
    '全县主动公开政府信息⟦template-leftover:___⟧余条。围绕中心工作推进公开。',
    '该项数据⟦template-leftover:待补⟧。全县认真落实条例。',
    '按时公开占比⟦template-leftover:××⟧%，全县认真落实条例。',
    '印发⟦template-leftover:××⟧号文件部署工作，全县认真落实条例。',
    '全县认真落实条例。⟦template-leftover:（文字描述）⟧',
    '全县认真落实条例。⟦template-leftover:（请用文字说明）⟧'.replace('请用文字说明', '请填写具体做法'),
    '⟦template-leftover:【此处填写主动公开情况】⟧',
    '⟦template-leftover:（此处插入统计图）⟧全县认真落实条例。',
    '主动公开情况：⟦template-leftover:待补充⟧。\n全县认真落实条例。',
    '⟦template-leftover:待补⟧',
    '全县认真落实条例，联系人⟦template-leftover:（待定）⟧，推进公开。',
    '经办人签字（⟦template-leftover:××⟧），全县认真落实条例。',
    '⟦template-leftover:__⟧年__月，全县认真落实条例，推进公开。',
    '**（一）主动公开。**全年公开⟦template-leftover:××⟧条。围绕中心工作推进公开。',
  ];
  for (const prose of wrong) it(`is found in ${prose.replace(/⟦[^:]*:|⟧/g, '').slice(0, 24)}`, () => { expectProblems(withProse(prose), 'template-leftover'); });

  const right: readonly [what: string, prose: string][] = [
    ['a telephone number that is masked', '如有疑问请致电0517-8729××××，或13×××××××88。'],
    ['a telephone that is masked as a whole', '电话：××××-×××××××，邮箱：xxgk@example.gov.cn。'],
    ['what is to be completed in the work itself', '部分栏目内容待补充，个别数据待补充完善。图解类数据有待补充。'],
    ['bold words before what is counted', '公开**重点领域信息**件数增多，__政策解读__条理清晰，***依申请公开***件件有回应。'],
    ['addresses on the net', '登录www.xxgk.gov.cn或xxgk@qingshan.gov.cn查询；门户网站（http://xxgk.yunchuan.gov.cn/xx年报）。'],
    ['names that are masked', '李××诉县政府信息公开案、王**申请公开案、张××局长接访。'],
    ['masked case numbers', '详见（2021）苏08行初××号、（2021）苏行终××号。'],
    ['×× in titles of documents', '印发《××县政府信息公开办法》《关于XX年工作的通知》，各乡镇可参照“××县公开办法”执行。'],
    ['multiplication', '建成3×5米公示栏12块，1×7个服务窗口。'],
    ['words with X', '开展X光机招标，推广“互联网+X”应用、XML格式和IPv6，建成XX-2型终端。'],
    ['Roman numerals', '按照XX、XXI两个批次推进。'],
    ['bold words of Markdown', '**年度工作**：全县认真落实条例。**县级**平台**市级**平台。'],
    ['bold words side by side', '**主动公开****县域经济**信息，全县认真落实条例。'],
    ['rules of Markdown', '全县认真落实条例。\n****\n***\n____\n全县推进公开。'],
    ['underlined words', '__年度重点__工作推进有序。'],
    ['points that go on', '公开财政、规划、统计等信息……全县认真落实条例。'],
    ['sentences that speak of filling in', '群众可在此填写申请表，也可请工作人员代为填写；填写说明张贴上墙。'],
    ['sentences that speak of supplements', '制度有待补充完善，待补正的申请及时告知，基础工作亟待补强。'],
    ['brackets that say something', '全县（含乡镇）公开信息，各部门（单位）落实责任，对政策作文字说明、图片说明（说明见附件）。'],
    ['stars of footnotes', '*数据口径与上年一致。\n**数据含乡镇。'],
  ];
  for (const [what, prose] of right) it(`is silent about ${what}`, () => { expectProblems(withProse(prose), 'template-leftover'); });

  it('is silent about cells of tables: what is no figure there is said of the cell', () => {
    expectProblems(makeReport({ change: { cells: { 'applications.new.total': 'XX' } } }), 'template-leftover');
  });

  it('is silent about the page before the title', () => {
    expectProblems(`验证码：XX年\n20XX年年报下载\n${makeReport()}`, 'template-leftover');
  });
});
