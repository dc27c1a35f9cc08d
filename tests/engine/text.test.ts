import { describe, expect, it } from 'vitest';
import type { Paragraph } from '#shared/domain/section-text.ts';
import { inFunding, roads, show, stateOf, type } from './ask-book.ts';
import { openExample } from './open-engine.ts';
import { sectionOf, textOf } from './text-book.ts';

const fundingOfRoads = 'B.IV.1.1.b';
const words = (text: string): Paragraph[] => [{ style: 'body', content: [{ type: 'text', text }] }];

describe('the text of the plan', () => {
  it('shows its sections in printed order with what their figures print', async () => {
    const book = await openExample();
    const text = await textOf(book);
    expect(text.sections.slice(0, 4).map(({ label, level }) => [label, level])).toEqual([
      ['intro', 0],
      ['A', 0],
      ['A.I', 1],
      ['A.II', 1],
    ]);
    expect(sectionOf(text, 'A.I').printed).toEqual(['05', '06']);
    expect(sectionOf(text, fundingOfRoads).printed).toEqual(['406.856', '363.021', '43.835']);
    expect(text.sections.flatMap(({ printed }) => printed)).not.toContain('…');
    expect(text.footnotes.map(({ listed }) => listed)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(text.footnotes[1]?.text).toMatch(/^\(1\) Nghị quyết số 09\/NQ-HĐND .*; \(5\) /);
  });

  it('follows an edit, and its undoing', async () => {
    const book = await openExample();
    await type(book, inFunding(roads, 'centralDevelopment', '364.021'));
    const edited = await textOf(book);
    expect(sectionOf(edited, fundingOfRoads).printed).toEqual(['407.856', '364.021', '43.835']);
    expect(sectionOf(edited, 'B.III.1').printed.slice(0, 3)).toEqual(['916.696', '887.108', '441.677']);
    await book.get('history/undo', {});
    expect(sectionOf(await textOf(book), fundingOfRoads).printed[1]).toBe('363.021');
  });

  it('is written as one change set that undo takes back to the very contents', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const paragraphs: Paragraph[] = [
      { style: 'heading', content: [{ type: 'text', text: 'Mục tiêu chung' }] },
      ...words('Giảm nghèo bền vững.'),
    ];
    const { revision } = await book.get('text/set', { section: uid, paragraphs, printedLabel: '1.' });
    expect(revision).toBe(before.revision + 1);
    expect(sectionOf(await textOf(book), 'B.I.1').paragraphs).toEqual(paragraphs);
    const { changeSets } = await book.get('history/list', { limit: 1 });
    expect(changeSets[0]?.summary).toBe('Sửa lời văn mục “1. Mục tiêu tổng quát”');
    const undone = await book.get('history/undo', {});
    expect(undone.places).toContainEqual({ sheet: 'text', row: uid, column: 'text', year: 2024 });
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('writes nothing where nothing is other than it was, and repeats a command by its id', async () => {
    const book = await openExample();
    const text = await textOf(book);
    for (const { uid, paragraphs } of text.sections) {
      const { revision } = await book.get('text/set', { section: uid, paragraphs });
      expect(revision).toBe(text.revision);
    }
    const { uid } = sectionOf(text, 'B.I.1');
    const command = { commandId: 'text-command-1', section: uid, paragraphs: words('Một.') };
    const first = await book.get('text/set', command);
    expect(await book.get('text/set', command)).toEqual(first);
  });

  it('keeps one form of the same words', async () => {
    const book = await openExample();
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const typed: Paragraph[] = [
      {
        style: 'body',
        content: [
          { type: 'text', text: 'Gia\u0309m ' },
          { type: 'text', text: '' },
          { type: 'text', text: 'nghèo\u200B' },
        ],
      },
    ];
    await book.get('text/set', { section: uid, paragraphs: typed });
    expect(sectionOf(await textOf(book), 'B.I.1').paragraphs).toEqual(words('Giảm nghèo'));
  });
});

describe('footnotes', () => {
  it('are made with the text that refers to them and go with it', async () => {
    const book = await openExample();
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const note = 'new-footnote';
    const paragraphs: Paragraph[] = [
      {
        style: 'body',
        content: [
          { type: 'text', text: 'Theo chuẩn nghèo' },
          { type: 'footnote', footnote: note },
        ],
      },
    ];
    await book.get('text/set', {
      section: uid,
      paragraphs,
      footnotes: [{ uid: note, text: 'Chuẩn nghèo đa chiều.' }],
    });
    const made = (await textOf(book)).footnotes.at(-1);
    expect(made).toEqual({ uid: note, text: 'Chuẩn nghèo đa chiều.', listed: false });
    await book.get('text/set', { section: uid, paragraphs: words('Theo chuẩn nghèo') });
    expect((await textOf(book)).footnotes.map((each) => each.uid)).not.toContain(note);
  });

  it('that list documents stay lists when they come back as they were shown', async () => {
    const book = await openExample();
    const before = await textOf(book);
    const { uid, paragraphs } = sectionOf(before, 'A.I');
    const footnotes = before.footnotes
      .filter(({ listed }) => listed)
      .map(({ uid: note, text }) => ({ uid: note, text }));
    expect((await book.get('text/set', { section: uid, paragraphs, footnotes })).revision).toBe(
      before.revision,
    );
  });

  it('that list documents take what is cited there along, and bring it back', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const { uid, paragraphs } = sectionOf(await textOf(book), 'A.I');
    const cited = async () => {
      const { rows, cells } = await show(book, 'documents');
      return cells.citation?.[rows.key.indexOf('doc.183/KH-UBND')]?.value;
    };
    const placesBefore = await cited();
    expect(placesBefore).toMatch(/^A\.I chú thích 4 /);
    const without = paragraphs.map(({ style, content }) => ({
      style,
      content: content.filter(({ type: kind }) => kind !== 'footnote'),
    }));
    await book.get('text/set', { section: uid, paragraphs: without });
    expect(await cited()).toMatch(/^A\.IV/);
    await book.get('history/undo', {});
    expect(await cited()).toBe(placesBefore);
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('named twice say what they are given last', async () => {
    const book = await openExample();
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const note = 'twice';
    const paragraphs: Paragraph[] = [{ style: 'body', content: [{ type: 'footnote', footnote: note }] }];
    const said = async () => (await textOf(book)).footnotes.find((each) => each.uid === note)?.text;
    for (const texts of [
      ['Một.', 'Hai.'],
      ['Ba.', 'Bốn.'],
    ]) {
      const footnotes = texts.map((text) => ({ uid: note, text }));
      await book.get('text/set', { section: uid, paragraphs, footnotes });
      expect(await said()).toBe(texts[1]);
    }
    const footnotes = [{ uid: note, text: ' ' }];
    expect(await book.codeOf('text/set', { section: uid, paragraphs, footnotes })).toBe('blankFootnote');
    expect(book.log).toEqual([]);
  });

  it.each([
    ['a mark without a footnote', [{ type: 'footnote' as const, footnote: 'none' }], [], 'unknownFootnote'],
    ['a footnote without a mark', [], [{ uid: 'stray', text: 'x' }], 'strayFootnote'],
  ])('%s is refused', async (_, content, footnotes, code) => {
    const book = await openExample();
    const { uid } = sectionOf(await textOf(book), 'B.I.1');
    const paragraphs: Paragraph[] = [{ style: 'body', content }];
    expect(await book.codeOf('text/set', { section: uid, paragraphs, footnotes })).toBe(code);
  });
});

describe('the sheet of sections', () => {
  it('shows numbers, headings and words with their figures', async () => {
    const book = await openExample();
    const { rows, cells } = await show(book, 'text', { year: 2024 });
    const at = rows.key.indexOf(sectionOf(await textOf(book), fundingOfRoads).uid);
    expect(cells.label?.[at]?.value).toBe('b)');
    expect(cells.name?.[at]?.value).toBe('Kinh phí thực hiện');
    expect(cells.text?.[at]?.value).toMatch(
      /Ngân sách trung ương 406\.856 triệu đồng \(trong đó: .*363\.021/,
    );
  });

  it('takes a new section with the number that comes next, moves it, and deletes it with its text', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const text = await textOf(book);
    const parent = sectionOf(text, 'B.V').uid;
    const { row } = await book.get('rows/add', { sheet: 'text', parent, name: 'Theo dõi' });
    const added = (await textOf(book)).sections.find(({ uid }) => uid === row);
    expect(added).toMatchObject({ label: 'B.V.6', printedLabel: '6.', level: 2 });
    await book.get('rows/move', { sheet: 'text', row, parent: sectionOf(text, 'B.IV.2.1').uid });
    expect((await textOf(book)).sections.find(({ uid }) => uid === row)?.printedLabel).toBe('a)');
    await book.get('rows/rename', { sheet: 'text', row, name: 'Theo dõi, đánh giá' });
    const { rows } = await book.get('rows/delete', { sheet: 'text', row: sectionOf(text, 'A.I').uid });
    expect(rows).toBe(1);
    const left = await textOf(book);
    expect(left.footnotes).toHaveLength(6);
    await book.get('history/revert', { revision: before.revision });
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('leaves a heading that text follows to the editor', async () => {
    const book = await openExample();
    const row = sectionOf(await textOf(book), fundingOfRoads).uid;
    const { refused } = await type(book, { sheet: 'text', row, column: 'name', value: 'Kinh phí' });
    expect(refused[0]?.code).toBe('headingInText');
  });
});

describe('what the document says of itself', () => {
  it('is changed as one change set: number, date, recipients, office', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const recipients = ['Thường trực Tỉnh ủy', 'Lưu: VT'];
    await book.get('years/set', {
      year: 2024,
      documentNumber: '183/KH-UBND',
      documentDate: '2024-02-05',
      recipients,
    });
    const shown = await book.get('years/show', { year: 2024 });
    expect(shown).toMatchObject({ documentNumber: '183/KH-UBND', documentDate: '2024-02-05', recipients });
    expect(shown.office).toBe('Ủy ban nhân dân tỉnh Cao Bằng');
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
    expect(await book.codeOf('years/set', { documentDate: '2024-02-30' })).toBe('invalidDate');
  });

  it('keeps settings of papers that were not named', async () => {
    const book = await openExample();
    await book.get('papers/set', { settings: { numbering: 'roman' } });
    const { settings } = await book.get('papers/set', { settings: { electronic: false } });
    expect(settings).toMatchObject({ numbering: 'roman', electronic: false });
    expect(await book.get('papers/settings', {})).toEqual(settings);
  });
});
