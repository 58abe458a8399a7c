import assert from 'node:assert/strict';
import { someOf } from '../kit/effort';
import { makeHtmlReport } from '../kit/html';
import { layoutsToTry } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { expectProblems } from '../kit/problems';
import { expectRepaired } from '../kit/repairs';

describe('chinese-numeral', () => {
  for (const layout of layoutsToTry) {
    it(`reads the number and writes it in digits, in layout ${layout}`, () => {
      const text = makeReport({ layout, change: { cells: { 'applications.granted.naturalPerson': '⟦chinese-numeral:一百二十九⟧' } } });
      const [finding] = expectProblems(text);
      assert.equal(finding?.message.zh, '“（一）予以公开”的“自然人”写的是“一百二十九”，表中应填阿拉伯数字，请改为 129。');
      assert.equal(finding.severity, 'warning');
      assert.equal(expectRepaired(text, 'chinese-numeral'), makeReport({ layout }));
    });
  }

  it('reads numerals of all kinds; units and signs stay', () => {
    for (const [numeral, plain] of someOf([['三', '3'], ['两千零五', '2005'], ['一万二千', '12000'], ['二〇二三', '2023'], ['零', '0'], ['十二件', '12件']] as const, 2)) {
      const report = (written: string): string => makeReport({ change: { cells: { 'disclosure.coercion.decisions': written } } });
      assert.equal(expectRepaired(report(numeral), 'chinese-numeral'), report(plain));
    }
    const change = (cell: string): string => makeReport({ form: 'form2019', change: { cells: { 'disclosure.fees.change': cell } } });
    assert.equal(expectRepaired(change('减三'), 'chinese-numeral'), change('减3'));
    assert.equal(expectRepaired(makeHtmlReport({ change: { cells: { 'disclosure.coercion.decisions': '十二' } } }), 'chinese-numeral'), makeHtmlReport({ change: { cells: { 'disclosure.coercion.decisions': '12' } } }));
  });

  it('is silent about 〇 for 0 and words for nothing', () => {
    for (const cell of someOf(['〇', '无', '12'], 2)) expectProblems(makeReport({ change: { cells: { 'disclosure.coercion.decisions': cell } } }), 'chinese-numeral');
  });
});
