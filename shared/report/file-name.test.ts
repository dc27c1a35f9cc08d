import { expect, it } from 'vitest';
import { paperFileName } from './file-name.ts';

it('names a paper after the book, with its year and its month', () => {
  const paper = { what: 'phu-luc-05', format: 'xlsx', year: 2024 } as const;
  expect(paperFileName('cao-bang.kehoach', paper)).toBe('cao-bang-phu-luc-05-2024.xlsx');
  expect(paperFileName('cao-bang.KEHOACH', { ...paper, period: 202403 })).toBe(
    'cao-bang-phu-luc-05-2024-03.xlsx',
  );
});

it('names both years where the month is of the next one', () => {
  const paper = { what: 'phu-luc-05', format: 'pdf', year: 2023, period: 202401 } as const;
  expect(paperFileName('so', paper)).toBe('so-phu-luc-05-2023-2024-01.pdf');
});

it('leaves the month out where a paper is of the whole year', () => {
  const paper = { what: 'phu-luc-01', format: 'docx', year: 2024, period: 202403 } as const;
  expect(paperFileName('so', paper)).toBe('so-phu-luc-01-2024.docx');
});
