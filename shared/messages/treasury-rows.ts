/** Why a row of a Treasury file is of its class, in both languages: what is so, and what can be done. */
import type { Lang } from '../sheets/index.ts';
import { formatDate } from '../text/date.ts';
import { monthText } from '../text/month.ts';
import type { MatchDimension } from '../treasury/fields.ts';
import type { RowReasons } from '../treasury/row-reasons.ts';
import { importTerms } from './import-terms.ts';
import { quoted } from './quoted-cell.ts';
import { count } from './refusal-sentence.ts';
import { amountSentences } from './treasury-amounts.ts';
import type { ReasonSentences } from './treasury-reasons.ts';

const field = (code: string, lang: Lang): string =>
  (importTerms[lang].field as Readonly<Record<string, string>>)[code] ?? code;

const dimension = (of: MatchDimension, lang: Lang): string => importTerms[lang].dimension[of];

type Part<Code extends keyof RowReasons> = Pick<ReasonSentences<RowReasons>, Code>;

const kept: Part<'notDetail' | 'leftOut' | 'noAmount' | 'groupNoSum' | 'textMended'> = {
  notDetail: {
    vi: ({ kind }) => `Dòng ${importTerms.vi.kind[kind].toLowerCase()}, không phải dòng chi tiết`,
    en: ({ kind }) => `A row of kind “${importTerms.en.kind[kind].toLowerCase()}”, no detail`,
  },
  leftOut: {
    vi: () => 'Bỏ qua theo lựa chọn của người nhập',
    en: () => 'Left out, as whoever imports has said',
  },
  noAmount: {
    vi: () => 'Các ô số tiền của dòng đều trống',
    en: () => 'All cells of amounts in the row are blank',
  },
  groupNoSum: {
    vi: ({ stated, computed }) =>
      `Được hiểu là dòng nhóm hoặc dòng tổng nhưng số tiền ${count(stated)} đồng không bằng tổng các dòng của nó (${count(computed)} đồng). Hãy chọn đúng loại dòng: nhóm, tổng hay chi tiết`,
    en: ({ stated, computed }) =>
      `Taken for a heading or a total, but its amount of ${count(stated)} đồng is not the sum of its rows (${count(computed)} đồng). Please choose its kind: group, total or detail`,
  },
  textMended: {
    vi: ({ from, to }) => `Đã sửa khi nhập: ${quoted(from)} thành ${quoted(to)}`,
    en: ({ from, to }) => `Mended while importing: ${quoted(from)} to ${quoted(to)}`,
  },
};

const matching: Part<
  | 'unmatchedCode'
  | 'unmatchedName'
  | 'nothingToMatch'
  | 'codesDisagree'
  | 'codePadded'
  | 'wholeProvince'
  | 'sourceNotLeaf'
  | 'vintageUnknown'
  | 'memberUnknown'
> = {
  unmatchedCode: {
    vi: (params) =>
      `Chưa biết ${field(params.field, 'vi')} ${quoted(params.code)} là ${dimension(params.dimension, 'vi')} nào. Hãy chọn, hoặc bỏ qua các dòng có mã này`,
    en: (params) =>
      `Not known which ${dimension(params.dimension, 'en')} ${quoted(params.code)} (${field(params.field, 'en')}) is. Please choose, or leave out the rows with this code`,
  },
  unmatchedName: {
    vi: (params) =>
      `Chưa biết ${quoted(params.name)} là ${dimension(params.dimension, 'vi')} nào. Hãy chọn, hoặc bỏ qua các dòng có tên này`,
    en: (params) =>
      `Not known which ${dimension(params.dimension, 'en')} ${quoted(params.name)} is. Please choose, or leave out the rows with this name`,
  },
  nothingToMatch: {
    vi: (params) =>
      `Dòng không có mã hoặc tên để biết ${dimension(params.dimension, 'vi')}. Hãy chọn cho dòng này, hoặc chọn chung cho cả tệp`,
    en: (params) =>
      `Nothing in the row says which ${dimension(params.dimension, 'en')} it is. Please choose it for the row, or for the whole file`,
  },
  codesDisagree: {
    vi: (params) =>
      `Mã và tên trong dòng chỉ hai ${dimension(params.dimension, 'vi')} khác nhau: ${quoted(params.first)} và ${quoted(params.second)}. Hãy chọn cho dòng này`,
    en: (params) =>
      `Codes and names of the row mean two different members (${dimension(params.dimension, 'en')}): ${quoted(params.first)} and ${quoted(params.second)}. Please choose for the row`,
  },
  codePadded: {
    vi: (params) =>
      `${field(params.field, 'vi')} ${quoted(params.from)} thiếu số 0 ở đầu, được hiểu là ${quoted(params.to)}`,
    en: (params) =>
      `${quoted(params.from)} (${field(params.field, 'en')}) has lost its leading zeros and is taken as ${quoted(params.to)}`,
  },
  wholeProvince: {
    vi: () => 'Tệp không có cột hoặc dòng nhóm về đơn vị: số liệu tính cho toàn tỉnh',
    en: () => 'No column and no heading of the file names a unit: the figure is the whole province’s',
  },
  sourceNotLeaf: {
    vi: ({ source }) => `Nguồn ${quoted(source)} còn chia nhỏ. Hãy chọn nguồn chi tiết bên dưới`,
    en: ({ source }) => `Source ${quoted(source)} is divided further. Please choose one beneath it`,
  },
  vintageUnknown: {
    vi: ({ text }) =>
      `Chưa rõ ${quoted(text)} là vốn của năm nào trong các năm vốn của kế hoạch. Hãy chọn năm vốn`,
    en: ({ text }) =>
      `Not certain which of the plan’s years of capital ${quoted(text)} is. Please choose the year`,
  },
  memberUnknown: {
    vi: (params) =>
      `Thiết lập nhập chọn ${dimension(params.dimension, 'vi')} “${params.uid}”, không có trong danh mục của năm. Hãy chọn lại`,
    en: (params) =>
      `The settings name “${params.uid}” (${dimension(params.dimension, 'en')}), which the year’s lists do not have. Please choose again`,
  },
};

