import assert from 'node:assert/strict';
import { forms } from '../../server/src/forms/registry';
import { importBytes } from '../../server/src/interchange/importBytes';
import type { Imported } from '../../server/src/interchange/importBytes';
import { exportReport } from '../../server/src/report/export';
import { readReport } from '../../server/src/report/read';
import { figuresOf } from '../kit/figures';
import { builtOffice } from '../kit/office';
import { pdfOf } from '../kit/pdf';
import type { PageText } from '../kit/pdf';
import { reportOnPages } from '../kit/reportOnPages';
import { tableOnPage } from '../kit/ruled';
import type { PageCell } from '../kit/ruled';

async function imported(bytes: Uint8Array): Promise<Imported> {
  const answer = await importBytes({ name: 'a.pdf', bytes }, builtOffice);
  if ('reason' in answer) throw new Error(answer.reason.en);
  return answer;
}

const remark = '（此处是导入说明：由PDF按位置取出，请与原文核对后删去）';

async function expectText(pages: readonly (readonly PageText[])[], text: string): Promise<void> {
  assert.equal((await imported(pdfOf(pages))).text, text);
}

describe('import of PDF', function () {
  this.timeout(60_000);

  for (const { id: form } of forms) {
    it(`reads every figure of ${form} from its tables on pages`, async () => {
      const { text, notes } = await imported(pdfOf(reportOnPages(form)));
      const { tables, sections } = exportReport(readReport(text), 'utf-8');
      assert.deepEqual({ ...tables }, figuresOf(form));
      assert.deepEqual(sections.map(({ number }) => number), [1, 2, 3, 4, 5, 6]);
      assert.ok(notes.some(({ zh }) => zh.includes('按文字在页面上的位置')));
    });
  }

  it('puts the lines of a paragraph together, over the end of a page as well, and leaves numbers of pages out', () => expectText(
    [
      [{ x: 114, y: 100, text: '全县收到申请二十四件，其中网上申请二十' }, { x: 90, y: 120, text: '件，信函申请三件，当面申请一件，已全部按期答' }, { x: 290, y: 780, text: '— 1 —' }],
      [{ x: 90, y: 100, text: '复。' }, { x: 114, y: 120, text: '第二段。' }, { x: 290, y: 780, text: '— 2 —' }],
    ],
    `${remark}\n\n全县收到申请二十四件，其中网上申请二十件，信函申请三件，当面申请一件，已全部按期答复。\n第二段。\n`,
  ));

  it('writes characters in the place of radicals that look like them', () => expectText(
    [[{ x: 90, y: 100, text: '全年⼯作，⻔户网站，⺠生' }]],
    `${remark}\n\n全年工作，门户网站，民生\n`,
  ));

  describe('tells cells by the lines between them', () => {
    const cells = (...texts: string[]): PageCell[] => texts.map((text) => ({ text }));
    const page = (rows: readonly (readonly PageCell[])[], place?: Parameters<typeof tableOnPage>[1]): ReturnType<typeof tableOnPage> => tableOnPage(rows, place);
    async function expectTable(pages: readonly ReturnType<typeof tableOnPage>[], table: string): Promise<void> {
      for (const drawn of ['lines', 'boxes'] as const) {
        const bytes = pdfOf(pages.map(({ texts }) => texts), undefined, undefined, pages.map(({ rules }) => rules), drawn);
        assert.equal((await imported(bytes)).text, `${remark}\n\n${table}\n`, drawn);
      }
    }

    it('blank ones too, and labels of several lines', () => expectTable(
      [page([cells('项目', '甲', '乙', '丙'), cells('较长的名称\n分两行写', '', '12', ''), cells('第二行', '3', '', '0')])],
      '| 项目 | 甲 | 乙 | 丙 |\n| 较长的名称分两行写 |  | 12 |  |\n| 第二行 | 3 |  | 0 |',
    ));

    it('merged ones', () => expectTable(
      [page([[{ text: '组', rows: 2 }, { text: '两列', columns: 2 }], cells('1', '2'), cells('末行', '3', '4')])],
      '| 组 | 两列 |  |\n|  | 1 | 2 |\n| 末行 | 3 | 4 |',
    ));

    it('on the next page as well, without the heads that are printed again there', () => expectTable(
      [page([cells('项目', '甲', '乙'), cells('第一行', '1', '2')]), page([cells('项目', '甲', '乙'), cells('第二行', '3', '')])],
      '| 项目 | 甲 | 乙 |\n| 第一行 | 1 | 2 |\n| 第二行 | 3 |  |',
    ));

    it('and puts a row together that the end of the page has cut', () => expectTable(
      [page([cells('项目', '甲', '乙'), cells('1.申请人无正当理由', '1', '2')]), page([cells('逾期不补正', '', ''), cells('2.其他', '3', '')])],
      '| 项目 | 甲 | 乙 |\n| 1.申请人无正当理由逾期不补正 | 1 | 2 |\n| 2.其他 | 3 |  |',
    ));

    it('but does not put rows together that are two', () => expectTable(
      [page([cells('信息内容', '制发', '废止'), cells('规章', '', '')]), page([cells('规范性文件', '1', '2')])],
      '| 信息内容 | 制发 | 废止 |\n| 规章 |  |  |\n| 规范性文件 | 1 | 2 |',
    ));

    it('takes a frame around paragraphs for none, nor a figure in two lines for one', async () => {
      const { texts, rules } = page([cells('一段文字'), cells('另一段')], { width: 300 });
      assert.doesNotMatch((await imported(pdfOf([texts], undefined, undefined, [rules]))).text, /\|/);
      await expectTable([page([cells('项目', '甲', '乙'), cells('第一行', '1\n2', '3')])], '| 项目 | 甲 | 乙 |\n| 第一行 | 1 2 | 3 |');
    });
  });

  it('leaves out what stands over and under every page, and says so', async () => {
    const pages = [1, 2, 3].map((number) => [{ x: 90, y: 40, text: '2024-01-30 年度报告' }, { x: number === 1 ? 90 : 114, y: 100, text: `第${'一二三'[number - 1]!}段。` }, { x: 90, y: 800, text: 'www.example.com' }, { x: 400, y: 800, text: `${number}/3` }]);
    const { text, notes } = await imported(pdfOf(pages));
    assert.equal(text, `${remark}\n\n第一段。\n第二段。\n第三段。\n`);
    assert.ok(notes.some(({ zh }) => zh === '页眉或页脚没有导入：2024-01-30 年度报告') && notes.some(({ zh }) => zh.includes('www.example.com')), JSON.stringify(notes));
  });

  it('says that turned text is left out', async () => {
    const { text, notes } = await imported(pdfOf([[{ x: 90, y: 100, text: '正文一段。' }, { x: 200, y: 400, text: '内部资料', turned: 45 }]]));
    assert.equal(text, `${remark}\n\n正文一段。\n`);
    assert.ok(notes.some(({ zh }) => zh.includes('1 处斜排')));
  });

  it('and that a page is a picture', async () => {
    const { notes } = await imported(pdfOf([[{ x: 90, y: 100, text: '正文一段。' }], []]));
    assert.ok(notes.some(({ zh }) => zh.includes('1 页没有文字')));
  });

  it('knows the character maps of simplified Chinese', async () => {
    const inGb = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2];
    for (const map of ['GBK-EUC-H', 'GB-EUC-H', 'GBKp-EUC-H', 'GBK2K-H', 'GBpc-EUC-H']) {
      assert.match((await imported(pdfOf([[{ x: 90, y: 100, text: '' }]], map, () => inGb))).text, /政府信息\n$/, map);
    }
    assert.match((await imported(pdfOf([[{ x: 90, y: 100, text: '政府信息' }]], 'UniGB-UTF16-H'))).text, /政府信息\n$/);
  });

  describe('refuses, with the reason', () => {
    const whole = pdfOf([[{ x: 90, y: 100, text: '甲' }]]);
    for (const [what, bytes, reason] of [
      ['pictures of pages', pdfOf([[], []]), /没有文字.*OCR/],
      ['a damaged one', new TextEncoder().encode('%PDF-1.7\nnothing of it'), /已损坏/],
      ['a protected one', new TextEncoder().encode(new TextDecoder().decode(whole).replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -4 >> /ID [<00> <00>]')), /打开密码/],
    ] as const) it(what, async () => {
      const answer = await importBytes({ name: 'a.pdf', bytes }, builtOffice);
      assert.ok('reason' in answer && reason.test(answer.reason.zh), JSON.stringify(answer));
    });
  });
});
