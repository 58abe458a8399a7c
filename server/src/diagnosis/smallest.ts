import type { RelationResult } from '../report/relations';
import type { ReportCell } from '../report/report';
import { addDecimals, equalDecimals, negateDecimal, weighted } from '../text/decimal';
import type { Decimal, Weight } from '../text/decimal';
import { cellBesideSlip } from './beside';
import type { ExplainLeft } from './beside';
import { unlikely } from './grid';
import { neededBy } from './system';
import type { Change, Standing, System } from './system';
import type { WideSlip } from './wide';

/** Relations that fail, and what explains them: sets of changes of which each makes all of them hold and breaks none. */
export interface Explained {
  readonly relations: readonly RelationResult[];
  /** Of one cell each, or of two; of three where one is a mistake by itself, but which is not certain. */
  readonly sets: readonly (readonly Change[])[];
  /** Slips of more cells; none where one cell is all that several sums ask for. */
  readonly wide: readonly WideSlip[];
}

/** Looks for slips of more than two cells, or of two, that explain all of some relations. */
export type FindWide = (system: System, relations: readonly RelationResult[], fewest?: 2 | 3) => readonly WideSlip[];

/**
 * Parts failing relations into those that have to do with each other, and gives for each part the smallest sets of changed cells
 * that explain it: one cell, else two, else one of the known slips of more. A part that falls into smaller ones of which each has
 * its own cell is several mistakes.
 *
 * @param failing in the order of the form
 */
export function explain(system: System, failing: readonly RelationResult[], findWide: FindWide): Explained[] {
  const search: Search = { system, failing, findWide };
  const components = connected(failing, (relation) => system.cells(relation)).flatMap((component) => explainComponent(search, component));
  const joined = joinAll(search, components) ?? join(search, components.filter(isUnexplained)) ?? joinWeak(search, components);
  const done = new Set(joined.flatMap(({ relations }) => relations));
  const left = components.filter(({ relations }) => !relations.some((relation) => done.has(relation)));
  const explainLeft: ExplainLeft = (then, relations) => ({ sets: pairs(then, relations), wide: findWide(then, relations) });
  const parts = [...left.map((part) => withWide(search, part)), ...joined].flatMap((part) => (isUnexplained(part) ? cellBesideSlip(system, part.relations, explainLeft) ?? part : part));
  return (parts.some(isUnexplained) ? withoutOwn(search, parts) ?? parts : parts)
    .sort((one, other) => failing.indexOf(one.relations[0]!) - failing.indexOf(other.relations[0]!));
}

interface Search {
  readonly system: System;
  readonly failing: readonly RelationResult[];
  readonly findWide: FindWide;
}

function isUnexplained({ sets, wide }: Explained): boolean {
  return sets.length === 0 && wide.length === 0;
}

/**
 * Where something of a table is left unexplained, one slip may be all that is wrong in it, though a part of what it does can be
 * explained by itself: of figures of a column a row too high the first is seen in its row and in the balance.
 */
function joinAll(search: Search, parts: readonly Explained[]): Explained[] | null {
  const tables = [...new Set(parts.filter(isUnexplained).map(tableOf))];
  const joined = tables.flatMap((table): Explained[] => {
    const own = parts.filter((part) => tableOf(part) === table);
    if (own.length < 2 || own.every(isUnexplained)) return [];
    const relations = relationsOf(search, own);
    const wide = search.findWide(search.system, relations);
    return wide.length === 0 ? [] : [{ relations, sets: [], wide }];
  });
  return joined.length === 0 ? null : joined;
}

function tableOf({ relations }: Explained): string {
  return relations[0]!.relation.total.table;
}

/**
 * Sums that have no cell in common may fail by one mistake where a sum that holds links them: an application counted in another
 * column leaves the row as it was. All that is left together, else two parts that fit each other and no third. Null where none do.
 */
function join(search: Search, parts: readonly Explained[]): Explained[] | null {
  if (parts.length < 2) return null;
  const all = together(search, parts);
  if (!isUnexplained(all)) return [all];
  if (parts.length > mostParts) return null;
  const twos = parts.flatMap((part, at) => parts.slice(at + 1).map((other) => ({ parts: [part, other], ...together(search, [part, other]) }))).filter((two) => !isUnexplained(two));
  const fitting = twos.filter((two) => !twos.some((other) => other !== two && other.parts.some((part) => two.parts.includes(part))));
  return fitting.length === 0 ? null : fitting.map(({ relations, sets, wide }) => ({ relations, sets, wide }));
}

/**
 * Parts of which little tells what is wrong in each, as sums of rows by themselves (table 4) or beside blank cells, may all fail by
 * one slip: figures a cell beside their own. Those of one table together.
 */
