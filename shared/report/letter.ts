/**
 * The plan itself as data, in the layout of Nghị định 30/2020 (document-layout.md §2–4): letterhead, body with
 * footnotes, signature block, recipients. Every live figure has been worked out and worded.
 */
import type { PaperPage } from './paper.ts';

/** A figure of the book within the text: what it is compared by when the written file is read again. */
export interface RunFigure {
  /** Its place: section label, paragraph and order, "B.III.1/1/0". */
  readonly key: string;
}

export interface TextRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly subscript?: true;
  readonly figure?: RunFigure;
}

/** The reference to a footnote, by its printed number. */
export interface FootnoteRun {
  readonly footnote: number;
}

export type Run = TextRun | FootnoteRun;

export const isFootnote = (run: Run): run is FootnoteRun => 'footnote' in run;

/**
 * part: "A. KẾT QUẢ …" and "I. …" (capitals, bold); title: a numbered heading in lower case, bold; body: indented and
 * justified (dashes included: they are words of it); reference: "(Chi tiết tại Phụ lục 01 kèm theo)", italics.
 */
export type LetterRole = 'part' | 'title' | 'body' | 'reference';

export interface LetterParagraph {
  readonly role: LetterRole;
  /** Depth in the outline: 1 for A and B; 0 where it is no heading. Becomes the heading level of Word and PDF. */
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface LetterFootnote {
  readonly number: number;
  readonly runs: readonly TextRun[];
}

export interface Letterhead {
  /** Cơ quan chủ quản, regular; null where there is none (a provincial People's Committee). */
  readonly superior: string | null;
  /** Cơ quan ban hành in capitals, one text a line: "ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG". */
  readonly issuer: readonly string[];
  /** "Số:        /KH-UBND" */
  readonly number: string;
  /** "Cao Bằng, ngày      tháng 02 năm 2024" */
  readonly placeAndDate: string;
}

/** Quốc hiệu and Tiêu ngữ (document-layout.md §2, box 1). */
export const motto = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  words: 'Độc lập - Tự do - Hạnh phúc',
} as const;

export interface LetterSignature {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH": one a line. */
  readonly authority: readonly string[];
  readonly name: string;
}

export interface Letter {
  readonly letterhead: Letterhead;
  /** "KẾ HOẠCH" */
  readonly type: string;
  /** Trích yếu: "Thực hiện Chương trình …" */
  readonly subject: string;
  readonly paragraphs: readonly LetterParagraph[];
  readonly footnotes: readonly LetterFootnote[];
  readonly signature: LetterSignature;
  /** "- Bộ Lao động - Thương binh và Xã hội;" each with its mark and its ending. */
  readonly recipients: readonly (readonly TextRun[])[];
  readonly page: PaperPage;
}

/** A4 upright with the decree's margins: 165 × 257 mm for the text. */
export const portraitPage: PaperPage = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
};
