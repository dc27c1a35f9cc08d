import { describe, expect, it } from 'vitest';
import { brokenFormulas } from './cell-formulas.ts';
import { leafColumns } from './columns.ts';
import { figuresOf, textsOf } from './figures-of.ts';
import type { Paper } from './paper.ts';
import { paperToText } from './paper-to-text.ts';
import { type PhuLuc05Options, phuLuc05 } from './phu-luc-05.ts';
import { paperSettingsSchema } from './settings.ts';
import { caoBang2023, caoBang2024, disbursed2024 } from './testing/cao-bang.ts';
import { component, sourcesWith, type TinyFigure, tinyBook } from './testing/tiny-book.ts';

const common = {
  issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
  place: 'Cao Bằng',
  createdAt: '2024-02-05T01:00:00Z',
};

/** Number and date are filled in by hand, not left to an electronic signature. */
const onPaper = paperSettingsSchema.parse({ electronic: false });

const printed = (paper: Paper, row: string, column: string): string | undefined =>
  figuresOf(paper).find((each) => each.row === row && each.column === column)?.printed;

const report = (figures: TinyFigure[], options: Partial<PhuLuc05Options> = {}): Paper =>
  phuLuc05(caoBang2024(figures), { year: 2024, ...common, ...options });

describe('Phụ lục 05 of Cao Bằng', () => {
  it('2024: the form with the plan, not yet any disbursement', async () => {
    const paper = phuLuc05(caoBang2024(), { year: 2024, ...common });
    await expect(paperToText(paper)).toMatchFileSnapshot('testing/phu-luc-05-2024.txt');
  });

  it('2023: disbursement to 31/01/2024 that states no vintage', async () => {
    const paper = phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...common });
    await expect(paperToText(paper)).toMatchFileSnapshot('testing/phu-luc-05-2023.txt');
  });

  it('puts disbursement without a vintage into totals and rates only, as values and not as sums', () => {
    const paper = phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...common });
    expect(printed(paper, '0', 'cum')).toBe('855.786');
    for (const column of ['cumCarryDev', 'cumCarryRec', 'cumDev', 'cumRec'])
      expect(printed(paper, '0', column)).toBe('');
    expect(['rate', 'rateDev', 'rateRec'].map((column) => printed(paper, '0', column))).toEqual([
      '75',
      '80',
      '66',
    ]);
    const cum = leafColumns(paper.columns).findIndex((column) => column.key === 'cum');
    expect(paper.rows[0]?.cells[cum]).toMatchObject({ formula: { op: 'rows' } });
    expect(paper.rows.at(-1)?.cells[cum]).toMatchObject({ formula: null });
  });

  it('leaves mobilised money outside', () => {
    expect(printed(phuLuc05(caoBang2024(), { year: 2024, ...common }), '2', 'plan')).toBe('93.832');
  });
});

describe('months', () => {
  const may = disbursed2024({
    period: 202405,
    component: '1.1',
    source: 'dev',
    vintage: 2024,
    value: 100_000_000_000,
  });
  const june = { ...may, period: 202406, value: 120_000_000_000 };

  it('takes the month as the difference from the month before', () => {
    const paper = report([may, june], { period: 202406 });
    expect(printed(paper, '1.1', 'month')).toBe('20.000');
    expect(printed(paper, '0', 'month')).toBe('20.000');
    expect(printed(paper, '0', 'cum')).toBe('120.000');
  });

  it('leaves it blank, and says why, where the month before has no figures', () => {
    const paper = report([june], { period: 202406 });
    expect(printed(paper, '0', 'month')).toBe('');
    expect(paper.notes).toContain('Cột 8 để trống vì chưa có số liệu lũy kế của tháng trước.');
  });

  it('takes January of the year as its own cumulative figure', () => {
    const paper = report([{ ...may, period: 202401 }], { period: 202401 });
    expect(printed(paper, '0', 'month')).toBe('100.000');
  });

  it('counts what began this month from nothing', () => {
    const begun = { ...june, component: '1.2' };
    expect(printed(report([may, june, begun], { period: 202406 }), '1.2', 'month')).toBe('120.000');
  });

  it('adds completed volume, advances and what is not split, and shows advances apart', () => {
    const advance: TinyFigure = { ...june, measure: 'disbursedAdvance', value: 5_000_000_000 };
    const unsplit: TinyFigure = { ...june, measure: 'disbursedUnsplit', value: 1_000_000_000 };
    const paper = report([june, advance, unsplit], { period: 202406 });
    expect(printed(paper, '1.1', 'cumDev')).toBe('126.000');
    expect(printed(paper, '1.1', 'advance')).toBe('5.000');
  });

  it('is silent about disbursement without a month', () => {
    expect(printed(report([june]), '0', 'cum')).toBe('');
  });

  it('tells what a partly stated vintage leaves out', () => {
    const stated: TinyFigure = { ...june, value: 3_000_000_000 };
    const { vintage: _vintage, ...rest } = stated;
    const paper = report([stated, { ...rest, value: 2_000_000_000 }], { period: 202406 });
    expect(printed(paper, '1.1', 'cum')).toBe('5.000');
    expect(printed(paper, '1.1', 'cumDev')).toBe('3.000');
    expect(paper.notes.find((note) => note.includes('2.000 triệu đồng'))).toContain(
      'vốn ĐTPT 2.000 triệu đồng',
    );
  });
});