function joinWeak(search: Search, parts: readonly Explained[]): Explained[] {
  const weak = parts.filter(({ sets, relations }) => sets.length !== 1 || relations.length === 1);
  return [...new Set(weak.map(tableOf))].flatMap((table): Explained[] => {
    const own = weak.filter((part) => tableOf(part) === table);
    if (own.length < 2) return [];
    const relations = relationsOf(search, own);
    // Two cells, one in each, are found in no other way.
    const wide = search.findWide(search.system, relations, 2);
    return wide.length === 0 ? [] : [{ relations, sets: [], wide }];
  });
}

/** As before, but of parts that nothing explains the cells that are mistakes by themselves are set apart; null where that does not explain the rest. */
function withoutOwn(search: Search, parts: readonly Explained[]): Explained[] | null {
  const apart = parts.flatMap((part) => (isUnexplained(part) ? separate(search.system, part.relations) : part));
  const rest = apart.filter(isUnexplained);
  const joined = join(search, rest);
  if (joined === null) return null;
  const done = new Set(joined.flatMap(({ relations }) => relations));
  return [...apart.filter(({ relations }) => !relations.some((relation) => done.has(relation))), ...joined];
}

function together(search: Search, parts: readonly Explained[]): Explained {
  const relations = relationsOf(search, parts);
  const sets = pairs(search.system, relations);
  return { relations, sets, wide: search.findWide(search.system, relations) };
}

function relationsOf({ failing }: Search, parts: readonly Explained[]): RelationResult[] {
  return failing.filter((relation) => parts.some(({ relations }) => relations.includes(relation)));
}

/** Also with the slips of more cells that would do as well: they are less likely, but nothing rules them out unless several sums ask for the same of one cell. */
function withWide({ system, findWide }: Search, part: Explained): Explained {
  const isSure = part.sets.length === 1 && part.sets[0]!.length === 1 && part.relations.length > 1;
  return isSure || part.wide.length > 0 ? part : { ...part, wide: findWide(system, part.relations) };
}

/** Of so many parts two that fit each other are looked for. */
const mostParts = 8;

function explainComponent({ system, findWide }: Search, component: readonly RelationResult[]): Explained[] {
  const single = singles(system, component);
  if (single.length > 0) return [{ relations: component, sets: single, wide: [] }];
  const groups = separate(system, component);
  const own = groups.filter(({ sets }) => sets.length > 0);
  if (own.length === groups.length && groups.length === mostCells) return own;
  const two = pairs(system, component);
  if (two.length > 0) return [{ relations: component, sets: two, wide: [] }];
  if (own.length === groups.length) return own;
  const wide = findWide(system, component);
  const whole: Explained = { relations: component, sets: [], wide };
  if (wide.some(({ slip }) => slip.rank < unlikely)) return [whole];
  const rest = groups.filter(({ sets }) => sets.length === 0).flatMap(({ relations }) => relations);
  const inOrder = component.filter((relation) => rest.includes(relation));
  const left = pairs(system, inOrder);
  if (left.length > 0) return [...own, { relations: inOrder, sets: left, wide: [] }];
  const leftWide = wide.length > 0 || own.length === 0 ? [] : findWide(system, inOrder);
  return leftWide.length > 0 ? [...own, { relations: inOrder, sets: [], wide: leftWide }] : [whole];
}

const mostCells = 2;

/** The relations that one and the same change of one cell would mend stand together; each group with the cells that mend all of it. */
function separate(system: System, component: readonly RelationResult[]): Explained[] {
  const failing = new Set(component);
  const mended = new Map<RelationResult, ReportCell[]>();
  for (const relation of component) mended.set(relation, system.cells(relation).filter((cell) => changeOf(system, cell, failing) !== null));
  return connected(component, (relation) => mended.get(relation)!)
    .map((relations) => ({ relations, sets: singles(system, relations), wide: [] }));
}

/** The cells whose change mends all of the relations, and breaks none. */
function singles(system: System, relations: readonly RelationResult[]): Change[][] {
  const failing = new Set(relations);
  return system.cells(relations[0]!).flatMap((cell) => {
    const change = changeOf(system, cell, failing);
    return change === null || system.standing(cell).length < relations.length ? [] : [[change]];
  });
}

/** The change of a cell that mends every relation it stands in; null where these are not all among those that fail, or differ. */
function changeOf(system: System, cell: ReportCell, failing: ReadonlySet<RelationResult>): Change | null {
  const standing = system.standing(cell);
  if (!standing.every(({ relation }) => failing.has(relation))) return null;
  const by = agreed(standing.map((each) => neededBy(system, each)));
  return by === null ? null : system.change(cell, by);
}

