/**
 * What the measured plans state, and rightly: 32 figures a year, about as many as a real plan prints: capital of
 * the programme and of each project, from the centre and altogether, what is disbursed of it, and the rate.
 * Edits of what is allotted alter none of them, but each edit has to find that out.
 */
import { asDong } from '#shared/domain/brands.ts';
import type { Expression } from '#shared/domain/expression.ts';
import { measureById } from '#shared/domain/measures.ts';
import type { Claim } from '#shared/domain/records.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { roundRatio } from '#shared/text/decimal.ts';
import type { Figure } from './figures.ts';
import { period, programme, type Shape, years } from './shape.ts';

const central = ['centralDevelopment', 'centralRecurrent'];
const measures = ['assigned', 'disbursedCompleted'] as const;
type Measured = (typeof measures)[number];

interface Where {
  readonly year: number;
  readonly measure: Measured;
  /** A project, or the programme. */
  readonly component: string;
  readonly sources?: readonly string[];
  readonly vintage?: number;
}

/** Sums of the figures as they go into the book, by project. */
export class ClaimSums {
  readonly #shape: Shape;
  readonly #projects: ReadonlyMap<string, string>;
  readonly #sums = new Map<string, number>();

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#projects = new Map(
      shape.contents.flatMap(({ uid, subproject, project }) => [
        [uid, project],
        [subproject, project],
      ]),
    );
  }

  add({ key, value }: Figure): void {
    const measure = measures.find((id) => measureById(id).code === key.measure);
    const component = this.#shape.components[key.component - 1];
    const project = component === undefined ? undefined : this.#projects.get(component);
    if (measure === undefined || project === undefined) return;
    const source = this.#shape.sources[key.source - 1];
    for (const place of [project, programme]) {
      const name = [key.year, measure, place, source, key.vintage].join(' ');
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + value);
    }
  }

  of({ year, measure, component, sources = this.#shape.sources, vintage }: Where): number {
    const vintages = vintage === undefined ? [year, year - 1] : [vintage];
    return sources
      .flatMap((source) => vintages.map((each) => [year, measure, component, source, each].join(' ')))
      .reduce((sum, name) => sum + (this.#sums.get(name) ?? 0), 0);
  }
}

type Total = Extract<Expression, { op: 'total' }>;
type Stated = Pick<Claim, 'printed' | 'value' | 'valueType' | 'grain' | 'expression'>;

const money = (value: number, grain: number, expression: Expression): Stated => ({
  printed: formatAmount(asDong(value), grain === 1 ? 'dong' : 'million'),
  value,
  valueType: 'money',
  grain,
  expression,
});

const million = 1_000_000;
/** Two decimals of a per cent, × 10⁴. */
const rateGrain = 100;

const statedOf = (sums: ClaimSums, year: number, component: string): Stated[] => {
  const assigned: Total = { op: 'total', measures: ['assigned'], year, component };
  const disbursed: Total = { ...assigned, measures: ['disbursedCompleted'], period: period(year) };
  const place = { year, component } as const;
  const given = sums.of({ ...place, measure: 'assigned' });
  const paid = sums.of({ ...place, measure: 'disbursedCompleted' });
  const rate = roundRatio(paid, given, million, rateGrain);
  return [
    money(sums.of({ ...place, measure: 'assigned', sources: central, vintage: year }), million, {
      ...assigned,
      source: 'central',
      vintage: year,
    }),
    money(given, million, { ...assigned, source: 'total' }),
    money(sums.of({ ...place, measure: 'disbursedCompleted', sources: central }), 1, {
      ...disbursed,
      source: 'central',
    }),
    {
      printed: String(rate),
      value: rate,
      valueType: 'percent',
      grain: rateGrain,
      expression: { op: 'ratio', of: [disbursed, assigned] },
    },
  ];
};

export const claimsOf = (shape: Shape, sums: ClaimSums): Claim[] => {
  const components = [programme, ...new Set(shape.contents.map(({ project }) => project))];
  return years.flatMap((year) =>
    components.flatMap((component) =>
      statedOf(sums, year, component).map(
        (stated, at): Claim => ({
          uid: `claim.${year}.${component}.${at}`,
          year,
          place: 'B.IV',
          subject: component,
          approximate: false,
          sheet: null,
          row: null,
          column: null,
          note: null,
          ...stated,
        }),
      ),
    ),
  );
};
