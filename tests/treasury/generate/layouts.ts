/** The shapes of file that finance staff receive (treasury.md §3, §4), without any mess yet. */
import { below, pick, type Random } from '../../bench/random.ts';
import { type Budgets, budgetsOf } from './amounts.ts';
import { type Cell, serialOf, text } from './cell.ts';
import type { DraftColumn, DraftRow, DraftSheet, TrueFigure } from './draft.ts';
import type { World } from './world.ts';

export const layouts = ['lines', 'works', 'unitBySource', 'wide'] as const;
export type Layout = (typeof layouts)[number];

interface Making {
  readonly world: World;
  readonly random: Random;
  readonly count: number;
  readonly amounts: Budgets;
}

const sheetOf = (name: string, columns: DraftColumn[], rows: DraftRow[]): DraftSheet => ({
  ...{ name, columns, rows, hidden: false, titles: [], unitLine: null, numberRow: 'none', footers: [] },
  ...{ mergedHeader: true, hiddenColumns: [] },
});

const detail = (cells: Cell[], figures: readonly TrueFigure[]): DraftRow => ({
  ...{ kind: 'detail', cells, hidden: false },
  // A figure of nothing at all is a blank cell.
  figures,
});

const workAt = ({ world }: Making, at: number) => {
  const index = world.works[at % world.works.length];
  const work = world.catalogue.components[index ?? -1];
  const unit = world.catalogue.units[work?.unit ?? -1];
  if (!work || !unit) throw new Error('the world has no works');
  return { work, unit };
};

const sourceOf = ({ world }: Making, at: number) => {
  const source = world.catalogue.sources[world.sources[at % world.sources.length] ?? -1];
  if (!source) throw new Error('the world has no sources');
  return source;
};

const named = (value: string, dimension: 'component' | 'unit' | 'source', uid: string): Cell => ({
  text: value,
  means: { dimension, uid },
});

const dong = (amount: number): Cell => ({ dong: amount });

/** One accounting line a row: spending = debit − credit, corrections as negative debits or on the other side. */
const lines = (making: Making): DraftSheet => {
  const { world, random, count, amounts } = making;
  const { year } = world.catalogue;
  const column = (field: DraftColumn['field'], header: string): DraftColumn => ({ field, header: [header] });
  const columns = [
    column('ordinal', 'STT'),
    column('date', 'Ngày hạch toán'),
    column(null, 'Số chứng từ'),
    column('treasuryOfficeCode', 'Mã KBNN'),
    column('projectCode', 'Mã dự án'),
    column('projectName', 'Tên dự án'),
    column('chapterCode', 'Chương'),
    column('sectorCode', 'Khoản'),
    column('economicItemCode', 'Tiểu mục'),
    column('budgetSourceCode', 'Mã nguồn'),
    column('treasuryAccount', 'Tài khoản'),
    column('note', 'Diễn giải'),
    column('debit', 'Phát sinh nợ'),
    column('credit', 'Phát sinh có'),
    column(null, 'Người nhập'),
  ];
  const rows = Array.from({ length: count }, (_each, at) => {
    const { work, unit } = workAt(making, below(random, world.works.length));
    const source = sourceOf(making, below(random, 2));
    const kind = random();
    const debit = kind < 0.9 ? amounts.next() : kind < 0.95 ? -amounts.next() : 0;
    const credit = kind < 0.95 ? 0 : amounts.next();
    const cells: Cell[] = [
      { number: at + 1 },
      { date: serialOf(year, 1 + below(random, 12), 1 + below(random, 28)) },
      text(`UNC${String(at + 1).padStart(6, '0')}`),
      text('9901'),
      named(work.code, 'component', work.uid),
      named(work.name, 'component', work.uid),
      text('599'),
      text('292'),
      text('9301'),
      named(world.sourceCodes.get(source.uid) ?? '', 'source', source.uid),
      text('8211'),
      text(`Thanh toán đợt ${1 + below(random, 4)}`),
      debit === 0 ? null : dong(debit),
      credit === 0 ? null : dong(credit),
      text('Kế toán'),
    ];
    const amount = debit - credit;
    const place = { component: work.uid, unit: unit.uid, source: source.uid, vintage: year };
    return detail(cells, [{ ...place, measure: 'disbursedUnsplit', amount }]);
  });
  return sheetOf('Chi tiết', columns, rows);
};

