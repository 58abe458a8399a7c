import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';

const format = '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';
const matters = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';

/** A report that cites papers in its preamble. */
function report(cited: string, form: 'form2021' | 'form2019' = 'form2021'): string {
  return makeReport({ form }).replace('《中华人民共和国政府信息公开条例》编制', `${cited}编制`);
}

describe('cited-notice', () => {
  it('corrects the name of the issuer, safely', () => {
    const cited = `《${format}》（国办公开办函〔2021〕30号）`;
    const [finding] = expectProblems(report(cited.replace('政府信息与政务公开办公室', '⟦cited-notice:政府信息与政府信息公开办公室⟧')), 'cited-notice');
    assert.equal(finding!.message.zh, '“国办公开办函〔2021〕30号”的发文机关是“国务院办公厅政府信息与政务公开办公室”，这里写成了“国务院办公厅政府信息与政府信息公开办公室”。请改正。');
    assert.deepEqual(finding!.repairs.map(({ safe, title }) => [safe, title.zh]), [[true, '改为“国务院办公厅政府信息与政务公开办公室”']]);
    expectProblems(report(`《⟦cited-notice:国务院政务公开办公室⟧关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》`), 'cited-notice');
  });

  it('finds the notice of other years', () => {
    const [finding] = expectProblems(report(`《⟦cited-notice:${matters.slice(0, -3)}⟧的通知》`), 'cited-notice');
    assert.equal(finding!.message.zh, '“国办公开办函〔2019〕60号”（政府信息公开工作年度报告有关事项）只适用于 2019—2020 年度，2021 年度的报告应引用“国办公开办函〔2021〕30号”（政府信息公开工作年度报告格式）。请核对改正。');
    const [numbered] = expectProblems(report(`《${matters}》（⟦cited-notice:国办公开办函〔2019〕60号⟧）`), 'cited-notice');
    assert.equal(numbered!.repairs.length, 0);
    assert.match(numbered!.message.zh, /国办公开办函〔2021〕30号/);
    const [early] = expectProblems(report(`《${format}》（⟦cited-notice:国办公开办函〔2021〕30号⟧）`, 'form2019'), 'cited-notice');
    assert.match(early!.message.zh, /自 2021 年度起适用，2020 年度的报告应引用“国办公开办函〔2019〕60号”/);
  });

  it('finds a number that is not that of the title, and rewrites it when asked', () => {
    for (const wrong of ['国办公开办函〔2021〕60号', '国办函〔2021〕30号', '国办公开办函[2020]30号', '国办公开办函〔2019〕60号']) {
      const [finding] = expectProblems(report(`《${format}》（⟦cited-notice:${wrong}⟧）`), 'cited-notice');
      assert.deepEqual(finding!.repairs.map(({ safe, title }) => [safe, title.zh]), [[false, '改为“国办公开办函〔2021〕30号”']], wrong);
    }
  });

  it('finds the order of the regulation before its revision, but not where its past is told', () => {
    expectProblems(report('《中华人民共和国政府信息公开条例》（⟦cited-notice:国务院令第492号⟧）'), 'cited-notice');
    expectProblems(report('《中华人民共和国政府信息公开条例》（⟦cited-notice:中华人民共和国国务院令第771号⟧，以下简称《条例》）'), 'cited-notice');
    expectProblems(report('修订前的《中华人民共和国政府信息公开条例》（国务院令第492号）'), 'cited-notice');
  });

  it('is silent about what is right, and about papers of others', () => {
    const right = [
      '《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）', '《条例》（国令第 711 号）', `《${format}》（国办公开办函〔2021〕30 号，以下简称《通知》）`,
      '《国务院办公厅关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》', '《关于政府信息公开工作年度报告有关事项的通知》（云府办函〔2019〕60号）',
      '省政府办公厅《转发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（云府办函〔2021〕8号）', '《2021年政务公开工作要点》（国办发〔2021〕12号）', `国办公开办函〔2021〕30号`,
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    ];
    for (const cited of right) expectProblems(report(cited), 'cited-notice');
    expectProblems(report(`《${matters}》（国办公开办函〔2019〕60号）`, 'form2019'), 'cited-notice');
  });

  it('corrects amid the lines of a printed page, not amid the tags of a web page', () => {
    const lines = ['本报告根据《中华人民共和国政府信息公开条例》《国务院办公厅⟦cited-notice:政府信息与政府', '信息公开办公室⟧关于印发〈中华人民共和国政府信息公开工作年度报告格', '式〉的通知》编制。'];
    const [broken] = expectProblems(makeReport().replace(/本报告根据.*/u, lines.join('\n')), 'cited-notice');
    assert.equal(broken!.repairs.length, 1);
    const page = makeReport().split('\n').map((line) => `<p>${line}</p>`).join('\n').replace('《中华人民共和国政府信息公开条例》编制', '《国务院办公厅⟦cited-notice:政府信息与<b>政府</b>信息公开办公室⟧关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制');
    const [tagged] = expectProblems(page, 'cited-notice');
    assert.equal(tagged!.repairs.length, 0);
  });
});
