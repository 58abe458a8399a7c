import type { Refilled } from '../../diagnosis/width';
import type { Report, ReportRow } from '../../report/report';
import { formatDecimal } from '../../text/decimal';
import { insertion } from '../../text/edits';
import type { Edit } from '../../text/edits';
import { usualOf } from '../../text/usual';
import { isSeparator } from '../../writing/separators';
import type { Repair } from '../check';

/** The repair that puts in the figure that a row has lost, or takes out the one too much, as the row itself parts its cells. */
export function refill({ text }: Report, { found, expected, values }: NonNullable<ReportRow['width']>, { figures, places }: Refilled): Repair[] {
  const spans = values.map(({ span }) => span).filter((span) => span !== null);
  if (spans.length < values.length || spans.length < 2) return [];
  const place = places.at(-1)!;
  if (found > expected) {
    const span = place === 0 ? { start: spans[0]!.start, end: spans[1]!.start } : { start: spans[place - 1]!.end, end: spans[place]!.end };
    const between = text.slice(...(place === 0 ? [spans[0]!.end, spans[1]!.start] as const : [spans[place - 1]!.end, spans[place]!.start] as const));
    return keepsApart(between) ? [made({ span, text: '' }, { zh: `删去多余的 ${values[place]!.text}`, en: `Take out ${values[place]!.text}` })] : [];
  }
  const separators = spans.slice(1).map((span, at) => text.slice(spans[at]!.end, span.start));
  const usual = usualOf(separators.filter(keepsApart));
  if (usual === undefined) return [];
  const figure = formatDecimal(figures[place]!);
  const at = place === 0 ? spans[0]!.start : spans[place - 1]!.end;
  const put = place === 0 ? figure + usual : usual + figure;
  return [made(insertion(at, put), { zh: `补上 ${figure}`, en: `Put in ${figure}` })];
}

function made(edit: Edit, title: Repair['title']): Repair {
  return { title, safe: false, edits: [edit] };
}

/** Whether a stretch keeps two cells apart: there is something, and nothing that anybody wrote. */
function keepsApart(text: string): boolean {
  return text !== '' && isSeparator(text);
}
