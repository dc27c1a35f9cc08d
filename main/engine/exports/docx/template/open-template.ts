/**
 * An office's template as its parts, once it is sure that it is an ordinary Word document: none that acts, reaches out
 * of itself, or grows without end. What is not known to be harmless is refused by name.
 */
import { posix } from 'node:path';
import type { ErrorParams } from '#shared/errors/codes.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { unzip, ZipTooLarge } from '../../zip.ts';
import { decodeXml } from '../xml-text.ts';
import { attributeOf, elementsIn, parseXml, type XmlDocument } from './xml-tree.ts';

/** A letter with a coat of arms is far below either. */
export const mostTemplateBytes = 10_000_000;
const mostUnpackedBytes = 60_000_000;

export interface Template {
  readonly parts: Map<string, string | Uint8Array>;
  /** Its name among the parts: not every program calls it word/document.xml. */
  readonly mainPart: string;
  readonly document: XmlDocument;
  readonly relations: readonly Relation[];
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: "header". */
  readonly type: string;
  /** The part that it leads to; for an external one, the address. */
  readonly target: string;
  readonly external: boolean;
}

type Forbidden = ErrorParams['templateForbidden']['kind'];

/** What a relation may lead to in an ordinary document. Its opposite has no end: objects, macros, sub-documents … */
const harmless: ReadonlySet<string> = new Set([
  'officeDocument',
  'core-properties',
  'extended-properties',
  'custom-properties',
  'thumbnail',
  'styles',
  'stylesWithEffects',
  'settings',
  'webSettings',
  'fontTable',
  'font',
  'theme',
  'numbering',
  'footnotes',
  'endnotes',
  'header',
  'footer',
  'image',
  'hyperlink',
  'customXml',
  'customXmlProps',
  'glossaryDocument',
  'people',
  // Where the document's own template lies: dropped, never followed.
  'attachedTemplate',
]);

const kinds: Readonly<Record<string, Forbidden>> = {
  vbaProject: 'macro',
  keyMapCustomizations: 'macro',
  aFChunk: 'chunk',
  subDocument: 'chunk',
};

/** Fields by which Word fetches, runs or asks for something. */
const activeFields = new Set(
  'DDE DDEAUTO INCLUDE INCLUDETEXT INCLUDEPICTURE LINK IMPORT DATABASE RD EMBED MACROBUTTON'.split(' '),
);

export const relationsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

const textOf = (part: string | Uint8Array | undefined): string =>
  typeof part === 'string' ? part : new TextDecoder().decode(part);

const relationsIn = (name: string, xml: string): Relation[] => {
  const owner = posix.dirname(posix.dirname(name));
  return [...elementsIn(parseXml(xml).root)].map((each) => {
    const external = attributeOf(each, 'TargetMode') === 'External';
    const target = decodeXml(attributeOf(each, 'Target') ?? '');
    const type = posix.basename(attributeOf(each, 'Type') ?? '');
    const inside = target.startsWith('/') ? target.slice(1) : posix.join(owner, target);
    return { id: attributeOf(each, 'Id') ?? '', type, target: external ? target : inside, external };
  });
};

const forbiddenRelation = ({
  type,
  target,
  external,
}: Relation): { kind: Forbidden; name: string } | null => {
  if (!harmless.has(type)) return { kind: kinds[type] ?? 'object', name: type };
  if (!external || type === 'attachedTemplate') return null;
  return type === 'hyperlink' && /^(?:https?|mailto):/i.test(target)
    ? null
    : { kind: 'external', name: target };
};

const fieldPattern =
  /<\w+:instrText\b[^>]*>([^<]*)<|<\w+:fldChar\b|\b\w+:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The instructions of fields, one for each: Word may cut one into runs, but not without saying where it begins. */
const fieldCodes = (xml: string): string[] =>
  [...xml.matchAll(fieldPattern)]
    .map(([, text, double, single]) => text ?? `\n${double ?? single ?? ''}\n`)
    .join('')
    .split('\n')
    .map(decodeXml);

const forbiddenField = (xml: string): string | undefined =>
  xml.includes('instr')
    ? fieldCodes(xml)
        .map((code) => code.trim().split(/\s/)[0]?.toUpperCase() ?? '')
        .find((name) => activeFields.has(name))
    : undefined;

const forbiddenIn = (parts: ReadonlyMap<string, string>): { kind: Forbidden; name: string } | null => {
  for (const [name, xml] of parts) {
    const relations = name.endsWith('.rels') ? relationsIn(name, xml) : [];
    const found = relations.map(forbiddenRelation).find((each) => each !== null);
    if (found) return found;
    const field = forbiddenField(xml);
    if (field) return { kind: 'field', name: field };
  }
  return null;
};

const isText = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

const documentTypes =
  /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml/;
/** Word's own words; the strict form of the standard has others, and its measures too. */
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const notWord = (): Result<never> => refuse('templateNotWord', {});

const openParts = (parts: Map<string, string | Uint8Array>): Result<Template> => {
  const texts = new Map(
    [...parts].flatMap(([name, part]) => (isText(name) ? [[name, textOf(part)] as const] : [])),
  );
  const types = texts.get('[Content_Types].xml') ?? '';
  if (/macroEnabled/.test(types)) return refuse('templateForbidden', { kind: 'macro', name: 'vbaProject' });
  const mainPart = relationsIn('_rels/.rels', texts.get('_rels/.rels') ?? '').find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  const xml = mainPart === undefined ? undefined : texts.get(mainPart);
  if (mainPart === undefined || xml === undefined || !documentTypes.test(types)) return notWord();
  const forbidden = forbiddenIn(texts);
  if (forbidden) return refuse('templateForbidden', forbidden);
  const document = parseXml(xml);
  if (attributeOf(document.root, 'xmlns:w') !== wordNamespace || document.root.name !== 'w:document')
    return notWord();
  const name = relationsPart(mainPart);
  const relations = relationsIn(name, texts.get(name) ?? '<none/>');
  if (!relations.some(({ type }) => type === 'styles')) return notWord();
  return ok({ parts: new Map([...parts, ...texts]), mainPart, document, relations });
};

export const openTemplate = (bytes: Uint8Array): Result<Template> => {
  const tooLarge = refuse('templateTooLarge', { limit: mostTemplateBytes / 1_000_000 });
  if (bytes.length > mostTemplateBytes) return tooLarge;
  try {
    return openParts(unzip(bytes, mostUnpackedBytes));
  } catch (error) {
    if (error instanceof ZipTooLarge) return tooLarge;
    // Whatever else goes wrong while a foreign file is taken apart says that it is no Word document.
    if (error instanceof Error) return notWord();
    throw error;
  }
};
