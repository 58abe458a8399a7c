import { mayBeSameAgency } from '../../report/agencyName';
import type { AgencyMention } from '../../report/agencies';
import { quoted } from '../../report/names';
import { capital } from '../../text/bilingual';
import type { Bilingual } from '../../text/bilingual';
import type { Check, Draft } from '../check';
import { needsReport } from '../needs';

export const agencyName: Check = {
  id: 'agency-name',
  group: 'section',
  severity: 'warning',
  title: { zh: '前后写的不是同一个单位', en: 'another agency is named than in the title' },
  fix: null,
  cannotRun: needsReport,
  *run({ report: { agencies } }): Iterable<Draft> {
    const own = agencies.find(({ role }) => role === 'title') ?? agencies[0];
    if (own === undefined) return;
    const others = agencies.filter((mention) => !namesOf(own).some((name) => namesOf(mention).some((other) => mayBeSameAgency(name, other))));
    // The same other name at several places came with one copied text.
    const reported: AgencyMention[] = [];
    for (const mention of others) {
      if (reported.some(({ name }) => mayBeSameAgency(name, mention.name))) continue;
      reported.push(mention);
      const again = others.filter((other) => other !== mention && mayBeSameAgency(other.name, mention.name));
      yield {
        span: mention.span,
        message: messageFor(own, mention),
        related: [
          { span: own.span, cell: null, message: whereItStands(own) },
          ...again.map((other) => ({ span: other.span, cell: null, message: whereItStands(other) })),
        ],
      };
    }
  },
};

/** A joint report names several. */
function namesOf({ name }: AgencyMention): string[] {
  return name.split(/[、，,和与]/u).filter((part) => part.length > 1);
}

function messageFor(own: AgencyMention, other: AgencyMention): Bilingual {
  const [first, second] = [whereItStands(own), whereItStands(other)];
  return {
    zh: `${second.zh}，而${first.zh}，不是同一个单位。请核对，改正写错的一处。`,
    en: `${capital(second.en)}, but ${first.en}: not the same agency. Correct the one that is wrong.`,
  };
}

function whereItStands({ role, name }: AgencyMention): Bilingual {
  return { zh: `${places[role].zh}${quoted(name)}`, en: `${places[role].en} ${quoted(name)}` };
}

const places: Readonly<Record<AgencyMention['role'], Bilingual>> = {
  title: { zh: '标题中的单位是', en: 'the agency in the title is' },
  publisher: { zh: '前言中写的是', en: 'the preamble names' },
  compiler: { zh: '前言中写的编制单位是', en: 'the report is said to be compiled by' },
  contact: { zh: '联系单位写的是', en: 'the one to ask is' },
  signature: { zh: '落款写的是', en: 'the signature is' },
};
