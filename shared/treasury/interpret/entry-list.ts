/** Entries as they are found: arrays that grow by doubling, since most files give one a row and some give ten. */
import type { Entries } from './interpreted.ts';
import type { LaneAmounts } from './lane-amounts.ts';

export interface EntryPlace {
  readonly row: number;
  readonly lane: number;
  readonly component: number;
  readonly unit: number;
  readonly source: number;
  readonly vintage: number;
  readonly month: boolean;
}

const arrays = (size: number) => ({
  row: new Int32Array(size),
  lane: new Uint16Array(size),
  component: new Int32Array(size),
  unit: new Int32Array(size),
  source: new Int32Array(size),
  vintage: new Int32Array(size),
  completed: new Float64Array(size),
  advance: new Float64Array(size),
  unsplit: new Float64Array(size),
  month: new Uint8Array(size),
});

type Arrays = ReturnType<typeof arrays>;

const grown = (from: Arrays, size: number): Arrays => {
  const to = arrays(size);
  for (const name of Object.keys(from) as (keyof Arrays)[]) to[name].set(from[name]);
  return to;
};

export class EntryList {
  private kept = arrays(1_024);
  private count = 0;

  add(place: EntryPlace, { completed, advance, unsplit }: LaneAmounts): void {
    if (this.count === this.kept.row.length) this.kept = grown(this.kept, this.count * 2);
    const { kept, count } = this;
    kept.row[count] = place.row;
    kept.lane[count] = place.lane;
    kept.component[count] = place.component;
    kept.unit[count] = place.unit;
    kept.source[count] = place.source;
    kept.vintage[count] = place.vintage;
    kept.completed[count] = completed;
    kept.advance[count] = advance;
    kept.unsplit[count] = unsplit;
    kept.month[count] = place.month ? 1 : 0;
    this.count += 1;
  }

  finished(): Entries {
    return { count: this.count, ...this.kept };
  }
}
