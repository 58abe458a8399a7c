import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/text/edits';
import type { Edit } from '../../server/src/text/edits';
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

/** Behind which rows, and how many figures a row there has. */
const places = { 'disclosure.normativeDocuments': 3, 'disclosure.rules': 3, 'disclosure.licensing': 1, 'disclosure.penalties': 1, 'disclosure.fees': 1,
  ...Object.fromEntries(['new', 'carriedIn', 'granted', 'partial', 'denied.1', 'denied.8', 'unavailable.3', 'other.3', 'total', 'carriedOut'].map((row) => [`applications.${row}`, 7])) };

describe('rows that the form does not have', function () {
  this.timeout(240_000);
  const own = ['小计', '其中：镇街', '（八）转其他机关办理', '9.属于其他情形', '地方性法规', '涉企申请'];
  const figure = fc.constantFrom('0', '12', '1,045', '—', '3件');
  const rowsNamed = (labels: readonly string[]) => fc.dictionary(fc.constantFrom(...Object.keys(places)), fc.tuple(fc.constantFrom(...labels), fc.array(figure, { minLength: 7, maxLength: 7 })), { minKeys: 1, maxKeys: 3 })
    .map((rows) => Object.fromEntries(Object.entries(rows).map(([row, [name, figures]]) => [row, [[name, ...figures.slice(0, places[row as keyof typeof places])]]])));

  it('are laid out where the text has its rows in lines', () => {
    fc.assert(fc.property(fc.constantFrom(...(['bars', 'markdown', 'tabs'] as const)), rowsNamed(own), (layout, behind) => {
      assert.deepEqual(expectLaidOut(makeReport({ layout, change: { behind } })).left, []);
    }), { seed: 20211231, numRuns: 25 });
  });

  it('stay what they are in any layout, also with labels of other rows: where their figures cannot be told, the table is left', () => {
    fc.assert(fc.property(fc.constantFrom(...layoutIds), rowsNamed([...own, '规章', '（一）予以公开', '五、其他事项']), (layout, behind) => {
      expectLaidOut(makeReport({ layout, change: { behind } }));
    }), { seed: 20211231, numRuns: 25 });
  });

  it('stand under the heads that are printed over them', () => {
    const behind = {
      'applications.carriedIn': [['二之一、转来的申请', '1', '0', '0', '0', '0', '0', '1']],
      'applications.granted': [['其中：镇街', '1', '0', '0', '0', '0', '0', '1']],
      'applications.denied.8': [['9.属于其他情形', '0', '0', '0', '0', '0', '0', '0']],
    };
    const lines = expectLaidOut(makeReport({ layout: 'bars', change: { behind } })).text.split('\n').map((line) => line.replace(/ +\|.*/, ''));
    const behindLine = (label: string): string[] => lines.slice(lines.indexOf(label) - 1, lines.indexOf(label) + 2);
    assert.deepEqual(behindLine('| 二之一、转来的申请'), ['| 二、上年结转政府信息公开申请数量', '| 二之一、转来的申请', '| 三、本年度办理结果']);
    assert.deepEqual(behindLine('|   其中：镇街'), ['|   （一）予以公开', '|   其中：镇街', '|   （二）部分公开（区分处理的，只计这一情形，不计其他情形）']);
    assert.deepEqual(behindLine('|     9.属于其他情形'), ['|     8.属于行政查询事项', '|     9.属于其他情形', '|   （四）无法提供']);
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

  it('goes back with the figures of now in rows that the form does not have', () => {
    const service = quietService();
    const report = makeReport({ layout: 'tabs', change: { behind: { 'disclosure.rules': [['地方性法规', '2', '0', '13']] } } });
    const { text, left } = expectLaidOut(report, false, service);
    assert.deepEqual(left, []);
    const changed = text.replace(/(地方性法规 +\| +)2/, '$15');
    assert.notEqual(changed, text);
    const [back] = service.layOutActions(documentOf(changed, 2), { start: 0, end: changed.indexOf('三、收到') - 2 }, false).filter(({ title }) => title.zh.startsWith('恢复'));
    const origin = report.slice(0, report.indexOf('三、收到')).replace('地方性法规\t2', '地方性法规\t5');
    assert.equal(applyEdits(changed, back!.change as readonly Edit[]).slice(0, origin.length), origin);
  });

  it('is not offered to go back when its rows are other ones', () => {
    const service = quietService();
    const { text } = expectLaidOut(makeReport({ layout: 'tabs' }), false, service);
    const without = text.replace(/\n\| 行政处罚 .*/, '');
    const titles = service.layOutActions(documentOf(without, 2), { start: 0, end: without.indexOf('三、收到') - 2 }, false).map(({ title }) => title.zh);
    assert.deepEqual(titles, []);
  });
});
