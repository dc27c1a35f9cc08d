import { describe, expect, it } from 'vitest';
import type { UnitNode, YearTrees } from '../domain/book-view.ts';
import { buildTree } from '../domain/tree.ts';
import { parseUnit, unitChoices, unitLabel } from './unit-names.ts';

const unit = (uid: string, kind: UnitNode['kind'], name: string, parent: string | null): UnitNode => ({
  uid,
  kind,
  name,
  parent,
  position: uid,
  code: uid,
  poor: null,
});

const units = buildTree([
  unit('cb', 'province', 'Tỉnh Cao Bằng', null),
  unit('d1', 'district', 'Huyện Bảo Lạc', 'cb'),
  unit('d1.t', 'commune', 'Thị trấn Bảo Lạc', 'd1'),
  unit('d1.x', 'commune', 'Xã Hưng Đạo', 'd1'),
  unit('d2', 'district', 'Huyện Hoà An', 'cb'),
  unit('d2.x', 'commune', 'Xã Hưng Đạo', 'd2'),
  unit('s', 'agency', 'Sở Xây dựng', 'cb'),
]);
/** Nothing else of the year is looked at. */
const trees = { units } as YearTrees;

const read = (text: string) => {
  const result = parseUnit(trees, text);
  return result.ok ? result.value : result.error;
};

describe('a place that is typed', () => {
  it.each([
    ['Huyện Bảo Lạc', 'd1'],
    ['huyen bao lac', 'd1'],
    ['Thị trấn Bảo Lạc', 'd1.t'],
    ['Hòa An', 'd2'],
    ['hoà an', 'd2'],
    ['Xã Hưng Đạo, Huyện Hoà An', 'd2.x'],
    ['Hưng Đạo, Bảo Lạc, Cao Bằng', 'd1.x'],
    ['', null],
    ['Tỉnh Cao Bằng', null],
    ['cao bằng', null],
  ])('“%s”', (text, uid) => expect(read(text)).toBe(uid));

  it('is refused with the names that it may have meant', () => {
    expect(read('Bảo Lạc')).toMatchObject({
      code: 'ambiguousName',
      params: { candidates: 'Huyện Bảo Lạc; Thị trấn Bảo Lạc' },
    });
    expect(read('xã hưng đạo')).toMatchObject({
      params: { candidates: 'Xã Hưng Đạo, Huyện Bảo Lạc; Xã Hưng Đạo, Huyện Hoà An' },
    });
  });

  it.each(['Hà Giang', 'Xã Hưng Đạo, Huyện Trùng Khánh', 'Sở Xây dựng'])('is not there: “%s”', (text) =>
    expect(read(text)).toMatchObject({
      code: 'unknownUnitName',
      params: { known: 'Huyện Bảo Lạc, Huyện Hoà An' },
    }),
  );
});

it('every choice is read as the unit that it names', () => {
  const places = units.nodes.filter(({ kind }) => kind === 'district' || kind === 'commune');
  expect(unitChoices(trees).map(read)).toEqual(places.map(({ uid }) => uid));
  expect(places.map((node) => unitLabel(units, node)).filter((name) => name.includes(','))).toHaveLength(2);
});
