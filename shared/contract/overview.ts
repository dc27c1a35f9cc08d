import { z } from 'zod';
import { componentKinds } from '../domain/records.ts';
import { query } from './define.ts';
import { periodSchema, yearSchema } from './parts.ts';

/** In đồng; null where the book is blank. */
const amount = z.int().nullable();
/** In per cent, to six decimals; null where there is nothing to divide by. */
const rate = z.number().nullable();
/** Of vốn giao, and of vốn phân bổ. */
const rates = z.object({ assigned: rate, allotted: rate });

const monthSchema = z.object({
  period: periodSchema,
  /** The day to which the month's figures count, where the book states it. */
  asOf: z.string().nullable(),
  disbursed: amount,
  inMonth: amount,
  rates,
  /** What came in the month, in percentage points of the rate. */
  inMonthRates: rates,
  /** Of the budget year, in per cent. */
  timeGone: z.number(),
});

const componentSchema = z.object({
  component: z.string(),
  kind: z.enum(componentKinds),
  label: z.string(),
  level: z.int(),
  ...{ assigned: amount, allotted: amount, disbursed: amount },
  rates,
});

const unitSchema = z.object({
  unit: z.string(),
  name: z.string(),
  /** What no unit beneath the province has. */
  undivided: z.boolean(),
  ...{ allotted: amount, disbursed: amount },
  /** Of what was allotted to it. */
  rate,
  /** 1 for the highest rate; equal rates share one. */
  rank: z.int().nullable(),
  /** A row of sheet Giải ngân that tells of it. */
  row: z.string().nullable(),
});

const fundingSchema = z.object({
  sources: z.array(z.object({ source: z.string(), label: z.string() })),
  /** Vốn giao by source, in their order. */
  rows: z.array(z.object({ component: z.string(), label: z.string(), amounts: z.array(amount) })),
});

const povertyCountSchema = z.object({
  ...{ households: z.int().nullable(), poor: z.int().nullable(), nearPoor: z.int().nullable() },
  poorRate: rate,
});

const batchSchema = z.object({
  ...{ batch: z.string(), fileName: z.string(), author: z.string(), at: z.string(), asOf: z.string() },
  leftOutRows: z.int(),
  leftOutAmount: z.int(),
});

export const overviewRequests = [
  query('overview/show', {
    summary: {
      vi: 'Tổng quan: giải ngân theo tháng so với thời gian, theo dự án, theo đơn vị; nguồn vốn; hộ nghèo; phát hiện; lần nhập',
      en: 'Overview: disbursement by month against time, by project, by unit; funding; poverty; findings; imports',
    },
    input: z.strictObject({
      year: yearSchema.optional(),
      /** Month to which disbursement counts; absent: the newest that has figures. */
      period: periodSchema.optional(),
    }),
    output: z.object({
      year: yearSchema,
      period: periodSchema,
      /** Months that can be chosen, the newest first. */
      periods: z.array(periodSchema),
      /** Of the State budget. */
      capital: z.object({ assigned: amount, allotted: amount }),
      /** The oldest first. */
      months: z.array(monthSchema),
      components: z.array(componentSchema),
      /** The highest rate first. */
      units: z.array(unitSchema),
      funding: fundingSchema,
      /** All units together (null), then each. */
      poverty: z.array(
        z.object({
          unit: z.string().nullable(),
          name: z.string(),
          start: povertyCountSchema,
          end: povertyCountSchema,
        }),
      ),
      /** Open findings of the year. */
      findings: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
      /** Imports that count for the month, the newest first. */
      imports: z.array(batchSchema),
      revision: z.int(),
    }),
  }),
] as const;
