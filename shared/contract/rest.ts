import { z } from 'zod';
import { command, query } from './define.ts';
import { commandIdSchema, periodSchema, summarySchema, valueSchema, yearSchema } from './parts.ts';

const placeSchema = z.object({
  ...{ sheet: z.string(), row: z.string(), column: z.string() },
  /** The month chosen above the sheet. */
  period: periodSchema.optional(),
});

export const findingSchema = z.object({
  /** Names it from one change to the next: code, year and what the rule looked at. */
  key: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  title: z.string(),
  year: yearSchema,
  place: placeSchema,
  /** The place in words: sheet, row, column. */
  where: z.string(),
  /** Section of the plan that states the figure, where one does. */
  printedAt: z.string().nullable(),
  /** đồng for money, the plain number for counts and rates, text for dates and numbers of documents. */
  expected: valueSchema,
  actual: valueSchema,
  /** actual − expected; null where it has no meaning. */
  difference: valueSchema,
  /** The same three as a person reads them, in the figure's own unit. */
  shown: z.object({ expected: z.string(), actual: z.string(), difference: z.string() }),
  explanation: z.string(),
  /** What both sides are made of. */
  parts: z.array(z.object({ label: z.string(), value: z.string(), place: placeSchema.nullable() })),
  waived: z.object({ reason: z.string() }).optional(),
});

export const totalRequests = [
  query('totals/list', {
    summary: {
      vi: 'Các tổng cộng bằng đồng theo thành phần, đơn vị hoặc nguồn vốn, gồm cả các nút trong cây',
      en: 'Roll-ups in đồng by component, unit or source, inner nodes included',
    },
    input: z.strictObject({
      by: z.enum(['component', 'unit', 'source']).optional(),
      year: yearSchema.optional(),
      measure: z.enum(['assigned', 'allotted', 'disbursed', 'reported']).optional(),
      period: periodSchema.optional(),
    }),
    output: z.object({
      year: yearSchema,
      measure: z.string(),
      rows: z.array(
        z.object({
          /** Null where the row is over all of them. */
          component: z.string().nullable(),
          unit: z.string().nullable(),
          source: z.string().nullable(),
          vintage: z.int().nullable(),
          label: z.string(),
          amount: z.int(),
        }),
      ),
    }),
  }),
] as const;

export const checkRequests = [
  query('checks/list', {
    summary: {
      vi: 'Các phát hiện của phép kiểm tra: nơi, giá trị mong đợi, giá trị thực, chênh lệch, giải thích',
      en: 'Findings of the checks: place, expected, actual, difference, explanation',
    },
    input: z.strictObject({ year: yearSchema.optional() }),
    output: z.object({
      findings: z.array(findingSchema),
      counts: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
      rules: z.int(),
    }),
  }),
] as const;

const changeSetSchema = z.object({
  revision: z.int(),
  at: z.string(),
  author: z.string(),
  kind: z.string(),
  summary: z.string(),
  summaryCode: summarySchema,
  changes: z.int(),
  undoes: z.int().nullable(),
  contentHash: z.string(),
});

const stepReply = z.object({
  revision: z.int(),
  undone: z.int().nullable(),
  summary: z.string(),
  /** Cells that show what was changed, at most a thousand: where to take whoever asked for it. */
  places: z.array(placeSchema.extend({ year: yearSchema })),
});

export const historyRequests = [
  query('history/list', {
    summary: { vi: 'Các lần sửa, mới nhất trước', en: 'The change sets, newest first' },
    input: z.strictObject({ before: z.int().min(1).optional(), limit: z.int().min(1).max(1_000).optional() }),
    output: z.object({
      revision: z.int(),
      /** What undo and redo would take back or do again; null where there is nothing. */
      undo: z.string().nullable(),
      redo: z.string().nullable(),
      changeSets: z.array(changeSetSchema),
    }),
  }),
  command('history/undo', {
    summary: { vi: 'Hoàn tác lần sửa gần nhất', en: 'Undo the last change set' },
    policy: { undoable: false },
    input: z.strictObject({ commandId: commandIdSchema.optional() }),
    output: stepReply,
  }),
  command('history/redo', {
    summary: { vi: 'Làm lại lần sửa vừa hoàn tác', en: 'Redo what was undone last' },
    policy: { undoable: false },
    input: z.strictObject({ commandId: commandIdSchema.optional() }),
    output: stepReply,
  }),
  command('history/revert', {
    summary: {
      vi: 'Đưa sổ về đúng nội dung của một bản trước, thành một lần sửa hoàn tác được',
      en: 'Bring the book back to the contents of an earlier revision, as one change set that can be undone',
    },
    input: z.strictObject({ commandId: commandIdSchema.optional(), revision: z.int().min(1) }),
    output: stepReply,
  }),
] as const;
