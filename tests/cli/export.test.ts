/** `export` and `start`: papers beside the book, compared with it before they count. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, example, jsonOf, makeWorkplace } from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
});
afterAll(() => place.remove());

interface Files {
  files: { path: string; what: string; format: string; figuresCompared: number; figuresDifferent: number }[];
}

const isZip = (path: string): boolean => readFileSync(path).subarray(0, 2).toString('latin1') === 'PK';

const exported = (...args: string[]) => place.kehoach(['export', book, ...args]);
const inside = (...args: string[]) => place.inside(['export', book, ...args]);

describe('export', () => {
  it.each(['xlsx', 'docx'])('writes %s and says what was compared', (format) => {
    const answer = exported('--what', 'phu-luc-05', '--format', format, '--out', `moi.${format}`, '--json');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const { files } = jsonOf<Files>(answer);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      path: place.path(`moi.${format}`),
      what: 'phu-luc-05',
      format,
      figuresDifferent: 0,
    });
    expect(files[0]?.figuresCompared).toBeGreaterThan(20);
    expect(isZip(place.path(`moi.${format}`))).toBe(true);
  });

  it('finds a name of its own in a folder, with the year and the month', async () => {
    mkdirSync(place.path('thu-muc'));
    const paper = ['--what', 'phu-luc-05', '--format', 'xlsx', '--out', 'thu-muc'];
    const one = await inside(...paper);
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(one.stdout).toMatch(/đối chiếu \d+ số với sổ: khớp cả\./);
    expect((await inside(...paper, '--year', '2023')).status).toBe(0);
    expect((await inside(...paper, '--year', '2023', '--month', '2024-01')).status).toBe(0);
    expect(readdirSync(place.path('thu-muc')).sort()).toEqual([
      'so-phu-luc-05-2023-2024-01.xlsx',
      'so-phu-luc-05-2023.xlsx',
      'so-phu-luc-05-2024.xlsx',
    ]);
  });

  it('makes the folder for all papers', async () => {
    expect((await inside('--what', 'all', '--format', 'docx', '--out', 'tat-ca')).status).toBe(0);
    expect(readdirSync(place.path('tat-ca'))).toEqual(['so-phu-luc-05-2024.docx']);
  });

  it.each([
    ['docx', 'y.xlsx'],
    ['xlsx', 'y.DOCX'],
  ])('does not give %s the name %s of another form', async (format, out) => {
    const before = readdirSync(place.folder);
    for (const what of ['phu-luc-05', 'all']) {
      const answer = await inside('--what', what, '--format', format, '--out', out);
      expect(answer).toMatchObject({ status: 2, stdout: '' });
      expect(answer.stderr).toContain(`“${out}” là của dạng khác với “--format ${format}”`);
    }
    expect(readdirSync(place.folder)).toEqual(before);
    mkdirSync(place.path(`thu-muc-${out}`));
    expect((await inside('--what', 'all', '--format', format, '--out', `thu-muc-${out}`)).status).toBe(0);
  });

  it('replaces a file that is there', async () => {
    writeFileSync(place.path('cu.xlsx'), 'cũ');
    expect((await inside('--what', 'phu-luc-05', '--format', 'xlsx', '--out', 'cu.xlsx')).status).toBe(0);
    expect(isZip(place.path('cu.xlsx'))).toBe(true);
  });

  it.each([
    [['--what', 'phu-luc-05', '--format', 'pdf'], 'unknownFormat'],
    [['--what', 'phu-luc-05', '--format', 'csv'], 'unknownFormat'],
    [['--what', 'ke-hoach', '--format', 'xlsx'], 'unknownPaper'],
    [['--what', 'phu-luc-05', '--format', 'xlsx', '--year', '2020'], 'unknownYear'],
    [['--what', 'phu-luc-05', '--format', 'xlsx', '--month', '2024-07'], 'noFiguresForMonth'],
    [['--what', 'phu-luc-05', '--format', 'xlsx', '--month', '2024-13'], 'usage'],
  ])('refuses %j', async (args, code) => {
    const answer = await inside(...args, '--out', 'khong.xlsx', '--json');
    expect(answer.status).toBe(2);
    expect(jsonOf(answer)).toMatchObject({ error: { code, message: answer.stderr.trimEnd() } });
    expect(existsSync(place.path('khong.xlsx'))).toBe(false);
  });

  it('never writes over the book', () => {
    const before = bytesOf(place.path(book));
    const answer = exported('--what', 'phu-luc-05', '--format', 'xlsx', '--out', `./${book}`, '--json');
    expect(answer.status).toBe(2);
    expect(bytesOf(place.path(book))).toBe(before);
  });

  it('says where it cannot write, and leaves nothing behind', async () => {
    const before = readdirSync(place.folder);
    for (const out of ['khong-co/moi.xlsx', `${book}/moi.xlsx`]) {
      const answer = await inside('--what', 'phu-luc-05', '--format', 'xlsx', '--out', out, '--json');
      expect(answer.status).toBe(3);
      expect(jsonOf(answer)).toMatchObject({ error: { code: 'cannotWrite' } });
    }
    expect(readdirSync(place.folder)).toEqual(before);
  });
});
