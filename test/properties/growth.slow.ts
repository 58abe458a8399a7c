import assert from 'node:assert/strict';
import { checkReport } from '../../server/src/checks/run';
import { readReport } from '../../server/src/report/read';
import { createReportService } from '../../server/src/service';
import { expectLinear } from '../kit/growth';
import { makeHtmlReport } from '../kit/html';
import { makeReport } from '../kit/make-report';
import { documentOf } from '../kit/service';

const report = makeReport();
const page = makeHtmlReport();
const cells = makeReport({ layout: 'cellLines' });
/** What is off as it comes runs here too. */
const settings = { checks: { 'wording/*': 'warning' }, words: { 总计: '合计', 公开: '' } } as const;

/** Where a unit stands again and again, and units of which each once took ever longer there, or might. */
const places: Readonly<Record<string, { readonly text: (repeated: string) => string; readonly units: readonly string[] }>> = {
  'a text of nothing but': {
    text: (repeated) => repeated,
    units: ['一', '|', '0', '(', '\n', '\r', '\t', ' ', '１', '，', '、', '*', '_', '<', '&', '[', '《', '\\', '\u2028', '\0', '𠮷', '\ud842', '（', '1 ', '#', '\u001f', '<p>', '<div>', '<table>', '<td>', '<tr><td>', 'a|\n', '（一）', '规章', '总计', '一、本年新收', '0\n\n', '一、\n', '一、总体情况\n', 'XX县', '其中', '| 规章 | 0 | 0 | 0 |\n', '__', '2021年'],
  },
  'a paragraph of': {
    text: (repeated) => report.replace('\n\n二、', `\n${repeated}\n\n二、`),
    units: ['、', '[', '“', '9', '其中3件', '其中3件，', '收到申请3件。', '收到3件、', '予以公开3件', '收到政府信息公开申请12件，其中自然人10件，法人2件，', '3、4、5，', '占50%，', '____件', 'XX县', '共1件', '〇', '第二十条、'],
  },
  'lines of': {
    text: (repeated) => report.replace('\n\n二、', `\n${repeated}\n\n二、`),
    units: ['（一）\n', '1.\n', '总计\n', '三、收到和处理政府信息公开申请情况\n', '1\n一、\n', '1/3\n'],
  },
  'between the rows of a table': {
    text: (repeated) => report.replace('\n二、上年结转', `\n${repeated}\n二、上年结转`),
    units: ['|', '0|', '0\t', '{|', '合计|', '规章|0|0|0\n', '0|0|0|0|0|0|0\n', '|---|\n', '12345', '\t'],
  },
  'behind the cells of a row': {
    text: (repeated) => report.replace('\n二、上年结转', `${repeated}\n二、上年结转`),
    units: ['0 |', ' ', '9', '件'],
  },
  'between the lines of cells': {
    text: (repeated) => cells.replace('二、上年结转', `${repeated}\n\n二、上年结转`),
    units: ['0\n\n', '1 ', '\n', '总计\n\n'],
  },
  'in a cell of a page': {
    text: (repeated) => page.replace('</td>', `${repeated}</td>`),
    units: ['<b>', '&nbsp;', '<br>', '</p>', '<!--', '<td>0'],
  },
};

describe('what grows faster than it should', () => {
  // By a clock that counts steps: whether growth is told must not hang on what else the machine does.
  let steps = 0;
  const secondsOf = (work: () => void): number => {
    const before = steps;
    work();
    return (steps - before) / 1e6;
  };

  it('is told', () => {
    assert.throws(() => expectLinear((size) => void (steps += size * size / 10), 1 << 20, secondsOf), /four times as much/);
    assert.throws(() => expectLinear((size) => void (steps += size ** 1.6), 1 << 20, secondsOf), /four times as much/);
  });

  it('is told from what does not', () => {
    expectLinear((size) => void (steps += size * 1000), 1 << 20, secondsOf);
    expectLinear((size) => void (steps += size * Math.log2(size) + 1e6), 1 << 20, secondsOf);
  });
});

describe('time grows no faster than', function () {
  this.timeout(120_000);
  for (const [place, { text, units }] of Object.entries(places)) {
    for (const unit of new Set(units)) {
      it(`${place} ${JSON.stringify(unit)}`, () => {
        expectLinear((size) => void checkReport(readReport(text(unit.repeat(Math.ceil(size / unit.length)))), { settings }));
      });
    }
  }

  const many: Readonly<Record<string, (count: number) => string>> = {
    'blanks to be filled in': (count) => report.replace('\n\n二、', `\n${'县××局。'.repeat(count / 5)}\n\n二、`),
    'sub-headings': (count) => report.replace('\n\n二、', `\n${'（一）情况。\n'.repeat(count / 7)}\n\n二、`),
    'figures that differ': (count) => report.replace('\n\n二、', `\n${'全年收到政府信息公开申请3件。'.repeat(count / 15)}\n\n二、`),
    'sections': (count) => report + '三、收到和处理政府信息公开申请情况\n'.repeat(count / 17),
    'rows of a table': (count) => report.replace('\n二、上年结转', `\n${'规章 | 0 | 0 | 0 |\n'.repeat(count / 15)}二、上年结转`),
  };
  for (const [what, text] of Object.entries(many)) {
    it(`${what}, in all that is told of a text`, () => {
      expectLinear((size) => {
        const service = createReportService({ logger: { error: (message) => { throw new Error(message); } }, settings: () => settings });
        const document = documentOf(text(size));
        const findings = service.findings(document);
        for (const tell of [service.outline, service.folding, service.sections, service.coverage, service.prose, service.fixesOfAll]) tell(document);
        service.quickFixes(document, findings.slice(0, 500));
        for (const offset of [0, document.text.length / 2 | 0, document.text.length]) {
          for (const tell of [service.hover, service.definition, service.mentions, service.highlights, service.figureOffers]) tell(document, offset);
        }
      }, 1 << 19);
    });
  }
});
