/**
 * Traditional characters with the simplified ones that stand for them, as far as they occur in the labels, headings and
 * titles of the forms.
 */
const pairs = '與与業业兩两個个為为舉举書书於于僅仅會会體体倉仓傳传價价優优償偿內内關关冊册寫写決决況况減减務务動动區区單单衛卫歷历變变號号詢询問问員员啟启團团圍围國国執执報报壞坏壓压處处備备複复復复夠够實实審审寶宝將将對对專专導导屬属歲岁幣币帶带廣广廢废應应廳厅開开強强彈弹當当錄录徵征從从總总態态憑凭懲惩戰战據据損损護护擔担擇择攜携無无時时顯显條条來来極极構构檢检標标樣样機机權权歸归殘残沒没測测準准溝沟滿满漢汉濟济營营獎奖環环現现產产畫画異异發发監监盡尽確确礎础禮礼種种稱称穩稳積积窮穷競竞筆笔節节範范類类級级納纳約约細细終终組组結结絡络給给統统經经維维網网緊紧線线編编縣县績绩繳缴織织繼继續续罰罚義义習习聯联職职聽听獲获藥药術术補补裝装製制規规視视覺觉觀观計计訂订訊讯討讨訓训記记訪访設设許许訴诉評评詞词試试該该詳详認认語语誤误說说請请論论議议證证識识讀读讓让財财責责貨货購购費费貼贴賞赏賣卖質质賬账贊赞趙赵車车軌轨轉转輪轮輯辑農农達达過过運运還还這这進进違违遞递選选遲迟邊边郵邮鄉乡釋释針针銷销鎮镇長长門门閉闭間间閱阅隊队階阶際际險险隨随隱隐離离難难電电霧雾靜静響响頁页項项須须預预領领頭头題题額额願愿風风養养館馆馬马驗验點点黨党齊齐餘余衆众羣群併并訟讼彙汇眾众後后數数糾纠負负頻频辦办棄弃採采嚴严協协臺台萬万隻只祇只係系裡里別别戶户雙双寧宁稅税檔档較较駁驳佔占轄辖圖图熱热掛挂賠赔遺遗幾几連连創创醫医資资勞劳場场莊庄島岛灣湾臨临東东華华龍龙陽阳陰阴濱滨澤泽豐丰';

const simplified: ReadonlyMap<string, string> = new Map(pairs.match(/../gsu)!.map((pair) => [pair[0]!, pair[1]!]));
/** By code unit whether it is such a character: most texts hold none, and nearly every label is looked at. */
const isTraditional: Readonly<Uint8Array> = unitsOf(simplified.keys());

/** The text with traditional characters replaced; of the same length, so that offsets stay. */
export function simplify(text: string): string {
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (isTraditional[text.charCodeAt(at)] === 0) continue;
    out += text.slice(done, at) + simplified.get(text[at]!)!;
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** The traditional characters that are replaced, and what by, by code unit. */
export function simplifiedUnits(): readonly (readonly [number, number])[] {
  return [...simplified].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]);
}

function unitsOf(characters: Iterable<string>): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const character of characters) units[character.charCodeAt(0)] = 1;
  return units;
}
