/** `kehoach overview`: the figures behind the charts, for a person and for a script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, jsonOf, makeWorkplace } from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
});
afterAll(() => place.remove());

interface Shown {
  rows: { cells: Record<string, { value: number | string | null }> }[];
}

describe('overview', () => {
  interface Overview {
    period: number;
    capital: { assigned: number; allotted: number | null };
    months: { period: number; disbursed: number | null; rates: { assigned: number | null } }[];
    units: { rate: number | null; rank: number | null }[];
  }

  it('agrees with the sheet Giải ngân and with the totals', async () => {
    const asked = ['overview', book, '--year', '2024', '--month', '2024-04', '--json'];
    const overview = jsonOf<Overview>(await place.inside(asked));
    const shown = jsonOf<Shown>(
      await place.inside(['show', book, 'disbursement', '--year', '2024', '--month', '2024-04', '--json']),
    );
    const top = shown.rows[0]?.cells;
    const month = overview.months.find(({ period }) => period === 202_404);
    expect(overview.period).toBe(202_404);
    expect(overview.capital.assigned).toBe(top?.plan?.value);
    expect(month?.disbursed).toBe(top?.cum?.value);
    expect(month?.rates.assigned).toBe(top?.rate?.value);
    expect(month?.disbursed).toBeGreaterThan(0);
    expect(overview.units.filter(({ rate }) => rate === null).every(({ rank }) => rank === null)).toBe(true);
  });

  it('prints tables for people, with the rate named by what it is of', async () => {
    const { status, stdout } = await place.inside(['overview', book, '--year', '2024']);
    expect(status).toBe(0);
    for (const words of ['Tổng quan, năm 2024', 'So với vốn giao (%)', 'So với vốn phân bổ (%)', 'Hạng'])
      expect(stdout).toContain(words);
  });

  it('refuses a month that the year does not have', async () => {
    const answer = await place.inside(['overview', book, '--year', '2024', '--month', '2020-01', '--json']);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain('01/2020');
  });
});