const suggested: Part<'onlyCapital' | 'someCapital' | 'onlyVintage' | 'vintageUnstated' | 'namedInFile'> = {
  onlyVintage: {
    vi: ({ year }) => `trong sổ các dòng này chỉ có vốn năm ${year}`,
    en: ({ year }) => `in the book these rows have capital of ${year} alone`,
  },
  vintageUnstated: {
    vi: ({ rows }) =>
      `${count(rows)} dòng không nói là vốn của năm nào nên được ghi vào “Vốn chưa ghi theo năm”; Phụ lục 05 khi đó chỉ có số tổng, các cột theo năm vốn để trống. Nếu biết, hãy chọn năm vốn chung cho cả tệp`,
    en: ({ rows }) =>
      `${count(rows)} rows do not say of which year their capital is and go to “Vintage not stated”; Phụ lục 05 then has their total alone, and blank columns by year. If you know it, please choose the year of capital for the whole file`,
  },
  onlyCapital: {
    vi: ({ rows }) =>
      rows === 1
        ? 'dòng này chỉ có vốn của nguồn này trong sổ'
        : `cả ${count(rows)} dòng đã nhận ra đều chỉ có vốn của nguồn này trong sổ`,
    en: ({ rows }) =>
      `in the book all ${count(rows)} rows that are matched have capital of this source alone`,
  },
  someCapital: {
    vi: ({ rows, of }) => `${count(rows)}/${count(of)} dòng đã nhận ra có vốn của nguồn này trong sổ`,
    en: ({ rows, of }) =>
      `in the book ${count(rows)} of ${count(of)} rows that are matched have capital of this source`,
  },
  namedInFile: {
    vi: ({ text }) => `tệp ghi ${quoted(text)}`,
    en: ({ text }) => `the file says ${quoted(text)}`,
  },
};

const book: Part<
  | 'typedByHand'
  | 'coarserFigure'
  | 'finerFigure'
  | 'nestedRows'
  | 'gone'
  | 'goneUnsure'
  | 'fell'
  | 'overCapital'
