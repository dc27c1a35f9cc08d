import { expect, test } from 'vitest';
import { interpret } from '../interpret/index.ts';
import { noDecisions } from '../settings.ts';
import { catalogue, factsOf, settingsOf, written } from '../testing/small-import.ts';
import { tableOf, workbookOf } from '../testing/table-of.ts';
import { previewOf } from './index.ts';

const columns = ['projectCode', 'disbursed'] as const;

test('cells of a sheet far behind in the file are told of that sheet', () => {
  const sheets = Array.from({ length: 300 }, (_, at) =>
    tableOf([['Mã', 'Tiền'], ...(at === 299 ? [['7950443', 5]] : [])], { name: `T${at}` }),
  );
  const settings = settingsOf({ columns, rows: [] }, sheets[299] ?? tableOf([]));
  const made = previewOf(
    interpret(workbookOf(...sheets), settings, noDecisions, catalogue),
    factsOf({ columns, rows: [] }),
  );
  expect(written(made.outcome.figures)).toEqual({ 'w1 hd1 dev 2024 unsplit': 5 });
  expect(Array.from(made.outcome.cells.sheet)).toEqual([299]);
});
