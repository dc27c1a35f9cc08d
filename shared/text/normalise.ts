/**
 * The door for names and notes: one form of each text (NFC, one kind of blank, nothing invisible), and a
 * refusal for what no officer types and what some file format or screen would turn against the reader
 * (reliability.md §5). What looks like a formula or markup is plain text and passes unchanged.
 */
import { ok, type Result, refuse } from '../errors/result.ts';

/** Soft hyphen, zero-width blank and non-joiner, direction marks, word joiner, byte order mark. */
const invisible = /[\u00AD\u200B\u200C\u200E\u200F\u2060\uFEFF]/g;
/** A joiner says something only between emoji. */
const strayJoiner = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu;
/** Control characters, lone surrogates, noncharacters, bidi embeddings, overrides and isolates. */
const forbidden = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u202A-\u202E\u2066-\u2069]/u;

/** Decomposed Vietnamese is at most three times as long as composed: beyond that the length alone decides. */
const longestForm = 4;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const clean = (text: string, limit: number, layOut: (composed: string) => string): Result<string> => {
  if (text.length > limit * longestForm) return refuse('textTooLong', { length: text.length, limit });
  const visible = text.replace(invisible, '').replace(strayJoiner, '');
  const cleaned = layOut(visible.normalize('NFC'));
  const refused = forbidden.exec(cleaned.replace(/[\n\t]/g, ''));
  if (refused) return refuse('invalidText', { reason: codePoint(refused[0]) });
  if (cleaned.length > limit) return refuse('textTooLong', { length: cleaned.length, limit });
  return ok(cleaned);
};

/**
 * A name, code or title: one line, runs of blanks (tabs, line breaks, no-break blanks too) are one blank, none
 * at the ends. Lengths are UTF-16 units of the cleaned text. `invalidText.reason` is the first refused
 * character as a code point: 'U+202E'.
 */
export const cleanName = (text: string, limit = 2_000): Result<string> =>
  clean(text, limit, (composed) => composed.replace(/\s+/g, ' ').trim());

/** A note or paragraph: line breaks (as '\n'), tabs and inner blanks stay; none at the ends of the whole. */
export const cleanNote = (text: string, limit = 10_000): Result<string> =>
  clean(text, limit, (composed) => composed.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').trim());

/** Words within a paragraph, which others follow on the same line: blanks at their ends stay. */
export const cleanWords = (text: string, limit = 20_000): Result<string> =>
  clean(text, limit, (composed) => composed.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' '));
