import type { Lines } from './lines';
import { cellMark } from './view';

/**
 * The first line of the page remains (links, sharing, site information) that end a web page behind the report, or the number
 * of lines when there are none.
 *
 * @param from the first line of the last section's text
 */
export function firstChromeLine(lines: Lines, from: number): number {
  for (let line = from; line < lines.count; line++) {
    const content = lines.content(line).replaceAll(cellMark, ' ').trim();
    if (content !== '' && content.length <= longestChrome && chrome.test(content)) return line;
  }
  return lines.count;
}

/** The line without the page remains that follow its last sentence, where a text has lost its line breaks. */
export function withoutChrome(line: string): string {
  return line.length <= longestChrome ? line : line.replace(amidLine, '').trimEnd();
}

const longestChrome = 40;
const amidLine = /(?<=[。！”）)])\s*(?:分享[：:到]|扫一扫|【?打印|【关闭|上一篇|下一篇|我要纠错|版权所有|主办(?:单位)?[：:]).{0,600}$/u;

/** Wordings seen behind the reports on government sites and in document collections. */
const chrome = /^(?:分享|扫一扫|【?(?:打印|关闭|字体|我要纠错|纠错|返回顶部|收藏)|打印|关闭窗口|上一篇|下一篇|相关(?:链接|文档|稿件|阅读|附件)|附件下载|网站地图|网站声明|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|[\u4e00-\u9fff]{1,4}ICP备|[\u4e00-\u9fff]公网安备|备案号|政府网站标识码|责任编辑|(?:信息)?来源[：:]|附件[：:]|浏览次数|阅读次数|(?:网站)?首页(?:$|\s)|当前位置|您(?:现在|当前)?的?位置|注意事项$|温馨提示|特殊稿件|友情链接|(?:市|区县?|县|省|各|国务院|地方|中央|其他|部门)[\u4e00-\u9fff]{0,8}网站$)/u;
