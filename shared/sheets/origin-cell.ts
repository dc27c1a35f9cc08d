/** Which files the figures of a row in Đối chiếu come from: of the batches that count, those with figures in it. */
import type { BookView } from '../domain/book-view.ts';
import type { ImportBatch } from '../domain/records.ts';
import { formatDate } from '../text/date.ts';
import { currentBatches } from '../treasury/current-batch.ts';
import type { Row, Sheet } from './definition.ts';
import { hasImported } from './imported-cells.ts';

/** In the language of officials: a cell's text is one, whoever reads it. */
const originWords: Readonly<Record<ImportBatch['origin'], string>> = {
  treasury: 'Kho bạc',
  investor: 'Chủ đầu tư',
};

const named = ({ origin, fileName, asOf }: ImportBatch): string =>
  `${originWords[origin]}: ${fileName} (đến ${formatDate(asOf)})`;

/** Null where no file has brought anything of the row: it is blank, or was typed. */
export const readOrigin = (sheet: Sheet, row: Row, view: BookView): string | null => {
  const { period } = sheet.scope;
  const batches = [...view.records('importBatch').values()].filter(
    (batch) => batch.year === sheet.year && batch.period === period,
  );
  if (batches.length === 0) return null;
  const found = currentBatches(batches).filter((batch) => hasImported(view, sheet, row, batch.uid));
  return found.length === 0 ? null : found.map(named).join('; ');
};
