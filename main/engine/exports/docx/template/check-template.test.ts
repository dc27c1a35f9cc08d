import { describe, expect, it } from 'vitest';
import type { Refusal } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import { zip } from '../../zip.ts';
import { changedTemplate, foreignTemplate, inDocument } from '../testing/make-template.ts';
import { checkTemplate } from './check-template.ts';
import { draftTemplate } from './draft-template.ts';
import { requiredPlaceholders } from './placeholders.ts';

const refusalOf = (bytes: Uint8Array): Refusal | null => {
  const result = checkTemplate(bytes);
  return result.ok ? null : result.error;
};

const date = new Date(0);
const relation = (type: string, target: string, mode = ''): ((xml: string) => string) => {
  const added = `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
  return (xml) => xml.replace('</Relationships>', `${added}</Relationships>`);
};
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const beforeBody = (added: string): Promise<Uint8Array> =>
  inDocument((xml) => xml.replace('<w:body>', `<w:body>${added}`));

describe('a template that can be used', () => {
  it("is the program's own, and one that is not made from it", async () => {
    expect(refusalOf(await draftTemplate())).toBeNull();
    expect(refusalOf(await foreignTemplate())).toBeNull();
  });

  it('may have a placeholder that Word has broken into runs, and a link to a page', async () => {
    const broken = await inDocument((xml) => xml.replace('{nguoi_ky}', '{nguoi</w:t></w:r><w:r><w:t>_ky}'));
    expect(refusalOf(broken)).toBeNull();
    const linked = await changedTemplate({
      'word/_rels/document.xml.rels': relation(
        'hyperlink',
        'https://caobang.gov.vn',
        ' TargetMode="External"',
      ),
    });
    expect(refusalOf(linked)).toBeNull();
  });
});

describe('placeholders', () => {
  it.each(requiredPlaceholders)('misses {%s}', async (name) => {
    const template = await inDocument((xml) => xml.replace(`{${name}}`, ''));
    expect(refusalOf(template)).toEqual({ code: 'templateMissing', params: { placeholder: `{${name}}` } });
  });

  it('names one that is not known, and the text around it', async () => {
    const template = await beforeBody(paragraph('Đơn vị soạn thảo: {don_vi}, năm nay'));
    const refusal = refusalOf(template);
    expect(refusal).toMatchObject({
      code: 'templateUnknown',
      params: { placeholder: '{don_vi}', near: 'Đơn vị soạn thảo: {don_vi}, năm nay' },
    });
    expect(refusal && describeError(refusal, 'vi')).toContain('{don_vi}');
  });

  it.each(['{so_ky_hieu', 'so_ky_hieu}', '{{noi_dung}}', '{#co_quan}'])('%s is refused', async (text) => {
    const code = refusalOf(await beforeBody(paragraph(text)))?.code;
    expect(code).toMatch(/^template(?:Broken|Unknown)$/);
  });

  it('tells of one that is broken over two paragraphs', async () => {
    const template = await beforeBody(`${paragraph('Số {so_ky')}${paragraph('_hieu} đây')}`);
    expect(refusalOf(template)).toEqual({ code: 'templateBroken', params: { near: 'Số {so_ky' } });
  });

  const block = paragraph('{noi_dung}');
  it.each([
    ['withOtherText', (xml: string) => xml.replace('{noi_dung}', 'Nội dung: {noi_dung}')],
    ['twice', (xml: string) => xml.replace('<w:body>', `<w:body>${block}`)],
    [
      'inside',
      (xml: string) =>
        xml
          .replace('{noi_dung}', '')
          .replace('<w:body>', `<w:body><w:tbl><w:tr><w:tc>${block}</w:tc></w:tr></w:tbl>`),
    ],
    [
      'beforeBody',
      (xml: string) => xml.replace('{phu_luc}', '').replace('<w:body>', `<w:body>${paragraph('{phu_luc}')}`),
    ],
    ['withOtherText', (xml: string) => xml.replace('{ke_co_quan}', 'kẻ {ke_co_quan}')],
  ] as const)('says where one must not stand: %s', async (where, change) => {
    expect(refusalOf(await inDocument(change))).toMatchObject({
      code: 'templateMisplaced',
      params: { where },
    });
  });

  it('does not fill what is printed beside the text', async () => {
    const template = await changedTemplate({
      'word/header1.xml': (xml) => xml.replace('</w:hdr>', `${paragraph('Trang của {so_ky_hieu}')}</w:hdr>`),
    });
    expect(refusalOf(template)).toEqual({
      code: 'templateMisplaced',
      params: { placeholder: '{so_ky_hieu}', where: 'header', near: 'Trang của {so_ky_hieu}' },
    });
  });

  it('wants no footnotes of the template', async () => {
    const template = await beforeBody(
      '<w:p><w:r><w:t>Có chú thích</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
    );
    expect(refusalOf(template)).toEqual({ code: 'templateFootnote', params: { near: 'Có chú thích' } });
  });
});

describe('what must not come in with a template', () => {
  const relations = 'word/_rels/document.xml.rels';
  it.each([
    ['macro', { [relations]: relation('vbaProject', 'vbaProject.bin') }],
    [
      'macro',
      {
        '[Content_Types].xml': (xml: string) =>
          xml.replace(
            /application[^"]*document\.main\+xml/,
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      },
    ],
    ['chunk', { [relations]: relation('aFChunk', 'other.docx') }],
    ['object', { [relations]: relation('oleObject', 'embeddings/a.bin') }],
    ['external', { [relations]: relation('image', 'http://x.vn/a.png', ' TargetMode="External"') }],
    ['external', { [relations]: relation('hyperlink', 'file:///C:/a.exe', ' TargetMode="External"') }],
    [
      'field',
      {
        'word/document.xml': (xml: string) =>
          xml.replace(
            '<w:body>',
            '<w:body><w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\a.exe</w:instrText></w:r></w:p>',
          ),
      },
    ],
    [
      'field',
      {
        'word/header1.xml': (xml: string) =>
          xml.replace(
            '</w:hdr>',
            '<w:p><w:fldSimple w:instr=\'INCLUDEPICTUR&#69; "http://x.vn"\'/></w:p></w:hdr>',
          ),
      },
    ],
  ] as const)('%s', async (kind, changes) => {
    expect(refusalOf(await changedTemplate(changes))).toMatchObject({
      code: 'templateForbidden',
      params: { kind },
    });
  });
});

describe('a file that is no template', () => {
  const notWord = { code: 'templateNotWord', params: {} };

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('Số: {so_ky_hieu}')],
    ['zeros', new Uint8Array(100_000)],
  ])('%s', (_name, bytes) => {
    expect(refusalOf(bytes)).toEqual(notWord);
  });

  it('is a zip of something else, or one that was cut off or damaged', async () => {
    expect(refusalOf(await zip(new Map([['a.txt', 'x']]), date))).toEqual(notWord);
    const whole = await draftTemplate();
    expect(refusalOf(whole.subarray(0, whole.length - 400))).toEqual(notWord);
    const damaged = whole.slice();
    damaged.fill(7, 2_000, 2_200);
    expect(refusalOf(damaged)).toEqual(notWord);
  });

  it('is in the strict form of the standard, declares a document type, or is not well-formed', async () => {
    for (const change of [
      (xml: string) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      (xml: string) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
      (xml: string) => xml.replace('</w:body>', ''),
      (xml: string) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(100_000)}`),
    ])
      expect(refusalOf(await inDocument(change))).toEqual(notWord);
  });

  it('grows without end when it is unpacked', async () => {
    const bomb = await changedTemplate({ 'word/bomb.xml': () => '<a/>'.repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(refusalOf(bomb)).toEqual({ code: 'templateTooLarge', params: { limit: 10 } });
    expect(refusalOf(new Uint8Array(10_000_001))).toEqual({
      code: 'templateTooLarge',
      params: { limit: 10 },
    });
  });
});
