import assert from 'node:assert/strict';
import type { TableId } from '../../server/src/forms/form';
import { someOf } from '../kit/effort';
import { figuresOf } from '../kit/figures';
import { gridOf } from '../kit/grid';
import { layouts } from '../kit/layouts';
import { makeReport } from '../kit/make-report';
import { checkText, expectProblems } from '../kit/problems';
import { tornTables } from '../kit/torn';

describe('not-readable', () => {
  describe('of a table whose text stands there', () => {
    it('stands where the text begins, and is all that is said of the table', () => {
      const heads = ['行政复议', '行政诉讼', '⟦not-readable:未经复议直接起诉⟧', '复议后起诉', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
      const [finding] = expectProblems(makeReport({ change: { tables: { legal: heads.join('\n\n') } } }));
      assert.equal(finding?.severity, 'warning');
      assert.equal(finding.message.zh, '这里像是政府信息公开行政复议、行政诉讼情况表，但分不清哪个数属于哪一行、哪一列，没有读出，也没有核对。请从原件重新复制，或整理成每行先写行名、再依次写各列的数。');
      assert.deepEqual(finding.cell, { table: 'legal', row: null, column: null });
    });

    it('stands on the first line with a label, behind what the section says before', () => {
      const labels = ['规章', '行政规范性文件', '本年制发件数、本年废止件数', '现行有效件数', '行政事业性收费、本年收费金额', '本年处理决定数量'];
      expectProblems(makeReport({ change: {
        prose: { 2: '本年度公开情况如下。' },
        tables: { disclosure: ['规章', `⟦not-readable:${labels[1]}⟧`, ...labels.slice(2)].join('\n') },
      } }));
    });
  });

  describe('of tables that are not filled in', () => {
    const labels = (table: TableId) => gridOf('form2021', table).flatMap((row) => row.filter((cell) => typeof cell === 'string' && !/^[\d.]+$/.test(cell)) as string[]);

    it('where nothing but their labels stands, headings or not', () => {
      const tables = (['disclosure', 'applications', 'legal'] as const).map((id) => labels(id).join('\n\n'));
      for (const text of [tables.join('\n\n'), makeReport({ change: { headings: { 1: null, 2: null, 3: null, 4: null, 5: null, 6: null } } }) + tables.join('\n')]) {
        assert.deepEqual(checkText(text).findings.filter(({ check }) => check === 'not-readable').map(({ cell }) => cell!.table), ['disclosure', 'applications', 'legal']);
      }
    });

    it('not where a text only speaks of them', () => {
      assert.deepEqual(checkText('《条例》施行后，行政规范性文件、行政许可、行政处罚、行政强制和行政事业性收费都应公开；结转下年度继续办理的申请也应答复。\n复议的结果维持、结果纠正，都应说明。').findings, []);
    });
  });

  describe('of figures without labels', () => {
    it('where there are as many as a table has, or nearly', () => {
      const figures = ['⟦not-readable:0 |⟧', '0 |', '0 |', '17 |', '17 |', '53 |', '120820 |', '485207 |', '5893 |', '11568.31 |'];
      expectProblems(makeReport({ change: { tables: { disclosure: figures.join('\n') } } }));
    });

    it('on one line, under heads that are gone', () => {
      expectProblems(makeReport({ change: { tables: { legal: ' |  |  |\n⟦not-readable:1303 | 2473 | 984 | 0 | 4760 | 0 | 0 | 0 | 0 | 0 | 781 | 144 | 0 | 1745 | 2671 |⟧' } } }));
    });

    it('not where another small table stands in the section: then the table is missing', () => {
      expectProblems(makeReport({ change: {
        tables: { disclosure: '渠道 | 条数 |\n网站 | 120 |\n微信 | 88 |' },
        headings: { 2: '二、主动公开政府信息情况⟦missing-table:⟧' },
      } }));
    });
  });

  describe('of a picture', () => {
    const pictures = [
      '[图片]', '［图片1］', '（图片）', '【图：依申请公开情况统计】', '图1', '图 3 行政复议、行政诉讼情况', '图片', '![](media/image1.png)', '![表格](data:image/png;base64,iVBORw0KGgo=)',
      '<img src="/upload/2022/1.jpg" alt="">', '<IMG SRC=a.gif/>', 'W020220129.png', '[Image]',
    ];
    for (const picture of someOf(pictures, 4)) {
      it(`${picture} in the place of the table`, () => {
        const [finding] = expectProblems(makeReport({ change: { tables: { legal: `⟦not-readable:${picture}⟧` } } }));
        assert.equal(finding?.message.zh, '这里放的是图片，政府信息公开行政复议、行政诉讼情况表中的数读不出来，没有核对。请把图片换成文字表格，没有的填 0。');
      });
    }

    it('points at a picture inside a paragraph', () => {
      expectProblems(makeReport({ change: { tables: { legal: '<p>⟦not-readable:<img src="a.png">⟧</p>' } } }));
    });

    it('is one finding for each of the three tables', () => {
      expectProblems(makeReport({ change: { tables: { disclosure: '⟦not-readable:图1⟧', applications: '⟦not-readable:图2⟧', legal: '⟦not-readable:图3⟧' } } }));
    });

    it('is silent about a picture beside the table', () => {
      const table = layouts.bars(gridOf('form2021', 'legal'));
      expectProblems(makeReport({ change: { tables: { legal: `图1\n\n${table}\n\n[图片]` } } }));
    });

    it('is silent about words that only speak of one: then the table is missing', () => {
      for (const words of someOf(['具体情况见下图。', '本年度发布图解 3 件。', '图书馆设公开查阅点。'], 2)) {
        expectProblems(makeReport({ change: { tables: { legal: words }, headings: { 4: '四、政府信息公开行政复议、行政诉讼情况⟦missing-table:⟧' } } }));
      }
    });
  });

  describe('of tables whose labels and figures came apart', () => {
    for (const [name, tables] of someOf(Object.entries(tornTables), 3)) {
      const readWhole = name === 'someLabelsBehind' ? ['disclosure'] : [];

      it(`${name}: one finding for each table, and nothing else of it`, () => {
        const found = checkText(makeReport({ change: { tables } })).findings;
        assert.deepEqual(found.map((finding) => [finding.check, finding.cell?.table]), ['disclosure', 'applications', 'legal'].filter((id) => !readWhole.includes(id)).map((id) => ['not-readable', id]));
      });

      for (const id of ['disclosure', 'applications', 'legal'] as const) {
        if (readWhole.includes(id)) continue;
        it(`${name}: shows in ${id} alone, page numbers or not`, () => {
          const [torn, paged] = [tables[id].replace(/- \d -\n\n/g, ''), tables[id]];
          for (const text of [torn, paged]) assert.deepEqual(checkText(makeReport({ layout: 'cellLines', change: { tables: { [id]: text } } })).findings.map((finding) => [finding.check, finding.cell?.table]), [['not-readable', id]]);
        });
      }
    }

    it('says how many rows could not be read, which, and that sums were not checked', () => {
      const [disclosure, applications] = checkText(makeReport({ change: { tables: tornTables.labelsBehind } })).findings;
      assert.equal(disclosure?.message.zh, '主动公开政府信息情况表的行名和数错开了（从 PDF 提取的文字常这样），有 3 行读不出：“行政规范性文件”“行政许可”“行政事业性收费”。请从原件重新复制，或整理成每行先写行名、再依次写各列的数。');
      assert.match(applications!.message.zh, /，有 \d+ 行读不出：“[^“”]+”“[^“”]+”“[^“”]+”等，有关的合计没有核对。/);
      assert.match(applications!.message.en, /: \d+ rows could not be read: “[^“”]+”, “[^“”]+”, “[^“”]+” and more; the sums that need them were not checked\./);
    });

    it('reads no figures of a sum that does not hold in such a text, and says so', () => {
      const rows = { 'legal.review': ['6', '7', '1', '2', '15'] };
      const legal = layouts.cellLines(gridOf('form2021', 'legal', { rows }));
      const { findings, coverage } = checkText(makeReport({ change: { tables: { ...tornTables.labelsBehind, legal } } }));
      assert.match(findings.at(-1)!.message.zh, /^政府信息公开行政复议、行政诉讼情况表的行名和数错开了（从 PDF 提取的文字常这样），有 1 行读不出：“行政复议”，有关的合计没有核对。/);
      assert.equal(coverage.relations.failed, 0);
      assert.equal(coverage.relations.open.some(({ relation }) => relation === 'legal-total.review'), true);
    });

    it('takes rows that lack figures in a text with page numbers for torn', () => {
      const lost = { 'applications.granted': ['129', '0', '0', '0', '0', '129'] };
      const text = makeReport({ layout: 'cellLines', change: { rows: lost } });
      assert.deepEqual(ids(text), ['row-width']);
      assert.deepEqual(ids(text.replace('二、主动', '— 1 —\n\n二、主动').replace('五、存在', '— 2 —\n\n五、存在')), ['not-readable']);
    });
  });

  describe('is silent about a page written a cell a line that lost', () => {
    const figures = figuresOf('form2021').applications;
    const short = (key: string): readonly string[] => figures[key]!.slice(1);
    const ordinary: readonly [string, Parameters<typeof gridOf>[2], readonly string[]][] = [
      ['a cell', { rows: { 'applications.new': short('new') } }, ['row-width']],
      ['a cell in each of three rows', { rows: { 'applications.new': short('new'), 'applications.partial': short('partial'), 'applications.total': short('total') } }, ['row-width', 'row-width', 'row-width']],
      ['a row', { rows: { 'applications.denied.4': null } }, ['missing-row']],
      ['the figures of a row', { rows: { 'applications.denied.4': [] } }, ['blank-cell']],
      ['a label', { labels: { 'applications.denied.4': '' } }, ['missing-row', 'row-width']],
      ['two labels, one behind the other', { labels: { 'applications.denied.4': '', 'applications.denied.5': '' } }, ['missing-row', 'row-width']],
      ['a label, and the figures of another row', { labels: { 'applications.denied.4': '' }, rows: { 'applications.notProcessed.3': [] } }, ['blank-cell', 'missing-row', 'row-width']],
      ['a label, and a cell of another row', { labels: { 'applications.denied.4': '' }, rows: { 'applications.new': short('new') } }, ['missing-row', 'row-width', 'row-width']],
      ['nothing, but has a row’s figures twice', { rows: { 'applications.denied.4': [...figures['denied.4']!, ...figures['denied.4']!] } }, ['row-width']],
    ];
    for (const [name, change, expected] of ordinary) {
      it(name, () => {
        const text = makeReport({ change: { tables: { applications: layouts.cellLines(gridOf('form2021', 'applications', change)).replace(/\n\n(?=\n\n)/g, '') } } });
        assert.deepEqual(ids(text).sort(), expected);
      });
    }
  });

  it('is silent about glued tables: which of their digits cannot be parted is for glued-numbers to say', () => {
    const legal = '行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计⟦glued-numbers:671216271110811210⟧';
    const [finding] = expectProblems(makeReport({ change: { tables: { legal } } }));
    assert.match(finding!.message.zh, /3 行分不开：/);
  });
});

function ids(text: string): string[] {
  return checkText(text).findings.map((finding) => finding.check);
}
