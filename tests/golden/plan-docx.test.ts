/** The plan in the hands of another program: its pages, their direction and numbers, footnotes, an office's template. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterPublication, smallLetter } from '#engine/exports/docx/testing/small-letter.ts';
import { writeDocx } from '#engine/exports/docx/write-docx.ts';
import { draftTemplate } from '#engine/exports/index.ts';
import type { Letter, LetterParagraph } from '#shared/report/letter.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { caoBang2023 } from '#shared/report/testing/cao-bang.ts';
import { hasOffice, pageSizes, printedPages } from './office.ts';

const table = phuLuc05(caoBang2023(), {
  year: 2023,
  period: 202401,
  issuer: 'UBND tỉnh Cao Bằng',
  createdAt: '2024-02-05T01:02:04Z',
  place: 'Cao Bằng',
});
const a3 = { ...table, page: { ...table.page, size: 'A3' } } as const;

const sentence = 'Tăng cường công tác lãnh đạo, chỉ đạo, nâng cao hiệu quả công tác điều hành. ';
const paragraphs = (count: number): LetterParagraph[] =>
  Array.from({ length: count }, (_each, at) => ({
    role: 'body',
    level: 0,
    runs: [{ text: `Đoạn ${at + 1}. ${sentence.repeat(4)}` }],
  }));

/** The small letter with so much text before its last paragraph. */
const longLetter = (count: number): Letter => ({
  ...smallLetter,
  paragraphs: [
    ...smallLetter.paragraphs.slice(0, -1),
    ...paragraphs(count),
    ...smallLetter.paragraphs.slice(-1),
  ],
});

const demonstration = 'Số liệu minh họa, không phải số liệu thật.';
const publication = letterPublication([table, a3], demonstration, longLetter(15));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-plan-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const written = async (name: string, bytes: Promise<Uint8Array>): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, await bytes);
  return path;
};

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
const firstLine = (page = ''): string => page.trim().split('\n')[0]?.trim() ?? '';

describe.skipIf(!hasOffice)('LibreOffice prints the plan', () => {
  it('upright, then each appendix across on its own paper, each with numbers of its own', async () => {
    const file = await written('plan.docx', writeDocx(publication));
    const sizes = pageSizes(file, folder).map((size) =>
      size.split(' x ').map((side) => Math.round(Number(side))),
    );
    const letter = sizes.filter(([width]) => width === 595).length;
    const wide = sizes.filter(([width]) => width === 842).length;
    expect(letter).toBeGreaterThan(2);
    expect(sizes).toEqual([
      ...Array(letter).fill([595, 842]),
      ...Array(wide).fill([842, 595]),
      ...Array(sizes.length - letter - wide).fill([1191, 842]),
    ]);
    const pages = printedPages(file, folder);
    expect(firstLine(pages[1])).toBe('2');
    expect(firstLine(pages[letter - 1])).toBe(`${letter}`);
    expect(firstLine(pages[letter])).not.toMatch(/^\d+$/);
    expect(firstLine(pages[letter + 1])).toBe('2');
    for (const page of pages) expect(page).toContain(demonstration);
  });

  it('with its letterhead, footnotes and signature where they belong', async () => {
    const pages = printedPages(await written('letter.docx', writeDocx(publication)), folder).map(squeezed);
    const [first = ''] = pages;
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(first).toMatch(/ỦY BAN NHÂN DÂN .*TỈNH CAO BẰNG .*SỞ LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI/);
    expect(first).toMatch(/Số: \/KH-SLĐTBXH Cao Bằng, ngày tháng 02 năm 2024/);
    expect(first).toMatch(/Căn cứ các văn bản1 ?, xây dựng/);
    expect(first).toMatch(/1 Nghị định số 27\/2022\/NĐ-CP; Nghị quyết 2 Theo Kho bạc: 75%/);
    const signed = pages.find((page) => page.includes('Nơi nhận:')) ?? '';
    expect(signed).toContain('Trên đây là Kế hoạch năm 2024.');
    expect(signed).toMatch(/KT. GIÁM ĐỐC.*- UBND tỉnh;.*Nguyễn Văn A|Nơi nhận: KT. GIÁM ĐỐC/);
  });

  it('never with a signature alone on a page, wherever the text ends', async () => {
    for (const count of [4, 5]) {
      const letter = longLetter(count);
      const file = await written(`end-${count}.docx`, writeDocx(letterPublication([], null, letter)));
      const pages = printedPages(file, folder).map(squeezed);
      const signed = pages.find((page) => page.includes('Nguyễn Văn A')) ?? '';
      expect(signed, `${count}`).toContain('Trên đây là Kế hoạch');
      expect(signed, `${count}`).toContain('Nơi nhận:');
    }
  });

  it("alike within a template that it has saved itself, as an office's program would", async () => {
    const mine = await written('mau.docx', draftTemplate());
    const saved = join(folder, 'saved');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'docx',
        '--outdir',
        saved,
        mine,
      ],
      { stdio: 'pipe' },
    );
    const template = await readFile(join(saved, 'mau.docx'));
    const file = await written('office.docx', writeDocx(publication, { template }));
    const own = await written('own.docx', writeDocx(publication));
    expect(printedPages(file, folder).map(squeezed)).toEqual(printedPages(own, folder).map(squeezed));
  });
});
