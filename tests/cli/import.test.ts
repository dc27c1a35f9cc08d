/** `import treasury`: files of the Treasury brought into a book, as a person or a script does it. */
import { copyFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf, example, jsonOf, makeWorkplace } from './cli-process.ts';

const place = makeWorkplace();
const book = 'so.kehoach';
const source = 'Vốn đầu tư phát triển';

interface Row {
  class: string;
  row: number | null;
  text: string;
  reasons: { code: string; text: string }[];
}

interface Reply {
  classes: Record<string, number>;
  amounts: Record<string, number>;
  figures: Record<string, number>;
  rows: Row[];
  rowsRead: number;
  controlTotals: { kind: string; stated: number; computed: number; wrong: boolean }[];
  questions: { dimension: string; text: string; suggestions: { label: string }[] }[];
  fileQuestions: { dimension: string; rows: number; suggestions: { target: string }[] }[];
  obstacles: { code: string; text: string }[];
  settings: { sheets: { sheet: string; columns: { column: number; field: string }[] }[] };
  changeSet?: { revision: number; batch: string };
  revision: number;
}

interface Work {
  code: string;
  name: string;
}

let works: Work[] = [];

const askWorks = (): Work[] => {
  const shown = jsonOf<{ rows: { cells: Record<string, { value: string | null }> }[] }>(
    place.kehoach(['show', book, 'works', '--year', '2024', '--json']),
  );
  return shown.rows.flatMap(({ cells }) => {
    const [code, name] = [cells.projectCode?.value, cells.name?.value];
    return code && name ? [{ code, name }] : [];
  });
};

beforeAll(() => {
  place.kehoach(['new', 'goc.kehoach', '--example', example]);
});
beforeEach(() => {
  copyFileSync(place.path('goc.kehoach'), place.path(book));
  if (works.length === 0) works = askWorks();
});
afterAll(() => place.remove());

const dotted = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.');

/** @param amounts of the first works, by their codes */
const csv = (amounts: readonly number[], more: readonly string[] = []): string =>
  [
    'KHO BẠC NHÀ NƯỚC CAO BẰNG;;;',
    'BÁO CÁO GIẢI NGÂN VỐN ĐẦU TƯ;;;',
    'Số liệu đến ngày 30/06/2024, lũy kế từ đầu năm;;;',
    ';;;Đơn vị tính: đồng',
    'STT;Mã dự án;Tên dự án;Giải ngân',
    ...amounts.map((amount, at) => `${at + 1};${works[at]?.code};${works[at]?.name};${dotted(amount)}`),
    ...more,
    `;;Tổng cộng;${dotted(amounts.reduce((sum, amount) => sum + amount, 0))}`,
  ].join('\r\n');

const amounts = [123_456_789, 246_913_578, 370_370_367];

const write = (name: string, content: string | Buffer): string => {
  writeFileSync(place.path(name), content);
  return name;
};

let answerFiles = 0;
const answers = (value: object): string => write(`tra-loi-${++answerFiles}.json`, JSON.stringify(value));
const run = (file: string, ...options: string[]) =>
  place.inside(['import', 'treasury', book, file, ...options]);
const runWith = (file: string, ...options: string[]) =>
  run(file, '--year', '2024', '--answers', answers({ fixed: { source } }), '--json', ...options);
const revisionOf = async (): Promise<number> =>
  jsonOf<{ revision: number }>(await place.inside(['info', book, '--json'])).revision;

