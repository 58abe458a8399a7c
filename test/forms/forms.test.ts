import assert from 'node:assert/strict';
import type { CellRef, Form } from '../../server/src/forms/form';
import { forms } from '../../server/src/forms/registry';
import { matchLabel } from '../../server/src/forms/vocabulary';

/** The counts are those of the notices: 37 + 3 relations in 2019, 39 + 3 in 2021; 22 and 10 values in table 2. */
const facts: Readonly<Record<string, { relations: number; disclosure: number; rows: number }>> = {
  form2019: { relations: 40, disclosure: 22, rows: 23 },
  form2021: { relations: 42, disclosure: 10, rows: 25 },
};

describe('forms', () => {
  for (const form of forms) {
    describe(form.id, () => {
      it('has the relations, rows and values of the notice', () => {
        const counted = facts[form.id] ?? assert.fail(`count those of ${form.notice} and write them into this test`);
        const { relations, disclosure, rows } = counted;
        assert.equal(form.tables.flatMap((table) => table.relations).length, relations);
        assert.equal(values(form, 'disclosure'), disclosure);
        assert.equal(values(form, 'applications'), rows * 7);
        assert.equal(values(form, 'legal'), 15);
      });

      it('has relations over its own cells only, each once', () => {
        const cells = new Set(form.tables.flatMap((table) => table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => `${table.id}.${row.key}.${column.key}`)))));
        const name = (ref: CellRef) => `${ref.table}.${ref.row}.${ref.column}`;
        const ids = new Set<string>();
        for (const relation of form.tables.flatMap((table) => table.relations)) {
          assert.ok(!ids.has(relation.id), relation.id);
          ids.add(relation.id);
          for (const ref of [relation.total, ...relation.parts.map((part) => part.cell)]) assert.ok(cells.has(name(ref)), `${relation.id}: ${name(ref)}`);
        }
      });

      it('has limits and needs over columns of their own blocks', () => {
        for (const { key, columns, limits = [], needs = [] } of form.tables.flatMap((table) => table.blocks)) {
          const named = [...limits.flatMap(({ parts }) => parts.map(({ column }) => column)), ...needs.flatMap(({ column, others }) => [column, ...others])];
          for (const name of named) assert.ok(columns.some((column) => column.key === name), `${key}: ${name}`);
        }
      });

      it('has the six sections in order, each table in one of them', () => {
        assert.deepEqual(form.sections.map((section) => section.number), [1, 2, 3, 4, 5, 6]);
        for (const table of form.tables) assert.equal(form.sections.find((section) => section.table === table.id)?.number, table.section);
      });
    });
  }

  it('are told apart by every label: each names itself before anything else', () => {
    for (const form of forms) for (const table of form.tables) for (const block of table.blocks) {
      for (const [kind, specs] of [['row', block.rows], ['column', block.columns], ['group', block.groups]] as const) {
        for (const spec of specs) {
          const best = matchLabel(spec.label);
          assert.ok(best.some(({ term, score }) => score === 1 && term.key === spec.key && term.kind === kind && term.table === table.id && term.forms.includes(form.id)), `${form.id} ${kind} ${spec.label}`);
        }
      }
    }
  });

  const deviating: readonly [label: string, key: string][] = [
    ['一、本年新收政府信息公开申请数', 'new'],
    ['2.其他法律行政止公开', 'denied.2'],
    ['2. 其他法律行政法规禁止公开', 'denied.2'],
    ['5.属于三类内容事务信息', 'denied.5'],
    ['3.危及三安全一稳定', 'denied.3'],
    ['3.危及“三安全一稳定”', 'denied.3'],
    ['(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)', 'partial'],
    ['（二）部分公开（区分处理的，只计这一情况，不计其他情形）', 'partial'],
    ['1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'other.1'],
    ['3、其他', 'other.3'],
    ['４．无正当理由大量反复 申请', 'notProcessed.4'],
    ['规范性文件', 'normativeDocuments'],
    ['（三）不予公开1.属于国家秘密', 'denied.1'],
    ['(三) 不予公开 2. 其他法律行政止公开', 'denied.2'],
    ['不予处理：重复申请', 'notProcessed.2'],
    ['（六）其他处理3.其他', 'other.3'],
    ['三、本年度办理结果（一）予以公开', 'granted'],
    ['三、本年度办理结果（四）无法提供1.本机关不掌握相关政府信息', 'unavailable.1'],
  ['（二）部分公開（區分處理的，只計這一情形，不計其他情形）', 'partial'],
  ['1.属(shǔ)于(yú)国(guó)家(jiā)秘(mì)密(mì)', 'denied.1'],
  ['1.属于shǔ yú国家秘密guó jiā mì mì', 'denied.1'],
  ];
  for (const [label, key] of deviating) {
    it(`${label} names ${key}`, () => assert.equal(matchLabel(label)[0]?.term.key, key));
  }

  for (const text of ['', '645', '信访', '全市共受理政府信息公开申请', '行政复议和诉讼较上年减少', '公开专栏', '2023年度']) {
    it(`${text || 'nothing'} names nothing`, () => assert.deepEqual(matchLabel(text), []));
  }
});

function values(form: Form, id: string): number {
  return form.tables.find((table) => table.id === id)!.blocks.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0);
}