describe('what the parts leave out', () => {
  const june = (source: string, vintage: number): TinyFigure =>
    disbursed2024({ period: 202406, component: '5', source, vintage, value: 4_000_000_000 });

  it('is told where local money states no level, or a vintage has no column', () => {
    const paper = report([june('local', 2024), june('dev', 2019), june('dev', 2024)], { period: 202406 });
    expect(printed(paper, '0', 'cum')).toBe('12.000');
    const notes = paper.notes.join('\n');
    expect(notes).toContain('không tách 4.000 triệu đồng đã giải ngân theo năm giao vốn');
    expect(notes).toContain('Cột 9 gồm cả 4.000 triệu đồng chưa tách theo nguồn vốn');
  });

  it('is silent where they leave nothing out', () => {
    const paper = report([june('dev', 2024), june('prov', 2024)], { period: 202406 });
    expect(paper.notes.some((note) => note.includes('không nằm trong'))).toBe(false);
  });

  it('is told of the plan too', () => {
    const paper = report([
      { measure: 'assigned', component: '5', source: 'local', vintage: 2024, value: 2_000_000 },
    ]);
    expect(paper.notes).toContain(
      'Kế hoạch vốn (cột 1) gồm cả 2 triệu đồng chưa tách theo nguồn hoặc năm giao vốn, không nằm trong các cột 2–7.',
    );
  });
});

describe('wording', () => {
  const heading = (options: Partial<PhuLuc05Options>): string[] =>
    report([], options).heading.map((line) => line.text);

  it('fills in what is known', () => {
    const lines = heading({
      period: 202406,
      asOf: '2024-06-30',
      reportingUnit: 'Sở Y tế',
      settings: onPaper,
      documentNumber: '345',
      documentDate: '2024-02-05',
    });
    expect(lines[0]).toBe('SỞ Y TẾ');
    expect(lines).toContain('(Số liệu tính đến ngày 30/06/2024)');
    expect(lines).toContain(
      '(Kèm theo Kế hoạch số 345/KH-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Cao Bằng)',
    );
    expect(lines.join(' ')).toContain('THÁNG 6 NĂM 2024');
  });

  it('leaves dots for what is not', () => {
    const lines = heading({});
    expect(lines).toContain('(Số liệu tính đến ngày …/…/2024)');
    expect(lines.join(' ')).toContain('THÁNG … NĂM 2024');
    expect(lines.join(' ')).toContain('số …/KH-UBND ngày … tháng … năm …');
  });

  it('names the programme without its period', () => {
    const book = tinyBook({
      year: 2024,
      vintages: [2024],
      components: [component('programme', '0', null, 'Chương trình mục tiêu quốc gia X giai đoạn 2021-2025')],
      sources: [],
      figures: [],
    });
    const [, , title] = phuLuc05(book, { year: 2024, ...common })
      .heading.slice(1)
      .map((line) => line.text);
    expect(title).toBe('CHƯƠNG TRÌNH MTQG X THÁNG … NĂM 2024');
  });

  it('keeps the symbol that a document number brings', () => {
    expect(heading({ settings: onPaper, documentNumber: '12/KH-SYT' }).join(' ')).toContain('số 12/KH-SYT ');
  });
});

