/** Each column of a table with what its header says of it, before columns are weighed against each other. */
import type { Catalogue } from '../facts.ts';
import type { ImportField, NameField } from '../fields.ts';
import type { Table } from '../table.ts';
import { addsUp } from './adds-up.ts';
import { sourceNamed } from './column-source.ts';
import { holdsCodes, holdsWorkCodes, namedIn, valuesOf } from './column-values.ts';
import { headerText, type Levels } from './header-cells.ts';
import { codeTwins, fieldNamed, nameTwins, workOrComponentWords } from './header-words.ts';
import {
  type AmountHeader,
  isPaid,
  isStrange,
  readAmountHeader,
  readPaidTotal,
} from './read-amount-header.ts';
import { wordsOf } from './words.ts';

export interface ReadColumn {
  readonly column: number;
  readonly header: string;
  /** Null: the header says nothing that the import knows. */
  readonly field: ImportField | null;
  /** Which of several columns of one field is meant: 0 is the best. */
  readonly rank: number;
  readonly amount: AmountHeader | null;
  readonly source: string | undefined;
  /** A rate, what is left, … : known, and not taken. */
  readonly strange: boolean;
}

interface Context {
  readonly table: Table;
  readonly firstData: number;
  readonly catalogue: Catalogue;
}

const plainField = (
  { table, firstData, catalogue }: Context,
  field: ImportField,
  column: number,
): ImportField | null => {
  if (field === 'budgetUnitCode' && holdsWorkCodes(table, column, firstData, catalogue)) return 'projectCode';
  const codes = valuesOf(table, column, firstData);
  const codeTwin = codeTwins[field as NameField];
  if (codeTwin) return holdsCodes(codes) ? codeTwin : field;
  const isTwin = field in nameTwins && codes.words > codes.numbers + codes.digits;
  return isTwin ? (nameTwins[field as keyof typeof nameTwins] ?? null) : field;
};

/** "Mã dự án" beneath "Dự án", "Tên" beneath "Đơn vị": the lowest level alone, then with the one above. */
const named = (levels: Levels) => {
  const words = levels.map(wordsOf);
  const last = words.at(-1) ?? '';
  const both = words.slice(-2).join(' ');
  const twoWords = `${last} ${words.at(-2) ?? ''}`.trim();
  const general = [both, twoWords, last, words[0] ?? ''].find((each) => workOrComponentWords.includes(each));
  const found = fieldNamed(twoWords) ?? fieldNamed(both) ?? fieldNamed(last);
  return { found, general: general !== undefined && !found };
};

const unknown = (column: number, levels: Levels): ReadColumn => ({
  column,
  header: headerText(levels),
  field: null,
  rank: 0,
  amount: null,
  source: undefined,
  strange: isStrange(levels),
});

const readColumn = (context: Context, levels: Levels, column: number): ReadColumn => {
  const { table, firstData, catalogue } = context;
  const read = unknown(column, levels);
  if (levels.length === 0) return read;
  const { found, general } = named(levels);
  if (found)
    return {
      ...read,
      strange: false,
      field: plainField(context, found.field, column),
      rank: found.rank,
    };
  if (general) {
    const field = namedIn(table, column, firstData, catalogue);
    return { ...read, strange: false, field, rank: 100 };
  }
  const amount = read.strange ? null : readAmountHeader(levels);
  return amount ? { ...read, field: amount.field, amount, source: sourceNamed(catalogue, levels) } : read;
};

const aboveLast = (levels: Levels): string => levels.slice(0, -1).join(' / ');

interface Neighbours {
  readonly completed: ReadColumn | undefined;
  readonly advance: ReadColumn | undefined;
}

const neighboursOf = (
  read: ReadColumn,
  all: readonly ReadColumn[],
  levels: readonly Levels[],
): Neighbours => {
  const above = aboveLast(levels[read.column] ?? []);
  const beside = all.filter((other) => other !== read && aboveLast(levels[other.column] ?? []) === above);
  return {
    completed: beside.find(({ field }) => field === 'completed'),
    advance: beside.find(({ field }) => field === 'advance'),
  };
};

/** "Thanh toán" beside "Tạm ứng" beneath the same label is the accepted volume (C5: 10/TTTC-NSĐP). */
const withPaid = (read: ReadColumn, { advance }: Neighbours, own: Levels): ReadColumn => {
  if (read.field !== 'disbursed' || !read.amount || !isPaid(own) || !advance) return read;
  return { ...read, field: 'completed', amount: { ...read.amount, field: 'completed' } };
};

/** "Kế hoạch vốn, KLHT, tạm ứng, tổng số" (PHA_QL_TT_VON): a total is of the two beside it where it is their sum. */
const withTotal = (
  { table, firstData }: Context,
  read: ReadColumn,
  { completed, advance }: Neighbours,
  own: Levels,
): ReadColumn => {
  const amount = completed && advance && read.field !== 'disbursed' ? readPaidTotal(own) : null;
  if (!amount || !completed || !advance || !addsUp(table, [read], [completed, advance], firstData))
    return read;
  return { ...read, field: 'disbursed', amount };
};

const paidFields: readonly (ImportField | null)[] = ['completed', 'advance', 'disbursed', 'debit', 'credit'];

/**
 * Where no header says what is paid but the title of the table does ("Tổng hợp giải ngân …"), columns of numbers that
 * name a source or the whole are of that.
 */
const withTitle = (
  { table, firstData, catalogue }: Context,
  all: readonly ReadColumn[],
  levels: readonly Levels[],
): ReadColumn[] =>
  all.map((read) => {
    const own = levels[read.column] ?? [];
    if (read.field !== null || read.strange || own.length === 0) return read;
    const amount = readAmountHeader(['giải ngân', ...own]);
    const source = sourceNamed(catalogue, own);
    if (!amount || !(amount.isWhole || source !== undefined)) return read;
    const { numbers, words } = valuesOf(table, read.column, firstData);
    return numbers > words ? { ...read, field: amount.field, amount, source } : read;
  });

/**
 * @param firstData kept row of the first row beneath the header
 * @param titled the title says that the table is of what is paid
 */
export const readColumns = (
  table: Table,
  levels: readonly Levels[],
  firstData: number,
  { catalogue, titled }: { readonly catalogue: Catalogue; readonly titled: boolean },
): ReadColumn[] => {
  const context = { table, firstData, catalogue };
  const headed = levels.map((each, column) => readColumn(context, each, column));
  const saysPaid = headed.some(({ field }) => paidFields.includes(field));
  const all = titled && !saysPaid ? withTitle(context, headed, levels) : headed;
  const paid = all.map((read) => withPaid(read, neighboursOf(read, all, levels), levels[read.column] ?? []));
  return paid.map((read) =>
    withTotal(context, read, neighboursOf(read, paid, levels), levels[read.column] ?? []),
  );
};
