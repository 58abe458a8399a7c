import { foldLabel, isUsualLetter, withoutBrackets } from '../text/fold';
import { addTo, groupedBy } from '../text/grouped';
import type { OrdinalStyle } from '../text/numerals';
import { readOrdinal } from '../text/numerals';
import { lazy } from '../text/lazy';
import { Sign, kinds } from '../text/signs';
import { similarity } from '../text/similarity';
import { simplifiedUnits } from '../text/simplified';
import type { FormId, TableId } from './form';
import { forms } from './registry';

/** What a label of the forms names. */
export interface Term {
  readonly kind: 'row' | 'group' | 'column' | 'block' | 'head';
  readonly table: TableId;
  /** The key of the block; null for a head of the whole table. */
  readonly block: string | null;
  /** The key of the row, group or column; the label itself for blocks and heads. */
  readonly key: string;
  /** For rows: the group they stand in. For groups: the row that stands in their place, if any. */
  readonly group: string | null;
  readonly forms: readonly FormId[];
  readonly ordinal: { readonly style: OrdinalStyle; readonly value: number } | null;
}

export interface TermMatch {
  readonly term: Term;
  /** 1 for a label exactly as the forms (or an alias) have it, less the more it deviates. */
  readonly score: number;
}

/**
 * The terms that a label may name, best first; empty when it names none. Blanks, punctuation, quotes, brackets and widths do
 * not count; lost and changed characters count against it, and so does an ordinal that is not the term's.
 */
export function matchLabel(text: string): readonly TermMatch[] {
  if (text.length === 0 || text.length > longestLabel) return [];
  const ordinal = readOrdinal(text);
  const rest = ordinal === null ? text : text.slice(ordinal.length);
  if (isSurelyNone(rest)) return [];
  const bare = foldLabel(rest);
  if (bare === '') return [];
  const { entriesByLabel } = vocabulary();
  const exact = (terms: readonly Term[]): readonly TermMatch[] => ranked(terms.map((term) => ({ term, score: 1 - ordinalPenalty(term, ordinal) })));
  const whole = entriesByLabel.get(bare);
  if (whole !== undefined) return exact(whole);
  const behind = behindHead(text);
  if (behind !== null) return behind.matches;
  const unbracketed = foldLabel(withoutBrackets(rest));
  const shorter = entriesByLabel.get(unbracketed);
  if (shorter === undefined) return alikeTerms(bare, ordinal, worst, 0);
  // 行政诉讼（未经复议接起诉） is the label of that name with a slip in it, not 行政诉讼 with a remark.
  const slips = alikeTerms(bare, ordinal, withSlip, unbracketed.length);
  return slips.length > 0 ? slips : exact(shorter);
}

/** A quick look, for most long texts are prose: whether a text is longer than what any label is taken for, and begins with none. */
function isSurelyNone(rest: string): boolean {
  const { longestAlike, starts, isFirst, upper } = vocabulary();
  if (rest.length <= longestAlike) return false;
  const kindOf = kinds;
  let letters = 0;
  for (let at = 0; letters <= longestAlike; at++) {
    const code = rest.charCodeAt(at);
    // Instructions in brackets do not count, and the text may end with them.
    if (at === rest.length || (kindOf[code]! & bracket) !== 0) return false;
    if (isUsualLetter(code)) letters++;
  }
  const first = rest.charCodeAt(0);
  if (isUsualLetter(first) && isFirst[first] === 0) return true;
  const start = foldLabel(rest.slice(0, longEnough * 4)).slice(0, longEnough);
  return start.length === longEnough && !starts.has(start) && !upper.some(({ label }) => start.startsWith(label.slice(0, longEnough)));
}

const { bracket } = Sign;

/** Where the label of a row begins that stands in one cell with the head over it (（三）不予公开1.属于国家秘密); 0 where none does. */
export function startBehindHead(text: string): number {
  return behindHead(text)?.start ?? 0;
}

interface BehindHead {
  readonly start: number;
  /** Rows under the head. */
  readonly matches: readonly TermMatch[];
}

function behindHead(text: string): BehindHead | null {
  const first = readOrdinal(text)?.length ?? 0;
  const bare = foldLabel(text.slice(first));
  for (const { label, terms } of vocabulary().upper) {
    if (bare.length <= label.length || !bare.startsWith(label)) continue;
    let end = first + label.length;
    while (foldLabel(text.slice(first, end)).length < label.length) end++;
    const start = end + /^[\s:：/／—–-]*/u.exec(text.slice(end))![0].length;
    const isUnder = (row: Term): boolean => row.kind === 'row' && terms.some(({ kind, table, key }) => table === row.table && (kind === 'head' || row.group === key));
    const rest = text.slice(start);
    const matches = matchLabel(rest).filter(({ term }) => isUnder(term));
    const [best] = matches;
    // 其他法律行政止公开 is the label of a row with a slip in it, not 其他 with another row behind.
    if (best === undefined || alikeTerms(bare, readOrdinal(text), best.score, 0).length > 0) continue;
    return { start: start + startBehindHead(rest), matches };
  }
  return null;
}

