/**
 * The looks of a document as styles: each look that occurs becomes one paragraph style, which says everything and rests
 * on no other, so that text looks the same in a document of ours and within an office's template. A cell then names
 * its style in a word: a table of thousands of rows stays small.
 */
import type { IParagraphStyleOptions } from 'docx';
import { halfPoints, twips, twipsOfPoints } from './measures.ts';

export const fontName = 'Times New Roman';
export const language = 'vi-VN';

export interface Look {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** both: justified. */
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** In points. */
  readonly before?: number;
  readonly after?: number;
  /** Of the first line, in mm. */
  readonly indent?: number;
  /** From both sides, in mm. */
  readonly sides?: number;
  readonly keepNext?: boolean;
  /** Exact height of a line in points; absent: single spacing. */
  readonly line?: number;
  /** Level in the outline, from 1; absent: no heading. */
  readonly outline?: number;
}

export const runLook = ({ size, bold, italics }: Pick<Look, 'size' | 'bold' | 'italics'>) => ({
  font: { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName },
  size: halfPoints(size),
  bold: bold ?? false,
  italics: italics ?? false,
  color: '000000',
  language: { value: language, eastAsia: language, bidirectional: language },
});

const spacing = ({ before, after, line }: Look) => ({
  before: twipsOfPoints(before ?? 0),
  after: twipsOfPoints(after ?? 0),
  ...(line === undefined
    ? { line: 240, lineRule: 'auto' as const }
    : { line: twipsOfPoints(line), lineRule: 'exact' as const }),
});

const styleOf = (id: string, name: string, look: Look): IParagraphStyleOptions => {
  const side = twips(look.sides ?? 0);
  return {
    id,
    name,
    quickFormat: true,
    run: runLook(look),
    paragraph: {
      alignment: look.align,
      keepNext: look.keepNext ?? false,
      spacing: spacing(look),
      indent: { left: side, right: side, firstLine: twips(look.indent ?? 0) },
      ...(look.outline !== undefined && { outlineLevel: look.outline - 1 }),
    },
  };
};

const alignments: Record<Look['align'], string> = {
  left: 'trái',
  center: 'giữa',
  right: 'phải',
  both: 'đều',
};

/** What tells looks apart, in an order of its own: "11 đậm giữa 3-0". */
const wordsOf = (look: Look): string =>
  [
    look.size,
    ...(look.bold ? ['đậm'] : []),
    ...(look.italics ? ['nghiêng'] : []),
    alignments[look.align],
    ...(look.before || look.after ? [`${look.before ?? 0}-${look.after ?? 0}`] : []),
    ...(look.indent ? [`thụt ${look.indent}`] : []),
    ...(look.sides ? [`lề ${look.sides}`] : []),
    ...(look.line ? [`dòng ${look.line}`] : []),
    ...(look.keepNext ? ['liền'] : []),
  ].join(' ');

const idOf = (words: string): string =>
  `Kehoach-${words
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replace(/[^\w.-]/g, '')}`;

export interface StyleSheet {
  /** The id of the style with this look, made when it is first asked for. */
  readonly of: (look: Look) => string;
  /** A style by a name of its own, in which Word, or an office, looks for it. */
  readonly add: (id: string, name: string, look: Look) => void;
  readonly all: () => IParagraphStyleOptions[];
}

export const newStyleSheet = (): StyleSheet => {
  const styles = new Map<string, IParagraphStyleOptions>();
  const add = (id: string, name: string, look: Look): void => {
    if (!styles.has(id)) styles.set(id, styleOf(id, name, look));
  };
  return {
    of: (look) => {
      const words = wordsOf(look);
      const id = idOf(words);
      add(id, `Kehoach ${words}`, look);
      return id;
    },
    add,
    all: () => [...styles.values()],
  };
};
