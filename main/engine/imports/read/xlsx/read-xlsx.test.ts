import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { readXlsx } from './index.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, kind: string, target: string, rest = ''): string =>
  `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"${rest}/>`;
const relations = (...each: readonly string[]): string => `<Relationships>${each.join('')}</Relationships>`;
const sheetXml = (value: number): string =>
  `<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>${value}</v></c></row></sheetData></worksheet>`;

const parts: Readonly<Record<string, string>> = {
  '_rels/.rels': relations(relation('rId1', 'officeDocument', '/xl/workbook.xml')),
  'xl/workbook.xml':
    '<workbook><workbookPr date1904="0"/><sheets><sheet name="Một" r:id="rId2"/><sheet name="Hai" state="veryHidden" r:id="rId1"/><sheet name="Biểu đồ" r:id="rId3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relations(
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('rId2', 'worksheet', '../xl/./worksheets/sheet%32.xml'),
    relation('rId3', 'chartsheet', 'chartsheets/sheet1.xml'),
    relation('rId4', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': sheetXml(45_658),
  'xl/worksheets/Sheet2.xml': sheetXml(45_659),
};

const workbookOf = (changed: Readonly<Record<string, string>> = {}): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries({ ...parts, ...changed })) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};

const read = async (changed?: Readonly<Record<string, string>>, limits = {}) => {
  const told: number[] = [];
  const bytes = await workbookOf(changed);
  const onProgress = (done: number) => told.push(done);
  return { ...(await readXlsx(bytes, { limits: { ...readLimits, ...limits }, onProgress })), told };
};

const refusal = async (bytes: Buffer | Promise<Buffer>, limits = {}): Promise<unknown> => {
  try {
    await readXlsx(await bytes, { limits: { ...readLimits, ...limits }, onProgress: () => undefined });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
};

const damaged = (part: string): unknown => ({ code: 'importDamaged', params: { part } });

describe('a workbook', () => {
  it('is its sheets in order, hidden ones too, but no charts', async () => {
    const { sheets, notices, told } = await read();
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Một', false],
      ['Hai', true],
    ]);
    expect(sheets.map(({ columns }) => columns[0]?.numbers[0])).toEqual([45_659, 45_658]);
    expect(notices).toEqual([{ code: 'hiddenSheet', sheet: 'Hai', count: 1 }]);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  it('counts days from 1904 where it says so', async () => {
    const { sheets } = await read({
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="true"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    });
    expect(sheets[0]?.columns[0]?.numbers[0]).toBe(45_658 + 1_462);
  });

  it('tells of programs and of other workbooks, and reads neither', async () => {
    const { notices } = await read({
      'xl/_rels/workbook.xml.rels': `${parts['xl/_rels/workbook.xml.rels']}`.replace(
        '</Relationships>',
        `${relation('rId8', 'vbaProject', 'vbaProject.bin')}${relation('rId9', 'externalLink', 'file:///c:/a.xlsx', ' TargetMode="External"')}</Relationships>`,
      ),
    });
    expect(notices).toContainEqual({ code: 'macros', sheet: null, count: 1 });
    expect(notices).toContainEqual({ code: 'externalLinks', sheet: null, count: 1 });
  });

  it('is refused where a sheet is missing, doubled, or two names lead to one', async () => {
    const sheets = (...ids: readonly [string, string][]) => ({
      'xl/workbook.xml': `<workbook><sheets>${ids.map(([name, id]) => `<sheet name="${name}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    });
    expect(await refusal(workbookOf(sheets(['A', 'rId77'])))).toMatchObject(
      Object(damaged('xl/workbook.xml')),
    );
    expect(await refusal(workbookOf(sheets(['A', 'rId1'], ['B', 'rId1'])))).toMatchObject(
      Object(damaged('xl/workbook.xml')),
    );
    expect(await refusal(workbookOf(sheets(['A', 'rId1'], ['A', 'rId2'])))).toMatchObject(
      Object(damaged('xl/workbook.xml')),
    );
    expect(await refusal(workbookOf(sheets(['A'.repeat(201), 'rId1'])))).toMatchObject(
      Object(damaged('xl/workbook.xml')),
    );
    expect(await refusal(workbookOf({ 'xl/workbook.xml': '<book/>' }))).toMatchObject(
      Object(damaged('xl/workbook.xml')),
    );
    const missing = relations(relation('rId1', 'officeDocument', 'other.xml'));
    expect(await refusal(workbookOf({ '_rels/.rels': missing }))).toMatchObject(Object(damaged('other.xml')));
  });
});

describe('a damaged file', () => {
  it('is refused wherever it is cut off', async () => {
    const bytes = await workbookOf();
    for (let length = 0; length < bytes.length; length += 7)
      expect(await refusal(bytes.subarray(0, length)), String(length)).toMatchObject({
        code: 'importDamaged',
      });
  });

  it('is refused, or read as it was, whichever byte is changed', { timeout: 60_000 }, async () => {
    const bytes = await workbookOf();
    const { sheets } = await read();
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      const outcome = await readXlsx(changed, { limits: readLimits, onProgress: () => undefined }).catch(
        (error: unknown) => error,
      );
      if (!(outcome instanceof Refused)) expect(outcome, String(at)).toMatchObject({ sheets });
    }
  });
});

describe('limits of the file', () => {
  const big = (length: number) => ({ 'xl/worksheets/sheet1.xml': sheetXml(1).padEnd(length, ' ') });

  it('hold for what comes out of a part, not for what is claimed', async () => {
    const size = 50_000;
    expect(await refusal(workbookOf(big(size)), { partBytes: size })).toBeUndefined();
    expect(await refusal(workbookOf(big(size + 1)), { partBytes: size })).toMatchObject({
      params: { limit: 'partBytes', part: 'xl/worksheets/sheet1.xml' },
    });
    expect(await refusal(workbookOf(big(size)), { allBytes: size })).toMatchObject({
      params: { limit: 'allBytes' },
    });
    expect(await refusal(workbookOf(big(size)), { freeBytes: 100, inflation: 20 })).toMatchObject({
      params: { limit: 'inflation' },
    });
  });

  it('hold for the number of parts', async () => {
    const bytes = await workbookOf();
    const entries = Object.keys((await JSZip.loadAsync(bytes)).files).length;
    expect(await refusal(bytes, { entries })).toBeUndefined();
    expect(await refusal(bytes, { entries: entries - 1 })).toMatchObject({ params: { limit: 'entries' } });
  });
});
