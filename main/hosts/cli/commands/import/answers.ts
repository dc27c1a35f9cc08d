/**
 * `--answers FILE`: parts of the settings and decisions of an import, as the reply of `--preview --json` has them, side
 * by side or under `settings` and `decisions`. Where a uid belongs, a code or a name may stand.
 */
import { z } from 'zod';
import { fold } from '#shared/text/fold.ts';
import type { MatchDimension } from '#shared/treasury/fields.ts';
import {
  columnUseSchema,
  type ImportDecisions,
  type ImportSettings,
  importDecisionsSchema,
  importSettingsSchema,
  matchDecisionSchema,
  sheetSettingsSchema,
} from '#shared/treasury/settings.ts';
import { said } from './said.ts';

const target = z.string().min(1).max(2_000);
const targets = { component: target.optional(), unit: target.optional(), source: target.optional() };

const settingsSchema = importSettingsSchema
  .extend({
    sheets: z.array(
      sheetSettingsSchema.extend({ columns: z.array(columnUseSchema.extend({ source: target.optional() })) }),
    ),
    fixed: importSettingsSchema.shape.fixed.extend(targets),
  })
  .partial();

const decisionsSchema = importDecisionsSchema
  .extend({
    matches: z.array(matchDecisionSchema.extend({ target: target.nullable() })),
    rows: z.array(importDecisionsSchema.shape.rows.element.extend(targets)),
  })
  .partial();

const answersSchema = z.strictObject({
  ...settingsSchema.shape,
  ...decisionsSchema.shape,
  settings: settingsSchema.optional(),
  decisions: decisionsSchema.optional(),
});

type SettingsPart = z.infer<typeof settingsSchema>;
type DecisionsPart = z.infer<typeof decisionsSchema>;

export interface Answers {
  readonly settings: SettingsPart;
  readonly decisions: DecisionsPart;
}

export const noAnswers: Answers = { settings: {}, decisions: {} };

const pick = <Part extends object>(value: object, names: readonly string[]): Part =>
  // Both sides are parts of one object that the schema has spoken on.
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name))) as Part;

/** The answers, or what is wrong with them. */
export const readAnswers = (value: unknown): Answers | string => {
  const parsed = answersSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  }
  const { settings = {}, decisions = {}, ...flat } = parsed.data;
  return {
    settings: { ...pick<SettingsPart>(flat, Object.keys(settingsSchema.shape)), ...settings },
    decisions: { ...pick<DecisionsPart>(flat, Object.keys(decisionsSchema.shape)), ...decisions },
  };
};

/** From what an answer says to a uid. */
export type Resolve = (dimension: MatchDimension, text: string) => string;

type Targets = Partial<Record<MatchDimension, string | undefined>>;

const resolved = <Part extends Targets>(part: Part, resolve: Resolve): Part => ({
  ...part,
  ...(part.component === undefined ? {} : { component: resolve('component', part.component) }),
  ...(part.unit === undefined ? {} : { unit: resolve('unit', part.unit) }),
  ...(part.source === undefined ? {} : { source: resolve('source', part.source) }),
});

export const settingsWithAnswers = (
  found: ImportSettings,
  { settings: { fixed, sheets, ...settings } }: Answers,
  resolve: Resolve,
): ImportSettings => ({
  ...found,
  ...said<ImportSettings>(settings),
  fixed: { ...found.fixed, ...(fixed && resolved(fixed, resolve)) },
  sheets:
    sheets?.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((use) => resolved(use, resolve)),
    })) ?? found.sheets,
});

type Match = ImportDecisions['matches'][number];

const matchKey = ({ dimension, field, text }: Match): string => `${dimension} ${field} ${fold(text)}`;

/** An answer takes the place of an older one to the same question. */
const mergeMatches = (found: readonly Match[], more: readonly Match[]): Match[] =>
  Array.from(new Map([...found, ...more].map((match) => [matchKey(match), match])).values());

export const decisionsWithAnswers = (
  found: ImportDecisions,
  { decisions: { matches, rows, ...decisions } }: Answers,
  resolve: Resolve,
): ImportDecisions => {
  const answered = matches?.map((match) => ({
    ...match,
    target: match.target === null ? null : resolve(match.dimension, match.target),
  }));
  return {
    ...found,
    ...said<ImportDecisions>(decisions),
    matches: mergeMatches(found.matches, answered ?? []),
    rows: rows?.map((row) => resolved(row, resolve)) ?? found.rows,
  };
};
