import type { Form, SectionSpec } from '../server/src/forms/form';

/** A rule of a TextMate grammar, as far as this one uses them. Patterns are Oniguruma's and see one line at a time. */
interface Rule {
  readonly include?: string;
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Rule[];
}

interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

/** The text of disclosure-report.tmLanguage.json, which the build writes. */
export function grammarFile(forms: readonly Form[]): string {
  return `${JSON.stringify(grammarOf(forms), null, 2)}\n`;
}

/**
 * The grammar that colours a report before, and without, the language server. The titles of the sections and the row labels
 * that look like headings (一、本年新收…) come from the forms.
 */
function grammarOf(forms: readonly Form[]): Grammar {
  const sections = forms.flatMap((form) => form.sections);
  const ofTables = titlePattern(sections.filter((section) => section.table !== null));
  const ofProse = titlePattern(sections.filter((section) => section.table === null));
  const numbered = headingPatterns(ordinalLike(forms));
  const isHeading = [ofTables, ofProse].flatMap(numbered.known).concat(numbered.unknown);
  return {
    name: 'Disclosure report',
    scopeName: 'text.disclosure-report',
    patterns: ['title', 'section-of-tables', 'section-of-prose', 'subheading', 'inline'].map(reference),
    repository: {
      title: {
        match: `^${marks}([^${stops}]{0,50}政府信息公开[^${stops}]{0,16}(?:年\\s?度\\s?报\\s?告|年报)(?:\\s*[（(][^（()）]{1,12}[）)])?)${rest}`,
        captures: named({ 1: 'markup.heading.title entity.name.title' }),
      },
      'section-of-tables': {
        comment: 'From its heading to the next: in it, an ordinal makes a row label, not a sub-heading.',
        patterns: numbered.known(ofTables).map((begin) => ({
          begin,
          end: `(?=${isHeading.map(ahead).join('|')})`,
          beginCaptures: heading,
          contentName: scope('meta.tables'),
          patterns: ['row-label', 'inline'].map(reference),
        })),
      },
      'section-of-prose': {
        patterns: [...numbered.known(ofProse), numbered.unknown].map((match) => ({ match, captures: heading })),
      },
      subheading: {
        patterns: [
          `[（(][${numerals}]{1,3}[）)]`,
          '[0-9０-９]{1,2}(?:[、．]|\\.(?![0-9０-９]))',
          '[（(][0-9０-９]{1,2}[）)]',
        ].flatMap((ordinal, at) => subheading(ordinal, at + 3)),
      },
      'row-label': {
        match: `(?:^|(?<=[|\\t]))[ 　]*((?:[${numerals}]、|[（(][${numerals}]{1,3}[）)]|[0-9０-９]{1,2}(?:[、．]|\\.(?![0-9０-９])))[ 　]*)([^|\\t0-9]*)`,
        captures: named({ 1: 'variable.other.row-label punctuation.definition.ordinal', 2: 'variable.other.row-label' }),
      },
      inline: { patterns: ['rule', 'citation', 'figure'].map(reference) },
      rule: {
        patterns: [
          { match: '^[ 　]*\\|?(?:[ 　]*:?-{2,}:?[ 　]*\\|)*[ 　]*:?-{2,}:?[ 　]*\\|?[ 　]*$', name: scope('punctuation.separator.table.rule') },
          { match: '[|｜│┃]+', name: scope('punctuation.separator.table.bar') },
          { match: '\\t+', name: scope('punctuation.separator.table.tab') },
        ],
      },
      citation: {
        patterns: [
          { match: '《[^《》]{1,80}》', name: scope('entity.name.type.citation') },
          { match: '(?:(?![和及与据照按由条])\\p{Han}){2,10}[〔［\\[](?:19|20)\\d{2}[〕］\\]]\\s*第?\\s*\\d+\\s*号', name: scope('entity.name.type.notice') },
          { match: `第[${numerals}百零〇\\d]+条(?:之[${numerals}])?(?:第?[（(]?[${numerals}\\d]+[）)]?[款项目])*`, name: scope('entity.name.type.article') },
        ],
      },
      figure: {
        patterns: [
          { match: '(?<![A-Za-z0-9_.])(?:19|20)\\d{2}\\s*年(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?', name: scope('constant.numeric.date') },
          {
            match: '(?<![A-Za-z0-9_.@/])([-+－＋−]?(?:\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|[\\d０-９]+)(?:[.．][\\d０-９]+)?)(?![A-Za-z0-9_@])\\s?([万亿]?余?(?:元|[件项条次期个家份场起篇部名]|人次)|[万亿]|[%％])?',
            captures: named({ 1: 'constant.numeric', 2: 'keyword.other.unit' }),
          },
        ],
      },
    },
  };
}

