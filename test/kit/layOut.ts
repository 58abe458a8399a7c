import assert from 'node:assert/strict';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import type { ReportService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/edits';
import { foldLabel } from '../../server/src/text/fold';
import { documentOf, quietService } from './service';

/** A text with its tables laid out, and the reasons of those that were left. */
export interface LaidText {
  readonly text: string;
  readonly left: readonly string[];
}

/** Lays out every table of a text and asserts that figures, units and letters are what they were, and that a second time changes nothing. */
export function expectLaidOut(text: string, ambiguousAsWide = false, service: ReportService = quietService()): LaidText {
  const laid = laidOut(service, text, ambiguousAsWide);
  assert.deepEqual(figuresIn(laid.text), figuresIn(text));
  assert.equal(lettersIn(laid.text), lettersIn(text));
  assert.deepEqual(laidOut(quietService(), laid.text, ambiguousAsWide), laid, 'laid out twice is laid out once');
  return laid;
}

function laidOut(service: ReportService, text: string, ambiguousAsWide: boolean): LaidText {
  const tables = service.layOut(documentOf(text), null, ambiguousAsWide);
  return { text: applyEdits(text, tables.flatMap(({ edits }) => edits)), left: tables.flatMap(({ left }) => (left === null ? [] : [left.zh])) };
}

function figuresIn(text: string): unknown {
  const report = readReport(text);
  const { form, tables, units, sections } = exportReport(report, 'utf-8');
  return { form, tables, units, others: report.tables.map(({ outside, repeated }) => [...outside, ...repeated].map(({ printed, cells }) => [foldLabel(printed), cells?.map(({ state, text: figure }) => [state, figure])])), sections: sections.map(({ number, title }) => [number, title]) };
}

/** In any order: a page number comes to stand behind the table, a torn label together. Blanks, bars and drawn lines are no letters. */
function lettersIn(text: string): string {
  return [...text.replace(/^[|\s:+-]*-{3}[|\s:+-]*$|^\s*\+[-=+]+\s*$/gm, '').replace(/[\s|｜│─-╿]/gu, '')].sort().join('');
}