describe('import treasury', () => {
  it('shows what it would do, and leaves every byte of the book', async () => {
    const before = bytesOf(place.path(book));
    const answer = await runWith(write('kb.csv', csv(amounts)), '--preview');
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    const reply = jsonOf<Reply>(answer);
    expect(reply.classes).toEqual({
      ...{ new: 3, changed: 0, same: 0, deleted: 0, ambiguous: 0, invalid: 0, ignored: 6 },
    });
    expect(reply.amounts.new).toBe(740_740_734);
    expect(reply.rows).toHaveLength(reply.rowsRead);
    expect(reply.rowsRead).toBe(9);
    expect(reply.controlTotals.filter(({ wrong }) => wrong)).toEqual([]);
    expect(reply.controlTotals.find(({ kind }) => kind === 'fileTotal')).toMatchObject({
      ...{ stated: 740_740_734, computed: 740_740_734 },
    });
    expect(reply.changeSet).toBeUndefined();
    expect(bytesOf(place.path(book))).toEqual(before);
  });

  it('writes one change set that one undo takes back', async () => {
    const before = await revisionOf();
    const reply = jsonOf<Reply>(await runWith(write('kb.csv', csv(amounts))));
    expect(reply.changeSet).toMatchObject({ revision: before + 1 });
    expect(reply.figures).toEqual({ new: 3, changed: 0, same: 0, deleted: 0, kept: 0 });
    expect(await revisionOf()).toBe(before + 1);
    const again = jsonOf<Reply>(await runWith('kb.csv'));
    expect(again.classes).toMatchObject({ new: 0, changed: 0, same: 3, deleted: 0 });
    expect(again.changeSet).toBeUndefined();
    expect(await revisionOf()).toBe(before + 1);
    expect(await place.inside(['undo', book])).toMatchObject({ status: 0 });
    const undone = jsonOf<Reply>(await runWith('kb.csv', '--preview'));
    expect(undone.classes).toMatchObject({ new: 3, same: 0 });
  });

  it('takes by option what holds for the whole file, which it asks once', async () => {
    const file = write('kb.csv', csv(amounts));
    const asking = jsonOf<Reply>(await run(file, '--year', '2024', '--preview', '--json'));
    expect(asking.fileQuestions).toMatchObject([
      { dimension: 'source', rows: 3, suggestions: [{ target: 'centralDevelopment' }] },
      { dimension: 'vintage', rows: 3 },
    ]);
    const forAll = ['--for-all', 'source=centralDevelopment', '--for-all', 'vintage=2024'];
    const answer = await run(file, '--year', '2024', '--preview', '--json', ...forAll);
    expect(answer.status).toBe(0);
    const told = jsonOf<Reply>(answer);
    expect([told.fileQuestions, told.classes.new]).toEqual([[], 3]);
  });

  it('of a corrected file writes just the differences', async () => {
    await runWith(write('kb.csv', csv(amounts)));
    const corrected = write('kb-2.csv', csv([123_456_789, 246_913_579]));
    const kept = jsonOf<Reply>(await runWith(corrected, '--keep-missing', '--preview'));
    expect(kept.figures).toMatchObject({ new: 0, changed: 1, deleted: 0 });
    const reply = jsonOf<Reply>(await runWith(corrected));
    expect(reply.figures).toEqual({ new: 0, changed: 1, same: 1, deleted: 1, kept: 0 });
    expect(reply.rows.filter((row) => row.class === 'deleted')).toHaveLength(1);
  });

  it('does not write while something is not known', async () => {
    const before = await revisionOf();
    const answer = await run(write('kb.csv', csv(amounts)), '--json');
    expect(answer.status).toBe(1);
    const reply = jsonOf<Reply>(answer);
    expect(reply.obstacles.map(({ code }) => code)).toEqual(['budgetYearUnknown']);
    expect(reply.classes.ambiguous).toBe(3);
    const text = await run('kb.csv');
    expect(text.status).toBe(1);
    expect(text.stdout).toMatch(/Chưa nhập được vì:\n {2}– Tệp không ghi rõ năm ngân sách/);
    expect(text.stdout).toMatch(/Chưa ghi gì vào sổ\.\n$/);
    expect(await revisionOf()).toBe(before);
  });

  it('leaves unclear and wrong rows behind only where it is told to', async () => {
    const before = await revisionOf();
    const more = ['4;9999999;Công trình lạ;1.000.000', `5;${works[4]?.code};${works[4]?.name};một triệu`];
    const file = write('kb.csv', csv(amounts, more));
    const stopped = await runWith(file);
    expect(stopped.status).toBe(1);
    expect(jsonOf<Reply>(stopped).classes).toMatchObject({ new: 3, ambiguous: 1, invalid: 1 });
    expect(jsonOf<Reply>(stopped).changeSet).toBeUndefined();
    expect(await revisionOf()).toBe(before);
    const said = await run(file, '--year', '2024', '--answers', answers({ fixed: { source } }));
    expect(said.stdout).toMatch(/1 dòng chưa rõ và 1 dòng sai nên chưa ghi gì vào sổ/);
    const written = await runWith(file, '--leave-out');
    expect(written.status).toBe(0);
    expect(jsonOf<Reply>(written).changeSet).toMatchObject({ revision: before + 1 });
  });

  it('takes answers by code or name, and remembers them', async () => {
    const file = write('kb.csv', csv(amounts, ['4;9999999;Công trình lạ;1.000.000']));
    const work = works[10];
    const match = { dimension: 'component', field: 'projectCode', text: '9999999', target: work?.name };
    const path = answers({ fixed: { source }, matches: [match] });
    const reply = jsonOf<Reply>(await run(file, '--year', '2024', '--answers', path, '--json'));
    expect(reply.classes).toMatchObject({ new: 4, ambiguous: 0 });
    const next = jsonOf<Reply>(await runWith(write('kb-7.csv', csv(amounts, ['4;9999999;x;2.000.000']))));
    expect(next.classes).toMatchObject({ changed: 1, same: 3, ambiguous: 0 });
  });
});

