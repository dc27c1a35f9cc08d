import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { describeError } from '#shared/messages/errors.ts';
import { readLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../refused.ts';
import { readWorkbook } from './read-workbook.ts';
import { makeCompoundFile } from './testing/make-compound-file.ts';

const options = { limits: readLimits, onProgress: () => undefined };
const read = (bytes: Buffer | string) => readWorkbook(Buffer.from(bytes as string), options);

const refusalOf = async (bytes: Buffer | string) => {
  try {
    await read(bytes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
};

const zipOf = (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { compression: 'STORE' });
  return zip.generateAsync({ type: 'nodebuffer' });
};

const hex = (bytes: string, more = 200): Buffer =>
  Buffer.concat([Buffer.from(bytes, 'hex'), Buffer.alloc(more)]);

const workbookXml =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';

describe('what is read', () => {
  it('is a workbook of Excel, whatever it is called', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Tháng 1').addRow(['Mã dự án', 'Giải ngân']);
    const found = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(found).toMatchObject({ kind: 'xlsx', encoding: null, separator: null });
    expect(found.sheets.map(({ name }) => name)).toEqual(['Tháng 1']);
  });

  it('is a workbook of LibreOffice', async () => {
    const content =
      '<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="S"><t:table-row><t:table-cell o:value-type="string"><x:p>a</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>';
    const bytes = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
    });
    expect(await read(bytes)).toMatchObject({ kind: 'ods', sheets: [{ name: 'S', rowCount: 1 }] });
  });

  it('is every sheet of it, each by a name of its own', async () => {
    const sheet = (name: string) =>
      `<t:table t:name="${name}"><t:table-row><t:table-cell o:value-type="string"><x:p>a</x:p></t:table-cell></t:table-row></t:table>`;
    const content = `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet>${['S', 'S', 'S (2)', 'S'].map(sheet).join('')}</o:spreadsheet></o:body></o:document-content>`;
    const bytes = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
    });
    const { sheets } = await read(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['S', 'S (3)', 'S (2)', 'S (4)']);
  });

  it('is text, with what looks like a lost font told', async () => {
    const found = await read('HuyÖn Trïng Kh¸nh;1\nHuyện Hòa An;2');
    expect(found).toMatchObject({ kind: 'csv', encoding: 'utf-8', separator: ';' });
    expect(found.notices).toEqual([{ code: 'legacyFont', sheet: 'CSV', count: 1 }]);
  });

  it('is text that begins as a picture might', async () => {
    for (const text of ['BM;1\nBảo Lạc;2', '[1] Ghi chú;2\n3;4', '<10 triệu;5\nx;6']) {
      expect(await read(text), text).toMatchObject({ kind: 'csv' });
    }
  });
});

describe('what is no workbook', () => {
  it('is told by its content', async () => {
    const kinds: [string, Buffer | string][] = [
      ['html', '<html><body><table><tr><td>1</td></tr></table></body></html>'],
      ['html', '\uFEFF\r\n<!DOCTYPE html>\n<table>'],
      ['html', Buffer.from('\uFEFF<table border=1>', 'utf16le')],
      ['html', 'MIME-Version: 1.0\nX-Document-Type: Workbook'],
      ['xmlSpreadsheet', workbookXml],
      [
        'flatOds',
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
      ],
      ['xml', '<?xml version="1.0"?><data/>'],
      ['json', '{"rows": [1]}'],
      ['sylk', 'ID;PWXL;N;E\nP;PGeneral'],
      ['pdf', '%PDF-1.7\n%âãÏÓ'],
      ['richText', '{\\rtf1\\ansi'],
      ['image', hex('89504e470d0a1a0a')],
      ['image', hex('ffd8ffe0')],
      ['image', hex('424d3600000000000000')],
      ['archive', hex('526172211a0700')],
      ['archive', hex('1f8b08')],
      ['oldXls', hex('0904060000000000')],
      ['planBook', hex('53514c69746520666f726d6174203300')],
      ['unknown', hex('00010203')],
      ['word', await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
      ['presentation', await zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })],
      ['xlsb', await zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
      ['word', await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' })],
      ['numbers', await zipOf({ 'Index/Document.iwa': 'x' })],
      ['archive', await zipOf({ 'Thang 1.xlsx': 'x', 'Thang 2.xlsx': 'x' })],
      ['word', makeCompoundFile({ WordDocument: Buffer.alloc(10) })],
      ['oldXls', makeCompoundFile({ Book: Buffer.alloc(10) })],
      ['otherOffice', makeCompoundFile({ __properties: Buffer.alloc(10) })],
    ];
    for (const [kind, bytes] of kinds) {
      const refusal = await refusalOf(bytes);
      expect(refusal, `${kind}: ${String(bytes).slice(0, 30)}`).toEqual({
        code: 'importWrongKind',
        params: { kind },
      });
    }
  });

  it('is told what to do with it', async () => {
    const refusal = await refusalOf('<table>');
    expect(refusal && describeError(refusal, 'vi')).toBe(
      'Tệp là một trang web (HTML); hãy mở bằng Excel rồi lưu lại thành .xlsx.',
    );
  });

  it('is encrypted', async () => {
    const encrypted = makeCompoundFile({
      EncryptionInfo: Buffer.alloc(10),
      EncryptedPackage: Buffer.alloc(5_000),
    });
    expect(await refusalOf(encrypted)).toEqual({ code: 'importEncrypted', params: {} });
  });

  it('is empty', async () => {
    const nothing = [
      '',
      ' \r\n\t\n',
      '\uFEFF',
      Buffer.from('\uFEFF\n', 'utf16le'),
      ';;;\n;;;\n',
      Buffer.alloc(1_000),
    ];
    for (const bytes of nothing) expect(await refusalOf(bytes)).toEqual({ code: 'importEmpty', params: {} });
  });

  it('is larger than is ever read', async () => {
    const limits = { ...readLimits, fileBytes: 3 };
    await expect(readWorkbook(Buffer.from('a;b'), { ...options, limits })).resolves.toMatchObject({
      kind: 'csv',
    });
    await expect(readWorkbook(Buffer.from('a;bc'), { ...options, limits })).rejects.toMatchObject({
      refusal: { code: 'importTooLarge', params: { limit: 'fileBytes', most: 3 } },
    });
  });
});

describe('a container of old Office files that is damaged', () => {
  const whole = makeCompoundFile({ Workbook: Buffer.alloc(20_000, 1), Other: Buffer.alloc(5_000) });

  it('is refused wherever it is cut or changed, and never endless', async () => {
    const damages = [600, 1_024, 1_500].map((length) => whole.subarray(0, length));
    const loop = Buffer.from(whole);
    // The directory's chain goes on with itself.
    loop.writeUInt32LE(1, 512 + 4);
    for (const bytes of [...damages, loop]) {
      expect(['importDamaged', 'importWrongKind']).toContain((await refusalOf(bytes))?.code);
    }
  });
});
