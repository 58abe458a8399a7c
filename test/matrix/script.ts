import type { Random } from './random';

/** The text in traditional characters, as far as reports need them. */
export function traditional(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => traditionalOf.get(character) ?? character);
}

/** Pinyin behind characters, as it is left of pages that print it over them. `share` of the characters have it. */
export function withPinyin(text: string, brackets: boolean, share: number, random: Random): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const sound = pinyinOf.get(character);
    if (sound === undefined || !random.chance(share)) return character;
    return character + (brackets ? `(${sound})` : sound);
  });
}

/** A mark that is not seen, behind one Chinese character in ten and beside figures: what web pages and word processors leave. */
export function withUnseen(text: string, mark: string, random: Random): string {
  return besideFigures(text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (random.chance(0.1) ? mark : '')), mark, random);
}

/** Blanks that do not break, also beside figures. */
export function withHardBlanks(text: string, random: Random): string {
  return besideFigures(text.replace(/<[^>]*>| /g, (part) => (part === ' ' ? '\u00a0' : part)), '\u00a0', random);
}

function besideFigures(text: string, mark: string, random: Random): string {
  const some = (): string => (random.chance(0.3) ? mark : '');
  return text.replace(/[\ue000-\uf8ff]\d[\d.,]*[\ue000-\uf8ff]/g, (figure) => some() + figure + some());
}

/** U+2028 for some line ends of the prose. */
export function withLineSeparators(text: string, random: Random): string {
  return text.replace(/(?<=。)\n/g, () => (random.chance(0.5) ? '\u2028' : '\n'));
}

const traditionalPairs = '总總体體动動开開务務况況处處请請复復议議诉訴讼訟问問题題进進报報项項内內条條数數对對规規决決许許强強费費业業采採购購额額单單万萬关關系係为為于於组組织織结結构構会會计計转轉区區这這属屬国國稳穩护護权權类類过過执執询詢机機现現没沒补補后後确確访訪举舉无無当當认認获獲继繼续續维維纠糾审審经經发發废廢缴繳纳納号號与與实實质質办辦网網门門户戶栏欄训訓严嚴级級员員邮郵电電话話编編东東临臨云雲县縣镇鎮据據华華围圍绕繞断斷时時画畫财財预預点點领領频頻闻聞场場记記录錄归歸档檔环環节節达達标標监監督督账賬评評价價责責任任励勵检檢应應专專设設团團传傳统統联聯优優态態调調图圖视視业業积積极極创創军軍书書笔筆词詞风風义義圆圓满滿习習学學闭閉关關闻聞称稱贴貼举舉选選阅閱览覽页頁导導读讀宁寧杂雜异異虽雖还還较較难難简簡险險释釋边邊变變';
const traditionalOf: ReadonlyMap<string, string> = new Map([...traditionalPairs.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!]));

const sounds = `总zǒng 体tǐ 情qíng 况kuàng 主zhǔ 动dòng 公gōng 开kāi 政zhèng 府fǔ 信xìn 息xī 收shōu 到dào 和hé 处chǔ 理lǐ 申shēn 请qǐng 行xíng 复fù 议yì 诉sù 讼sòng
存cún 在zài 的de 要yào 问wèn 题tí 及jí 改gǎi 进jìn 其qí 他tā 需xū 报bào 告gào 事shì 项xiàng 内nèi 容róng 第dì 二èr 十shí 条tiáo 一yī 本běn 年nián 新xīn 制zhì 作zuò 数shù 量liàng
对duì 外wài 规guī 章zhāng 范fàn 性xìng 文wén 件jiàn 五wǔ 上shàng 目mù 增zēng 减jiǎn 决jué 定dìng 许xǔ 可kě 管guǎn 服fú 务wù 六liù 罚fá 强qiáng 八bā 业yè 费fèi 九jiǔ 采cǎi 购gòu 金jīn 额é
集jí 中zhōng 列liè 据jù 勾gōu 稽jī 关guān 系xì 为wéi 加jiā 之zhī 等děng 于yú 三sān 四sì 人rén 法fǎ 或huò 组zǔ 织zhī 度dù 办bàn 结jié 果guǒ 自zì 然rán 商shāng 企qǐ 科kē 研yán 机jī 构gòu
社shè 会huì 益yì 律lǜ 计jì 转zhuǎn 予yǔ 以yǐ 部bù 分fēn 区qū 只zhǐ 这zhè 形xíng 不bù 属shǔ 国guó 家jiā 秘mì 密mì 禁jìn 止zhǐ 危wēi 安ān 全quán 稳wěn 保bǎo 护hù 方fāng 合hé 权quán 类lèi 过guò
程chéng 执zhí 案àn 卷juàn 查chá 询xún 掌zhǎng 握wò 相xiāng 没méi 有yǒu 现xiàn 成chéng 另lìng 补bǔ 正zhèng 后hòu 仍réng 明míng 确què 访fǎng 举jǔ 投tóu 重chóng 求qiú 提tí 供gōng 出chū 版bǎn 物wù
无wú 当dāng 由yóu 大dà 反fǎn 认rèn 具jù 已yǐ 获huò 取qǔ 七qī 下xià 继jì 续xù 维wéi 持chí 纠jiū 尚shàng 未wèi 审shěn 经jīng 直zhí 接jiē 起qǐ 发fā 废fèi 效xiào 单dān 位wèi 万wàn 元yuán 逾yú 期qī 再zài 按àn 通tōng 知zhī 缴jiǎo 纳nà 用yòng`;
const pinyinOf: ReadonlyMap<string, string> = new Map(sounds.split(/\s+/).map((entry) => [entry[0]!, entry.slice(1)]));
