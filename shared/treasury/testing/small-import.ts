/** A small book and files for it: what tests of matching, interpreting and comparing start from. */
import { measureById } from '../../domain/measures.ts';
import { previewOf } from '../compare/index.ts';
import type { BookFacts, Catalogue, KnownFigures } from '../facts.ts';
import type { ImportField } from '../fields.ts';
import { interpret } from '../interpret/index.ts';
import type { ImportOutcome, Preview, PreviewRow } from '../preview.ts';
import { type ColumnUse, type ImportDecisions, type ImportSettings, noDecisions } from '../settings.ts';
import type { Table } from '../table.ts';
import { type TestCell, tableOf, workbookOf } from './table-of.ts';

const component = (
  uid: string,
  kind: string,
  code: string,
  name: string,
  [parent, unit]: [number, number],
) => ({
  ...{ uid, kind, code, name, parent, unit },
});

const unit = (uid: string, kind: string, code: string, name: string, parent: number) => ({
  ...{ uid, kind, code, name, parent },
});

const source = (uid: string, name: string, shortName: string, parent: number, leaf = true) => ({
  ...{ uid, name, shortName, parent, leaf },
});

export const catalogue: Catalogue = {
  year: 2024,
  components: [
    component('p', 'programme', '', 'Chương trình giảm nghèo', [-1, -1]),
    component('p1', 'project', '1', 'Hỗ trợ đầu tư hạ tầng', [0, -1]),
    component('p1.1', 'subproject', '1.1', 'Hạ tầng các huyện nghèo', [1, -1]),
    component('w1', 'work', '7950443', 'Đường giao thông Cốc Chom - Lũng Rì, xã Hưng Đạo', [2, 4]),
    component('w2', 'work', '0071', 'Trường tiểu học Nà Mò', [2, 1]),
    component('p1.2', 'subproject', '1.2', 'Đề án thoát nghèo', [1, -1]),
    component('w3', 'work', '7950999', 'Trạm y tế xã Hoà Thuận', [5, 1]),
  ],
  units: [
    unit('cb', 'province', '04', 'Tỉnh Cao Bằng', -1),
    unit('bl', 'district', '042', 'Huyện Bảo Lâm', 0),
    unit('bc', 'district', '043', 'Huyện Bảo Lạc', 0),
    unit('tp', 'district', '040', 'Thành phố Cao Bằng', 0),
    unit('hd1', 'commune', '01351', 'Xã Hưng Đạo', 2),
    unit('hd2', 'commune', '01705', 'Xã Hưng Đạo', 3),
  ],
  sources: [
    source('central', 'Ngân sách trung ương', 'NSTW', -1, false),
    source('dev', 'Vốn đầu tư phát triển', 'ĐTPT', 0),
    source('rec', 'Vốn sự nghiệp', 'SN', 0),
  ],
  vintages: [2024, 2023],
  matches: [],
};

const at = (uid: string, list: readonly { uid: string }[]): number =>
  list.findIndex((each) => each.uid === uid);

/** "w1 hd1 dev 2024 disbursedUnsplit" → amount. */
export const figures = (amounts: Readonly<Record<string, number>>): KnownFigures => {
  const keys = Object.keys(amounts).map((key) => key.split(' '));
  return {
    component: Int32Array.from(keys, ([uid = '']) => at(uid, catalogue.components)),
    unit: Int32Array.from(keys, ([, uid = '']) => at(uid, catalogue.units)),
    source: Int32Array.from(keys, ([, , uid = '']) => at(uid, catalogue.sources)),
    vintage: Int32Array.from(keys, ([, , , vintage]) => Number(vintage)),
    measure: Uint8Array.from(keys, ([, , , , id]) => measureById(id as 'assigned').code),
    amount: Float64Array.from(Object.values(amounts)),
  };
};

const shortNames = ['', 'assigned', 'allotted', 'completed', 'advance', 'unsplit', 'reported'];

