/** The package docx, loaded when a document is first asked for: other commands start without it. */
import type * as docx from 'docx';

export type Docx = typeof docx;

export const loadDocx = (): Promise<Docx> => import('docx');
