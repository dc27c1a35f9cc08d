/** Undo, redo, going back, and what history says of all of it. */
import { describe, expect, it } from 'vitest';
import { inFunding, inTargets, programme, roads, stateOf, type, valueAt } from './ask-book.ts';
import { newEngine, now, type Opened, openBook, openExample, printedExampleName } from './open-engine.ts';

const column = 'centralDevelopment';
const amount = (value: string) => inFunding(roads, column, value);
const amountNow = (book: Opened) => valueAt(book, amount(''));
const hashOf = async (book: Opened): Promise<string> => (await stateOf(book)).contentHash;

describe('undo and redo', () => {
  it('go back and forth over the same contents', async () => {
    const book = await openExample();
    const hashes = [await hashOf(book)];
    for (const value of ['1', '2', '3']) {
      await type(book, amount(value));
      hashes.push(await hashOf(book));
    }
    const back: string[] = [];
    for (let step = 0; step < 3; step++) {
      await book.get('history/undo', {});
      back.push(await hashOf(book));
    }
    expect(back).toEqual(hashes.slice(0, 3).reverse());
    expect(await book.codeOf('history/undo', {})).toBe('nothingToUndo');
    const forth: string[] = [];
    for (let step = 0; step < 3; step++) {
      await book.get('history/redo', {});
      forth.push(await hashOf(book));
    }
    expect(forth).toEqual(hashes.slice(1));
    expect(await book.codeOf('history/redo', {})).toBe('nothingToRedo');
    expect(await amountNow(book)).toBe(3_000_000);
  });

  it('survive a restart at every step', async () => {
    let book: Opened & { file: string } = await openExample();
    const { file } = book;
    const restart = async (): Promise<void> => {
      await book.close();
      book = { ...(await openBook(file)), file };
    };
    await type(book, amount('1'));
    await type(book, amount('2'));
    const hash = await hashOf(book);
    await restart();
    await book.get('history/undo', {});
    await restart();
    expect(await amountNow(book)).toBe(1_000_000);
    await book.get('history/undo', {});
    await restart();
    expect(await amountNow(book)).toBe(363_021_000_000);
    await book.get('history/redo', {});
    await restart();
    await book.get('history/redo', {});
    expect(await hashOf(book)).toBe(hash);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('have nothing to do in a new book: its making cannot be undone', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    expect(await book.codeOf('history/undo', {})).toBe('nothingToUndo');
    expect(await book.codeOf('history/redo', {})).toBe('nothingToRedo');
    expect(await stateOf(book)).toEqual(before);
  });

  it('forget what was undone once something new is typed', async () => {
    const book = await openExample();
    await type(book, amount('1'));
    await book.get('history/undo', {});
    await type(book, amount('2'));
    expect(await book.codeOf('history/redo', {})).toBe('nothingToRedo');
    await book.get('history/undo', {});
    expect(await amountNow(book)).toBe(363_021_000_000);
  });

  it('take a row away and bring it back with its figures under the same key', async () => {
    const book = await openExample();
    const { row } = await book.get('rows/add', { sheet: 'funding', parent: 'gnbv2125.1', name: 'Mới' });
    await type(book, inFunding(row, column, '7'));
    const hash = await hashOf(book);
    await book.get('history/undo', {});
    await book.get('history/undo', {});
    expect((await book.get('sheets/show', { sheet: 'funding' })).rows.key).not.toContain(row);
    await book.get('history/redo', {});
    await book.get('history/redo', {});
    expect(await hashOf(book)).toBe(hash);
    expect(await valueAt(book, inFunding(row, column, null))).toBe(7_000_000);
  });
});

describe('going back to a revision', () => {
  it('gives its contents, as one more change set that can be undone', async () => {
    const book = await openExample();
    const first = await hashOf(book);
    await type(book, amount('1'), inTargets('ind.poorRate', 'target', '20'));
    const second = await hashOf(book);
    await book.get('rows/delete', { sheet: 'funding', row: 'gnbv2125.4' });
    await book.get('rows/add', { sheet: 'targets', name: 'Nhóm mới' });
    const last = await hashOf(book);
    expect(await book.get('history/revert', { revision: 2 })).toMatchObject({ revision: 5, undone: 2 });
    expect(await hashOf(book)).toBe(second);
    await book.get('history/revert', { revision: 1 });
    expect(await hashOf(book)).toBe(first);
    await book.get('history/undo', {});
    await book.get('history/undo', {});
    expect(await hashOf(book)).toBe(last);
    await book.get('history/redo', {});
    expect(await hashOf(book)).toBe(second);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('does nothing where the book is there already', async () => {
    const book = await openExample();
    await type(book, amount('1'));
    const before = await stateOf(book);
    expect(await book.get('history/revert', { revision: 2 })).toMatchObject({ revision: 2, undone: null });
    expect(await stateOf(book)).toEqual(before);
  });

  it('refuses a revision that was never there', async () => {
    const book = await openExample();
    expect(await book.ask('history/revert', { revision: 9 })).toMatchObject({
      error: { code: 'unknownRevision', params: { revision: 9, last: 1 } },
    });
    expect(await book.codeOf('history/revert', { revision: 0 })).toBe('invalidRequest');
  });
});

describe('history', () => {
  const story = async (): Promise<Opened> => {
    const book = await openExample(printedExampleName);
    await type(book, amount('1'));
    await type(book, amount('2'), inFunding('gnbv2125.2', 'mobilised', null));
    const { row } = await book.get('rows/add', { sheet: 'funding', parent: 'gnbv2125.1', name: 'Mới' });
    await book.get('rows/rename', { sheet: 'funding', row, name: 'Mới hơn' });
    await book.get('rows/move', { sheet: 'funding', row, parent: 'gnbv2125.3' });
    await book.get('rows/delete', { sheet: 'funding', row: 'gnbv2125.4' });
    await book.get('history/undo', {});
    await book.get('history/redo', {});
    await book.get('history/revert', { revision: 2 });
    return book;
  };
  const label = 'Tiểu dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo';
  const project4 = 'Dự án 4: Phát triển GDNN, việc làm bền vững';

  it('says in both languages what was done', async () => {
    const book = await story();
    const sentences = async (lang: 'vi' | 'en') =>
      (await book.get('history/list', {}, { lang })).changeSets.map(({ summary }) => summary).reverse();
    expect(await sentences('vi')).toEqual([
      `Tạo sổ từ “${printedExampleName}”`,
      `Sửa ĐTPT (Vốn giao năm 2024) của “${label}”: 363.021 → 1 triệu đồng`,
      'Sửa 2 ô ở bảng Dự án & vốn',
      'Thêm dòng “Mới”',
      'Đổi tên “Tiểu dự án 3: Mới” thành “Mới hơn”',
      'Chuyển “Tiểu dự án 3: Mới hơn” vào “Dự án 3: Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng”',
      `Xóa “${project4}” (4 dòng, 5 số liệu)`,
      `Hoàn tác bản 7: Xóa “${project4}” (4 dòng, 5 số liệu)`,
      `Làm lại bản 7: Xóa “${project4}” (4 dòng, 5 số liệu)`,
      'Quay về nội dung của bản 2',
    ]);
    expect(await sentences('en')).toMatchObject([
      `Book made from “${printedExampleName}”`,
      expect.stringMatching(/^Development \(Capital of 2024\) of “.*”: 363\.021 → 1 million đồng$/),
      '2 cells of Projects & funding changed',
      'Row “Mới” added',
      '“Tiểu dự án 3: Mới” renamed to “Mới hơn”',
      expect.stringContaining(' moved to '),
      expect.stringMatching(/deleted \(4 rows, 5 figures\)$/),
      expect.stringMatching(/^Undone, revision 7: /),
      expect.stringMatching(/^Redone, revision 7: /),
      'Brought back to the contents of revision 2',
    ]);
    for (const lang of ['vi', 'en'] as const) {
      for (const sentence of await sentences(lang)) expect(sentence).toBe(sentence.normalize('NFC'));
    }
  });

  it('tells what undo and redo would do', async () => {
    const book = await openExample();
    const next = async () => {
      const { undo, redo } = await book.get('history/list', { limit: 1 });
      return { undo, redo };
    };
    expect(await next()).toEqual({ undo: null, redo: null });
    await type(book, amount('1'));
    const sentence = `Sửa ĐTPT (Vốn giao năm 2024) của “${label}”: 363.021 → 1 triệu đồng`;
    expect(await next()).toEqual({ undo: sentence, redo: null });
    await book.get('history/undo', {});
    expect(await next()).toEqual({ undo: null, redo: sentence });
    await book.get('history/redo', {});
    expect(await next()).toEqual({ undo: sentence, redo: null });
  });

  it('comes newest first, in pages, with revisions from one and no gap', async () => {
    const book = await story();
    const { changeSets } = await book.get('history/list', {});
    expect(changeSets.map(({ revision }) => revision)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const page = await book.get('history/list', { before: 8, limit: 3 });
    expect(page.changeSets.map(({ revision }) => revision)).toEqual([7, 6, 5]);
    expect(page.changeSets[0]).toMatchObject({ author: 'lan', kind: 'edit', undoes: null });
    expect(changeSets.map(({ kind }) => kind).slice(0, 3)).toEqual(['revert', 'redo', 'undo']);
    expect((await book.get('book/info', {})).contentHash).toBe(changeSets[0]?.contentHash);
  });

  it('keeps the order of numbers when the clock goes back', async () => {
    const book = await openExample();
    await book.close();
    const later = newEngine({ clock: () => new Date('2023-01-01T00:00:00.000Z') });
    await later.get('book/open', { file: book.file });
    await type(later, amount('1'));
    const { changeSets } = await later.get('history/list', {});
    expect(changeSets.map(({ revision, at }) => [revision, at])).toEqual([
      [2, '2023-01-01T00:00:00.000Z'],
      [1, now],
    ]);
  });
});

describe('printed totals', () => {
  const printed = (value: string | number | null) => inFunding(programme, 'printed.stateBudgetTotal', value);
  const errorsOf = async (book: Opened) =>
    (await book.get('checks/list', { year: 2024 })).findings.filter(
      ({ place }) => place.row === programme && place.column === 'printed.stateBudgetTotal',
    );

  it('are typed, compared with what is computed, and cleared', async () => {
    const book = await openExample();
    expect(await errorsOf(book)).toEqual([]);
    await type(book, printed('915.697'));
    const [finding] = await errorsOf(book);
    expect(finding).toMatchObject({
      severity: 'error',
      expected: 915_696_000_000,
      difference: 1_000_000,
      shown: { expected: '915.696 triệu đồng', difference: '+1 triệu đồng' },
    });
    await type(book, printed(null));
    expect(await errorsOf(book)).toEqual([]);
    expect(await valueAt(book, printed(null))).toBeNull();
  });

  it('are checked in the rounding in which they are printed', async () => {
    const book = await openExample();
    await type(book, inFunding(roads, column, '363.021,4'));
    expect(await errorsOf(book)).toEqual([]);
    await type(book, inFunding(roads, column, '363.021,6'));
    expect((await errorsOf(book))[0]).toMatchObject({
      shown: { expected: '915.697 triệu đồng', actual: '915.696 triệu đồng' },
    });
  });

  it('are made anew where there was none', async () => {
    const book = await openExample();
    const place = inFunding('gnbv2125.3', 'printed.centralTotal', '54.389');
    await type(book, place);
    const { findings } = await book.get('checks/list', { year: 2024 });
    expect(findings.find(({ place: at }) => at.row === 'gnbv2125.3')).toMatchObject({
      shown: { expected: '54.388 triệu đồng', actual: '54.389 triệu đồng' },
    });
    await book.get('history/undo', {});
    expect(await valueAt(book, place)).toBeNull();
  });
});
