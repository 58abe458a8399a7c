import assert from 'node:assert/strict';
import { proseIn } from '../kit/prose';

const intake = 'new.total | new+carriedIn.total';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['2020年度,我区共受理政府信息公开申请681件,答复政府信息公开申请680件(含上年度结转申请21件,另有22件申请按照《条例》顺延到下年度答复)。',
    [`681件 = ${intake} (2020)`, '680件 = total.total (2020)', '21件 = carriedIn.total (in 680件, 2020)', '22件 = carriedOut.total (in 680件, 2020)']],
  ['收到政府信息公开申请9件。予以公开及部分公开3件,占33.33%;因本机关不掌握等原因无法提供2件,占22.22%;其他处理4件。',
    [`9件 = ${intake}`, '3件 = granted+partial.total', '33.33% of 3件', '2件 = unavailable.total', '22.22% of 2件', '4件 = other.total']],
  ['信息公开类行政复议9件,其中,“结果纠正”1件。信息公开类行政诉讼12件,未出现被纠错的情况。',
    ['9件 = review.total', '1件 = review.corrected (in 9件)', '12件 = litigation.direct+litigation.afterReview.total | litigation.direct.total | litigation.afterReview.total',
      '未出现被纠错的情况 = 0 litigation.direct+litigation.afterReview.corrected | litigation.direct.corrected | litigation.afterReview.corrected']],
  ['全县共受理政府信息公开申请749件,其中自然人申请741件,法人或其他组织申请8件;共办理718件,结转下一年31件。',
    [`749件 = ${intake}`, '741件 = new.naturalPerson | new+carriedIn.naturalPerson (in 749件)',
      '8件 = new.business+research+nonprofit+legalService+other | new+carriedIn.business+research+nonprofit+legalService+other (in 749件)',
      '718件 = total.total | new+carriedIn.total | new.total', '31件 = carriedOut.total']],
  ['收到7件政府信息公开申请,均按期办结;收到行政复议0件。', [`7件 = ${intake}`, '均按期办结 = 0 carriedOut.total', '0件 = review.total']],
  ['依法做好相关行政复议、行政诉讼案件的应诉工作,全县共办理相关案件74件。', ['74件 = review+litigation.direct+litigation.afterReview.total']],
  ['2023年收到申请80件,上年结转的2022年结转申请3件,结转至2024年2件。', [`80件 = ${intake} (2023)`, '3件 = carriedIn.total (2023)', '2件 = carriedOut.total (2023)']],
  ['准确发布368项行政许可事项及30项其他对外管理服务事项信息。', ['368项 = licensing.decisions | licensing.previous+change', '30项 = otherServices.decisions | otherServices.previous+change | otherServices.decisions | otherServices.previous+change']],
  ['申请数量较2022年上升29.3%。', [`29.3% up of ${intake}`]],
  ['区政府办代表区政府受理政府信息公开申请17件。', [`17件 = ${intake} (by 代表区政府)`]],
  // A sentence whose lines were not joined: what the number counts may stand above.
  ['收到申请,上年结转政府信息公开\n申请2件,办结7件。', ['2件: open', '7件: open']],
  // What must stay silent: design page 3 and published reports.
  ['“信用中国”网站行政处罚信息信用修复数达32件。', ['32件: excused']],
  ['申请公开办理规范,通过网站共受理群众各类诉求479件,办结475件。', ['479件: excused', '475件: open']],
  ['收到的8件市建议提案全部按期办结,依申请公开答复规范。', ['8件: excused']],
  ['三级执法平台(行政处罚、行政强制三项、其他事项)总体关联。', []],
  ['在市人民政府网站发布行政规范性文件50件。', ['50件: excused']],
  ['未收到行政许可申请。', []],
  ['力争全年行政复议不超过3件。', ['3件: excused']],
];

describe('claims of the prose', () => {
  for (const [sentence, expected] of cases) {
    it(sentence, () => assert.deepEqual(proseIn(sentence), expected));
  }
});
