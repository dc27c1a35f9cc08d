/** What can be started from, and what the form comes to as a request. */
import type { DialogWords } from '#shared/messages/window-dialogs.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { Seeds, WindowInputOf } from '#shared/window/index.ts';
import type { Card } from '../ui/index.ts';

type Words = DialogWords['newBook'];

/** "example:cao-bang-2024", "catalogue:giam-ngheo", "empty" */
export type Origin = string;

export const originCards = ({ examples, catalogues }: Seeds, words: Words, lang: Lang): Card<Origin>[] => [
  ...examples.map((each) => ({
    value: `example:${each.name}`,
    title: words.example(each.title[lang]),
    detail: words.exampleDetail(each.office ?? '', each.years.join(', ')),
  })),
  ...catalogues.map((each) => ({
    value: `catalogue:${each.name}`,
    title: words.catalogue(each.title[lang]),
    detail: words.catalogueDetail,
  })),
  { value: 'empty', title: words.empty, detail: words.emptyDetail },
];

/** An example brings its years and its office along. */
export const asksForYear = (origin: Origin): boolean => !origin.startsWith('example:');

/** Whether the example that is chosen holds invented demonstration data, which can be left out. */
export const offersDemonstration = (origin: Origin, { examples }: Seeds): boolean =>
  examples.some(({ name, demonstration }) => demonstration && origin === `example:${name}`);

/** Null where the text is no year that a plan can have. */
export const readYear = (text: string): number | null => {
  const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return year >= 1990 && year <= 2053 ? year : null;
};

export interface NewBookForm {
  readonly origin: Origin;
  readonly year: number | null;
  readonly office: string;
  /** Of an example: with its invented demonstration data. */
  readonly demonstration: boolean;
}

export const requestOf = ({
  origin,
  year,
  office,
  demonstration,
}: NewBookForm): WindowInputOf<'window/new-book'> => {
  const [kind, name = ''] = origin.split(/:(.*)/s);
  if (kind === 'example') return { example: name, ...(demonstration ? {} : { printedOnly: true }) };
  return {
    // Without sources of capital a book has no column to type an amount in.
    catalogue: kind === 'catalogue' ? name : 'nguon-von',
    ...(year === null ? {} : { year }),
    ...(office.trim() === '' ? {} : { office: office.trim() }),
  };
};
