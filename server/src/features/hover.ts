import type { BlockSpec } from '../forms/form';
import { newestForm } from '../forms/registry';
import { matchLabel } from '../forms/vocabulary';
import type { Term } from '../forms/vocabulary';
import type { Evaluated } from '../diagnosis/evaluated';
import { noRelated } from '../report/related';
import type { RelatedReports } from '../report/related';
import type { RelationResult } from '../report/relations';
import type { Report, ReportBlock, ReportTable } from '../report/report';
import type { Bilingual } from '../text/bilingual';
import { touches } from '../text/span';
import type { Span } from '../text/span';
import { boundAt } from './cells';
import { explainBlock, explainCell, explainColumn, explainGroup, explainRow, explainSection } from './explain';
import { explainClaim, explainUnread } from './explainClaim';
import { printedCellAt } from './labels';
import { claimAt } from './statements';

export interface HoverContent {
  readonly span: Span;
  /** Markdown. */
  readonly markdown: Bilingual;
}

/** What can be said about the place at `offset`: a heading, a figure or blank cell, a label, a number in the prose; null elsewhere. */
export function hoverAt(report: Report, evaluated: Evaluated, offset: number, related: RelatedReports = noRelated): HoverContent | null {
  return headingAt(report, offset) ?? tableAt(report, evaluated, offset, related) ?? proseAt(report, evaluated, offset);
}

function headingAt(report: Report, offset: number): HoverContent | null {
  const section = report.sections.find((candidate) => touches(candidate.heading, offset));
  const spec = (report.form ?? newestForm).sections.find((candidate) => candidate.number === section?.number);
  if (section === undefined || spec === undefined) return null;
  return { span: section.heading, markdown: explainSection(spec, section) };
}

function tableAt(report: Report, evaluated: Evaluated, offset: number, related: RelatedReports): HoverContent | null {
  const table = report.tables.find((candidate) => touches(candidate.span, offset));
  if (table === undefined) return null;
  const hit = boundAt(table, offset);
  if (hit === null) return labelAt(report, table, evaluated.relations, offset);
  const { span, row, cell } = hit;
  return { span, markdown: cell === null ? explainRow(report, row, evaluated) : explainCell(report, row, cell, evaluated, related) };
}

/** A number that was read as a claim, or words that are one; else a number of which it is known why it is none. */
function proseAt(report: Report, { claims }: Evaluated, offset: number): HoverContent | null {
  const result = claimAt(claims, offset);
  if (result !== null) return { span: result.claim.span, markdown: explainClaim(report, result, claims) };
  const unread = report.prose.unread.find(({ span }) => touches(span, offset));
  return unread === undefined ? null : { span: unread.span, markdown: explainUnread(unread) };
}

/** Heads of columns, groups and blocks hold no figures and are bound to nothing: what they name is told by their words. */
function labelAt(report: Report, table: ReportTable, relations: readonly RelationResult[], offset: number): HoverContent | null {
  const printed = printedCellAt(report, offset);
  if (printed === null) return null;
  const block = table.blocks.find((candidate) => touches(candidate.span, offset)) ?? null;
  const terms = matchLabel(printed.text).map((match) => match.term).filter((term) => term.table === table.id);
  const term = terms.find((candidate) => candidate.block === block?.spec.key) ?? terms[0];
  const spec = term === undefined ? null : blockNamed(table, term);
  const markdown = term === undefined || spec === null ? null : explainTerm(report, table, spec, term, relations);
  return markdown === null ? null : { span: printed.span, markdown };
}

function blockNamed(table: ReportTable, term: Term): BlockSpec | null {
  const block: ReportBlock | undefined = table.blocks.find((candidate) => candidate.spec.key === term.block);
  return block?.spec ?? null;
}

function explainTerm(report: Report, table: ReportTable, block: BlockSpec, term: Term, relations: readonly RelationResult[]): Bilingual | null {
  if (term.kind === 'block') return explainBlock(block);
  const group = block.groups.find((candidate) => term.kind === 'group' && candidate.key === term.key);
  if (group !== undefined) return explainGroup(block, group);
  const column = block.columns.find((candidate) => term.kind === 'column' && candidate.key === term.key);
  return column === undefined ? null : explainColumn(report, table.id, column, relations);
}
