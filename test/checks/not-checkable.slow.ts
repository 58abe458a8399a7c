import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

describe('not-checkable', () => {
  describe('of the report itself', () => {
    const before = (title: string): string => `${title}\n\n一、概述\n全县认真落实条例。\n\n二、依申请公开情况\n收到申请若干件。\n\n三、存在的主要问题及改进情况\n公开不够及时。\n`;

    it('is one information on the title of a year without a form', () => {
      const [finding] = expectProblems(before('⟦not-checkable:云川县人民政府2015年政府信息公开工作年度报告⟧'));
      assert.equal(finding?.severity, 'information');
      assert.equal(finding.message.zh, '2015 年度还没有规定的格式（自 2019 年度起），没有检查。年度如果写错了，请改正。');
      assert.equal(finding.message.en, 'No form was prescribed for 2015 (they begin with 2019): not checked. Correct the year if it is wrong.');
    });

    it('stands on the first section of a year without a form where there is no title', () => {
      expectProblems('本报告的统计期限为2017年1月1日至2017年12月31日。\n\n⟦not-checkable:一、总体情况⟧\n全县认真落实条例。\n\n五、存在的主要问题及改进情况\n公开不够及时。\n');
    });

    it('is one information on the title of a report in which nothing of the form was found', () => {
      const [finding] = expectProblems('⟦not-checkable:云川县人民政府2021年政府信息公开工作年度报告⟧\n\n今年以来，全县认真落实条例，公开信息若干条。\n');
      assert.match(finding!.message.zh, /^标题是年度报告，但没有找到格式规定的各部分和表格，没有检查。/);
    });

    it('is silent where the year is wrong but the form is there', () => {
      expectProblems(makeReport({ change: { title: '云川县人民政府2012年政府信息公开工作年度报告' } }), 'not-checkable');
    });

    it('is silent where other checks say what was not found', () => {
      const nothing = { disclosure: null, applications: null, legal: null };
      for (const tables of [nothing, { disclosure: '[图片]', applications: '[图片]', legal: '[图片]' }]) {
        const { findings } = checkText(makeReport({ change: { tables } }));
        assert.ok(findings.length === 3 && findings.every((finding) => finding.check !== 'not-checkable'));
      }
    });

    it('is silent about a text that only speaks of such reports', () => {
      for (const text of someOf(['政府信息公开年报\n\n政策文件\n', '2015年，全县认真落实条例。\n', '各单位要按时编制《2015年政府信息公开工作年度报告》。\n', ''], 2)) expectProblems(text);
    });
  });

  describe('of further reports in the same text', () => {
    const [first, second] = [makeReport(), makeReport({ form: 'form2019', layout: 'tabs' })];

    it('is one information for each, on its title', () => {
      const marked = (text: string): string => text.replace(/^.*/, '⟦not-checkable:$&⟧');
      const findings = expectProblems([first, marked(second), marked(first)].join('\n\n'));
      assert.deepEqual(findings.map((finding) => finding.severity), ['information', 'information']);
      assert.equal(findings[0]!.message.zh, '从这里起是另一份报告“云川县人民政府2020年政府信息公开工作年度报告”，没有检查：一个文件只检查其中第一份。请把它另存为一个文件再检查。');
      assert.match(findings[0]!.message.en, /^Another report begins here, “云川县人民政府2020年政府信息公开工作年度报告”; it was not checked/);
    });

    it('stands on the first heading of one without title', () => {
      const untitled = second.slice(second.indexOf('一、总体情况')).replace('一、总体情况', '⟦not-checkable:一、总体情况⟧');
      const [finding] = expectProblems(`${first}\n\n${untitled}`);
      assert.match(finding!.message.zh, /^从这里起是另一份报告，没有检查：/);
    });

    it('comes beside what is wrong in the first', () => {
      const wrong = makeReport({ change: { cells: { 'legal.review.total': '⟦legal-total:1⟧' } } });
      expectProblems(`${wrong}\n\n${second.replace(/^.*/, '⟦not-checkable:$&⟧')}`);
    });
  });
});
