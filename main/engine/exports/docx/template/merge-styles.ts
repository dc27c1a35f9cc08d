/**
 * Brings the styles of what was written into a template. A style is the same by its name, whatever its id: Word in
 * Vietnamese calls "heading 1" u1.
 */

import { bodyStyles } from '../draw-letter.ts';
import { decodeXml } from '../xml-text.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

const stylePattern = /<w:style\b[^>]*>[\s\S]*?<\/w:style>/g;

const readStyles = (xml: string): Style[] =>
  [...xml.matchAll(stylePattern)].map(([style]) => ({
    id: /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: decodeXml(/<w:name\s+w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase(),
    xml: style,
  }));

/** Ours rest on nothing: what the template calls Normal may be anything. */
const alone = (style: string): string => style.replace(/<w:(?:basedOn|next|link)\b[^>]*\/>/g, '');

const withId = (style: string, id: string): string =>
  style.replace(/\bw:styleId="[^"]*"/, `w:styleId="${id}"`);

export interface MergedStyles {
  readonly xml: string;
  /** What a style of ours is called in the template, where that is otherwise. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * A template made from a document of ours has its styles, and with them the office's changes to the looks of the
 * text: they stand. In any other template headings and footnotes get the looks that the decree asks for.
 */
export const mergeStyles = (template: string, written: string, used: ReadonlySet<string>): MergedStyles => {
  const present = readStyles(template);
  const theirsStand = present.some(({ id }) => id === bodyStyles.body.id);
  const ids = new Map<string, string>();
  let xml = template;
  const added: string[] = [];
  for (const style of readStyles(written)) {
    if (!used.has(style.id)) continue;
    const theirs =
      present.find(({ name }) => name === style.name) ?? present.find(({ id }) => id === style.id);
    if (!theirs) added.push(alone(style.xml));
    else {
      if (theirs.id !== style.id) ids.set(style.id, theirs.id);
      if (!theirsStand) xml = xml.replace(theirs.xml, () => withId(alone(style.xml), theirs.id));
    }
  }
  return { xml: xml.replace('</w:styles>', () => `${added.join('')}</w:styles>`), ids };
};

const styleReference = /(<w:[pr]Style w:val=")([^"]*)"/g;

export const usedStyles = (xmls: readonly string[]): Set<string> =>
  new Set(xmls.flatMap((xml) => [...xml.matchAll(styleReference)].map(([, , id]) => id ?? '')));

export const renameStyles = (xml: string, ids: ReadonlyMap<string, string>): string =>
  ids.size === 0
    ? xml
    : xml.replace(styleReference, (_whole, before, id) => `${before}${ids.get(id) ?? id}"`);
