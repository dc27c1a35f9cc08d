import { describe, expect, it } from 'vitest';
import { portraitPage } from './letter.ts';
import { ruleLengthOf } from './letter-rules.ts';
import { letterOf } from './testing/publications.ts';
import { pointsToMm, textWidth } from './text-width.ts';

const letter = (subject: string, issuer = ['ỦY BAN NHÂN DÂN', 'TỈNH CAO BẰNG']) => {
  const plain = letterOf([]);
  return { ...plain, page: portraitPage, subject, letterhead: { ...plain.letterhead, issuer } };
};
const widthOf = (text: string, size: number): number => pointsToMm(textWidth(text, size, 'bold'));

/** A third to a half of the line of text right above (Nghị định 30/2020, Phụ lục I, II.2 and II.5). */
const expectShare = (length: number, line: string, size: number): void => {
  expect(length).toBeGreaterThanOrEqual(widthOf(line, size) / 3);
  expect(length).toBeLessThanOrEqual(widthOf(line, size) / 2);
};

describe('rules of the letterhead', () => {
  it('are a third to a half of the last line above them', () => {
    const subject =
      'Thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024 trên địa bàn tỉnh Cao Bằng';
    expectShare(ruleLengthOf('subject', letter(subject)), 'năm 2024 trên địa bàn tỉnh Cao Bằng', 14);
    expectShare(ruleLengthOf('issuer', letter(subject)), 'TỈNH CAO BẰNG', 12);
  });

  it('follow an issuer whose name takes two lines by its second', () => {
    const length = ruleLengthOf('issuer', letter('', ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH CAO BẰNG']));
    expect(length).toBeLessThan(0.5 * widthOf('VÀ XÃ HỘI TỈNH CAO BẰNG', 12));
  });

  it('are as long as Tiêu ngữ under it, and never too short to be seen', () => {
    expect(ruleLengthOf('words', letter('x'))).toBe(widthOf('Độc lập - Tự do - Hạnh phúc', 13));
    expect(ruleLengthOf('subject', letter('x'))).toBe(12);
  });
});
