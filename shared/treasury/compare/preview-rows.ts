/** Rows of a preview, made when they are looked at: a page of fifty of a hundred thousand. */
import { fold } from '../../text/fold.ts';
import { type RowClass, rowClasses } from '../fields.ts';
import { reasonAt, rowAt, rowKeyOf } from '../interpret/index.ts';
import type { Issue } from '../match/index.ts';
import type { PreviewAmount, PreviewQuery, PreviewRow } from '../preview.ts';
import type { Reason } from '../reasons.ts';
import { ownAmount } from './contributions.ts';
import { isWritten } from './outcome.ts';
import { placeKey, placeLabel, placeState } from './place-states.ts';
import { syntheticClass } from './row-classes.ts';
import type { Judged } from './warnings.ts';

const orNull = (amount: number): number | null => (Number.isNaN(amount) ? null : amount);

interface Asked extends Pick<PreviewQuery, 'classes' | 'search'> {
  readonly question: PreviewQuery['question'] | undefined;
}

export class PreviewRows {
  private readonly judged: Judged;
  private readonly warnings: ReadonlyMap<number, readonly Issue[]>;
  private entriesByRow: Int32Array | undefined;
  /** Rows of the query that was asked last: its pages follow one another. */
  private found: { readonly key: string; readonly rows: readonly number[] } | undefined;

  constructor(judged: Judged, warnings: ReadonlyMap<number, readonly Issue[]>) {
    this.judged = judged;
    this.warnings = warnings;
  }

  page(query: PreviewQuery): { total: number; rows: readonly PreviewRow[] } {
    const rows = this.foundBy(query);
    const places = query.question ? [] : this.syntheticOf(query);
    const { length } = rows;
    const end = query.from + query.limit;
    return {
      total: length + places.length,
      rows: [
        ...rows.slice(query.from, end).map((row) => this.ofFile(row)),
        ...places
          .slice(Math.max(0, query.from - length), Math.max(0, end - length))
          .map((at) => this.ofPlace(at)),
      ],
    };
  }

  private foundBy({ classes, search, question }: PreviewQuery): readonly number[] {
    const key = JSON.stringify([classes, search, question]);
    if (this.found?.key !== key) this.found = { key, rows: this.rowsOf({ classes, search, question }) };
    return this.found.rows;
  }

  private wanted(classes: readonly RowClass[]): (name: RowClass) => boolean {
    const wanted = new Set(classes);
    return wanted.size === 0 ? () => true : (name) => wanted.has(name);
  }

  private rowsOf({ classes, search, question }: Asked): number[] {
    const { interpreted } = this.judged.comparison;
    const isWanted = this.wanted(classes);
    const wanted = rowClasses.map(isWanted);
    const words = fold(search)
      .split(' ')
      .filter((word) => word !== '');
    const asked = question ? this.questionAt(question) : null;
    const rows: number[] = [];
    for (let row = 0; row < interpreted.rowCount; row++) {
      if (!wanted[this.judged.classes.classes[row] ?? 0]) continue;
      if (asked !== null && !interpreted.asks.get(row)?.includes(asked)) continue;
      if (words.length > 0 && !this.holds(this.textOf(row), words)) continue;
      rows.push(row);
    }
    return rows;
  }

  private questionAt({ dimension, field, text }: NonNullable<PreviewQuery['question']>): number {
    return this.judged.comparison.interpreted.questions.findIndex(
      ({ voice }) => voice.dimension === dimension && voice.field === field && voice.text === text,
    );
  }

  private holds(text: string, words: readonly string[]): boolean {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  }

  private syntheticOf({ classes, search }: PreviewQuery): number[] {
    const { states, comparison } = this.judged;
    const isWanted = this.wanted(classes);
    const words = fold(search)
      .split(' ')
      .filter((word) => word !== '');
    return states.synthetic.filter(
      (place) =>
        isWanted(syntheticClass(states, place)) &&
        this.holds(placeLabel(comparison.facts.catalogue, comparison.figures.places, place), words),
    );
  }

  /** Of a row without codes and names (a heading, a total) what stands in it first. */
  private textOf(row: number): string {
    const { sheet, kept } = rowAt(this.judged.comparison.interpreted, row);
    const { keys, table, rawText } = sheet.reading;
    const texts = keys.map(({ ids, texts: all }) => all[ids[kept] ?? 0] ?? '').filter((text) => text !== '');
    if (texts.length > 0) return texts.join(' · ');
    const cells = table.columns
      .map((_, column) => rawText(column, kept).trim())
      .filter((text) => text !== '');
    return cells.slice(0, 3).join(' · ');
  }

