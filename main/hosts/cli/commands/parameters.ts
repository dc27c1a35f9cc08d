/** Arguments that several commands share. */
import type { ArgumentSpec } from './command.ts';

export const bookArgument: ArgumentSpec = {
  name: { vi: 'TỆP', en: 'FILE' },
  text: { vi: 'sổ kế hoạch (.kehoach)', en: 'the plan book (.kehoach)' },
};

export const sheetArgument: ArgumentSpec = {
  name: { vi: 'BẢNG', en: 'SHEET' },
  text: {
    vi: 'funding (dự án & vốn), targets (chỉ tiêu) hoặc allocation (phân bổ)',
    en: 'funding, targets or allocation',
  },
};

export const rowArgument: ArgumentSpec = {
  name: { vi: 'KHÓA', en: 'KEY' },
  text: { vi: 'khóa của dòng, như “show --json” cho biết', en: "the row's key, as “show --json” tells it" },
};
