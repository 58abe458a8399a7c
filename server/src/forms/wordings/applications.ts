import type { Sum, Topic, Wording } from './wording';

/** What sentences say of applications. Sources: published reports of 2019 to 2025. */

const kinds: Sum = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'other'];
const organisations: Sum = kinds.slice(1);

export const applications: Topic = {
  id: 'applications',
  table: 'applications',
  rows: [['new'], ['new', 'carriedIn']],
  columns: [['total']],
  foreignCounters: ['篇', '期', '场', '部', '笔', '人次'],
};

const of = ['applications'] as const;
const topic = (words: string, example: string): Wording => ({ words, means: { kind: 'topic', topics: of }, example });
const verb = (words: string, sums: readonly Sum[], example: string): Wording => ({ words, means: { kind: 'rows', of, sums, verb: true }, example });
/** Words that speak of nothing but applications. */
const result = (words: string, sums: readonly Sum[], example: string): Wording => ({ words, means: { kind: 'rows', of, sums, implied: true }, example });
/** Words that speak of applications only where these are spoken of. */
const step = (words: string, sums: readonly Sum[], example: string): Wording => ({ words, means: { kind: 'rows', of, sums }, example });
const kind = (words: string, sum: Sum, example: string): Wording => ({ words, means: { kind: 'columns', of, sums: [sum] }, example });
const kindApplying = (words: string, sum: Sum, example: string): Wording => ({ words: `${words}${applying}`, means: { kind: 'columns', of, sums: [sum], implied: true }, example });

const intake: readonly Sum[] = [['new'], ['new', 'carriedIn']];
const count = '(总数|总量|数量|件数|量|数)?';
const thing = '(事项|案件|件|表|书|信件|来信|工单|类事项)?';
const applying = '(提出)?(的)?(申请(信息)?|申请件|申请人)';
const last = '(上|前|去)一?(年度?|个年度)';
const next = '((下|次|明)一?(年度?|个年度)|2?次年)';
const now = '(本年度?|今年|当年)';
const handled = '((继续)?(办理|答复|处理|办结)(完毕)?)?(的)?';
const move = '((结|接|跨年)?转(结|接|入|移)?|顺延|延续|延期|跨年|移|结转)';
const at = '(至|到|入|往|于)?';

