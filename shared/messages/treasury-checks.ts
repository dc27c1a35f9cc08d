/** The explanations of the checks of Treasury figures. */
import type { TreasuryExplanationParams } from '../checks/treasury/explanations.ts';
import type { Lang } from '../sheets/index.ts';

interface Shown {
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
}

type Explanations = {
  readonly [Code in keyof TreasuryExplanationParams]: Readonly<
    Record<Lang, (params: TreasuryExplanationParams[Code] & Shown) => string>
  >;
};

export const treasuryExplanations: Explanations = {
  'K-060': {
    vi: ({ work, source, month, expected, actual, difference }) =>
      `${work}, ${source}: đã giải ngân ${actual} đến hết ${month}, vượt vốn phân bổ ${expected} (${difference}). Đề nghị đối chiếu với Kho bạc; nếu công trình đã được bổ sung vốn thì nhập vốn bổ sung ở bảng Công trình.`,
    en: ({ work, source, month, expected, actual, difference }) =>
      `${work}, ${source}: ${actual} disbursed up to ${month}, beyond the ${expected} allotted (${difference}). Please reconcile with the Treasury; if the work was given more capital, enter it in sheet Works.`,
  },
  workNotAllotted: {
    vi: ({ work, source, month, actual }) =>
      `${work}, ${source}: đã giải ngân ${actual} đến hết ${month} nhưng trong năm chưa được phân bổ vốn. Đề nghị nhập vốn phân bổ (kể cả vốn kéo dài) hoặc kiểm tra dòng số liệu có đúng của công trình này không.`,
    en: ({ work, source, month, actual }) =>
      `${work}, ${source}: ${actual} disbursed up to ${month}, but nothing is allotted to it this year. Please enter its capital (what was carried over, too), or check that the figure is of this work.`,
  },
  'K-061': {
    vi: ({ row, source, month, expected, actual, difference }) =>
      `${row}, ${source}: đã giải ngân ${actual} đến hết ${month}, vượt vốn phân bổ cho đơn vị ${expected} (${difference}). Đề nghị đối chiếu với Kho bạc hoặc cập nhật quyết định phân bổ vốn.`,
    en: ({ row, source, month, expected, actual, difference }) =>
      `${row}, ${source}: ${actual} disbursed up to ${month}, beyond the ${expected} allotted to the unit (${difference}). Please reconcile with the Treasury, or enter the latest allotment.`,
  },
  'K-062': {
    vi: ({ row, source, month, vintage, carried, expected, actual, difference }) =>
      `${row}, ${source}: giải ngân ${carried === 'yes' ? `vốn năm ${vintage} kéo dài` : `vốn giao năm ${vintage}`} đến hết ${month} là ${actual}, vượt số vốn ${expected} (${difference}), trong khi tổng các năm vốn không vượt. Đề nghị kiểm tra khoản chi đã ghi đúng năm vốn chưa.`,
    en: ({ row, source, month, vintage, carried, expected, actual, difference }) =>
      `${row}, ${source}: ${actual} disbursed up to ${month} of the capital ${carried === 'yes' ? 'carried over from' : 'of'} ${vintage}, beyond the ${expected} given (${difference}), though all years together are within theirs. Please check that payments are entered under the right year.`,
  },
  'K-063': {
    vi: ({ row, month, expected, actual, difference }) =>
      `${row}: đến hết ${month} chủ đầu tư báo cáo đã giải ngân ${actual}, Kho bạc ghi ${expected} (lệch ${difference}). Đề nghị đối chiếu, ghi nguyên nhân ở cột “Ghi chú”; kế hoạch in số của Kho bạc.`,
    en: ({ row, month, expected, actual, difference }) =>
      `${row}: up to ${month} the investor reports ${actual} disbursed, the Treasury ${expected} (off by ${difference}). Please reconcile and say why in column “Note”; the plan prints the Treasury's figure.`,
  },
  'K-064': {
    vi: ({ month, missing, units, expected, actual }) =>
      `Số giải ngân đến hết ${month}: mới có ${actual}/${expected} đơn vị có vốn báo cáo. Còn thiếu ${missing}, trong đó có: ${units}. Đề nghị đôn đốc các đơn vị hoặc nhập số đã báo cáo ở bảng Đối chiếu.`,
    en: ({ month, missing, units, expected, actual }) =>
      `Up to ${month}, ${actual} of ${expected} units with capital have reported. Missing are ${missing}, among them: ${units}. Please remind them, or enter what they reported in sheet Reconciliation.`,
  },
  'K-065': {
    vi: ({ line, month, missing, expected, actual }) =>
      `${line}: số liệu Kho bạc đến hết ${month} chỉ có ${actual}/${expected} công trình; ${missing} công trình có vốn hoặc có số của chủ đầu tư chưa có số của Kho bạc. Nếu chưa giải ngân thì không phải sửa; nếu đã giải ngân, đề nghị kiểm tra mã dự án và tên công trình trong tệp.`,
    en: ({ line, month, missing, expected, actual }) =>
      `${line}: the Treasury's figures up to ${month} name ${actual} of ${expected} works; ${missing} with capital, or with a figure of their investor, have none. Where nothing was paid all is well; else please check project codes and names in the file.`,
  },
  'K-066': {
    vi: ({ file, month, rows, expected, actual, difference }) =>
      `Tệp “${file}” (số liệu đến hết ${month}): còn ${rows} dòng chưa nhập; tệp có ${expected}, đã nhập ${actual} (${difference}). Đề nghị mở lại lần nhập và chỉ rõ các dòng này của công trình, đơn vị, nguồn vốn nào.`,
    en: ({ file, month, rows, expected, actual, difference }) =>
      `File “${file}” (figures up to ${month}): ${rows} rows were not imported; it holds ${expected}, of which ${actual} were entered (${difference}). Please open that import again and say which work, unit and source they belong to.`,
  },
  'K-067': {
    vi: ({ file, month, expected, actual, difference }) =>
      `Tệp “${file}” (số liệu đến hết ${month}) ghi tổng giải ngân ${expected}, cộng các dòng đọc được là ${actual} (lệch ${difference}). Đề nghị kiểm tra dòng tổng của tệp và các dòng được hiểu là dòng nhóm, dòng tổng khi nhập.`,
    en: ({ file, month, expected, actual, difference }) =>
      `File “${file}” (figures up to ${month}) states ${expected} disbursed in all; the rows that were read come to ${actual} (off by ${difference}). Please check the file's total, and the rows that were taken for headings or totals.`,
  },
};
