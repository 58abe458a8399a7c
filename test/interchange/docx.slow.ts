import assert from 'node:assert/strict';
import { importBytes } from '../../server/src/interchange/importBytes';
import type { Imported } from '../../server/src/interchange/importBytes';
import { cell, docxOf, listOf, numbered, numOf, paragraph, run, table } from '../kit/docx';
import type { DocxParts } from '../kit/docx';
import { builtOffice } from '../kit/office';

async function imported(body: string, parts: DocxParts = {}): Promise<Imported> {
  const answer = await importBytes({ name: 'a.docx', bytes: docxOf(body, parts) }, builtOffice);
  if ('reason' in answer) throw new Error(answer.reason.en);
  return answer;
}

async function expectText(body: string, text: string, parts: DocxParts = {}): Promise<void> {
  assert.equal((await imported(body, parts)).text, text);
}

async function expectNote(body: string, note: RegExp, parts: DocxParts = {}): Promise<string> {
  const { text, notes } = await imported(body, parts);
  assert.ok(notes.some(({ zh }) => note.test(zh)), JSON.stringify(notes));
  return text;
}

describe('import of Word documents', function () {
  this.timeout(20_000);
  describe('writes out the numbers that Word counts itself', () => {
    const headings = listOf(0, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']);
    const numbering = headings + numOf(1, 0);

    it('of headings and their sub-headings, which begin anew under each', () => expectText(
      paragraph('总体情况', numbered(1)) + paragraph('主动公开', numbered(1, 1)) + paragraph('依申请公开', numbered(1, 1))
      + paragraph('正文') + paragraph('主动公开政府信息情况', numbered(1)) + paragraph('第一点', numbered(1, 1)) + paragraph('细目', numbered(1, 2)),
      '一、总体情况\n\n（一）主动公开\n\n（二）依申请公开\n\n正文\n\n二、主动公开政府信息情况\n\n（一）第一点\n\n1.细目\n',
      { numbering },
    ));

    it('in labels of a table', async () => {
      const { text } = await imported(table([cell(paragraph('本年新收政府信息公开申请数量', numbered(1))), cell('3')], [cell(paragraph('上年结转政府信息公开申请数量', numbered(1))), cell('0')]), { numbering });
      assert.match(text, /一、本年新收政府信息公开申请数量 +\| +3 /);
      assert.match(text, /二、上年结转政府信息公开申请数量 +\| +0 /);
    });

    it('of a style, of the style it is based on, and of the style that a level names', () => expectText(
      paragraph('甲', '<w:pStyle w:val="A"/>') + paragraph('乙', '<w:pStyle w:val="B"/>') + paragraph('丙', '<w:pStyle w:val="C"/>'),
      '一、甲\n\n二、乙\n\n（一）丙\n',
      {
        numbering: listOf(0, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）', '<w:pStyle w:val="C"/>']) + numOf(1, 0),
        styles: '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
          + '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
          + '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      },
    ));

    it('begun anew or going on, as the list says', () => expectText(
      [1, 1, 2, 3, 3].map((list, at) => paragraph(`第${at}段`, numbered(list))).join(''),
      '一、第0段\n\n二、第1段\n\n三、第2段\n\n五、第3段\n\n六、第4段\n',
      { numbering: headings + numOf(1, 0) + numOf(2, 0) + numOf(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') },
    ));

    for (const [format, text, wanted] of [
      ['decimal', '%1.', '1.'], ['decimal', '%1', '1 '], ['decimalEnclosedCircle', '%1', '① '], ['upperRoman', '%1.', 'I.'], ['lowerLetter', '%1)', 'a)'],
      ['chineseLegalSimplified', '%1、', '壹、'], ['decimalFullWidth', '（%1）', '（１）'], ['ideographTraditional', '%1、', '甲、'], ['bullet', '\uf06c', ''],
    ] as const) it(`as ${format} with ${text}`, () => expectText(paragraph('段', numbered(1)), `${wanted}段\n`, { numbering: listOf(0, [format, text]) + numOf(1, 0) }));
  });

  describe('keeps tables', () => {
    it('with merged cells over columns and rows', () => expectText(
      table(
        [cell('指标', '<w:vMerge w:val="restart"/>'), cell('数量', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('甲'), cell('乙')],
        [cell('合计'), cell('1'), cell('2')],
      ),
      '| 指标 | 数量 |  |\n|  | 甲 | 乙 |\n| 合计 | 1 | 2 |\n',
    ));

    it('with what stands on several lines of a cell', () => expectText(
      table([cell(paragraph('商业') + paragraph('企业')), cell(paragraph('<w:r><w:t>本年新</w:t><w:br/><w:t>制作数量</w:t></w:r>'))], [cell('1'), cell('2')]),
      '| 商业企业 | 本年新制作数量 |\n| 1 | 2 |\n',
    ));

    it('within each other, one after the other, and says so', async () => {
      const text = await expectNote(table([cell('外'), cell(`${table([cell('内'), cell('1')])}<w:p/>`)]), /套在表格里/);
      assert.equal(text, '外\n\n| 内 | 1 |\n');
    });

    it('and takes one of a single column for a frame', () => expectText(table([cell('甲')], [cell('乙')]), '甲\n\n乙\n'));

    it('with the cells that a row leaves out at its beginning', () => expectText(
      `<w:tbl><w:tblPr/><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('2')}</w:tr></w:tbl>`,
      '| 甲 | 乙 |\n|  | 2 |\n',
    ));

    it('and has another sign for a bar in a cell', async () => {
      assert.equal(await expectNote(table([cell('甲|乙'), cell('1')]), /“¦”/), '| 甲¦乙 | 1 |\n');
    });
  });

  describe('takes', () => {
    it('tabs as they are, soft line breaks as lines', () => expectText(paragraph('<w:r><w:t>规章</w:t><w:tab/><w:t>0</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>第二行</w:t></w:r>'), '规章\t0\t1\n\n第二行\n'));

    it('notes at the foot of the page, at the end', () => expectText(
      paragraph(`${run('收到3件')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + paragraph('第二段'),
      '收到3件（注1）\n\n第二段\n\n注1：含网上申请\n',
      { footnotes: `<w:footnote w:id="2">${paragraph('含网上申请')}</w:footnote>` },
    ));

    it('text boxes, behind the paragraph they are fixed to', () => expectText(
      paragraph(`${run('正文')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`),
      '正文\n\n框中文字\n',
    ));

    const drawnBox = (...contents: string[]): string => `<w:drawing><wp:inline><a:graphic><a:graphicData>${contents.map((content) => `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`).join('')}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
    for (const [how, drawn] of [
      ['only as newer programs draw it', drawnBox(paragraph('框中文字'))],
      ['with no other way to draw it', `<mc:AlternateContent><mc:Choice Requires="wps">${drawnBox(paragraph('框中文字'))}</mc:Choice></mc:AlternateContent>`],
      ['once, where it is drawn in two ways', `<mc:AlternateContent><mc:Choice Requires="wps">${drawnBox(paragraph('框中文字'))}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`],
    ] as const) it(`text boxes, ${how}`, () => expectText(paragraph(`${run('正文')}<w:r>${drawn}</w:r>`), '正文\n\n框中文字\n'));

    it('several text boxes that are one drawing, with tables and numbers in them', () => expectText(
      paragraph(`${run('正文')}<w:r>${drawnBox(paragraph('第一', numbered(1)), table([cell('内'), cell('1')]))}</w:r>`),
      '正文\n\n一、第一\n\n| 内 | 1 |\n',
      { numbering: listOf(0, ['chineseCounting', '%1、']) + numOf(1, 0) },
    ));

    it('cells that are left when others were deleted, and says so', async () => {
      const gone = '<w:cellDel w:id="1" w:author="a"/>';
      assert.equal(await expectNote(table([cell('甲'), cell('乙', gone), cell('丙')], [cell('1'), cell('2', gone), cell('3')]), /2 处修订尚未接受：删除/), '| 甲 | 丙 |\n| 1 | 3 |\n');
    });

    it('what stands in fields and controls', () => expectText(
      paragraph(`<w:fldSimple w:instr="=SUM(ABOVE)">${run('12')}</w:fldSimple>${run('件')}`) + `<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`,
      '12件\n\n控件\n',
    ));

    it('what was inserted and not what was deleted, and says so', async () => {
      const body = paragraph(`${run('共')}<w:ins w:id="1" w:author="a">${run('5')}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>4</w:delText></w:r></w:del>${run('件')}`);
      assert.equal(await expectNote(body, /新增的内容按已接受导入/), '共5件\n');
      await expectNote(body, /删除的内容没有导入/);
    });
  });

  describe('says what it leaves', () => {
    const picture = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

    it('of pictures, at their place', async () => assert.equal(await expectNote(paragraph(run('前') + picture), /1 幅图片没有导入/), '前（此处有图片，没有导入）\n'));
    it('of hidden text', async () => assert.equal(await expectNote(paragraph(run('看得见') + run('看不见', '<w:vanish/>')), /1 处隐藏文字/), '看得见\n'));
    it('of comments', async () => assert.equal(await expectNote(paragraph(`${run('甲')}<w:r><w:commentReference w:id="0"/></w:r>`), /1 条批注/), '甲\n'));
    it('of headers with words in them', async () => assert.equal(await expectNote(paragraph('甲'), /页眉或页脚没有导入：内部资料/, { header: paragraph('内部资料') }), '甲\n'));
    it('of formulas, but for their letters', async () => assert.equal(await expectNote(paragraph(`${run('比例')}<m:oMath><m:r><m:t>a=1</m:t></m:r></m:oMath>`), /公式/), '比例a=1\n'));
    it('of embedded objects', async () => assert.equal(await expectNote(paragraph('<w:r><w:object><v:shape/><o:OLEObject Type="Embed"/></w:object></w:r>'), /嵌入的对象/), '（此处有图表或嵌入的对象，没有导入）\n'));
    it('of pictures that are drawn in one way only', async () => assert.equal(await expectNote(paragraph(`<w:r><mc:AlternateContent><mc:Choice Requires="wps">${picture.replace(/<\/?w:r>/g, '')}</mc:Choice></mc:AlternateContent></w:r>`), /1 幅图片没有导入/), '（此处有图片，没有导入）\n'));
    it('of other documents in it', async () => void await expectNote(`<w:altChunk r:id="x"/>${paragraph('甲')}`, /没有导入（w:altChunk）/));
    it('and nothing where it leaves nothing', async () => assert.deepEqual((await imported(paragraph('甲'))).notes, []));
  });

  describe('refuses, with the reason', () => {
    const [ole, protectedMark] = [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])];
    const whole = docxOf(paragraph('甲'));
    for (const [what, bytes, reason] of [
      ['an old document', Uint8Array.from([...ole, 0, 0, 0]), /旧版 Word/],
      ['a protected one', Uint8Array.from([...ole, 0, ...protectedMark]), /打开密码/],
      ['a damaged one', whole.slice(0, whole.length / 2), /已损坏/],
      ['one that is not well-formed', docxOf('<w:p><w:r>'), /已损坏|没有文字|无法读取/],
      ['an empty one', docxOf('<w:p/>'), /没有文字/],
    ] as const) it(what, async () => {
      const answer = await importBytes({ name: 'a.docx', bytes }, builtOffice);
      assert.ok('reason' in answer && reason.test(answer.reason.zh), JSON.stringify(answer));
    });
  });
});
