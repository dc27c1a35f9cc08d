/** Arguments that several commands share. */
import { sheetDefinitions, sheetIds } from '#shared/sheets/index.ts';
import type { ArgumentSpec } from './command.ts';

export const bookArgument: ArgumentSpec = {
  name: { vi: 'TỆP', en: 'FILE' },
  text: { vi: 'sổ kế hoạch (.kehoach)', en: 'the plan book (.kehoach)' },
};

export const inputArgument: ArgumentSpec = {
  name: { vi: 'TỆP-SỐ-LIỆU', en: 'INPUT' },
  text: {
    vi: 'tệp của Kho bạc: Excel, OpenDocument, CSV; nhận ra theo nội dung, không theo đuôi tệp',
    en: "the Treasury's file: Excel, OpenDocument, CSV; told by its content, not by its name",
  },
};

export const sheetArgument: ArgumentSpec = {
  name: { vi: 'BẢNG', en: 'SHEET' },
  text: {
    vi: sheetIds.map((id) => `${id} (${sheetDefinitions[id].label.vi.toLowerCase()})`).join(', '),
    en: sheetIds.join(', '),
  },
};

export const rowArgument: ArgumentSpec = {
  name: { vi: 'KHÓA', en: 'KEY' },
  text: { vi: 'khóa của dòng, như “show --json” cho biết', en: "the row's key, as “show --json” tells it" },
};
