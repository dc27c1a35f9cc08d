/**
 * The source that a header names: only where the catalogue's own name, or its abbreviation, is one level (or one side
 * of a dash) as a whole, and no other source can be meant. Everything else is left to a person.
 */
import type { Catalogue, KnownSource } from '../facts.ts';
import type { Levels } from './header-cells.ts';
import { wordsOf } from './words.ts';

/** "ĐTPT", "NSTW"; but not "Tỉnh", which is many things. */
const isAbbreviation = (name: string): boolean => name === name.toUpperCase();

/** Forms leave "vốn" out: "Sự nghiệp" is "Vốn sự nghiệp". */
const bare = (words: string): string => words.replace(/^von /, '');

const isNamed = (source: KnownSource, levels: readonly string[], name: string): boolean =>
  name !== '' && source.name !== '' && levels.includes(bare(wordsOf(name)));

const isAbove = (
  sources: readonly KnownSource[],
  levels: readonly string[],
  source: KnownSource,
): boolean => {
  const parent = sources[source.parent];
  if (!parent) return false;
  const named = isNamed(parent, levels, parent.name) || isNamed(parent, levels, parent.shortName);
  return named || isAbove(sources, levels, parent);
};

/** Uid of the one leaf that it names; undefined where it names none or more. */
export const sourceNamed = ({ sources }: Catalogue, texts: Levels): string | undefined => {
  // "NSTW - ĐTPT" says in one cell what others say in two.
  const levels = texts.flatMap((text) => text.split(/ [-–] |[/;]/)).map((part) => bare(wordsOf(part)));
  const named = sources.filter(
    (source) =>
      source.leaf &&
      (isNamed(source, levels, source.name) ||
        (isNamed(source, levels, source.shortName) &&
          (isAbbreviation(source.shortName) || isAbove(sources, levels, source)))),
  );
  const beneath = named.filter((source) => isAbove(sources, levels, source));
  const [only, another] = beneath.length > 0 ? beneath : named;
  return another === undefined ? only?.uid : undefined;
};
