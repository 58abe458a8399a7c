import type { SectionNumber } from '../../server/src/forms/form';
import type { Chrome, Draft, DraftHeading, DraftSection } from './draft';
import { endPin } from './draft';
import { pinned, withoutPins } from './pins';
import type { Random } from './random';

/** Other wordings of published headings. */
export function otherHeadings(draft: Draft, random: Random): Draft {
  return withHeadings(draft, (heading, number) => ({ ...heading, title: random.pick(wordings[number]) }));
}

/** `一、主动公开… 二、收到和处理… 三、…复议… 五、其他…` under a heading that has no number. */
export function restartedHeadings(draft: Draft): Draft {
  const ordinals: Readonly<Record<SectionNumber, string>> = { 1: '', 2: '一、', 3: '二、', 4: '三、', 5: '四、', 6: '五、' };
  return withHeadings(draft, (heading, number) => ({ ...heading, ordinal: ordinals[number] }));
}

export function unnumberedHeadings(draft: Draft): Draft {
  return withHeadings(draft, (heading) => ({ ...heading, ordinal: '' }));
}

/** `一 、总体情况`, `第一部分 总体情况`, `1.总体情况`, `（一）总体情况` */
export function otherOrdinals(draft: Draft, random: Random): Draft {
  const style = random.below(16);
  return withHeadings(draft, (heading, number) => {
    const numeral = '一二三四五六'[number - 1]!;
    const styles = [
      `${numeral} 、`, `第${numeral}部分 `, `${numeral}. `, `${numeral}，`, `${numeral}  `, `第${numeral}部分：`, `第${numeral}章　`, `${number}.`, `${number}、`, `${number} `,
      `（${numeral}）`, `(${numeral})`, `${'１２３４５６'[number - 1]!}．`, `${'壹贰叁肆伍陆'[number - 1]!}、`, `${'ⅠⅡⅢⅣⅤⅥ'[number - 1]!}. `, `${numeral}．　`,
    ];
    return { ...heading, ordinal: styles[style]! };
  });
}

/** `一、⏎总体情况`, `第一部分⏎总体情况` */
export function ordinalsApart(draft: Draft, random: Random): Draft {
  const style = random.below(4);
  return withHeadings(draft, (heading, number) => {
    const numeral = '一二三四五六'[number - 1]!;
    return { ...heading, ordinal: [`${numeral}、\n`, `第${numeral}部分\n`, `${numeral}\n、`, `${numeral}\n`][style]! };
  });
}

/** A title over two or three lines. */
export function brokenHeadings(draft: Draft, random: Random): Draft {
  return withHeadings(draft, (heading) => {
    const { title } = heading;
    const first = 1 + random.below(title.length - 1);
    const second = random.chance(0.5) || first + 1 >= title.length ? title.length : first + 1 + random.below(title.length - first - 1);
    return { ...heading, title: [title.slice(0, first), title.slice(first, second), title.slice(second)].filter((part) => part !== '').join('\n') };
  });
}

/** `【一、总体情况】`, `［一、总体情况］` */
export function enclosedHeadings(draft: Draft, random: Random): Draft {
  const marks = random.pick([['【', '】'], ['［', '］'], ['[', ']'], ['〔', '〕'], ['「', '」'], ['◆', ''], ['■ ', ''], ['**', '**']] as const);
  return withHeadings(draft, (heading) => ({ ...heading, marks }));
}

/** `一、 总 体 情 况` */
export function spacedHeadings(draft: Draft): Draft {
  return withHeadings(draft, (heading) => ({ ...heading, title: [...heading.title].join(' ') }));
}

/** A table of contents between title and preamble. */
export function contents(draft: Draft, random: Random): Draft {
  const dots = random.pick(['…………', '......', ' ', '\t', '', '····', ' - ']);
  const points = random.chance(0.5) ? ['（一）主动公开方面', '（二）依申请公开方面', '（三）政府信息管理方面', '（四）平台建设方面', '（五）监督保障方面'] : [];
  const entries = draft.sections.flatMap(({ number, heading }) => [heading === null ? '' : heading.ordinal + heading.title, ...number === 1 ? points : []]);
  return { ...draft, preamble: [random.pick(['目 录', '目录', '目　　录']), ...entries.map((entry, at) => `${entry}${dots}${1 + Math.floor(at / 3)}`), ...draft.preamble] };
}

