/** Refusals that name the part of the file, or the sheet, and the place in it. */
import type { ErrorCode, ErrorParams } from '#shared/errors/codes.ts';
import { cellName, type ReadLimits, type RefusingLimit } from '#shared/treasury/table.ts';
import { Refused } from '../../refused.ts';

export const refuseFile = <Code extends ErrorCode>(code: Code, params: ErrorParams[Code]): Refused =>
  new Refused({ code, params });

/** @param place byte, row or cell; '' where there is none to name */
export const damaged = (part: string, place: number | string = ''): Refused =>
  new Refused({
    code: 'importDamaged',
    params: { part, place: typeof place === 'number' ? `byte ${place}` : place },
  });

export const tooLarge = (limits: ReadLimits, limit: RefusingLimit, part = ''): Refused =>
  new Refused({ code: 'importTooLarge', params: { limit, most: limits[limit], part } });

/** @param row from 1 @param column from 0 */
export const damagedCell = (sheet: string, row: number, column: number): Refused =>
  damaged(sheet, cellName(column, row));

/** "17:17", as Excel names a whole row. @param row from 1 */
export const damagedRow = (sheet: string, row: number): Refused => damaged(sheet, `${row}:${row}`);