  private ofFile(row: number): PreviewRow {
    const { comparison, classes } = this.judged;
    const { interpreted } = comparison;
    const { sheet, kept } = rowAt(interpreted, row);
    const { table } = sheet.reading;
    return {
      key: rowKeyOf(interpreted, row),
      sheet: table.name,
      row: table.rowNumbers[kept] ?? 0,
      class: rowClasses[classes.classes[row] ?? 0] ?? 'ignored',
      reasons: this.reasonsOf(row),
      hidden: table.hiddenRows[kept] === 1,
      text: this.textOf(row),
      amounts: this.entriesOf(row).flatMap((entry) => this.amountsOf(entry)),
      total: orNull(interpreted.totals[row] ?? Number.NaN),
    };
  }

  private reasonsOf(row: number): Reason[] {
    const { comparison, states, classes } = this.judged;
    const { interpreted, figures } = comparison;
    const issues: Issue[] = [...(interpreted.issues[row] ?? [])];
    for (const entry of this.entriesOf(row)) {
      const place = figures.placeOf[entry] ?? -1;
      if (place < 0) continue;
      issues.push(...(states.reasons.get(place) ?? []), ...(this.warnings.get(place) ?? []));
    }
    const spoiled = classes.spoiled.get(row);
    if (spoiled) issues.push(spoiled);
    return [...new Set(issues)].map((issue) => reasonAt(interpreted, row, issue));
  }

  /** Entries stand in the order of their rows: the first of a row is found by halving. */
  private entriesOf(row: number): number[] {
    const { entries } = this.judged.comparison.interpreted;
    this.entriesByRow ??= entries.row.subarray(0, entries.count);
    const rows = this.entriesByRow;
    let low = 0;
    let high = entries.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; at < entries.count && rows[at] === row; at++) found.push(at);
    return found;
  }

  private amountsOf(entry: number): PreviewAmount[] {
    const { comparison } = this.judged;
    const { figures, interpreted } = comparison;
    const place = figures.placeOf[entry] ?? -1;
    if (place < 0) return [];
    return figures.places.slots.flatMap((measure, slot) => {
      const own = ownAmount(interpreted, entry, measure);
      return Number.isNaN(own) ? [] : [this.amountAt(place, slot, own)];
    });
  }

  private amountAt(place: number, slot: number, own: number): PreviewAmount {
    const { comparison, states, classes } = this.judged;
    const { facts, figures } = comparison;
    const { components, units, sources } = facts.catalogue;
    const { places, current, after } = figures;
    const before = orNull(places.at(current, place, slot));
    const isGone = states.states[place] === placeState.deleted && classes.openPlaces[place] === 0;
    return {
      component: components[places.component[place] ?? -1]?.uid ?? '',
      unit: units[places.unit[place] ?? -1]?.uid ?? '',
      source: sources[places.source[place] ?? -1]?.uid ?? '',
      vintage: places.vintage[place] ?? 0,
      measure: places.slots[slot] ?? 'reported',
      own,
      before,
      after: isWritten(states, classes, place)
        ? orNull(places.at(after, place, slot))
        : isGone
          ? null
          : before,
    };
  }

  private ofPlace(place: number): PreviewRow {
    const { comparison, states } = this.judged;
    const { facts, figures } = comparison;
    const { places, current, after } = figures;
    const given = states.states[place] === placeState.deleted ? current : after;
    const reasons = [...(states.reasons.get(place) ?? []), ...(this.warnings.get(place) ?? [])];
    return {
      key: placeKey(facts.catalogue, places, place),
      sheet: null,
      row: null,
      class: syntheticClass(states, place),
      reasons: reasons.map(({ code, params }) => ({ code, params, at: null })),
      hidden: false,
      text: placeLabel(facts.catalogue, places, place),
      amounts: places.slots.flatMap((_, slot) =>
        Number.isNaN(places.at(given, place, slot)) ? [] : [this.amountAt(place, slot, 0)],
      ),
      total: orNull(places.totalAt(given, place)),
    };
  }
}
