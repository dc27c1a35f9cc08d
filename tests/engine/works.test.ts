/** Công trình: the works of a year as rows, what is typed there, and where their capital stands. */
import { describe, expect, it } from 'vitest';
import { cellIn, show, stateOf, type, valueAt } from './ask-book.ts';
import { addWork, inWorks, line, openWorks, outline, typeWork } from './work-book.ts';

const million = 1_000_000;
const central = 'centralDevelopment';
const hoaAn = 'Huyện Hoà An';

describe('the list', () => {
  it('has its two parts before it has works', async () => {
    expect(await outline(await openWorks())).toEqual([
      'Công trình đầu tư (0 công trình)',
      'Công trình duy tu, bảo dưỡng (0 công trình)',
    ]);
  });

  it('groups works by line and status, counts them, and adds up their money', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường Nà Sác');
    const bridge = await addWork(book, `investment/${line}/continuing`, 'Cầu Bản Giới');
    await addWork(book, `maintenance/${line}`, 'Duy tu trường Đức Hạnh');
    await typeWork(book, road, { totalInvestment: '5.000', [central]: '1.000', localProvincial: '200' });
    await typeWork(book, bridge, { totalInvestment: '7.000,5', [central]: '500' });
    const labels = await outline(book);
    expect(labels.map((label) => label.trim())).toEqual([
      'Công trình đầu tư (2 công trình)',
      expect.stringMatching(/^Tiểu dự án 1: .* \(2 công trình\)$/),
      'Công trình chuyển tiếp (1 công trình)',
      'Cầu Bản Giới',
      'Công trình khởi công mới (1 công trình)',
      'Đường Nà Sác',
      'Công trình duy tu, bảo dưỡng (1 công trình)',
      expect.stringMatching(/^Tiểu dự án 1: .* \(1 công trình\)$/),
      'Duy tu trường Đức Hạnh',
    ]);
    const shown = await show(book, 'works');
    expect(cellIn(shown, `investment/${line}/new`, 'planTotal')?.value).toBe(1_200 * million);
    expect(cellIn(shown, 'investment', 'planTotal')).toMatchObject({
      value: 1_700 * million,
      formula: `=SUM(investment/${line})`,
    });
    expect(cellIn(shown, 'investment', 'totalInvestment')?.display).toBe('12.000,5');
    expect(cellIn(shown, 'maintenance', 'planTotal')?.value).toBeNull();
    expect(cellIn(shown, road, 'startYear')).toEqual({ value: 2024, display: '2024' });
    expect(cellIn(shown, 'investment', 'name')?.display).toBe('Công trình đầu tư (2 công trình)');
  });

  it('groups them by place or by kind where that is asked for', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}`, 'Đường');
    await addWork(book, `investment/${line}`, 'Trạm');
    await typeWork(book, road, { location: 'hoa an', kind: 'giao thông' });
    const byUnit = await outline(book, { scope: { group: 'unit' } });
    expect(byUnit.slice(2, 6).map((label) => label.trim())).toEqual([
      `${hoaAn} (1 công trình)`,
      'Đường',
      'Toàn tỉnh (1 công trình)',
      'Trạm',
    ]);
    const byType = await outline(book, { scope: { group: 'type' } });
    expect(byType[2]?.trim()).toBe('Giao thông (1 công trình)');
    expect(await book.codeOf('sheets/show', { sheet: 'funding', scope: { group: 'unit' } })).toBe(
      'unknownScope',
    );
  });
});

describe('what is typed', () => {
  it('is read by the column: years, days, kinds, places, amounts', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}`, 'Đường');
    await typeWork(book, road, {
      projectCode: '7923456',
      location: 'xã hưng đạo, bảo lạc',
      kind: 'Công trình giao thông',
      startYear: '2023',
      endYear: 2025,
      decisionNumber: 'số 1234 / QĐ–UBND',
      decisionDate: '5/9/2022',
      totalInvestment: '12,5 tỷ',
      note: 'Ghi\nchú',
    });
    const shown = await show(book, 'works');
    const display = (column: string) => cellIn(shown, road, column)?.display;
    expect(['projectCode', 'location', 'kind', 'endYear'].map(display)).toEqual([
      '7923456',
      'Xã Hưng Đạo, Huyện Bảo Lạc',
      'Giao thông',
      '2025',
    ]);
    expect(['decisionNumber', 'decisionDate', 'totalInvestment'].map(display)).toEqual([
      '1234/QĐ-UBND',
      '05/09/2022',
      '12.500',
    ]);
    expect(cellIn(shown, road, 'decisionDate')?.value).toBe('2022-09-05');
    expect(shown.columns.find(({ id }) => id === 'kind')?.choices).toContain('Thủy lợi');
    expect(shown.columns.find(({ id }) => id === 'location')?.choices).toContain(hoaAn);
  });

  it('is refused with what could be typed instead', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    const { refused } = await type(
      book,
      inWorks(road, 'location', 'Hưng Đạo'),
      inWorks(road, 'location', 'Hà Giang'),
      inWorks(road, 'kind', 'cầu treo'),
      inWorks(road, 'startYear', '24'),
      inWorks(road, 'decisionDate', '31/02/2024'),
      inWorks(road, 'totalInvestment', '-5'),
      inWorks(road, 'name', ' '),
      inWorks(road, 'planTotal', '5'),
      inWorks('investment', central, '5'),
      inWorks('investment', 'name', 'Khác'),
    );
    expect(refused.map(({ code }) => code)).toEqual([
      'ambiguousName',
      'unknownUnitName',
      'invalidChoice',
      'invalidYear',
      'invalidDate',
      'negativeNotAllowed',
      'invalidText',
      'computedCell',
      'rollUpCell',
      'rollUpCell',
    ]);
    expect(refused[0]?.message).toContain('Xã Hưng Đạo, Huyện Bảo Lạc; Xã Hưng Đạo, Huyện Nguyên Bình');
    expect(refused[2]?.message).toContain('Giao thông, Điện, Trường học');
  });

  it('moves the row to where it belongs now, and tells the window to show the sheet anew', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    book.events.length = 0;
    await typeWork(book, road, { startYear: '2022' });
    expect(book.events.find(({ type: kind }) => kind === 'changed')).toMatchObject({ refresh: true });
    const { rows } = await show(book, 'works');
    expect(rows.parent[rows.key.indexOf(road)]).toBe(`investment/${line}/continuing`);
    book.events.length = 0;
    await typeWork(book, road, { endYear: '2026' });
    expect(book.events.find(({ type: kind }) => kind === 'changed')).toMatchObject({ refresh: false });
  });

  it('tells the sums that follow', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    const { derived } = await type(book, inWorks(road, central, '10'), inWorks(road, 'mediumTerm', '50'));
    const after = new Map(derived.map((cell) => [`${cell.row} ${cell.column}`, cell.after]));
    expect(after.get(`${road} planTotal`)).toBe(10 * million);
    expect(after.get('investment planTotal')).toBe(10 * million);
    expect(after.get(`investment/${line}/new mediumTerm`)).toBe(50 * million);
  });

  it('tells the sums of every grouping, each of its own headings', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    const bridge = await addWork(book, `investment/${line}`, 'Cầu');
    await typeWork(book, road, { totalInvestment: '40', [central]: '5' });
    // Of the bridge neither the year, nor the place, nor the kind is known.
    const { derived, stale } = await type(
      book,
      inWorks(bridge, 'totalInvestment', '30'),
      inWorks(bridge, central, '2'),
    );
    const told = new Map(derived.map((cell) => [`${cell.row} ${cell.column}`, cell.after]));
    for (const group of ['status', 'unit', 'type'] as const) {
      const shown = await show(book, 'works', { scope: { group } });
      const heading = shown.rows.parent[shown.rows.key.indexOf(bridge)] ?? '';
      for (const column of ['totalInvestment', 'planTotal', central]) {
        const value = cellIn(shown, heading, column)?.value;
        expect([group, column, told.get(`${heading} ${column}`)]).toEqual([group, column, value]);
      }
    }
    expect(stale).toContainEqual({ sheet: 'disbursement', column: 'planOwn', year: 2024 });
    expect(stale).toContainEqual({ sheet: 'allocation', column: central, year: 2024 });
    expect(stale.map(({ sheet }) => sheet)).not.toContain('funding');
  });
});

