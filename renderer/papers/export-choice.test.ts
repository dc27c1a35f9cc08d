import { describe, expect, it } from 'vitest';
import { initialChoice, jobOf, type PaperList, wanting } from './export-choice.ts';

const paper = (id: string, formats: string[], missing: string | null = null) => ({
  id,
  name: id,
  title: id,
  formats,
  monthly: false,
  missing,
});

const list = (error: number): PaperList => ({
  year: 2024,
  papers: [
    paper('ke-hoach', ['docx', 'pdf']),
    paper('phu-luc-01', ['docx', 'xlsx', 'pdf', 'csv']),
    paper('phu-luc-04', ['docx', 'xlsx'], 'Chưa có công trình nào.'),
  ],
  periods: [202_404, 202_403],
  demonstration: null,
  openFindings: { error, warning: 0, note: 3 },
});

describe('what is exported', () => {
  it('is at first everything that has something to say, to the newest month', () => {
    const job = jobOf(list(0), initialChoice(list(0)), null);
    expect(job).toEqual({
      papers: ['ke-hoach', 'phu-luc-01'],
      formats: ['docx', 'xlsx'],
      period: 202_404,
      year: 2024,
      reason: null,
      template: null,
    });
  });

  it('waits for a reason while errors are open', () => {
    const choice = initialChoice(list(2));
    expect(wanting(list(2), choice)).toBe('reason');
    expect(wanting(list(2), { ...choice, reason: '  ' })).toBe('reason');
    const answered = { ...choice, reason: ' Đã rà soát ' };
    expect(wanting(list(2), answered)).toBeNull();
    expect(jobOf(list(2), answered, null).reason).toBe('Đã rà soát');
    expect(wanting(list(0), choice)).toBeNull();
  });

  it('is nothing without a paper, or in a form that none of them has', () => {
    const choice = initialChoice(list(0));
    expect(wanting(list(0), { ...choice, papers: [] })).toBe('paper');
    expect(wanting(list(0), { ...choice, papers: ['ke-hoach'], formats: ['xlsx'] })).toBe('format');
  });

  it('leaves out forms that no chosen paper has', () => {
    const choice = { ...initialChoice(list(0)), papers: ['ke-hoach'], formats: ['xlsx', 'docx'] as const };
    expect(jobOf(list(0), choice, null).formats).toEqual(['docx']);
  });

  it('takes the office’s own template for the letter in Word only', () => {
    const template = { handle: 'a', name: 'mau.docx' };
    const choice = initialChoice(list(0));
    expect(jobOf(list(0), choice, template).template).toEqual(template);
    expect(jobOf(list(0), { ...choice, formats: ['pdf'] }, template).template).toBeNull();
    expect(jobOf(list(0), { ...choice, papers: ['phu-luc-01'] }, template).template).toBeNull();
  });
});
