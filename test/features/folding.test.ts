import { expectFolding } from '../kit/folding';

describe('folding', () => {
  it('sections fold from the heading to their last line with text, tables and sub-headings inside them', () => {
    expectFolding(`某某县2021年政府信息公开工作年度报告

⟦fold:一、总体情况

⟦fold:（一）公开渠道
⟦fold:1.公开文件
全年公开文件17件。⟧
⟦fold:2.公开会议
全年公开会议3次。⟧⟧

⟦fold:（二）办理申请
全年收到申请243件。⟧⟧


⟦fold:三、收到和处理政府信息公开申请情况
⟦fold:申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计
一、本年新收政府信息公开申请数量|236|6|0|0|0|0|242
二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1⟧⟧
⟦fold:六、其他需要报告的事项
无。⟧
`);
  });

  it('what takes one line does not fold', () => {
    expectFolding('一、总体情况 全年工作平稳。\n⟦fold:五、存在的主要问题及改进情况\n有。⟧\n六、其他需要报告的事项\n');
  });

  it('lines end with CR and CRLF too', () => {
    expectFolding('⟦fold:一、总体情况\r全年工作平稳。⟧\r\n⟦fold:六、其他需要报告的事项\r\n无。⟧');
  });

  it('a text that is no report has nothing to fold', () => {
    expectFolding('今天天气很好。\n\n明天也是。\n');
  });
});
