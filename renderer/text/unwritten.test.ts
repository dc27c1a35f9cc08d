import { describe, expect, it } from 'vitest';
import { documentOf, sectionsOf } from './document.ts';
import { section, shownText, words } from './text.testing.ts';
import { Unwritten } from './unwritten.ts';

const nodes = (a: string, b = 'Hai') =>
  sectionsOf(documentOf(shownText(1, [section('a', [words(a)]), section('b', [words(b)])])));

const texts = (all: ReturnType<typeof nodes>): string[] => all.map((node) => node.textContent);
const asIs = <Item>(item: Item): Item => item;

/** The book says "Một", "Hai"; the person has typed something else into the first. */
const typing = (typed: string) => {
  const unwritten = new Unwritten();
  unwritten.merge([], nodes('Một'), asIs);
  return { unwritten, present: nodes(typed) };
};

describe('words that the book does not have yet', () => {
  it('are those of changed sections, sent once', () => {
    const { unwritten, present } = typing('Một hai');
    expect(unwritten.send(present).map((sent) => sent.section)).toEqual(['a']);
    expect(unwritten.send(present)).toEqual([]);
  });

  it('stay on the screen while they are typed and on their way, whatever the book says', () => {
    const { unwritten, present } = typing('Một hai');
    expect(texts(unwritten.merge(present, nodes('Một', 'Khác'), asIs))).toEqual(['Một hai', 'Khác']);
    const shown = nodes('Một hai', 'Khác');
    unwritten.send(shown);
    expect(texts(unwritten.merge(shown, nodes('Một', 'Ba'), asIs))).toEqual(['Một hai', 'Ba']);
  });

  it('are the book’s once it has them, and an older text counts no longer', () => {
    const { unwritten, present } = typing('Một hai');
    const [sent] = unwritten.send(present);
    if (sent) unwritten.settle(sent, 7);
    expect(unwritten.send(present)).toEqual([]);
    expect(unwritten.isOlder(6)).toBe(true);
    expect(unwritten.isOlder(7)).toBe(false);
    expect(texts(unwritten.merge(present, nodes('Một ba'), asIs))).toEqual(['Một ba', 'Hai']);
  });

  it('that were refused stay, and are sent again', () => {
    const { unwritten, present } = typing('Một hai');
    const [sent] = unwritten.send(present);
    if (sent) unwritten.settle(sent, undefined);
    expect(texts(unwritten.merge(present, nodes('Một'), asIs))).toEqual(['Một hai', 'Hai']);
    expect(unwritten.send(present).map((again) => again.section)).toEqual(['a']);
  });

  it('of a plan that is not shown come back with it', () => {
    const { unwritten, present } = typing('Một hai');
    const other = sectionsOf(documentOf(shownText(1, [section('x', [words('Năm khác')])])));
    expect(texts(unwritten.merge(present, other, asIs))).toEqual(['Năm khác']);
    expect(texts(unwritten.merge(other, nodes('Một'), asIs))).toEqual(['Một hai', 'Hai']);
  });
});
