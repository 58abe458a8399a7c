import assert from 'node:assert/strict';
import { noFee } from '../../server/src/forms/duties';

describe('words of fees', () => {
  it('tell that none was charged', () => {
    for (const said of ['本年度未收取信息处理费', '未发出收费通知', '没有产生任何费用', '收取信息处理费0元']) assert.match(said, noFee);
  });

  it('do not where they name the row of those who did not pay', () => {
    assert.doesNotMatch('申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请2件', noFee);
    assert.doesNotMatch('申请人无正当理由逾期不补正、申请人逾期未按收费通知要求缴纳费用的3件', noFee);
  });
});
