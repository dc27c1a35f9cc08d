/**
 * Commands at random, for the laws of the engine: typing, rows and words in every sheet, and the way back. Each is told
 * in terms of "the nth row, column, year …"; what that is, is looked up when it is carried out.
 */
import fc from 'fast-check';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { Paragraph } from '#shared/domain/section-text.ts';
import type { Scope, SheetId } from '#shared/sheets/index.ts';
import { roads } from './ask-book.ts';
import type { Opened } from './open-engine.ts';
import { million, openFile, previewOf, treasuryFile, works } from './treasury-file.ts';

export const command = fc.record({
  kind: fc.constantFrom(
    'type' as const,
    'type' as const,
    'type' as const,
    'allot' as const,
    'target' as const,
    'print' as const,
    'cell' as const,
    'cell' as const,
    'cell' as const,
    'cell' as const,
    'add' as const,
    'addTarget' as const,
    'rename' as const,
    'move' as const,
    'delete' as const,
    'row' as const,
    'row' as const,
    'words' as const,
    'import' as const,
    'undo' as const,
    'undo' as const,
    'redo' as const,
    'revert' as const,
  ),
  pick: fc.array(fc.nat({ max: 997 }), { minLength: 6, maxLength: 6 }),
  amount: fc.option(fc.nat({ max: 400_000_000_000 }), { nil: null }),
});
export type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

