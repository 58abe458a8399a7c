import { han } from '../text/han';
import type { Span } from '../text/span';
import { shift } from '../text/span';
import type { PageRemain } from './ast';
import type { Lines } from './lines';
import { linesOf } from './lines';
import { cellMarks } from './view';

/**
 * What a web page left in the text that was copied from it, in text order: before the report, and behind it. Particulars of the
 * publication (date, source) are none, but links and counters on their line are.
 *
 * @param opening what stands before the first heading
 * @param behind what stands behind the report, to the end of the text or the next report; empty when there is nothing
 */
export function pageRemains(text: string, opening: Span, behind: Span): PageRemain[] {
  const before = linesOf(text.slice(opening.start, opening.end));
  const found: PageRemain[] = [];
  for (let line = 0; line < before.count; line++) {
    const items = itemsIn(before.content(line));
    for (const item of items ?? []) found.push({ span: shift(item, opening.start + before.start(line)), isKnown: true });
  }
  return [...found, ...trailing(linesOf(text.slice(behind.start, behind.end)), behind.start)];
}

/** Every line behind the report if any of them is known; what is not known is a link as long as it is short and no annex. */
function trailing(lines: Lines, origin: number): PageRemain[] {
  const found: PageRemain[] = [];
  let hasRemains = false;
  for (let line = 0; line < lines.count; line++) {
    const content = lines.content(line);
    if (content === '') continue;
    hasRemains ||= (itemsIn(content)?.length ?? 0) > 0;
    const isKnown = !/附件/u.test(content) && (itemsIn(content) !== null || content.length <= longestLink);
    found.push({ span: { start: origin + lines.start(line), end: origin + lines.end(line) }, isKnown });
  }
  return hasRemains ? found : [];
}

const longestLink = 40;
const longestLine = 200;

/** The remains in a line that consists of them and of particulars; null when it says anything else. */
function itemsIn(line: string): Span[] | null {
  if (line === '' || line.length > longestLine) return null;
  const items: Span[] = [];
  for (let at = 0; at < line.length;) {
    const found = [separator, particular, remain].map((pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(line)?.[0].length ?? 0;
    });
    const [blank, kept, left] = found as [number, number, number];
    if (blank + kept + left === 0) return null;
    if (blank === 0 && left > 0) items.push({ start: at, end: at + left });
    at += blank > 0 ? blank : left > 0 ? left : kept;
  }
  return items;
}

const separator = new RegExp(`[\\s|｜·•●>»＞${cellMarks}-]+`, 'uy');
const particular = /(?:发布|成文|生成|更新)?(?:日期|时间)\s*[：:]\s*[\d年月日:：/.-]*(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|(?:信息|稿件|文章)?来源\s*[：:]\s*\S*|(?:发布者|作者|索\s*引\s*号|文\s*号|发布机构)\s*[：:]\s*\S*/uy;

/** Wordings seen around the reports on government sites. */
const remain = new RegExp([
  '(?:手机)?扫一扫[^。，；]{0,24}',
  `分享(?:到|至)?(?:\\s*[：:]?\\s*(?:微信|微博|新浪微博|QQ空间|QQ好友|QQ|朋友圈))*\\s*[：:]?(?![${han}])`,
  '【?\\s*\\[?(?:字体|字号)(?:大小|显示)?\\s*[】\\]]?\\s*[：:]?\\s*(?:[【\\[（(]?\\s*(?:(?:特大|超大|大|中|小|默认|标准|增大|减小|A[+-]?)[\\s|/、]*)*[】\\]）)]?)',
  `[【\\[（(]?\\s*(?:我要)?(?:打印|收藏|关闭|纠错|返回)(?:本页|本文|页面|窗口|此页|顶部|列表|首页|上一页|上级)?\\s*[】\\]）)]?(?![${han}])`,
  '【?(?:上|下)一[篇条页]】?\\s*[：:]?.{0,100}',
  '相关(?:链接|文档|稿件|阅读)\\s*[：:]?',
  '(?:浏览|阅读|点击|访问)(?:次数|人数|量|数)\\s*[：:]?\\s*\\d*\\s*次?',
  '(?:您|你)?(?:当前|现在|目前)?(?:所在)?的?位置\\s*[：:].{0,160}',
  '(?:网站)?首页\\s*[>»＞].{0,160}',
  '版权所有.{0,100}|(?:主办|承办|技术支持|维护)(?:单位)?\\s*[：:].{0,100}',
  `[${han}]{0,4}ICP备.{0,60}|[${han}]{0,2}公网安备.{0,60}|(?:政府)?网站标识码.{0,40}|备案号.{0,60}`,
  `(?:市|区县?|县|省|各|国务院|地方|中央|其他|部门)[${han}]{0,8}网站(?![${han}])`,
  '网站地图|网站声明|联系我们|关于我们|法律声明|隐私声明|友情链接|无障碍(?:阅读|浏览)?|长者(?:版|助手|模式)|关怀版|设为首页|加入收藏|登录|注册',
  `[${han}]{0,12}请使用tab按钮切换浏览[${han}]{0,12}`,
  '(?:责任)?编辑\\s*[：:]\\s*\\S{0,10}',
].map((wording) => `(?:${wording})`).join('|'), 'uy');
