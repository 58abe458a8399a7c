import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutlineItem } from '../../server/src/features/outline';
import { formatDecimal } from '../../server/src/text/decimal';
import { lineStarts } from '../../server/src/text/lines';
import { outlineIn } from '../kit/outline';
import { documentOf, quietService } from '../kit/service';
import { readText, sharedFile } from './shared';

const folder = sharedFile('seeds');

/** Where what is counted stands behind its number (发布368项行政许可事项), nothing can be offered. */
const leastOffered = 80;

/** What the editor shows of real reports: every section, every row, every figure. */
describe('outline, hover and folding of the reports of ../shared/seeds', () => {
  if (folder === null) {
    it('are not here: put them beside the project as ../shared/seeds', function () { this.skip(); });
    return;
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    describe(file, () => {
      const text = readText(join(folder, file));
      const service = quietService();
      const document = documentOf(text);
      const report = service.report(document);

      it('the outline is sound, has the six sections and every row that was read', () => {
        const [root] = outlineIn(text);
        assert.equal(root?.children.filter((item) => item.kind === 'section').length, 6);
        const rows = (item: OutlineItem): number => (item.kind === 'row' ? 1 : 0) + item.children.map(rows).reduce((a, b) => a + b, 0);
        assert.equal(rows(root!), report.tables.flatMap((table) => table.blocks).flatMap((block) => block.rows).length);
      });

      it('hovering over any figure tells that figure', () => {
        const cells = report.tables.flatMap((table) => table.blocks).flatMap((block) => block.rows).flatMap((row) => row.cells);
        for (const { span, value } of cells) {
          if (span === null || value === null) continue;
          const hover = service.hover(document, span.start);
          assert.deepEqual(hover?.span, { start: span.start, end: span.end });
          assert.ok(hover.markdown.zh.includes(`**：${formatDecimal(value)}`), `${text.slice(span.start, span.end)}: ${hover.markdown.zh}`);
        }
      });

      it('what a hover says of an equation or a sentence is what was found', () => {
        const { relations, claims } = service.coverage(document);
        const told = new Set<string>();
        // A caret touches both ends of what it stands at, so that every second place meets everything, however short.
        for (let offset = 0; offset < text.length; offset += 2) {
          for (const line of service.hover(document, offset)?.markdown.zh.split('\n') ?? []) if (line.startsWith('- ✗')) told.add(line);
        }
        assert.equal(told.size > 0, relations.failed + claims.failed > 0, [...told].join('\n'));
      });

      it('from every figure in a sentence to its cells and back', () => {
        for (const { span, state } of service.prose(document)) {
          const jump = service.definition(document, span.start);
          if (state === 'excused') assert.equal(jump, null);
          // A percentage states nothing of its own; what it stands behind does.
          if (/[%％‰]$/.test(text.slice(span.start, span.end))) continue;
          for (const { span: cell } of jump?.targets ?? []) {
            const back = service.mentions(document, cell.start);
            // Digits that could not be told apart are no cell.
            if (back === null) assert.notEqual(state, 'holds');
            else assert.ok(back.statements.some(({ start }) => start === span.start), text.slice(span.start, span.end));
          }
        }
      });

      it('what folds lies inside the text and never half inside another', () => {
        const last = lineStarts(text).length - 1;
        const stretches = service.folding(document);
        for (const [at, a] of stretches.entries()) {
          assert.ok(a.startLine < a.endLine && a.endLine <= last);
          for (const b of stretches.slice(at + 1)) assert.ok(b.startLine > a.endLine || b.endLine <= a.endLine, JSON.stringify([a, b]));
        }
      });
    });
  }

  it('nearly every figure that agrees is offered where its sentence breaks off before it', function () {
    this.timeout(60_000);
    const missed: string[] = [];
    let tried = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const text = readText(join(folder, file));
      for (const { span, state, printed } of quietService().prose(documentOf(text))) {
        if (state !== 'holds' || !/^\d+(?:\.\d\d%|[件项])$/.test(printed)) continue;
        tried++;
        const broken = text.slice(0, span.start) + text.slice(span.end);
        const offers = quietService().figureOffers(documentOf(broken), span.start);
        if (offers.every((offer) => offer.text !== printed)) missed.push(`${text.slice(Math.max(0, span.start - 20), span.start)}¦${printed}`);
      }
    }
    assert.ok((tried - missed.length) * 100 >= leastOffered * tried, `${missed.length} of ${tried}:\n${missed.join('\n')}`);
  });
});
