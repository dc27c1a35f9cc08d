import { z } from 'zod';
import { cellTypes, contentKinds } from '../sheets/index.ts';
import { command, query } from './define.ts';
import { editLimit, pageLimit } from './limits.ts';
import {
  cellPlaceSchema,
  commandIdSchema,
  labelSchema,
  moneyUnitSchema,
  periodSchema,
  rowKeySchema,
  scopeSchema,
  uidSchema,
  valueSchema,
  yearSchema,
} from './parts.ts';

const columnSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Headings above it, outermost first. */
  groups: z.array(z.string()),
  unit: z.string().nullable(),
  type: z.enum(cellTypes),
  /** May be typed in at least some rows: `isEditable` says in which. */
  editable: z.boolean(),
  /** What its cells are. */
  content: z.enum(contentKinds),
  /** The field of the record that the row stands for; null where it is none. */
  field: z.string().nullable(),
  /** What may be typed, where that is a choice. */
  choices: z.array(z.string()),
});

/** One cell: shown in one reply's language and unit. */
const cellSchema = z.object({
  value: valueSchema,
  display: z.string(),
  /** Where it is computed. */
  formula: z.string().optional(),
  /** What files of the Treasury brought here, in đồng; another value than the cell's: somebody has typed over it. */
  imported: z.int().optional(),
});

const changedCellSchema = z.object({
  sheet: z.string(),
  row: z.string(),
  column: z.string(),
  year: yearSchema,
  /** The component chosen above the grid, where the sheet has one. */
  component: z.string().optional(),
  period: periodSchema.optional(),
  before: valueSchema,
  after: valueSchema,
});

const editSchema = z.strictObject({
  sheet: z.string().max(100),
  row: rowKeySchema,
  column: z.string().max(100),
  /** Typed text, in the unit of the request; or a number: đồng for money, the plain value elsewhere; null clears. */
  value: z.union([z.string().max(20_000), z.number(), z.null()]),
  year: yearSchema.optional(),
  component: uidSchema.optional(),
  /** Month, where the sheet has months; absent: the newest that has figures. */
  period: periodSchema.optional(),
});

const refusedCellSchema = cellPlaceSchema.extend({
  value: valueSchema,
  code: z.string(),
  message: z.string(),
});

const rowReply = z.object({ revision: z.int(), row: z.string() });

/** The sibling that a row follows; null: it comes first; absent: last. */
const afterSchema = uidSchema.nullable();

const rowPlace = {
  commandId: commandIdSchema.optional(),
  sheet: z.string().max(100),
  year: yearSchema.optional(),
};

export const sheetRequests = [
  query('sheets/show', {
    summary: {
      vi: 'Một bảng: các dòng, các cột, giá trị, chữ hiển thị và công thức',
      en: 'A sheet: rows, columns, values, shown text and formulas',
    },
    input: z.strictObject({
      sheet: z.string().max(100),
      year: yearSchema.optional(),
      scope: scopeSchema.optional(),
      unit: moneyUnitSchema.optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(pageLimit).optional(),
      /** The columns whose cells are wanted; absent: all. Every column is named in any case. */
      columns: z.array(z.string().max(100)).min(1).max(1_000).optional(),
    }),
    output: z.object({
      sheet: z.string(),
      label: labelSchema,
      year: yearSchema,
      /** What is chosen above the grid, and what was taken where nobody has chosen. */
      scope: scopeSchema,
      /** Months (yyyymm) that can be chosen, the newest first; none where the sheet has no months. */
      periods: z.array(periodSchema),
      unit: z.string(),
      columns: z.array(columnSchema),
      /** By column: each array has one entry for each row of the page. */
      rows: z.object({
        key: z.array(z.string()),
        parent: z.array(z.string().nullable()),
        level: z.array(z.int()),
        label: z.array(z.string()),
        /** No rows beneath it. */
        leaf: z.array(z.boolean()),
        /** Amounts can be typed in it. */
        typed: z.array(z.boolean()),
        /** Columns that can be typed in it although it adds up the rows beneath it. */
        takes: z.array(z.array(z.string())),
        /** Its indicator is a percent. */
        percent: z.array(z.boolean()),
      }),
      /** Cells by column id, in the order of the rows. */
      cells: z.record(z.string(), z.array(cellSchema)),
      offset: z.int(),
      totalRows: z.int(),
      revision: z.int(),
    }),
  }),
  command('cells/set', {
    summary: {
      vi: 'Ghi giá trị vào các ô thành một lần sửa; ô không hợp lệ bị từ chối kèm lý do, các ô khác được ghi',
      en: 'Write cells as one change set; cells that are refused are named with the reason, the others are written',
    },
    input: z.strictObject({
      commandId: commandIdSchema.optional(),
      edits: z.array(editSchema).min(1).max(editLimit),
      unit: moneyUnitSchema.optional(),
    }),
    output: z.object({
      revision: z.int(),
      changed: z.array(changedCellSchema),
      refused: z.array(refusedCellSchema),
      /** Computed cells that followed, with their new values. */
      derived: z.array(
        z.object({
          sheet: z.string(),
          row: z.string(),
          column: z.string(),
          year: yearSchema,
          component: z.string().optional(),
          period: periodSchema.optional(),
          after: valueSchema,
        }),
      ),
      /** Columns whose every cell may have changed (shares of a total that has changed): ask for them again. */
      stale: z.array(z.object({ sheet: z.string(), column: z.string(), year: yearSchema })),
    }),
  }),
  command('rows/add', {
    summary: { vi: 'Thêm một dòng vào bảng', en: 'Add a row to a sheet' },
    input: z.strictObject({
      ...rowPlace,
      /** The row beneath which it goes; absent: at the top level. */
      parent: uidSchema.optional(),
      after: afterSchema.optional(),
      name: z.string().max(20_000),
      code: z.string().max(50).optional(),
    }),
    output: rowReply,
  }),
  command('rows/rename', {
    summary: { vi: 'Đổi tên một dòng', en: 'Rename a row' },
    input: z.strictObject({ ...rowPlace, row: uidSchema, name: z.string().max(20_000) }),
    output: rowReply,
  }),
  command('rows/move', {
    summary: { vi: 'Chuyển một dòng cùng các dòng con', en: 'Move a row with the rows beneath it' },
    input: z.strictObject({
      ...rowPlace,
      row: uidSchema,
      parent: uidSchema.optional(),
      after: afterSchema.optional(),
    }),
    output: rowReply,
  }),
  command('rows/delete', {
    summary: {
      vi: 'Xóa một dòng cùng các dòng con và số liệu của chúng (hoàn tác được)',
      en: 'Delete a row with the rows beneath it and their figures (can be undone)',
    },
    input: z.strictObject({ ...rowPlace, row: uidSchema }),
    output: rowReply.extend({ rows: z.int(), figures: z.int() }),
  }),
] as const;
