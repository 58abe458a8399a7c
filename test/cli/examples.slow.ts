import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/text/decode';
import { checkReport } from '../../server/src/checks/run';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { lineStarts, positionAt } from '../../server/src/text/lines';
import { projectRoot } from './root';

/** A mistake that was planted. Line and column from 1; `text` is what the finding stands on. */
interface Expected {
  readonly line: number;
  readonly column: number;
  readonly check: string;
  readonly severity: string;
  readonly text: string;
}

const folder = join(projectRoot, 'examples');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Readonly<Record<string, readonly Expected[]>>;
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

describe('the examples', () => {
  it('are all in expected.json, and nothing else is', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt')).sort();
    assert.deepEqual(Object.keys(expected).sort(), files);
  });

  for (const [file, planted] of Object.entries(expected)) {
    const decoded = decode(readFileSync(join(folder, file)), null);
    assert.ok('text' in decoded);
    const { text } = decoded;
    const report = readReport(text);

    it(`${file} has exactly the findings that were planted`, () => {
      const lines = lineStarts(text);
      const found = checkReport(report, { logger: { error: assert.fail } }).findings.map(({ check, severity, span }): Expected => {
        const { line, character } = positionAt(lines, span.start);
        return { line: line + 1, column: character + 1, check, severity, text: text.slice(span.start, span.end) };
      });
      assert.deepEqual(found, planted);
    });

    it(`${file} is read: title, sections, tables`, () => {
      const { agency, year, form, tables } = exportReport(report, decoded.encoding);
      const [, name, printed] = /^(.+?)(\d{4})年政府信息公开工作年度报告\.txt$/.exec(file)!;
      assert.deepEqual({ agency, year }, { agency: name, year: Number(printed) });
      const figures = Object.values(tables).flatMap((table) => Object.values(table).flat());
      const read = figures.filter((figure) => figure !== null).length;
      assert.equal(figures.length, form === 'form2019' ? 198 : 200);
      if (planted.length === 0) assert.equal(read, figures.length);
      else assert.ok(read >= figures.length - 30, `${read} of ${figures.length} figures read`);
    });

    it(`${file} is described in README.md`, () => {
      const [, ...sections] = readme.split(/^### /m);
      const own = sections.find((section) => section.startsWith(`${file}\n`));
      assert.ok(own !== undefined);
      const rows = [...own.matchAll(/^\| (\d+) \| `([a-z-]+)` \|/gm)].map(([, line, check]) => `${line} ${check}`);
      assert.deepEqual(rows, planted.map(({ line, check }) => `${line} ${check}`));
    });
  }
});