/** One row a work: the year's capital beside that carried over, each as volume, advance and sum. */
const works = (making: Making): DraftSheet => {
  const { world, count, amounts, random } = making;
  const { year } = world.catalogue;
  const part = (
    above: string,
    vintage: 'own' | 'carried',
    field: DraftColumn['field'],
    own: string,
  ): DraftColumn => ({
    ...{ field, header: [above, own], vintage },
  });
  const now = 'Vốn kế hoạch năm nay';
  const carried = 'Vốn kéo dài năm trước';
  const columns: DraftColumn[] = [
    { field: 'ordinal', header: ['STT'] },
    { field: 'projectCode', header: ['Mã dự án'] },
    { field: 'projectName', header: ['Tên dự án, công trình'] },
    { field: 'sourceName', header: ['Nguồn vốn'] },
    part(now, 'own', 'plan', 'Kế hoạch vốn'),
    part(now, 'own', 'completed', 'Thanh toán KLHT'),
    part(now, 'own', 'advance', 'Tạm ứng'),
    part(now, 'own', 'disbursed', 'Tổng số'),
    part(carried, 'carried', 'carriedPlan', 'Kế hoạch vốn kéo dài'),
    part(carried, 'carried', 'completed', 'Thanh toán KLHT'),
    part(carried, 'carried', 'advance', 'Tạm ứng'),
    part(carried, 'carried', 'disbursed', 'Tổng số'),
    { field: 'note', header: ['Ghi chú'] },
  ];
  const rows = Array.from({ length: count }, (_each, at) => {
    const { work, unit } = workAt(making, at);
    const source = sourceOf(making, Math.floor(at / world.works.length));
    const place = { component: work.uid, unit: unit.uid, source: source.uid };
    const [own, before] = [amounts.pair(), random() < 0.4 ? amounts.pair() : null];
    const group = (pair: readonly [number, number] | null): Cell[] =>
      pair
        ? [dong(pair[0] + pair[1] + 5_000_000), ...[pair[0], pair[1], pair[0] + pair[1]].map(dong)]
        : [null, null, null, null];
    const figures = (pair: readonly [number, number] | null, vintage: number): TrueFigure[] =>
      pair
        ? [
            { ...place, vintage, measure: 'disbursedCompleted', amount: pair[0] },
            { ...place, vintage, measure: 'disbursedAdvance', amount: pair[1] },
          ]
        : [];
    return detail(
      [
        { number: at + 1 },
        named(work.code, 'component', work.uid),
        named(work.name, 'component', work.uid),
        named(source.name, 'source', source.uid),
        ...group(own),
        ...group(before),
        null,
      ],
      [...figures(own, year), ...figures(before, year - 1)],
    );
  });
  return sheetOf('Biểu giải ngân', columns, rows);
};

/** Districts in rows beneath the heading of each project, sources in columns: names only. */
const unitBySource = (making: Making): DraftSheet => {
  const { world, count, amounts, random } = making;
  const { catalogue, headings, districts, sources } = world;
  const chosen = sources.slice(0, 3).flatMap((at) => catalogue.sources[at] ?? []);
  const columns: DraftColumn[] = [
    { field: 'ordinal', header: ['TT'] },
    { field: 'unitName', header: ['Tên đơn vị'] },
    ...chosen.map(
      ({ name, uid }): DraftColumn => ({
        field: 'disbursed',
        header: ['Lũy kế giải ngân', name],
        source: uid,
      }),
    ),
  ];
  const rows: DraftRow[] = [];
  const perHeading = Math.max(1, Math.min(districts.length, Math.ceil(count / headings.length)));
  for (const [order, heading] of headings.slice(0, Math.ceil(count / perHeading)).entries()) {
    const component = catalogue.components[heading];
    if (!component) continue;
    const title = `Dự án ${order + 1}: ${component.name}`;
    const label: Cell = { text: title, means: { dimension: 'component', uid: component.uid } };
    rows.push({
      kind: 'group',
      cells: [text(roman(order + 1)), label, ...chosen.map(() => null)],
      figures: [],
      hidden: false,
    });
    for (const [at, district] of districts.slice(0, perHeading).entries()) {
      const unit = catalogue.units[district];
      if (!unit) continue;
      const values = chosen.map(() => (random() < 0.8 ? amounts.next() : null));
      const place = {
        component: component.uid,
        unit: unit.uid,
        vintage: catalogue.year,
        measure: 'disbursedUnsplit',
      } as const;
      rows.push(
        detail(
          [
            { number: at + 1 },
            named(unit.name, 'unit', unit.uid),
            ...values.map((each) => (each === null ? null : dong(each))),
          ],
          values.flatMap((amount, column) =>
            amount === null ? [] : [{ ...place, source: chosen[column]?.uid ?? '', amount }],
          ),
        ),
      );
    }
  }
  return sheetOf('Tổng hợp', columns, rows);
};

const roman = (value: number): string =>
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][value] ?? String(value);

/** In the month (PS) and cumulative (LK) side by side for each source (M14): the cumulative ones are the figures. */
const wide = (making: Making): DraftSheet => {
  const { world, count, amounts } = making;
  const { year } = world.catalogue;
  const chosen = [sourceOf(making, 0), sourceOf(making, 1)];
  const columns: DraftColumn[] = [
    { field: 'ordinal', header: ['STT'] },
    { field: 'projectCode', header: ['Mã dự án'] },
    { field: 'projectName', header: ['Tên dự án'] },
    ...chosen.flatMap(({ name, uid }): DraftColumn[] => [
      { field: null, header: [name, 'Phát sinh trong tháng'], aside: true },
      { field: 'disbursed', header: [name, 'Lũy kế từ đầu năm'], source: uid, span: 'cumulative' },
    ]),
  ];
  const rows = Array.from({ length: count }, (_each, at) => {
    const { work, unit } = workAt(making, at);
    const pairs = chosen.map(() => amounts.pair());
    const place = {
      component: work.uid,
      unit: unit.uid,
      vintage: year,
      measure: 'disbursedUnsplit',
    } as const;
    return detail(
      [
        { number: at + 1 },
        named(work.code, 'component', work.uid),
        named(work.name, 'component', work.uid),
        ...pairs.flatMap(([month, before]) => [dong(month), dong(month + before)]),
      ],
      pairs.map(([month, before], column) => ({
        ...place,
        source: chosen[column]?.uid ?? '',
        amount: month + before,
      })),
    );
  });
  return sheetOf('B303', columns, rows);
};

const makers = { lines, works, unitBySource, wide } as const;

/** At most as many rows of the layout as there are works (or units) to fill them: no work stands twice. */
export const makeSheet = (layout: Layout, world: World, count: number, random: Random): DraftSheet => {
  const most = layout === 'works' ? world.works.length * 2 : layout === 'wide' ? world.works.length : count;
  const wanted = Math.min(count, most);
  return makers[layout]({ world, random, count: wanted, amounts: budgetsOf(random, wanted) });
};

export const anyLayout = (random: Random): Layout => pick(random, layouts);
