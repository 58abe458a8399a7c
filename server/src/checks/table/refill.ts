import type { Refilled } from '../../report/refilledRow';
import type { Report, ReportRow } from '../../report/report';
import { formatDecimal } from '../../text/decimal';
import type { Edit } from '../../text/edits';
import type { Repair } from '../check';

/** The repair that puts in the figure that a row has lost, or takes out the one too much, as the row itself parts its cells. */
export function refill({ text }: Report, { found, expected, values }: NonNullable<ReportRow['width']>, { figures, places }: Refilled): Repair[] {
  const spans = values.map(({ span }) => span).filter((span) => span !== null);
  if (spans.length < values.length || spans.length < 2) return [];
  const place = places.at(-1)!;
  if (found > expected) {
    const span = place === 0 ? { start: spans[0]!.start, end: spans[1]!.start } : { start: spans[place - 1]!.end, end: spans[place]!.end };
    const between = text.slice(...(place === 0 ? [spans[0]!.end, spans[1]!.start] as const : [spans[place - 1]!.end, spans[place]!.start] as const));
    return isSeparator(between) ? [made({ span, text: '' }, { zh: `删去多余的 ${values[place]!.text}`, en: `Take out ${values[place]!.text}` })] : [];
  }
  const separators = spans.slice(1).map((span, at) => text.slice(spans[at]!.end, span.start));
  const usual = mostFrequent(separators.filter(isSeparator));
  if (usual === undefined) return [];
  const figure = formatDecimal(figures[place]!);
  const at = place === 0 ? spans[0]!.start : spans[place - 1]!.end;
  const put = place === 0 ? figure + usual : usual + figure;
  return [made({ span: { start: at, end: at }, text: put }, { zh: `补上 ${figure}`, en: `Put in ${figure}` })];
}

function made(edit: Edit, title: Repair['title']): Repair {
  return { title, safe: false, edits: [edit] };
}

/** Blanks, bars and tags, and nothing that anybody wrote. */
function isSeparator(text: string): boolean {
  return text !== '' && /^(?:[\s|｜│]|&nbsp;|<[^<>]*>)+$/u.test(text);
}

function mostFrequent(words: readonly string[]): string | undefined {
  const count = (word: string): number => words.filter((other) => other === word).length;
  return words.reduce<string | undefined>((best, word) => (best === undefined || count(word) > count(best) ? word : best), undefined);
}
