/** What stands in the place of each placeholder: the lines of the letter that are no part of its body. */
import type { Letter, TextRun } from '#shared/report/letter.ts';
import { issuerLines } from '#shared/report/letter-head.ts';
import type { TextPlaceholder } from './placeholders.ts';

export type Line = readonly TextRun[];

const plain = (texts: readonly string[]): Line[] => texts.map((text) => [{ text }]);

export const letterFields = (letter: Letter): Readonly<Record<TextPlaceholder, readonly Line[]>> => {
  const { letterhead, type, subject, signature, recipients } = letter;
  return {
    co_quan_chu_quan: plain(letterhead.superior === null ? [] : issuerLines(letterhead.superior)),
    co_quan: plain(letterhead.issuer),
    so_ky_hieu: plain([letterhead.number]),
    dia_danh_ngay_thang: plain([letterhead.placeAndDate]),
    ten_loai: plain([type]),
    trich_yeu: plain([subject]),
    quyen_han: plain(signature.authority),
    nguoi_ky: plain([signature.name]),
    noi_nhan: recipients,
  };
};
