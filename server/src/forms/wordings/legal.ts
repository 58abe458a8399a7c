import type { Sum, Topic, TopicId, Wording } from './wording';

/** What sentences say of reviews and lawsuits. Sources: published reports of 2019 to 2025. */

const foreignCounters: readonly string[] = ['条', '篇', '期', '场', '部', '笔', '人次'];

export const review: Topic = { id: 'review', table: 'legal', rows: [['review']], columns: [['total']], foreignCounters };
export const litigation: Topic = { id: 'litigation', table: 'legal', rows: [['litigation.direct', 'litigation.afterReview'], ['litigation.direct'], ['litigation.afterReview']], columns: [['total']], foreignCounters };

const both = ['review', 'litigation'] as const;
const about = '(((因|就|有关|涉及|针对|关于|对)?(政府|政务)?信息公开(工作|申请|类|方面|答复|事项|事务)?(引发|引起|产生|发生|被申请|被提起|提起|申请|涉及|导致|而)?(的)?)|涉政府信息公开)?';
const topic = (words: string, topics: readonly TopicId[], example: string): Wording => ({ words, means: { kind: 'topic', topics }, example });
const outcome = (words: string, sum: Sum, example: string): Wording => ({ words, means: { kind: 'columns', of: both, sums: [sum] }, example });
const step = (words: string, row: string, example: string): Wording => ({ words, means: { kind: 'rows', of: ['litigation'], sums: [[row]], implied: true }, example });

export const legalWordings: readonly Wording[] = [
  topic(`${about}(被申请|申请|被提起|被)?(行政)?复议(申请|案件|案|事项|件)?(数量|数|总数)?`, ['review'], '政府信息公开行政复议5件。'),
  topic(`${about}(被提起|提起|被)?((行政)?(诉讼|应诉)|起诉)(案件|案|事项)?(数量|数|总数)?`, ['litigation'], '政府信息公开行政诉讼4件。'),
  topic(`${about}(行政)?复议(和|及|、|与|以及|或)?(被提起|提起)?(行政)?(诉讼|应诉)(案件|案|事项)?(数量)?`, both, '全年政府信息公开行政复议和诉讼案件9件。'),
  topic(`${about}(行政|法律)争议(案件|案)?`, both, '因政府信息公开引发行政争议9件。'),
  step('(未经(行政)?复议|直接)(直接)?(向法院)?(起诉|提起(行政)?诉讼)(的)?(案件|行政诉讼案件)?', 'litigation.direct', '未经复议直接起诉3件。'),
  step('(经)?(行政)?复议后(再)?(起诉|提起(行政)?诉讼)(的)?(案件|行政诉讼案件)?', 'litigation.afterReview', '复议后起诉1件。'),
  { words: '新?(收到|受理|接到|新收|新增|新发生|发生|办理|审理|应对|引发|引起|产生|被申请|被提起|提起|申请|涉及)(的)?', means: { kind: 'columns', of: both, sums: [['total']] }, example: '全年发生行政复议5件。' },
  { words: '(相关|此类|该类|上述|涉及?(政府)?信息公开)?案件', means: { kind: 'filler' } },

  outcome('(结果|维持|判决|裁定|决定)?(为|被|获|予以|得到)?维持(原(行政|具体行政)?行为|原决定|原判|原答复|结果)?(的)?', ['upheld'], '政府信息公开行政复议5件，结果维持3件。'),
  outcome('(结果|被|予以|获)?(纠正|纠错|撤销|责令重新(作出|答复)|责令履行|确认违法|撤销原(行政)?行为)(结果)?(的)?', ['corrected'], '政府信息公开行政复议5件，结果纠正1件。'),
  outcome('(已)?(审结|办结|结案|审理完毕)(的)?', ['upheld', 'corrected', 'otherOutcome'], '政府信息公开行政复议5件，审结4件。'),
  outcome('(其他|其它)(结果|处理结果|情形)(的)?', ['otherOutcome'], '政府信息公开行政复议5件，其他结果1件。'),
  outcome('((尚|还)?(未|没有)(审结|办结|结案|作出决定|判决|裁决|审理完毕|出结果|有结果)|(正在|尚在|仍在)(审理|办理|复议|复议审理|诉讼)(中|过程中|之中|当中)?|(在审|待审|审理中|待审理))(的)?(案件)?', ['pending'], '政府信息公开行政复议5件，尚未审结1件。'),
  { words: '(被判)?败诉(的)?(案件)?', means: { kind: 'columns', of: ['litigation'], sums: [['corrected']], implied: true }, example: '政府信息公开行政诉讼4件，败诉1件。' },
];
