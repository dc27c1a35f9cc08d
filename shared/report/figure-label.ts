/** What a live figure is, in words: "Vốn giao – Ngân sách trung ương – năm 2024". */
import { componentName, measureLabel, sourceName, unitName, vintageLabel } from '../checks/wording.ts';
import type { BookView } from '../domain/book-view.ts';
import type { Expression, FigureExpression } from '../domain/expression.ts';
import type { WorkPart, WorkStatus } from '../domain/work-status.ts';
import { monthText } from '../text/month.ts';
import type { CellLookup } from './live-figure.ts';

type Lang = 'vi' | 'en';
type Words = Readonly<Record<Lang, string>>;

const say = {
  year: { vi: 'năm', en: 'in' },
  month: { vi: 'đến tháng', en: 'up to month' },
  documents: { vi: 'Số văn bản liệt kê tại', en: 'Documents listed at' },
  works: { vi: 'Số công trình', en: 'Works' },
} as const satisfies Record<string, Words>;

const workParts: Readonly<Record<WorkPart, Words>> = {
  investment: { vi: 'đầu tư', en: 'investment' },
  maintenance: { vi: 'duy tu, bảo dưỡng', en: 'maintenance' },
};
const workStatuses: Readonly<Record<WorkStatus, Words>> = {
  continuing: { vi: 'chuyển tiếp', en: 'continuing' },
  new: { vi: 'khởi công mới', en: 'new' },
};

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' – ');

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

const totalWords = (total: Of<'total'>, view: BookView, lang: Lang): string => {
  const { year, component, unit, source, vintage, period } = total;
  const trees = view.trees(year);
  return joined([
    measureLabel(total.measures)[lang],
    sourceName(trees, source),
    component === undefined ? undefined : componentName(trees, component),
    unit === undefined ? undefined : unitName(trees, unit),
    vintage === undefined || vintage === year ? undefined : vintageLabel(year, vintage)[lang],
    period === undefined ? undefined : `${say.month[lang]} ${monthText(period)}`,
    `${say.year[lang]} ${year}`,
  ]);
};

const worksWords = (works: Of<'works'>, view: BookView, lang: Lang): string => {
  const { year, part, status, workType, component, unit } = works;
  const trees = view.trees(year);
  return joined([
    say.works[lang],
    part && workParts[part][lang],
    status && workStatuses[status][lang],
    workType && (view.records('workType').get(workType)?.name ?? workType),
    component && componentName(trees, component),
    unit && unitName(trees, unit),
    `${say.year[lang]} ${year}`,
  ]);
};

const signs = { sum: ' + ', difference: ' − ', ratio: ' / ' } as const;

const expressionWords = (expression: Expression, view: BookView, lang: Lang): string => {
  switch (expression.op) {
    case 'total':
      return totalWords(expression, view, lang);
    case 'figure': {
      const { measure, indicator, unit, year } = expression;
      const name = view.records('indicator').get(indicator)?.name ?? indicator;
      const where = unit && unitName(view.trees(year), unit);
      return joined([measureLabel([measure])[lang], name, where, `${say.year[lang]} ${year}`]);
    }
    case 'documents':
      return `${say.documents[lang]} ${expression.place}`;
    case 'works':
      return worksWords(expression, view, lang);
    default:
      return expression.of.map((each) => `(${expressionWords(each, view, lang)})`).join(signs[expression.op]);
  }
};

export const figureLabel = (
  expression: FigureExpression,
  { view, cells }: { readonly view: BookView; readonly cells: CellLookup },
  lang: Lang,
): string => {
  if (expression.op !== 'cell') return expressionWords(expression, view, lang);
  return cells(expression)?.label[lang] ?? '';
};
