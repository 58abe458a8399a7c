import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edits';
import { expectLaidOut } from '../kit/layOut';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { documentOf, quietService } from '../kit/service';
import { matrixLayouts } from '../matrix/layouts/registry';
import { noises } from '../matrix/noises';
import { renderReport } from '../matrix/render';

/** Where nothing tells which figure is in which column, and where tags lay tables out. */
const left = /^(?:html|glued|pdf-text)/;

describe('tables are laid out from every layout of the matrix', function () {
  this.timeout(60_000);
  matrixLayouts.forEach((layout, turn) => {
    it(`${layout.id}${left.test(layout.id) ? ', where they can be' : ''}`, () => {
      const usual = noises.filter(({ notIn }) => notIn?.test(layout.id) !== true);
      // The first is none at all; of the others each layout tries some.
      for (const noise of [usual[0]!, ...usual.filter((_, at) => at % 36 === turn % 36)]) {
        const form = noise.forms?.[0] ?? (turn % 2 === 0 ? 'form2019' : 'form2021');
        const laid = expectLaidOut(renderReport(layout, noise, form, 0).text);
        if (noise === usual[0] && !left.test(layout.id)) assert.deepEqual(laid.left, []);
      }
    });
  });
});

describe('a report is laid out', () => {
  it('rows under their heads further in', () => {
    const { text } = expectLaidOut(makeReport({ layout: 'cellLines' }));
    const lines = text.split('\n').map((line) => line.replace(/ +\|.*/, ''));
    for (const line of ['| 三、本年度办理结果', '|   （三）不予公开', '|     1.属于国家秘密', '|   （七）总计', '| 四、结转下年度继续办理']) assert.ok(lines.includes(line), line);
  });

  for (const layout of layoutIds) {
    it(`from ${layout}: every table, with the same figures and labels`, () => {
      const { text, left } = expectLaidOut(makeReport({ layout, change: { cells: { 'disclosure.fees.amount': '320.23万元', 'applications.new.business': layout === 'cellLines' ? '—' : '', 'disclosure.rules.issued': '12（含修订3件）' } } }));
      assert.deepEqual(left, []);
      if (layout !== 'markdown') assert.equal(text.split('\n').filter((line) => line.startsWith('|')).every((line) => line.endsWith('|')), true);
    });
  }

  it('the same from every layout but Markdown', () => {
    const [first, ...others] = (['bars', 'tabs', 'barCells', 'cellLines'] as const).map((layout) => expectLaidOut(makeReport({ layout })).text);
    for (const other of others) assert.equal(other, first);
  });

  it('with quotation marks as wide as they are said to be', () => {
    const report = makeReport();
    const row = (wide: boolean): string => expectLaidOut(report, wide).text.split('\n').find((line) => line.includes('三安全一稳定'))!;
    assert.equal(row(false).length, row(true).length + 2);
  });
});

describe('a table that was laid out', () => {
  for (const layout of layoutIds.filter((each) => each !== 'markdown')) {
    it(`goes back to ${layout}, with the figures of now`, () => {
      const service = quietService();
      const report = makeReport({ layout });
      const { text } = expectLaidOut(report, false, service);
      const back = (now: string, version: number): string => {
        const actions = service.layOutActions(documentOf(now, version), { start: 0, end: now.length }, false).filter(({ title }) => title.zh.startsWith('恢复'));
        return applyEdits(now, actions.flatMap(({ change }) => (Array.isArray(change) ? change : [])));
      };
      assert.equal(back(text, 2), report);
      const changed = text.replace(/(行政许可 +\| +)\d+/, '$1 4711');
      assert.equal(back(changed, 3), makeReport({ layout, change: { cells: { 'disclosure.licensing.decisions': '4711' } } }));
    });
  }

  it('is not offered to go back when its rows are other ones', () => {
    const service = quietService();
    const { text } = expectLaidOut(makeReport({ layout: 'tabs' }), false, service);
    const without = text.replace(/\n\| 行政处罚 .*/, '');
    const titles = service.layOutActions(documentOf(without, 2), { start: 0, end: without.indexOf('三、收到') - 2 }, false).map(({ title }) => title.zh);
    assert.deepEqual(titles, []);
  });
});
