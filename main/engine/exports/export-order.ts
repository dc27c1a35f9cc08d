/** What an export asks for, paper by paper and format by format, and where each file goes: read before anything is drawn. */
import { basename, join } from 'node:path';
import type { InputOf } from '#shared/contract/index.ts';
import { ok, type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { paperFileName } from '#shared/report/file-name.ts';
import {
  formatsOf,
  type PaperFormat,
  type PaperId,
  paperFormats,
  paperIds,
} from '#shared/report/publication.ts';

type Input = InputOf<'papers/export'>;

export interface Wanted {
  readonly what: PaperId;
  readonly format: PaperFormat;
}

export interface Unfit extends Wanted {
  readonly refusal: Refusal;
}

export interface ExportOrder {
  readonly wanted: readonly Wanted[];
  /** Asked for by name in a form that the paper does not have. */
  readonly unfit: readonly Unfit[];
  /** One file was asked for: what is in its way is the answer, not an entry of a list. */
  readonly isSingle: boolean;
}

const listOf = (asked: string | readonly string[]): string[] => [
  ...new Set(typeof asked === 'string' ? [asked] : asked),
];

const known = <Id extends string>(ids: readonly Id[], asked: readonly string[]): Id[] | string => {
  const found: Id[] = [];
  for (const each of asked) {
    const id = ids.find((one) => one === each);
    if (id === undefined) return each;
    found.push(id);
  }
  return found;
};

const unfitness = ({ what, format }: Wanted): Refusal => ({
  code: 'paperHasNoSuchForm',
  params: { name: what, format, formats: formatsOf(what).join(', ') },
});

/** "all" is every paper in the forms that it has; a paper that is named has to have the form that is named. */
export const readOrder = ({ what, format }: Input): Result<ExportOrder> => {
  const formats = known(paperFormats, listOf(format));
  if (typeof formats === 'string')
    return refuse('unknownFormat', { format: formats, known: paperFormats.join(', ') });
  const isAll = what === 'all';
  const papers = isAll ? [...paperIds] : known(paperIds, listOf(what));
  if (typeof papers === 'string')
    return refuse('unknownPaper', { what: papers, known: [...paperIds, 'all'].join(', ') });
  const asked = papers.flatMap((paper) => formats.map((each): Wanted => ({ what: paper, format: each })));
  const isFit = (each: Wanted): boolean => formatsOf(each.what).includes(each.format);
  const unfit = isAll ? [] : asked.filter((each) => !isFit(each));
  return ok({
    wanted: asked.filter(isFit),
    unfit: unfit.map((each) => ({ ...each, refusal: unfitness(each) })),
    isSingle: !isAll && asked.length === 1,
  });
};

export interface NamingOptions {
  readonly resolve: (file: string) => string;
  /** Path of the book. */
  readonly book: string;
  readonly year: number;
}

/** Gives each file its path. */
export const readTargets = (
  { file, folder, period }: Input,
  { isSingle }: ExportOrder,
  { resolve, book, year }: NamingOptions,
): Result<(wanted: Wanted) => string> => {
  const problem = (problems: string) => refuse('invalidRequest', { name: 'papers/export', problems });
  if ((file === undefined) === (folder === undefined)) return problem('file / folder');
  if (file !== undefined && !isSingle) return problem('file: one paper in one format; else folder');
  const path = resolve(file ?? folder ?? '');
  if (file !== undefined) return ok(() => path);
  const name = basename(book);
  return ok((wanted) => join(path, paperFileName(name, { ...wanted, year, period })));
};
