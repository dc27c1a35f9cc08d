/** What every part of a document is drawn with: the package docx and the document's styles. */
import type { Docx } from './load-docx.ts';
import { newStyleSheet, type StyleSheet } from './style-sheet.ts';

export interface Word {
  readonly docx: Docx;
  readonly styles: StyleSheet;
  /** The rows of the tables that have been drawn, in their order: put in once docx has written what is around them. */
  readonly bodies: string[];
}

export const newWord = (docx: Docx): Word => ({ docx, styles: newStyleSheet(), bodies: [] });
