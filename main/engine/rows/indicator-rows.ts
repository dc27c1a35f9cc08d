/** Rows of the indicator tree (sheet Chỉ tiêu): groups, targets beneath them, outputs with breakdowns and parts. */
import type { Change, Plain } from '#shared/changes/change.ts';
import type { Indicator } from '#shared/domain/records.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import type { Book } from '../book/index.ts';
import { makeRecord } from '../seeds/index.ts';
import { clearing, figuresOf } from './figures.ts';
import { isWithin, positionIn, subtreeOf } from './place.ts';
import type { AddRow, DeleteRow, Deletion, MoveRow, RowKind, RowPlan } from './plan.ts';

type Kind = Indicator['kind'];

/** What a new row beneath a row of this kind is. */
const kindBeneath: Readonly<Record<Kind, Kind>> = {
  group: 'target',
  target: 'target',
  output: 'breakdown',
  breakdown: 'part',
  part: 'part',
};

/** Beneath what a row of this kind may be moved. */
const allowedParents: Readonly<Record<Kind, readonly (Kind | 'top')[]>> = {
  group: ['top', 'group'],
  target: ['group', 'target'],
  output: ['group'],
  breakdown: ['output'],
  part: ['breakdown'],
};

const holdsFigures = (kind: Kind): boolean => kind !== 'group' && kind !== 'breakdown';

const indicatorOf = (book: Book, uid: string | undefined): Indicator | undefined =>
  uid === undefined ? undefined : book.records('indicator').get(uid);

const unknownRow = (row: string) => refuse('unknownRow', { sheet: 'targets', row });

const add = (book: Book, request: AddRow): Result<RowPlan> => {
  const { uid, name, year } = request;
  const parent = indicatorOf(book, request.parent);
  if (request.parent !== undefined && !parent) return unknownRow(request.parent);
  const kind = parent ? kindBeneath[parent.kind] : 'group';
  if (parent?.kind === 'part') return refuse('rowNotAllowedHere', { row: name, parent: parent.name });
  const typed = holdsFigures(kind);
  const record: Indicator = {
    uid,
    validFrom: `${year}-01-01`,
    validTo: null,
    kind,
    parent: parent?.uid ?? null,
    position: positionIn(book.trees(year).indicators, parent?.uid, request.after),
    code: request.code ?? '',
    name,
    scope: null,
    unitName: null,
    valueType: typed ? 'number' : null,
    decimals: 0,
    component: parent?.component ?? null,
    partOf: null,
    place: null,
  };
  book.localId('indicator', uid);
  return { ok: true, value: { changes: [makeRecord('indicator', record)], row: uid } };
};

const field = (
  indicator: Indicator,
  name: 'parent' | 'position' | 'partOf',
  after: string | null,
): Change[] =>
  indicator[name] === after
    ? []
    : [{ kind: 'indicator', key: indicator.uid, field: name, before: indicator[name], after }];

const move = (book: Book, request: MoveRow): Result<RowPlan> => {
  const indicator = indicatorOf(book, request.row);
  if (!indicator) return unknownRow(request.row);
  const goal = request.parent ?? indicator.parent ?? undefined;
  const parent = indicatorOf(book, goal);
  if (goal !== undefined && !parent) return unknownRow(goal);
  const tree = book.trees(request.year).indicators;
  if (!allowedParents[indicator.kind].includes(parent?.kind ?? 'top')) {
    return refuse('rowNotAllowedHere', { row: indicator.name, parent: parent?.name ?? '' });
  }
  if (parent && isWithin(tree, parent.uid, indicator.uid)) {
    return refuse('rowIsAncestor', { row: indicator.name, parent: parent.name });
  }
  const position = positionIn(tree, parent?.uid, request.after, indicator.uid);
  const changes = [
    ...field(indicator, 'parent', parent?.uid ?? null),
    ...field(indicator, 'position', position),
  ];
  return { ok: true, value: { changes, row: indicator.uid } };
};

const whole = (record: object): Plain => record as unknown as Plain;

const remove = (book: Book, { year, row }: DeleteRow): Result<Deletion> => {
  if (!indicatorOf(book, row)) return unknownRow(row);
  const uids = subtreeOf(book.trees(year).indicators, row);
  const gone = new Set(uids);
  const held = figuresOf(book, 'indicator', uids);
  const elsewhere = held.some(({ key }) => key.year !== year);
  const figures = held.filter(({ key }) => key.year === year);
  const records = [...book.records('indicator').values()];
  const indicators = records.filter((each) => gone.has(each.uid));
  const forms = [...book.records('targetForm').values()].filter(
    (form) => gone.has(form.indicator) && (form.year === year || !elsewhere),
  );
  const released = elsewhere
    ? []
    : records.filter((each) => !gone.has(each.uid) && gone.has(each.partOf ?? ''));
  const changes: Change[] = [
    ...clearing(figures),
    ...forms.map(
      (form): Change => ({ kind: 'targetForm', key: form.uid, field: '', before: whole(form), after: null }),
    ),
    ...released.flatMap((each) => field(each, 'partOf', null)),
    ...indicators.map(
      (each): Change =>
        elsewhere
          ? {
              kind: 'indicator',
              key: each.uid,
              field: 'validTo',
              before: each.validTo,
              after: `${year - 1}-12-31`,
            }
          : { kind: 'indicator', key: each.uid, field: '', before: whole(each), after: null },
    ),
  ];
  return { ok: true, value: { changes, row, rows: uids.length, figures: figures.length } };
};

export const indicatorRows: RowKind = { add, move, remove };
