/**
 * Columns of amounts that say the same money twice: month beside cumulative (treasury.md §5 M14), the investor's figure
 * beside the Treasury's (M15), a total beside its parts. One of them is taken.
 */

import type { AmountField } from '../fields.ts';
import type { Table } from '../table.ts';
import { addsUp } from './adds-up.ts';
import type { LeaveOut } from './choose-columns.ts';
import type { ReadColumn } from './read-columns.ts';

type Pick = (column: ReadColumn) => boolean;

const fieldOf = (column: ReadColumn): AmountField | null => column.amount?.field ?? null;

/** Among columns of one field, those that `worse` says give way where one that `better` says is there. */
const giveWay = (
  columns: readonly ReadColumn[],
  better: Pick,
  worse: Pick,
  leave: (column: ReadColumn) => void,
) => {
  const fields = new Set(columns.filter(better).map(fieldOf));
  return columns.filter((column) => {
    const gives = worse(column) && fields.has(fieldOf(column));
    if (gives) leave(column);
    return !gives;
  });
};

const kinOf = (field: AmountField | null): string => {
  if (field === 'plan' || field === 'carriedPlan') return 'plan';
  return field === 'debit' || field === 'credit' ? field : 'paid';
};

/** The money that it is of; '' where the header does not say. */
const placeOf = ({ amount, source }: ReadColumn): string =>
  amount?.vintage || source ? `${amount?.vintage ?? ''}|${source ?? ''}` : '';

/** What adds up to the kin's money: per place the total where there is one, else volume and advance. */
const addendsOf = (placed: readonly ReadColumn[]): ReadColumn[] => {
  const withTotal = new Set(placed.filter((each) => fieldOf(each) === 'disbursed').map(placeOf));
  return placed.filter((each) => {
    const field = fieldOf(each);
    return field === 'disbursed' || kinOf(field) === 'plan' || !withTotal.has(placeOf(each));
  });
};

const isWhole = (column: ReadColumn): boolean => ['disbursed', 'plan'].includes(fieldOf(column) ?? '');

/** Of columns that say nothing of vintage and source: the total, or volume and advance together. Else only parts. */
const wholesOf = (general: readonly ReadColumn[]): ReadColumn[] => {
  const whole = general.find(isWhole);
  if (whole) return [whole];
  const fields = new Set(general.map(fieldOf));
  return fields.has('completed') && fields.has('advance') ? [...general] : [];
};

/**
 * Columns that say nothing of vintage and source, beside ones that do. Where they are the sum of those they stay, to be
 * held against them; where they are not, nobody knows what the rest of them is of, and the whole alone is taken.
 */
const leaveOutWholes = (table: Table, kin: readonly ReadColumn[], firstData: number, leaveOut: LeaveOut) => {
  const placed = kin.filter((column) => placeOf(column) !== '');
  const general = kin.filter((column) => placeOf(column) === '');
  if (placed.length === 0 || general.length === 0) return kin;
  const wholes = wholesOf(general);
  const isSum = wholes.length > 0 && addsUp(table, wholes, addendsOf(placed), firstData);
  const leave = isSum || wholes.length === 0 ? general.filter((column) => !wholes.includes(column)) : placed;
  for (const column of leave) leaveOut(column, 'part');
  return kin.filter((column) => !leave.includes(column));
};

const keyOf = (column: ReadColumn): string => `${fieldOf(column)}|${placeOf(column)}`;

/** Of several columns that the headers do not tell apart: the total, where one is; none of them otherwise. */
const leaveOutAlike = (columns: readonly ReadColumn[], leaveOut: LeaveOut): ReadColumn[] =>
  columns.filter((column) => {
    const alike = columns.filter((other) => keyOf(other) === keyOf(column));
    if (alike.length === 1) return true;
    const wholes = alike.filter(({ amount }) => amount?.isWhole);
    const others = alike.filter(({ amount }) => !amount?.isPart);
    const [kept, another] = wholes.length > 0 ? wholes : others;
    if (another === undefined && kept === column) return true;
    leaveOut(column, another === undefined ? 'part' : 'alike');
    return false;
  });

const isPaid = (column: ReadColumn): boolean => kinOf(fieldOf(column)) !== 'plan';

/** What the investor reports gives way where other columns state what is paid: they are the file's own figure. */
const withoutInvestor = (columns: readonly ReadColumn[], leaveOut: LeaveOut): readonly ReadColumn[] => {
  const isInvestors = (column: ReadColumn): boolean => isPaid(column) && column.amount?.origin === 'investor';
  if (!columns.some((column) => isPaid(column) && !isInvestors(column))) return columns;
  for (const column of columns.filter(isInvestors)) leaveOut(column, 'investor');
  return columns.filter((column) => !isInvestors(column));
};

/** @param firstData kept row of the first row beneath the header */
export const leaveOutOverlaps = (
  table: Table,
  amounts: readonly ReadColumn[],
  firstData: number,
  leaveOut: LeaveOut,
): ReadColumn[] => {
  const cumulative = giveWay(
    amounts,
    ({ amount }) => amount?.span === 'cumulative',
    ({ amount }) => amount?.span === 'month',
    (column) => leaveOut(column, 'month'),
  );
  const treasury = withoutInvestor(cumulative, leaveOut);
  const kins = new Set(treasury.map((column) => kinOf(fieldOf(column))));
  const wholes = [...kins].flatMap((kin) =>
    leaveOutWholes(
      table,
      treasury.filter((column) => kinOf(fieldOf(column)) === kin),
      firstData,
      leaveOut,
    ),
  );
  return leaveOutAlike(wholes, leaveOut);
};
