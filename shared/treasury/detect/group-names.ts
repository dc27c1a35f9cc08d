/** What the headings among the rows name: units, parts of the programme, sources; nothing where the catalogue knows none. */
import { fold } from '../../text/fold.ts';
import type { Catalogue } from '../facts.ts';
import { type NameField, rowKinds } from '../fields.ts';
import type { SheetSettings } from '../settings.ts';
import type { Table } from '../table.ts';
import { RowCells } from './row-cells.ts';

const group = rowKinds.indexOf('group');
const ordinal = /^(?:[ivx]+|[a-h]|\d+(?:\.\d+)*)\s*[.):/-]\s*/;
const kindOfUnit = /^(?:thanh pho|thi tran|thi xa|tinh|huyen|quan|phuong|xa|tp\.?|tt\.?)\s+/;
const partOfProgramme = /^(?:tieu du an|du an|tda|da) \d/;

type Named = Extract<NameField, 'componentName' | 'unitName' | 'sourceName'>;
const fields: readonly Named[] = ['unitName', 'componentName', 'sourceName'];

const namesOf = ({
  components,
  units,
  sources,
}: Catalogue): Readonly<Record<Named, ReadonlySet<string>>> => ({
  componentName: new Set(components.map(({ name }) => fold(name))),
  unitName: new Set(units.flatMap(({ name }) => [fold(name), fold(name).replace(kindOfUnit, '')])),
  sourceName: new Set(sources.map(({ name }) => fold(name))),
});

/** Looked at: enough to tell. */
const sampleSize = 500;

/** The field that most headings are names of; null where a column says it already, or no heading is known. */
export const groupField = (
  table: Table,
  settings: SheetSettings,
  kinds: Uint8Array,
  catalogue: Catalogue,
): NameField | null => {
  const cells = new RowCells(table, settings.columns);
  const names = namesOf(catalogue);
  const counts: Record<Named, number> = { componentName: 0, unitName: 0, sourceName: 0 };
  let looked = 0;
  for (let row = 0; row < table.rowCount && looked < sampleSize; row++) {
    if (kinds[row] !== group) continue;
    looked++;
    const label = fold(cells.label(row)).replace(ordinal, '');
    for (const field of fields) {
      const isNamed =
        names[field].has(label) ||
        (field === 'unitName' && names.unitName.has(label.replace(kindOfUnit, '')));
      if (isNamed || (field === 'componentName' && partOfProgramme.test(label))) counts[field]++;
    }
  }
  const best = fields.reduce(
    (most, field) => (counts[field] > counts[most] ? field : most),
    'unitName' as Named,
  );
  return counts[best] > 0 ? best : null;
};
