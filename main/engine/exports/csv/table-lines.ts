/** Which line of the file holds what, worked out from the tables alone: what is written and where it is looked for. */
import { headerRows } from '#shared/report/columns.ts';
import { noteLines } from '#shared/report/note-lines.ts';
import type { Paper } from '#shared/report/paper.ts';
import { type Publication, tablesOf } from '#shared/report/publication.ts';

export interface TableLines {
  readonly paper: Paper;
  /** Line of the column numbers, from 0; the rows follow it. */
  readonly numberLine: number;
}

/** Above the headings: title block, unit line. */
const linesAbove = (paper: Paper): number => paper.heading.length + 1;

/** An empty line keeps tables apart. */
const linesOf = (paper: Paper): number =>
  linesAbove(paper) + headerRows(paper.columns).length + 1 + paper.rows.length + noteLines(paper).length + 1;

export const tableLines = (publication: Publication): TableLines[] => {
  let line = publication.demonstration === null ? 0 : 1;
  return tablesOf(publication).map((paper) => {
    const numberLine = line + linesAbove(paper) + headerRows(paper.columns).length;
    line += linesOf(paper);
    return { paper, numberLine };
  });
};