/** Tables 2 to 4 one behind the other, without their headings. */
export function tablesTogether(draft: Draft): Draft {
  return { ...draft, sections: draft.sections.map((section) => (section.tables.length === 0 ? section : { ...section, heading: null })) };
}

export function noHeadings(draft: Draft): Draft {
  return { ...draft, sections: draft.sections.map((section) => ({ ...section, heading: null })) };
}

/** `#` of any depth, and none. */
export function mixedLevels(draft: Draft, random: Random): Draft {
  return withHeadings(draft, (heading) => ({ ...heading, level: random.below(5) }));
}

/** `一、总体情况2023年,上海市坚持…` */
export function joinedHeadings(draft: Draft): Draft {
  return withHeadings(draft, (heading) => ({ ...heading, joined: true }));
}

/** The first section in six numbered parts of its own. */
export function narrativeSeries(draft: Draft): Draft {
  return {
    ...draft,
    sections: draft.sections.map((section): DraftSection => (section.number !== 1 ? section : {
      ...section,
      paragraphs: [
        section.paragraphs[0]!,
        '一、聚焦重点领域，深入推进主动公开', section.paragraphs[1]!, '二、规范办理流程，做好依申请公开', section.paragraphs[2]!, '三、健全工作机制，加强政府信息管理',
        section.paragraphs[3]!, '四、优化栏目设置，推进平台建设', section.paragraphs[4]!, '五、强化责任落实，加强监督保障', section.paragraphs[5]!,
        '六、其他工作', '按要求完成上级部署的其他工作任务。',
      ],
    })),
  };
}

/** The page around a report: navigation, a table with the document's particulars, links. */
export function webPage(draft: Draft, random: Random): Draft {
  const date = `${draft.year + 1}-01-${10 + random.below(20)}`;
  const index = `11320800014318${random.below(1000)}/${draft.year + 1}-0001${random.below(9)}`;
  const title = `${draft.agency}${draft.year}年政府信息公开工作年度报告`;
  const particulars: readonly Chrome[] = random.pick<readonly Chrome[]>([
    [['索引号', index, '分类', '政务公开、年报'], ['发布机构', `${draft.agency}办公室`, '发文日期', date], ['文号', '无', '主题词', '信息公开 年度报告'], ['信息名称', title, '时效', '有效']],
    [['索 引 号：', index], ['标 题：', title], ['发布机构：', `${draft.agency}办公室`], ['成文日期：', date], ['发文字号：', '']],
    [['名称', title, '索引号', index, '生成日期', date], ['主题分类', '政府信息公开年报', '体裁分类', '报告', '公开方式', '主动公开']],
    [`发布日期：${date}　来源：${draft.agency}办公室　浏览次数：${random.below(900)}　字体：[大 中 小]`],
    [`索引号：${index}　发文机关：${draft.agency}办公室　标题：${title}　发文日期：${date}`],
  ]);
  return {
    ...draft,
    before: ['当前位置：首页 > 政府信息公开 > 政府信息公开年报', '收藏 打印本页 关闭窗口', ...particulars],
    after: ['分享：', '扫一扫在手机打开当前页', '上一篇：2018年政府信息公开工作年度报告', '打印 关闭', '主办：云川县人民政府办公室 备案号：宁ICP备20000045号-1 网站标识码3208000001'],
  };
}

