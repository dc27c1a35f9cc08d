/** A publication as a Word document: tables as sections of their own, the letter within its template. */
import type { Publication } from '#shared/report/publication.ts';
import { Refused } from '../../refused.ts';
import type { WriteOptions } from '../paper-file.ts';
import { zip } from '../zip.ts';
import { buildDocument } from './build-document.ts';
import { readTemplate } from './template/check-template.ts';
import { draftTemplate } from './template/draft-template.ts';
import { mergeParts } from './template/merge-parts.ts';

/**
 * Bytes that depend on nothing but what is given.
 * @throws Refused where the template cannot carry the letter
 */
export const writeDocx = async (
  publication: Publication,
  options: WriteOptions = {},
): Promise<Uint8Array> => {
  const date = new Date(publication.properties.createdAt);
  const document = await buildDocument(publication);
  const [first] = publication.parts;
  if (first?.kind !== 'letter') return zip(document, date);
  const template = readTemplate(options.template ?? (await draftTemplate()));
  if (!template.ok) throw new Refused(template.error);
  return zip(mergeParts(template.value, document, first.letter), date);
};
