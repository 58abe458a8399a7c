import type { Tree } from '../syntax/ast';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import { squeezed } from '../text/squeezed';
import { agenciesInPreamble } from './preamble';
import type { NamedAgency } from './preamble';
import { citedTitles, signature } from './title';
import type { ReportTitle } from './title';

/** Where the report names an agency as its own. */
export interface AgencyMention {
  readonly role: 'title' | 'signature' | NamedAgency['role'];
  /** As printed, without blanks. */
  readonly name: string;
  readonly span: Span;
}

/**
 * The agencies that the report names as who reports: in its title, in sentences of the preamble (as who publishes it, who wrote
 * it, whom to ask), whom to ask in the last section, and in the signature. In text order. What only says where it stands within
 * another (我局, 本机关) names none.
 */
export function readAgencies(tree: Tree, title: ReportTitle | null): AgencyMention[] {
  const { text, sections, end } = tree;
  const firstHeading = sections.find(({ number }) => number !== 0)?.span.start ?? end;
  const opening = { start: title?.end ?? Math.max(0, firstHeading - longestPreamble), end: firstHeading };
  const mentions: AgencyMention[] = [...inTitle(text, title), ...citedIn(text, opening), ...namedIn(text, opening)];
  const last = sections.findLast(({ heading }) => heading !== null);
  const atEnd = last === undefined ? [] : namedIn(text, { start: last.heading!.span.end, end: last.span.end });
  for (const mention of atEnd) if (mention.role === 'contact') mentions.push(mention);
  const signed = signature(text.slice(0, end));
  if (signed !== null) mentions.push({ role: 'signature', ...signed });
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

const longestPreamble = 2000;

function inTitle(text: string, title: ReportTitle | null): AgencyMention[] {
  if (title === null || title.agency === null) return [];
  const printed = squeezed(text, title.start, title.end);
  const at = printed.text.indexOf(title.agency);
  return [{ role: 'title', name: title.agency, span: at < 0 ? title : printed.place(at, at + title.agency.length) }];
}

function citedIn(text: string, { start, end }: Span): AgencyMention[] {
  return citedTitles(text.slice(start, end)).flatMap(({ agency, span }): AgencyMention[] => {
    const printed = squeezed(text, start + span.start, start + span.end);
    const at = agency === null ? -1 : printed.text.indexOf(agency);
    return agency === null || at < 0 ? [] : [{ role: 'publisher', name: agency, span: printed.place(at, at + agency.length) }];
  });
}

function namedIn(text: string, { start, end }: Span): AgencyMention[] {
  return agenciesInPreamble(text.slice(start, end)).map((named) => ({ ...named, span: shift(named.span, start) }));
}