describe('settings', () => {
  const june = disbursed2024({
    period: 202406,
    component: '1.1',
    source: 'dev',
    vintage: 2024,
    value: 1_550_000,
  });
  const wanted = (settings: object, figures: TinyFigure[] = []): Paper =>
    report(figures, { period: 202406, settings: paperSettingsSchema.parse(settings) });

  it('number the appendix in Roman, in its name and its heading', () => {
    const paper = wanted({ numbering: 'roman' });
    expect(paper.name).toBe('Phụ lục V');
    expect(paper.heading.map(({ text }) => text)).toContain('Phụ lục V');
    expect(paper.properties.title).toMatch(/^Phụ lục V\. /);
  });

  it('keep the month behind a title of the office’s own', () => {
    const titles = wanted({ titles: { 'phu-luc-05': 'Tình hình giải ngân' } })
      .heading.filter(({ role }) => role === 'title')
      .map(({ text }) => text);
    expect(titles).toEqual(['TÌNH HÌNH GIẢI NGÂN', 'THÁNG 6 NĂM 2024']);
  });

  it('print decimals of money and of rates, and the total last', () => {
    const decimals = { money: 2, poverty: 2, disbursement: 1 };
    const paper = wanted({ decimals, totalRow: 'last' }, [june]);
    expect(printed(paper, '1.1', 'cum')).toBe('1,55');
    expect(printed(paper, '0', 'rate')).toBe('0,0');
    expect(paper.rows.at(-1)?.key).toBe('0');
    expect(brokenFormulas(paper)).toEqual([]);
  });

  it('leave columns out, with formulas and notes that name none of them', () => {
    const columns = { 'phu-luc-05': ['seq', 'item', 'plan', 'cum', 'rate', 'note'] };
    const paper = wanted({ columns }, [{ ...june, vintage: 2019 }]);
    expect(leafColumns(paper.columns).map((column) => column.numberParts.join(''))).toEqual([
      ...['A', 'B', '1', '2', '3=2/1*100', 'C'],
    ]);
    expect(brokenFormulas(paper)).toEqual([]);
    expect(paper.notes.join(' ')).not.toMatch(/cột\s/i);
  });

  it('print what was typed beside a line', () => {
    const note = { uid: 'n', year: 2024, sheet: 'disbursement', row: '2', text: 'Chậm giao dự toán' };
    const book = tinyBook({
      year: 2024,
      vintages: [2024],
      components: [component('programme', '0', null, 'X'), component('project', '2', '0', 'Y')],
      sources: [],
      figures: [],
      notes: [note],
    });
    const paper = phuLuc05(book, { year: 2024, ...common });
    expect(textsOf(paper)).toContainEqual({ row: '2', column: 'note', text: 'Chậm giao dự toán' });
  });
});

describe('catalogues', () => {
  const book = (lower: Parameters<typeof sourcesWith>[0], figures: TinyFigure[]) =>
    tinyBook({
      year: 2026,
      vintages: [2026],
      components: [
        component('programme', '0', null, 'Chương trình X'),
        component('project', 'p', '0', 'Dự án mới'),
      ],
      sources: sourcesWith(lower),
      figures,
    });
  const assigned = (source: string): TinyFigure => ({
    measure: 'assigned',
    component: 'p',
    source,
    vintage: 2026,
    value: 7_000_000,
  });
  const labelOf = (paper: Paper): string | undefined =>
    leafColumns(paper.columns).find((column) => column.key === 'planDist')?.label;

  it('names the lower level of the local budget after the sources that exist', () => {
    const paper = (lower: Parameters<typeof sourcesWith>[0]) =>
      phuLuc05(book(lower, []), { year: 2026, ...common });
    expect(labelOf(paper(['localDistrict']))).toBe('Cấp huyện');
    expect(labelOf(paper(['localCommune']))).toBe('Cấp xã');
    expect(labelOf(paper(['localDistrict', 'localCommune']))).toBe('Cấp huyện, xã');
    expect(labelOf(paper([]))).toBe('Cấp xã');
  });

  it('adds up several sources of one kind', () => {
    const figures = [assigned('localDistrict'), assigned('localCommune')];
    const paper = phuLuc05(book(['localDistrict', 'localCommune'], figures), { year: 2026, ...common });
    expect(printed(paper, 'p', 'planDist')).toBe('14');
    expect(printed(paper, '0', 'plan')).toBe('14');
  });

  it('does not say "Dự án" twice, and numbers a project of another code by its place', () => {
    const paper = phuLuc05(book([], []), { year: 2026, ...common });
    expect(textsOf(paper).find((each) => each.row === 'p' && each.column === 'item')?.text).toBe('Dự án mới');
  });

  it('is a form without rows where there is no programme', () => {
    const empty = tinyBook({ year: 2026, vintages: [2026], components: [], sources: [], figures: [] });
    expect(phuLuc05(empty, { year: 2026, ...common }).rows).toEqual([]);
  });
});
