/** Văn bản: legal documents as rows, with where the year's text cites them. */
import { describe, expect, it } from 'vitest';
import { cellIn, show, stateOf, type, valueAt } from './ask-book.ts';
import { type Opened, openExample } from './open-engine.ts';

const sheet = 'documents';
const plan183 = 'doc.183/KH-UBND';

const inDocuments = (row: string, column: string, value: string | null) => ({ sheet, row, column, value });

const add = async (book: Opened, name: string): Promise<string> =>
  (await book.get('rows/add', { sheet, name })).row;

describe('the list', () => {
  it('stands in the order of series and date, and says where each document is cited', async () => {
    const book = await openExample();
    const shown = await show(book, sheet);
    const series = shown.rows.label.filter((label) => /KH-UBND|UBND-(VX|TH|KT)|HD-UBND/.test(label));
    expect(series.indexOf('Kế hoạch số 651/KH-UBND')).toBeLessThan(
      series.indexOf('Hướng dẫn số 973/HD-UBND'),
    );
    expect(cellIn(shown, plan183, 'citation')).toMatchObject({
      value: expect.stringMatching(/^A\.I chú thích 4 \(\d+\), A\.IV/),
      formula: '=citations',
    });
    const times = cellIn(shown, plan183, 'timesCited')?.value;
    expect(times).toBeGreaterThan(1);
    expect(cellIn(shown, plan183, 'date')?.display).toBe('31/01/2023');
    const without = cellIn(await show(book, sheet, { year: 2023 }), plan183, 'citation');
    expect(without?.value).toBeNull();
  });
});

describe('what is typed', () => {
  it('is tidied, and the place of the row follows', async () => {
    const book = await openExample();
    const row = await add(book, 'Kế hoạch số 99 / KH–UBND');
    expect(await valueAt(book, inDocuments(row, 'number', null))).toBe('99/KH-UBND');
    book.events.length = 0;
    const { refused } = await type(
      book,
      inDocuments(row, 'date', '2/1/2024'),
      inDocuments(row, 'issuer', 'UBND  tỉnh'),
      inDocuments(row, 'subject', 'Kế hoạch\nmới'),
      inDocuments(row, 'date', '31/02/2024'),
      inDocuments(row, 'citation', 'A.I'),
    );
    expect(refused.map(({ code }) => code)).toEqual(['invalidDate', 'computedCell']);
    expect(book.events.find(({ type: kind }) => kind === 'changed')).toMatchObject({ refresh: true });
    expect(await valueAt(book, inDocuments(row, 'date', null))).toBe('2024-01-02');
    expect(await valueAt(book, inDocuments(row, 'issuer', null))).toBe('UBND tỉnh');
  });

  it('is looked at by the checks of documents', async () => {
    const book = await openExample();
    const before = (await book.get('checks/list', {})).findings.map(({ key }) => key);
    expect(before).toContain(`K-031/2024/${plan183}`);
    const { findings } = await book.get('checks/list', {});
    expect(findings.find(({ key }) => key === `K-031/2024/${plan183}`)?.where).toBe(
      'Văn bản › Kế hoạch số 183/KH-UBND › Ngày ban hành',
    );
    // The number leads the order of a series: 3492 of January stands before what was issued in November.
    await type(book, inDocuments('doc.3492/KH-UBND', 'date', '28/12/2023'));
    const after = (await book.get('checks/list', {})).findings.map(({ key }) => key);
    expect(before.filter((key) => !after.includes(key))).toEqual(['K-032/2024/doc.3492/KH-UBND']);
  });
});

describe('rows', () => {
  it('are added by their name and renamed by it', async () => {
    const book = await openExample();
    const row = await add(book, 'Luật Đầu tư công');
    const shown = await show(book, sheet);
    expect(shown.rows.label[shown.rows.key.indexOf(row)]).toBe('Luật Đầu tư công');
    await book.get('rows/rename', { sheet, row, name: 'Luật số 39/2019/QH14' });
    expect(await valueAt(book, inDocuments(row, 'kind', null))).toBe('Luật');
    expect(await valueAt(book, inDocuments(row, 'number', null))).toBe('39/2019/QH14');
    const { changeSets } = await book.get('history/list', { limit: 1 });
    expect(changeSets[0]?.summary).toBe('Đổi tên “Luật Đầu tư công” thành “Luật số 39/2019/QH14”');
  });

  it('cannot be moved, nor deleted while the text cites them', async () => {
    const book = await openExample();
    expect(await book.codeOf('rows/move', { sheet, row: plan183, after: null })).toBe('orderIsFixed');
    const reply = await book.ask('rows/delete', { sheet, row: plan183 });
    expect(reply.ok ? '' : reply.error.message).toMatch(/Kế hoạch số 183\/KH-UBND.*2024: A\.I chú thích 4/);
  });

  it('are deleted where nothing cites them, and undo brings them back', async () => {
    const book = await openExample();
    const row = await add(book, 'Công văn số 12/UBND-TH');
    const before = await stateOf(book);
    expect(await book.get('rows/delete', { sheet, row })).toMatchObject({ rows: 1, figures: 0 });
    const undone = await book.get('history/undo', {});
    expect(undone.places).toContainEqual({ sheet, row, column: 'number', year: 2024 });
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
    expect(await book.codeOf('rows/delete', { sheet, row: 'none' })).toBe('unknownRow');
  });
});
