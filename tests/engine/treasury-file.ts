/** Small files as the Treasury sends them, for tests that bring them in: works by their codes, in đồng, cumulative. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { cellIn, show } from './ask-book.ts';
import { newFolder, type Opened } from './open-engine.ts';

export interface FileRow {
  /** Mã dự án. */
  readonly code: string;
  readonly name?: string;
  /** Whole đồng. */
  readonly completed: number;
  readonly advance?: number;
}

export interface FileOptions {
  readonly name?: string;
  readonly asOf?: string;
  readonly folder?: string;
}

/** Works of the example: in Bảo Lạc, Thạch An and Quảng Hòa. */
export const works = { first: '7950194', second: '7950217', third: '7950233' } as const;
export const firstWork = 'demo.work.001';
export const secondWork = 'demo.work.002';
export const million = 1_000_000;

export const rows: readonly FileRow[] = [
  { code: works.first, completed: 2_000 * million, advance: 345_678_901 },
  { code: works.second, completed: 1_500 * million },
];

/** A month for which the example has no figures. */
export const month = 202406;

const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

const line = ({ code, name = 'Công trình', completed, advance = 0 }: FileRow, at: number): string =>
  [
    at + 1,
    code,
    name,
    'Vốn đầu tư phát triển',
    ...[completed, advance, completed + advance].map(grouped),
  ].join(';');

export const treasuryText = (rows: readonly FileRow[], asOf = '30/06/2024'): string => {
  const total = rows.reduce((sum, { completed, advance = 0 }) => sum + completed + advance, 0);
  return [
    'KHO BẠC NHÀ NƯỚC CAO BẰNG',
    'Tình hình giải ngân vốn CTMTQG giảm nghèo bền vững năm 2024',
    `Lũy kế từ đầu năm đến ngày ${asOf}`,
    'ĐVT: đồng',
    'STT;Mã dự án;Tên công trình;Nguồn vốn;Thanh toán KLHT;Tạm ứng;Tổng số giải ngân',
    ...rows.map(line),
    `;;Tổng cộng;;;;${grouped(total)}`,
  ].join('\r\n');
};

/** @returns its path */
export const treasuryFile = (rows: readonly FileRow[], options: FileOptions = {}): string => {
  const path = join(options.folder ?? newFolder(), options.name ?? 'kho-bac.csv');
  writeFileSync(path, treasuryText(rows, options.asOf));
  return path;
};

type Preview = OutputOf<'imports/preview'>;
type File = OutputOf<'imports/open'>;
type Decisions = Partial<InputOf<'imports/preview'>['decisions']>;

/** Exact names are taken: the source is named in words. */
export const previewOf = (book: Opened, file: File, decisions: Decisions = {}): Promise<Preview> =>
  book.get('imports/preview', {
    import: file.import,
    settings: file.settings,
    decisions: { ...file.decisions, acceptExactNames: true, ...decisions },
  });

export const openFile = (book: Opened, path: string): Promise<File> =>
  book.get('imports/open', { file: path });

/** From the file to the plan, without a question left. */
export const bringIn = async (
  book: Opened,
  path: string,
  decisions?: Decisions,
): Promise<OutputOf<'imports/commit'>> => {
  const file = await openFile(book, path);
  const { revision } = await previewOf(book, file, decisions);
  return book.get('imports/commit', { import: file.import, revision });
};

const inReconciliation = { sheet: 'reconciliation', column: 'treasury', scope: { period: month } };

/** What the Treasury has paid out for a work by the month. */
export const paid = async (book: Opened, row = firstWork): Promise<unknown> =>
  cellIn(await show(book, 'reconciliation', { scope: { period: month } }), row, 'treasury')?.value ?? null;

export const provenanceOf = (book: Opened, row = firstWork): Promise<OutputOf<'imports/provenance'>> =>
  book.get('imports/provenance', { ...inReconciliation, row });

export const batchesOf = async (book: Opened): Promise<OutputOf<'imports/batches'>['batches']> =>
  (await book.get('imports/batches', {})).batches;

/** No fault has been logged, and the book is sound. */
export const clean = async (book: Opened): Promise<void> => {
  expect(book.log).toEqual([]);
  expect((await book.get('book/verify', {})).problems).toEqual([]);
};
