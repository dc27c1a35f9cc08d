/** What a workbook is made of: its sheets in order, and the parts that go with them. */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { damaged } from '../refuse-file.ts';
import { storable } from '../text-pool.ts';
import { BadXml } from '../xml/bad-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { type Wanted, XmlTree } from '../xml/xml-tree.ts';
import type { Unpacker } from '../zip/unpacker.ts';
import type { ZipPart, ZipParts } from '../zip/zip-parts.ts';
import { type Relation, readRelations } from './relations.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart;
}

export interface WorkbookParts {
  /** Those that hold cells; sheets that are one chart are left out. */
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904-01-01. */
  readonly is1904: boolean;
  readonly strings: ZipPart | undefined;
  readonly styles: ZipPart | undefined;
  /** Parts with programs, and links to other workbooks. */
  readonly macros: number;
  readonly externalLinks: number;
}

interface Outline {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
  is1904: boolean;
}

const macroKinds = ['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet'];
const usualName = 'xl/workbook.xml';
/** Excel allows 31 characters, other programs more; settings remember so many. */
const longestName = 200;

const readOutline = async (part: ZipPart, unpacker: Unpacker, limits: ReadLimits): Promise<Outline> => {
  const outline: Outline = { sheets: [], is1904: false };
  const properties = {
    open: (tag: XmlTag) => {
      outline.is1904 = tag.isOn('date1904');
    },
  };
  const sheet = {
    open: (tag: XmlTag) => {
      const state = tag.attribute('state') ?? 'visible';
      const relation = tag.prefixed('id') ?? '';
      const name = storable(tag.attribute('name') ?? '');
      if (name.length > longestName) throw new BadXml();
      outline.sheets.push({ name, hidden: state !== 'visible', relation });
    },
  };
  const children = new Map<string, Wanted>([
    ['workbookPr', properties],
    ['sheets', { children: new Map([['sheet', sheet]]) }],
  ]);
  const tree = new XmlTree(new Map([['workbook', { children }]]), ['date1904', 'name', 'state', 'id']);
  await readXml(part, unpacker, tree, limits);
  return outline;
};

const sheetParts = (outline: Outline, relations: readonly Relation[], zip: ZipParts): SheetPart[] => {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const names = new Set<string>();
  const parts = new Set<ZipPart>();
  return outline.sheets.flatMap(({ name, hidden, relation: id }) => {
    const relation = byId.get(id);
    if (!relation || relation.isExternal || names.has(name)) throw damaged(usualName, name);
    names.add(name);
    if (relation.kind !== 'worksheet') return [];
    const part = zip.part(relation.target);
    if (parts.has(part)) throw damaged(usualName, name);
    parts.add(part);
    return [{ name, hidden, part }];
  });
};

/** @throws Refused */
export const readWorkbookParts = async (
  zip: ZipParts,
  unpacker: Unpacker,
  limits: ReadLimits,
): Promise<WorkbookParts> => {
  const roots = await readRelations(zip, '', unpacker, limits);
  const part = zip.part(roots.find(({ kind }) => kind === 'officeDocument')?.target ?? usualName);
  const outline = await readOutline(part, unpacker, limits);
  const relations = await readRelations(zip, part.name, unpacker, limits);
  const target = (kind: string): ZipPart | undefined => {
    const relation = relations.find((each) => each.kind === kind && !each.isExternal);
    return relation && zip.part(relation.target);
  };
  return {
    sheets: sheetParts(outline, relations, zip),
    is1904: outline.is1904,
    strings: target('sharedStrings'),
    styles: target('styles'),
    macros: relations.filter(({ kind }) => macroKinds.includes(kind)).length,
    externalLinks: relations.filter(({ kind }) => kind.startsWith('externalLink')).length,
  };
};
