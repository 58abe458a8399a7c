import assert from 'node:assert/strict';
import { proseIn } from '../kit/prose';

const intake = 'new.total | new+carriedIn.total';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['2020年度,我区共受理政府信息公开申请681件,答复政府信息公开申请680件(含上年度结转申请21件,另有22件申请按照《条例》顺延到下年度答复)。',
    [`681件 = ${intake} (2020)`, '680件 = total.total (2020)', '21件 = carriedIn.total (in 680件, 2020)', '22件 = carriedOut.total (2020)']],
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
  ['准确发布368项行政许可事项及30项其他对外管理服务事项信息。', ['368项 = licensing.previous+change', '30项 = otherServices.previous+change']],
  ['申请数量较2022年上升29.3%。', [`29.3% up of ${intake}`]],
  ['区政府办代表区政府受理政府信息公开申请17件。', [`17件 = ${intake} (by 代表区政府)`]],
  // A sentence whose lines were not joined: what the number counts may stand above.
  ['收到申请,上年结转政府信息公开\n申请2件,办结7件。', ['2件: open', '7件: open']],
  ['全年收到申请9件，予以公开、不予公开分别为3件、2件。', [`9件 = ${intake}`, '3件 = granted.total', '2件 = denied.total']],
  ['受理和答复政府信息公开申请分别为7件、6件。', [`7件 = ${intake}`, '6件 = total.total']],
  ['行政复议、行政诉讼分别为5件和3件。', ['5件 = review.total', '3件 = litigation.direct+litigation.afterReview.total | litigation.direct.total | litigation.afterReview.total']],
  ['行政复议、行政诉讼、其他案件分别为5件和3件。', ['5件: open', '3件: open']],
  ['共受理政府信息公开申请15件，其中新收到14件，结转上年度办理1件，办结13件，结转下年度继续办理2件。',
    [`15件 = ${intake}`, '14件 = new.total (in 15件)', '1件 = carriedIn.total (in 15件)', '13件 = total.total', '2件 = carriedOut.total']],
  ['收到政府信息公开申请81件(含重复申请事项)，上年结转2件，办结80件。', [`81件 = ${intake}`, '2件 = carriedIn.total', '80件 = total.total']],
  ['共处理政府信息公开申请69件，含2023年转至今年办理的3件，办结68件。', ['69件 = total.total | new+carriedIn.total | new.total', '3件 = carriedIn.total (in 69件)', '68件 = total.total']],
  ['新发生行政复议案件2件(其中1件为2023年案件)，结果维持1件。', ['2件 = review.total', '1件: open', '1件 = review.upheld']],
  ['收到申请9件，其中通过网络申请6件，占66.67%。', [`9件 = ${intake}`, '6件 is a part of 9件', '66.67% of 6件']],
  ['收到申请9件，答复8件，其中予以公开占50%。', [`9件 = ${intake}`, '8件 = total.total', '50%: open']],
  ['受理申请9件，比2022年(31起)下降71%。', [`9件 = ${intake}`, '31起: excused', '71% down of 9件']],
  ['收到申请9件，办结8件，结转1件，按期办结率100%。', [`9件 = ${intake}`, '8件 = total.total', '1件 = carriedOut.total | carriedIn.total', '100%: excused']],
  ['收到申请9件，办结8件，办结率88.9%。', [`9件 = ${intake}`, '8件 = total.total', '88.9% = 8件 / 9件']],
  ['2023年，未发生一起政府信息公开行政复议。', ['未发生一起政府信息公开行政复议 = 0 review.total']],
  ['区民政局收到政府信息公开申请5件，答复5件。', [`5件 = ${intake} (by 区民政局)`, '5件 = total.total (by 区民政局)']],
  ['收到政府信息公开申请17件，其中4件由于重复申请不予处理，其余均已办结。', [`17件 = ${intake}`, '4件 = notProcessed.2.total | notProcessed.total (in 17件)', '均已办结 = 0 carriedOut.total']],
  ['收到申请9件，其中土地征收类6件。', [`9件 = ${intake}`, '6件: excused']],
  ['制发规章6件、行政规范性文件9件，废止规章7件、行政规范性文件0件。',
    ['6件 = rules.issued | rules.made', '9件 = normativeDocuments.issued | normativeDocuments.made', '7件 = rules.repealed', '0件 = normativeDocuments.repealed']],
  ['答复政府信息公开申请47件，其中予以公开46件，占比97.87%；结转下年度继续办理3件。',
    ['47件 = total.total', '46件 = granted.total (in 47件)', '97.87% of 46件', '3件 = carriedOut.total']],
  ['共办结政府信息公开申请38件，结转下年度继续办理4件，已办结的申请均在规定期限内办结。', ['38件 = total.total', '4件 = carriedOut.total']],
  ['收到申请9件，办结1件，其余8件正在办理。', [`9件 = ${intake}`, '1件 = total.total', '8件: open']],
  ['市财政局认真做好政府信息公开工作，收到申请12件，答复12件。', [`12件 = ${intake} (by 市财政局)`, '12件 = total.total (by 市财政局)']],
  ['全区各职能部门、镇街共收到政府信息公开申请1499件。', [`1499件 = ${intake}`]],
  // What must stay silent: design page 3 and published reports.
  ['“信用中国”网站行政处罚信息信用修复数达32件。', ['32件: excused']],
  ['申请公开办理规范,通过网站共受理群众各类诉求479件,办结475件。', ['479件: excused', '475件: open']],
  ['收到的8件市建议提案全部按期办结,依申请公开答复规范。', ['8件: excused']],
  ['三级执法平台(行政处罚、行政强制三项、其他事项)总体关联。', []],
  ['在市人民政府网站发布行政规范性文件50件。', ['50件: excused']],
  ['未收到行政许可申请。', []],
  ['公开政府信息143条，其中行政规范性文件9条、行政处罚14条。', ['143条: excused', '9条: excused', '14条: excused']],
  ['公示行政许可信息261条、行政处罚信息30条。', ['261条: excused', '30条: excused']],
  ['通过市政府网站发布政务信息900条、市政府规章3件。', ['900条: excused', '3件: excused']],
  ['依申请公开信息数6条。', ['6条: open']],
  ['在市政府网站发布政务信息900条，概况类信息27条，行政规范性文件9件。', ['900条: excused', '27条: excused', '9件: excused']],
  ['未发生因政府信息公开申请引发的信访。', []],
  ['2022年上半年，全区受理政府信息公开申请267件，答复263件。', ['267件: excused', '263件: excused']],
  ['对全区60个行政机关开展依申请公开模拟测评。', ['60个: excused']],
  ['力争全年行政复议不超过3件。', ['3件: excused']],
];

describe('claims of the prose', () => {
  for (const [sentence, expected] of cases) {
    it(sentence, () => assert.deepEqual(proseIn(sentence), expected));
  }
});
