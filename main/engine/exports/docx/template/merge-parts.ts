/**
 * A written document moved into a template's package: its body and appendices into the text, its footnotes, headers,
 * footers and styles among the parts, with relations and content types to match.
 */
import { posix } from 'node:path';
import type { Letter } from '#shared/report/letter.ts';
import { bodyEnd, bodyStart } from './body-mark.ts';
import { type FilledDocument, fillDocument } from './fill-document.ts';
import { mergeStyles, renameStyles, usedStyles } from './merge-styles.ts';
import { relationsPart, type Template } from './open-template.ts';
import { cutDocument, type WrittenDocument } from './written-document.ts';
import { elementsIn, isElement, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts';

const relationType = (type: string): string =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
const contentType = (type: string): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`;

/** What is being put together: the template's parts, with ours among them. */
interface Package {
  readonly template: Template;
  readonly parts: Map<string, string | Uint8Array>;
  readonly relations: string[];
  readonly overrides: string[];
}

const textPart = ({ parts }: Package, name: string): string => {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
};

const partOf = ({ template }: Package, type: string): string | undefined =>
  template.relations.find((relation) => relation.type === type)?.target;

const folderOf = ({ template }: Package): string => posix.dirname(template.mainPart);

/** A name that no part of the template begins with, also where it was made from a document of ours. */
const freeName = ({ template, parts }: Package): string => {
  const taken = [...parts.keys(), ...template.relations.map(({ id }) => id)].join('\n');
  for (let number = 1; ; number++) if (!taken.includes(`kehoach${number}`)) return `kehoach${number}`;
};

const addPart = (target: Package, part: { name: string; type: string; id: string; xml: string }): void => {
  const { name, type, id, xml } = part;
  target.parts.set(posix.join(folderOf(target), name), xml);
  target.relations.push(`<Relationship Id="${id}" Type="${relationType(type)}" Target="${name}"/>`);
  const path = posix.join('/', folderOf(target), name);
  target.overrides.push(`<Override PartName="${path}" ContentType="${contentType(type)}"/>`);
};

/** Headers and footers of ours, under names of their own. @returns their ids by those that they had */
const addHeaders = (target: Package, written: WrittenDocument, ids: ReadonlyMap<string, string>) => {
  const prefix = freeName(target);
  const renamed = new Map<string, string>();
  for (const { id, type, name, xml } of written.headers) {
    renamed.set(id, `${prefix}-${id}`);
    addPart(target, { name: `${prefix}-${name}`, type, id: `${prefix}-${id}`, xml: renameStyles(xml, ids) });
  }
  return renamed;
};

/** Even pages of a template that tells them apart would else be without a number. */
const withReferences = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(
    /<w:(header|footer)Reference w:type="(\w+)" r:id="([^"]*)"\/>/g,
    (_whole, kind: string, type: string, id: string) => {
      const reference = (to: string): string =>
        `<w:${kind}Reference w:type="${to}" r:id="${ids.get(id) ?? id}"/>`;
      return type === 'default' ? reference('default') + reference('even') : reference(type);
    },
  );

/** The template's own notes are none but the lines above notes: ours bring those along. */
const putFootnotes = (target: Package, xml: string): void => {
  const name = partOf(target, 'footnotes');
  if (name !== undefined) {
    target.parts.set(name, xml);
    target.parts.delete(relationsPart(name));
  } else addPart(target, { name: 'footnotes.xml', type: 'footnotes', id: `${freeName(target)}-notes`, xml });
};

const separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';

/** Where Word keeps it among the settings: before what tells of endnotes or of compatibility. */
const settingsAfter =
  /<w:(?:endnotePr|compat|docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|shapeDefaults|decimalSymbol|listSeparator)\b|<m:mathPr\b|<\/w:settings>/;

const changeSettings = (target: Package): void => {
  const name = partOf(target, 'settings');
  if (name === undefined) return;
  const xml = textPart(target, name)
    .replace(/<w:footnotePr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:footnotePr>)/, '')
    .replace(/<w:attachedTemplate\b[^>]*\/>/, '');
  target.parts.set(
    name,
    xml.replace(settingsAfter, (next) => separators + next),
  );
  const relations = relationsPart(name);
  const kept = textPart(target, relations).replace(/<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/g, '');
  if (target.parts.has(relations)) target.parts.set(relations, kept);
};

/** What a section must not have: numbers of its own for footnotes, what it was before a change, another footer. */
const unwanted = (footers: string): readonly string[] => [
  'w:footnotePr',
  'w:sectPrChange',
  ...(footers === '' ? [] : ['w:footerReference']),
];

/** The sentence about invented data stands at the foot of every page; footnotes are numbered through. */
const changeSections = (nodes: readonly XmlNode[], footers: string): void => {
  const drop = unwanted(footers);
  const elements = nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(node)]);
  for (const section of elements.filter(({ name }) => name === 'w:sectPr')) {
    const kept = section.children.filter((node) => !isElement(node) || !drop.includes(node.name));
    section.children = footers === '' ? kept : [footers, ...kept];
  }
};

/** A template that was made from a document of ours has the mark already. */
const withoutMark = (xml: string): string => xml.replaceAll(bodyStart, '').replaceAll(bodyEnd, '');

/** A paragraph a point high that ends a section. */
const sectionEnd = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;

interface Pieces {
  readonly filled: FilledDocument;
  readonly body: string;
  /** Null where the letter has no appendices. */
  readonly appendices: { readonly content: string; readonly section: string } | null;
}

const bodyXml = ({ filled, body, appendices }: Pieces): string => {
  const { before, between, after, section } = filled;
  const own = writeXml(section);
  const letter = `${withoutMark(writeXml(...before))}${bodyStart}${body}${bodyEnd}${withoutMark(writeXml(...between))}`;
  const rest = withoutMark(writeXml(...after));
  if (!appendices) return letter + rest + own;
  const first = letter + sectionEnd(own) + appendices.content;
  return rest === '' ? first + appendices.section : first + sectionEnd(appendices.section) + rest + own;
};

const writeDocument = ({ template }: Package, text: string): string => {
  const { prolog, root } = template.document;
  const body = root.children.map((child) =>
    isElement(child) && child.name === 'w:body' ? `<w:body>${text}</w:body>` : child,
  );
  return prolog + writeXml({ ...root, attributes: withNamespace(root), children: body } satisfies XmlElement);
};

/** Ours refer to headers by r: of relations; a template without any need not know it. */
const withNamespace = ({ attributes }: XmlElement): string =>
  /\sxmlns:r\s*=/.test(attributes) ? attributes : `${attributes} xmlns:r="${relationType('').slice(0, -1)}"`;

const insertBefore = (xml: string, end: string, pieces: readonly string[]): string =>
  xml.replace(new RegExp(`</${end}>|<${end}\\b([^>]*)/>`), (whole, attributes: string | undefined) =>
    attributes === undefined ? pieces.join('') + whole : `<${end}${attributes}>${pieces.join('')}</${end}>`,
  );

const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Title, author, language and dates are the document's, not those of whoever made the template. */
const putCore = (target: Package, core: string): void => {
  const name = 'docProps/core.xml';
  const root = textPart(target, '_rels/.rels');
  const theirs = new RegExp(`<Relationship\\b[^>]*${coreType}"[^>]*/>`);
  target.parts.set(name, core);
  const relation = `<Relationship Id="kehoachCore" Type="${coreType}" Target="${name}"/>`;
  target.parts.set('_rels/.rels', insertBefore(root.replace(theirs, ''), 'Relationships', [relation]));
  if (!textPart(target, '[Content_Types].xml').includes(`"/${name}"`))
    target.overrides.push(
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    );
};

