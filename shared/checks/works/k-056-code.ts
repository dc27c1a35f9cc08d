/** The code by which the Treasury knows an investment work: seven digits, the first 7 or 8 (budget-codes.md §2.1). */
import { explain } from '../explanation.ts';
import { workPlace } from '../places.ts';
import { blank, text } from '../quantity.ts';
import { defineWorkRule, nameOfWork, nodeOfWork } from './listed-works.ts';

const projectCode = /^[78]\d{6}$/;

export const hasProjectCode = defineWorkRule({
  code: 'K-056',
  severity: 'note',
  title: { vi: 'Công trình có mã dự án gồm 7 chữ số', en: 'A work has a project code of 7 digits' },
  basis: 'Thông tư 185/2015/TT-BTC',
  check: (work, view) => {
    const code = nodeOfWork(view, work)?.code;
    if (work.part !== 'investment' || code === undefined || projectCode.test(code)) return undefined;
    return {
      place: workPlace(work.component, 'projectCode'),
      printedAt: null,
      expected: text('7…… / 8……'),
      actual: code === '' ? blank : text(code),
      difference: null,
      explanation: explain('K-056', { work: nameOfWork(view, work) }),
      parts: [],
    };
  },
});
