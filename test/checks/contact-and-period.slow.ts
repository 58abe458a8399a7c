import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

const title = '⟦contact-and-period:云川县人民政府2021年政府信息公开工作年度报告⟧';

describe('contact-and-period', () => {
  it('is a hint on the title that says what was not found', () => {
    const report = makeReport({ change: { title } });
    const [both] = expectProblems(report.replace(/本报告根据.*\n/u, '\n'), 'contact-and-period');
    assert.deepEqual([both!.severity, both!.message.zh], ['hint', '报告开头一般写明数据的统计期限和对报告有疑问时的联系方式，没有找到。']);
    const [one] = expectProblems(report.replace(/如有疑问.*\n/u, '\n'), 'contact-and-period');
    assert.equal(one!.message.zh, '报告开头一般写明对报告有疑问时的联系方式，没有找到。');
    const [other] = expectProblems(report.replace('，所列数据的统计期限自2021年1月1日起至2021年12月31日止', ''), 'contact-and-period');
    assert.equal(other!.message.zh, '报告开头一般写明数据的统计期限，没有找到。');
  });

  it('is silent where both stand anywhere, be the dates damaged', () => {
    expectProblems(makeReport().replace('2021年1月1日起至2021年12月31日止', '202111日至20211231日'), 'contact-and-period');
    expectProblems(makeReport({ change: { prose: { 6: '未收取信息处理费。统计期限自2021年1月1日至12月31日。地址：青山路1号。' } } }).replace(/本报告根据.*\n/u, '\n'), 'contact-and-period');
  });
});
