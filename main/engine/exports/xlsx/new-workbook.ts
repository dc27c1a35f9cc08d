/** exceljs, loaded when a workbook is first asked for: other commands start without it. */
import type { Workbook } from 'exceljs';

export const newWorkbook = async (): Promise<Workbook> => {
  const { default: exceljs } = await import('exceljs');
  return new exceljs.Workbook();
};