/** The pairs of cells whose change mends all of the relations, and breaks none. */
function pairs(system: System, relations: readonly RelationResult[]): Change[][] {
  const [first] = relations;
  if (first === undefined) return [];
  const failing = new Set(relations);
  const own = system.cells(first);
  const inFailing = relations.flatMap((relation) => system.cells(relation));
  return own.flatMap((cell, at) => {
    const beside = system.standing(cell).flatMap(({ relation }) => system.cells(relation));
    const earlier = new Set(own.slice(0, at + 1));
    return [...new Set([...inFailing, ...beside])].filter((other) => !earlier.has(other)).flatMap((other) => {
      const changes = changesOf(system, cell, other, failing);
      return changes === null ? [] : [changes];
    });
  });
}

function changesOf(system: System, a: ReportCell, b: ReportCell, failing: ReadonlySet<RelationResult>): Change[] | null {
  const [ofA, ofB] = [system.standing(a), system.standing(b)];
  const both = ofA.flatMap((own) => ofB.filter(({ relation }) => relation === own.relation).map((other) => [own, other] as const));
  const onlyOf = (standing: readonly Standing[]): Standing[] => standing.filter(({ relation }) => !both.some(([shared]) => shared.relation === relation));
  const covered = new Set([...ofA, ...ofB].map(({ relation }) => relation).filter((relation) => failing.has(relation)));
  if (covered.size < failing.size) return null;
  const asked = [onlyOf(ofA), onlyOf(ofB)].map((standing) => standing.map((each) => needed(system, each, failing)));
  const [byA, byB] = resolved(asked[0]!, asked[1]!, both.map(([own, other]) => ({ weightA: own.weight, weightB: other.weight, excess: excessOf(system, own.relation, failing) })));
  if (byA === null || byB === null) return null;
  const holds = both.every(([own, other]) => equalDecimals(addDecimals(weighted(byA, own.weight), weighted(byB, other.weight)), negateDecimal(excessOf(system, own.relation, failing))));
  const changes = holds ? [system.change(a, byA), system.change(b, byB)] : [];
  return changes.length > 0 && changes.every((change) => change !== null) ? changes : null;
}

interface Shared {
  readonly weightA: Weight;
  readonly weightB: Weight;
  readonly excess: Decimal;
}

/**
 * What each of two cells must change by: what its own sums ask for; of one that has none, what is left to it by the sum that both
 * stand in. Null where its sums disagree; of two in the same sum only, one change could be anything.
 */
function resolved(askedA: readonly Decimal[], askedB: readonly Decimal[], shared: readonly Shared[]): [Decimal | null, Decimal | null] {
  const [byA, byB, only] = [agreed(askedA), agreed(askedB), shared.length === 1 ? shared[0]! : null];
  const left = (by: Decimal, own: Weight, other: Weight): Decimal => weighted(negateDecimal(addDecimals(only!.excess, weighted(by, other))), own);
  if (only !== null && askedA.length === 0 && byB !== null) return [left(byB, only.weightA, only.weightB), byB];
  if (only !== null && askedB.length === 0 && byA !== null) return [byA, left(byA, only.weightB, only.weightA)];
  return [byA, byB];
}

/** A relation that fails and is not asked about is explained already: it is as if it held. */
function needed(system: System, standing: Standing, failing: ReadonlySet<RelationResult>): Decimal {
  return neededBy({ ...system, excess: (relation) => excessOf(system, relation, failing) }, standing);
}

function excessOf(system: System, relation: RelationResult, failing: ReadonlySet<RelationResult>): Decimal {
  const excess = system.excess(relation);
  return failing.has(relation) ? excess : { ...excess, digits: 0n };
}

/** The amount that is asked for by all; null where they differ, or nothing is asked. */
function agreed(amounts: readonly Decimal[]): Decimal | null {
  const [first] = amounts;
  return first !== undefined && amounts.every((amount) => equalDecimals(amount, first)) ? first : null;
}

/** Parts things into those that are linked by a key that two of them share, in their order. */
function connected<T, K>(things: readonly T[], keysOf: (thing: T) => readonly K[]): T[][] {
  const parts: { readonly things: T[]; readonly keys: Set<K> }[] = [];
  for (const thing of things) {
    const keys = keysOf(thing);
    const linked = parts.filter((part) => keys.some((key) => part.keys.has(key)));
    const whole = { things: [...linked.flatMap((part) => part.things), thing], keys: new Set([...linked.flatMap((part) => [...part.keys]), ...keys]) };
    for (const part of linked) parts.splice(parts.indexOf(part), 1);
    parts.push(whole);
  }
  return parts.map((part) => things.filter((thing) => part.things.includes(thing)));
}
