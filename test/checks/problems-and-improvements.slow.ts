import assert from 'node:assert/strict';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';

const heading = { 5: '五、⟦problems-and-improvements:存在的主要问题及改进情况⟧' };

describe('problems-and-improvements', () => {
  it('says which of the two is absent', () => {
    const [one] = expectProblems(makeReport({ change: { headings: heading, prose: { 5: '一是公开不够及时；二是解读形式单一。' } } }), 'problems-and-improvements');
    assert.equal(one!.message.zh, '第五部分既要写问题，又要写改进，没有写到“改进情况”。请补充。');
    const [other] = expectProblems(makeReport({ change: { headings: heading, prose: { 5: '全年组织培训两次，开展检查四次，形成长效机制。' } } }), 'problems-and-improvements');
    assert.match(other!.message.zh, /没有写到“存在的主要问题”/);
  });

  it('is silent where both are told', () => {
    for (const prose of ['还存在公开不及时的问题。下一步将加强培训。', '解读形式比较单一，已丰富解读形式。', '工作中有短板，针对短板完善了制度。']) expectProblems(makeReport({ change: { prose: { 5: prose } } }), 'problems-and-improvements');
  });

  it('leaves an empty section to empty-section', () => {
    assert.equal(checkText(makeReport({ change: { prose: { 5: '无。' } } })).coverage.checks.find(({ id }) => id === 'problems-and-improvements')!.state, 'open');
  });
});
