/**
 * Hộ nghèo: the units that report poverty, in two groups (huyện nghèo and the others), with their households at the
 * beginning and the end of the year, the fall between them, and what the plan asks (Phụ lục 01–03; appendices.md §1,
 * §2). Column ids are those of the appendices where they have the column.
 */
import type { YearTrees } from '../domain/book-view.ts';
import type { IndicatorMeasureId } from '../domain/measures.ts';
import { type PovertyGroup, povertyGroups, povertyUnits, type StatisticCode } from '../domain/poverty.ts';
import type {
  CalcContent,
  Column,
  ColumnNode,
  Label,
  Row,
  SheetDefinition,
  StatisticContent,
} from './definition.ts';

import { labelColumn } from './label-column.ts';

type Leaf = Omit<Column, 'groups'>;

/** The column in which a statistic's figure is shown. */
export const statisticColumn = (code: StatisticCode, measure: IndicatorMeasureId): string => {
  if (measure === 'baseline') return `${code}Start`;
  if (measure === 'result') return `${code}End`;
  return code === 'households' ? 'householdsPlan' : `${code}Target`;
};

const households: Label = { vi: 'hộ', en: 'households' };

const statistic = (label: Label, content: Omit<StatisticContent, 'kind'>): Leaf => ({
  id: statisticColumn(content.code, content.measure),
  label,
  type: content.code.endsWith('RateDrop') ? 'percent' : 'number',
  ...(content.code.endsWith('RateDrop') ? {} : { unitName: households }),
  editable: true,
  content: { kind: 'statistic', ...content },
});

const calc = (
  id: string,
  label: Label,
  type: 'number' | 'percent',
  op: CalcContent['op'],
  of: CalcContent['of'],
): Leaf => ({
  id,
  label,
  type,
  ...(type === 'number' ? { unitName: households } : {}),
  editable: false,
  content: { kind: 'calc', op, of },
});

const counted: Readonly<
  Record<'households' | 'ethnicHouseholds' | 'poor' | 'nearPoor' | 'ethnicPoor', Label>
> = {
  households: { vi: 'Tổng số hộ dân cư', en: 'Households' },
  ethnicHouseholds: { vi: 'Trong đó: hộ DTTS', en: 'Of which: ethnic-minority' },
  poor: { vi: 'Hộ nghèo: số hộ', en: 'Poor: households' },
  nearPoor: { vi: 'Hộ cận nghèo: số hộ', en: 'Near-poor: households' },
  ethnicPoor: { vi: 'Hộ nghèo DTTS: số hộ', en: 'Ethnic-minority poor: households' },
};

/** Which households a rate is of is said in its heading: there are two ways to count it (appendices.md §1.3). */
const rates: Readonly<Record<'poor' | 'nearPoor' | 'ethnicPoor' | 'ethnicPoorOfEthnic', Label>> = {
  poor: { vi: 'Hộ nghèo: tỷ lệ (%)', en: 'Poor: rate (%)' },
  nearPoor: { vi: 'Hộ cận nghèo: tỷ lệ (%)', en: 'Near-poor: rate (%)' },
  ethnicPoor: {
    vi: 'Hộ nghèo DTTS: tỷ lệ so với tổng số hộ dân cư (%)',
    en: 'Ethnic-minority poor: rate of all households (%)',
  },
  ethnicPoorOfEthnic: {
    vi: 'Hộ nghèo DTTS: tỷ lệ so với số hộ DTTS (%)',
    en: 'Ethnic-minority poor: rate of ethnic-minority households (%)',
  },
};

type Moment = 'Start' | 'End';

/** The same ten columns at the beginning and the end of the year. */
const momentColumns = (moment: Moment): Leaf[] => {
  const count = (code: keyof typeof counted): Leaf =>
    statistic(counted[code], {
      code,
      ...(moment === 'Start' ? { measure: 'baseline', carried: true } : { measure: 'result' }),
    });
  const rate = (id: string, label: Label, part: string, whole: string): Leaf =>
    calc(`${id}${moment}`, label, 'percent', 'ratio', [`${part}${moment}`, `${whole}${moment}`]);
  return [
    count('households'),
    count('ethnicHouseholds'),
    count('poor'),
    rate('poorRate', rates.poor, 'poor', 'households'),
    count('nearPoor'),
    rate('nearPoorRate', rates.nearPoor, 'nearPoor', 'households'),
    count('ethnicPoor'),
    rate('ethnicPoorRate', rates.ethnicPoor, 'ethnicPoor', 'households'),
    rate('ethnicPoorRateOfEthnic', rates.ethnicPoorOfEthnic, 'ethnicPoor', 'ethnicHouseholds'),
  ];
};

const kinds = ['poor', 'nearPoor', 'ethnicPoor'] as const;
type Kind = (typeof kinds)[number];

const kindNames: Readonly<Record<Kind, Label>> = {
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  ethnicPoor: { vi: 'Hộ nghèo DTTS', en: 'Ethnic-minority poor' },
};

/** A rate of the ethnic-minority poor is of all households here, as the plan counts it (footnote 6). */
const asRate: Readonly<Record<Kind, Label>> = {
  poor: { vi: 'tỷ lệ', en: 'rate' },
  nearPoor: { vi: 'tỷ lệ', en: 'rate' },
  ethnicPoor: { vi: 'tỷ lệ so với tổng số hộ dân cư', en: 'rate of all households' },
};

const named = (kind: Kind, vi: string, en: string): Label => ({
  vi: `${kindNames[kind].vi}: ${vi}`,
  en: `${kindNames[kind].en}: ${en}`,
});

