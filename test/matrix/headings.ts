import type { SectionNumber } from '../../server/src/forms/form';
import type { Chrome, Draft, DraftHeading, DraftSection } from './draft';
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
  const style = random.below(5);
  return withHeadings(draft, (heading, number) => {
    const numeral = '一二三四五六'[number - 1]!;
    return { ...heading, ordinal: [`${numeral} 、`, `第${numeral}部分 `, `${numeral}. `, `${numeral}，`, `${numeral}  `][style]! };
  });
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
  const particulars: Chrome[] = random.chance(0.5)
    ? [
      ['索引号', `11320800014318${random.below(1000)}/${draft.year + 1}-0001${random.below(9)}`, '分类', '政务公开、年报'],
      ['发布机构', `${draft.agency}办公室`, '发文日期', date],
      ['文号', '无', '主题词', '信息公开 年度报告'],
      ['信息名称', `${draft.agency}${draft.year}年政府信息公开工作年度报告`, '时效', '有效'],
    ]
    : [`发布日期：${date}　来源：${draft.agency}办公室　浏览次数：${random.below(900)}　字体：[大 中 小]`];
  return {
    ...draft,
    before: ['当前位置：首页 > 政府信息公开 > 政府信息公开年报', '收藏 打印本页 关闭窗口', ...particulars],
    after: ['分享：', '扫一扫在手机打开当前页', '上一篇：2018年政府信息公开工作年度报告', '打印 关闭', '主办：云川县人民政府办公室 备案号：宁ICP备20000045号-1 网站标识码3208000001'],
  };
}

/** Title in two lines, in another order, without year or agency. */
export function otherTitle(draft: Draft, random: Random): Draft {
  const { agency, year } = draft;
  return {
    ...draft,
    title: random.pick([
      [`${agency}政府信息公开工作`, `${year} 年度报告`], [agency, `${year}年政府信息公开工作年度报告`], [`${year}年${agency}政府信息公开工作年度报告`],
      [`${agency}`, '政府信息公开工作年度报告', `（${year}年）`], [`${agency}关于${year}年政府信息公开工作的年度报告`],
    ]),
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
    sections: draft.sections.map((section) => (section.table === null ? section : { ...section, table: null, paragraphs: [...section.paragraphs, ...instead] })),
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