/** The other way: what an outcome would write, "w1 hd1 dev 2024 unsplit" → amount. */
export const written = (known: ImportOutcome['figures']): Record<string, number> =>
  Object.fromEntries(
    Array.from(known.amount, (amount, index) => [
      [
        catalogue.components[known.component[index] ?? -1]?.uid,
        catalogue.units[known.unit[index] ?? -1]?.uid,
        catalogue.sources[known.source[index] ?? -1]?.uid,
        known.vintage[index],
        shortNames[known.measure[index] ?? 0],
      ].join(' '),
      amount,
    ]),
  );

type Use = ImportField | (Partial<ColumnUse> & { field: ImportField });

export interface SmallFile {
  readonly columns: readonly Use[];
  readonly rows: readonly (readonly TestCell[])[];
  readonly settings?: Partial<ImportSettings>;
  readonly groups?: ImportSettings['sheets'][number]['groups'];
  /** Rows that are no details, by number in the file. */
  readonly kinds?: ImportSettings['sheets'][number]['rows'];
  /** Kinds are those that the rows look like; else all are details that `kinds` does not name. */
  readonly detected?: boolean;
  readonly table?: Parameters<typeof tableOf>[1];
  readonly decisions?: Partial<ImportDecisions>;
  readonly facts?: Partial<BookFacts>;
}

const nothing = figures({});

export const settingsOf = (file: SmallFile, table: Table): ImportSettings => ({
  sheets: [
    {
      sheet: table.name,
      header: [1, 1],
      firstRow: 2,
      lastRow: Math.max(2, table.rowNumbers[table.rowCount - 1] ?? 2),
      columns: file.columns.map((use, column): ColumnUse => {
        const named = typeof use === 'string' ? { field: use } : use;
        return { header: named.field, form: 'plain', ...named, column };
      }),
      groups: file.groups ?? null,
      rows: [
        ...Array.from(table.rowNumbers)
          .filter((row) => file.detected !== true && row > 1 && !file.kinds?.some((each) => each.row === row))
          .map((row) => ({ row, kind: 'detail' as const })),
        ...(file.kinds ?? []),
      ],
    },
  ],
  ...{ moneyUnit: 'dong', budgetYear: 2024, asOf: '2024-06-30', period: 202406, span: 'cumulative' },
  ...{ origin: 'treasury', dash: 'zero', roundToDong: false, fixed: { source: 'dev', vintage: 'own' } },
  ...{ treasuryOffice: null, encoding: null, separator: null },
  ...file.settings,
});

export const factsOf = (file: SmallFile): BookFacts => ({
  ...{ revision: 1, catalogue, origin: 'treasury', period: 202406, previousPeriod: 0 },
  ...{ current: nothing, previous: nothing, capital: nothing, follows: null },
  ...file.facts,
});

/** The first row of the file is its header. */
export const preview = (file: SmallFile): Preview => {
  const header = file.columns.map((use) => (typeof use === 'string' ? use : use.field));
  const table = tableOf([header, ...file.rows], file.table);
  const facts = factsOf(file);
  const decisions = { ...noDecisions, ...file.decisions };
  return previewOf(interpret(workbookOf(table), settingsOf(file, table), decisions, facts.catalogue), facts);
};

export const allRows = (of: Preview): readonly PreviewRow[] =>
  of.rows({ classes: [], search: '', from: 0, limit: 10_000 }).rows;

/** The row with this number in the file. */
export const rowOf = (of: Preview, row: number): PreviewRow => {
  const found = allRows(of).find((each) => each.row === row);
  if (!found) throw new Error(`no row ${row}`);
  return found;
};

export const codesOf = ({ reasons }: PreviewRow): string[] => reasons.map(({ code }) => code);

export const followed = (amounts: KnownFigures): NonNullable<BookFacts['follows']> => ({
  ...{ uid: 'b', fileName: 'cu.xlsx', fileHash: '', at: '2024-07-01T00:00:00Z', treasuryOffice: null },
  figures: amounts,
});
