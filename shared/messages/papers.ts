/** What a list of papers says of a paper that has nothing to say yet. */
import type { Missing, MissingKind } from '../report/missing-data.ts';
import type { Lang } from '../sheets/index.ts';

const sentences: Readonly<Record<MissingKind, Readonly<Record<Lang, (year: number) => string>>>> = {
  results: {
    vi: (year) => `Chưa có số liệu hộ nghèo cuối năm ${year}; nhập ở bảng Hộ nghèo.`,
    en: (year) => `No poverty figures of the end of ${year} yet; type them in the sheet Poverty.`,
  },
  targets: {
    vi: (year) => `Chưa giao chỉ tiêu giảm nghèo năm ${year} cho đơn vị nào; nhập ở bảng Hộ nghèo.`,
    en: (year) => `No unit has a target of ${year} yet; type them in the sheet Poverty.`,
  },
  works: {
    vi: (year) => `Danh mục năm ${year} chưa có công trình nào; thêm ở bảng Công trình.`,
    en: (year) => `The list of ${year} has no works yet; add them in the sheet Works.`,
  },
  capital: {
    vi: (year) => `Chưa có vốn giao năm ${year}; nhập ở bảng Dự án & vốn.`,
    en: (year) => `No capital of ${year} yet; type it in the sheet Projects & funding.`,
  },
  sections: {
    vi: (year) => `Kế hoạch năm ${year} chưa có nội dung; soạn ở bảng Nội dung.`,
    en: (year) => `The plan of ${year} has no text yet; write it in the sheet Text.`,
  },
};

export const describeMissing = ({ kind, year }: Missing, lang: Lang): string => sentences[kind][lang](year);
