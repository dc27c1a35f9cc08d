import { Fragment, type Node, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import { pastedInto, plainText } from './clipboard.ts';
import { childrenOf, documentOf } from './document.ts';
import { schema } from './schema.ts';
import { funding, section, shownText, words } from './text.testing.ts';

const doc = documentOf(shownText(1, [section('a', [words('Một'), funding], ['1'])]));

const paragraph = (text: string, style: ParagraphStyle = 'body'): Node =>
  schema.nodes.paragraph.create({ style }, schema.text(text));

const pasted = (...nodes: Node[]) => pastedInto(doc, new Slice(Fragment.from(nodes), 1, 1));

const shown = ({ content }: Slice): string[][] =>
  childrenOf(schema.nodes.section.create(null, content)).map((node) => [
    String(node.attrs.style),
    node.textContent,
  ]);

describe('what is pasted', () => {
  it('makes list lines of the dashes that Word types, with plain spaces', () => {
    expect(shown(pasted(paragraph('-\u00a0\u00a0\u00a0Dòng một'), paragraph('+ Dòng hai')))).toEqual([
      ['dash', 'Dòng một'],
      ['plus', 'Dòng hai'],
    ]);
    expect(shown(pasted(paragraph('• Dòng', 'dash')))).toEqual([['dash', 'Dòng']]);
  });

  it('loses the sections that were copied along, and headings are words', () => {
    const copied = schema.nodes.section.create({ uid: 'x' }, [
      paragraph('Tiêu đề', 'heading'),
      paragraph('Lời'),
    ]);
    const slice = pastedInto(doc, new Slice(Fragment.from(copied), 2, 2));
    expect(slice.openStart).toBe(1);
    expect(shown(slice)).toEqual([
      ['body', 'Tiêu đề'],
      ['body', 'Lời'],
    ]);
  });

  it('has no footnote twice', () => {
    const footnote = schema.nodes.footnote.create({ uid: 'f', text: 'Theo báo cáo' });
    const withNote = schema.nodes.paragraph.create(null, [schema.text('Chữ'), footnote]);
    const slice = (): Slice => new Slice(Fragment.from(withNote), 1, 1);
    const has = (into: Node): boolean => pastedInto(into, slice()).content.firstChild?.childCount === 2;
    expect(has(doc)).toBe(true);
    const holder = schema.nodes.doc.create(null, schema.nodes.section.create({ uid: 'b' }, withNote));
    expect(has(holder)).toBe(false);
  });
});

describe('what is copied', () => {
  it('reads as it prints', () => {
    const list = documentOf(shownText(1, [section('a', [funding, words('Một', 'dash')], ['1.000'])]));
    expect(plainText(new Slice(list.content, 0, 0))).toBe('Vốn 1.000 triệu đồng\n- Một');
  });
});
