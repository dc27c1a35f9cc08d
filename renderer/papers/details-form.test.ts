import { describe, expect, it } from 'vitest';
import { changesOf, type Details, typedDetails } from './details-form.ts';

const details: Details = {
  year: 2024,
  status: 'draft',
  title: 'Thực hiện Chương trình',
  documentNumber: null,
  documentDate: '2024-01-31',
  place: null,
  signedFor: 'KT. CHỦ TỊCH',
  signatoryTitle: 'PHÓ CHỦ TỊCH',
  signatoryName: null,
  recipients: ['Các Sở, Ban ngành tỉnh;', 'Lưu: VT.'],
  office: 'Ủy ban nhân dân tỉnh Cao Bằng',
};

describe('what a document says of itself', () => {
  it('comes out of the form as it went in', () => {
    expect(changesOf(details, typedDetails(details))).toEqual({ ok: true, value: {} });
  });

  it('shows and reads dates as offices write them', () => {
    const typed = typedDetails(details);
    expect(typed.documentDate).toBe('31/01/2024');
    const changed = changesOf(details, { ...typed, documentDate: '1/2/2024' });
    expect(changed).toEqual({ ok: true, value: { documentDate: '2024-02-01' } });
    expect(changesOf(details, { ...typed, documentDate: '' })).toEqual({
      ok: true,
      value: { documentDate: null },
    });
  });

  it('is not changed by a date that there is not', () => {
    const changed = changesOf(details, { ...typedDetails(details), documentDate: '31/02/2024' });
    expect(changed).toMatchObject({ ok: false, error: { code: 'invalidDate' } });
  });

  it('has one recipient a line, blank lines left out', () => {
    const recipients = 'Các Sở, Ban ngành tỉnh;\n\n  Lưu: VT, KT. ';
    expect(changesOf(details, { ...typedDetails(details), recipients })).toEqual({
      ok: true,
      value: { recipients: ['Các Sở, Ban ngành tỉnh;', 'Lưu: VT, KT.'] },
    });
  });
});
