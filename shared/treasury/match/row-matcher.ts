/**
 * What a row's codes and names come to in one dimension. What a person said of the row comes first (the caller's
 * affair), then codes, names, the heading above, what holds for the whole file. Codes and names that lie in one line
 * from the top down agree, and the lowest counts; such as lie apart are a doubt, never a choice.
 */
import type { ImportField, MatchDimension, NameField } from '../fields.ts';
import type { Reason } from '../reasons.ts';
import type { NamesAlike } from './alike.ts';
import type { KeyColumn } from './key-columns.ts';
import { type AllMembers, deepest, isWithin, type Members } from './members.ts';
import { askOrder, isFinest, isLastResort, maySpeak } from './speaking.ts';
import type { Voice, Voices } from './voices.ts';

/** A reason that many rows share; its place is each row's own. */
export interface Issue {
  readonly code: Reason['code'];
  readonly params: Reason['params'];
  readonly column: number | null;
  /** open: somebody has to decide; invalid: the file is wrong; note: the row can be written. */
  readonly weight: 'open' | 'invalid' | 'note';
}

export interface OpenMatch {
  readonly kind: 'open';
  readonly issues: readonly Issue[];
  readonly ask: Voice | null;
}

export type Match =
  | {
      readonly kind: 'found';
      readonly index: number;
      readonly issues: readonly Issue[];
      /** An exact name that was taken because the person takes all such. */
      readonly accepted: Voice | null;
    }
  | { readonly kind: 'leftOut' }
  | OpenMatch
  /** Nothing in the row answers; `lastResort`: what would be asked about if nothing else says it either. */
  | { readonly kind: 'silent'; readonly lastResort: OpenMatch | null };

interface Heard {
  readonly voice: Voice;
  readonly column: number | null;
}

export interface RowMatcherOptions {
  readonly dimension: MatchDimension;
  readonly members: AllMembers;
  readonly voices: Voices;
  readonly columns: readonly KeyColumn[];
  /** Label of the heading above each row, '' where there is none, and which field it is. */
  readonly group: { readonly field: NameField; readonly textOf: (row: number) => string } | null;
  /** Codes that stand beside different names: they name no single thing, so the names are asked about. */
  readonly sharedCodes: ReadonlySet<string>;
  readonly alike: () => NamesAlike;
}

const leftOut: Match = { kind: 'leftOut' };

const isAccepted = ({ said, field, targets }: Voice): boolean =>
  !said && targets.length === 1 && !field.endsWith('Code');

/** The name in a row is clearly another's: so much more like another member's than like that of its code. */
const clearlyAnother = { own: 0.5, other: 0.75, apart: 0.3 };

export class RowMatcher {
  private readonly options: RowMatcherOptions;
  private readonly members: Members;
  private readonly columns: readonly (readonly [KeyColumn, (Voice | undefined)[]])[];
  private readonly contradictions = new Map<string, number>();
  private readonly cache = new Map<string, Match>();

  constructor(options: RowMatcherOptions) {
    this.options = options;
    this.members = options.members[options.dimension];
    this.columns = options.columns
      .filter(({ field }) => maySpeak(options.dimension, field))
      .map((column) => [column, []]);
  }

  /** Rows that say the same in all columns share one answer. */
  match(row: number): Match {
    let key = '';
    for (const [{ ids }] of this.columns) key += `${ids[row] ?? 0},`;
    if (this.options.group) key += this.options.group.textOf(row);
    const known = this.cache.get(key);
    if (known) return known;
    const made = this.judge(this.hear(row), row);
    this.cache.set(key, made);
    return made;
  }

  private hear(row: number): Heard[] {
    const heard: Heard[] = [];
    for (const [column, voices] of this.columns) {
      const id = column.ids[row] ?? 0;
      if (id === 0) continue;
      voices[id] ??= this.voiceOf(column.field, column.texts[id] ?? '');
      heard.push({ voice: voices[id], column: column.column });
    }
    return heard;
  }

  private voiceOf(field: ImportField, text: string): Voice {
    return this.options.voices.of(this.options.dimension, field, text);
  }

  private judge(heard: readonly Heard[], row: number): Match {
    if (heard.some(({ voice }) => voice.leftOut)) return leftOut;
    const answers = heard.filter(({ voice }) => voice.targets.length === 1);
    const asking = this.firstToAsk(heard);
    const coarse = !answers.some(({ voice }) => isFinest(voice.field));
    if (answers.length > 0 && !(coarse && asking && isFinest(asking.voice.field)))
      return this.agree(answers, heard);
    if (asking) return this.ask(asking);
    return this.byGroup(row) ?? this.byLastResort(heard);
  }

