/** `export`: papers beside the book, compared with it before they count. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, example, jsonOf, makeWorkplace } from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';

beforeAll(() => {
  place.kehoach(['new', book, '--example', example]);
});
afterAll(() => place.remove());

interface Written {
  path: string;
  name: string;
  what: string;
  format: string;
  figuresCompared: number;
  figuresDifferent: number;
}

interface Files {
  files: Written[];
  refused: { what: string; format: string; code: string; message: string }[];
}

/** The example's own contradictions: they are told before anything is written. */
const openFindings =
  /^Sổ còn phát hiện chưa xử lý: \d+ lỗi, \d+ cảnh báo, \d+ lưu ý\.\n( {2}K-\d+ {2}Lỗi: .+\n)+/;

const isZip = (path: string): boolean => readFileSync(path).subarray(0, 2).toString('latin1') === 'PK';

const exported = (...args: string[]) => place.kehoach(['export', book, ...args]);
const inside = (...args: string[]) => place.inside(['export', book, ...args]);

describe('export', () => {
  it.each(['xlsx', 'docx', 'csv'])('writes %s and says what was compared', (format) => {
    const answer = exported('--what', 'phu-luc-05', '--format', format, '--out', `moi.${format}`, '--json');
    expect(answer.status).toBe(0);
    expect(answer.stderr.replace(openFindings, '')).toBe('');
    const { files, refused } = jsonOf<Files>(answer);
    expect(refused).toEqual([]);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      path: place.path(`moi.${format}`),
      name: `moi.${format}`,
      what: 'phu-luc-05',
      format,
      figuresDifferent: 0,
    });
    expect(files[0]?.figuresCompared).toBeGreaterThan(20);
    expect(isZip(place.path(`moi.${format}`))).toBe(format !== 'csv');
  });

  it('finds a name of its own in a folder, with the year and the month', async () => {
    mkdirSync(place.path('thu-muc'));
    const paper = ['--what', 'phu-luc-05', '--format', 'xlsx', '--out', 'thu-muc'];
    const one = await inside(...paper);
    expect(one.status).toBe(0);
    expect(one.stderr).toMatch(openFindings);
    expect(one.stdout).toMatch(/đối chiếu \d+ số với sổ: khớp cả\./);
    expect((await inside(...paper, '--year', '2023')).status).toBe(0);
    expect((await inside(...paper, '--year', '2023', '--month', '2024-01')).status).toBe(0);
    expect(readdirSync(place.path('thu-muc')).sort()).toEqual([
      'so-phu-luc-05-2023-2024-01.xlsx',
      'so-phu-luc-05-2023.xlsx',
      'so-phu-luc-05-2024.xlsx',
    ]);
  });

  it('makes the folder for all papers that have the form', async () => {
    expect((await inside('--what', 'all', '--format', 'docx', '--out', 'tat-ca')).status).toBe(0);
    const appendices = [1, 2, 3, 4, 5].map((number) => `so-phu-luc-0${number}-2024`);
    const papers = [...appendices, 'so-ke-hoach-2024'];
    expect(new Set(readdirSync(place.path('tat-ca')))).toEqual(new Set(papers.map((name) => `${name}.docx`)));
    const answer = await inside(
      '--what',
      'all',
      '--format',
      'csv',
      '--out',
      'tat-ca/',
      '--month',
      '2024-03',
      '--json',
    );
    expect(jsonOf<Files>(answer).refused).toEqual([]);
    const tables = readdirSync(place.path('tat-ca')).filter((name) => name.endsWith('.csv'));
    const named = [...appendices.slice(0, 4), 'so-phu-luc-05-2024-03'].map((name) => `${name}.csv`);
    expect(new Set(tables)).toEqual(new Set(named));
  });

  it('says that all papers need a folder', async () => {
    const answer = await inside('--what', 'all', '--format', 'docx', '--out', 'moi-van-ban.docx');
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('“--out” phải là thư mục');
    expect(existsSync(place.path('moi-van-ban.docx'))).toBe(false);
  });

  it('records why papers go out although findings are open', async () => {
    place.kehoach(['new', 'ly-do.kehoach', '--example', example]);
    const reason = 'Đã thống nhất với Sở Tài chính';
    const args = ['export', 'ly-do.kehoach', '--what', 'phu-luc-01', '--format', 'csv', '--out', 'ly-do.csv'];
    expect((await place.inside([...args, '--reason', reason])).status).toBe(0);
    const history = await place.inside(['history', 'ly-do.kehoach']);
    expect(history.stdout).toContain(reason);
    const before = bytesOf(place.path('ly-do.kehoach'));
    expect((await place.inside(args)).status).toBe(0);
    expect(bytesOf(place.path('ly-do.kehoach'))).toBe(before);
  });

  it('lists what could not be written, and answers no', async () => {
    mkdirSync(place.path('mot-phan/so-phu-luc-02-2024.csv'), { recursive: true });
    const answer = await inside('--what', 'all', '--format', 'csv', '--out', 'mot-phan', '--json');
    expect(answer.status).toBe(1);
    const { files, refused } = jsonOf<Files>(answer);
    expect(refused).toMatchObject([{ what: 'phu-luc-02', format: 'csv', code: 'notAFile' }]);
    expect(answer.stderr).toContain(`Chưa xuất phu-luc-02 (csv): ${refused[0]?.message}`);
    expect(files.map(({ what }) => what)).toEqual(['phu-luc-01', 'phu-luc-03', 'phu-luc-04', 'phu-luc-05']);
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
    [['--what', 'phu-luc-05', '--format', 'odt'], 'unknownFormat'],
    [['--what', 'phu-luc-06', '--format', 'csv'], 'unknownPaper'],
    [['--what', 'ke-hoach', '--format', 'xlsx'], 'paperHasNoSuchForm'],
    [['--what', 'phu-luc-05', '--format', 'xlsx', '--year', '2020'], 'unknownYear'],
    [['--what', 'phu-luc-05', '--format', 'xlsx', '--month', '2024-07'], 'noFiguresForMonth'],
    [['--what', 'phu-luc-05', '--format', 'xlsx', '--month', '2024-13'], 'usage'],
  ])('refuses %j', async (args, code) => {
    const answer = await inside(...args, '--out', 'khong.xlsx', '--json');
    expect(answer.status).toBe(2);
    const message = answer.stderr.replace(openFindings, '').trimEnd();
    expect(jsonOf(answer)).toMatchObject({ error: { code, message } });
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
