/** Title block and unit line of a table. */
import type { Paragraph } from 'docx';
import { headingSizes, ruleLength, unitLineSize } from '#shared/report/layout.ts';
import { textWidthOf } from '#shared/report/page-size.ts';
import type { HeadingRole, Paper } from '#shared/report/paper.ts';
import { ruleLine } from './measures.ts';
import { paragraph } from './paragraph.ts';
import type { Look } from './style-sheet.ts';
import type { Word } from './word.ts';

const bold: readonly HeadingRole[] = ['office', 'label', 'title', 'part'];
const italic: readonly HeadingRole[] = ['period', 'reference'];

const headingLook = (role: HeadingRole): Look => ({
  size: headingSizes[role],
  bold: bold.includes(role),
  italics: italic.includes(role),
  align: role === 'office' ? 'left' : 'center',
  keepNext: true,
});

/** The border of a paragraph as short as the rule, not underlining. */
export const topRule = { top: { style: 'single', size: ruleLine, color: '000000', space: 1 } } as const;

const rule = (word: Word, paper: Paper): Paragraph => {
  const sides = (textWidthOf(paper.page) - ruleLength) / 2;
  const look: Look = { size: 1, align: 'center', keepNext: true, before: 3, sides };
  return paragraph(word, '', look, { border: topRule });
};

/** The appendix's label is its place in the outline: a reader of the screen finds it among the headings. */
const labelLook = (level: number): Look => ({ ...headingLook('label'), outline: level });

export const heading = (word: Word, paper: Paper): Paragraph[] => {
  word.styles.add('KehoachPhuLuc', 'Kehoach phụ lục', labelLook(1));
  return [
    ...paper.heading.map(({ role, text }) =>
      paragraph(word, text, headingLook(role), role === 'label' ? { style: 'KehoachPhuLuc' } : {}),
    ),
    rule(word, paper),
    paragraph(word, paper.unitLine, {
      size: unitLineSize,
      italics: true,
      align: 'right',
      keepNext: true,
      before: 4,
      after: 2,
    }),
  ];
};

const noLine = { style: 'none', size: 0, color: 'auto' } as const;
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine };
/** For a table that only arranges: no lines, not even between its cells. */
export const borderless = { ...noLines, insideHorizontal: noLine, insideVertical: noLine };
