/** The form "Thông tin văn bản": what the book says as text fields, and what typing there changes. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { Result } from '#shared/errors/result.ts';
import type { DetailField } from '#shared/messages/window-papers.ts';
import { formatDate, parseDate } from '#shared/text/date.ts';
import type { DetailChanges } from '../book/index.ts';

export type Details = OutputOf<'years/show'>;

/** In the order in which they stand on the paper. */
export const detailFields: readonly DetailField[] = [
  'office',
  'documentNumber',
  'place',
  'documentDate',
  'title',
  'signedFor',
  'signatoryTitle',
  'signatoryName',
];

export type TypedDetails = Readonly<Record<DetailField | 'recipients', string>>;

export const typedDetails = (details: Details): TypedDetails => ({
  office: details.office,
  documentNumber: details.documentNumber ?? '',
  place: details.place ?? '',
  documentDate: details.documentDate === null ? '' : formatDate(details.documentDate),
  title: details.title,
  signedFor: details.signedFor ?? '',
  signatoryTitle: details.signatoryTitle ?? '',
  signatoryName: details.signatoryName ?? '',
  recipients: details.recipients.join('\n'),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What differs from what the book says; blank fields are left to be filled in by hand. */
export const changesOf = (before: Details, typed: TypedDetails): Result<DetailChanges> => {
  const date = parseDate(typed.documentDate);
  if (!date.ok) return date;
  const values = { ...typed, documentDate: date.value ?? '' };
  const changed = detailFields.filter((field) => values[field].trim() !== (before[field] ?? ''));
  const recipients = linesOf(typed.recipients);
  const same = JSON.stringify(recipients) === JSON.stringify(before.recipients);
  return {
    ok: true,
    value: {
      ...Object.fromEntries(changed.map((field) => [field, values[field].trim() || null])),
      ...(same ? {} : { recipients }),
    },
  };
};