const numerals = '一二三四五六七八九十';
/** What no heading holds. */
const stops = '|\\t。；;：:，,';
/** Before a heading: blanks and the marks of Markdown. */
const marks = '[ 　\\t]*(?:#{1,6}[ 　]*)?';
const rest = '[ 　\\t|]*$';
const heading = named({ 1: 'markup.heading.section punctuation.definition.heading', 2: 'markup.heading.section entity.name.section' });

/** Patterns of section headings, each with the ordinal (if any) as group 1 and the title as group 2. */
function headingPatterns(rowLabel: string) {
  const ordinal = `[${numerals}]{1,3}[ 　]*[、.．][ 　]*`;
  return {
    /**
     * With its ordinal anywhere but amid a sentence, as in a text that has lost its line breaks; without, alone on a line, where
     * two characters (其他) may be a cell.
     */
    known: (title: string): string[] => [
      `(?:^${marks}|(?<![\\p{Han}\\p{Ps}“"、，,]))(${ordinal})(${title})(?![、，,；;等和及的”"》）)])`,
      `^${marks}()(?!..${rest})(${title})${rest}`,
    ],
    /** Any short line with a Chinese ordinal, for the titles that agencies make up. */
    unknown: `^${marks}(${ordinal})((?!${rowLabel})[^${stops}]{2,40}?)${rest}`,
  };
}

/** A title of any of the sections, the longest first so that none is cut short by another. */
function titlePattern(sections: readonly SectionSpec[]): string {
  const titles = new Set(sections.flatMap(({ title, aliases }) => [title, ...aliases]));
  const longestFirst = [...titles].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map(escape).join('|');
}

/** The beginnings of the row labels that carry the ordinal of a section; endings get lost in published reports. */
function ordinalLike(forms: readonly Form[]): string {
  const labels = forms
    .flatMap((form) => form.tables)
    .flatMap((table) => [...table.heads, ...table.blocks.flatMap((block) => [...block.rows, ...block.groups].map(({ label }) => label))]);
  const beginnings = labels.flatMap((label) => new RegExp(`^[${numerals}]、(.{1,4})`).exec(label)?.[1] ?? []);
  return [...new Set(beginnings)].map(escape).join('|');
}

/** The ordinal and what it heads up to the end of a short first sentence; of a paragraph, the ordinal alone. */
function subheading(ordinal: string, level: number): Rule[] {
  const captures = named({
    1: `markup.heading.${level} punctuation.definition.heading`,
    2: `markup.heading.${level} entity.name.section`,
    3: `punctuation.definition.ordinal`,
  });
  return [{ match: `^${marks}(?:(${ordinal}[ 　]*)([^|\\t。；;：:]{1,40}(?:[。：:]|$))|(${ordinal}))`, captures }];
}

/** A pattern without its groups' numbers, to look ahead with. */
function ahead(pattern: string): string {
  return pattern.replaceAll(/(?<!\\)\((?!\?)/g, '(?:');
}

function named(scopes: Readonly<Record<number, string>>): Record<string, { name: string }> {
  return Object.fromEntries(Object.entries(scopes).map(([group, names]) => [group, { name: names.split(' ').map(scope).join(' ') }]));
}

function scope(name: string): string {
  return `${name}.disclosure-report`;
}

function reference(name: string): Rule {
  return { include: `#${name}` };
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
