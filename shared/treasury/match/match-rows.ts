/**
 * The component, unit and source of every detail row of a sheet (treasury.md M10). In this order: what a person said
 * of the row; its codes and names; the heading above; what holds for the whole file; for the unit of a work its own.
 */
import type { Catalogue } from '../facts.ts';
import type { MatchDimension } from '../fields.ts';
import type { ImportDecisions, ImportSettings } from '../settings.ts';
import { type AllMembers, isWithin } from './members.ts';
import type { Issue, Match, RowMatcher } from './row-matcher.ts';
import type { Voice } from './voices.ts';

type RowDecision = ImportDecisions['rows'][number];

export interface MatchedRow {
  /** Index in the catalogue; −1 where it is not known. */
  readonly index: number;
  readonly issues: readonly Issue[];
  /** What is asked, or was answered by taking exact names. */
  readonly ask: Voice | null;
  readonly leftOut: boolean;
}

export interface RowsMatcherOptions {
  readonly catalogue: Catalogue;
  readonly members: AllMembers;
  readonly fixed: ImportSettings['fixed'];
  readonly matchers: Readonly<Record<MatchDimension, RowMatcher>>;
  readonly decisionOf: (row: number) => RowDecision | undefined;
  /** No column and no heading says anything of units: what is no work is the whole province's. */
  readonly noUnits: boolean;
}

const none: readonly Issue[] = [];

const found = (index: number, issues: readonly Issue[] = none, ask: Voice | null = null): MatchedRow => ({
  index,
  issues,
  ask,
  leftOut: false,
});

const unknown = (dimension: MatchDimension): MatchedRow => ({
  index: -1,
  issues: [{ code: 'nothingToMatch', params: { dimension }, column: null, weight: 'open' }],
  ask: null,
  leftOut: false,
});

const nothing = {
  component: unknown('component'),
  unit: unknown('unit'),
  source: unknown('source'),
} as const;

const leftOut: MatchedRow = { index: -1, issues: none, ask: null, leftOut: true };

export class RowsMatcher {
  private readonly options: RowsMatcherOptions;
  private readonly fixed: Readonly<Record<MatchDimension, number>>;
  private readonly root: number;
  private readonly results = new Map<string, MatchedRow>();

  constructor(options: RowsMatcherOptions) {
    this.options = options;
    const at = (dimension: MatchDimension): number =>
      options.members[dimension].indexOf.get(options.fixed[dimension] ?? '') ?? -1;
    this.fixed = { component: at('component'), unit: at('unit'), source: at('source') };
    this.root = options.catalogue.units.findIndex(({ kind }) => kind === 'province');
  }

  component(row: number): MatchedRow {
    return this.decided('component', row) ?? this.orElse('component', this.matcher('component').match(row));
  }

  source(row: number): MatchedRow {
    return this.opened(
      this.decided('source', row) ?? this.orElse('source', this.matcher('source').match(row)),
    );
  }

  unit(row: number, component: number): MatchedRow {
    const decided = this.decided('unit', row);
    if (decided) return decided;
    const match = this.matcher('unit').match(row);
    const own = this.options.catalogue.components[component]?.unit ?? -1;
    return own >= 0 ? this.ofWork(match, own) : this.ofLine(match, component);
  }

  private matcher(dimension: MatchDimension): RowMatcher {
    return this.options.matchers[dimension];
  }

  private decided(dimension: MatchDimension, row: number): MatchedRow | null {
    const uid = this.options.decisionOf(row)?.[dimension];
    if (uid === undefined) return null;
    const index = this.options.members[dimension].indexOf.get(uid);
    // What was meant is gone from the book: its codes, which a person has overruled, say nothing in its place.
    return index === undefined
      ? nothing[dimension]
      : this.shared(`${dimension} ${index}`, () => found(index));
  }

  private shared(key: string, make: () => MatchedRow): MatchedRow {
    const known = this.results.get(key);
    if (known) return known;
    const made = make();
    this.results.set(key, made);
    return made;
  }

  private taken(match: Exclude<Match, { kind: 'silent' }>): MatchedRow {
    if (match.kind === 'leftOut') return leftOut;
    return match.kind === 'found'
      ? found(match.index, match.issues, match.accepted)
      : { index: -1, issues: match.issues, ask: match.ask, leftOut: false };
  }

  private orElse(dimension: MatchDimension, match: Match): MatchedRow {
    if (match.kind !== 'silent') return this.taken(match);
    const fixed = this.fixed[dimension];
    if (fixed >= 0) return found(fixed);
    return match.lastResort ? this.taken(match.lastResort) : nothing[dimension];
  }

  /** Of a work whose place the book knows: a file that names the district means the work's commune in it. */
  private ofWork(match: Match, own: number): MatchedRow {
    const units = this.options.members.unit;
    if (match.kind === 'found') {
      if (isWithin(units, own, match.index)) return found(own, match.issues, match.accepted);
      if (isWithin(units, match.index, own)) return this.taken(match);
      const params = {
        dimension: 'unit' as const,
        first: units.names[match.index] ?? '',
        second: units.names[own] ?? '',
      };
      return { ...nothing.unit, issues: [{ code: 'codesDisagree', params, column: null, weight: 'open' }] };
    }
    if (match.kind === 'silent') return found(this.fixed.unit >= 0 ? this.fixed.unit : own);
    const bearers = match.kind === 'open' ? (match.ask?.bearers ?? []) : [];
    return bearers.some((each) => isWithin(units, own, each)) ? found(own) : this.taken(match);
  }

  private ofLine(match: Match, component: number): MatchedRow {
    const isWork = this.options.catalogue.components[component]?.kind === 'work';
    const whole = match.kind === 'silent' && this.fixed.unit < 0 && match.lastResort === null;
    if (!whole || isWork || component < 0 || !this.options.noUnits || this.root < 0) {
      return this.orElse('unit', match);
    }
    return this.shared('province', () =>
      found(this.root, [{ code: 'wholeProvince', params: {}, column: null, weight: 'note' }]),
    );
  }

  /** Amounts cannot be given to a source that others lie beneath. */
  private opened(matched: MatchedRow): MatchedRow {
    const { members } = this.options;
    if (matched.index < 0 || members.source.open(matched.index)) return matched;
    const source = members.source.names[matched.index] ?? '';
    return this.shared(`not leaf ${matched.index}`, () => ({
      ...nothing.source,
      issues: [{ code: 'sourceNotLeaf', params: { source }, column: null, weight: 'open' }],
    }));
  }
}