describe("a work's capital", () => {
  const allottedAt = async (book: Awaited<ReturnType<typeof openWorks>>, row: string, unit: string) =>
    valueAt(book, { sheet: 'allocation', row: unit, column: central, value: null, component: row });

  it('stands at its place, and follows it to another', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    await typeWork(book, road, { [central]: '10', localDistrict: '3' });
    expect(await allottedAt(book, road, 'cb')).toBe(10 * million);
    const before = await stateOf(book);
    await typeWork(book, road, { location: hoaAn });
    expect(await allottedAt(book, road, 'cb.051')).toBe(10 * million);
    expect(await valueAt(book, inWorks(road, 'planTotal', null))).toBe(13 * million);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('is right where place and amounts are pasted together, in any order', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    await typeWork(book, road, { [central]: '10', localDistrict: '3', location: 'Huyện Trùng Khánh' });
    await typeWork(book, road, { [central]: '20', location: hoaAn });
    expect(await allottedAt(book, road, 'cb.051')).toBe(20 * million);
    expect(await allottedAt(book, road, 'cb.047')).toBeNull();
    expect(await valueAt(book, inWorks(road, 'planTotal', null))).toBe(23 * million);
    const { changed } = await type(
      book,
      inWorks(road, 'location', 'Huyện Bảo Lạc'),
      inWorks(road, 'location', 'Thị trấn Bảo Lạc'),
    );
    expect(changed.map(({ after }) => after)).toEqual(['Thị trấn Bảo Lạc']);
    expect(await allottedAt(book, road, 'cb.043')).toBe(20 * million);
    expect(await valueAt(book, inWorks(road, 'planTotal', null))).toBe(23 * million);
    await typeWork(book, road, { location: 'Huyện Trùng Khánh', [central]: null });
    expect(await valueAt(book, inWorks(road, 'planTotal', null))).toBe(3 * million);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('cannot be listed beneath a line that is allotted as a whole', async () => {
    const book = await openWorks();
    await type(book, { sheet: 'allocation', row: 'cb.01654', column: central, value: '5', component: line });
    const parent = `investment/${line}/new`;
    expect(await book.codeOf('rows/add', { sheet: 'works', parent, name: 'Đường' })).toBe('lineIsAllotted');
  });
});
