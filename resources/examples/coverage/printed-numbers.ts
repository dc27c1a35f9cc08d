/** The numbers of plan-2024.json: every object with a numeric `value`. */
export interface PrintedNumber {
  /** `plan2024.projects[0].funding.total`. */
  readonly path: string;
  readonly source: string;
  readonly value: number;
  readonly unit: string;
  readonly printed: string | null;
  /** True for sums that the extraction made; the plan does not print them. */
  readonly computed: boolean;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

export const printedNumbers = (value: unknown, path = ''): PrintedNumber[] => {
  if (!isObject(value)) return [];
  const own = typeof value.value === 'number' ? [{ computed: false, ...value, path } as PrintedNumber] : [];
  const step = (key: string): string =>
    Array.isArray(value) ? `${path}[${key}]` : `${path}${path && '.'}${key}`;
  return [...own, ...Object.entries(value).flatMap(([key, each]) => printedNumbers(each, step(key)))];
};

/** The text at a path of the plan; "" where there is none. */
export const textAt = (plan: unknown, path: string): string => {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const found = keys.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), plan);
  return String(found ?? '');
};

/** Money is printed in triệu đồng and held in đồng; years are held as they are; the rest × 10⁴. */
export const expectedValue = ({ value, unit }: PrintedNumber): number => {
  if (unit === 'triệu đồng') return value * 1_000_000;
  return unit === 'năm' && value > 1900 ? value : Math.round(value * 10_000);
};
