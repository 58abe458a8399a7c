import { formatNumber } from './numberFormats';
import { walkXml } from './xml';

/** The lists of a Word document: what stands before a paragraph and is nowhere in its text. */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
  /** By style what its paragraphs are numbered by. */
  readonly styles: ReadonlyMap<string, NumberedStyle>;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  /** The style in which the levels are defined, where they are not here. */
  link: string | null;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface Level {
  start: number;
  format: string;
  /** `第%1章`; `%1` is the number of the first level. */
  text: string;
  /** After which level it begins anew; null: after any above it; 0: never. */
  restart: number | null;
  isLegal: boolean;
  style: string | null;
}

interface NumberedStyle {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

/** @param numbering the part `word/numbering.xml`, empty where there is none; @param styles `word/styles.xml`, likewise */
export function readNumbering(numbering: string, styles: string): Numbering {
  return { ...readLists(numbering), styles: readStyles(styles) };
}

/** Counts the paragraphs of one document, in order: what stands before the next one; empty where nothing does. */
export function createCounter({ abstracts, lists, styles }: Numbering): (own: NumberedParagraph) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (own) => {
    const { list: id, level } = placeOf(own, styles, abstracts, lists);
    const list = id === null || id === '0' ? undefined : lists.get(id);
    if (list === undefined) return '';
    const abstract = resolved(list.abstract, abstracts, lists, styles);
    const levelAt = (at: number): Level | undefined => list.levels.get(at) ?? abstracts.get(abstract)?.levels.get(at);
    const spec = levelAt(level);
    if (spec === undefined) return '';
    const count = counts.get(abstract) ?? [];
    counts.set(abstract, count);
    const anew = list.starts.has(level) && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    count[level] = anew ? list.starts.get(level)! : (count[level] ?? spec.start - 1) + 1;
    for (let deeper = level + 1; deeper < mostLevels; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) count[deeper] = undefined;
    }
    if (spec.format === 'bullet' || spec.format === 'none') return '';
    const label = spec.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = levelAt(Number(digit) - 1);
      return of === undefined ? '' : formatNumber(count[Number(digit) - 1] ?? of.start, spec.isLegal ? 'decimal' : of.format);
    });
    // Behind 一、 and （一） nothing has to part the words; behind a bare number something must.
    return /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
  };
}

/** What a paragraph says of its own number; null where it leaves that to its style. */
export interface NumberedParagraph {
  readonly list: string | null;
  readonly level: number | null;
  readonly style: string | null;
}

const mostLevels = 9;

function placeOf(own: NumberedParagraph, styles: Numbering['styles'], abstracts: Numbering['abstracts'], lists: Numbering['lists']): { list: string | null; level: number } {
  if (own.list !== null) return { list: own.list, level: own.level ?? 0 };
  let [list, level]: [string | null, number | null] = [null, own.level];
  const seen = new Set<string>();
  for (let id = own.style; id !== null && !seen.has(id); id = styles.get(id)?.basedOn ?? null) {
    seen.add(id);
    const style = styles.get(id);
    list ??= style?.list ?? null;
    level ??= style?.level ?? null;
    if (list === null) continue;
    const abstract = lists.get(list)?.abstract;
    const levels = abstract === undefined ? [] : [...abstracts.get(resolved(abstract, abstracts, lists, styles))?.levels ?? []];
    // A level may name the style that it is for.
    level ??= levels.find(([, each]) => each.style === id)?.[0] ?? null;
    break;
  }
  return { list, level: level ?? 0 };
}

function resolved(abstract: string, abstracts: Numbering['abstracts'], lists: Numbering['lists'], styles: Numbering['styles']): string {
  const link = abstracts.get(abstract)?.link ?? null;
  const list = link === null ? undefined : lists.get(styles.get(link)?.list ?? '');
  return list === undefined || abstracts.get(list.abstract)?.link != null ? abstract : list.abstract;
}

function readLists(source: string): Pick<Numbering, 'abstracts' | 'lists'> {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let [level, override]: [Level | null, number] = [null, 0];
  walkXml(source, {
    open({ name, attributes }) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') abstracts.set(attributes['w:abstractNumId'] ?? '', (abstract = { levels: new Map(), link: null }));
      else if (name === 'w:numStyleLink' && abstract !== null) abstract.link = value;
      else if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', (list = { abstract: '', starts: new Map(), levels: new Map() }));
      else if (name === 'w:abstractNumId' && list !== null) list.abstract = value;
      else if (name === 'w:lvlOverride') override = numberIn(attributes['w:ilvl'], 0);
      else if (name === 'w:startOverride') list?.starts.set(override, numberIn(value, 1));
      else if (name === 'w:lvl') {
        level = { start: 0, format: 'decimal', text: '', restart: null, isLegal: false, style: null };
        (list ?? abstract)?.levels.set(numberIn(attributes['w:ilvl'], 0), level);
      } else if (level === null) return;
      else if (name === 'w:start') level.start = numberIn(value, 1);
      else if (name === 'w:numFmt') level.format = value === 'custom' ? 'decimal' : value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:lvlRestart') level.restart = numberIn(value, 0);
      else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
      else if (name === 'w:pStyle') level.style = value;
    },
    close({ name }) {
      if (name === 'w:lvl') level = null;
      else if (name === 'w:abstractNum') abstract = null;
      else if (name === 'w:num') list = null;
    },
  });
  return { abstracts, lists };
}

function readStyles(source: string): Map<string, NumberedStyle> {
  const styles = new Map<string, NumberedStyle>();
  let style: NumberedStyle | null = null;
  walkXml(source, {
    open({ name, attributes }) {
      if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (style = { basedOn: null, list: null, level: null }));
      else if (style === null) return;
      else if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? null;
      else if (name === 'w:numId') style.list = attributes['w:val'] ?? null;
      else if (name === 'w:ilvl') style.level = numberIn(attributes['w:val'], 0);
    },
    close({ name }) {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}

function numberIn(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
