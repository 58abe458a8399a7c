import assert from 'node:assert/strict';
import fc from 'fast-check';
import { onlyRepair, fixAll } from '../../server/src/checks/fixAll';
import type { Finding } from '../../server/src/checks/check';
import { checkReport } from '../../server/src/checks/run';
import type { OutlineItem } from '../../server/src/features/outline';
import { isSilence } from '../../server/src/lsp/codeActions';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { createReportService } from '../../server/src/service';
import type { ReportService } from '../../server/src/service';
import type { Span } from '../../server/src/text/span';
import { brokenReport, isPlaceIn, mishandledReport, scrap } from '../kit/any-text';
import { expectSoundRepairs } from '../kit/problems';
import { documentOf } from '../kit/service';

const anyText = fc.oneof({ weight: 3, arbitrary: mishandledReport() }, { weight: 2, arbitrary: brokenReport() }, { weight: 1, arbitrary: scrap });

/** What is off as it comes runs here too. */
const settings = { checks: { 'wording/*': 'warning' }, words: { 总计: '合计', 申请: '', 一: '壹' } } as const;

describe('of any text', function () {
  this.timeout(300_000);

  it('every feature tells something, at any place, without an error, and of places in the text', () => {
    fc.assert(fc.property(anyText, fc.array(fc.nat({ max: 20_000 }), { maxLength: 8 }), (text, offsets) => {
      const document = documentOf(text);
      const service = createReportService({ logger: { error: (message) => assert.fail(message) }, settings: () => settings });
      const findings = service.findings(document);
      expectSoundRepairs(text, findings);
      const places = [-1, 0, ...offsets.map((offset) => offset % (text.length + 2)), ...findings.slice(0, 5).map(({ span }) => span.start)];
      for (const span of [...spansOf(service, text, findings), ...places.flatMap((offset) => [...spansAt(service, text, offset)])]) {
        assert.ok(isPlaceIn(text, span), `${span.start}–${span.end} of ${text.length}`);
      }
    }), { seed: 20240131, numRuns: 60 });
  });

  it('all repairs can be made until none is left to choose, and then the text is read again', () => {
    fc.assert(fc.property(anyText, (text) => {
      const findingsOf = (each: string): readonly Finding[] => checkReport(readReport(each), { settings, logger: { error: (message) => assert.fail(message) } }).findings;
      readReport(fixAll(text, findingsOf, onlyRepair).text);
    }), { seed: 20240201, numRuns: 15 });
  });

  it('the export can be written down', () => {
    fc.assert(fc.property(anyText, (text) => {
      const exported = exportReport(readReport(text), 'utf-8');
      assert.deepEqual(JSON.parse(JSON.stringify(exported)), exported);
    }), { seed: 20240202, numRuns: 30 });
  });
});

/** Every place that is told of a text without being asked for one. */
function* spansOf(service: ReportService, text: string, findings: readonly Finding[]): Iterable<Span> {
  const document = documentOf(text);
  for (const { span, related } of findings) yield* [span, ...related.map((each) => each.span)];
  yield* outlineSpans(service.outline(document));
  for (const { heading } of service.sections(document)) if (heading !== null) yield heading;
  for (const { place } of service.coverage(document).gaps) if (place !== null) yield place;
  for (const { span } of service.prose(document)) yield span;
  for (const { startLine, endLine } of service.folding(document)) assert.ok(0 <= startLine && startLine < endLine);
  const actions = [...service.quickFixes(document, findings), ...service.fixesOfAll(document)];
  for (const { change } of actions) if (!isSilence(change)) for (const { span } of 'check' in change ? service.fixAll(document, change) : change) yield span;
}

function* outlineSpans(items: readonly OutlineItem[]): Iterable<Span> {
  for (const { span, selection, children } of items) {
    yield* [span, selection];
    yield* outlineSpans(children);
  }
}

/** Every place that is told when asked for one. */
function* spansAt(service: ReportService, text: string, offset: number): Iterable<Span> {
  const document = documentOf(text);
  const [hover, jump, mentions] = [service.hover(document, offset), service.definition(document, offset), service.mentions(document, offset)];
  if (hover !== null) yield hover.span;
  if (jump !== null) for (const { span, row } of jump.targets) yield* [jump.from, span, row];
  if (mentions !== null) yield* [...mentions.cells, ...mentions.statements];
  for (const { span } of service.highlights(document, offset)) yield span;
  for (const { span } of service.figureOffers(document, offset)) yield span;
}
