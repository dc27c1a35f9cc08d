/** What a batch wrote, place by place: what a cell is held against to tell an imported figure from a typed one. */
import type { AdditiveMeasureId } from '../domain/measures.ts';

export interface ImportedFigure {
  readonly measure: AdditiveMeasureId;
  readonly component: string;
  readonly unit: string;
  readonly source: string;
  /** Undefined where the file does not state it. */
  readonly vintage: number | undefined;
  /** Whole đồng, cumulative to the batch's month. */
  readonly amount: number;
}

/** imported: as a file has it; overtyped: a file brought another amount, which somebody has changed. */
export const figureMarks = ['imported', 'overtyped'] as const;
export type FigureMark = (typeof figureMarks)[number];

/** @param imported what files brought, in đồng; undefined where none did @param value what stands there now */
export const figureMark = (
  imported: number | undefined,
  value: number | string | null,
): FigureMark | undefined => {
  if (imported === undefined) return undefined;
  return imported === value ? 'imported' : 'overtyped';
};