const finish = (target: Package): void => {
  const relations = relationsPart(target.template.mainPart);
  target.parts.set(relations, insertBefore(textPart(target, relations), 'Relationships', target.relations));
  const types = textPart(target, '[Content_Types].xml').replace(
    contentType('template.main'),
    contentType('document.main'),
  );
  target.parts.set('[Content_Types].xml', insertBefore(types, 'Types', target.overrides));
};

const putStyles = (target: Package, written: WrittenDocument): ReadonlyMap<string, string> => {
  const name = partOf(target, 'styles') ?? '';
  const used = usedStyles([
    written.body,
    written.appendices?.content ?? '',
    written.footnotes,
    ...written.headers.map(({ xml }) => xml),
  ]);
  const { xml, ids } = mergeStyles(textPart(target, name), written.styles, used);
  target.parts.set(name, xml);
  return ids;
};

/** @param document the parts of the written document, of which the letter's body is the first section */
export const mergeParts = (
  template: Template,
  document: ReadonlyMap<string, string>,
  letter: Letter,
): Map<string, string | Uint8Array> => {
  const written = cutDocument(document);
  const target: Package = { template, parts: new Map(template.parts), relations: [], overrides: [] };
  const styles = putStyles(target, written);
  const headers = addHeaders(target, written, styles);
  putFootnotes(target, renameStyles(written.footnotes, styles));
  changeSettings(target);
  putCore(target, written.core);
  const filled = fillDocument(template.document.root, letter);
  changeSections(
    [...filled.before, ...filled.between, ...filled.after, filled.section],
    withReferences(written.footers, headers),
  );
  const ours = (xml: string): string => withReferences(renameStyles(xml, styles), headers);
  const text = bodyXml({
    filled,
    body: ours(written.body),
    appendices: written.appendices && {
      content: ours(written.appendices.content),
      section: ours(written.appendices.section),
    },
  });
  target.parts.set(template.mainPart, writeDocument(target, text));
  finish(target);
  return target.parts;
};
