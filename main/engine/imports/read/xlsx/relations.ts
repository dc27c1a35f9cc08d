/** Which part means which: the .rels beside a part. */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { XmlTree } from '../xml/xml-tree.ts';
import type { Unpacker } from '../zip/unpacker.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

export interface Relation {
  readonly id: string;
  /** The last word of the type, which the ordinary and the strict namespace share: "worksheet", "styles". */
  readonly kind: string;
  /** Name of the part; of an external one whatever it says. */
  readonly target: string;
  readonly isExternal: boolean;
}

const decoded = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

/** @param from name of the part that refers to it */
export const resolveTarget = (from: string, target: string): string => {
  const uri = decoded(target.replaceAll('\\', '/'));
  const folders = uri.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of uri.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
};

const relationsName = (part: string): string => {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

/** None where the part has none. @param part '' for the file itself @throws Refused */
export const readRelations = async (
  zip: ZipParts,
  part: string,
  unpacker: Unpacker,
  limits: ReadLimits,
): Promise<readonly Relation[]> => {
  const relations: Relation[] = [];
  const found = zip.find(relationsName(part));
  if (!found) return relations;
  const relationship = {
    open: (tag: XmlTag) => {
      const target = tag.attribute('Target') ?? '';
      const isExternal = tag.attribute('TargetMode') === 'External';
      relations.push({
        id: tag.attribute('Id') ?? '',
        kind: (tag.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      });
    },
  };
  const roots = new Map([['Relationships', { children: new Map([['Relationship', relationship]]) }]]);
  await readXml(found, unpacker, new XmlTree(roots, ['Id', 'Type', 'Target', 'TargetMode']), limits);
  return relations;
};