/** The terms with a label longer than `length` that is alike, at least by `least`. */
function alikeTerms(bare: string, ordinal: ReturnType<typeof readOrdinal>, least: number, length: number): readonly TermMatch[] {
  if (bare.length < shortest || !hanzi.test(bare)) return [];
  const alike: TermMatch[] = [];
  const { labels, lengths } = vocabulary();
  const [fewest, most] = [bare.length * worst - rounding, bare.length / worst + rounding];
  const shared = lettersShared(bare);
  for (let at = 0; at < labels.length; at++) {
    // Most labels are much longer or shorter, or have few of the letters; a long text may still begin with one.
    const own = lengths[at]!;
    if (own <= length || own > most || (own < fewest && own < longEnough) || shared[at]! < Math.min(own, Math.max(own, bare.length) * worst - 1)) continue;
    const { label, terms } = labels[at]!;
    const score = alikeness(bare, label);
    if (score < least) continue;
    for (const term of terms) alike.push({ term, score: score - ordinalPenalty(term, ordinal) });
  }
  return ranked(alike.filter((match) => match.score >= least));
}

/** How many letters of a text each label has; two for one that is no single code unit, for what is alike counts units. */
function lettersShared(bare: string): Uint16Array {
  const { labels, labelsWith } = vocabulary();
  const shared = new Uint16Array(labels.length);
  for (let at = 0; at < bare.length; at++) {
    const code = bare.charCodeAt(at);
    for (const label of labelsWith.get(code) ?? []) shared[label]!++;
    if (code >= 0xd800 && code <= 0xdbff) for (let label = 0; label < shared.length; label++) shared[label]!++;
  }
  return shared;
}

/**
 * Whether the text can be nothing but a label of the forms: one as they have it (or an alias), with its ordinal, and long
 * enough that it is no word of a heading (3.其他).
 */
export function isLabel(text: string): boolean {
  const ordinal = readOrdinal(text);
  const bare = foldLabel(ordinal === null ? text : text.slice(ordinal.length));
  if (bare.length < shortest) return false;
  return vocabulary().entriesByLabel.get(bare)?.some((term) => ordinalPenalty(term, ordinal) === 0) ?? false;
}

/** Every label of the forms with its aliases, as printed, longest first. */
export function allLabels(): readonly string[] {
  return vocabulary().printedLabels;
}

/** The longest label of the forms, as printed, of more than one letter that stands at a place; null where none does. */
export function longestLabelAt(text: string, at: number): string | null {
  return vocabulary().printedByFirst.get(text.charCodeAt(at))?.find((label) => text.startsWith(label, at)) ?? null;
}

/** Below this a label deviates too much to be told; labels shorter than `shortest` must be exact. */
const worst = 0.7;
const withSlip = 0.85;
const shortest = 4;
const rounding = 1e-6;
/** Labels so long stand before instructions without anything between them. */
const longEnough = 6;
/** No label is longer, instructions and pinyin included. */
const longestLabel = 400;
const hanzi = /\p{Script=Han}/u;

function alikeness(text: string, label: string): number {
  // Instructions may follow a label inside its cell, with or without brackets: the label must then stand whole at the start.
  if (label.length >= longEnough && text.startsWith(label)) return 0.9;
  if (Math.min(text.length, label.length) / Math.max(text.length, label.length) < worst) return 0;
  return similarity(text, label, worst);
}

function ordinalPenalty(term: Term, ordinal: { style: OrdinalStyle; value: number } | null): number {
  if (ordinal === null) return term.ordinal === null ? 0 : 0.02;
  if (term.ordinal === null) return term.kind === 'column' ? 0.5 : 0.05;
  if (term.ordinal.style === ordinal.style && term.ordinal.value === ordinal.value) return 0;
  return term.ordinal.style === ordinal.style || !sameFamily(term.ordinal.style, ordinal.style) ? 0.15 : 0.05;
}

function sameFamily(a: OrdinalStyle, b: OrdinalStyle): boolean {
  return a.startsWith('arabic') === b.startsWith('arabic');
}

