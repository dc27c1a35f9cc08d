/** Money and rates of disbursement: A.III, B.III.1, B.IV. */
import type { Expression } from '#shared/domain/expression.ts';
import { textAt } from './printed-numbers.ts';
import type { Held, Reader, Rule } from './reader.ts';

const programme = 'gnbv2125';
const undivided = `${programme}.undivided2023`;

const sourceOf: Record<string, string> = {
  'central.development': 'centralDevelopment',
  'central.recurrent': 'centralRecurrent',
  'local.provincial': 'localProvincial',
  'local.district': 'localDistrict',
};
const columnOf: Record<string, string> = {
  ...sourceOf,
  'central.total': 'centralTotal',
  'local.total': 'localTotal',
};
const sourceOfRate: Record<string, string> = {
  'central.rate': 'central',
  'central.developmentRate': 'centralDevelopment',
  'central.recurrentRate': 'centralRecurrent',
  'local.rate': 'local',
};

/** A.III.1. */
const rulesOf2023 = (read: Reader): Rule[] => {
  const assigned = (what: string, vintage: number): Held =>
    read.figure('assigned', {
      year: 2023,
      unit: 'cb',
      component: undivided,
      source: sourceOf[what] ?? '',
      vintage,
    });
  const vintageOf = (index: string): number => 2022 + Number(index);
  return [
    [
      /^results2023\.funding\.(total|central\.(?:total|development|recurrent)|local\.total)$/,
      ({ source }, what) => [read.claimOfCell(source, programme, `all.${columnOf[what] ?? what}`)],
    ],
    [
      /^results2023\.funding\.(central)\.byVintage\[(\d)\]\.(development|recurrent)$/,
      (_, level, index, kind) => [assigned(`${level}.${kind}`, vintageOf(index))],
    ],
    [
      /^results2023\.funding\.central\.byVintage\[(\d)\]\.total$/,
      ({ source }, index) => {
        const column = vintageOf(index) === 2023 ? 'centralTotal' : 'v2022.centralTotal';
        return [read.claimOfCell(source, programme, column)];
      },
    ],
    [/^results2023\.funding\.(local\.(?:provincial|district))$/, (_, what) => [assigned(what, 2023)]],
  ];
};

/** B.III.1 and B.IV. */
const rulesOf2024 = (plan: unknown, read: Reader): Rule[] => {
  const component = (path: string): string => `${programme}.${textAt(plan, `${path}.code`)}`;
  return [
    [
      /^plan2024\.(?:fundingTotals\.(.+)|fundingSources\.items\[0\]\.amount)$/,
      ({ source }, what) => [read.claimOfCell(source, programme, columnOf[what] ?? 'stateBudgetTotal')],
    ],
    [
      /^(plan2024\.projects.*)\.funding\.(centralTotal|total)$/,
      ({ source }, path, column) => [read.claimOfCell(source, component(path), column)],
    ],
    [
      /^(plan2024\.projects.*)\.funding\.(central(?:Development|Recurrent)|local\w+|mobilised)$/,
      (_, path, source) => {
        const key = { year: 2024, unit: 'cb', component: component(path), source, vintage: 2024 };
        return [read.figure('assigned', key)];
      },
    ],
    [
      /^(plan2024\.projects.*)\.funding\.mobilised$/,
      ({ source }, path) => [read.claimOfCell(source, component(path), 'mobilised')],
    ],
  ];
};

const sourceIn = (expression: Expression | null): string | undefined => {
  if (expression?.op === 'total') return expression.source;
  return expression?.op === 'ratio' ? sourceIn(expression.of[0]) : undefined;
};

/** A.III.2. */
const disbursementRules = (read: Reader): Rule[] => {
  const claimOn = (place: string, op: Expression['op'], source: string): Held =>
    read.claimWhere(place, ({ expression }) => expression?.op === op && sourceIn(expression) === source);
  return [
    [
      /^results2023\.disbursement\.((?:central|local)\.(?:development|recurrent|provincial|district))$/,
      (_, what) => {
        const key = { component: undivided, source: sourceOf[what] ?? '', period: 202401 };
        return [read.figure('disbursedUnsplit', { year: 2023, unit: 'cb', ...key })];
      },
    ],
    [
      /^results2023\.disbursement\.(?:(central|local)\.)?total$/,
      ({ source }, level) => [claimOn(source, 'total', level || 'total')],
    ],
    [
      /^results2023\.disbursement\.((?:central|local)\.\w*[rR]ate)$/,
      ({ source }, what) => [claimOn(source, 'ratio', sourceOfRate[what] ?? '')],
    ],
  ];
};

export const fundingRules = (plan: unknown, read: Reader): Rule[] => [
  ...rulesOf2023(read),
  ...rulesOf2024(plan, read),
  ...disbursementRules(read),
];
