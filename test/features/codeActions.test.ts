import assert from 'node:assert/strict';
import type { Repair } from '../../server/src/checks/check';
import { fixesOfAll, fixesOfKind, quickFixes } from '../../server/src/features/codeActions';
import type { RepairableFinding } from '../../server/src/features/codeActions';

const repair = (name: string, safe: boolean): Repair => ({ title: { zh: name, en: name }, safe, edits: [{ span: { start: 0, end: 0 }, text: name }] });
const finding = (check: string, ...repairs: Repair[]): RepairableFinding => ({ check, repairs });
const titles = new Map([['blank-cell', { zh: '格子空着', en: 'a cell is blank' }], ['row-total', { zh: '合计不符', en: 'a sum fails' }]]);

const blank = finding('blank-cell', repair('填 0', true), repair('填合计', false));
const total = finding('row-total', repair('改为 5', false));
const silent = finding('not-a-number');

describe('code actions', () => {
  it('are the repairs of a finding; only the safe one is preferred, and of others it is said that figures change', () => {
    assert.deepEqual(quickFixes([blank, total, silent]).map(({ title, kind, preferred, findings, change }) => [title.zh, kind, preferred, findings, change]), [
      ['填 0', 'quickfix', true, [blank], blank.repairs[0]!.edits],
      ['填合计（改动数字，请核对）', 'quickfix', false, [blank], blank.repairs[1]!.edits],
      ['改为 5（改动数字，请核对）', 'quickfix', false, [total], total.repairs[0]!.edits],
    ]);
  });

  it('make all repairs of a kind where there are several, if they are safe', () => {
    assert.deepEqual(fixesOfKind([blank, total], [blank, blank, total, total], titles).map(({ title, preferred, change }) => [title, preferred, change]), [
      [{ zh: '全部修复：格子空着（2 处）', en: 'Fix all 2: a cell is blank' }, false, { check: 'blank-cell' }],
    ]);
    assert.deepEqual(fixesOfKind([blank], [blank, total], titles), []);
    assert.deepEqual(fixesOfKind([silent], [blank, blank], titles), []);
  });

  it('make every safe repair, where there is one', () => {
    assert.deepEqual(fixesOfAll([total, blank, silent]).map(({ kind, findings, change }) => [kind, findings, change]), [['source.fixAll.gouji', [blank], { check: null }]]);
    assert.deepEqual(fixesOfAll([total, silent]), []);
  });
});