> = {
  typedByHand: {
    vi: ({ typed, imported }) =>
      imported === null
        ? `Trong sổ đã có ${count(typed)} đồng không do lần nhập trước của tệp này ghi. Hãy chọn giữ hay ghi đè`
        : `Số đã nhập ${count(imported)} đồng đã được sửa tay thành ${count(typed)} đồng. Hãy chọn giữ hay ghi đè`,
    en: ({ typed, imported }) =>
      imported === null
        ? `The book has ${count(typed)} đồng here that no earlier import of this file wrote. Please choose to keep or to overwrite it`
        : `The imported ${count(imported)} đồng was changed by hand to ${count(typed)} đồng. Please choose to keep or to overwrite it`,
  },
  coarserFigure: {
    vi: ({ label, amount }) =>
      `Trong sổ đã có ${count(amount)} đồng ở cấp trên (${label}); ghi cả hai sẽ tính hai lần. Hãy chọn thay số đó hay bỏ dòng này`,
    en: ({ label, amount }) =>
      `The book has ${count(amount)} đồng on a line above (${label}); both would count twice. Please replace that figure or leave the row out`,
  },
  finerFigure: {
    vi: ({ label, amount }) =>
      `Trong sổ đã có ${count(amount)} đồng ở cấp dưới (${label}); ghi cả hai sẽ tính hai lần. Hãy chọn thay số đó hay bỏ dòng này`,
    en: ({ label, amount }) =>
      `The book has ${count(amount)} đồng on a line beneath (${label}); both would count twice. Please replace that figure or leave the row out`,
  },
  nestedRows: {
    vi: ({ label, amount }) =>
      `Trong tệp còn ${count(amount)} đồng của cấp trên hoặc cấp dưới (${label}); có thể đã tính trong nhau. Hãy bỏ qua một dòng, hoặc xác nhận cả hai đều tính`,
    en: ({ label, amount }) =>
      `The file also has ${count(amount)} đồng on a line above or beneath (${label}); one may include the other. Please leave one out, or confirm that both count`,
  },
  gone: {
    vi: ({ file }) => `Lần nhập trước (${file}) có số liệu này, tệp này không còn: sẽ xóa`,
    en: ({ file }) =>
      `The earlier import (${file}) has this figure and the file no longer does: it will be removed`,
  },
  goneUnsure: {
    vi: ({ file, rows }) =>
      `Lần nhập trước (${file}) có số liệu này, nhưng tệp còn ${count(rows)} dòng chưa rõ là của ai: giữ nguyên cho đến khi xử lý xong các dòng đó`,
    en: ({ file, rows }) =>
      `The earlier import (${file}) has this figure, but ${count(rows)} rows are not matched yet: it stays until they are`,
  },
  fell: {
    vi: ({ before, after }) =>
      `Lũy kế giảm từ ${count(before)} xuống ${count(after)} đồng so với tháng trước mà không có dòng điều chỉnh âm. Hãy kiểm tra`,
    en: ({ before, after }) =>
      `The cumulative figure fell from ${count(before)} to ${count(after)} đồng since the month before, without a negative correction. Please check`,
  },
  overCapital: {
    vi: ({ capital, disbursed }) =>
      `Giải ngân ${count(disbursed)} đồng, vượt vốn được giao ${count(capital)} đồng. Hãy kiểm tra`,
    en: ({ capital, disbursed }) =>
      `Disbursed ${count(disbursed)} đồng, more than the capital of ${count(capital)} đồng. Please check`,
  },
};

const whole: Part<'periodUnknown' | 'carriedForward' | 'previousMissing' | 'cutoffDiffers' | 'yearDiffers'> =
  {
    periodUnknown: {
      vi: ({ period }) =>
        period === 0
          ? 'Chưa chọn tháng báo cáo của số liệu. Hãy chọn tháng'
          : `Tháng ${monthText(period)} không thuộc năm ngân sách (tháng 1 đến tháng 12 và tháng 1 năm sau). Hãy chọn lại tháng`,
      en: ({ period }) =>
        period === 0
          ? 'No month is chosen for the figures. Please choose it'
          : `Month ${monthText(period)} is not one of the budget year (January to December, and January of the next). Please choose again`,
    },
    carriedForward: {
      vi: ({ period }) => `Tháng này không có dòng nào: giữ lũy kế của tháng ${monthText(period)}`,
      en: ({ period }) => `No row this month: the cumulative figure of ${monthText(period)} goes on`,
    },
    previousMissing: {
      vi: ({ period }) =>
        `Số phát sinh trong tháng cần lũy kế của tháng ${monthText(period)}, sổ chưa có. Hãy nhập tháng đó trước, hoặc chọn số liệu là lũy kế`,
      en: ({ period }) =>
        `Amounts of the month alone need the cumulative figures of ${monthText(period)}, which the book does not have. Please import that month first, or take the amounts as cumulative`,
    },
    cutoffDiffers: {
      vi: ({ period, book, file }) =>
        `Sổ đang ghi số liệu tháng ${monthText(period)} tính đến ngày ${formatDate(book)}, còn tệp tính đến ngày ${formatDate(file)}. Ghi tệp này thì ngày chốt của tháng đổi thành ${formatDate(file)}; hãy kiểm tra ngày và tháng đã chọn`,
      en: ({ period, book, file }) =>
        `In the book the figures of ${monthText(period)} count to ${formatDate(book)}, in the file to ${formatDate(file)}. Writing it changes the month's cut-off date to ${formatDate(file)}; please check the date and the month`,
    },
    yearDiffers: {
      vi: ({ file, book: year }) =>
        `Tệp là số liệu của năm ngân sách ${file}, đang so với kế hoạch năm ${year}. Hãy chọn đúng năm`,
      en: ({ file, book: year }) =>
        `The file is of budget year ${file} and is held against the plan of ${year}. Please choose the right year`,
    },
  };

export const rowSentences: ReasonSentences<RowReasons> = {
  ...kept,
  ...matching,
  ...suggested,
  ...amountSentences,
  ...book,
  ...whole,
};
