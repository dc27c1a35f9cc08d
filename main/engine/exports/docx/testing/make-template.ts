/** Templates as offices have them: the program's own with something changed, or one written by hand. */
import { packParts, readParts } from '../../package-parts.ts';
import { draftTemplate } from '../template/draft-template.ts';

const date = new Date('2024-01-01T00:00:00Z');

/** The program's template with some of its parts changed, added (from nothing) or taken away (to nothing). */
export const changedTemplate = async (
  changes: Readonly<Record<string, (xml: string) => string>>,
): Promise<Uint8Array> => {
  const parts = await readParts(await draftTemplate());
  for (const [name, change] of Object.entries(changes)) {
    const changed = change(parts.get(name) ?? '');
    if (changed === parts.get(name)) throw new Error(`nothing of ${name} has changed`);
    if (changed === '') parts.delete(name);
    else parts.set(name, changed);
  }
  return packParts(parts, date);
};

export const inDocument = (change: (xml: string) => string): Promise<Uint8Array> =>
  changedTemplate({ 'word/document.xml': change });

const types = (overrides: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
const relations = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * A template that was not made from the program's: the document under another name, Vietnamese ids of styles, notes
 * and settings of Word's own, placeholders broken into runs.
 */
export const foreignTemplate = (): Promise<Uint8Array> =>
  packParts(
    new Map([
      [
        '[Content_Types].xml',
        types(
          `<Override PartName="/word/document2.xml" ContentType="${word}.template.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/footnotes.xml" ContentType="${word}.footnotes+xml"/>`,
        ),
      ],
      [
        '_rels/.rels',
        relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="/word/document2.xml"/>`),
      ],
      [
        'word/_rels/document2.xml.rels',
        relations(
          ['styles', 'settings', 'footnotes']
            .map(
              (name, at) => `<Relationship Target="${name}.xml" Id="rId${at + 1}" Type="${office}/${name}"/>`,
            )
            .join(''),
        ),
      ],
      [
        'word/_rels/settings.xml.rels',
        relations(
          `<Relationship Id="rId1" Type="${office}/attachedTemplate" Target="file:///C:\\Mau\\mau.dotx" TargetMode="External"/>`,
        ),
      ],
      [
        'word/settings.xml',
        `<w:settings ${w} xmlns:r="${office}"><w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders/><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr><w:compat/></w:settings>`,
      ],
      [
        'word/footnotes.xml',
        `<w:footnotes ${w}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote></w:footnotes>`,
      ],
      [
        'word/styles.xml',
        `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="2F5496"/></w:rPr></w:style></w:styles>`,
      ],
      [
        'word/document2.xml',
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${w}><w:body><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>{so_</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve">ky_hieu} - </w:t></w:r><w:r><w:t>{dia_danh_ngay_thang}</w:t></w:r></w:p><w:p><w:r><w:t>{trich_yeu}</w:t></w:r></w:p><w:p><w:r><w:t>{noi_dung}</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:rPr><w:u w:val="single"/><w:lang w:val="vi-VN"/></w:rPr><w:t>{noi_nhan}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{quyen_han}</w:t></w:r></w:p><w:p><w:r><w:t>{nguoi_ky}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{co_quan_chu_quan}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/><w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
      ],
    ]),
    date,
  );