const dropped = (kind: Kind): Leaf[] => [
  calc(`${kind}Drop`, named(kind, 'số hộ', 'households'), 'number', 'difference', [
    `${kind}Start`,
    `${kind}End`,
  ]),
  calc(
    `${kind}RateDrop`,
    named(kind, `${asRate[kind].vi} (điểm %)`, `${asRate[kind].en} (points)`),
    'percent',
    'difference',
    [`${kind}RateStart`, `${kind}RateEnd`],
  ),
];

/** Points and households are two views of one target: what is typed is kept, the other follows from it. */
const asked = (kind: Kind): Leaf[] => {
  const [drop, rateDrop]: readonly [StatisticCode, StatisticCode] = [`${kind}Drop`, `${kind}RateDrop`];
  const [dropColumn, rateColumn] = [statisticColumn(drop, 'target'), statisticColumn(rateDrop, 'target')];
  const base = 'householdsPlan';
  return [
    statistic(named(kind, `giảm ${asRate[kind].vi} (điểm %)`, `fall of the ${asRate[kind].en} (points)`), {
      code: rateDrop,
      measure: 'target',
      otherwise: { op: 'points', of: dropColumn, base },
    }),
    statistic(named(kind, 'giảm số hộ', 'fall in households'), {
      code: drop,
      measure: 'target',
      otherwise: { op: 'households', of: rateColumn, base },
    }),
  ];
};

const expected = (kind: Kind): Leaf[] => [
  calc(`${kind}Plan`, named(kind, 'số hộ', 'households'), 'number', 'difference', [
    `${kind}Start`,
    `${kind}DropTarget`,
  ]),
  calc(
    `${kind}RatePlan`,
    named(kind, `${asRate[kind].vi} (%)`, `${asRate[kind].en} (%)`),
    'percent',
    'ratio',
    [`${kind}Plan`, 'householdsPlan'],
  ),
];

const columns = ({ year }: YearTrees): ColumnNode[] => [
  labelColumn({ vi: 'Huyện, thành phố', en: 'District, city' }),
  { label: { vi: `Đầu năm ${year}`, en: `Beginning of ${year}` }, children: momentColumns('Start') },
  { label: { vi: `Cuối năm ${year}`, en: `End of ${year}` }, children: momentColumns('End') },
  { label: { vi: 'Giảm trong năm', en: 'Fall in the year' }, children: kinds.flatMap(dropped) },
  {
    label: { vi: `Chỉ tiêu năm ${year}`, en: `Targets of ${year}` },
    children: [
      statistic(
        { vi: 'Tổng số hộ dân cư dự kiến cuối năm', en: 'Households expected at the end' },
        { code: 'households', measure: 'target', otherwise: { op: 'same', of: 'householdsStart' } },
      ),
      ...kinds.flatMap(asked),
    ],
  },
  {
    label: { vi: `Dự kiến cuối năm ${year}`, en: `Expected at the end of ${year}` },
    children: kinds.flatMap(expected),
  },
  {
    label: { vi: 'So với chỉ tiêu: đạt (%)', en: 'Against the target: achieved (%)' },
    children: [
      calc('achievement', kindNames.poor, 'percent', 'ratio', ['poorRateDrop', 'poorRateDropTarget']),
      calc('ethnicAchievement', kindNames.ethnicPoor, 'percent', 'ratio', [
        'ethnicPoorRateDrop',
        'ethnicPoorRateDropTarget',
      ]),
    ],
  },
  {
    id: 'note',
    label: { vi: 'Ghi chú', en: 'Note' },
    type: 'text',
    editable: true,
    content: { kind: 'note' },
  },
];

const groupNames: Readonly<Record<PovertyGroup['key'], string>> = {
  'group.poor': 'Các huyện nghèo',
  'group.other': 'Huyện, thành phố còn lại',
};

/** After the reform of 2025 the units are communes; none is a "huyện". */
const groupName = ({ key, units }: PovertyGroup): string => {
  const communes = units.some(({ kind }) => kind === 'commune');
  if (!communes) return groupNames[key];
  return key === 'group.poor' ? 'Các xã nghèo' : 'Xã, phường còn lại';
};

/** The province is set falls of its own; what the units are asked for may come to more or less. */
const provinceTargets = kinds.map((kind) => statisticColumn(`${kind}RateDrop`, 'target'));

const sumOf = (keys: readonly string[]): string => `=SUM(${keys.join(';')})`;

const groupRows = (group: PovertyGroup, parent: string): Row[] => [
  {
    key: group.key,
    parent,
    level: 1,
    label: groupName(group),
    leaf: false,
    typed: false,
    sum: sumOf(group.units.map(({ uid }) => uid)),
    place: { units: group.units.map(({ uid }) => uid) },
  },
  ...group.units.map(
    ({ uid, name }): Row => ({
      key: uid,
      parent: group.key,
      level: 2,
      label: name,
      leaf: true,
      typed: true,
      sum: '',
      place: { units: [uid] },
    }),
  ),
];

const rows = (trees: YearTrees): Row[] => {
  const [province] = trees.units.nodes;
  if (!province) return [];
  const groups = povertyGroups(trees);
  const all: Row = {
    key: province.uid,
    parent: null,
    level: 0,
    label: province.name,
    leaf: groups.length === 0,
    typed: false,
    sum: sumOf(groups.map(({ key }) => key)),
    place: { units: povertyUnits(trees).map(({ uid }) => uid), whole: province.uid },
    takes: provinceTargets,
  };
  return [all, ...groups.flatMap((group) => groupRows(group, province.uid))];
};

export const poverty: SheetDefinition = {
  id: 'poverty',
  label: { vi: 'Hộ nghèo', en: 'Poverty' },
  scope: [],
  nests: false,
  columns,
  rows,
};