export const applicationWordings: readonly Wording[] = [
  // What an application is called.
  topic(`((政府|政务|政府政务)?信息)?(依申请)?公开((政府|政务)?信息)?的?(申请|请求|要求)(信息)?${thing}${count}`, '全年政府信息公开申请7件。'),
  topic(`(政府|公众|群众|政务)?((政府|政务)?信息)?依申请((政府|政务)?信息)?公开的?(申请|请求)?${thing}${count}(的)?(申请)?`, '全年收到依申请公开事项7件。'),
  topic(`(政府)?((政府|政务)?信息)?依申请(公开)?(的)?(申请|请求)${thing}${count}`, '全年收到政府信息依申请请求7件。'),
  topic(`((政府|政务)?信息)?(的)?申请(信息)?公开${thing}${count}`, '收到政府信息申请公开件7件。'),
  topic(`(申请|请求|要求)(公开|获取)?(政府|政务)信息(公开)?${thing}${count}`, '收到公民申请政府信息公开7件。'),
  topic(`依?申请公开的?(政府|政务)信息的?(申请|请求|要求)${thing}${count}`, '收到申请公开政府信息的请求7条。'),
  topic(`申请${thing}${count}`, '政府信息公开方面，收到申请7件。'),
  topic(`(政府信息)?(公开)?依申请办?件${count}`, '收到依申请件7件。'),
  topic(`政府公开申请${thing}${count}`, '收到政府公开申请7件。'),
  topic('(申请)?受理量', '政府信息公开申请受理量7件。'),
  { words: `(公众|群众)?((政府|政务)?信息)?依申请(主动)?公开(的)?((政府|政务)?信息|文件)${count}`, means: { kind: 'topic', topics: of, unsure: true }, example: '收到依申请公开政府信息7条。' },
  { words: `申请公开的?(政府|政务)?信息${count}`, means: { kind: 'topic', topics: of, unsure: true }, example: '收到申请公开政府信息7条。' },

  // What is done with it, in the order of the table.
  verb('(收到|接到|接收|接收到|受理|登记|接受|收件|接收登记|登记受理)(的|并受理|并办理|了)?', intake, '全年受理政府信息公开申请7件。'),
  verb('(收到|受理|接收|接受)(和|并|、|及)?(处理|办理|答复|办结)(了|的)?', [['new'], ['total'], ['new', 'carriedIn']], '全年收到和办理政府信息公开申请7件。'),
  verb('(新收|新收到|新接收|新受理|新增|新接到|新登记)(的)?', [['new']], '本年新收政府信息公开申请7件。'),
  verb('收取', intake, '收取政府信息公开申请7件。'),
  verb('(已|予以|均予|公开|依法|按时|按期)?(答复|办结|回复|办复|办毕|办理答复|回复办结|答复办结|办结答复|完成答复|完成办理|办理办结|办理完毕|办理完成|办理完结|处理完毕|处理完成|处理答复|答复完毕|办理回复)(了|的)?', [['total']], '答复政府信息公开申请8件。'),
  verb('(已)?(办理|处理|处置|办理结果)(了|的)?', [['total'], ['new', 'carriedIn'], ['new']], '全年办理政府信息公开申请8件。'),
  step('公开答复(了|的)?', [['total'], ['granted'], ['granted', 'partial']], '收到政府信息公开申请9件，公开答复8件。'),
  result(`${last}(的)?(申请)?(转接|转结|结转|接转|遗留|未办结|未办|延续|顺延|转入|跨年|延期|接续|转至|转到)(的)?(结转)?((到|至|入|在)?${now})?((继续)?(办理|答复|处理|办结)(的|件)?)?(申请)?(的)?`, [['carriedIn']], '其中上年度结转申请2件，政府信息公开申请共受理9件。'),
  result(`(结转|转接|转结|承接|接转|接续办理|接续)(自|办理)?${last}(的)?(办理)?(申请)?`, [['carriedIn']], '结转上年度申请2件。'),
  step('(结|接)转(至|到|入|在)?(本年度?|今年)(办理|继续办理)?(的)?', [['carriedIn']], '收到政府信息公开申请9件，结转本年度办理2件。'),
  result(`${move}(申请)?${at}(${next}|下|次年)(度)?${handled}`, [['carriedOut']], '顺延到下年度答复1件申请。'),
  step('(正在|仍在|尚在)(办理|处理|答复)(中|过程中|之中)?(的)?', [['carriedOut']], '收到政府信息公开申请9件，正在办理1件。'),
  step('((尚|还)?(未|没有)(到期)?(办结|答复|办理完毕|答复完毕|到期|到期答复)|待办理?)(的)?', [['carriedOut']], '收到政府信息公开申请9件，尚未办结1件。'),
  step('结转', [['carriedOut'], ['carriedIn']], '答复政府信息公开申请8件，结转1件。'),

  // What was decided, in the order of the table.
  result('(予以公开|同意公开|全部公开|全文公开|完全公开|予以全部公开|给予公开|予以主动公开|全部予以公开)(的|类|答复|信息|申请)?', [['granted']], '收到申请9件，予以公开3件，占33.33%。'),
  step('公开(的)?', [['granted'], ['granted', 'partial']], '收到政府信息公开申请9件，公开3件。'),
  result('(予以|同意|给予)?部分(予以)?公开(的|类|答复|信息)?', [['partial']], '收到申请9件，部分公开1件。'),
  result('(予以|同意|全部|予以全部)?公开(及|和|或|、|与|或者|以及)(予以)?部分公开(的|类|答复|信息|政府信息)?', [['granted', 'partial']], '收到申请9件，予以公开及部分公开4件。'),
  result('((决定)?不予(以)?公开|不同意公开|不公开)(的|类|答复|信息|政府信息|申请)?', [['denied']], '收到申请9件，不予公开2件。'),
  result('((政府)?信息)?(无法|不能|未能)(予以)?提供(的|类|答复|信息|政府信息|申请)?', [['unavailable']], '收到申请9件，无法提供1件。'),
  result('(不予|不再)处理(的|类|答复|申请)?', [['notProcessed']], '收到申请9件，不予处理1件。'),
  result('(作)?(其他|其它)(处理|情形|处理情形|处理结果|方式处理|处理方式|情况处理)(的|类|答复)?', [['other']], '收到申请9件，其他处理1件。'),
  result('(涉及|属于)?国家秘密(的|类)?', [['denied.1']], '收到申请9件，属于国家秘密1件。'),
  result('(属于)?其他法律、?行政法规禁止公开(的|类)?', [['denied.2']], '收到申请9件，其他法律行政法规禁止公开1件。'),
  result('(法律、?(行政)?法规)禁止公开(的|类)?', [['denied.2']], '收到申请9件，法律法规禁止公开1件。'),
  result('危及(三安全一稳定)(的|类)?', [['denied.3']], '收到申请9件，危及“三安全一稳定”1件。'),
  result('保护第三方(合法)?权益(的|类)?', [['denied.4']], '收到申请9件，保护第三方合法权益1件。'),
  result('(属于)?三类内部(事务|管理)(性)?信息(的|类)?', [['denied.5']], '收到申请9件，属于三类内部事务信息1件。'),
  result('(属于)?四类过程性信息(的|类)?', [['denied.6']], '收到申请9件，属于四类过程性信息1件。'),
  result('(属于)?行政执法案卷(信息)?(的|类)?', [['denied.7']], '收到申请9件，属于行政执法案卷1件。'),
  result('(属于)?行政查询(事项|类)?(的|类)?', [['denied.8']], '收到申请9件，属于行政查询事项1件。'),
  result('(本(机关|单位|行政机关|部门|级|局|办|委)|我(局|办|委|单位|区|市|县))?(不|未)掌握(相关|该|所申请的?)?(政府)?(信息|情况)?(的|类)?', [['unavailable.1'], ['unavailable']], '收到申请9件，本机关不掌握相关政府信息1件。'),
  result('(没有|无)现成信息(、|，|,)?(需要?(另行|重新)?(制作|加工|加工制作|汇总))?(的|类)?', [['unavailable.2']], '收到申请9件，没有现成信息需要另行制作1件。'),
  result('需要?另行制作(的|类)?', [['unavailable.2']], '收到申请9件，需要另行制作1件。'),
  result('(经)?补正后(申请内容)?仍不明确(的|类)?', [['unavailable.3']], '补正后申请内容仍不明确1件。'),
  result('(所)?(申请)?((的)?政府)?信息不存在(的|类)?', [['unavailable.1'], ['unavailable']], '收到申请9件，政府信息不存在1件。'),
  result('(属于)?信访、?举报、?投诉(类)?(申请|事项)?(的|类)?', [['notProcessed.1']], '信访举报投诉类申请1件。'),
  result('(属于|作为)信访(举报)?(投诉)?(类)?(申请|事项)?(的)?(不予处理)?', [['notProcessed.1'], ['notProcessed']], '收到申请9件，作为信访事项不予处理1件。'),
  result('(属于)?重复(提出)?申请(的|类|事项)?', [['notProcessed.2']], '重复申请1件。'),
  result('(要求)?提供公开出版物(的|类)?', [['notProcessed.3']], '收到申请9件，要求提供公开出版物1件。'),
  result('(无正当理由)?大量反复申请(的|类)?', [['notProcessed.4']], '无正当理由大量反复申请1件。'),
  result('要求行政机关确认或(者)?重新出具已获取信息(的|类)?', [['notProcessed.5']], '收到申请9件，要求行政机关确认或重新出具已获取信息1件。'),
  result('(申请人)?(无正当理由)?逾期(不|未)补正(、|，|,)?((行政机关|本机关|我(局|办|委|区|市|县))?不再处理(其政府信息公开申请)?)?(的|类)?', [['other.1'], ['other']], '申请人无正当理由逾期不补正1件。'),
  result('(申请人)?逾期未(按(收费通知)?要求)?(缴纳费用|缴费)(、|，|,)?((行政机关|本机关)?不再处理(其政府信息公开申请)?)?(的|类)?', [['other.2'], ['other']], '申请人逾期未按收费通知要求缴纳费用1件。'),

  // Who applied: with 申请 behind them words that speak of nothing else.
  kindApplying('自然人', ['naturalPerson'], '收到自然人申请6件，其中公民申请6件。'),
  kindApplying('(公民|个人|公民个人)', ['naturalPerson'], '收到公民申请6件。'),
  kindApplying('法人(和|或|或者|及|、|与)?(其他|其它)组织', organisations, '收到法人或其他组织申请3件。'),
  kindApplying('(商业)?企业', ['business'], '收到商业企业申请2件。'),
  kindApplying('科研机构', ['research'], '收到科研机构申请1件。'),
  kindApplying('(社会)?公益组织', ['nonprofit'], '收到社会公益组织申请1件。'),
  kindApplying('(法律服务机构|律师事务所)', ['legalService'], '收到法律服务机构申请1件。'),
  kind('自然人(提出|提交)?(的)?', ['naturalPerson'], '收到政府信息公开申请9件，其中自然人6件。'),
  kind('(公民|个人)(个人)?(提出|提交)?(的)?', ['naturalPerson'], '收到政府信息公开申请9件，其中公民6件。'),
  kind('法人(和|或|或者|及|、|与)?(其他|其它)组织(提出|提交)?(的)?', organisations, '收到政府信息公开申请9件，其中法人或其他组织3件。'),
  kind('(法人|企业法人|单位|法人组织)(提出|提交)?(的)?(申请)?', organisations, '收到政府信息公开申请9件，其中法人3件。'),
  kind('(商业)?企业(提出|提交)?(的)?', ['business'], '收到政府信息公开申请9件，其中商业企业2件。'),
  kind('科研机构(提出|提交)?(的)?', ['research'], '收到政府信息公开申请9件，其中科研机构1件。'),
  kind('(社会)?公益组织(提出|提交)?(的)?', ['nonprofit'], '收到政府信息公开申请9件，其中社会公益组织1件。'),
  kind('(法律服务机构|律师事务所)(提出|提交)?(的)?', ['legalService'], '收到政府信息公开申请9件，其中法律服务机构1件。'),
];
