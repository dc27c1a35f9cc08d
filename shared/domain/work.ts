/**
 * A work (công trình) as one plan year lists it: the fields of Phụ lục 04, parts A and B (appendices.md §3). Its name,
 * code ("Mã dự án") and place in the programme are those of its component, a leaf of kind `work`; the year's capital
 * is what is `allotted` to that component, by source.
 */
import { z } from 'zod';
import { workParts } from './work-status.ts';

const uid = z.string().min(1).max(100);
const text = z.string().max(2_000).nullable();
const calendarYear = z.int().min(1900).max(2100).nullable();
/** Whole đồng. */
const dong = z.int().min(0).nullable();

export const workSchema = z.strictObject({
  uid,
  year: z.int().min(1990).max(2053),
  component: uid,
  part: z.enum(workParts),
  workType: uid.nullable(),
  /** Địa điểm: a district or commune. */
  unit: uid.nullable(),
  /** Chủ đầu tư, or đơn vị thực hiện. */
  investor: text,
  /** Năng lực thiết kế. */
  capacity: text,
  /** Thời gian khởi công, hoàn thành. */
  startYear: calendarYear,
  endYear: calendarYear,
  decisionNumber: text,
  decisionDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  /** Tổng mức đầu tư, all sources; for maintenance, dự toán được duyệt. */
  totalInvestment: dong,
  totalInvestmentCentral: dong,
  /** Lũy kế vốn bố trí đến hết năm trước. */
  allocatedBefore: dong,
  allocatedBeforeCentral: dong,
  /** Lũy kế giải ngân đến 31/01 of the plan year. */
  disbursedBefore: dong,
  /** Kế hoạch trung hạn (NSTW). */
  mediumTerm: dong,
  /** Maintenance only: năm đưa vào sử dụng, nội dung duy tu. */
  inUseSince: calendarYear,
  maintenance: text,
  note: text,
});