function ranked(matches: TermMatch[]): TermMatch[] {
  return matches.sort((a, b) => b.score - a.score);
}

const vocabulary = lazy(compile);

interface Vocabulary {
  readonly entriesByLabel: ReadonlyMap<string, readonly Term[]>;
  readonly printedLabels: readonly string[];
  /** Those of more than one letter by the code unit that they begin with, longest first. */
  readonly printedByFirst: ReadonlyMap<number, readonly string[]>;
  /** Heads over rows, as they stand before them in one cell, longest first: those of groups, and the numbered one over all results. */
  readonly upper: readonly { readonly label: string; readonly terms: readonly Term[] }[];
  /** Those that may be told from labels alike. */
  readonly labels: readonly { readonly label: string; readonly terms: readonly Term[] }[];
  readonly lengths: readonly number[];
  /** Which of them have a letter. */
  readonly labelsWith: ReadonlyMap<number, readonly number[]>;
  /** A text of more letters is taken for a label only where it begins with one: with six letters of these. */
  readonly longestAlike: number;
  readonly starts: ReadonlySet<string>;
  /** By code unit whether one of those may begin with it, in traditional characters too. */
  readonly isFirst: Readonly<Uint8Array>;
}

function compile(): Vocabulary {
  const byLabel = new Map<string, Term[]>();
  const printed = new Set<string>();
  const add = (label: string, aliases: readonly string[], made: Omit<Term, 'ordinal' | 'forms'>, form: FormId): void => {
    const own = readOrdinal(label);
    const ordinal = own === null ? null : { style: own.style, value: own.value };
    const rest = own === null ? label : label.slice(own.length);
    for (const wording of [rest, withoutBrackets(rest), ...aliases]) {
      if (wording === '') continue;
      printed.add(wording);
      const folded = foldLabel(wording);
      const terms = byLabel.get(folded) ?? [];
      byLabel.set(folded, terms);
      const known = terms.findIndex((term) => term.kind === made.kind && term.table === made.table && term.key === made.key && term.block === made.block);
      const before = terms[known];
      if (before === undefined) terms.push({ ...made, ordinal, forms: [form] });
      else if (!before.forms.includes(form)) terms[known] = { ...before, forms: [...before.forms, form] };
    }
  };
  for (const form of forms) {
    for (const table of form.tables) {
      for (const head of table.heads) add(head, [], { kind: 'head', table: table.id, block: null, key: head, group: null }, form.id);
      for (const block of table.blocks) {
        if (block.label !== null) add(block.label, [], { kind: 'block', table: table.id, block: block.key, key: block.key, group: null }, form.id);
        for (const column of block.columns) add(column.label, column.aliases, { kind: 'column', table: table.id, block: block.key, key: column.key, group: null }, form.id);
        for (const row of block.rows) add(row.label, row.aliases, { kind: 'row', table: table.id, block: block.key, key: row.key, group: row.group }, form.id);
        for (const group of block.groups) add(group.label, group.aliases, { kind: 'group', table: table.id, block: block.key, key: group.key, group: group.asRow }, form.id);
      }
    }
  }
  const labels = [...byLabel].map(([label, terms]) => ({ label, terms })).filter(({ label }) => label.length >= shortest);
  const lengths = labels.map(({ label }) => label.length);
  const long = labels.filter(({ label }) => label.length >= longEnough);
  const isFirst = new Uint8Array(0x10000);
  const isUpper = ({ kind, ordinal }: Term): boolean => kind === 'group' || kind === 'head' && ordinal !== null;
  const upper = [...byLabel].map(([label, terms]) => ({ label, terms: terms.filter(isUpper) })).filter(({ terms }) => terms.length > 0).sort((a, b) => b.label.length - a.label.length);
  for (const { label } of [...long, ...upper]) isFirst[label.charCodeAt(0)] = 1;
  for (const [traditional] of simplifiedUnits()) isFirst[traditional] = 1;
  const labelsWith = new Map<number, number[]>();
  labels.forEach(({ label }, at) => {
    for (const letter of new Set(label)) addTo(labelsWith, letter.charCodeAt(0), at);
  });
  const printedLabels = [...printed].sort((a, b) => b.length - a.length);
  return {
    entriesByLabel: byLabel,
    upper,
    labels,
    lengths,
    labelsWith,
    longestAlike: Math.max(...lengths) / worst + rounding,
    starts: new Set(long.map(({ label }) => label.slice(0, longEnough))),
    isFirst,
    printedLabels,
    printedByFirst: groupedBy(printedLabels.filter((label) => label.length > 1), (label) => label.charCodeAt(0)),
  };
}
