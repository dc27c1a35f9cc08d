import { describe, expect, it } from 'vitest';
import { brokenFormulas } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import type { Paper } from './paper.ts';
import { targetPaper } from './phu-luc-02.ts';
import { cellAt, numbersOf, occasion, printed } from './testing/occasion.ts';
import { asked, povertyBook } from './testing/poverty-book.ts';
import type { TinyStatistic } from './testing/tiny-book.ts';

const targets2024: readonly TinyStatistic[] = [
  asked(2024, 'Huyện A', 'poorRateDrop', 5.05),
  asked(2024, 'Huyện B', 'poorDrop', 150),
  asked(2024, 'Huyện C', 'poorRateDrop', 1),
  asked(2024, 'Huyện C', 'poorDrop', 25),
  asked(2024, 'Huyện A', 'households', 1_010),
  asked(2024, 'Huyện A', 'ethnicPoorRateDrop', 6),
];
const paper = (settings: object = {}, more = targets2024): Paper =>
  targetPaper('phu-luc-02', povertyBook(more), occasion(settings));
const ethnic = (settings: object = {}, targets = targets2024): Paper =>
  targetPaper('phu-luc-03', povertyBook(targets), occasion(settings));

describe('Phụ lục 02', () => {
  it('numbers its columns in the order in which they stand', () => {
    expect(numbersOf(paper())).toEqual([
      ...['A', 'B', '1', '2', '3=2/1*100', '4', '5=4/1*100', '6', '7', '8', '9', '10'],
      ...['11=2-7', '12=11/10*100', '13=4-8', '14=13/10*100', '15'],
    ]);
  });

  it('carries the end of the year before forward', () => {
    expect(printed(paper(), 'Huyện A', 'poor')).toBe('340');
    expect(printed(paper(), 'Tỉnh', 'households')).toBe('6.000');
  });

  it('takes households out of points, rounded up, and points out of households', () => {
    const each = paper();
    expect(printed(each, 'Huyện A', 'poorDropTarget')).toBe('52');
    expect(cellAt(each, 'Huyện A', 'poorDropTarget')).toMatchObject({
      formula: { op: 'portion', of: 'householdsPlan', percent: 'poorRateDropTarget' },
    });
    expect(printed(each, 'Huyện B', 'poorRateDropTarget')).toBe('5,00');
    expect(cellAt(each, 'Huyện B', 'poorRateDropTarget')).toMatchObject({ formula: { op: 'ratio' } });
    expect(cellAt(each, 'Huyện B', 'poorDropTarget')).toMatchObject({ value: 150, formula: null });
  });

  it('leaves both as they are where both were typed', () => {
    expect(printed(paper(), 'Huyện C', 'poorRateDropTarget')).toBe('1,00');
    expect(printed(paper(), 'Huyện C', 'poorDropTarget')).toBe('25');
    expect(cellAt(paper(), 'Huyện C', 'poorRateDropTarget')).toMatchObject({ formula: null });
  });

  it('expects as many households as there were, unless others are planned', () => {
    expect(printed(paper(), 'Huyện A', 'householdsPlan')).toBe('1.010');
    expect(printed(paper(), 'Huyện B', 'householdsPlan')).toBe('3.000');
    expect(printed(paper(), 'Huyện B', 'poorRatePlan')).toBe('21,00');
  });

  it('gives the province its own target where it has one, else what its districts come to', () => {
    expect(printed(paper(), 'Tỉnh', 'poorRateDropTarget')).toBe('3,78');
    expect(cellAt(paper(), 'Tỉnh', 'poorRateDropTarget')).toMatchObject({ formula: { op: 'ratio' } });
    const own = paper({}, [...targets2024, asked(2024, 'Tỉnh', 'poorRateDrop', 4)]);
    expect(printed(own, 'Tỉnh', 'poorRateDropTarget')).toBe('4,00');
    expect(cellAt(own, 'Tỉnh', 'poorRateDropTarget')).toMatchObject({ formula: null });
    expect(printed(own, 'Tỉnh', 'poorDropTarget')).toBe('227');
  });

  it('is blank where nothing is asked, and says of whom', () => {
    const each = paper({}, [asked(2024, 'Huyện A', 'poorRateDrop', 5)]);
    expect(printed(each, 'Huyện B', 'poorPlan')).toBe('');
    expect(each.notes.join(' ')).toContain('Chưa giao chỉ tiêu cho: Huyện B, Huyện C');
    expect(paper().notes.join(' ')).toContain('số hộ giảm (cột 7) = cột 6 × cột 10 / 100');
  });

  it('says that it is a form where no unit has been given a target', () => {
    for (const form of [paper({}, []), ethnic({}, [])])
      expect(form.notes).toEqual([
        'Chưa giao chỉ tiêu năm 2024 cho đơn vị nào; các cột có liên quan để trống.',
      ]);
  });

  it('takes the mean of the districts’ targets where the office wants means', () => {
    const mean = paper({ groupRate: 'mean' });
    expect(printed(mean, 'group.poor', 'poorRateDropTarget')).toBe('5,03');
    expect(brokenFormulas(mean)).toEqual([]);
  });

  it.each([{}, { totalRow: 'last' }, { targets: { 'phu-luc-02': 'ethnic', 'phu-luc-03': 'poor' } }])(
    'has no broken formula with %o',
    (settings) => {
      expect(brokenFormulas(paper(settings))).toEqual([]);
      expect(brokenFormulas(ethnic(settings))).toEqual([]);
    },
  );

  it('keeps no formula over a column that is left out', () => {
    const each = paper({ columns: { 'phu-luc-02': ['unit', 'poorRateDropTarget', 'poorDropTarget'] } });
    expect(cellAt(each, 'Huyện A', 'poorDropTarget')).toMatchObject({ value: 52, formula: null });
    expect(each.notes.join(' ')).not.toContain('× cột');
  });
});

describe('Phụ lục 03', () => {
  it('counts the ethnic-minority poor of all households and of ethnic-minority households', () => {
    expect(numbersOf(ethnic())).toEqual([
      ...['A', 'B', '1', '2', '3', '4=3/1*100', '5=3/2*100', '6', '7', '8', '9=3-7', '10=9/8*100', '11'],
    ]);
    expect(printed(ethnic(), 'Huyện A', 'ethnicPoorRate')).toBe('33,00');
    expect(printed(ethnic(), 'Huyện A', 'ethnicPoorRateOfEthnic')).toBe('40,00');
    expect(printed(ethnic(), 'Huyện A', 'ethnicPoorDropTarget')).toBe('61');
    expect(
      ethnic()
        .heading.map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(['Phụ lục 03', 'CHỈ TIÊU GIẢM HỘ NGHÈO DÂN TỘC THIỂU SỐ NĂM 2024 THEO HUYỆN, THÀNH PHỐ']);
  });

  it('changes places with Phụ lục 02 where the office says so', () => {
    const swapped = { targets: { 'phu-luc-02': 'ethnic', 'phu-luc-03': 'poor' } };
    const keysOf = (each: Paper): string[] => leafColumns(each.columns).map(({ key }) => key);
    expect(keysOf(paper(swapped))).toContain('ethnicPoor');
    expect(keysOf(ethnic(swapped))).toContain('nearPoor');
    expect(paper(swapped).heading[0]?.text).toBe('Phụ lục 02');
  });
});
