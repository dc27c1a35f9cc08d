/** Mess around the rows: titles, headers, totals, signatures, sheets (M1, M2, M4, M5, M6, M12, M13). */
import type { MoneyUnit } from '#shared/text/money-unit.ts';
import { below, pick } from '../../bench/random.ts';
import { type Cell, text } from './cell.ts';
import { columnsOf, type Draft, type DraftColumn, type DraftRow, type DraftSheet } from './draft.ts';

const amounts = ['plan', 'carriedPlan', 'completed', 'advance', 'disbursed', 'debit', 'credit'] as const;
const labels = ['projectName', 'unitName', 'componentName'] as const;

const unitWords: Readonly<Record<MoneyUnit, readonly string[]>> = {
  dong: ['đồng', 'VNĐ'],
  thousand: ['nghìn đồng', '1.000 đồng', 'ngàn đồng'],
  million: ['triệu đồng', 'Triệu đồng'],
  billion: ['tỷ đồng', 'tỉ đồng'],
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day to which the figures count, as a title says it. */
const asOfText = ({ said }: Draft): string => {
  const [year = '', month = '', day = ''] = (said.asOf ?? '').split('-');
  return `${day}/${month}/${year}`;
};

/** M1: two to six lines of title above; the header in levels is the layout's own. */
export const titleRows = (draft: Draft): void => {
  const { random, said } = draft;
  const lines = [
    'KHO BẠC NHÀ NƯỚC CAO BẰNG',
    `BÁO CÁO TÌNH HÌNH GIẢI NGÂN VỐN CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG NĂM ${said.budgetYear}`,
    `(Lũy kế đến ngày ${asOfText(draft)})`,
    'Kèm theo báo cáo của Kho bạc Nhà nước khu vực',
    'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025',
    'Biểu số: 01/KBNN',
  ];
  const count = 2 + below(random, lines.length - 1);
  for (const sheet of draft.sheets) sheet.titles = lines.slice(0, count);
};

/** M2: 1, 2, 3 … beneath the header, or −1, −2, −3 where somebody typed "(1)". */
export const columnNumbers = ({ random, sheets }: Draft): void => {
  for (const sheet of sheets) sheet.numberRow = random() < 0.5 ? 'plain' : 'negative';
};

const amountOf = (cell: Cell | undefined): number => (cell && 'dong' in cell ? cell.dong : 0);

const totalsOf = (sheet: DraftSheet, rows: readonly DraftRow[]): Map<number, number> => {
  const details = rows.filter(({ kind }) => kind === 'detail');
  const columns = sheet.columns.flatMap(({ field, aside }, at) =>
    aside === true || amounts.some((each) => each === field) ? [at] : [],
  );
  return new Map(columns.map((at) => [at, details.reduce((sum, { cells }) => sum + amountOf(cells[at]), 0)]));
};

interface Summing {
  readonly kind: 'group' | 'total';
  readonly ordinal: string | null;
  readonly label: string;
  /** What makes its amounts; absent: they are typed. */
  readonly formula?: string | undefined;
}

const summing = (
  sheet: DraftSheet,
  rows: readonly DraftRow[],
  { kind, ordinal, label, formula }: Summing,
): DraftRow => {
  const totals = totalsOf(sheet, rows);
  const at = columnsOf(sheet, labels)[0] ?? 0;
  const cells = sheet.columns.map((_column, column): Cell => {
    if (column === at) return text(label);
    if (column === 0 && ordinal !== null) return text(ordinal);
    const total = totals.get(column);
    if (total === undefined) return null;
    return formula === undefined ? { dong: total } : { dong: total, formula };
  });
  return { kind, cells, figures: [], hidden: false };
};

const groupLabels = [
  'Công trình chuyển tiếp',
  '1. Công trình chuyển tiếp',
  '2.Công trình khởi công mới',
  'Dự án hoàn thành, bàn giao, đưa vào sử dụng trước ngày 31/12',
  'Công trình khởi công mới',
];
const totalLabels = ['Tổng số', 'TỔNG CỘNG', 'Tổng cộng:', 'Cộng'];

/** M4: a total above or beneath, groups with their sums between. */
export const totalRows = (draft: Draft): void => {
  const { random, layout } = draft;
  for (const sheet of draft.sheets) {
    const { rows } = sheet;
    const formula = random() < 0.5 ? 'SUBTOTAL(9,E5:E99)' : undefined;
    const total = summing(sheet, rows, {
      ...{ kind: 'total', ordinal: null, label: pick(random, totalLabels), formula },
    });
    // Accounting lines have no groups; districts stand beneath groups of their own already.
    const grouped = layout === 'works' || layout === 'wide' ? withGroups(draft, sheet) : rows;
    sheet.rows = random() < 0.5 ? [total, ...grouped] : [...grouped, total];
  }
};

const withGroups = ({ random }: Draft, sheet: DraftSheet): DraftRow[] => {
  const half = Math.ceil(sheet.rows.length / 2);
  return [sheet.rows.slice(0, half), sheet.rows.slice(half)].flatMap((part, at) => {
    if (part.length === 0) return [];
    const ordinal = at === 0 ? 'I' : 'II';
    const group = summing(sheet, part, { kind: 'group', ordinal, label: pick(random, groupLabels) });
    if (random() < 0.6) return [group, ...part];
    const label = 'Trong đó: hoàn thành trong năm';
    return [group, summing(sheet, part.slice(0, 2), { kind: 'group', ordinal: null, label }), ...part];
  });
};

/** M5: notes, a date line and signatures beneath. */
export const signatures = (draft: Draft): void => {
  const { random } = draft;
  for (const sheet of draft.sheets) {
    const right = Math.max(0, sheet.columns.length - 3);
    const day = twoDigits(1 + below(random, 28));
    sheet.footers = [
      { column: 0, text: 'Ghi chú: số liệu chưa bao gồm vốn nước ngoài' },
      { column: right, text: `Cao Bằng, ngày ${day} tháng 01 năm 2025` },
      { column: 1, text: 'NGƯỜI LẬP BIỂU' },
      { column: right, text: 'GIÁM ĐỐC' },
      { column: right, text: '(Ký, ghi rõ họ tên, đóng dấu)' },
      { column: right, text: 'Nguyễn Văn A' },
    ];
  }
};

/** M6: another unit of money, said at the right, said in the title, or nowhere. */
export const moneyUnit = (draft: Draft): void => {
  const { random } = draft;
  const unit = pick(random, ['dong', 'thousand', 'million', 'billion'] as const);
  draft.said = { ...draft.said, moneyUnit: unit };
  const kind = below(random, 3);
  for (const sheet of draft.sheets) {
    sheet.unitLine = kind === 0 ? `ĐVT: ${pick(random, unitWords[unit])}` : kind === 1 ? 'ĐVT: … đồng' : null;
  }
};

const otherHeaders: Readonly<Partial<Record<string, readonly string[]>>> = {
  projectCode: ['Mã số dự án', 'MÃ DỰ ÁN', 'Mã dự\nán', 'Mã ĐVQHNS dự án'],
  projectName: ['Danh mục dự án', 'TÊN DỰ ÁN', 'Tên công trình, dự án', 'Nội dung'],
  sourceName: ['Nguồn', 'Loại nguồn vốn', 'NGUỒN VỐN'],
  completed: ['KLHT', 'Thanh toán khối lượng hoàn thành', 'Khối lượng hoàn thành'],
  advance: ['Tạm ứng theo chế độ', 'Vốn tạm ứng', 'TẠM ỨNG'],
  unitName: ['Đơn vị', 'Huyện, thành phố', 'Địa phương'],
  debit: ['Nợ', 'Số tiền nợ', 'PS Nợ'],
  credit: ['Có', 'Số tiền có', 'PS Có'],
};

const shuffled = <Item>({ random }: Draft, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const moveColumns = (sheet: DraftSheet, order: readonly number[]): void => {
  const moved = <Item>(items: readonly Item[], blank: Item): Item[] => order.map((at) => items[at] ?? blank);
  const blank: DraftColumn = { field: null, header: [''] };
  sheet.columns = moved(sheet.columns, blank);
  for (const row of sheet.rows) row.cells = moved<Cell>(row.cells, null);
};

/** M12: the header says it in other words, and columns stand elsewhere; columns beneath one label stay together. */
export const otherHeader = (draft: Draft): void => {
  const { random } = draft;
  for (const sheet of draft.sheets) {
    for (const column of sheet.columns) {
      const words = otherHeaders[column.field ?? ''];
      if (words && random() < 0.6) column.header = [...column.header.slice(0, -1), pick(random, words)];
    }
    const blocks = new Map<string, number[]>();
    for (const [at, { header }] of sheet.columns.entries()) {
      const name = header.length > 1 ? (header[0] ?? '') : `${at}`;
      blocks.set(name, [...(blocks.get(name) ?? []), at]);
    }
    const [first = [], ...rest] = [...blocks.values()];
    moveColumns(sheet, [first, ...shuffled(draft, rest)].flat());
  }
};

/** M13: the rows over two sheets, a sheet of something else, a hidden one, hidden rows and columns. */
export const sheetsAndHidden = (draft: Draft): void => {
  const { random } = draft;
  const [sheet] = draft.sheets;
  if (!sheet) return;
  for (const row of sheet.rows) row.hidden = random() < 0.1;
  const half = Math.ceil(sheet.rows.length / 2);
  const isSplit =
    sheet.rows.length > 6 &&
    draft.layout !== 'unitBySource' &&
    !sheet.rows.some(({ kind }) => kind !== 'detail');
  const other: DraftSheet = {
    ...sheet,
    name: 'Huyện khác',
    rows: sheet.rows.slice(half),
    columns: sheet.columns.map((column) => ({ ...column })),
  };
  const notes: DraftSheet = {
    ...sheet,
    ...{
      name: 'Ghi chú',
      columns: [{ field: null, header: ['Hướng dẫn'] }],
      unitLine: null,
      numberRow: 'none',
    },
    ...{
      rows: [
        { kind: 'noise', cells: [text('Đề nghị các đơn vị gửi trước ngày 12')], figures: [], hidden: false },
      ],
    },
    ...{ titles: [], footers: [], hidden: random() < 0.5 },
  };
  draft.sheets = [...(isSplit ? [{ ...sheet, rows: sheet.rows.slice(0, half) }, other] : [sheet]), notes];
};
