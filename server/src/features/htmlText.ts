import type { Finding } from '../checks/check';
import type { Locale } from '../text/bilingual';
import type { Span } from '../text/span';

/** Text as it stands in a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What a reader sees of a stretch of the source: without tags, comments, marks of Markdown and line breaks within a paragraph. */
export function readable(source: string): string {
  return source
    .replace(/<!--[^]*?-->|<[^<>]*>|\*\*|[\u0000-\u0008\u000b-\u001f]/g, '')
    .replace(/&(#\d{1,6}|[a-z]{2,8});/gi, (entity, name: string) => decoded(name) ?? entity)
    .replace(/[^\S\u3000]*[\r\n]+\s*/g, '');
}

function decoded(name: string): string | null {
  if (name.startsWith('#')) return String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff));
  return entities[name.toLowerCase()] ?? null;
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', emsp: '　', ensp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', ldquo: '“', rdquo: '”', middot: '·' };

/** The attribute that says where in the text something stands. */
export function placeAttribute({ start, end }: Span): string {
  return ` data-at="${start}-${end}"`;
}

/** A piece of a page that leads to its place in the text. */
export function linked({ links }: { readonly links: boolean }, span: Span, html: string): string {
  return links ? `<span class="jump" role="link" tabindex="0"${placeAttribute(span)}>${html}</span>` : html;
}

/** A finding in a list, which leads to its place. */
export function findingItem({ severity, message, span }: Finding, options: { readonly locale: Locale; readonly links: boolean }, id?: string): string {
  return `<li${id === undefined ? '' : ` id="${id}"`} class="${severity}">${linked(options, span, escaped(`${marks[severity]} ${message[options.locale]}`))}</li>`;
}

const marks: Readonly<Record<Finding['severity'], string>> = { error: '✗', warning: '⚠', information: 'ℹ', hint: 'ℹ' };
