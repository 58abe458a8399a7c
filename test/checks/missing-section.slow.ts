import assert from 'node:assert/strict';
import type { SectionNumber } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { someOf } from '../kit/effort';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { expectFix, expectRepaired } from '../kit/repairs';

describe('missing-section', () => {
  it('stands before the section behind it', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 5: null, 6: '⟦missing-section:⟧六、其他需要报告的事项' } } }), 'missing-section');
    assert.equal(finding?.message.zh, '缺少“五、存在的主要问题及改进情况”。格式规定的各部分都应保留，请在此处补上标题和内容。');
    assert.equal(finding.severity, 'error');
  });

  it('stands at the start of the sections where the first is missing', () => {
    expectProblems(makeReport({ change: { headings: { 1: null, 2: '⟦missing-section:⟧二、主动公开政府信息情况' } } }), 'missing-section');
  });

  it('stands at the end of the report where the last is missing', () => {
    const report = makeReport({ change: { headings: { 6: null }, end: '⟦missing-section:⟧\n' } });
    expectProblems(report, 'missing-section');
  });

  it('stands before its table where only the heading was lost', () => {
    const [finding] = expectProblems(makeReport({ change: {
      headings: { 3: '' },
      prose: { 3: '' },
    } }).replace('(本列数据', '⟦missing-section:⟧(本列数据'), 'missing-section');
    assert.doesNotMatch(finding!.message.zh, /表也没有找到/);
  });

  it('names every section of a draft that is not there yet', () => {
    const findings = expectProblems('云川县2021年政府信息公开工作年度报告\n\n一、总体情况\n全县认真落实条例的各项规定。⟦missing-section:⟦missing-section:⟦missing-section:⟦missing-section:⟦missing-section:⟧⟧⟧⟧⟧\n', 'missing-section');
    assert.equal(new Set(findings.map((finding) => finding.message.zh)).size, 5);
  });

  it('is one finding where all headings were lost', () => {
    const lost = makeReport({ layout: 'bars', change: { headings: { 1: '', 2: '', 3: '', 4: '', 5: '', 6: '' } } }).replace('第二十条第（一）项', '⟦missing-section:⟧$&');
    const [finding] = expectProblems(lost, 'missing-section');
    assert.match(finding!.message.zh, /^没有找到各部分的标题：一、总体情况；二、主动公开政府信息情况；/);
  });

  it('says that the ordinals behind it are to be corrected too, where they count on', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 5: null, 6: '⟦missing-section:⟧五、其他需要报告的事项' } } }), 'missing-section');
    assert.equal(finding!.message.zh, '缺少“五、存在的主要问题及改进情况”。格式规定的各部分都应保留，请在此处补上标题和内容，并改正后面各部分的序号。');
  });

  it('names the heading that may be the section in other words', () => {
    const [finding] = expectProblems(makeReport({ change: { headings: { 4: '⟦missing-section:⟧四、公开引发争议的处理' } } }), 'missing-section');
    assert.match(finding!.message.zh, /^缺少“四、政府信息公开行政复议、行政诉讼情况”。“四、公开引发争议的处理”如果就是这一部分，请改用格式规定的标题；/);
    assert.equal(finding!.related.length, 1);
  });

  it('is silent about other wordings, other numbers and no numbers', () => {
    expectProblems(makeReport({ change: { headings: { 4: '政府信息公开行政复议、行政诉讼情况', 5: '三、存在的主要问题及改进情况' } } }), 'missing-section');
    expectProblems(makeReport({ change: { headings: { 1: '## 一、总体情况', 6: '**六、其他需要报告的事项**' } } }), 'missing-section');
    expectProblems(makeReport({ change: { headings: { 5: '五、存在问题和改进措施' } } }), 'missing-section');
  });

  it('puts the heading above a table whose rows begin with bars', () => {
    const right = makeReport({ layout: 'bars' }).replace(/^(?=[^\n]+\|)/gmu, '| ');
    const lost = right.replace(/^三、收到和处理政府信息公开申请情况\n+/mu, '');
    assert.match(expectRepaired(lost, 'missing-section'), /\n三、收到和处理政府信息公开申请情况\n+\| \(本列/u);
  });

  it('is mended with its heading where it belongs', () => {
    for (const number of someOf([1, 5, 6] as const, 2)) {
      expectFix(makeReport({ change: { headings: { [number]: null } } }), 'missing-section', makeReport({ change: { prose: { [number]: '' } } }));
    }
  });

  it('is mended before its text where only the heading was lost', () => {
    for (const number of someOf([5, 1, 6] as const, 3)) {
      const lost = makeReport({ change: { headings: { [number]: '' } } });
      assert.equal(expectRepaired(lost, 'missing-section'), makeReport());
      assert.ok(!checkText(makeReport()).findings.some(({ check }) => check === 'empty-section'));
    }
    const [finding] = expectProblems(makeReport({ change: { headings: { 5: '' } } }).replace('存在的主要问题：', '⟦missing-section:⟧$&'), 'missing-section');
    assert.equal(finding!.message.zh, '缺少“五、存在的主要问题及改进情况”的标题，从这里起像是这一部分的内容。请在此处补上标题。');
  });

  it('leaves to a table its notes and to a preamble all of it', () => {
    const note = '注：本表含所属单位。\n本年度未发生行政诉讼。';
    const noted = makeReport({ change: { prose: { 5: `${note}\n\n存在的主要问题：公开不够及时。\n改进情况：加强培训。` }, headings: { 5: '' } } });
    assert.ok(expectRepaired(noted, 'missing-section').includes(`${note}\n\n五、存在的主要问题及改进情况\n\n存在的主要问题：`));
    const long = makeReport({ change: { headings: { 1: '' } } }).replace('\n\n全县认真', '\n\n本报告可在云川县政府网站下载。\n\n全县认真');
    assert.ok(expectRepaired(long, 'missing-section').includes('下载。\n\n一、总体情况\n\n全县认真'));
  });

  it('is mended in front of both texts where the headings of the last two were lost', () => {
    assert.equal(expectRepaired(makeReport({ change: { headings: { 5: '', 6: '' } } }), 'missing-section'), makeReport());
  });

  it('is mended with its table, 0 in every cell', () => {
    for (const form of someOf(forms)) {
      for (const { id, section, blocks } of someOf(form.tables)) {
        const zeros = { rows: Object.fromEntries(blocks.flatMap(({ columns, rows }) => rows.map(({ key }) => [`${id}.${key}`, columns.map(() => '0')]))) };
        expectFix(makeReport({ form: form.id, change: { headings: { [section]: null } } }), 'missing-section', makeReport({ form: form.id, change: zeros }));
      }
    }
  });

  it('is mended in the marks and ordinals of the other headings', () => {
    const headed = (heading: (ordinal: string, title: string) => string, lost?: SectionNumber) => makeReport({ change: {
      headings: Object.fromEntries(forms.at(-1)!.sections.map(({ number, title }) => [number, number === lost ? null : heading('一二三四五六'[number - 1]!, title)])),
      prose: { 5: '' },
    } });
    for (const heading of someOf([
      (ordinal: string, title: string) => `## ${ordinal}、${title}`, (ordinal: string, title: string) => `**${ordinal}、${title}**`, (ordinal: string, title: string) => `第${ordinal}部分 ${title}`,
      (ordinal: string, title: string) => `　　${ordinal}. ${title}`, (_: string, title: string) => title,
    ], 2)) expectFix(headed(heading, 5), 'missing-section', headed(heading));
  });

  it('is mended together with the ordinals that counted on without it', () => {
    const text = makeReport({ change: { headings: { 4: null, 5: '四、存在的主要问题及改进情况', 6: '五、其他需要报告的事项' } } });
    const headings = (report: string) => report.match(/^[一二三四五六]、[^|]*$/gm);
    assert.deepEqual(headings(expectRepaired(text, 'missing-section')), headings(makeReport()));
  });

  it('is mended on a web page in the tags of the other headings', () => {
    const page = '<p>云川县2021年政府信息公开工作年度报告</p>\n<p><strong>一、总体情况</strong></p>\n<p>全县认真落实条例规定，工作平稳。</p>\n<p><strong>六、其他需要报告的事项</strong></p>\n<p>无。</p>';
    assert.ok(expectRepaired(page, 'missing-section').includes('\n<p><strong>五、存在的主要问题及改进情况</strong></p>\n<p><strong>六、其他需要报告的事项</strong></p>'));
  });
});
