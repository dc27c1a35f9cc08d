/**
 * Whether an office's template can carry a letter: every placeholder known, the needed ones there, each where it can
 * be filled. The sentence of a refusal names the placeholder and the text around it.
 */
import type { ErrorParams } from '#shared/errors/codes.ts';
import { ok, type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { openTemplate, type Template } from './open-template.ts';
import {
  isBlock,
  isPlaceholder,
  isRule,
  placeholderNames,
  placeholderPattern,
  quoted,
  requiredPlaceholders,
} from './placeholders.ts';
import { type Place, paragraphsIn, paragraphText } from './template-text.ts';
import { parseXml } from './xml-tree.ts';

type Where = ErrorParams['templateMisplaced']['where'];
type Problem = { readonly error: Refusal };

const nearLength = 60;

/** Enough of a paragraph to find it by. */
const near = (text: string, at: number): string => {
  const from = Math.max(0, at - nearLength / 2);
  const piece = text.slice(from, at + nearLength);
  return `${from > 0 ? '…' : ''}${piece}${from + piece.length < text.length ? '…' : ''}`.trim();
};

/** A brace without its partner: a placeholder that was not closed, or was broken over two paragraphs. */
const strayBrace = (text: string): Problem | null => {
  const rest = text.replace(placeholderPattern, (whole) => ' '.repeat(whole.length));
  const at = rest.search(/[{}]/);
  return at < 0 ? null : refuse('templateBroken', { near: near(text, at) });
};

const isBodyParagraph = ({ around }: Place): boolean =>
  around.length === 2 && around[0]?.name === 'w:body' && around[1]?.name === 'w:document';

const misplaced = (name: string, where: Where, text: string, at: number): Problem =>
  refuse('templateMisplaced', { placeholder: quoted(name), where, near: near(text, at) });

/** A block, or a rule, takes the place of its whole paragraph. */
const placeProblem = (place: Place, name: string, text: string, at: number): Problem | null => {
  const alone = text.trim() === quoted(name);
  if (!alone && (isRule(name) || isBlock(name))) return misplaced(name, 'withOtherText', text, at);
  return isBlock(name) && !isBodyParagraph(place) ? misplaced(name, 'inside', text, at) : null;
};

const paragraphProblem = (place: Place): Problem | null => {
  const text = paragraphText(place.paragraph);
  const stray = strayBrace(text);
  if (stray) return stray;
  for (const match of text.matchAll(placeholderPattern)) {
    const name = match[1] ?? '';
    if (!isPlaceholder(name))
      return refuse('templateUnknown', {
        placeholder: match[0],
        near: near(text, match.index),
        known: placeholderNames.map(quoted).join(', '),
      });
    const problem = placeProblem(place, name, text, match.index);
    if (problem) return problem;
  }
  return null;
};

const otherParts: Readonly<Record<string, Where>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnote',
  endnotes: 'footnote',
};

/** What is printed beside the text is not filled: a placeholder there would be issued as it stands. */
const partProblem = ({ parts, relations }: Template): Problem | null => {
  for (const { type, target } of relations) {
    const where = otherParts[type];
    const xml = parts.get(target);
    if (where === undefined || typeof xml !== 'string') continue;
    for (const { paragraph } of paragraphsIn(parseXml(xml).root)) {
      const text = paragraphText(paragraph);
      const match = placeholderPattern[Symbol.matchAll](text).next().value;
      if (match) return misplaced(match[1] ?? '', where, text, match.index);
    }
  }
  return null;
};

const namesIn = (places: readonly Place[]): string[] =>
  places.flatMap(({ paragraph }) =>
    [...paragraphText(paragraph).matchAll(placeholderPattern)].map(([, name]) => name ?? ''),
  );

const countProblem = (places: readonly Place[]): Problem | null => {
  const names = namesIn(places);
  const missing = requiredPlaceholders.find((name) => !names.includes(name));
  if (missing) return refuse('templateMissing', { placeholder: quoted(missing) });
  const twice = names.find((name, index) => isBlock(name) && names.indexOf(name) !== index);
  if (twice) return misplaced(twice, 'twice', quoted(twice), 0);
  const early = names.indexOf('phu_luc');
  return early >= 0 && early < names.indexOf('noi_dung')
    ? misplaced('phu_luc', 'beforeBody', quoted('phu_luc'), 0)
    : null;
};

/** Word numbers footnotes through: one of the template's own would change the numbers of the text's. */
const footnoteProblem = ({ document }: Template): Problem | null => {
  const place = paragraphsIn(document.root).find(({ paragraph }) => hasFootnote(paragraph));
  return place ? refuse('templateFootnote', { near: near(paragraphText(place.paragraph), 0) }) : null;
};

const hasFootnote = (paragraph: Place['paragraph']): boolean =>
  paragraph.children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name !== 'w:p' &&
      (child.name === 'w:footnoteReference' || hasFootnote(child)),
  );

/** An opened template that can be filled. */
export const readTemplate = (bytes: Uint8Array): Result<Template> => {
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened;
  const places = paragraphsIn(opened.value.document.root);
  for (const place of places) {
    const problem = paragraphProblem(place);
    if (problem) return { ok: false, error: problem.error };
  }
  const problem = countProblem(places) ?? footnoteProblem(opened.value) ?? partProblem(opened.value);
  return problem ? { ok: false, error: problem.error } : opened;
};

/** @returns what is wrong with a template, in the words of a refusal; nothing where it can be used */
export const checkTemplate = (bytes: Uint8Array): Result<null> => {
  const read = readTemplate(bytes);
  return read.ok ? ok(null) : read;
};