  /** Several codes or names that answer: the lowest of one line, or a doubt. */
  private agree(answers: readonly Heard[], heard: readonly Heard[]): Match {
    const targets = answers.map(({ voice }) => voice.targets[0] ?? -1);
    const index = deepest(this.members, targets);
    const [first = -1] = targets;
    if (index < 0) {
      const second =
        targets.find((each) => !this.inLine(first, each)) ?? targets.find((each) => each !== first);
      return this.disagree(first, second ?? first, answers[0]?.column ?? null);
    }
    const isSaid = answers.some(({ voice }) => this.settles(voice, index));
    const another = isSaid ? -1 : this.contradicted(index, heard);
    if (another >= 0) return this.disagree(index, another, answers[0]?.column ?? null);
    const accepted = answers.find(({ voice }) => isAccepted(voice))?.voice ?? null;
    return { kind: 'found', index, issues: answers.flatMap((answer) => this.padding(answer)), accepted };
  }

  /** A person said of this very member what stands in the row; of a code that several names share nobody can. */
  private settles({ said, field, text, targets }: Voice, index: number): boolean {
    return said && targets[0] === index && !(field === 'projectCode' && this.options.sharedCodes.has(text));
  }

  private inLine(one: number, other: number): boolean {
    return isWithin(this.members, one, other) || isWithin(this.members, other, one);
  }

  private disagree(first: number, second: number, column: number | null): Match {
    const { names } = this.members;
    const params = {
      dimension: this.options.dimension,
      first: names[first] ?? '',
      second: names[second] ?? '',
    };
    return { kind: 'open', issues: [{ code: 'codesDisagree', params, column, weight: 'open' }], ask: null };
  }

  private padding({ voice, column }: Heard): Issue[] {
    if (voice.padded === null) return [];
    const params = { field: voice.field, from: voice.text, to: voice.padded };
    return [{ code: 'codePadded', params, column, weight: 'note' }];
  }

  /** A member that a name of the row names, or all but names, though the code says `index`; −1 where none does. */
  private contradicted(index: number, heard: readonly Heard[]): number {
    for (const { voice } of heard) {
      if (
        voice.targets.length > 0 ||
        voice.field.endsWith('Code') ||
        isLastResort(voice.dimension, voice.field)
      )
        continue;
      const key = `${index} ${voice.text}`;
      const known = this.contradictions.get(key);
      const found = known ?? this.contradiction(index, voice);
      this.contradictions.set(key, found);
      if (found >= 0) return found;
    }
    return -1;
  }

  private contradiction(index: number, { text, bearers }: Voice): number {
    if (bearers.length > 0) {
      return bearers.some((each) => this.inLine(each, index)) ? -1 : (bearers[0] ?? -1);
    }
    const alike = this.options.alike();
    const own = alike.score(text, index);
    if (own >= clearlyAnother.own) return -1;
    const [best] = alike.suggest(text, 1);
    if (!best || this.inLine(best.index, index)) return -1;
    return best.score >= clearlyAnother.other && best.score - own >= clearlyAnother.apart ? best.index : -1;
  }

  private firstToAsk(heard: readonly Heard[]): Heard | null {
    const { dimension, sharedCodes } = this.options;
    let first: Heard | null = null;
    let at = Number.POSITIVE_INFINITY;
    for (const each of heard) {
      const { field, targets, text } = each.voice;
      const order = askOrder(dimension, field);
      const shared = field === 'projectCode' && sharedCodes.has(text) ? 2.5 : order;
      if (targets.length === 1 || order < 0 || shared >= at) continue;
      first = each;
      at = shared;
    }
    return first;
  }

  private ask({ voice, column }: Heard): OpenMatch {
    const { dimension, field, text } = voice;
    const issue: Issue = field.endsWith('Code')
      ? { code: 'unmatchedCode', params: { dimension, field, code: text }, column, weight: 'open' }
      : { code: 'unmatchedName', params: { dimension, name: text }, column, weight: 'open' };
    return { kind: 'open', issues: [issue], ask: voice };
  }

  private byGroup(row: number): Match | null {
    const { group } = this.options;
    const text = group?.textOf(row) ?? '';
    if (!group || text === '') return null;
    const voice = this.voiceOf(group.field, text);
    if (voice.leftOut) return leftOut;
    const [index, another] = voice.targets;
    if (index !== undefined && another === undefined) {
      return { kind: 'found', index, issues: [], accepted: isAccepted(voice) ? voice : null };
    }
    return this.ask({ voice, column: null });
  }

  private byLastResort(heard: readonly Heard[]): Match {
    const asking = heard.find(({ voice }) => isLastResort(this.options.dimension, voice.field));
    return { kind: 'silent', lastResort: asking ? this.ask(asking) : null };
  }
}
