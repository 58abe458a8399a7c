import { quoted } from '../../report/names';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import type { Ignore } from '../ignores';
import { needsReport } from '../needs';
import type { IdleIgnores } from '../withoutIgnored';

/** What was ignored once and is so no more: the figures have changed, or the finding is gone. */
export const unusedIgnore: Check = {
  id: 'unused-ignore',
  group: 'section',
  severity: 'warning',
  title: { zh: '设置了忽略，但没有可忽略的问题', en: 'something is to be ignored that is not found' },
  fix: 'safe',
  cannotRun: needsReport,
  *run({ report, idle }): Iterable<Draft> {
    // Entries stand in another file: they are told at the head of the report.
    const start = report.title?.start ?? 0;
    const span = { start, end: report.title?.end ?? start };
    for (const entry of idle.entries) yield { span, message: ofEntry(entry) };
    for (const { comment, checks } of idle.comments) {
      const isWhole = checks.length === comment.checks.length;
      const remove = { title: { zh: '删除这条注释', en: 'Remove this comment' }, safe: true, edits: [{ span: comment.span, text: '' }] };
      yield { span: comment.span, message: ofComment(comment.reason, checks), repairs: isWhole && comment.reason !== '' ? [remove] : [] };
    }
  },
};

function ofEntry({ check, cell, figures, reason }: Ignore): Bilingual {
  if (figures === null) {
    return {
      zh: `gouji.json 中对这份报告关闭了 ${check}，但这份报告里已经没有这项检查的问题。原来的理由是${quoted(reason)}，不需要的从 gouji.json 中删去。`,
      en: `An entry of gouji.json turns ${check} off for this report, where it finds nothing any more. Its reason was “${reason}”: remove the entry if it is not needed.`,
    };
  }
  const what = figures.join('、').slice(0, longestQuote);
  return {
    zh: `gouji.json 中忽略 ${check}（${cell === null ? '' : `${cell}，`}${what}）的一条没有用上：数字已经变了，或者问题已经没有了。原来的理由是${quoted(reason)}，请重新核对，不需要的从 gouji.json 中删去。`,
    en: `An entry of gouji.json that ignores ${check} (${cell === null ? '' : `${cell}, `}${what}) is not used: the figures have changed, or there is nothing to ignore any more. Its reason was “${reason}”: look at it again, and remove the entry if it is not needed.`,
  };
}

function ofComment(reason: string, checks: IdleIgnores['comments'][number]['checks']): Bilingual {
  const ids = checks.join('、');
  if (reason === '') return { zh: `忽略 ${ids} 没有写理由，不起作用；请写成 <!-- gouji-ignore ${checks.join(' ')}: 理由 -->。`, en: `Ignoring ${ids} has no reason and does nothing; write <!-- gouji-ignore ${checks.join(' ')}: reason -->.` };
  return { zh: `注释要忽略的 ${ids} 在这里没有发现；不需要的请删去。`, en: `The comment ignores ${ids}, which is not found here; remove what is not needed.` };
}

const longestQuote = 60;
