import { expectDefinition, expectMentions, expectNowhere } from '../kit/navigation';
import { makeReport } from '../kit/make-report';
import type { ReportChange } from '../kit/make-report';
import { figuresOf } from '../kit/figures';
import { layoutIds } from '../kit/layouts';

/** A right report of the form of 2021 with another first section: 242 received, 1 carried in, 240 handled (129 granted, 6 in part), 3 carried out. */
const saying = (prose: string, cells: ReportChange['cells'] = {}, layout?: (typeof layoutIds)[number]): string =>
  makeReport({ ...(layout === undefined ? {} : { layout }), change: { prose: { 1: prose }, cells } });

describe('definition', () => {
  for (const layout of layoutIds) {
    it(`of a figure in a sentence is its cell: ${layout}`, () => {
      expectDefinition(saying('全年答复政府信息公开申请⟦from:240件⟧，另有3件结转。', { 'applications.total.total': '⟦to:240⟧' }, layout));
    });
  }

  it('of a sum are its cells', () => {
    expectDefinition(saying('予以公开及部分公开政府信息公开申请⟦from:135件⟧。', { 'applications.granted.total': '⟦to:129⟧', 'applications.partial.total': '⟦to:6⟧' }));
  });

  it('follows the reading that holds', () => {
    expectDefinition(saying('受理政府信息公开申请⟦from:242件⟧。', { 'applications.new.total': '⟦to:242⟧' }));
    expectDefinition(saying('受理政府信息公开申请⟦from:243件⟧。', { 'applications.new.total': '⟦to:242⟧', 'applications.carriedIn.total': '⟦to:1⟧' }));
  });

  it('of a figure that does not agree is the cell that it should be', () => {
    expectDefinition(saying('答复政府信息公开申请⟦from:241件⟧。', { 'applications.total.total': '⟦to:240⟧' }));
  });

  it('of a percentage are its part and its whole', () => {
    expectDefinition(saying('答复申请240件，其中予以公开129件，占⟦from:53.75%⟧。', { 'applications.granted.total': '⟦to:129⟧', 'applications.total.total': '⟦to:240⟧' }));
  });

  it('of words that say there was none are the cells', () => {
    expectDefinition(saying('行政复议、诉讼办结规范，⟦from:没有政府信息公开申请结转下年度⟧。', { 'applications.carriedOut.total': '⟦to:3⟧' }));
  });

  it('of a cell is itself', () => {
    expectDefinition(saying('', { 'applications.new.business': '⟦to:⟦from:6⟧⟧' }));
  });

  it('of a total are the cells that it adds up, of every sum', () => {
    expectDefinition(saying('', {
      'applications.carriedOut.total': '⟦from:3⟧', 'applications.new.total': '⟦to:242⟧', 'applications.carriedIn.total': '⟦to:1⟧', 'applications.total.total': '⟦to:240⟧',
      ...Object.fromEntries(['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'other'].map((column) => [`applications.carriedOut.${column}`, `⟦to:${figuresOf('form2021').applications['carriedOut']![columnAt(column)]!}⟧`])),
    }));
  });

  it('counts code units: behind characters of two', () => {
    expectDefinition(saying('𠮷县😀推进公开。答复政府信息公开申请240件，结转下年度⟦from:3件⟧。', { 'applications.carriedOut.total': '⟦to:3⟧' }));
  });

  it('there is none of other numbers, of other years and of words', () => {
    expectNowhere(saying('收到政府信息公开申请同时处理建议提案⟦from:8件⟧。'));
    expectNowhere(saying('⟦from:全年答复⟧申请 240件。'));
  });
});

describe('references and highlights', () => {
  it('of a cell are the sentences that state it, alone and in sums, and the parts of its own sums', () => {
    expectMentions(saying('依申请公开。受理申请⟦statement:242件⟧，答复240件。\n全年共受理政府信息公开申请⟦statement:243件⟧。', {
      'applications.new.naturalPerson': '⟦part:236⟧', 'applications.new.business': '⟦part:6⟧', 'applications.new.research': '⟦part:0⟧', 'applications.new.nonprofit': '⟦part:0⟧',
      'applications.new.legalService': '⟦part:0⟧', 'applications.new.other': '⟦part:0⟧', 'applications.new.total': '⟦cell:⟦from:242⟧⟧', 'applications.carriedOut.total': '⟦total:3⟧',
    }));
  });

  it('of a cell that no sentence states are itself and the totals that count it', () => {
    expectMentions(saying('', { 'applications.new.business': '⟦cell:⟦from:6⟧⟧', 'applications.new.total': '⟦total:242⟧', 'applications.carriedOut.business': '⟦total:0⟧' }));
  });

  it('of a figure in a sentence are its cells and the sentences that state the same', () => {
    expectMentions(saying('受理政府信息公开申请⟦statement:⟦from:242件⟧⟧，答复240件。上年结转1件。\n全年新收政府信息公开申请⟦statement:242件⟧。', { 'applications.new.total': '⟦cell:242⟧' }));
    expectMentions(saying('予以公开及部分公开政府信息公开申请⟦statement:⟦from:135件⟧⟧，其中予以公开129件。', { 'applications.granted.total': '⟦cell:129⟧', 'applications.partial.total': '⟦cell:6⟧' }));
  });

  it('of a percentage are those of its part', () => {
    expectMentions(saying('答复申请240件，其中予以公开⟦statement:129件⟧，占⟦from:53.75%⟧。', { 'applications.granted.total': '⟦cell:129⟧' }));
  });
});

function columnAt(column: string): number {
  return ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'other', 'total'].indexOf(column);
}
