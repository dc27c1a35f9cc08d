/** A publication as plain lines, part by part: for golden tests, for diffs between two versions. */
import { letterToText } from './letter-to-text.ts';
import { paperToText } from './paper-to-text.ts';
import type { Publication, PublicationPart } from './publication.ts';

const partToText = (part: PublicationPart): string =>
  part.kind === 'letter' ? letterToText(part.letter) : paperToText(part.paper);

export const publicationToText = ({ parts, demonstration }: Publication): string => {
  const texts = parts.map((part) => partToText(part).trimEnd());
  return `${[...(demonstration === null ? [] : [demonstration]), ...texts].join('\n\n')}\n`;
};
