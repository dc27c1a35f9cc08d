import { describe, expect, it } from 'vitest';
import type { PlanYear } from '../domain/records.ts';
import { appendixLabel, referenceLine } from './appendix.ts';
import { letterheadOf } from './letter-head.ts';
import { paperSettingsSchema } from './settings.ts';
import { occasion } from './testing/occasion.ts';

const plan: PlanYear = {
  uid: 'plan',
  year: 2024,
  status: 'draft',
  title: 'Kế hoạch',
  documentNumber: null,
  documentDate: '2024-02-05',
  place: null,
  signedFor: null,
  signatoryTitle: null,
  signatoryName: null,
};
const dated = { documentNumber: '7', documentDate: '2024-02-05' };

describe('what an appendix says of its plan', () => {
  it('is left to be filled in on an electronic document', () => {
    expect(referenceLine(occasion({}, dated))).toBe(
      '(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh Cao Bằng)',
    );
  });

  it.each([
    ['7', '07/KH-UBND'],
    ['12', '12/KH-UBND'],
    ['123/KH-SLĐTBXH', '123/KH-SLĐTBXH'],
  ])('is number %s as the letterhead has it: %s', (documentNumber, printed) => {
    const settings = { electronic: false };
    expect(referenceLine(occasion(settings, { ...dated, documentNumber }))).toBe(
      `(Kèm theo Kế hoạch số ${printed} ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh Cao Bằng)`,
    );
    const office = 'Ủy ban nhân dân tỉnh Cao Bằng';
    const head = letterheadOf({ ...plan, documentNumber }, office, paperSettingsSchema.parse(settings));
    expect(head.number).toBe(`Số: ${printed}`);
  });

  it('is numbered in digits or, as the decree wants it, in Roman numerals', () => {
    expect(appendixLabel(4, { numbering: 'digits' })).toBe('Phụ lục 04');
    expect(appendixLabel(4, { numbering: 'roman' })).toBe('Phụ lục IV');
  });
});
