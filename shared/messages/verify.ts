/** What `verify` can find wrong with a book. */
import type { Lang } from '../sheets/index.ts';

const sentences = {
  fileUnsound: {
    vi: (detail: string) => `Tệp bị hỏng ở tầng cơ sở dữ liệu: ${detail}. Hãy mở bản sao lưu gần nhất.`,
    en: (detail: string) => `The file is damaged in its database: ${detail}. Open the newest backup.`,
  },
  contentDiffers: {
    vi: (detail: string) =>
      `Nội dung không khớp mã băm ghi ở bản ${detail}: có số liệu đã bị thay đổi ngoài chương trình. Hãy mở bản sao lưu gần nhất.`,
    en: (detail: string) =>
      `The contents do not give the hash recorded at revision ${detail}: figures were altered outside the program. Open the newest backup.`,
  },
  historyGap: {
    vi: (detail: string) => `Lịch sử thiếu bản ${detail}.`,
    en: (detail: string) => `The history lacks revision ${detail}.`,
  },
  historyAltered: {
    vi: (detail: string) => `Bản ghi lịch sử số ${detail} đã bị thay đổi ngoài chương trình.`,
    en: (detail: string) => `Revision ${detail} of the history was altered outside the program.`,
  },
  archiveDamaged: {
    vi: (detail: string) =>
      `Bản lưu của tệp số liệu đã nhập “${detail}” bị mất hoặc đã hỏng; số liệu của kế hoạch không bị ảnh hưởng. Hãy mở bản sao lưu gần nhất nếu cần xem lại tệp đó.`,
    en: (detail: string) =>
      `What the book keeps of the imported file “${detail}” is lost or damaged; the figures of the plan are not. Open the newest backup to see that file again.`,
  },
  totalsDiffer: {
    vi: (detail: string) => `Tổng đang giữ khác tổng tính lại (${detail}). Hãy đóng và mở lại sổ.`,
    en: (detail: string) =>
      `Kept totals differ from recomputed ones (${detail}). Close the book and open it again.`,
  },
} as const;

export type ProblemCode = keyof typeof sentences;

export const describeProblem = (code: ProblemCode, detail: string, lang: Lang): string =>
  sentences[code][lang](detail);
