import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkReport } from '../../server/src/checks/run';
import type { CheckResult } from '../../server/src/checks/run';
import { forms } from '../../server/src/forms/registry';
import { readReport } from '../../server/src/report/read';
import type { Span } from '../../server/src/text/span';
import { figuresOf } from '../kit/figures';
import { layoutIds } from '../kit/layouts';
import { makeReport } from '../kit/make-report';

const runs = { seed: 20211231, numRuns: 250 };

describe('checking any text', function () {
  this.timeout(60_000);
  const clean = layoutIds.map((layout) => makeReport({ layout }));
  const noise = fc.constantFrom('|', '\t', '\n', '\r\n', '\r', '一、', '（六）', '0', '９', '𠀀', '😀', '\ud800', '\u2028', '\0', ' ', '总计', '四、结转下年度继续办理', '政府信息公开');
  // Half surrogates too. fast-check's own unit of this kind takes half a second to build.
  const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  const scrap = fc.array(fc.oneof(noise, fc.string({ unit: anyCharacter, maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(''));
  /** A report with a stretch replaced: lost, doubled, torn in the middle of a character, or sown with noise. */
  const broken = fc.tuple(fc.constantFrom(...clean), fc.nat(3000), fc.nat(200), scrap, fc.boolean())
    .map(([text, at, length, put, doubled]) => text.slice(0, at) + put + text.slice(doubled ? Math.max(0, at - length) : at + length));

  it('never fails, and every span lies in the text and cuts no character', () => {
    fc.assert(fc.property(fc.oneof(broken, scrap), (text) => {
      const { findings } = check(text);
      for (const finding of findings) for (const { span } of [finding, ...finding.related]) assertInside(text, span);
    }), { ...runs, numRuns: 1000 });
  });

  it('gives the same again', () => {
    fc.assert(fc.property(broken, (text) => {
      assert.deepEqual(check(text), check(text));
    }), { ...runs, numRuns: 100 });
  });

  it('says each thing once on a place', () => {
    fc.assert(fc.property(broken, (text) => {
      const said = check(text).findings.map((finding) => `${finding.span.start} ${finding.span.end} ${finding.message.zh}`);
      assert.equal(new Set(said).size, said.length);
    }), { ...runs, numRuns: 100 });
  });

  it('accounts for every relation: checked or open', () => {
    fc.assert(fc.property(broken, (text) => {
      const { total, checked, failed, open } = check(text).coverage.relations;
      assert.equal(total, checked + open.length);
      assert.ok(failed <= checked);
    }), { ...runs, numRuns: 100 });
  });
});

describe('one wrong figure', function () {
  this.timeout(60_000);
  for (const form of forms) {
    const cells = form.tables.filter((table) => table.relations.length > 0).flatMap((table) =>
      table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column, at) => ({
        key: `${table.id}.${row.key}.${column.key}`,
        figure: Number(figuresOf(form.id)[table.id][row.key]![at]),
      })))));

    it(`in a sum of ${form.id} is always found, in any layout`, () => {
      const change = fc.tuple(fc.constantFrom(...cells), fc.integer({ min: 0, max: 99999 }), fc.constantFrom(...layoutIds)).filter(([cell, figure]) => cell.figure !== figure);
      fc.assert(fc.property(change, ([cell, figure, layout]) => {
        const { findings } = check(makeReport({ form: form.id, layout, change: { cells: { [cell.key]: String(figure) } } }));
        assert.ok(findings.length > 0, cell.key);
        for (const finding of findings) {
          const places = [finding.cell, ...finding.related.map((each) => each.cell)];
          assert.ok(places.some((place) => `${place?.table}.${place?.row}.${place?.column}` === cell.key), `${finding.message.zh} does not point to ${cell.key}`);
        }
      }), runs);
    });
  }
});

function check(text: string): CheckResult {
  return checkReport(readReport(text), { logger: { error: (message) => assert.fail(message) } });
}

function assertInside(text: string, { start, end }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const at of [start, end]) {
    const cut = isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
    assert.ok(!cut, `a character is cut at ${at}`);
  }
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
