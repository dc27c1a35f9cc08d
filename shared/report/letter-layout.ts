/**
 * Sizes and distances of the letter (document-layout.md §2–4, from Nghị định 30/2020, Phụ lục I, II): sizes of letters
 * and distances between paragraphs in points, lengths on the page in mm.
 */
export const bodySize = 14;
export const footnoteSize = 10;
export const stateSize = 12;
export const wordsSize = 13;
export const issuerSize = 12;
export const numberSize = 13;
export const typeSize = 14;
export const authoritySize = 14;
export const recipientsTitleSize = 12;
export const recipientsSize = 11;

/** Space after a paragraph, and the first line's indent. */
export const paragraphGap = 6;
export const firstIndent = 12.7;

/** The two boxes of the letterhead: narrower left, and the Quốc hiệu must stay on one line at the right. */
export const letterheadBoxes = [65, 100] as const;
/** The subject does not reach the margins: it is a title. */
export const subjectMargin = 10;
/** Recipients at the left, the signature at the right. */
export const signatureBoxes = [80, 85] as const;
/** Room for signature and seal. */
export const signatureRoom = 28;
