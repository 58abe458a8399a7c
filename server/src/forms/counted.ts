/**
 * What the tables count, in the words of sentences: a sentence with a figure of one of these and another year is hardly told
 * for the sake of history.
 */
export const countedThings: readonly string[] = [
  '信息公开申请', '依申请', '公开申请', '规范性文件', '行政许可', '行政处罚', '行政强制', '行政复议', '行政诉讼', '事业性收费',
];