const nth = <Item>(list: readonly Item[], at: number | undefined): Item => {
  const item = list[(at ?? 0) % list.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const edits = async (
  book: Opened,
  { kind, pick, amount }: Command,
): Promise<InputOf<'cells/set'>['edits']> => {
  const [first, second, third, fourth] = pick;
  const year = nth([2024, 2024, 2023], third);
  if (kind === 'target') {
    const { rows } = await book.get('sheets/show', { sheet: 'targets', year });
    const column = nth(['baseline', 'target', 'result', 'comparator', 'unitName'], second);
    const value =
      column === 'comparator' ? nth(['>=', '<', 'khoảng', ''], fourth) : String((first ?? 0) % 120);
    return [{ sheet: 'targets', row: nth(rows.key, first), column, value, year }];
  }
  if (kind === 'allot') {
    const { rows: components } = await book.get('sheets/show', { sheet: 'funding', year });
    const component = nth(components.key, fourth);
    const { rows } = await book.get('sheets/show', { sheet: 'allocation', year, scope: { component } });
    const column = nth(['centralDevelopment', 'centralRecurrent', 'mobilised'], second);
    return [{ sheet: 'allocation', row: nth(rows.key, first), column, value: amount, year, component }];
  }
  const { rows, columns } = await book.get('sheets/show', { sheet: 'funding', year });
  const wanted = columns.filter(({ id, editable, type }) =>
    kind === 'print' ? id.startsWith('printed.') : editable && type === 'money' && !id.startsWith('printed.'),
  );
  const column = nth(wanted, second).id;
  const several = kind === 'print' ? [first] : [first, (first ?? 0) + 1, (first ?? 0) + 5];
  return several.map((row) => ({ sheet: 'funding', row: nth(rows.key, row), column, value: amount, year }));
};

/** A sheet as a window may show it. */
export interface View {
  readonly sheet: SheetId;
  readonly year: number;
  readonly scope?: Scope;
}

export const views: readonly View[] = [
  ...(['funding', 'targets', 'poverty', 'disbursement'] as const).flatMap((sheet) =>
    [2023, 2024].map((year) => ({ sheet, year })),
  ),
  { sheet: 'allocation', year: 2024, scope: { component: roads } },
  ...(['status', 'unit', 'type'] as const).map((group) => ({
    sheet: 'works' as const,
    year: 2024,
    scope: { group },
  })),
  ...[202403, 202405].map((period) => ({ sheet: 'disbursement' as const, year: 2024, scope: { period } })),
  { sheet: 'reconciliation', year: 2023 },
  ...[202404, 202405].map((period) => ({ sheet: 'reconciliation' as const, year: 2024, scope: { period } })),
  { sheet: 'documents', year: 2024 },
];

type Shown = OutputOf<'sheets/show'>;
type Edit = InputOf<'cells/set'>['edits'][number];

const typed: Readonly<Record<Shown['columns'][number]['type'], readonly Edit['value'][]>> = {
  money: ['0', '1', '12,5', '363.021', '1,2 tỷ', '-3', 7_000_000],
  number: ['0', '1', '5', '120', '5.349', '1,5'],
  percent: ['0', '4', '3,5', 99],
  year: ['2022', '2023', '2024', '2025'],
  date: ['1/2/2024', '5/9/2022'],
  choice: ['>=', 'khoảng'],
  text: ['A', 'Huyện Hoà An', '183/KH-UBND', ' '],
};

const valueFor = ({ type, choices }: Shown['columns'][number], at: number): Edit['value'] => {
  if (at % 8 === 0) return null;
  return nth(choices.length > 0 ? choices : typed[type], at);
};

/** Neighbouring cells of one sheet, seldom one of another sheet among them. */
const cellEdits = async (book: Opened, [first = 0, second = 0, third = 0, fourth = 0]: readonly number[]) => {
  const found: Edit[] = [];
  for (let at = 0; at <= third % 4; at++) {
    const { sheet, year, scope = {} } = nth(views, at === 2 ? first + second : first);
    const reply = await book.ask('sheets/show', { sheet, year, scope });
    // The line whose allocation is shown may be gone.
    if (!reply.ok) continue;
    const { rows, columns } = reply.value;
    const editable = columns.filter((each) => each.editable);
    // A line with works is allotted to these.
    if (editable.length === 0 || rows.key.length === 0) continue;
    const column = nth(editable, second + at);
    const { component, period } = scope;
    const place = {
      ...(component === undefined ? {} : { component }),
      ...(period === undefined ? {} : { period }),
    };
    const row = nth(rows.key, fourth + (at >> 1));
    found.push({ sheet, year, row, column: column.id, value: valueFor(column, third + at), ...place });
  }
  return found;
};

const setCells = (book: Opened, edits: readonly Edit[]) =>
  edits.length === 0 ? undefined : book.ask('cells/set', { edits: [...edits] });

const rowCommand = async (
  book: Opened,
  [first = 0, second = 0, third = 0, fourth = 0]: readonly number[],
) => {
  const sheet = nth(['works', 'works', 'documents', 'text', 'targets'], first);
  const year = nth([2024, 2024, 2023], second);
  const { rows } = await book.get('sheets/show', { sheet, year });
  if (rows.key.length === 0) return book.ask('rows/add', { sheet, year, name: 'Mới' });
  const [row, other] = [nth(rows.key, third), nth(rows.key, fourth)];
  switch (nth(['add', 'add', 'after', 'move', 'rename', 'delete'], first + third)) {
    case 'add':
      return book.ask('rows/add', { sheet, year, parent: row, name: `Mới ${fourth}` });
    case 'after':
      return book.ask('rows/add', { sheet, year, after: row, name: `Sau ${fourth}` });
    case 'move':
      return book.ask('rows/move', { sheet, year, row, parent: other });
    case 'rename':
      return book.ask('rows/rename', { sheet, year, row, name: `Tên ${fourth}` });
    default:
      return book.ask('rows/delete', { sheet, year, row });
  }
};

const withoutFootnotes = ({ style, content }: Paragraph): Paragraph => ({
  style,
  content: content.filter(({ type }) => type !== 'footnote'),
});

/** A section takes over words of another, loses some of its own, and perhaps gets a footnote. */
const writeWords = async (book: Opened, [first = 0, second = 0, third = 0]: readonly number[]) => {
  const year = 2024;
  const { sections } = await book.get('text/show', { year });
  if (sections.length === 0) return undefined;
  const [section, other] = [nth(sections, first), nth(sections, second)];
  const kept = section.paragraphs.filter((_, at) => (at + third) % 3 > 0);
  const note = `note.${first}.${second}`;
  const paragraphs = [...kept, ...other.paragraphs.slice(0, 2).map(withoutFootnotes)];
  if (third % 2 === 0) return book.ask('text/set', { year, section: section.uid, paragraphs });
  const content: Paragraph['content'] = [
    { type: 'text', text: 'Chú', italic: true },
    { type: 'footnote', footnote: note },
  ];
  return book.ask('text/set', {
    year,
    section: section.uid,
    paragraphs: [...paragraphs, { style: 'dash', content }],
    footnotes: [{ uid: note, text: 'Lời chú.' }],
  });
};

/** A file of the Treasury about two works, which may be gone by now; rows that nobody can decide stay behind. */
const bringInFile = async (book: Opened, [first = 0, second = 0, third = 0]: readonly number[]) => {
  const codes = Object.values(works);
  const lines = [first, second].map((at, n) => ({
    code: nth(codes, at + n),
    completed: (1_000 + (at % 300)) * million,
    advance: (third % 3) * million,
  }));
  const asOf = nth(['30/04/2024', '31/05/2024'], third);
  const file = await openFile(book, treasuryFile(lines, { asOf, name: `tep-${third}.csv` }));
  const { revision } = await previewOf(book, file, { overwrite: 'all' });
  const reply = await book.ask('imports/commit', { import: file.import, revision, leaveOut: true });
  await book.get('imports/close', { import: file.import });
  return reply;
};

export const carryOut = async (book: Opened, each: Command): Promise<unknown> => {
  const { kind, pick } = each;
  const [first, second, third] = pick;
  const { rows } = await book.get('sheets/show', { sheet: 'funding', year: 2024 });
  const funding = { sheet: 'funding', year: 2024 };
  const row = nth(rows.key, first);
  switch (kind) {
    case 'add':
      return book.ask('rows/add', { ...funding, parent: row, name: `Mới ${third}` });
    case 'addTarget': {
      const targets = await book.get('sheets/show', { sheet: 'targets' });
      return book.ask('rows/add', { sheet: 'targets', parent: nth(targets.rows.key, second), name: 'Mới' });
    }
    case 'rename':
      return book.ask('rows/rename', { ...funding, row, name: `Tên ${third}` });
    case 'move':
      return book.ask('rows/move', { ...funding, row, parent: nth(rows.key, second) });
    case 'delete':
      return book.ask('rows/delete', { ...funding, row, year: nth([2024, 2024, 2023], third) });
    case 'cell':
      return setCells(book, await cellEdits(book, pick));
    case 'row':
      return rowCommand(book, pick);
    case 'import':
      return bringInFile(book, pick);
    case 'words':
      return writeWords(book, pick);
    case 'undo':
      return book.ask('history/undo', {});
    case 'redo':
      return book.ask('history/redo', {});
    case 'revert': {
      const { revision } = await book.get('book/info', {});
      return book.ask('history/revert', { revision: 1 + ((first ?? 0) % revision) });
    }
    default:
      return book.ask('cells/set', { edits: await edits(book, each), unit: 'dong' });
  }
};
