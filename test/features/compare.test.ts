import assert from 'node:assert/strict';
import { evaluateReport } from '../../server/src/diagnosis/evaluated';
import { comparePage } from '../../server/src/features/comparePage';
import { hoverAt } from '../../server/src/features/hover';
import { definitionAt, mentionsAt } from '../../server/src/features/navigation';
import { figuresBefore } from '../kit/figures';
import { makeReport } from '../kit/make-report';
import { readText } from '../kit/problems';
import { withLastYear } from '../kit/related';

describe('two years beside each other', () => {
  const report = readText(makeReport());
  const related = withLastYear(makeReport({ year: 2020, change: { figures: figuresBefore('form2021') } }));
  const evaluated = evaluateReport(report, related);
  const at = (words: string): number => report.text.indexOf(words) + words.length;
  const inCarriedIn = at('二、上年结转政府信息公开申请数量 |') + 5;

  it('mark what has changed and by how much, and lead into both files', () => {
    const { title, body } = comparePage(report, related.lastYear!, { locale: 'zh', links: true });
    assert.equal(title, '云川县人民政府2020 年与2021 年对照');
    assert.match(body, /data-file="other\.txt">118044<\/span><\/td><td class="changed">.*>120820<\/span> <span class="delta">\+2776<\/span>/u);
    assert.match(body, /<svg class="earlier"/u);
    assert.doesNotMatch(body, /<script|onclick|style=/u);
  });

  it('are beside each other in the hover, and what goes on is checked', () => {
    assert.match(hoverAt(report, evaluated, at('行政许可 | '), related)!.markdown.zh, /- 2020 年报告：118044 \(\+2776\)/u);
    assert.match(hoverAt(report, evaluated, inCarriedIn, related)!.markdown.zh, /- 2020 年报告“四、结转下年度继续办理”：1 ✓/u);
    assert.doesNotMatch(hoverAt(report, evaluated, at('行政许可 | '))!.markdown.zh, /2020/u);
  });

  it('are linked by definition and references', () => {
    const { targets, others } = definitionAt(report, evaluated, inCarriedIn, related)!;
    const figure = related.lastYear!.figures.get('applications.carriedOut.naturalPerson')!;
    assert.deepEqual([targets, others], [[], [{ place: 'other.txt', range: figure.range }]]);
    assert.deepEqual(mentionsAt(report, evaluated, inCarriedIn, related)!.others.length, 2);
    assert.equal(definitionAt(report, evaluated, inCarriedIn)!.targets.length, 1);
  });
});
