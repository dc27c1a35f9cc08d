import { describe, expect, it } from 'vitest';
import { detectionSentences } from './treasury-detection.ts';
import { describeReason } from './treasury-reasons.ts';

describe('reasons of detection in words', () => {
  it('names units, fields and days as people do', () => {
    const unit = {
      code: 'moneyUnitFound',
      params: { unit: 'million', text: 'ĐVT: tr.đ' },
      at: null,
    } as const;
    expect(describeReason(unit, 'vi')).toBe('Đơn vị tính: triệu đồng, theo dòng chữ “ĐVT: tr.đ”.');
    expect(detectionSentences.asOfFound.vi({ date: '2024-01-31', text: 'đến 31/01/2024' })).toContain(
      '31/01/2024',
    );
    expect(detectionSentences.columnFound.vi({ column: 'B', field: 'advance', header: 'TU' })).toBe(
      'Cột B “TU”: Tạm ứng.',
    );
  });

  it('shows a code that it does not know as it is', () => {
    expect(detectionSentences.columnFound.en({ column: 'B', field: 'toString2', header: 'X' })).toContain(
      'toString2',
    );
  });
});
