/** The lines of a letter's footnotes, each beginning with its number. */

import type { Letter } from '../letter.ts';
import { footnoteSize } from '../letter-layout.ts';
import { textWidthOf } from '../page-size.ts';
import type { Notes } from './fill-pages.ts';
import { paragraphLines } from './item.ts';
import type { NextParagraph } from './letter-items.ts';

export const notesOf = ({ footnotes, page }: Letter, next: NextParagraph): Notes =>
  new Map(
    footnotes.map(({ number, runs }) => {
      const look = { size: footnoteSize, align: 'justified', note: number } as const;
      const box = { left: 0, width: textWidthOf(page), paragraph: next() };
      return [number, paragraphLines([{ footnote: number }, { text: ' ' }, ...runs], look, box)];
    }),
  );
