import { foldLabel, withoutBrackets } from '../text/fold';
import type { OrdinalStyle } from '../text/numerals';
import { readOrdinal } from '../text/numerals';
import { lazy } from '../text/lazy';
import { similarity } from '../text/similarity';
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
  const bare = foldLabel(rest);
  if (bare === '') return [];
  const { entriesByLabel } = vocabulary();
  const exact = (terms: readonly Term[]): readonly TermMatch[] => ranked(terms.map((term) => ({ term, score: 1 - ordinalPenalty(term, ordinal) })));
  const whole = entriesByLabel.get(bare);
  if (whole !== undefined) return exact(whole);
  const unbracketed = foldLabel(withoutBrackets(rest));
  const shorter = entriesByLabel.get(unbracketed);
  if (shorter === undefined) return alikeTerms(bare, ordinal, worst, 0);
  // 行政诉讼（未经复议接起诉） is the label of that name with a slip in it, not 行政诉讼 with a remark.
  const slips = alikeTerms(bare, ordinal, withSlip, unbracketed.length);
  return slips.length > 0 ? slips : exact(shorter);
}

/** The terms with a label longer than `length` that is alike, at least by `least`. */
function alikeTerms(bare: string, ordinal: ReturnType<typeof readOrdinal>, least: number, length: number): readonly TermMatch[] {
  if (bare.length < shortest || !hanzi.test(bare)) return [];
  const alike: TermMatch[] = [];
  const { labels, lengths } = vocabulary();
  const [fewest, most] = [bare.length * worst - rounding, bare.length / worst + rounding];
  for (let at = 0; at < labels.length; at++) {
    // Most labels are much longer or shorter; a long text may still begin with one.
    const own = lengths[at]!;
    if (own <= length || own > most || (own < fewest && own < longEnough)) continue;
    const { label, terms } = labels[at]!;
    const score = alikeness(bare, label);
    if (score < least) continue;
    for (const term of terms) alike.push({ term, score: score - ordinalPenalty(term, ordinal) });
  }
  return ranked(alike.filter((match) => match.score >= least));
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
  /** Those that may be told from labels alike. */
  readonly labels: readonly { readonly label: string; readonly terms: readonly Term[] }[];
  readonly lengths: readonly number[];
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
  return { entriesByLabel: byLabel, labels, lengths: labels.map(({ label }) => label.length), printedLabels: [...printed].sort((a, b) => b.length - a.length) };
}
