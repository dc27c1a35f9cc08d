/** What the options of the command line say about reading a file, laid over what was found or saved. */
import type { ImportDecisions, ImportSettings } from '#shared/treasury/settings.ts';
import type { OptionValues } from '../options.ts';
import { said } from './said.ts';

type OptionSettings = Pick<
  ImportSettings,
  'moneyUnit' | 'moneyUnitSure' | 'budgetYear' | 'asOf' | 'period' | 'span' | 'origin' | 'roundToDong'
>;

/** Year, day and month each come from an option of their own, and never from one another (treasury.md §3.1). */
export const withOptions = (settings: ImportSettings, options: OptionValues): ImportSettings => ({
  ...settings,
  ...said<OptionSettings>({
    moneyUnit: options.unit,
    // Typed for this very file: whoever did so has seen it.
    moneyUnitSure: options.unit === undefined ? undefined : true,
    budgetYear: options.year,
    asOf: options['as-of'],
    period: options.month,
    span: options.span,
    origin: options.origin,
    roundToDong: options.round || undefined,
  }),
});

export const decisionsWithOptions = (decisions: ImportDecisions, options: OptionValues): ImportDecisions => ({
  ...decisions,
  ...said<Pick<ImportDecisions, 'acceptExactNames' | 'overwrite' | 'keepMissing'>>({
    acceptExactNames: options['accept-exact-names'] || undefined,
    overwrite: options['overwrite-typed'] ? 'all' : undefined,
    keepMissing: options['keep-missing'] || undefined,
  }),
});
