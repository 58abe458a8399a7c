import type { SectionNumber } from '../../server/src/forms/form';
import type { Figures } from '../kit/figures';

/** What stands between the title and the first section. */
export function preambleOf(agency: string, year: number): string[] {
  return [
    `本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）规定和《中华人民共和国政府信息公开工作年度报告格式》要求，由${agency}编制。全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对本报告有疑问，请与${agency}办公室联系（地址：云川大道18号，邮编：223100，电话：0517-87290606）。`,
  ];
}

/** Plausible sentences, with numbers that the tables do not count beside some that they do. */
export function proseOf(section: SectionNumber, agency: string, year: number, figures: Figures): string[] {
  const { applications } = figures;
  const total = (row: string): string => applications[row]!.at(-1)!;
  switch (section) {
    case 1: return [
      `${year}年，我单位坚持以公开为常态、不公开为例外，认真落实《条例》各项规定，围绕中心工作，不断提升政府信息公开质量和实效。`,
      `（一）主动公开方面。及时公开机构职能、规划计划、财政预决算和重点领域信息，全年通过门户网站发布各类信息2428条，制作政策解读21篇，召开新闻发布会12场。`,
      `（二）依申请公开方面。规范受理、登记、审核、答复、归档各环节。全年共收到政府信息公开申请${total('new')}件，答复${total('total')}件（含上年度结转申请${total('carriedIn')}件，另有${total('carriedOut')}件顺延到下年度答复），均在法定期限内办理。`,
      '（三）政府信息管理方面。健全公文公开属性源头认定和发布审查机制，落实“三审三校”制度，全年动态调整公开目录3次。',
      '（四）平台建设方面。优化政府网站栏目52个，加强政务新媒体管理，关停更新不及时的账号19个，按时更新率达100%。',
      '（五）监督保障方面。将政府信息公开工作纳入年度考核，组织业务培训4次，开展社会评议，未发生责任追究情形。',
    ];
    case 5: return [
      '存在的主要问题：一是主动公开的及时性有待提高；二是政策解读形式较为单一；三是基层工作人员业务能力仍需加强。',
      `改进情况：一是完善考核办法，每季度通报1次；二是丰富图文、视频等解读形式；三是${year + 1}年将组织不少于2次业务培训。`,
    ];
    case 6: return [`${year}年，${agency}严格落实《政府信息公开信息处理费管理办法》，全年未收取信息处理费。无其他需要报告的事项。`];
    default: return [];
  }
}