describe('how a file is taken', () => {
  const workbook = async (): Promise<string> => {
    const book2 = new ExcelJS.Workbook();
    for (const [name, factor] of [
      ['Tháng 5', 1],
      ['Tháng 6', 2],
    ] as const) {
      const sheet = book2.addWorksheet(name);
      sheet.addRow(['Mã dự án', 'Tên dự án', 'Cột lạ']);
      for (const [at, amount] of amounts.entries())
        sheet.addRow([Number(works[at]?.code), works[at]?.name, (amount * factor) / 1_000_000]);
    }
    return write('kb.xlsx', Buffer.from(await book2.xlsx.writeBuffer()));
  };

  const said = ['--unit', 'million', '--as-of', '30/06/2024', '--month', '2024-06', '--span', 'cumulative'];

  it('is what the options say', async () => {
    const file = await workbook();
    const options = [...said, '--origin', 'treasury', '--sheet', 'tháng 6', '--map', 'disbursed=Cột lạ'];
    const reply = jsonOf<Reply>(await runWith(file, ...options, '--preview'));
    expect(reply.obstacles).toEqual([]);
    expect(reply.settings).toMatchObject({
      ...{ moneyUnit: 'million', budgetYear: 2024, asOf: '2024-06-30', period: 202_406 },
      ...{ span: 'cumulative', origin: 'treasury' },
    });
    expect(reply.settings.sheets.map(({ sheet }) => sheet)).toEqual(['Tháng 6']);
    expect(reply.classes).toMatchObject({ new: 3, ambiguous: 0, invalid: 0 });
    expect(reply.amounts.new).toBe(2 * 740_740_734);
  });

  it('may be kept as a profile for the next file', async () => {
    const file = await workbook();
    const options = [...said, '--origin', 'treasury', '--sheet', 'Tháng 6', '--map', 'disbursed=C'];
    const kept = await runWith(file, ...options, '--save-profile', 'Kho bạc tỉnh');
    expect(kept.status).toBe(0);
    const next = await runWith(
      file,
      ...['--profile', 'Kho bạc tỉnh', '--sheet', 'Tháng 6'],
      '--as-of',
      '2024-06-30',
      '--month',
      '2024-06',
      '--preview',
    );
    expect(jsonOf<Reply>(next).settings.sheets[0]?.columns).toContainEqual(
      expect.objectContaining({ column: 2, field: 'disbursed' }),
    );
    expect(jsonOf<Reply>(next).classes).toMatchObject({ same: 3, ambiguous: 0 });
  });

  it('is refused where an option names nothing', async () => {
    const file = await workbook();
    const wrong: [string[], RegExp][] = [
      [['--sheet', 'Tháng 7'], /không có trang tính “Tháng 7”; các trang tính: Tháng 5; Tháng 6/],
      [['--map', 'disbursed=Z'], /không có cột “Z”/],
      [['--map', 'disbursed=dự án'], /“dự án” là nhiều cột của trang tính .*A: Mã dự án; B: Tên dự án/],
      [['--map', 'money=C'], /“money=C” không dùng được/],
      [['--profile', 'Không có'], /không có hồ sơ nhập “Không có”; các hồ sơ đã lưu: chưa có hồ sơ nào/],
      [['--as-of', '30/02/2024'], /cần một ngày/],
      [['--preview', '--save-profile', 'x'], /“--save-profile” chỉ dùng khi ghi/],
      [['--answers', answers({ money: 1 })], /câu trả lời không đúng dạng/],
      [
        ['--answers', answers({ fixed: { unit: 'Sao Hỏa' } })],
        /không có đơn vị nào có mã, tên hoặc uid “Sao Hỏa”/,
      ],
    ];
    for (const [options, sentence] of wrong) {
      const answer = await run(file, ...options);
      expect(answer.status, options.join(' ')).toBe(2);
      expect(answer.stderr).toMatch(sentence);
    }
  });
});

describe('a file that cannot be taken', () => {
  it('ends with a sentence that says what it is, and nothing written', async () => {
    const before = bytesOf(place.path(book));
    const files: [string, string, string][] = [
      [
        write('kb.xls', '<html><table><tr><td>1</td></tr></table></html>'),
        'importWrongKind',
        'trang web (HTML)',
      ],
      [write('trong.csv', ''), 'importEmpty', 'Tệp trống'],
      [write('cat.xlsx', 'PK\x03\x04cụt'), 'importDamaged', 'Tệp bị hỏng'],
      ['khong-co.csv', 'fileNotFound', 'Không tìm thấy tệp'],
      ['.', 'notAFile', 'là thư mục'],
    ];
    for (const [file, code, sentence] of files) {
      const answer = await run(file, '--json');
      expect(answer.status, file).toBe(3);
      expect(answer.stderr).toContain(sentence);
      expect(jsonOf<{ error: { code: string } }>(answer).error.code).toBe(code);
    }
    expect(bytesOf(place.path(book))).toEqual(before);
  });
});
