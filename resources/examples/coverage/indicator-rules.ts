/** Poverty (A.II, A.IV.2.1), targets (B.I) and outputs (B.IV). */
import type { Indicator } from '#shared/domain/records.ts';
import { textAt } from './printed-numbers.ts';
import { type Held, initialUpper, type Reader, type Rule } from './reader.ts';

const outputs = 'group.outputs';

/** The indicator whose name is the subject as plan-2024.json condenses it. */
const named = (read: Reader, name: string): Indicator | undefined =>
  read.indicatorWhere((each) => each.name === initialUpper(name));

/** The plan's own targets and outputs: the indicator stands where the number is printed. */
const target2024 = (read: Reader, found: Indicator | undefined): Held => ({
  ...read.indicatorFigure('target', 2024, found),
  place: found?.place,
});

const povertyRules = (plan: unknown, read: Reader): Rule[] => {
  const drop = (path: string): Indicator | undefined =>
    named(read, `giảm ${textAt(plan, `${path}.subject`)}`);
  const result = (name: string): Held[] => [read.indicatorFigure('result', 2023, named(read, name))];
  return [
    [
      /^results2023\.poverty\.targets\.items\[\d\]$/,
      ({ path }) => [read.indicatorFigure('target', 2023, drop(path))],
    ],
    [/^plan2024\.objectives\.specific\.items\[\d\]$/, ({ path }) => [target2024(read, drop(path))]],
    [
      /\.province\.reduction$/,
      ({ source }) => [
        ...result('giảm tỷ lệ hộ nghèo toàn tỉnh'),
        read.claimWhere(source, ({ expression }) => expression?.op === 'difference'),
      ],
    ],
    [
      /\.province\.achievement$/,
      ({ source }) => [read.claimWhere(source, ({ expression }) => expression?.op === 'ratio')],
    ],
    [/\.poorDistricts\.reduction$/, () => result('giảm tỷ lệ hộ nghèo ở các huyện nghèo')],
    [/\.ethnicMinority\.reduction$/, () => result('giảm tỷ lệ hộ nghèo dân tộc thiểu số')],
    [/\.householdsReduced$/, () => result('số hộ nghèo giảm')],
    [/\.rateBefore$/, () => [read.indicatorFigure('baseline', 2023, named(read, 'tỷ lệ hộ nghèo'))]],
    [/\.rateAfter$/, () => result('tỷ lệ hộ nghèo')],
    [/\.nearPoorRateIncrease$/, () => result('tăng tỷ lệ hộ cận nghèo')],
    [/\.districtsBelowTargetCount$/, () => result('số huyện chưa đạt mục tiêu giảm nghèo')],
  ];
};

/** An output of the line at `path`, or a node beneath it, by its name and parent. */
const outputNode = (plan: unknown, read: Reader, path: string, namePath: string, parent: string) => {
  const component = `gnbv2125.${textAt(plan, `${path}.code`)}`;
  const name = initialUpper(textAt(plan, namePath));
  return read.indicatorWhere(
    (each) => each.component === component && each.name === name && each.parent === parent,
  );
};

const outputRules = (plan: unknown, read: Reader): Rule[] => [
  [
    /^((plan2024\.projects.*)\.outputs\[\d\])\.quantity$/,
    (_, output, line) => [target2024(read, outputNode(plan, read, line, `${output}.subject`, outputs))],
  ],
  [
    /^((plan2024\.projects.*)\.outputs\[\d\])(\.breakdowns\[\d\])(\.items\[\d\])\.quantity$/,
    (_, output, line, split, item) => {
      const whole = outputNode(plan, read, line, `${output}.subject`, outputs);
      const by = outputNode(plan, read, line, `${output}${split}.label`, whole?.uid ?? '');
      const part = outputNode(plan, read, line, `${output}${split}${item}.name`, by?.uid ?? '');
      return [target2024(read, part)];
    },
  ],
  [
    /\.solidCriteriaCount$/,
    ({ unit }) => [
      target2024(
        read,
        read.indicatorWhere((each) => each.unitName === unit),
      ),
    ],
  ],
  [/\.minimumLife$/, () => [target2024(read, named(read, 'tuổi thọ căn nhà'))]],
  [/\.minimumArea$/, () => [target2024(read, named(read, 'diện tích sử dụng'))]],
];

export const indicatorRules = (plan: unknown, read: Reader): Rule[] => [
  ...povertyRules(plan, read),
  [
    /^plan2024\.objectives\.(?:mainResults|deprivationTargets)\./,
    ({ path }) => [target2024(read, named(read, textAt(plan, `${path}.subject`)))],
  ],
  ...outputRules(plan, read),
];
