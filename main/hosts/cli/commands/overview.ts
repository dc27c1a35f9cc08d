/** Tổng quan as tables: the figures behind the charts of the window. */
import type { OutputOf } from '#shared/contract/index.ts';
import { overviewWords } from '#shared/messages/window-overview.ts';
import { amountText, countText, rateText } from '#shared/overview/figure-text.ts';
import { formatDate } from '#shared/text/date.ts';
import { type MoneyUnit, moneyUnits } from '#shared/text/money-unit.ts';
import { monthText } from '#shared/text/month.ts';
import { layOutTable, type TableColumn, type TableRow } from '../text/table.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { fieldList } from './field-list.ts';
import { openToRead } from './opening.ts';

type Reply = OutputOf<'overview/show'>;

interface Writing {
  readonly call: Call;
  readonly reply: Reply;
  readonly unit: MoneyUnit;
}

const name = (label: string): TableColumn => ({ label, align: 'left', most: 60, flexible: true });
const figure = (label: string): TableColumn => ({ label, align: 'right' });

const tableText = (
  { call }: Writing,
  title: string,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): string => [title, '', ...layOutTable({ columns, rows }, call.output.width).lines].join('\n');

const headText = (writing: Writing): string => {
  const { call, reply, unit } = writing;
  const say = overviewWords[call.lang].tiles;
  const { error, warning, note } = reply.findings;
  const [batch] = reply.imports;
  const month = reply.months.find(({ period }) => period === reply.period);
  const imported = batch
    ? [batch.fileName, say.by(batch.author, batch.at), ...leftOutText(writing, batch)].join('\n')
    : say.noImport;
  return fieldList(
    [
      [say.capital, amountText(reply.capital.assigned, unit) || say.none],
      [overviewWords[call.lang].components.allotted, amountText(reply.capital.allotted, unit) || say.none],
      [say.disbursed, amountText(month?.disbursed ?? null, unit) || say.none],
      [say.findings, say.counts(error, warning, note)],
      [say.imported, imported],
    ],
    call.output.width,
  );
};

const leftOutText = ({ call, unit }: Writing, batch: Reply['imports'][number]): string[] => {
  const say = overviewWords[call.lang].tiles;
  const amount = `${amountText(batch.leftOutAmount, unit)} ${moneyUnits[unit][call.lang]}`;
  return batch.leftOutRows === 0 ? [] : [say.leftOut(batch.leftOutRows, amount)];
};

const monthsText = (writing: Writing): string => {
  const { call, reply, unit } = writing;
  const { months: say, components, denominators } = overviewWords[call.lang];
  const of = (denominator: 'assigned' | 'allotted'): string => denominators[denominator];
  const rows = reply.months.map(({ period, asOf, disbursed, inMonth, rates, timeGone }) => ({
    cells: [
      monthText(period),
      asOf === null ? '' : formatDate(asOf),
      ...[amountText(disbursed, unit), amountText(inMonth, unit)],
      ...[rateText(rates.assigned), rateText(rates.allotted), rateText(timeGone)],
    ],
  }));
  const columns = [
    ...[figure(say.month), figure(say.asOf), figure(say.disbursed), figure(say.inMonthAmount)],
    ...[figure(components.rateAssigned), figure(components.rateAllotted), figure(say.timeGone)],
  ];
  return tableText(writing, say.title(`${of('assigned')}, ${of('allotted')}`), columns, rows);
};

const componentsText = (writing: Writing): string => {
  const { call, reply, unit } = writing;
  const { components: say, denominators } = overviewWords[call.lang];
  const rows = reply.components.map(({ label, level, assigned, allotted, disbursed, rates }) => ({
    level,
    cells: [
      label,
      ...[assigned, allotted, disbursed].map((amount) => amountText(amount, unit)),
      ...[rateText(rates.assigned), rateText(rates.allotted)],
    ],
  }));
  const heads = [say.assigned, say.allotted, say.disbursed, say.rateAssigned, say.rateAllotted];
  const title = say.title(`${denominators.assigned}, ${denominators.allotted}`);
  return tableText(writing, title, [name(say.component), ...heads.map(figure)], rows);
};

const unitsText = (writing: Writing): string => {
  const { call, reply, unit } = writing;
  const say = overviewWords[call.lang].units;
  const rows = reply.units.map(({ name: label, undivided, allotted, disbursed, rate, rank }) => ({
    cells: [
      undivided ? say.undivided : label,
      ...[amountText(allotted, unit), amountText(disbursed, unit), rateText(rate), countText(rank)],
    ],
  }));
  const heads = [say.allotted, say.disbursed, say.rate, say.rank];
  return tableText(writing, say.title, [name(say.unit), ...heads.map(figure)], rows);
};

const fundingText = (writing: Writing): string => {
  const { call, reply, unit } = writing;
  const say = overviewWords[call.lang].funding;
  const { sources, rows } = reply.funding;
  const lines = rows.map(({ label, amounts }) => ({
    cells: [label, ...amounts.map((amount) => amountText(amount, unit))],
  }));
  return tableText(
    writing,
    say.title,
    [name(say.component), ...sources.map(({ label }) => figure(label))],
    lines,
  );
};

const povertyText = (writing: Writing): string => {
  const { call, reply } = writing;
  const say = overviewWords[call.lang].poverty;
  const heads = [say.households, say.poor, say.nearPoor, say.rate];
  const columns = [
    name(say.unit),
    ...[say.start, say.end].flatMap((moment) =>
      heads.map((label) => ({ ...figure(label), groups: [moment] })),
    ),
  ];
  const rows = reply.poverty.map(({ unit, name: label, start, end }) => ({
    cells: [
      unit === null ? say.all : label,
      ...[start, end].flatMap((counted) => [
        ...[countText(counted.households), countText(counted.poor), countText(counted.nearPoor)],
        rateText(counted.poorRate),
      ]),
    ],
  }));
  return tableText(writing, say.title, columns, rows);
};

const overviewText = (call: Call, reply: Reply): string => {
  const say = overviewWords[call.lang];
  const unit = call.options.unit ?? 'million';
  const writing = { call, reply, unit };
  const head = [
    `${say.title}, ${words[call.lang].year(reply.year)}, ${say.toMonth(monthText(reply.period))}`,
    `${words[call.lang].unit(moneyUnits[unit][call.lang])}. ${say.budgetOnly}.`,
  ];
  const parts = [head.join('\n'), headText(writing), monthsText(writing), componentsText(writing)];
  if (reply.units.length > 0) parts.push(unitsText(writing));
  if (reply.funding.sources.length > 0) parts.push(fundingText(writing));
  if (reply.poverty.length > 0) parts.push(povertyText(writing));
  return parts.join('\n\n');
};

export const runOverview = async (call: Call): Promise<number> => {
  const { year, month } = call.options;
  await openToRead(call);
  const reply = await call.ask('overview/show', { year, period: month });
  await call.output.answer(reply, () => overviewText(call, reply));
  return 0;
};
