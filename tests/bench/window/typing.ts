/** A person at the product's window, as far as it is measured: types amounts into cells that are on the screen. */
import { setTimeout } from 'node:timers/promises';
import { below, createRandom, type Random, seedFor } from '../random.ts';
import type { DevTools } from './devtools.ts';
import type { Programs } from './programs.ts';
import type { Recorded, Recorder, Watched } from './recording.ts';

interface Cell {
  readonly row: string;
  readonly column: string;
  /** In million đồng, as it stood at first. */
  readonly amount: number;
}

export type Typed = Pick<Cell, 'row' | 'column'> & { readonly amount: number };

/** Whole window: there are rows, and the first round of checks is through. */
const settled = `new Promise((resolve) => {
  const look = () => {
    const ready = document.querySelector('.ag-cell.is-active')
      && document.querySelector('[data-region="status"] button svg');
    if (ready) resolve(true); else setTimeout(look, 50);
  };
  look();
})`;

const untilLoaded = `new Promise((resolve) => {
  const look = () => document.querySelector('#total') ? resolve(true) : setTimeout(look, 50);
  look();
})`;

/** Cells that amounts can be typed in. */
const typable = `[...document.querySelectorAll('.ag-row:not([row-id^="pinned:"]) .ag-cell.kh-figure:not(.is-fixed)')]
  .map((cell) => ({
    row: cell.closest('.ag-row').getAttribute('row-id'),
    column: cell.getAttribute('col-id'),
    amount: Number(cell.textContent.replaceAll('.', '')),
  }))
  .filter(({ amount }) => amount > 0)`;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a cell; null where something lies over it, the total above all. The sheet scrolls as one types. */
const middleOf = ({ row, column }: Cell): string => `(() => {
  const cell = document.querySelector('.ag-row[row-id="${row}"] [col-id="${column}"].ag-cell');
  if (!cell) return null;
  const { left, top, width, height } = cell.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return cell.contains(document.elementFromPoint(x, y)) || cell.matches('.is-active') ? { x, y } : null;
})()`;

const watch = (watched: Watched): string =>
  `globalThis.recorder = startRecording(${JSON.stringify(watched)}); 0`;

const productWatched: Watched = {
  total: '.ag-row[row-id^="pinned:"] .ag-cell',
  counts: '[data-region="status"] button',
  status: '[data-region="status"] [role="status"]',
  saved: 'Đã lưu',
};
const floorWatched: Watched = { total: '#total', counts: '', status: '', saved: '' };

export class MeasuredPage {
  readonly page: DevTools;

  constructor(page: DevTools) {
    this.page = page;
  }

  next(): Promise<Recorded> {
    return this.page.evaluate<Awaited<ReturnType<Recorder['next']>>>('recorder.next()');
  }

  longTasks(): Promise<number[]> {
    return this.page.evaluate('recorder.takeLongTasks()');
  }

  /** The floor's edit: Enter alone. */
  async enter(): Promise<Recorded> {
    await this.page.press('Enter');
    return this.next();
  }

  async type({ x, y }: Point, amount: number): Promise<Recorded> {
    await this.page.click(x, y);
    for (const digit of String(amount)) await this.page.press(digit as `${number}`);
    await this.page.press('Enter');
    return this.next();
  }
}

export const measureFloorPage = async (page: DevTools, { recorder }: Programs): Promise<MeasuredPage> => {
  await page.evaluateSoon(untilLoaded);
  await page.evaluate(`${recorder}; 0`);
  await page.evaluate(watch(floorWatched));
  return new MeasuredPage(page);
};

/** A tenth more or less raises nothing; far less is under what is allotted already, which is an error. */
const someAmount = (random: Random, first: number, present: number): number => {
  const low = present >= first * 0.8 && random() < 0.2;
  const share = low ? 0.4 + random() * 0.1 : 0.95 + random() * 0.1;
  const amount = Math.round(first * share);
  return amount === present ? amount + 1 : amount;
};

export class Typist {
  readonly #page: MeasuredPage;
  readonly #cells: readonly Cell[];
  readonly #random: Random;
  readonly #present = new Map<Cell, number>();

  private constructor(page: MeasuredPage, cells: readonly Cell[], random: Random) {
    this.#page = page;
    this.#cells = cells;
    this.#random = random;
  }

  static async at(page: DevTools, { recorder }: Programs, seed: number): Promise<Typist> {
    await page.evaluateSoon(settled);
    // The sheet is drawn; what follows it at the first drawing is not what is measured.
    await setTimeout(1_000);
    await page.evaluate(`${recorder}; 0`);
    await page.evaluate(watch(productWatched));
    const cells = await page.evaluate<Cell[]>(typable);
    if (cells.length < 4) throw new Error('there is nothing to type into');
    return new Typist(new MeasuredPage(page), cells, createRandom(seedFor(seed, 'typing')));
  }

  get longTasks(): Promise<number[]> {
    return this.#page.longTasks();
  }

  async edit(): Promise<Recorded> {
    const cell = this.#cells[below(this.#random, this.#cells.length)];
    if (!cell) throw new Error('there is nothing to type into');
    const point = await this.#page.page.evaluate<Point | null>(middleOf(cell));
    if (!point) return this.edit();
    const amount = someAmount(this.#random, cell.amount, this.#present.get(cell) ?? cell.amount);
    this.#present.set(cell, amount);
    return this.#page.type(point, amount);
  }

  /** What stands in the book, if every edit has come to it. */
  get typed(): Typed[] {
    return [...this.#present].map(([{ row, column }, amount]) => ({ row, column, amount }));
  }
}
