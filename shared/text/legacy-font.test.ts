import { describe, expect, it } from 'vitest';
import { fromTcvn3, looksLikeLegacyFont } from './legacy-font.ts';

describe('text of TCVN3 fonts', () => {
  it('is turned back letter by letter', () => {
    expect(fromTcvn3('§Çu t\u00AD ph¸t triÓn h¹ tÇng')).toBe('Đầu tư phát triển hạ tầng');
    expect(fromTcvn3('Céng hoµ x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hoà xã hội chủ nghĩa Việt Nam');
    expect(fromTcvn3('QuyÕt ®Þnh sè 12, 1.234')).toBe('Quyết định số 12, 1.234');
  });

  it('is noticed', () => {
    for (const text of [
      '§Çu t\u00AD ph¸t triÓn',
      'HuyÖn Trïng Kh¸nh',
      'Ñaàu tö phaùt trieån',
      'Huyeän Quaûng Hoøa',
    ])
      expect(looksLikeLegacyFont(text), text).toBe(true);
  });

  it('is not seen in what is written today', () => {
    const today = [
      'Đầu tư phát triển',
      'Hoà An, Hoá học, xoã, thuế',
      'xã Cô Ba',
      'Xa\u0303 Co\u0302 Ba',
      'Diện tích 120 m² · 3 × 5',
      'Dự án “A” © 2024',
      'Ha Giang',
      '1.234.567',
    ];
    for (const text of today) expect(looksLikeLegacyFont(text), text).toBe(false);
  });
});