/** Title in two or three lines, in another order, with the year in Chinese numerals. */
export function otherTitle(draft: Draft, random: Random): Draft {
  const { agency, year } = draft;
  const numerals = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]!).join('');
  return {
    ...draft,
    title: random.pick([
      [`${agency}政府信息公开工作`, `${year} 年度报告`], [agency, `${year}年政府信息公开工作年度报告`], [`${year}年${agency}政府信息公开工作年度报告`],
      [`${agency}`, '政府信息公开工作年度报告', `（${year}年）`], [`${agency}关于${year}年政府信息公开工作的年度报告`],
      [agency.slice(0, 4), `${agency.slice(4)}${year}年政府信息公开`, '工作年度报告'], [`${agency}${numerals}年政府信息公开工作年度报告`], [`${agency}政府信息公开工作年度报告（${year}年度）`],
      [`${agency}政府信息公开工作${year}年年度报告`], [`${agency}${year}年度政府信息公开年报`], [`${year}年度`, agency, '政府信息公开工作年度报告'],
    ]),
  };
}

/** The notice with which the report is handed out, before it. */
export function notice(draft: Draft, random: Random): Draft {
  const { agency, year } = draft;
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  return {
    ...draft,
    before: [
      random.pick([`${agency}办公室关于印发《${title}》的通知`, `${agency}办公室关于公布${year}年政府信息公开工作年度报告的通知`, `关于印发${title}的通知`]),
      '各乡镇人民政府，各街道办事处，县政府各部门、各直属单位：', `现将《${title}》印发给你们，请结合实际认真抓好落实。`, `${agency}办公室`, `${year + 1}年1月${10 + random.below(20)}日`, '（此件公开发布）',
    ],
  };
}

/** Without title and preamble: agency and date stand behind the last section. */
export function signed(draft: Draft, random: Random): Draft {
  const date = random.pick([`${draft.year + 1}年1月${10 + random.below(20)}日`, `${draft.year + 1}-01-2${random.below(9)}`, `${[...String(draft.year + 1)].map((digit) => '〇一二三四五六七八九'[Number(digit)]!).join('')}年一月二十日`]);
  const last = draft.sections.length - 1;
  return {
    ...draft,
    title: [],
    preamble: ['根据《中华人民共和国政府信息公开条例》规定，编制本报告。'],
    sections: draft.sections.map((section, at) => {
      // The year stands in the date alone.
      const paragraphs = section.paragraphs.map((paragraph) => paragraph.replaceAll(`${draft.year}年`, '全年').replaceAll(`${draft.year + 1}年`, '下一年').replaceAll(draft.agency, '本机关'));
      return at < last ? { ...section, paragraphs } : { ...section, paragraphs: [...paragraphs.map(withoutPins), draft.agency, pinned(endPin, '').replace(/^(.)/u, `${date}$1`)] };
    }),
  };
}

export function noTitle(draft: Draft): Draft {
  return { ...draft, title: [] };
}

/** The headings stand, the tables are pictures. */
export function pictures(draft: Draft, random: Random): Draft {
  const instead = random.pick([[], ['[图片]'], ['（见附表）']]);
  return {
    ...draft,
    sections: draft.sections.map((section) => (section.tables.length === 0 ? section : { ...section, tables: [], paragraphs: [...section.paragraphs, ...instead] })),
  };
}

function withHeadings(draft: Draft, change: (heading: DraftHeading, number: SectionNumber) => DraftHeading): Draft {
  return { ...draft, sections: draft.sections.map((section) => ({ ...section, heading: section.heading === null ? null : change(section.heading, section.number) })) };
}

const wordings: Readonly<Record<SectionNumber, readonly string[]>> = {
  1: ['总体情况', '总体情况概述'],
  2: ['主动公开政府信息情况', '行政机关主动公开政府信息情况'],
  3: ['收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'],
  4: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '因政府信息公开工作被申请行政复议提起行政诉讼情况', '行政复议行政诉讼情况', '政府信息公开行政复议及行政诉讼情况', '行政复议、行政诉讼情况'],
  5: ['政府信息公开工作存在的主要问题及改进情况', '当前存在的主要问题及下步改进措施', '存在问题及改进情况', '存在主要问题和改进情况'],
  6: ['其他需要报告的情况', '其他需要报告的事项'],
};
